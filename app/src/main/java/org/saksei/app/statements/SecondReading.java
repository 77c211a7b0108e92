package org.saksei.app.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Comparison;
import org.saksei.statements.FigureEdit;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Span;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// What another day of publication or another publisher changes in the figures that are kept of a
/// text.
///
/// The text is read twice with the same words, with what was known of it and with what is known now.
/// Only where the two differ a kept figure takes the new reading: what the reader has learned since,
/// and what it can no longer see because only quotes were kept, changes nothing. A day decides about
/// periods, what is compared with what, and the yearly report that speaks; a publisher about who
/// speaks.
final class SecondReading {

    private final List<StatedFigure> kept;
    private final List<StatedFigure> before;
    private final List<StatedFigure> after;

    /// @param characters the text, or its quotes at their places
    /// @param kept every figure of the text
    SecondReading(
            TextReading reader,
            String characters,
            String language,
            SourceDetails was,
            SourceDetails now,
            List<StatedFigure> kept) {
        this.kept = List.copyOf(kept);
        this.before = read(reader, characters, language, was);
        this.after = read(reader, characters, language, now);
    }

    private static List<StatedFigure> read(
            TextReading reader, String characters, String language, SourceDetails known) {
        LocalDate day = known.published();
        TextReading.Said said = new TextReading.Said(
                day,
                day == null ? PublishedBasis.NONE : PublishedBasis.OPTION,
                known.publisher(),
                known.title(),
                known.url(),
                language);
        return reader.read("1", "source", null, Text.plain(characters), "0".repeat(64), said)
                .figures();
    }

    /// A figure with what is read otherwise now; the same where nothing is.
    StatedFigure of(StatedFigure figure) {
        StatedFigure was = find(before, figure.span());
        StatedFigure is = find(after, figure.span());
        if (was == null || is == null) {
            return figure;
        }
        FigureEdit edit = figure.edit();
        if (!Objects.equals(was.period(), is.period())) {
            edit.period(is.period());
        }
        if (!Objects.equals(was.place(), is.place())) {
            edit.place(is.place());
        }
        if (!Objects.equals(was.speaker(), is.speaker())) {
            edit.speaker(is.speaker());
        }
        if (!Objects.equals(was.indicator(), is.indicator())) {
            edit.indicator(is.indicator());
        }
        Comparison comparison = comparison(is, after);
        if (!Objects.equals(comparison(was, before), comparison)) {
            edit.comparison(comparison);
        }
        return edit.done();
    }

    /// The figure at a place, else one that shares words with it: a person may have split or merged
    /// it.
    private static @Nullable StatedFigure find(List<StatedFigure> figures, Span span) {
        return figures.stream()
                .filter(each -> each.span().equals(span))
                .findFirst()
                .or(() -> figures.stream()
                        .filter(each -> each.span().start() < span.end()
                                && span.start() < each.span().end())
                        .findFirst())
                .orElse(null);
    }

    /// What a figure is compared with, by the ids of the kept figures.
    private @Nullable Comparison comparison(StatedFigure figure, List<StatedFigure> reading) {
        Comparison comparison = figure.comparison();
        if (comparison == null || comparison.figure() == null) {
            return comparison;
        }
        String id = reading.stream()
                .filter(each -> each.id().equals(comparison.figure()))
                .findFirst()
                .map(each -> find(kept, each.span()))
                .map(StatedFigure::id)
                .filter(found -> !found.equals(figure.id()))
                .orElse(null);
        return new Comparison(comparison.value(), id, comparison.period());
    }
}

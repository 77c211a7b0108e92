package org.saksei.statements.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Comparison;
import org.saksei.statements.Document;
import org.saksei.statements.Reading;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Universe;

/// Keeps what figures say of each other right when some of them go or all get other ids.
public final class LastingReferences {

    private LastingReferences() {}

    /// The figures without references to figures that are not among them. The value of a lost whole
    /// stays.
    static List<StatedFigure> within(List<StatedFigure> figures) {
        Set<String> ids = new HashSet<>();
        figures.forEach(figure -> ids.add(figure.id()));
        return figures.stream()
                .map(figure -> with(figure, figure.id(), id -> ids.contains(id) ? id : null, group -> group))
                .toList();
    }

    /// The reading as document number `doc` of a run: ids begin with that number.
    public static Reading renumbered(Reading reading, String doc) {
        Document old = reading.document();
        if (old.doc().equals(doc)) {
            return reading;
        }
        Document document = new Document(
                doc,
                old.file(),
                old.line(),
                old.text(),
                old.sha256(),
                old.published(),
                old.publishedBasis(),
                old.language(),
                old.rejected(),
                old.problems());
        Renaming rename = id -> doc + "."
                + (id.startsWith(old.doc() + ".") ? id.substring(old.doc().length() + 1) : id);
        List<StatedFigure> figures = reading.figures().stream()
                .map(figure -> with(figure, String.valueOf(rename.of(figure.id())), rename, rename))
                .toList();
        return new Reading(document, figures);
    }

    private interface Renaming {
        @Nullable
        String of(String id);
    }

    private static StatedFigure with(StatedFigure figure, String id, Renaming ids, Renaming groups) {
        Universe universe = figure.universe();
        Comparison comparison = figure.comparison();
        return figure.edit()
                .id(id)
                .universe(
                        universe == null
                                ? null
                                : new Universe(
                                        universe.value(),
                                        renamed(universe.figure(), ids),
                                        universe.closed(),
                                        universe.cue(),
                                        renamed(universe.group(), groups)))
                .comparison(
                        comparison == null
                                ? null
                                : new Comparison(
                                        comparison.value(), renamed(comparison.figure(), ids), comparison.period()))
                .done();
    }

    private static @Nullable String renamed(@Nullable String id, Renaming renaming) {
        return id == null ? null : renaming.of(id);
    }
}

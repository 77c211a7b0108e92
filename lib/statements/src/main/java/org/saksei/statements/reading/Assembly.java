package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Comparison;
import org.saksei.statements.Counted;
import org.saksei.statements.Kind;
import org.saksei.statements.Quote;
import org.saksei.statements.Reason;
import org.saksei.statements.Span;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;
import org.saksei.statements.UnitKind;
import org.saksei.statements.Universe;

/// Makes the records a reading hands out.
final class Assembly {

    /// Characters before and after a quote.
    private static final int AROUND = 32;

    private static final int FRACTION_DECIMALS = 3;

    private final Passage passage;

    /// One quote a sentence: a long one with hundreds of numbers would else be copied for each.
    private final Map<Sentence, Quote> quotes = new IdentityHashMap<>();

    Assembly(Passage passage) {
        this.passage = passage;
    }

    List<StatedFigure> of(List<Figure> figures, String doc) {
        int proposed = 0;
        int rejected = 0;
        for (Figure figure : figures) {
            figure.id = figure.isRejected() ? doc + ".r" + ++rejected : doc + "." + ++proposed;
        }
        List<StatedFigure> made = new ArrayList<>(figures.size());
        figures.forEach(figure -> made.add(figure(figure)));
        return made;
    }

    private StatedFigure figure(Figure figure) {
        boolean rejected = figure.isRejected();
        return new StatedFigure(
                figure.id,
                passage.slice(figure.start, figure.end),
                passage.span(figure.start, figure.end),
                quotes.computeIfAbsent(figure.sentence, this::quote),
                figure.kind,
                figure.grade != null ? figure.grade : plain(printed(figure)),
                plain(figure.upper),
                figure.modifier,
                figure.direction,
                figure.unit,
                rejected ? null : counted(figure),
                rejected ? null : universe(figure),
                rejected ? null : comparison(figure),
                figure.period,
                figure.place,
                figure.speaker,
                figure.about,
                figure.indicator,
                rejected ? Status.REJECTED : Status.PROPOSED,
                figure.reason,
                figure.rules);
    }

    /// A fraction in words is as exact as three decimals: "a third" is 0.333.
    private static @Nullable BigDecimal printed(Figure figure) {
        BigDecimal value = figure.value;
        boolean longer = value != null && figure.unit.kind() == UnitKind.FRACTION && value.scale() > FRACTION_DECIMALS;
        return value != null && longer ? value.setScale(FRACTION_DECIMALS, RoundingMode.HALF_UP) : value;
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private Quote quote(Sentence sentence) {
        Span span = passage.span(sentence.start(), sentence.end());
        int length = passage.points().at(passage.characters().length());
        Span before = new Span(Math.max(0, span.start() - AROUND), span.start());
        Span after = new Span(span.end(), Math.min(length, span.end() + AROUND));
        String text = passage.characters();
        return new Quote(
                passage.slice(sentence.start(), sentence.end()),
                span,
                passage.points().slice(text, before),
                passage.points().slice(text, after));
    }

    private @Nullable Counted counted(Figure figure) {
        if (figure.lemma == null && figure.type == null && figure.event == null && figure.attributes.isEmpty()) {
            return null;
        }
        boolean own = figure.hasNoun();
        int start = own ? figure.sentence.get(figure.nounFrom).start() : 0;
        int end = own ? figure.sentence.get(figure.nounTo - 1).end() : 0;
        return new Counted(
                own ? passage.slice(start, end) : null,
                own ? passage.span(start, end) : null,
                figure.lemma,
                figure.type,
                figure.event,
                figure.attributes);
    }

    private static @Nullable Universe universe(Figure figure) {
        Figure whole = figure.whole;
        if (whole == null && figure.group == null) {
            return null;
        }
        Figure stated = whole == null || whole.isRejected() ? null : whole;
        return new Universe(
                stated != null && stated.kind != Kind.RATING && !figure.concluded ? stated.value : null,
                stated != null ? stated.id : null,
                figure.closed,
                figure.cue,
                figure.group);
    }

    private static @Nullable Comparison comparison(Figure figure) {
        Figure base = figure.base;
        if (base == null && figure.basePeriod == null && figure.baseGrade == null) {
            return null;
        }
        if (base == null) {
            return new Comparison(figure.baseGrade, null, figure.basePeriod);
        }
        String value = figure.baseGrade != null ? figure.baseGrade : plain(base.value);
        return new Comparison(value, base.id, figure.basePeriod != null ? figure.basePeriod : base.period);
    }

    /// Why a number is no figure because of where it stands, or null.
    static @Nullable Reason furniture(Passage passage, Figure figure) {
        Span span = passage.span(figure.start, figure.end);
        if (passage.text().captions().stream().anyMatch(caption -> caption.overlaps(span))) {
            return Reason.CAPTION;
        }
        return passage.text().furniture().stream().anyMatch(other -> other.overlaps(span)) ? Reason.FURNITURE : null;
    }
}

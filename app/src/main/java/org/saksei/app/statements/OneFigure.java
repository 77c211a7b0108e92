package org.saksei.app.statements;

import java.util.Map;
import java.util.Optional;
import org.saksei.statements.Comparison;
import org.saksei.statements.FigureEdit;
import org.saksei.statements.Quote;
import org.saksei.statements.Span;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;
import org.saksei.statements.Universe;

/// Two figures a person takes for one.
///
/// @param stays the one that is kept
/// @param goes the one that is rejected
record OneFigure(StatedFigure stays, StatedFigure goes) {

    /// The one figure, with the words of both and all between them where they stand in one sentence.
    ///
    /// @param value as it is written in the field *value*
    StatedFigure merged(String value) {
        StatedFigure corrected = Correction.apply(stays, Map.of("value", value));
        StatedFigure apart = withoutEachOther(corrected);
        Quote quote = stays.quote();
        if (!quote.span().equals(goes.quote().span())) {
            return apart;
        }
        Span both = new Span(
                Math.min(stays.span().start(), goes.span().start()),
                Math.max(stays.span().end(), goes.span().end()));
        return apart.edit().text(slice(quote, both)).span(both).done();
    }

    private static String slice(Quote quote, Span span) {
        String exact = quote.exact();
        int from = exact.offsetByCodePoints(0, span.start() - quote.span().start());
        return exact.substring(from, exact.offsetByCodePoints(from, span.length()));
    }

    StatedFigure rejected() {
        return goes.withStatus(Status.REJECTED);
    }

    /// A figure can be neither its own whole nor its own base.
    private StatedFigure withoutEachOther(StatedFigure figure) {
        Universe universe = figure.universe();
        Comparison comparison = figure.comparison();
        return figure.edit()
                .universe(universe != null && goes.id().equals(universe.figure()) ? null : universe)
                .comparison(comparison != null && goes.id().equals(comparison.figure()) ? null : comparison)
                .done();
    }

    /// A third figure that pointed at the one that goes, pointing at the one that stays; nothing where
    /// it pointed elsewhere.
    ///
    /// @param merged the one that stays, as merged
    Optional<StatedFigure> pointed(StatedFigure third, StatedFigure merged) {
        FigureEdit edit = third.edit();
        Universe universe = third.universe();
        boolean part = universe != null && goes.id().equals(universe.figure());
        if (universe != null && part) {
            edit.universe(
                    new Universe(merged.number(), merged.id(), universe.closed(), universe.cue(), universe.group()));
        }
        Comparison comparison = third.comparison();
        boolean compared = comparison != null && goes.id().equals(comparison.figure());
        if (comparison != null && compared) {
            edit.comparison(new Comparison(merged.value(), merged.id(), comparison.period()));
        }
        return part || compared ? Optional.of(edit.done()) : Optional.empty();
    }
}

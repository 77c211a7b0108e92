package org.saksei.statements;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One number in a text with all it says.
///
/// @param id unique in the run: `1.7` is the seventh of the first document
/// @param text the words that carry the number
/// @param value a decimal as it is written (`16.34` keeps its two decimals), a tier (`1`, `2`, `2WL`,
///     `3`, `SC`), or null for a direction or a date. Percent as printed, fractions as decimals, fold =
///     new ÷ old
/// @param upper other end of a range, only with [Modifier#BETWEEN]
/// @param about content words of what the quantity speaks of
/// @param reason why it is no figure, only with [Status#REJECTED]
/// @param rules ids of the rules that fired, for the person who checks it
public record StatedFigure(
        String id,
        String text,
        Span span,
        Quote quote,
        Kind kind,
        @Nullable String value,
        @Nullable String upper,
        Modifier modifier,
        @Nullable Direction direction,
        Unit unit,
        @Nullable Counted counted,
        @Nullable Universe universe,
        @Nullable Comparison comparison,
        @Nullable StatedPeriod period,
        @Nullable StatedPlace place,
        @Nullable Speaker speaker,
        List<String> about,
        @Nullable IndicatorMatch indicator,
        Status status,
        @Nullable Reason reason,
        List<String> rules) {

    public StatedFigure {
        about = List.copyOf(about);
        rules = List.copyOf(rules);
    }

    /// The value as a number, or null for a rating, a direction and a date.
    public @Nullable BigDecimal number() {
        return value == null || kind == Kind.RATING ? null : new BigDecimal(value);
    }

    /// A copy with some fields changed.
    public FigureEdit edit() {
        return new FigureEdit(this);
    }

    /// The same figure as a person judged it; why a program rejected it counts no more.
    public StatedFigure withStatus(Status other) {
        return edit().status(other).reason(null).done();
    }

    /// The same figure with another number.
    public StatedFigure withValue(@Nullable String other) {
        return edit().value(other).done();
    }
}

package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.Span;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// One number as it stands in a text, with what is said directly beside it. All spans are code points.
///
/// The kind is what the number and its neighbours show, no more: a percentage is a [Kind#SHARE] until
/// somebody reads that something rose by it; a number with no unit of its own is a [Kind#COUNT] with
/// [UnitKind#NONE], whose noun is still to be found.
///
/// @param span the words that carry the number ("1.4 million", "20 to 30", "Not one"), without currency
///     or unit
/// @param text the characters of `span`
/// @param phrase from the currency sign before to the unit behind: where the search for a noun begins
///     and ends
/// @param kind COUNT, ZERO, SHARE (percent and fractions), CHANGE_POINTS, FOLD, MONEY, DURATION, AGE,
///     MEASURE, RATING
/// @param value as printed ("16.34" keeps its decimals), magnitudes multiplied out; 0.5 for half and
///     halved
/// @param upper other end of a range, only with [Modifier#BETWEEN]
/// @param modifierSpan words that carry the modifier, or null
/// @param direction of a fold ("doubled" up, "halved" down), else null
/// @param unit percent, currency with its code, time unit, age, measure, factor, fraction, or none
/// @param unitSpan words that carry the unit, or null
/// @param band the ages it limits, or null
/// @param link what pairs it with a neighbour
/// @param hyphenated whether it is tied to the next word by a hyphen ("two-day", "26-year-old")
/// @param tentative a claim of none ("no", "none", "never") that holds only before something countable:
///     the reader of roles decides
/// @param reason why it is no figure, or null
/// @param rules ids of the rules that fired
public record Numeral(
        Span span,
        String text,
        Span phrase,
        Kind kind,
        BigDecimal value,
        @Nullable BigDecimal upper,
        Modifier modifier,
        @Nullable Span modifierSpan,
        @Nullable Direction direction,
        Unit unit,
        @Nullable Span unitSpan,
        @Nullable Band band,
        Link link,
        boolean hyphenated,
        boolean tentative,
        @Nullable Reason reason,
        List<String> rules) {

    public Numeral {
        rules = List.copyOf(rules);
    }

    public boolean isRejected() {
        return reason != null;
    }

    /// Whether a noun has still to be found for it.
    public boolean isBare() {
        return unit.kind() == UnitKind.NONE;
    }
}

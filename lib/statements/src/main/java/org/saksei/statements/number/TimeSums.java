package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Modifier;
import org.saksei.statements.UnitKind;

/// Adds up a span of time that is said in two units: "two years and eight months" is 32 months.
///
/// Terms and waits are told so; hours with minutes, the length of a match, stay two numbers. The smaller must be
/// less than one of the larger. The sum has the unit of the smaller; behind a
/// range the sum is its upper end and has the unit of the range.
final class TimeSums {

    /// Which unit may be said behind which, and how many make one of it.
    private static final Map<String, Map<String, Integer>> SMALLER = Map.of(
            "year", Map.of("month", 12, "week", 52, "day", 365),
            "month", Map.of("week", 4, "day", 30),
            "week", Map.of("day", 7));

    private final Tokens tokens;

    TimeSums(Tokens tokens) {
        this.tokens = tokens;
    }

    /// The sum of a span and the one right behind it, or null.
    @Nullable
    Draft join(Draft large, Draft small) {
        Integer parts = parts(large, small);
        if (parts == null || !isBeside(large, small)) {
            return null;
        }
        BigDecimal many = BigDecimal.valueOf(parts);
        if (large.upper != null) {
            return ranged(large, small, many);
        }
        Draft sum = new Draft(large.from, small.to, Cardinals.plain(large.value.multiply(many).add(small.value)), "time-sum");
        sum.inDigits = large.inDigits;
        sum.phraseFrom = large.phraseFrom;
        sum.measure(small.kind, small.unit, small.unitFrom, small.unitTo);
        sum.phraseTo = small.phraseTo;
        sum.rules.addAll(small.rules);
        return sum;
    }

    /// "three years to ten years and six months".
    private static @Nullable Draft ranged(Draft range, Draft small, BigDecimal many) {
        BigDecimal upper = range.upper;
        if (upper == null || range.rules.contains("time-sum")) {
            return null;
        }
        Draft longer = new Draft(range.from, small.to, range.value, "time-sum");
        longer.upper = Cardinals.plain(upper.add(small.value.divide(many, Fractions.DIGITS)));
        longer.inDigits = range.inDigits;
        longer.modifier = Modifier.BETWEEN;
        longer.modifierFrom = range.modifierFrom;
        longer.modifierTo = range.modifierTo;
        longer.measure(range.kind, range.unit, range.unitFrom, range.unitTo);
        longer.phraseFrom = range.phraseFrom;
        longer.phraseTo = small.phraseTo;
        longer.rules.addAll(range.rules);
        return longer;
    }

    private static @Nullable Integer parts(Draft large, Draft small) {
        boolean times = large.unit.kind() == UnitKind.TIME && small.unit.kind() == UnitKind.TIME;
        String unit = large.unit.name();
        if (!times || unit == null || small.unit.name() == null || small.upper != null || large.reason != null) {
            return null;
        }
        Integer parts = SMALLER.getOrDefault(unit, Map.of()).get(small.unit.name());
        boolean less = parts != null && small.value.compareTo(BigDecimal.valueOf(parts)) < 0;
        boolean whole = large.value.scale() <= 0 && small.value.scale() <= 0;
        boolean hyphened = large.hyphenated || small.hyphenated;
        boolean hedged = small.modifier != Modifier.EXACT || large.modifier == Modifier.VAGUE;
        return less && whole && !hyphened && !hedged ? parts : null;
    }

    /// Joined by "and", or by a comma or nothing where the list does not go on.
    private boolean isBeside(Draft large, Draft small) {
        int sign = large.phraseTo;
        if (sign == small.phraseFrom) {
            return true;
        }
        boolean near = sign + 1 == small.phraseFrom;
        Token mark = tokens.get(sign);
        if (near && mark.is("and")) {
            return !tokens.get(large.phraseFrom - 1).is("between");
        }
        Token next = tokens.get(small.phraseTo);
        boolean goesOn = next.is(",") && tokens.get(small.phraseTo + 1).isNumber()
                || next.is("and") && !isSmaller(tokens.get(small.phraseTo + 2), small);
        return near && mark.is(",") && !goesOn;
    }

    /// "and 12 days" behind "one year, three months".
    private static boolean isSmaller(Token word, Draft draft) {
        String unit = Units.time(word.lower());
        return unit != null && SMALLER.getOrDefault(draft.unit.name(), Map.of()).containsKey(unit);
    }
}

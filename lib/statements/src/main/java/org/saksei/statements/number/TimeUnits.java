package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a span of time in another unit, as speech does: a year is 12 months or 365 days, a month 30
/// days.
final class TimeUnits {

    private static final Map<String, Integer> DAYS =
            Map.of("day", 1, "night", 1, "week", 7, "fortnight", 14, "month", 30, "year", 365, "decade", 3_650);
    private static final Map<String, Integer> SECONDS = Map.of("second", 1, "minute", 60, "hour", 3_600, "day", 86_400);

    private TimeUnits() {}

    /// The higher end in the unit of the lower: "nine months to one year" is 9 to 12 months.
    static BigDecimal inUnitOf(Draft low, Draft high) {
        String to = low.unit.name();
        String from = high.unit.name();
        if (to == null || from == null || to.equals(from)) {
            return high.value;
        }
        if (from.equals("year") && to.equals("month")) {
            return high.value.multiply(BigDecimal.valueOf(12));
        }
        BigDecimal days = converted(high.value, DAYS.get(from), DAYS.get(to));
        if (SECONDS.containsKey(to) && !DAYS.containsKey(to) && DAYS.containsKey(from)) {
            return inSeconds(high.value, DAYS.get(from), SECONDS.get(to));
        }
        BigDecimal seconds = converted(high.value, SECONDS.get(from), SECONDS.get(to));
        return days != null ? days : seconds != null ? seconds : BigDecimal.ZERO;
    }

    /// "one hour to one week" is 1 to 168 hours.
    private static BigDecimal inSeconds(BigDecimal value, @Nullable Integer days, @Nullable Integer seconds) {
        return days == null || seconds == null
                ? BigDecimal.ZERO
                : Cardinals.plain(value.multiply(BigDecimal.valueOf(86_400L * days))
                        .divide(BigDecimal.valueOf(seconds), Fractions.DIGITS));
    }

    private static @Nullable BigDecimal converted(BigDecimal value, @Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null
                ? null
                : Cardinals.plain(
                        value.multiply(BigDecimal.valueOf(from)).divide(BigDecimal.valueOf(to), Fractions.DIGITS));
    }
}

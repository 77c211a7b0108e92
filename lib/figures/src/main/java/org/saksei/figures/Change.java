package org.saksei.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The change of a value on the year before.
///
/// @param absolute value − before
/// @param percent 100 × (value − before) / before, rounded to two decimals, halves away from zero; null
///     where before is
///     0, because there is no percentage of nothing
/// @param printed the percentage without decimals by the figure's [Rounding], taken from the exact ratio
///     and not from `percent`: 25.999 is cut to 25. Empty where there is no percentage
public record Change(BigDecimal absolute, @Nullable BigDecimal percent, String printed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// The change from `before` to `value`; nothing where one of them is missing.
    public static Optional<Change> between(@Nullable BigDecimal before, @Nullable BigDecimal value, Rounding rounding) {
        if (before == null || value == null) {
            return Optional.empty();
        }
        BigDecimal absolute = value.subtract(before);
        if (before.signum() == 0) {
            return Optional.of(new Change(absolute, null, ""));
        }
        BigDecimal hundredfold = absolute.multiply(HUNDRED);
        BigDecimal base = before.abs();
        BigDecimal percent = hundredfold.divide(base, 2, RoundingMode.HALF_UP);
        BigDecimal whole = hundredfold.divide(base, 0, rounding.mode());
        return Optional.of(new Change(absolute, percent, whole.toPlainString()));
    }

    public Direction direction() {
        return switch (absolute.signum()) {
            case 1 -> Direction.INCREASE;
            case -1 -> Direction.DECREASE;
            default -> Direction.NONE;
        };
    }

    /// Which way it went.
    public enum Direction {
        INCREASE,
        DECREASE,
        NONE
    }
}

package org.saksei.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Text;

/// One part of a figure: the victims under 15, the suspects of one citizenship.
///
/// @param code in the split's list, `unknown` where the records say nothing
/// @param value null where the figure has no data or the part no value (a share of nobody)
public record Part(
        String code,
        Text label,
        @Nullable BigDecimal value,
        @Nullable BigDecimal before) {

    public Optional<Change> change(Rounding rounding) {
        return Change.between(before, value, rounding);
    }

    /// Whether there is nothing in it, in either period.
    public boolean isEmpty() {
        return isZero(value) && isZero(before);
    }

    private static boolean isZero(@Nullable BigDecimal number) {
        return number == null || number.signum() == 0;
    }
}

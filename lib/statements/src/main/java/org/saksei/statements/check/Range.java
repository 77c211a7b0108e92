package org.saksei.statements.check;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// All numbers between two ends, each of which may be open, closed or missing.
///
/// Products and quotients are for ranges without negative numbers only: counts, wholes and levels.
///
/// @param low lower end, or null for none
/// @param lowIn whether the lower end itself is in it
/// @param high upper end, or null for none
/// @param highIn whether the upper end itself is in it
record Range(@Nullable Ratio low, boolean lowIn, @Nullable Ratio high, boolean highIn) {

    Range {
        lowIn = lowIn && low != null;
        highIn = highIn && high != null;
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("no range from " + low.decimal() + " to " + high.decimal());
        }
    }

    static Range point(Ratio value) {
        return new Range(value, true, value, true);
    }

    static Range closed(Ratio low, Ratio high) {
        return new Range(low, true, high, true);
    }

    /// `[low, high)`: what rounding half up and cutting give.
    static Range halfOpen(Ratio low, Ratio high) {
        return new Range(low, true, high, false);
    }

    static Range from(Ratio low) {
        return new Range(low, true, null, false);
    }

    static Range above(Ratio low) {
        return new Range(low, false, null, false);
    }

    boolean isPoint() {
        return low != null && low.equals(high);
    }

    boolean contains(Ratio value) {
        return point(value).within(this);
    }

    /// Whether all of it is in the other.
    boolean within(Range other) {
        return startsNotBefore(other) && endsNotAfter(other);
    }

    private boolean startsNotBefore(Range other) {
        if (other.low == null) {
            return true;
        }
        if (low == null) {
            return false;
        }
        int order = low.compareTo(other.low);
        return order > 0 || (order == 0 && (other.lowIn || !lowIn));
    }

    private boolean endsNotAfter(Range other) {
        if (other.high == null) {
            return true;
        }
        if (high == null) {
            return false;
        }
        int order = high.compareTo(other.high);
        return order < 0 || (order == 0 && (other.highIn || !highIn));
    }

    /// Whether they have a number in common.
    boolean meets(Range other) {
        return !isBelow(other) && !other.isBelow(this);
    }

    /// Whether each number of it is below each of the other.
    boolean isBelow(Range other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || (order == 0 && !(highIn && other.lowIn));
    }

    Range plus(Range other) {
        Ratio least = low == null || other.low == null ? null : low.plus(other.low);
        Ratio most = high == null || other.high == null ? null : high.plus(other.high);
        return new Range(least, lowIn && other.lowIn, most, highIn && other.highIn);
    }

    Range negate() {
        return new Range(high == null ? null : high.negate(), highIn, low == null ? null : low.negate(), lowIn);
    }

    Range minus(Range other) {
        return plus(other.negate());
    }

    /// @param factor above 0
    Range times(Ratio factor) {
        return new Range(
                low == null ? null : low.times(factor), lowIn, high == null ? null : high.times(factor), highIn);
    }

    Range times(Range other) {
        Ratio least = low == null || other.low == null ? null : low.times(other.low);
        Ratio most = high == null || other.high == null ? null : high.times(other.high);
        return new Range(least, lowIn && other.lowIn, most, highIn && other.highIn);
    }

    /// Quotient of two ranges without negative numbers; a divisor that reaches down to 0 has no upper
    /// end.
    Range over(Range divisor) {
        Ratio least = Ratio.ZERO;
        boolean leastIn = false;
        if (low != null && divisor.high != null) {
            least = divisor.high.signum() == 0 ? low : low.over(divisor.high);
            leastIn = lowIn && divisor.highIn;
        } else if (low != null && low.signum() == 0) {
            leastIn = lowIn;
        }
        if (high == null || divisor.low == null || divisor.low.signum() == 0) {
            return new Range(least, leastIn, null, false);
        }
        return new Range(least, leastIn, high.over(divisor.low), highIn && divisor.lowIn);
    }

    /// Least whole number in it, or null where it has no lower end.
    @Nullable
    BigInteger leastWhole() {
        if (low == null) {
            return null;
        }
        BigInteger floor = low.floor();
        return low.isWhole() && lowIn ? floor : floor.add(BigInteger.ONE);
    }

    /// Greatest whole number in it, or null where it has no upper end.
    @Nullable
    BigInteger mostWhole() {
        if (high == null) {
            return null;
        }
        return high.isWhole() && !highIn ? high.floor().subtract(BigInteger.ONE) : high.floor();
    }
}

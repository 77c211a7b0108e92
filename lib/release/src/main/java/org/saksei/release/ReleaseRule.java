package org.saksei.release;

import java.util.List;

/// What may be shown to whom.
///
/// @param name what the pack calls it: `public`, `partners`
/// @param threshold counts from 1 to below it are small
/// @param zeros whether a zero may be hidden to protect others
/// @param insider whether the one person counted in a cell may learn of others
/// @param grandTotal whether the number of all may itself be hidden where it is small
/// @param maxHidden the largest share of the cells that are not zero that may be hidden
/// @param prefer what the choice of further cells spares
/// @param freeUnits units of figures that count no persons and pass as they are: `event`
/// @param source who decided so
public record ReleaseRule(
        String name,
        int threshold,
        Zeros zeros,
        boolean insider,
        GrandTotal grandTotal,
        double maxHidden,
        Prefer prefer,
        List<String> freeUnits,
        String source) {

    public static final int LEAST_THRESHOLD = 2;
    public static final int GREATEST_THRESHOLD = 1000;

    public ReleaseRule {
        freeUnits = List.copyOf(freeUnits);
        if (threshold < LEAST_THRESHOLD || threshold > GREATEST_THRESHOLD) {
            throw new IllegalArgumentException("the threshold is from 2 to 1000");
        }
        if (!(maxHidden >= 0 && maxHidden <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1");
        }
    }

    /// The usual rule with a threshold.
    public static ReleaseRule of(int threshold) {
        return new ReleaseRule(
                "table", threshold, Zeros.ORDINARY, true, GrandTotal.PUBLISHED, 0.5, Prefer.BALANCED, List.of(), "");
    }

    public ReleaseRule withZeros(Zeros other) {
        return new ReleaseRule(name, threshold, other, insider, grandTotal, maxHidden, prefer, freeUnits, source);
    }

    public ReleaseRule withInsider(boolean other) {
        return new ReleaseRule(name, threshold, zeros, other, grandTotal, maxHidden, prefer, freeUnits, source);
    }

    public ReleaseRule withGrandTotal(GrandTotal other) {
        return new ReleaseRule(name, threshold, zeros, insider, other, maxHidden, prefer, freeUnits, source);
    }

    public ReleaseRule withMaxHidden(double other) {
        return new ReleaseRule(name, threshold, zeros, insider, grandTotal, other, prefer, freeUnits, source);
    }

    public ReleaseRule withPrefer(Prefer other) {
        return new ReleaseRule(name, threshold, zeros, insider, grandTotal, maxHidden, other, freeUnits, source);
    }

    public enum Zeros {
        /// A zero that is not impossible may be hidden like any number.
        ORDINARY,
        /// Every zero is printed, so that a hidden cell is known to be at least 1.
        SHOWN
    }

    public enum GrandTotal {
        /// It is printed; where it is small itself, the release is refused.
        PUBLISHED,
        /// Where it is small it is hidden like any small number; else it is printed.
        GUARDED
    }

    /// What is spared when several ways to hide are safe.
    public enum Prefer {
        /// The sum of 1 + log2(1 + count) over all hidden cells.
        BALANCED,
        /// The number of hidden cells.
        CELLS,
        /// The sum of hidden counts.
        COUNTS;

        double cost(long count) {
            return switch (this) {
                case BALANCED -> 1 + Math.log1p(count) / Math.log(2);
                case CELLS -> 1;
                case COUNTS -> count;
            };
        }
    }
}

package org.saksei.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One number a store counted for a plan.
///
/// @param part number of the split in the plan's parts, or [#TOTAL]
/// @param code part of the split, `unknown` where the records say nothing; empty for the total
/// @param before of the period a year before
/// @param amount how many, their sum, their median (null when there are none), or how many belong to the
///     share
/// @param whole of how many the share is taken; else 0
public record Tally(
        int part, String code, boolean before, @Nullable BigDecimal amount, BigDecimal whole) {

    /// Not of a split.
    public static final int TOTAL = -1;
}

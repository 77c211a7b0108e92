package org.saksei.statements.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An age band, half open: "15 to 17" is from 15 below 18, "under 15" is below 15, "26 and over" from 26.
///
/// @param from lower bound in years, included, or null where it is open
/// @param below upper bound in years, not included, or null where it is open
public record Band(@Nullable BigDecimal from, @Nullable BigDecimal below) {}

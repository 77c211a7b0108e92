package org.saksei.statements;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One property of what is counted: `sex` `female`, `citizenship` `CHN`, or a band `age` from 15 below
/// 18.
///
/// @param value a code, or null for a band
/// @param from lower bound of the band, included, or null where it is open
/// @param below upper bound of the band, not included, or null where it is open
public record Attribute(
        String dimension,
        @Nullable String value,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below) {

    public static Attribute of(String dimension, String value) {
        return new Attribute(dimension, value, null, null);
    }

    public boolean isBand() {
        return value == null;
    }
}

package org.saksei.figures;

import java.math.RoundingMode;

/// How a percentage of change is printed without decimals.
public enum Rounding {
    /// Decimals are cut off: 25.8 is printed 25, −25.8 is printed −25. The committee's habit.
    CUT(RoundingMode.DOWN),
    /// Halves away from zero: 25.5 is printed 26.
    HALF_UP(RoundingMode.HALF_UP);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}

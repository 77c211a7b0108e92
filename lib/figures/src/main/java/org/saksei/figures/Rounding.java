package org.saksei.figures;

/// How a percentage of change is printed without decimals.
public enum Rounding {
    /// Decimals are cut off: 25.8 is printed 25, −25.8 is printed −25. The committee's habit.
    CUT,
    /// Halves away from zero: 25.5 is printed 26.
    HALF_UP
}

package org.saksei.statements;

/// What sort of quantity a figure is.
public enum Kind implements Named {
    COUNT,
    /// "not a single prosecution": a count that is said to be nothing.
    ZERO,
    SHARE,
    CHANGE_PERCENT,
    /// A difference of two percentages.
    CHANGE_POINTS,
    CHANGE_COUNT,
    /// New ÷ old: "tripled" is 3, "halved" is 0.5.
    FOLD,
    RATE,
    MONEY,
    DURATION,
    AGE,
    MEASURE,
    /// A tier.
    RATING,
    /// "more", "fewer" without a number.
    DIRECTION,
    /// The release date of a named report.
    DATE;
}

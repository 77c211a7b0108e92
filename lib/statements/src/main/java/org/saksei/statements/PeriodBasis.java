package org.saksei.statements;

/// How the period of a figure is known.
public enum PeriodBasis implements Named {
    STATED,
    /// Reckoned from the day of publication ("last year").
    RESOLVED,
    /// From an earlier sentence.
    CARRIED,
    /// The reporting period of a yearly report.
    EDITION,
    INFERRED,
    NONE;
}

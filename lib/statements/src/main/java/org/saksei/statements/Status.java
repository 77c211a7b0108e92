package org.saksei.statements;

/// What became of a proposed figure.
public enum Status implements Named {
    PROPOSED,
    REJECTED,
    CONFIRMED,
    /// Confirmed after a person corrected it.
    EDITED;
}

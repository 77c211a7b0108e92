package org.saksei.statements;

/// Between what a check stands.
public enum CheckScope implements Named {
    WITHIN,
    ACROSS,
    REFERENCE;
}

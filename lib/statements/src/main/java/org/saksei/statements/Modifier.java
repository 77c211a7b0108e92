package org.saksei.statements;

/// How exactly a value is meant.
public enum Modifier implements Named {
    EXACT,
    ABOUT,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    BETWEEN,
    /// "dozens", "hundreds": the value is the lower bound of the plural (24, 200, 2000).
    VAGUE;
}

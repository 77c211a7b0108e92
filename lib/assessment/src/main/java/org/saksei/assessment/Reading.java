package org.saksei.assessment;

/// How the words of 22 USC 7107(b)(2)(F) on reinstatement are read. The pack says which, and why.
public enum Reading {
    /// The run straight before the Tier 3 stay contained a year by waiver.
    PRACTICE,
    /// Any earlier run of two counted years that ended in Tier 3, at any distance.
    LITERAL;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

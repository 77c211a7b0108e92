package org.saksei.statements;

/// What a check says. Never true or false: arithmetic holds or not, voices agree or not.
public enum Verdict implements Named {
    CONSISTENT,
    CONSISTENT_BY_TRUNCATION,
    INCONSISTENT,
    UNDERDETERMINED,
    AGREE,
    COMPATIBLE,
    CONFLICT,
    /// The two speak of different things and are never added or subtracted.
    OTHER_DEFINITION;
}

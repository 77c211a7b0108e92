package org.saksei.statements;

/// Why a number in a text is not a figure.
public enum Reason implements Named {
    DATE,
    TIME_OF_DAY,
    ORDINAL,
    IDENTIFIER,
    AGE_LIMIT,
    BAND_LIMIT,
    FURNITURE,
    CAPTION,
    PRONOUN,
    SCORE,
    NAME;
}

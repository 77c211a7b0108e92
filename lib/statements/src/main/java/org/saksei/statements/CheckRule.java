package org.saksei.statements;

/// What is checked, by the names of the exchange format.
public enum CheckRule implements Named {
    SUM,
    SUBSET,
    PERCENT_CHANGE,
    PERCENT_SHARE,
    FRACTION,
    ABSOLUTE_CHANGE,
    FOLD,
    MULTIPLE,
    DIRECTION,
    BANDS,
    LIST_LENGTH,
    HEADLINE,
    PROCESS_ORDER,
    CUMULATIVE,
    REPEAT,
    AGREEMENT,
    REVISION,
    RATING_HISTORY,
    ELAPSED,
    REGISTER,
    SERIES,
    UNSUPPORTED,
    DATE;
}

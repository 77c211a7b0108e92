package org.saksei.statements;

/// What sort of unit a value has.
public enum UnitKind implements Named {
    NOUN,
    PERCENT,
    PERCENTAGE_POINT,
    FRACTION,
    FACTOR,
    MONEY,
    TIME,
    AGE,
    MEASURE,
    TIER,
    NONE;
}

package org.saksei.statements;

/// What sort of thing is counted, after the units of IC-TIP (event, victim, perpetrator, reporting
/// entity).
public enum CountedClass implements Named {
    EVENT,
    VICTIM,
    PERPETRATOR,
    PERSON,
    ENTITY,
    MONEY,
    OTHER;
}

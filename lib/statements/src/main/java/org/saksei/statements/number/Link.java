package org.saksei.statements.number;

/// What a pair of words around a number says of its neighbours.
public enum Link {
    NONE,
    /// The first of "from 20 to 30": a change, not a range. Also "up from 36" without a "to".
    FROM,
    /// The second of "from 20 to 30".
    TO,
    /// The first of "12 out of 60".
    PART,
    /// The second of "12 out of 60".
    WHOLE,
    /// One of the equal figures in "one each from A and B", which share one span.
    EACH
}

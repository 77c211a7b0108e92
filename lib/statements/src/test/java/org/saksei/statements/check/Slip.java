package org.saksei.statements.check;

/// An error put into a text on purpose.
enum Slip {
    DIGIT_CHANGED,
    DIGITS_EXCHANGED,
    WRONG_BASE,
    PART_DROPPED,
    BAND_HOLE,
    PERIOD_SHIFTED,
    PERCENT_FOR_POINTS,
    HEADLINE_RAISED;
}

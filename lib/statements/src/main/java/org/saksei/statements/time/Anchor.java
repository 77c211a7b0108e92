package org.saksei.statements.time;

/// What a mention of a period hangs on beside the day of publication.
public enum Anchor {
    /// Its own words are enough: "2019", "the first half of 2019", "the past six months".
    NONE,
    /// The text's main period itself: "the period", "the same period".
    MAIN,
    /// The main period some years before: "a year earlier", "the same period of last year", "the
    /// previous year".
    YEARS_BEFORE_MAIN,
    /// The days of the main period in a named year: "the same period of 2018".
    MAIN_IN_YEAR,
    /// "this year": inside a report on a part of the year it is that part.
    THIS_YEAR,
    /// "last year": as base of a part of the year it is that part of the year before, otherwise the
    /// whole year.
    LAST_YEAR,
    /// A part of a year that is not named ("the first half"): of the main period's year.
    PART_OF_MAIN_YEAR,
    /// "the reporting period": that of the edition, or else the main period.
    REPORTING,
    /// "the previous reporting period".
    PREVIOUS_REPORTING,
    /// "the 2023 report": the reporting period of that edition.
    EDITION,
    /// "the end of the year": of the year the main period lies in, or else of the year of publication.
    MAIN_YEAR,
    /// "that year", "the same month", "those three months": what was named last.
    SAID
}

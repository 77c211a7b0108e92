package org.saksei.app.access;

/// Something one may do. Whoever has not been given it may not: there is no other way in.
public enum Right {
    /// Figures and reports that were published.
    SEE_PUBLISHED,
    /// Figures that nobody has published yet, with their splits.
    SEE_FIGURES,
    /// The records behind a figure, without personal fields.
    TRACE_FIGURES,
    /// Records of one's own agency, without personal fields.
    SEE_RECORDS,
    /// Records of every agency, where [#SEE_RECORDS] is given too.
    SEE_ALL_AGENCIES,
    /// Names and other fields that say who somebody is; every look leaves an entry in the log.
    SEE_PERSONAL,
    /// Enter and correct records by hand, for one's own agency.
    ENTER_RECORDS,
    /// Take in an agency's file, or take it back.
    IMPORT,
    /// Decide which records are one person, and take a decision back.
    DECIDE_LINKAGE,
    CLOSE_PERIOD,
    WRITE_REPORT,
    PUBLISH_REPORT,
    /// Make tables and data that may leave the house.
    RELEASE_DATA,
    /// Keep what others said about the figures.
    KEEP_STATEMENTS,
    /// Keep answers to questionnaires and the state of recommendations.
    KEEP_ASSESSMENT,
    MANAGE_PACKS,
    MANAGE_PEOPLE,
    READ_AUDIT,
    BACKUP
}

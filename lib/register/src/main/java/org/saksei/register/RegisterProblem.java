package org.saksei.register;

import static org.saksei.kernel.Severity.ERROR;
import static org.saksei.kernel.Severity.NOTE;
import static org.saksei.kernel.Severity.WARNING;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with a heading, a cell, a row, or with a pack's wish to change tables.
///
/// An error refuses the row (of a heading: the sheet; of a plan: the pack), a warning accepts and asks,
/// a note informs.
public enum RegisterProblem implements ProblemCode {
    // headings
    NO_HEADINGS(ERROR),
    SHEET_NOT_READ(WARNING),
    COLUMN_MISSING(ERROR),
    HEADING_MISSPELT(ERROR),
    HEADING_UNKNOWN(WARNING),
    HEADING_TWICE(ERROR),
    // cells
    REQUIRED_EMPTY(ERROR),
    TEXT_TOO_LONG(ERROR),
    NOT_A_DATE(ERROR),
    DATE_INCOMPLETE(ERROR),
    NO_SUCH_DAY(ERROR),
    DAY_AND_MONTH_SWAPPED(ERROR),
    TWO_DIGIT_YEAR(ERROR),
    YEAR_OUT_OF_RANGE(ERROR),
    NOT_A_NUMBER(ERROR),
    NOT_A_WHOLE_NUMBER(ERROR),
    NUMBER_TOO_LARGE(ERROR),
    NOT_YES_OR_NO(ERROR),
    UNKNOWN_CODE(ERROR),
    MISSPELT_CODE(ERROR),
    CODE_OF_SEVERAL_MEANINGS(ERROR),
    CODE_LOST_ZERO(ERROR),
    CODE_CHAIN_BROKEN(ERROR),
    CELL_BROKEN(ERROR),
    DAY_AND_MONTH_AMBIGUOUS(WARNING),
    CHARACTERS_REMOVED(NOTE),
    BUDDHIST_YEAR(NOTE),
    DATE_WITHOUT_FORMAT(NOTE),
    SIGN_FOR_EMPTY(NOTE),
    // rows
    UNKNOWN_REFERENCE(ERROR),
    KEY_TWICE(ERROR),
    ROW_TWICE(NOTE),
    ROW_WITHOUT_RECORD(WARNING),
    ROW_OF_UNKNOWN_KIND(ERROR),
    CHECK_ERROR(ERROR),
    CHECK_WARNING(WARNING),
    CHECK_NOTE(NOTE),
    // the plan of tables
    TYPE_REMOVED(ERROR),
    FIELD_REMOVED(ERROR),
    FIELD_NARROWED(ERROR),
    FIELD_EXPOSED(ERROR),
    FIELD_HIDDEN(ERROR),
    REFERENCE_MOVED(ERROR),
    NAME_RESERVED(ERROR);

    private final Severity severity;

    RegisterProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String part() {
        return "register";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}

package org.saksei.app.register;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with a file as a whole, and with the wish to take it in.
public enum ImportProblem implements ProblemCode {
    FILE_MISSING(Severity.ERROR),
    FILE_EMPTY(Severity.ERROR),
    FILE_TOO_LARGE(Severity.ERROR),
    NOT_A_SPREADSHEET(Severity.ERROR),
    OLD_OR_LOCKED_WORKBOOK(Severity.ERROR),
    WORKBOOK_DAMAGED(Severity.ERROR),
    WORKBOOK_TOO_LARGE_INSIDE(Severity.ERROR),
    WORKBOOK_WITH_MACRO(Severity.ERROR),
    WORKBOOK_WITH_LINK(Severity.ERROR),
    WORKBOOK_WITH_ENTITIES(Severity.ERROR),
    TOO_MANY_COLUMNS(Severity.ERROR),
    NOT_UTF8(Severity.ERROR),
    QUOTE_NOT_CLOSED(Severity.ERROR),
    UNKNOWN_AGENCY(Severity.ERROR),
    UNKNOWN_MAPPING(Severity.ERROR),
    NO_SUCH_IMPORT(Severity.ERROR),
    ALREADY_UNDONE(Severity.ERROR),
    OTHERS_REFER_TO_IT(Severity.ERROR),
    GAZETTEER_COLUMNS(Severity.ERROR),
    GAZETTEER_CODE(Severity.ERROR),
    RETURN_TOO_LARGE(Severity.WARNING),
    SAME_FILE_AGAIN(Severity.NOTE),
    FORMULAS_READ(Severity.NOTE);

    private final Severity severity;

    ImportProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String part() {
        return "import";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}

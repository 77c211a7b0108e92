package org.saksei.statements;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with a text, a list of sources or a file of statements.
public enum StatementsProblem implements ProblemCode {
    NO_PUBLICATION_DATE(Severity.WARNING),
    KHMER_READ_IN_PART(Severity.WARNING),
    LANGUAGE_NOT_READ(Severity.WARNING),
    FILE_UNREADABLE(Severity.ERROR),
    FILE_TOO_LARGE(Severity.ERROR),
    TEXT_TOO_LONG(Severity.ERROR),
    NOT_UTF8(Severity.ERROR),
    NOT_IN_ENCODING(Severity.ERROR),
    NOT_A_TEXT(Severity.ERROR),
    PAGE_WITHOUT_TEXT(Severity.ERROR),
    UNKNOWN_ENCODING(Severity.ERROR),
    NO_SUCH_DATE(Severity.ERROR),
    PDF_ENCRYPTED(Severity.ERROR),
    PDF_SCAN(Severity.ERROR),
    PDF_BROKEN(Severity.ERROR),
    DOCX_BROKEN(Severity.ERROR),
    DOCX_MACROS(Severity.ERROR),
    DOCX_TOO_LARGE(Severity.ERROR),
    LINE_UNREADABLE(Severity.ERROR),
    LINE_WITHOUT_DOCUMENT(Severity.ERROR),
    LINES_OTHER_TEXT(Severity.ERROR),
    LINES_OTHER_SLICE(Severity.ERROR),
    SHEET_UNREADABLE(Severity.ERROR),
    SHEET_FILE_NOT_GIVEN(Severity.ERROR),
    SHEET_FILE_TWICE(Severity.ERROR),
    SHEET_DATE(Severity.ERROR),
    REFERENCE_UNREADABLE(Severity.ERROR),
    UNKNOWN_COUNTRY(Severity.ERROR),
    UNKNOWN_LANGUAGE(Severity.ERROR);

    private final Severity severity;

    StatementsProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String part() {
        return "statements";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}

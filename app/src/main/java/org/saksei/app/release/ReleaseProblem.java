package org.saksei.app.release;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with data that are to be shown, or with the wish to show them.
public enum ReleaseProblem implements ProblemCode {
    WRONG_USAGE(Severity.ERROR),
    FILE_NOT_READABLE(Severity.ERROR),
    FILE_NOT_WRITABLE(Severity.ERROR),
    NOT_UTF8(Severity.ERROR),
    NOT_CSV(Severity.ERROR),
    FILE_EMPTY(Severity.ERROR),
    HEADER_TWICE(Severity.ERROR),
    UNEVEN_ROW(Severity.ERROR),
    VALUE_OUTSIDE_DOMAIN(Severity.ERROR),
    VALUE_MISSING(Severity.ERROR),
    TOO_MANY_VALUES(Severity.ERROR),
    COUNT_BROKEN(Severity.ERROR),
    COUNT_TWICE(Severity.ERROR),
    PERSON_TWICE(Severity.ERROR),
    DOES_NOT_ADD_UP(Severity.ERROR),
    DOMAIN_BROKEN(Severity.ERROR),
    HIERARCHY_BROKEN(Severity.ERROR),
    CODES_FROM_DATA(Severity.WARNING),
    GROUP_NOT_CHECKED(Severity.WARNING),
    TOTAL_TOO_SMALL(Severity.ERROR),
    KNOWN_SMALL_COUNT(Severity.ERROR),
    CONTRADICTION(Severity.ERROR),
    NO_SAFE_SOLUTION(Severity.ERROR),
    TOO_MUCH_HIDDEN(Severity.ERROR),
    TOO_LARGE(Severity.ERROR),
    EXACTLY_COMPUTABLE(Severity.ERROR);

    private final Severity severity;

    ReleaseProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String part() {
        return "release";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}

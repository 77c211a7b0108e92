package org.saksei.report;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with a report, a wish for one, or a file that says it is one.
public enum ReportProblem implements ProblemCode {
    UNKNOWN_LAYOUT(Severity.ERROR),
    UNKNOWN_FORMAT(Severity.ERROR),
    UNKNOWN_LANGUAGE(Severity.ERROR),
    NOT_WRITABLE(Severity.ERROR),
    NOT_READABLE(Severity.ERROR),
    NOT_A_REPORT(Severity.ERROR),
    NEWER_FORM(Severity.ERROR),
    ALTERED(Severity.ERROR),
    NOT_PUBLISHED_HERE(Severity.ERROR),
    VALUE_DIFFERS(Severity.ERROR),
    PART_DIFFERS(Severity.ERROR),
    PAIRS_DIFFER(Severity.ERROR),
    PART_GONE(Severity.ERROR),
    FIGURE_GONE(Severity.ERROR),
    RECORDS_DIFFER(Severity.ERROR),
    SENTENCES_CONTRADICT(Severity.ERROR),
    NOT_FROM_HERE(Severity.ERROR),
    PACK_CHANGED(Severity.NOTE);

    private final Severity severity;

    ReportProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String part() {
        return "report";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}

package org.saksei.figures;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with a question for figures.
public enum FiguresProblem implements ProblemCode {
    UNKNOWN_FIGURE(Severity.ERROR),
    UNKNOWN_SPLIT(Severity.ERROR),
    UNKNOWN_PART(Severity.ERROR),
    UNREADABLE_MOMENT(Severity.ERROR),
    MOMENT_AHEAD(Severity.ERROR),
    PART_WITHOUT_SPLIT(Severity.ERROR);

    private final Severity severity;

    FiguresProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String part() {
        return "figures";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}

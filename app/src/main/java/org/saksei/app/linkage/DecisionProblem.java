package org.saksei.app.linkage;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with people's decisions about pairs of records.
public enum DecisionProblem implements ProblemCode {
    DECISION_UNREADABLE,
    UNKNOWN_MODEL,
    UNKNOWN_RECORD,
    SAME_RECORD,
    CONTRADICTION;

    @Override
    public String part() {
        return "linkage";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}

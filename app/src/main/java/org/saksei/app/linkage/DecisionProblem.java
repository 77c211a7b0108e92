package org.saksei.app.linkage;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with people's decisions about pairs of records.
public enum DecisionProblem implements ProblemCode {
    DECISION_LINE_UNREADABLE,
    UNKNOWN_MODEL,
    UNKNOWN_RECORD,
    SAME_RECORD,
    CONTRADICTION,
    NO_SUCH_PAIR,
    NO_SUCH_DECISION,
    NO_SUCH_CLUSTER,
    PAIR_CHANGED,
    REASON_TOO_LONG,
    NO_SUCH_SAMPLE;

    @Override
    public String part() {
        return "linkage";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}

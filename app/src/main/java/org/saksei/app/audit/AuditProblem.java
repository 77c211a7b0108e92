package org.saksei.app.audit;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with the audit log.
public enum AuditProblem implements ProblemCode {
    ENTRY_CHANGED,
    ENTRY_MISSING,
    CHAIN_BROKEN,
    END_MISSING,
    END_DIFFERS,
    HEAD_UNREADABLE;

    @Override
    public String part() {
        return "audit";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}

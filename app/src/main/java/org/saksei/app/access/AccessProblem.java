package org.saksei.app.access;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with a wish about people and rights.
public enum AccessProblem implements ProblemCode {
    NOT_ALLOWED,
    ACCOUNT_UNSUITABLE,
    ACCOUNT_TAKEN,
    ACCOUNT_UNKNOWN,
    PASSWORD_TOO_SHORT,
    ROLE_MISSING,
    AGENCY_MISSING,
    DEMO_ONLY_IN_FICTION;

    @Override
    public String part() {
        return "access";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}

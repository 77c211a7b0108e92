package org.saksei.app.pack;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with the pack of a data directory.
public enum InstallProblem implements ProblemCode {
    NO_PACK(Severity.ERROR);

    private final Severity severity;

    InstallProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String part() {
        return "install";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}

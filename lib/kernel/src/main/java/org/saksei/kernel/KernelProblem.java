package org.saksei.kernel;

/// What can be wrong with a word every part shares.
public enum KernelProblem implements ProblemCode {
    UNKNOWN_PERIOD(Severity.ERROR);

    private final Severity severity;

    KernelProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String part() {
        return "kernel";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}

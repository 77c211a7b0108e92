package org.saksei.kernel;

import java.util.List;
import java.util.stream.Collectors;

/// A wish that cannot be granted because of the problems it carries. The only exception for people's
/// mistakes: the command line prints the problems and ends with 1 or 2, a page shows them.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final boolean wrongUsage;

    private Refused(List<Problem> problems, boolean wrongUsage) {
        super(problems.stream().map(problem -> problem.code().id()).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
        this.wrongUsage = wrongUsage;
    }

    /// The data are wrong (exit 1).
    public static Refused because(List<Problem> problems) {
        return new Refused(problems, false);
    }

    /// The data are wrong (exit 1).
    public static Refused because(Problem problem) {
        return new Refused(List.of(problem), false);
    }

    /// The question is wrong: an unknown option value, a period that does not exist (exit 2).
    public static Refused wrongUsage(Problem problem) {
        return new Refused(List.of(problem), true);
    }

    public List<Problem> problems() {
        return problems;
    }

    public boolean isWrongUsage() {
        return wrongUsage;
    }
}

package org.saksei.app.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.saksei.kernel.Problem;
import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// Counts the problems of a file and keeps the first of each kind: a million rows can have a million
/// notes.
final class ProblemTally {

    private static final int ERRORS_KEPT = 10_000;
    private static final int OTHERS_KEPT = 200;

    private final List<Problem> kept = new ArrayList<>();
    private final SequencedMap<String, Long> counts = new LinkedHashMap<>();
    private final Map<ProblemCode, String> ids = new HashMap<>();

    /// The kind of a problem: the check of the pack that found it, or the id of its code.
    static String kind(Problem problem) {
        String check = problem.values().get("check");
        return check != null ? check : problem.code().id();
    }

    void add(Problem problem) {
        String check = problem.values().get("check");
        String kind = check != null ? check : ids.computeIfAbsent(problem.code(), ProblemCode::id);
        long before = counts.merge(kind, 1L, Long::sum) - 1;
        if (before < (problem.severity() == Severity.ERROR ? ERRORS_KEPT : OTHERS_KEPT)) {
            kept.add(problem);
        }
    }

    /// Adds occurrences that are counted but not shown.
    void addUnseen(ProblemCode code, long more) {
        if (more > 0) {
            counts.merge(code.id(), more, Long::sum);
        }
    }

    List<Problem> kept() {
        return List.copyOf(kept);
    }

    SequencedMap<String, Long> counts() {
        return new LinkedHashMap<>(counts);
    }
}

package org.saksei.app.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Severity;

/// Counts the problems of a file and keeps the first of each kind: a million rows can have a million
/// notes.
final class ProblemTally {

    private static final int ERRORS_KEPT = 10_000;
    private static final int OTHERS_KEPT = 200;

    private final List<Problem> kept = new ArrayList<>();
    private final Map<String, long[]> counts = new LinkedHashMap<>();

    void add(Problem problem) {
        long[] count = counts.computeIfAbsent(problem.code().id(), none -> new long[1]);
        if (count[0]++ < (problem.severity() == Severity.ERROR ? ERRORS_KEPT : OTHERS_KEPT)) {
            kept.add(problem);
        }
    }

    /// Adds occurrences that are counted but not shown.
    void addUnseen(String code, long more) {
        if (more > 0) {
            counts.computeIfAbsent(code, none -> new long[1])[0] += more;
        }
    }

    List<Problem> kept() {
        return List.copyOf(kept);
    }

    SequencedMap<String, Long> counts() {
        SequencedMap<String, Long> all = new LinkedHashMap<>();
        counts.forEach((code, count) -> all.put(code, count[0]));
        return all;
    }
}

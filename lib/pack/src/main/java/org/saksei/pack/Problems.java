package org.saksei.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;

/// What is wrong with a pack, collected while it is read: nothing stops at the first mistake.
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(PackProblem code, Place place, Object... namesAndValues) {
        found.add(Problem.of(code, place, namesAndValues));
    }

    /// Something is not there: what was written, what comes nearest, and what there is.
    void addUnknown(PackProblem code, Place place, Nearest nearest, Object... namesAndValues) {
        List<Object> all = new ArrayList<>(List.of(namesAndValues));
        all.addAll(List.of("name", nearest.written(), "nearest", nearest.found(), "known", nearest.known()));
        found.add(Problem.of(code, place, all.toArray()));
    }

    /// Problems somebody else found.
    void addAll(List<Problem> others) {
        found.addAll(others);
    }

    /// By file, then by line, then as they were found; the same problem once.
    List<Problem> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Problems::file).thenComparing(Problems::line))
                .toList();
    }

    private static String file(Problem problem) {
        return problem.place() instanceof Place.InFile inFile
                ? inFile.file()
                : problem.place().toString();
    }

    private static int line(Problem problem) {
        return problem.place() instanceof Place.InFile inFile ? inFile.line() : 0;
    }
}

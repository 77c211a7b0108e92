package org.saksei.statements.format;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saksei.statements.Reading;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Status;
import org.saksei.statements.Verdict;

/// The last line of a check: how much was looked at and what came of it.
///
/// @param figures without the rejected ones
/// @param verdicts every verdict with its number, also where that is 0
public record Summary(int documents, int figures, int checks, Map<Verdict, Integer> verdicts) {

    public Summary {
        Map<Verdict, Integer> whole = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            whole.put(verdict, verdicts.getOrDefault(verdict, 0));
        }
        verdicts = Collections.unmodifiableMap(whole);
    }

    public static Summary of(List<Reading> readings, List<StatementCheck> checks) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        checks.forEach(check -> verdicts.merge(check.verdict(), 1, Integer::sum));
        int figures = readings.stream().mapToInt(Summary::figures).sum();
        return new Summary(readings.size(), figures, checks.size(), verdicts);
    }

    /// How many figures of a reading were not rejected.
    static int figures(Reading reading) {
        return (int) reading.figures().stream()
                .filter(figure -> figure.status() != Status.REJECTED)
                .count();
    }

    /// Whether something does not add up or two voices contradict each other.
    public boolean hasFaults() {
        return verdicts.getOrDefault(Verdict.INCONSISTENT, 0) + verdicts.getOrDefault(Verdict.CONFLICT, 0) > 0;
    }
}

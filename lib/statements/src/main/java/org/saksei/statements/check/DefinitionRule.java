package org.saksei.statements.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.StatedPeriod;

/// `agreement` with the verdict *other definition*: what looks alike and counts other people or other
/// twelve months.
///
/// Said only of totals that have no exact counterpart, since the counterpart is the better comparison.
final class DefinitionRule {

    private final Pairing pairing;

    DefinitionRule(Pairing pairing) {
        this.pairing = pairing;
    }

    private record Count(Key key, @Nullable String event) {}

    private record Slot(Key key, @Nullable String event, String interval) {}

    /// @param slots figures that share key and period
    List<Finding> check(Collection<List<Told>> slots, Run run) {
        if (run.texts().size() < 2) {
            return List.of();
        }
        Map<Count, List<Told>> years = new LinkedHashMap<>();
        Map<Slot, List<Told>> populations = new LinkedHashMap<>();
        for (List<Told> same : slots) {
            if (same.stream().map(told -> told.document().doc()).distinct().count() > 1) {
                continue;
            }
            Told told = same.getFirst();
            Key key = Key.of(told).orElseThrow();
            if (told.isPart()) {
                continue;
            }
            if (isYear(told)) {
                years.computeIfAbsent(new Count(key, told.event()), unused -> new ArrayList<>())
                        .add(told);
            }
            populations
                    .computeIfAbsent(
                            new Slot(key.withoutAttributes(), told.event(), Objects.requireNonNull(told.interval())),
                            unused -> new ArrayList<>())
                    .add(told);
        }
        List<Finding> findings = new ArrayList<>();
        years.values().forEach(told -> findings.addAll(periods(told)));
        populations.values().forEach(told -> findings.addAll(populations(told)));
        return findings;
    }

    private static boolean isYear(Told told) {
        StatedPeriod period = told.figure().period();
        return period != null && OtherYears.isYear(period);
    }

    private List<Finding> periods(List<Told> told) {
        List<Told> inOrder = told.stream()
                .sorted(Comparator.comparing(
                        one -> Objects.requireNonNull(one.figure().period()).from()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < inOrder.size(); i++) {
            Told left = inOrder.get(i - 1);
            Told right = inOrder.get(i);
            boolean twoTexts = !left.document().doc().equals(right.document().doc());
            if (twoTexts
                    && !Objects.equals(left.interval(), right.interval())
                    && sharedDays(left, right) >= OtherYears.SHARED_AT_LEAST) {
                findings.add(pairing.otherDefinition(left, right, "period_basis"));
            }
        }
        return findings;
    }

    private static long sharedDays(Told left, Told right) {
        LocalDate end = Objects.requireNonNull(
                Objects.requireNonNull(left.figure().period()).to());
        LocalDate start = Objects.requireNonNull(
                Objects.requireNonNull(right.figure().period()).from());
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /// One pair for two texts: the first that differ in their properties.
    private List<Finding> populations(List<Told> told) {
        Set<String> pairs = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < Math.min(told.size(), 30); i++) {
            for (int j = 0; j < i; j++) {
                Told left = told.get(j);
                Told right = told.get(i);
                String docs = left.document().doc() + " " + right.document().doc();
                if (!left.document().doc().equals(right.document().doc())
                        && !Likeness.sameAttributes(left, right)
                        && pairs.add(docs)) {
                    findings.add(pairing.otherDefinition(left, right, "population"));
                }
            }
        }
        return findings;
    }
}

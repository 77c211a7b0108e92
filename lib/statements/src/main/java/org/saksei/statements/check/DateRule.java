package org.saksei.statements.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Verdict;

/// `date`: one event, two dates; one day apart is usual between time zones.
final class DateRule implements AcrossRule {

    @Override
    public List<Finding> check(Run run) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Told>> events = new LinkedHashMap<>();
        run.figures()
                .filter(told -> told.kind() == Kind.DATE && day(told).isPresent())
                .forEach(told -> event(told)
                        .ifPresent(event -> events.computeIfAbsent(event, unused -> new ArrayList<>())
                                .add(told)));
        for (List<Told> told : events.values()) {
            for (int i = 1; i < told.size(); i++) {
                findings.add(compare(told.getFirst(), told.get(i)));
            }
        }
        return findings;
    }

    /// What happened on the day: the edition released, else the words for it.
    private static Optional<String> event(Told told) {
        StatedPeriod period = Objects.requireNonNull(told.figure().period());
        if (!period.editions().isEmpty()) {
            return Optional.of(String.join(" ", period.editions()));
        }
        String about = String.join(" ", new TreeSet<>(told.figure().about()));
        String name = Objects.requireNonNullElse(told.lemma(), "") + " " + about;
        return name.isBlank() ? Optional.empty() : Optional.of(name.strip());
    }

    private static Optional<LocalDate> day(Told told) {
        StatedPeriod period = told.figure().period();
        return period != null && period.from() != null && period.from().equals(period.to())
                ? Optional.of(period.from())
                : Optional.empty();
    }

    private static Finding compare(Told left, Told right) {
        LocalDate one = day(left).orElseThrow();
        LocalDate other = day(right).orElseThrow();
        long days = Math.abs(ChronoUnit.DAYS.between(one, other));
        Finding finding = days == 0
                ? Finding.consistent(CheckRule.DATE)
                : days == 1
                        ? new Finding(CheckRule.DATE, Verdict.COMPATIBLE, "one_day")
                        : new Finding(CheckRule.DATE, Verdict.CONFLICT, null);
        boolean across = !left.document().doc().equals(right.document().doc());
        return finding.scope(across ? CheckScope.ACROSS : CheckScope.WITHIN)
                .figure(left.as("left"))
                .figure(right.as("right"))
                .formula(one + (days == 0 ? " = " : " ≠ ") + other)
                .difference(Ratio.of(days))
                .message(days == 0 ? Message.of("date.same", one) : Message.of("date.apart", one, other, days));
    }
}

package org.saksei.statements.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.Comparison;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Message;
import org.saksei.statements.StatedPeriod;

/// `cumulative`: January to October is not more than the whole year.
final class CumulativeRule implements AcrossRule {

    private final Meaning meaning;

    CumulativeRule(Meaning meaning) {
        this.meaning = meaning;
    }

    private record Count(Key key, @Nullable String event, String voice, LocalDate from) {}

    @Override
    public List<Finding> check(Run run) {
        Map<Count, List<Told>> counts = new LinkedHashMap<>();
        for (OneText text : run.texts()) {
            for (Told told : text.figures()) {
                if (!text.inTitle(told)) {
                    count(told)
                            .ifPresent(key -> counts.computeIfAbsent(key, unused -> new ArrayList<>())
                                    .add(told));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        counts.values().forEach(told -> findings.addAll(compare(told)));
        return findings;
    }

    private static Optional<Count> count(Told told) {
        StatedPeriod period = told.figure().period();
        boolean flow = told.isCount() && !told.isPart() && (told.event() != null || told.type() == CountedClass.EVENT);
        return flow && told.periodIsSure() && period != null && isUpToAYear(period)
                ? Key.of(told)
                        .map(key ->
                                new Count(key, told.event(), Key.voice(told), Objects.requireNonNull(period.from())))
                : Optional.empty();
    }

    /// Longer periods are those of plans and laws, not of counting.
    private static boolean isUpToAYear(StatedPeriod period) {
        return period.from() != null
                && period.to() != null
                && !period.to().isAfter(period.from().plusYears(1));
    }

    private List<Finding> compare(List<Told> told) {
        List<Told> inOrder =
                told.stream().sorted(Comparator.comparing(CumulativeRule::end)).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < inOrder.size(); i++) {
            Told shorter = inOrder.get(i - 1);
            Told longer = inOrder.get(i);
            if (end(shorter).isBefore(end(longer))
                    && !isSetAgainst(shorter, longer)
                    && !isSetAgainst(longer, shorter)) {
                findings.add(compare(shorter, longer));
            }
        }
        return findings;
    }

    /// What the text compares is not one count that goes on.
    private static boolean isSetAgainst(Told level, Told base) {
        Comparison comparison = level.figure().comparison();
        return comparison != null
                && base.figure().id().equals(comparison.figure())
                && level.document().doc().equals(base.document().doc());
    }

    private static LocalDate end(Told told) {
        return Objects.requireNonNull(
                Objects.requireNonNull(told.figure().period()).to());
    }

    private Finding compare(Told shorter, Told longer) {
        boolean falls = meaning.of(longer).isBelow(meaning.of(shorter));
        boolean sure = !meaning.of(shorter).meets(meaning.of(longer))
                || meaning.of(shorter).isPoint() && meaning.of(longer).isPoint();
        Finding finding = falls
                ? Finding.inconsistent(CheckRule.CUMULATIVE, "cumulative_falls")
                : sure
                        ? Finding.consistent(CheckRule.CUMULATIVE)
                        : Finding.underdetermined(CheckRule.CUMULATIVE, "vague_part");
        boolean across = !shorter.document().doc().equals(longer.document().doc());
        return finding.scope(across ? CheckScope.ACROSS : CheckScope.WITHIN)
                .figure(shorter.as("base"))
                .figure(longer.as("new"))
                .formula(shorter.number().toPlainString()
                        + (falls ? " > " : " ≤ ")
                        + longer.number().toPlainString())
                .difference(longer.value().minus(shorter.value()))
                .message(Message.of(
                        falls ? "cumulative.falls" : "cumulative.holds",
                        shorter.said(),
                        end(shorter),
                        longer.said(),
                        end(longer)));
    }
}

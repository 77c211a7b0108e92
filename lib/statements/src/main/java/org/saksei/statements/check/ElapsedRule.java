package org.saksei.statements.check;

import java.time.LocalDate;
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
import org.saksei.statements.Reference;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Verdict;

/// `elapsed`: "N years since …" in two texts, and "for N years on this tier" against the reference.
final class ElapsedRule implements AcrossRule {

    private static final int LONGEST = 40;

    /// A stated time and the days on which it can have begun.
    private record Since(Told told, LocalDate first, LocalDate last) {}

    @Override
    public List<Finding> check(Run run) {
        List<Finding> findings = new ArrayList<>();
        Map<List<String>, Since> told = new LinkedHashMap<>();
        for (OneText text : run.texts()) {
            for (Told duration : text.figures()) {
                if (duration.kind() != Kind.DURATION || !duration.isExact() || !isInYears(duration)) {
                    continue;
                }
                tier(duration, text, run).ifPresent(findings::add);
                since(duration).ifPresent(since -> {
                    List<String> about =
                            new ArrayList<>(new TreeSet<>(duration.figure().about()));
                    Since earlier = about.isEmpty() ? null : told.putIfAbsent(about, since);
                    if (earlier != null
                            && !earlier.told()
                                    .document()
                                    .doc()
                                    .equals(duration.document().doc())) {
                        findings.add(compare(earlier, since));
                    }
                });
            }
        }
        return findings;
    }

    private static boolean isInYears(Told told) {
        return told.hasNumber()
                && told.number().scale() <= 0
                && "year".equals(told.figure().unit().name());
    }

    private static Optional<Since> since(Told told) {
        StatedPeriod period = told.figure().period();
        LocalDate day = period != null && period.to() != null
                ? period.to()
                : told.document().published();
        if (day == null || told.value().compareTo(Ratio.of(LONGEST * 5L)) > 0) {
            return Optional.empty();
        }
        int years = told.number().intValueExact();
        return Optional.of(new Since(told, day.minusYears(years + 1L).plusDays(1), day.minusYears(years)));
    }

    private static Finding compare(Since left, Since right) {
        boolean meet = !left.first().isAfter(right.last()) && !right.first().isAfter(left.last());
        return new Finding(CheckRule.ELAPSED, meet ? Verdict.AGREE : Verdict.CONFLICT, null)
                .scope(CheckScope.ACROSS)
                .figure(left.told().as("left"))
                .figure(right.told().as("right"))
                .formula(left.first() + "/" + left.last() + (meet ? " ∩ " : " ∅ ") + right.first() + "/" + right.last())
                .message(Message.of(
                        meet ? "elapsed.same" : "elapsed.other",
                        left.told().said(),
                        right.told().said()));
    }

    /// How many editions in a row had the tier that stands in the same sentence.
    private static Optional<Finding> tier(Told duration, OneText text, Run run) {
        List<Told> ratings = text.inSentence(duration).stream()
                .filter(told -> told.kind() == Kind.RATING && told.figure().value() != null)
                .toList();
        if (ratings.isEmpty() || duration.value().compareTo(Ratio.of(LONGEST)) > 0) {
            return Optional.empty();
        }
        Told rating = ratings.getFirst();
        StatedPeriod period = rating.figure().period();
        if (period == null || period.editions().isEmpty()) {
            return Optional.empty();
        }
        String latest = period.editions().getLast();
        int dash = latest.lastIndexOf('-');
        int year = Integer.parseInt(latest.substring(dash + 1));
        int length = 0;
        Optional<Reference> first = Optional.empty();
        Optional<Reference> known = reference(rating, latest, run);
        while (known.isPresent() && known.get().value().equals(rating.figure().value()) && length < LONGEST) {
            first = known;
            length++;
            known = reference(rating, latest.substring(0, dash + 1) + (year - length), run);
        }
        if (first.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ofTier(duration, first.get(), length));
    }

    private static Optional<Reference> reference(Told rating, String edition, Run run) {
        List<Reference> found = run.references().find(RatingRule.TIER, rating.place(), edition);
        if (found.isEmpty() && Objects.equals(rating.place(), run.settings().home())) {
            found = run.references().find(RatingRule.TIER, null, edition);
        }
        return found.stream().findFirst();
    }

    private static Finding ofTier(Told duration, Reference first, int length) {
        boolean same = duration.value().equals(Ratio.of(length));
        Finding finding =
                same ? Finding.consistent(CheckRule.ELAPSED) : Finding.inconsistent(CheckRule.ELAPSED, "unexplained");
        return finding.scope(CheckScope.REFERENCE)
                .figure(duration.as("left"))
                .figure(RegisterRule.role(first, "reference"))
                .formula(duration.value().decimal() + (same ? " = " : " ≠ ") + length)
                .computed(Ratio.of(length))
                .stated(duration.figure().value())
                .difference(duration.value().minus(Ratio.of(length)))
                .message(Message.of("elapsed.tier", duration.said(), length, first.source()));
    }
}

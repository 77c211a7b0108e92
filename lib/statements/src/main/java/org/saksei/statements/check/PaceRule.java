package org.saksei.statements.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Message;
import org.saksei.statements.Modifier;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;

/// `multiple`: "58,420 calls in 2023. That is 160 a day".
final class PaceRule implements WithinRule {

    private static final Pattern A_DAY = Pattern.compile("^(?: [\\p{L}]{3,15})? (?:a|per|each|every) day\\b");

    /// What makes a pace the pace of the number before it.
    private static final Pattern THAT_IS =
            Pattern.compile("\\b(?:that is|that makes|that means|this is|i\\.e\\.|which is|or|equal to)"
                    + "(?: (?:about|some|around|roughly|nearly|almost|over|more than))? $");

    private static final int WINDOW = 40;

    /// A pace is told roundly.
    private static final Ratio REACH = Ratio.of("0.1");

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            if (told.hasNumber() && told.figure().modifier() != Modifier.VAGUE && isPace(told)) {
                total(told, text).flatMap(total -> compare(total, told)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isPace(Told told) {
        return A_DAY.matcher(OneText.head(told, WINDOW)).find()
                && THAT_IS.matcher(OneText.tail(told, WINDOW)).find();
    }

    /// The number just before, in the sentence or at the end of the one before.
    private static Optional<Told> total(Told pace, OneText text) {
        List<Told> before = text.figures().stream()
                .filter(told -> told.start() < pace.start() && text.distance(told, pace) <= 1)
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.getLast()).filter(told -> told.isCount() && told.isExact());
    }

    private static Optional<Finding> compare(Told total, Told pace) {
        StatedPeriod period = total.figure().period();
        if (period == null
                || period.from() == null
                || period.to() == null
                || !isSaid(period)
                || isOneOfTwo(total, period)) {
            return Optional.empty();
        }
        LocalDate from = period.from();
        LocalDate to = period.to();
        Ratio days = Ratio.of((int) ChronoUnit.DAYS.between(from, to) + 1);
        Ratio point = total.value().over(days);
        boolean fits =
                pace.value().minus(point).abs().compareTo(point.times(REACH).max(Ratio.ONE)) <= 0;
        Finding finding =
                fits ? Finding.consistent(CheckRule.MULTIPLE) : Finding.inconsistent(CheckRule.MULTIPLE, "unexplained");
        return Optional.of(finding.figure(total.as("base"))
                .figure(pace.as("new"))
                .formula(total.number().toPlainString() + " ÷ " + days.decimal() + Words.equals(point))
                .computed(point)
                .stated(pace.figure().value())
                .difference(pace.value().minus(point))
                .message(Message.of(
                        fits ? "ending.inside" : "ending.apart",
                        Message.of("pace.fact", total.said(), days.decimal(), Words.brief(point)),
                        pace.said())));
    }

    /// "In January and February": the figure may be of both.
    private static boolean isOneOfTwo(Told total, StatedPeriod period) {
        String words = total.figure().quote().exact();
        return period.text() == null
                || words.contains("and " + period.text())
                || words.contains(period.text() + " and");
    }

    private static boolean isSaid(StatedPeriod period) {
        return period.basis() == PeriodBasis.STATED || period.basis() == PeriodBasis.RESOLVED;
    }
}

package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.Modifier;

/// `multiple`: "1,340 sessions, on average 20 for each person" after 67 persons.
///
/// The noun behind "per" says by what was divided. Which total was divided is not said; so no total just before may
/// give the number, and a slip in it must make the nearest one fit.
final class AverageRule implements WithinRule {

    private static final Pattern PER = Pattern.compile(
            "^(?: [\\p{L}’'-]{1,20}){0,2} (?:per|for each|for every|to each|to every|each) ([\\p{L}’'-]{3,20})\\b");

    /// What says that the number follows from others.
    private static final Pattern FOLLOWS = Pattern.compile("\\baverage\\b");

    private static final Pattern HENCE =
            Pattern.compile("(?:[(—–-]|\\bor|\\bi\\.e\\.|\\bthat is|\\bwhich is|\\bmeans) $");

    private static final Ratio REACH = Ratio.of("0.06");

    private static final Ratio HALF = Ratio.of("0.5");

    private static final int WINDOW = 60;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            if (told.hasNumber() && isAverage(told)) {
                Matcher per = PER.matcher(OneText.head(told, WINDOW));
                if (per.find()) {
                    check(told, per.group(1), text).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static boolean isAverage(Told told) {
        boolean amount = told.isCount() || told.kind() == Kind.RATE || told.kind() == Kind.MONEY;
        return amount
                && (FOLLOWS.matcher(OneText.tail(told, WINDOW) + OneText.head(told, WINDOW))
                                .find()
                        || HENCE.matcher(OneText.tail(told, WINDOW)).find())
                && (told.isExact() || told.figure().modifier() == Modifier.ABOUT)
                && told.value().signum() > 0;
    }

    private static Optional<Finding> check(Told average, String noun, OneText text) {
        List<Told> before = text.figures().stream()
                .filter(told -> told.start() < average.start() && told.hasNumber() && told.isExact())
                .toList();
        List<Told> heads = before.stream()
                .filter(told -> told.isCount() && isCalled(told, noun))
                .toList();
        List<Told> wholes = heads.stream().filter(told -> !told.isPart()).toList();
        List<Told> counted = wholes.isEmpty() ? heads : wholes;
        List<Told> totals = before.stream()
                .filter(told -> text.distance(told, average) <= 1 && !isCalled(told, noun))
                .filter(told -> told.kind() == average.kind()
                        || told.kind() == Kind.MONEY
                        || told.isCount() && average.kind() == Kind.RATE)
                .filter(told -> told.value().compareTo(average.value()) > 0)
                .toList();
        boolean fits = counted.stream().anyMatch(head -> totals.stream().anyMatch(total -> fits(total, head, average)));
        if (fits || counted.isEmpty() || totals.isEmpty()) {
            return Optional.empty();
        }
        Told head = counted.getLast();
        Told total = totals.getLast();
        return isSlip(total.value().over(head.value()), average.value())
                ? Optional.of(misses(total, head, average))
                : Optional.empty();
    }

    private static boolean isCalled(Told told, String noun) {
        String lemma = told.lemma();
        return lemma != null
                && (noun.equals(lemma.toLowerCase(Locale.ROOT)) || isPerson(noun) && Likeness.isPerson(told));
    }

    private static boolean isPerson(String noun) {
        return noun.equals("person") || noun.equals("head");
    }

    private static boolean fits(Told total, Told head, Told average) {
        Ratio point = total.value().over(head.value());
        Ratio gap = point.minus(average.value()).abs();
        return gap.compareTo(point.times(REACH).max(average.value().isWhole() ? HALF : REACH)) <= 0;
    }

    /// Whether the rounded quotient is the number but for a digit changed, exchanged, added or lost.
    private static boolean isSlip(Ratio point, Ratio average) {
        String right = point.rounded(0);
        String stated = average.decimal();
        return Misprint.of(Ratio.of(right), average) || isLonger(right, stated) || isLonger(stated, right);
    }

    private static boolean isLonger(String longer, String shorter) {
        return longer.length() == shorter.length() + 1 && (longer.startsWith(shorter) || longer.endsWith(shorter));
    }

    private static Finding misses(Told total, Told head, Told average) {
        Ratio point = total.value().over(head.value());
        return Finding.inconsistent(CheckRule.MULTIPLE, "unexplained")
                .figure(total.as("base"))
                .figure(head.as("base"))
                .figure(average.as("new"))
                .formula(total.number().toPlainString() + " ÷ " + head.number().toPlainString() + Words.equals(point))
                .computed(point)
                .stated(average.figure().value())
                .difference(average.value().minus(point))
                .message(Message.of(
                        "ending.apart",
                        Message.of("average.fact", total.said(), head.said(), Words.brief(point)),
                        average.said()));
    }
}

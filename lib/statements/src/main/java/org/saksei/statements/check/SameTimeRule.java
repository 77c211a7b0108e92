package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;

/// `repeat`: a row of one thing at several times names one time twice: "34 in the first half of 2019 and 51 in
/// the first half of 2019".
final class SameTimeRule implements WithinRule {

    /// What may stand before the words of a time; the words before it tell what was counted there.
    private static final Pattern INTO =
            Pattern.compile("^([^.,;:()0-9]{0,60}?) ?\\b(?:in|during|for|from|over|throughout) $");

    /// A verb that only tells that they were.
    private static final Pattern BEING = Pattern.compile("^(?:was|were|had been|have been)\\b ?");

    private static final Pattern LINK = Pattern.compile(
            "^(?:,|;)?(?: and| but| then| as against| against)?(?: only| just)?(?: the)?(?: other| remaining| rest,?)? $");

    /// No row has more numbers.
    private static final int LONGEST = 12;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told later : text.figures()) {
            if (isTimed(later)) {
                earlier(later, text)
                        .map(told -> Finding.repeat(told, later, told.what()))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// From the number just before back to the head of the row.
    private static Optional<Told> earlier(Told later, OneText text) {
        Told next = later;
        for (int step = 0; step < LONGEST; step++) {
            Optional<Told> before = text.preceding(next);
            if (before.isEmpty() || !isTimed(before.get()) || !isLinked(before.get(), next)) {
                return Optional.empty();
            }
            next = before.get();
            if (isAlike(next, later) && !next.value().equals(later.value())) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /// Whether nothing but "and" stands between the time of the one and the other.
    private static boolean isLinked(Told told, Told next) {
        StatedPeriod period = Objects.requireNonNull(told.figure().period());
        int end = Objects.requireNonNull(period.span()).end();
        String between = OneText.slice(told.figure().quote(), end, next.start()).toLowerCase(Locale.ROOT);
        return LINK.matcher(between).find();
    }

    /// Whether its own words give it a time, right behind what is counted.
    private static boolean isTimed(Told told) {
        StatedPeriod period = told.figure().period();
        return told.isCount()
                && told.isExact()
                && period != null
                && period.known()
                && period.basis() != PeriodBasis.CARRIED
                && period.span() != null
                && period.span().start() > told.start()
                && words(told).isPresent();
    }

    /// What stands between a number and its time.
    private static Optional<String> words(Told told) {
        StatedPeriod period = Objects.requireNonNull(told.figure().period());
        int end = Objects.requireNonNull(period.span()).start();
        String between = OneText.slice(
                        told.figure().quote(), told.figure().span().end(), end)
                .toLowerCase(Locale.ROOT);
        Matcher matcher = INTO.matcher(between);
        boolean range = between.isBlank();
        return range
                ? Optional.of("")
                : matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private static boolean isAlike(Told told, Told later) {
        String first = words(told).orElseThrow();
        String second = BEING.matcher(words(later).orElseThrow()).replaceFirst("");
        return Objects.equals(told.interval(), later.interval())
                && !Objects.equals(span(told), span(later))
                && Objects.equals(told.lemma(), later.lemma())
                && Likeness.sameAttributes(told, later)
                && Likeness.agree(told.event(), later.event())
                && Likeness.agree(told.place(), later.place())
                && (second.isEmpty() || first.endsWith(second));
    }

    private static Object span(Told told) {
        return Objects.requireNonNull(
                Objects.requireNonNull(told.figure().period()).span());
    }
}

package org.saksei.statements.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Universe;

/// `repeat`: a part that is only that of a shorter time is the total of that time: "of 1,054 victims identified in
/// 2018,
/// 560 were registered in the first half", where the text gives 506 for that half.
final class PartOfTimeRule implements WithinRule {

    /// How far behind a number the words stand that say what befell what it counts.
    private static final int NEAR = 60;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told part : text.figures()) {
            whole(part, text).flatMap(whole -> other(part, whole, text)).ifPresent(total -> {
                Told first = total.start() < part.start() ? total : part;
                Told second = first == part ? total : part;
                findings.add(Finding.repeat(first, second, total.what()));
            });
        }
        return findings;
    }

    /// The whole of a part that nothing but its time tells apart.
    private static Optional<Told> whole(Told part, OneText text) {
        Universe universe = part.figure().universe();
        if (universe == null || !part.isCount() || !part.isExact() || !isSaid(part)) {
            return Optional.empty();
        }
        return text.find(universe.figure())
                .filter(whole -> whole.isCount() && !whole.isPart() && whole.sameSentence(part))
                .filter(whole ->
                        isShorter(part.figure().period(), whole.figure().period()))
                .filter(whole -> Likeness.sameNoun(part, whole) && Likeness.sameAttributes(part, whole));
    }

    /// Whether its own words give the time.
    private static boolean isSaid(Told told) {
        StatedPeriod period = told.figure().period();
        return period != null
                && period.known()
                && period.span() != null
                && (period.basis() == PeriodBasis.STATED || period.basis() == PeriodBasis.RESOLVED);
    }

    private static boolean isShorter(@Nullable StatedPeriod part, @Nullable StatedPeriod whole) {
        if (part == null || whole == null) {
            return false;
        }
        LocalDate from = part.from();
        LocalDate to = part.to();
        LocalDate first = whole.from();
        LocalDate last = whole.to();
        return from != null
                && to != null
                && first != null
                && last != null
                && to.toEpochDay() - from.toEpochDay() < last.toEpochDay() - first.toEpochDay();
    }

    /// The one total of that time with another value.
    private static Optional<Told> other(Told part, Told whole, OneText text) {
        List<Told> totals = text.figures().stream()
                .filter(told -> told.isCount() && told.isExact() && !told.isPart() && !text.inTitle(told))
                .filter(told -> isSaid(told)
                        && told.interval() != null
                        && told.interval().equals(part.interval()))
                .filter(told -> !told.sameSentence(part) && isOfOneThing(told, whole))
                .filter(told -> Likeness.agree(told.place(), whole.place()))
                .toList();
        boolean one = totals.stream().map(Told::value).distinct().count() == 1;
        return one
                ? Optional.of(totals.getFirst()).filter(told -> !told.value().equals(part.value()))
                : Optional.empty();
    }

    /// "The number of victims identified" and "704 victims of trafficking identified": one noun, and what befell the
    /// one
    /// stands beside the other.
    private static boolean isOfOneThing(Told total, Told whole) {
        String event = total.event();
        boolean noun = total.lemma() != null
                && Likeness.sameNoun(total, whole)
                && Likeness.sameAttributes(total, whole)
                && event != null
                && (event.equals(whole.event()) || OneText.head(whole, NEAR).contains(event));
        boolean deed = total.type() == CountedClass.EVENT
                && event != null
                && OneText.head(whole, NEAR).contains(event)
                && total.attributes().isEmpty()
                && whole.attributes().isEmpty();
        return noun || deed || Likeness.sameAttributes(total, whole) && OtherLevel.tells(total, whole);
    }
}

package org.saksei.statements.check;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.StatedPeriod;

/// The level now, told sentences before the one it started from: "The shelter took in 67 persons in 2020. … In 2019
/// there had been 54, so that we saw an increase of 24 per cent."
final class Since {

    /// From the level before to the change.
    private static final Pattern SO = Pattern.compile(
            "[,;:–—-] (?:so|which|this|that|thus|hence|meaning|i\\.e\\.|an?|or|the number|numbers?|up|down)\\b|\\bmeans\\b");

    private static final Pattern POINTING =
            Pattern.compile("^(?:It|This|That|Which) (?:is|was|means|meant|makes|equals|amounts|represents|there)\\b");

    private static final int FARTHEST = 6;

    private Since() {}

    /// @param told what was taken for the level now, which may be the one before
    /// @param base the level the change was read to start from
    static Optional<Operands> of(Told change, Optional<Told> told, Optional<Told> base, OneText text) {
        Optional<Told> before = base.filter(level -> told.isEmpty())
                .or(() -> told.filter(level -> base.isEmpty() && level.start() < change.start()))
                .filter(level -> level.isCount() && level.isExact() && !level.isPart() && level.sameSentence(change))
                .filter(level -> level.figure().comparison() == null);
        return before.flatMap(level -> now(level, change, text)
                .map(now -> new Operands(
                        change, Optional.of(now), before, Optional.of(level.value()), Optional.empty(), true)));
    }

    /// "Reached 612 persons. In 2021 there were only 119. It means an increase of more than 5 times": the sentence has
    /// no
    /// level of its own and points to the one before.
    static Optional<Operands> meant(Told change, OneText text) {
        boolean pointing = change.figure().comparison() == null
                && POINTING.matcher(OneText.before(change).strip()).find()
                && text.inSentence(change).stream().noneMatch(told -> told.isLevel());
        if (!pointing) {
            return Optional.empty();
        }
        List<Told> before = text.figures().stream()
                .takeWhile(told -> told != change)
                .filter(told -> text.distance(told, change) <= 2 && told.isCount() && told.isExact())
                .filter(told -> told.figure().comparison() != null)
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : text.find(Objects.requireNonNull(before.getLast().figure().comparison())
                                .figure())
                        .filter(base -> base.isCount() && base.isExact() && text.distance(base, change) <= 2)
                        .map(base -> new Operands(
                                change,
                                Optional.of(before.getLast()),
                                Optional.of(base),
                                Optional.of(base.value()),
                                Optional.empty(),
                                true));
    }

    /// The one later level of the same thing; nothing where there are two.
    private static Optional<Told> now(Told base, Told change, OneText text) {
        String between = OneText.between(base, change).toLowerCase(Locale.ROOT);
        if (!SO.matcher(between).find() || between.codePoints().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        List<Told> later = text.figures().stream()
                .takeWhile(told -> told != base)
                .filter(told -> told.isCount() && told.isExact() && !told.isPart() && !told.sameSentence(base))
                .filter(told -> told.lemma() != null && Likeness.sameNoun(told, base))
                .filter(told -> Likeness.sameAttributes(told, base))
                .filter(told -> text.inTitle(told) || text.distance(told, base) <= FARTHEST)
                .filter(told -> isLater(told, base) && lasts(told, base))
                .toList();
        return later.stream().map(Told::number).distinct().count() == 1
                ? Optional.of(later.getLast())
                : Optional.empty();
    }

    private static boolean isLater(Told now, Told base) {
        StatedPeriod after = now.figure().period();
        StatedPeriod before = base.figure().period();
        return after != null
                && before != null
                && after.from() != null
                && before.from() != null
                && before.from().isBefore(after.from());
    }

    /// Whether both are of times of one length: a year is not set against a month.
    private static boolean lasts(Told now, Told base) {
        return Math.abs(days(now) - days(base)) <= 4;
    }

    private static long days(Told told) {
        StatedPeriod period = told.figure().period();
        return period == null || period.from() == null || period.to() == null
                ? Integer.MIN_VALUE
                : period.to().toEpochDay() - period.from().toEpochDay();
    }
}

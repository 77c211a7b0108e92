package org.saksei.statements.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Comparison;
import org.saksei.statements.Counted;
import org.saksei.statements.CountedClass;
import org.saksei.statements.StatedPeriod;

/// The level of another time that a level is set against in another sentence: the 67 of 2020 for "In 2019 there
/// had been 54".
final class OtherLevel {

    /// How many sentences with figures back it may stand.
    private static final int FARTHEST = 6;

    /// How many letters a noun shares with the participle of what it tells: "conviction", "convicted".
    private static final int STEM = 4;

    /// Words of the clause of a level that say it is the one before.
    private static final Pattern EARLIER = Pattern.compile(
            "\\b(?:before|previous|previously|earlier|preceding|prior|last (?:year|quarter|month|week|half))\\b");

    private OtherLevel() {}

    /// The one level told before that is of a later time.
    static Optional<Told> later(Told level, OneText text) {
        return only(
                level, before(level, text).filter(told -> isLater(told, level)).toList());
    }

    /// The one level told before that a level is said to be the base of.
    static Optional<Told> against(Told level, OneText text) {
        return only(
                level,
                before(level, text)
                        .filter(told -> isLater(told, level) || !isKnown(told))
                        .toList());
    }

    private static Stream<Told> before(Told level, OneText text) {
        return text.figures().stream()
                .takeWhile(told -> told != level)
                .filter(told -> isOther(told, level, text) && !told.sameSentence(level))
                .filter(told -> text.inTitle(told) || text.distance(told, level) <= FARTHEST);
    }

    /// The one level of the sentence before that is of an earlier time; a title tells the level now.
    static Optional<Told> earlier(Told level, OneText text) {
        return only(
                level,
                text.inNeighbour(level, -1).stream()
                        .filter(told -> isOther(told, level, text) && isOrdered(told, level) && !text.inTitle(told))
                        .toList());
    }

    /// What is set against it in so many words, else the only number there is, else the only one of its event.
    private static Optional<Told> only(Told level, List<Told> found) {
        Optional<Told> bound =
                found.stream().filter(told -> isSetAgainst(told, level)).reduce((first, next) -> next);
        if (bound.isPresent() || isOne(found)) {
            return bound.or(() -> found.stream().reduce((first, next) -> next));
        }
        List<Told> alike = found.stream()
                .filter(told -> level.event() != null && level.event().equals(told.event()))
                .toList();
        return isOne(alike) ? alike.stream().reduce((first, next) -> next) : Optional.empty();
    }

    private static boolean isOne(List<Told> found) {
        return found.stream().map(Told::value).distinct().count() == 1;
    }

    static boolean isSetAgainst(Told level, Told base) {
        Comparison comparison = level.figure().comparison();
        return comparison != null && base.figure().id().equals(comparison.figure());
    }

    private static boolean isOther(Told told, Told level, OneText text) {
        return told.isLevel()
                && told.sameMeasure(level)
                && !told.isPart()
                && !RestRule.isRest(told)
                && isAlike(told, level)
                && Likeness.agree(told.place(), level.place())
                && !isInList(told, text);
    }

    /// Whether both count one thing, one of them perhaps by what befell it: "132 were sent back", "110 returns".
    private static boolean isAlike(Told told, Told level) {
        String befell = level.event();
        Counted counted = level.figure().counted();
        if (befell != null && told.event() != null && counted != null && counted.span() == null) {
            // "In the week before, 65 had been detained": what befell them says whom it means, not a noun it took.
            return befell.equals(told.event()) && Likeness.sameClass(told, level);
        }
        boolean noun = told.lemma() != null && Likeness.sameNoun(told, level);
        return noun && Likeness.sameAttributes(told, level)
                || told.attributes().isEmpty() && level.attributes().isEmpty() && tells(told, level)
                || told.attributes().isEmpty() && level.attributes().isEmpty() && tells(level, told);
    }

    /// "Jonglei recorded 197 abductions, Pibor 142": one of several of a thing and a time is no total.
    static boolean isInList(Told told, OneText text) {
        return text.inSentence(told).stream()
                .anyMatch(other -> other != told
                        && other.isLevel()
                        && !other.isPart()
                        && other.sameMeasure(told)
                        && (other.lemma() == null || other.lemma().equals(told.lemma()))
                        && Likeness.agree(other.interval(), told.interval())
                        && !isSetAgainst(told, other)
                        && !isSetAgainst(other, told));
    }

    /// Whether an event noun names what befell a level: "convictions" of those convicted.
    static boolean tells(Told noun, Told level) {
        String event = level.event();
        String lemma = noun.lemma();
        return noun.type() == CountedClass.EVENT
                && event != null
                && lemma != null
                && (event.equals(noun.event()) || stem(lemma, event) >= Math.max(STEM, lemma.length() - STEM));
    }

    private static int stem(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isLater(Told now, Told base) {
        return isSetAgainst(now, base)
                || isOrdered(base, now)
                || !isKnown(base) && EARLIER.matcher(OneText.tail(base, 80)).find()
                || !isKnown(base) && EARLIER.matcher(OneText.head(base, 30)).find();
    }

    /// Whether both are of times of one length, the first before the second.
    static boolean isOrdered(Told base, Told now) {
        return isKnown(base)
                && isKnown(now)
                && Math.abs(days(now) - days(base)) <= 4
                && from(base).compareTo(from(now)) < 0;
    }

    private static boolean isKnown(Told told) {
        @Nullable StatedPeriod period = told.figure().period();
        return period != null && period.from() != null && period.to() != null;
    }

    private static Long from(Told told) {
        @Nullable StatedPeriod period = told.figure().period();
        return period == null || period.from() == null
                ? Long.MIN_VALUE
                : period.from().toEpochDay();
    }

    private static long days(Told told) {
        @Nullable StatedPeriod period = told.figure().period();
        return period == null || period.from() == null || period.to() == null
                ? Integer.MIN_VALUE
                : period.to().toEpochDay() - period.from().toEpochDay();
    }
}

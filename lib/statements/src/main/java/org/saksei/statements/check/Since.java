package org.saksei.statements.check;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;

/// The two levels of a change that stands beside one of them or none: "The shelter took in 67 persons in 2020. … In
/// 2019
/// there had been 54, so that we saw an increase of 24 per cent."
final class Since {

    /// From a level to the change that follows from it.
    static final Pattern SO = Pattern.compile(
            "[,;:–—-] (?:so|which|this|that|thus|hence|meaning|i\\.e|an?|or|the number|numbers?|up|down|a total)\\b"
                    + "|\\bmeans\\b|\\b(?:thus|therefore|hence)\\b");

    static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    /// What follows from a level, whatever it is called.
    private static final Pattern FOLLOWING = Pattern.compile("\\b(?:so|thus|hence|therefore|means|meaning)\\b");

    /// "82 had been freed, 12 fewer": the level beside it is that much more or less than the other.
    private static final Pattern BESIDE = Pattern.compile("^[^,;:]{0,80}, (?:or |only |just )?$");

    private static final Pattern THAN_OTHER = Pattern.compile(
            "^ ?(?:%|percent|per cent|percentage points|points|[a-z]+)? ?(?:more|fewer|less|higher|lower)(?: [a-z]+)?[.;,)]?$");

    private static final Pattern POINTING =
            Pattern.compile("^(?:so |thus |hence )?(?:(?:it|this|that|which|they|the (?:number|figure|total|count))"
                    + " (?:is|was|are|were|means|meant|makes|equals|amounts|represents|corresponds|there)\\b"
                    + "|(?:the|this|that|an?|such an?|its|their) (?:[a-z]+ )?(?:increase|rise|growth|jump|surge|gain|upturn|plus"
                    + "|decrease|decline|fall|drop|reduction|minus|difference|change)\\b)");

    /// "Fifty-four reports more": the sentence is the change.
    private static final Pattern OPENING = Pattern.compile("^ (?:[a-z]+ )?(?:more|fewer|less)\\b");

    /// "The rise of 30 percent in calls": of another thing than was told last.
    private static final Pattern OF_OTHERS = Pattern.compile(
            "^ ?(?:%|percent|per cent|percentage points|points)? ?(?:in|of|for|among)"
                    + " (?!(?:the )?(?:number|figure|total|year|quarter|month|week|half|period|past|last|first|second|same|previous|space"
                    + "|course|[0-9])|an?\\b|one\\b|just\\b|only\\b|this\\b|that\\b|comparison|relation|view|part)[a-z]");

    private Since() {}

    /// The levels of a change that its own words do not set against each other.
    static Optional<Operands> apart(Told change, OneText text) {
        if (change.kind() == Kind.DIRECTION || !change.hasNumber()) {
            return Optional.empty();
        }
        return meant(change, text).or(() -> beside(change, text)).or(() -> named(change, text));
    }

    /// @param told what was taken for the level now, which may be the one before
    /// @param base the level the change was read to start from
    static Optional<Operands> of(Told change, Optional<Told> told, Optional<Told> base, OneText text) {
        Optional<Told> before = base.filter(level -> told.isEmpty())
                .filter(level -> level.isExact() && !level.isPart() && level.sameSentence(change))
                .filter(level -> level.figure().comparison() == null);
        return before.flatMap(level -> OtherLevel.against(level, text).map(now -> operands(change, now, level)));
    }

    private static Operands operands(Told change, Told now, Told base) {
        return new Operands(
                change, Optional.of(now), Optional.of(base), Optional.of(base.value()), Optional.empty(), true);
    }

    /// "Reached 612 persons. In 2021 there were only 119. It means an increase of more than 5 times", "The rise of 25
    /// percent": the sentence has no level of its own and points to those before.
    private static Optional<Operands> meant(Told change, OneText text) {
        boolean pointing = POINTING.matcher(OneText.tail(change, 200).strip()).find()
                || OneText.before(change).isBlank()
                        && OPENING.matcher(OneText.head(change, 40)).find()
                || isSecond(change, text);
        if (!pointing
                || isOfOthers(change)
                || change.figure().comparison() != null
                || text.inSentence(change).stream().anyMatch(Told::isLevel)) {
            return Optional.empty();
        }
        List<Told> before = text.figures().stream()
                .takeWhile(told -> told.start() < change.start())
                .filter(told -> text.distance(told, change) <= 2 && told.isExact() && told.isLevel() && !told.isPart())
                .filter(told -> isOf(change, told) && !OtherLevel.isInList(told, text))
                .toList();
        return before.reversed().stream()
                .flatMap(now -> base(now, before, text).stream()
                        .filter(base -> text.distance(base, change) <= 2)
                        .map(base -> operands(change, now, base)))
                .findFirst();
    }

    static boolean isOfOthers(Told change) {
        return change.lemma() == null
                && OF_OTHERS.matcher(OneText.head(change, 60)).find();
    }

    /// "Fifty-four reports more, that is a growth of 7 percent": the second says the first in another way.
    private static boolean isSecond(Told change, OneText text) {
        return text.preceding(change)
                .filter(first -> first.kind() == Kind.CHANGE_COUNT
                        && OneText.before(first).length() < 30)
                .isPresent();
    }

    /// What a level was compared with, else the one other of its thing, of an earlier time.
    private static Optional<Told> base(Told now, List<Told> told, OneText text) {
        if (now.figure().comparison() != null) {
            return text.find(Objects.requireNonNull(now.figure().comparison()).figure())
                    .filter(base -> base.isLevel() && base.isExact());
        }
        List<Told> earlier = told.stream()
                .filter(base -> base != now && base.sameMeasure(now) && OtherLevel.isOrdered(base, now))
                .filter(base -> Likeness.sameNoun(base, now) && Likeness.sameAttributes(base, now))
                .toList();
        return earlier.size() == 1 ? Optional.of(earlier.getFirst()) : Optional.empty();
    }

    /// "In 2019 there had been 54, so that we saw an increase": the level beside it, and the other of its thing.
    private static Optional<Operands> beside(Told change, OneText text) {
        Optional<Told> near = text.preceding(change)
                .filter(level -> level.isLevel() && level.isExact() && !level.isPart() && level.lemma() != null)
                .filter(level -> level.figure().comparison() == null && isUnclaimed(change, level));
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Told level = near.get();
        String between = YEAR.matcher(OneText.between(level, change).toLowerCase(Locale.ROOT))
                .replaceAll("");
        boolean than = BESIDE.matcher(between).find()
                && THAN_OTHER.matcher(OneText.head(change, 40).strip()).find();
        boolean so = SO.matcher(between).find();
        boolean of =
                isOf(change, level) || FOLLOWING.matcher(between).find() && isEvent(change) && !hasLevel(change, text);
        if (!than && !so
                || !of
                || between.length() > 120
                || between.codePoints().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Optional<Told> later = OtherLevel.later(level, text);
        Optional<Told> earlier = later.isPresent() ? Optional.empty() : OtherLevel.earlier(level, text);
        return earlier.map(base -> operands(change, level, base))
                .or(() -> later.map(other -> than ? operands(change, level, other) : operands(change, other, level)));
    }

    /// Whether a change starts from nothing else its words name.
    private static boolean isUnclaimed(Told change, Told level) {
        var own = change.figure().comparison();
        return own == null
                || own.figure() == null
                || own.figure().equals(level.figure().id());
    }

    /// "Cases rose by 11 and victims by 31; in 2021 it had counted 30 cases and 66 victims": by their nouns.
    private static Optional<Operands> named(Told change, OneText text) {
        var own = change.figure().comparison();
        if (change.lemma() == null || own != null && own.figure() != null) {
            return Optional.empty();
        }
        List<Told> all = Stream.concat(
                        text.figures().stream().takeWhile(told -> told.start() < change.start()),
                        text.inSentence(change).stream().filter(told -> told.start() > change.start()))
                .filter(told -> Math.abs(text.distance(told, change)) <= 2)
                .filter(told -> told.isLevel() && told.isExact() && !told.isPart())
                .filter(told -> Objects.equals(told.lemma(), change.lemma()) && Likeness.sameAttributes(told, change))
                .toList();
        if (all.size() != 2
                || !Likeness.agree(all.getFirst().place(), all.getLast().place())) {
            return Optional.empty();
        }
        Told first = all.getFirst();
        Told second = all.getLast();
        boolean turned = OtherLevel.isOrdered(second, first);
        return turned
                ? Optional.of(operands(change, first, second))
                : OtherLevel.isOrdered(first, second) ? Optional.of(operands(change, second, first)) : Optional.empty();
    }

    /// Whether a change can be one of a level: "convictions rose" of those convicted, "the number rose" of anything.
    static boolean isOf(Told change, Told level) {
        boolean points = change.kind() == Kind.CHANGE_POINTS;
        return points == (level.kind() == Kind.SHARE)
                && (Likeness.isBare(change)
                        || change.lemma() == null
                        || Likeness.sameNoun(change, level) && Likeness.sameAttributes(change, level)
                        || OtherLevel.tells(change, level));
    }

    private static boolean isEvent(Told change) {
        return change.type() == CountedClass.EVENT;
    }

    private static boolean hasLevel(Told change, OneText text) {
        return text.figures().stream().anyMatch(told -> told.isLevel() && Objects.equals(told.lemma(), change.lemma()));
    }
}

package org.saksei.statements.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Comparison;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.FigureRole;
import org.saksei.statements.Kind;
import org.saksei.statements.StatedPeriod;

/// The level before and the level after that a stated change speaks of, as far as the text gives them.
///
/// @param change the figure that says the change
/// @param now the new level, if found
/// @param base the level before, where it stands in the text
/// @param baseValue the level before, also where it only follows from what the text says
/// @param solvedBy the stated difference that gave the base ("104, up by 17")
/// @param sure whether the text itself ties them together, not only their nearness
record Operands(
        Told change,
        Optional<Told> now,
        Optional<Told> base,
        Optional<Ratio> baseValue,
        Optional<Told> solvedBy,
        boolean sure) {

    /// What stands between a change and the level it starts from.
    private static final Pattern BASE = Pattern.compile(
            "^(?: (?:percent|per cent|percentage points?))?(?: (?:increase|decrease|rise|fall|drop|decline|fewer|less|more|"
                    + "higher|lower|up|down))? (?:than|from|below|above|over|on)(?: the| a| its)?(?: (?:record|previous))? $");

    static Operands of(Told change, OneText text) {
        Optional<Told> tied = tied(change, text);
        Optional<Operands> apart = tied.isPresent()
                ? Optional.empty()
                : TwoTimes.of(change, text).or(() -> Since.apart(change, text)).or(() -> BehindColon.of(change, text));
        if (apart.isPresent()) {
            return apart.get();
        }
        Optional<Told> now = tied.or(() -> inSentence(change, text)).or(() -> nearby(change, text));
        Comparison own = change.figure().comparison();
        Optional<Told> base = own == null ? Optional.empty() : text.find(own.figure());
        Optional<Ratio> value = base.filter(Told::hasNumber).map(Told::value).or(() -> valueOf(own));
        if (value.isEmpty() && now.isPresent()) {
            Comparison ofNow = now.get().figure().comparison();
            if (ofNow != null && Likeness.agree(interval(own), interval(ofNow))) {
                base = text.find(ofNow.figure());
                value = base.filter(Told::hasNumber).map(Told::value).or(() -> valueOf(ofNow));
            }
        }
        if (value.isEmpty() && now.isPresent()) {
            base = stated(change, now.get(), text);
            value = base.map(Told::value);
        }
        if (value.isEmpty() || now.isEmpty()) {
            Optional<Operands> since = Since.of(change, now, base, text);
            if (since.isPresent()) {
                return since.get();
            }
        }
        base = base.filter(Told::isLevel);
        Optional<Told> found = base;
        boolean sure = now.map(level -> isSure(change, level, found, text)).orElse(true);
        if (value.isEmpty() && now.isPresent()) {
            Optional<Told> difference = difference(change, text);
            Ratio after = now.get().value();
            Optional<Ratio> solved = difference.map(told -> after.minus(signed(told)));
            return new Operands(change, now, base, solved, difference, sure);
        }
        return new Operands(change, now, base, value, Optional.empty(), sure);
    }

    /// A level of another sentence is sure only with its base beside it, and if the change has no level
    /// of its own; a base is never sure that comes in a later sentence.
    private static boolean isSure(Told change, Told level, Optional<Told> base, OneText text) {
        boolean later = base.isPresent()
                && base.get().start() > Math.max(level.start(), change.start())
                && !base.get().sameSentence(level)
                && !base.get().sameSentence(change);
        if (later || change.sameSentence(level)) {
            return !later;
        }
        boolean alone = text.inSentence(change).stream()
                .noneMatch(told -> told.isLevel() && !told.isPart() && !base.equals(Optional.of(told)));
        return alone
                && base.map(before -> before.sameSentence(level) || OtherLevel.isSetAgainst(level, before))
                        .orElse(false);
    }

    /// The level named right behind the change: "7 percent below the 105,200 who had landed".
    private static Optional<Told> stated(Told change, Told now, OneText text) {
        return text.inSentence(change).stream()
                .filter(told -> told != now && told.isLevel() && told.isExact() && told.start() > change.start())
                .findFirst()
                .filter(told -> told.sameMeasure(now)
                        && BASE.matcher(OneText.between(change, told).toLowerCase(Locale.ROOT))
                                .find());
    }

    private static Ratio signed(Told difference) {
        return difference.figure().direction() == Direction.DOWN
                ? difference.value().negate()
                : difference.value();
    }

    private static Optional<Ratio> valueOf(@Nullable Comparison comparison) {
        return comparison == null || comparison.value() == null
                ? Optional.empty()
                : Optional.of(Ratio.of(comparison.value()));
    }

    private static @Nullable String interval(@Nullable Comparison comparison) {
        StatedPeriod period = comparison == null ? null : comparison.period();
        return period == null ? null : period.interval();
    }

    /// The level that is set against the same base.
    private static Optional<Told> tied(Told change, OneText text) {
        Comparison own = change.figure().comparison();
        if (own == null || own.figure() == null) {
            return Optional.empty();
        }
        Comparator<Told> nearness = Comparator.comparingInt(told -> Math.abs(told.start() - change.start()));
        return Stream.of(text.inSentence(change), text.inNeighbour(change, -1), text.inNeighbour(change, 1))
                .flatMap(List::stream)
                .filter(told -> told.isLevel()
                        && (Likeness.sameClass(told, change)
                                || OtherLevel.tells(change, told)
                                || isSubject(told, change, text)))
                .filter(told -> {
                    Comparison comparison = told.figure().comparison();
                    return comparison != null && own.figure().equals(comparison.figure());
                })
                .min(nearness);
    }

    /// "With 57 cases this year, the total is 39 percent below the 94": of one noun with the base, whatever noun the
    /// change took.
    private static boolean isSubject(Told told, Told change, OneText text) {
        Comparison own = change.figure().comparison();
        return change.type() == CountedClass.OTHER
                && told.sameSentence(change)
                && told.start() < change.start()
                && own != null
                && text.find(own.figure())
                        .filter(base -> base.start() > change.start()
                                && told.lemma() != null
                                && told.lemma().equals(base.lemma()))
                        .isPresent();
    }

    private static Optional<Told> inSentence(Told change, OneText text) {
        List<Told> exact = text.inSentence(change).stream()
                .filter(told -> canBeNow(told, change) && Likeness.sameAttributes(told, change))
                .toList();
        List<Told> fitting = !exact.isEmpty()
                ? exact
                : text.inSentence(change).stream()
                        .filter(told -> canBeNow(told, change) && !told.isPart())
                        .filter(told -> told.attributes().containsAll(change.attributes()))
                        .toList();
        List<Told> before =
                fitting.stream().filter(told -> told.start() < change.start()).toList();
        return !before.isEmpty()
                ? Optional.of(before.getLast())
                : fitting.stream().findFirst();
    }

    /// The one level of the sentence before, else of the one after, that could be meant.
    private static Optional<Told> nearby(Told change, OneText text) {
        if (Since.isOfOthers(change)) {
            return Optional.empty();
        }
        for (int step : new int[] {-1, 1}) {
            List<Told> fitting = text.inNeighbour(change, step).stream()
                    .filter(told -> canBeNow(told, change) && !told.isPart() && told.event() != null)
                    .filter(told -> Likeness.sameAttributes(told, change))
                    .toList();
            if (fitting.size() == 1) {
                return Optional.of(fitting.getFirst());
            }
        }
        return Optional.empty();
    }

    private static boolean canBeNow(Told told, Told change) {
        Comparison comparison = change.figure().comparison();
        return told.isLevel()
                && !isRate(told)
                && !(comparison != null && told.figure().id().equals(comparison.figure()))
                && told.interval() != null
                && Objects.equals(told.interval(), change.interval())
                && Likeness.sameNoun(told, change)
                && Likeness.agree(told.event(), change.event())
                && (change.kind() != Kind.CHANGE_POINTS || told.kind() == Kind.SHARE);
    }

    /// "0.07 of every 100,000": nobody counts a part of a person.
    private static boolean isRate(Told told) {
        return told.isCount() && !told.value().isWhole();
    }

    private static Optional<Told> difference(Told change, OneText text) {
        if (change.kind() != Kind.CHANGE_PERCENT) {
            return Optional.empty();
        }
        return text.inSentence(change).stream()
                .filter(told -> told.kind() == Kind.CHANGE_COUNT && told.isExact())
                .filter(told -> told.figure().direction() == change.figure().direction()
                        && Objects.equals(told.interval(), change.interval())
                        && Likeness.sameThing(told, change))
                .findFirst();
    }

    /// Whether one can be set against the other at all.
    boolean isOfOneMeasure() {
        return now.isEmpty()
                || base.isEmpty()
                || (now.get().sameMeasure(base.get())
                        && (Likeness.sameClass(now.get(), base.get()) || OtherLevel.tells(base.get(), now.get())));
    }

    boolean isOfPercentages() {
        return now.map(Told::isPercent).orElse(false)
                && base.map(Told::isPercent).orElse(true);
    }

    Range baseRange(Meaning meaning) {
        return base.map(meaning::of).orElseGet(() -> Range.point(baseValue.orElseThrow()));
    }

    /// The base as a figure of the check; one that only follows stands at the words that gave it.
    FigureRole baseRole() {
        return base.map(told -> told.as("base"))
                .orElseGet(() -> change.as("base", baseValue.orElseThrow().decimal()));
    }
}

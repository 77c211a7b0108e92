package org.saksei.statements.reading;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.number.WordList;

/// The words with which a text claims that something became more or less, by the place they have in a
/// sentence.
final class DirectionWords {

    private static final Set<String> MORE = Set.of("more");
    private static final Set<String> FEWER = Set.of("fewer", "less");

    /// Before "number of": "a growing number of".
    private static final Set<String> LARGER =
            Set.of("greater", "larger", "higher", "bigger", "growing", "increasing", "increased", "rising", "mounting");

    private static final Set<String> SMALLER = WordList.of("""
            smaller lower fewer declining decreasing decreased reduced falling shrinking dwindling lesser
            """);

    /// "an increase in".
    private static final Set<String> NOUNS = WordList.of("""
            increase decrease decline rise drop reduction growth surge fall uptick upsurge upturn downturn spike jump
            dip slump plunge increases decreases declines reductions drops
            """);

    /// With any countable object: "increased raids".
    private static final Set<String> PLAIN = forms("increase decrease reduce", "");

    /// With "the number of", "the amount of" or a budget as object.
    private static final Set<String> SUMMING =
            forms("increase decrease reduce raise lower boost slash trim expand", "cut cuts cutting");

    /// Of a subject: "the number of victims rose", "arrests fell".
    private static final Set<String> MOVING = forms(
            "increase decrease decline climb jump surge soar plunge plummet shrink dwindle slump drop rise fall grow",
            "rose risen fell fallen grew grown shrank shrunk dropped dropping plummeted plummeting");

    /// Of those, what persons do with their bodies too.
    private static final Set<String> BODILY = forms("climb jump surge drop rise fall grow", "rose risen fell fallen");

    private static final Set<String> ALL = new HashSet<>();

    static {
        ALL.addAll(MORE);
        ALL.addAll(FEWER);
        ALL.addAll(LARGER);
        ALL.addAll(SMALLER);
        ALL.addAll(NOUNS);
        ALL.addAll(SUMMING);
        ALL.addAll(MOVING);
        // "went up" is found by its particle.
        ALL.addAll(Set.of("up", "down"));
    }

    private DirectionWords() {}

    private static Set<String> forms(String verbs, String others) {
        Set<String> all = new HashSet<>();
        WordList.of(verbs).forEach(verb -> all.addAll(English.forms(verb)));
        if (!others.isEmpty()) {
            all.addAll(WordList.of(others));
        }
        return Set.copyOf(all);
    }

    static boolean has(String word) {
        return ALL.contains(word);
    }

    static boolean isComparative(String word) {
        return MORE.contains(word) || FEWER.contains(word);
    }

    /// Whether it says that a number is greater or smaller.
    static boolean isSize(String word) {
        return LARGER.contains(word) || SMALLER.contains(word);
    }

    static boolean isNoun(String word) {
        return NOUNS.contains(word);
    }

    static boolean isPlain(String word) {
        return PLAIN.contains(word);
    }

    static boolean isSumming(String word) {
        return SUMMING.contains(word);
    }

    static boolean isMoving(String word) {
        return MOVING.contains(word);
    }

    static boolean isBodily(String word) {
        return BODILY.contains(word);
    }

    /// Which way a word goes, or null.
    static @Nullable Direction of(String word) {
        if (MORE.contains(word) || LARGER.contains(word)) {
            return Direction.UP;
        }
        return FEWER.contains(word) || SMALLER.contains(word) ? Direction.DOWN : Movements.of(word);
    }
}

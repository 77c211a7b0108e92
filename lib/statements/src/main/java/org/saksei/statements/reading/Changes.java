package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;

/// Tells a change from a level: "rose 25 percent" and "17 more" are changes, "rose to 25 percent"
/// is a level.
final class Changes {

    private static final Set<String> UP = Set.of(
            "rose",
            "rise",
            "rises",
            "rising",
            "risen",
            "increase",
            "increases",
            "increased",
            "increasing",
            "grew",
            "grow",
            "grows",
            "growing",
            "grown",
            "growth",
            "jump",
            "jumps",
            "jumped",
            "jumping",
            "climb",
            "climbs",
            "climbed",
            "climbing",
            "surge",
            "surges",
            "surged",
            "surging",
            "soar",
            "soars",
            "soared",
            "soaring",
            "gain",
            "gains",
            "gained",
            "gaining",
            "up",
            "upward",
            "advance",
            "advanced",
            "advances",
            "hike",
            "hiked",
            "spike",
            "spiked",
            "rally",
            "rallied",
            "expand",
            "expanded",
            "expands",
            "expansion",
            "raise",
            "raised",
            "raises",
            "raising",
            "improve",
            "improved",
            "improvement",
            "uptick",
            "upsurge",
            "boost",
            "boosted",
            "swell",
            "swelled",
            "accelerate",
            "accelerated",
            "skyrocketed",
            "strengthened",
            "appreciated",
            "exceeded");

    private static final Set<String> DOWN = Set.of(
            "fell",
            "fall",
            "falls",
            "falling",
            "fallen",
            "decrease",
            "decreases",
            "decreased",
            "decreasing",
            "drop",
            "drops",
            "dropped",
            "dropping",
            "decline",
            "declines",
            "declined",
            "declining",
            "down",
            "downward",
            "reduce",
            "reduced",
            "reduces",
            "reducing",
            "reduction",
            "cut",
            "cuts",
            "cutting",
            "lose",
            "lost",
            "loses",
            "losing",
            "loss",
            "slump",
            "slumped",
            "slumps",
            "shed",
            "sheds",
            "slip",
            "slipped",
            "slips",
            "slide",
            "slid",
            "slides",
            "sink",
            "sank",
            "plunge",
            "plunged",
            "plunges",
            "tumble",
            "tumbled",
            "tumbles",
            "shrink",
            "shrank",
            "shrunk",
            "contract",
            "contracted",
            "contraction",
            "ease",
            "eased",
            "dip",
            "dipped",
            "dips",
            "retreat",
            "retreated",
            "plummet",
            "plummeted",
            "crash",
            "crashed",
            "slash",
            "slashed",
            "lower",
            "lowered",
            "weaken",
            "weakened",
            "downturn",
            "depreciated",
            "dive",
            "dived",
            "discount",
            "off");

    private static final Map<String, Direction> COMPARATIVES = Map.ofEntries(
            Map.entry("more", Direction.UP),
            Map.entry("higher", Direction.UP),
            Map.entry("larger", Direction.UP),
            Map.entry("bigger", Direction.UP),
            Map.entry("greater", Direction.UP),
            Map.entry("above", Direction.UP),
            Map.entry("better", Direction.UP),
            Map.entry("fewer", Direction.DOWN),
            Map.entry("less", Direction.DOWN),
            Map.entry("lower", Direction.DOWN),
            Map.entry("smaller", Direction.DOWN),
            Map.entry("below", Direction.DOWN),
            Map.entry("cheaper", Direction.DOWN),
            Map.entry("up", Direction.UP),
            Map.entry("down", Direction.DOWN),
            Map.entry("faster", Direction.UP),
            Map.entry("slower", Direction.DOWN),
            Map.entry("longer", Direction.UP),
            Map.entry("shorter", Direction.DOWN),
            Map.entry("worse", Direction.DOWN));

    /// Words between a movement and its amount that change nothing.
    private static final Set<String> LIGHT = Set.of(
            "by",
            "of",
            "about",
            "nearly",
            "almost",
            "some",
            "around",
            "roughly",
            "approximately",
            "over",
            "more",
            "than",
            "just",
            "only",
            "at",
            "least",
            "a",
            "an",
            "another",
            "less",
            "estimated",
            "as",
            "much",
            "under",
            "up",
            "further",
            "additional",
            "most",
            "sharply",
            "slightly",
            "the",
            "total",
            "even",
            "well",
            "still",
            "close",
            "modest",
            "whopping",
            "mere",
            "record",
            "steep",
            "sharp");

    /// These verbs move something else when they stand before a count or a sum: "cut 500 jobs",
    /// "lost $3 million".
    private static final Set<String> TRANSITIVE = Set.of(
            "cut",
            "cuts",
            "cutting",
            "lost",
            "lose",
            "loses",
            "losing",
            "gain",
            "gained",
            "gains",
            "gaining",
            "shed",
            "sheds",
            "raise",
            "raised",
            "raises",
            "raising",
            "reduced",
            "exceeded",
            "discount",
            "advance",
            "contract",
            "contracted",
            "boost",
            "boosted",
            "slash",
            "slashed",
            "lowered",
            "lower",
            "reduce",
            "loss",
            "off",
            "hike",
            "increase",
            "increases",
            "increased",
            "improve",
            "improved",
            "expand",
            "expanded");

    /// "made up 81 percent" moves nothing.
    private static final Set<String> PHRASAL =
            Set.of("made", "make", "makes", "making", "took", "taken", "set", "gave", "given", "picked", "rounded");

    /// How far back a movement said in other words is looked for, in tokens.
    private static final int RESTATED = 24;

    private Changes() {}

    static void read(Figure figure) {
        if (figure.isRejected() || figure.kind == Kind.FOLD || figure.kind == Kind.DIRECTION || figure.isTentative()) {
            return;
        }
        Direction behind = behind(figure);
        Direction before = behind == null ? before(figure) : null;
        Direction direction = behind == null ? before : behind;
        direction = direction == null ? restated(figure) : direction;
        if (direction == null) {
            return;
        }
        figure.direction = direction;
        figure.rule(behind == null ? "change.verb" : "change.noun");
        switch (figure.kind) {
            case SHARE -> {
                boolean points = figure.unit.kind() == UnitKind.PERCENTAGE_POINT;
                figure.kind = points ? Kind.CHANGE_POINTS : Kind.CHANGE_PERCENT;
            }
            case COUNT -> figure.kind = Kind.CHANGE_COUNT;
            case ZERO,
                    CHANGE_PERCENT,
                    CHANGE_POINTS,
                    CHANGE_COUNT,
                    FOLD,
                    RATE,
                    MONEY,
                    DURATION,
                    AGE,
                    MEASURE,
                    RATING,
                    DIRECTION,
                    DATE -> {}
        }
    }

    /// "25 percent more", "a 25 percent increase", "16 fewer cases".
    private static @Nullable Direction behind(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        String word = sentence.lower(at);
        if (word.equals("-")) {
            word = sentence.lower(++at);
        }
        Direction comparative = COMPARATIVES.get(word);
        if (comparative != null) {
            boolean count = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NOUN;
            boolean preposition =
                    word.equals("up") || word.equals("down") || word.equals("above") || word.equals("below");
            return count && (preposition || !comparesCount(sentence, at)) ? null : comparative;
        }
        for (int step = 0; step < 3; step++) {
            word = sentence.lower(at + step);
            boolean nominal =
                    at + step < sentence.size() && sentence.get(at + step).isNominal();
            if (nominal && UP.contains(word)) {
                return Direction.UP;
            }
            if (nominal && DOWN.contains(word)) {
                return Direction.DOWN;
            }
            boolean skipped = sentence.tag(at + step).equals("ADJ")
                    || nominal
                            && figure.kind == Kind.SHARE
                            && step == 0
                            && figure.unit.kind() == UnitKind.PERCENT
                            && !sentence.is(at + step, "of");
            if (!skipped) {
                return null;
            }
        }
        return null;
    }

    /// "fell from 110 to 69, or by 37.2 percent", "a decrease of 165 or 39.5 percent", "(259 in 2018,
    /// plus 46 percent)".
    private static @Nullable Direction restated(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        if (figure.kind != Kind.SHARE || figure.unit.kind() == UnitKind.FRACTION) {
            return null;
        }
        BigDecimal value = figure.value;
        boolean minus = value != null && value.signum() < 0 && figure.unit.kind() == UnitKind.PERCENT;
        if (minus && value != null) {
            figure.value = value.negate();
            return Direction.DOWN;
        }
        if (sentence.is(at, "plus")) {
            return Direction.UP;
        }
        at = sentence.is(at, "by") ? at - 1 : at;
        boolean share = at == figure.phraseFrom - 1 && sentence.is(figure.phraseTo, "of");
        if (!sentence.is(at, "or") || share) {
            return null;
        }
        for (int step = 0; at >= 0 && step < RESTATED && !sentence.is(at, ";"); at--, step++) {
            Direction direction = direction(sentence.lower(at));
            if (direction != null) {
                return direction;
            }
        }
        return null;
    }

    /// "17 more cases than" is a difference, "17 more victims" often only another 17, "12 smaller units" always.
    private static boolean comparesCount(Sentence sentence, int at) {
        if (sentence.is(at, "fewer") || sentence.is(at, "less")) {
            return true;
        }
        for (int next = at + 1; next < sentence.size() && next < at + 7; next++) {
            if (sentence.is(next, "than") || sentence.is(next, "compared")) {
                return true;
            }
        }
        return false;
    }

    /// "rose 25 percent", "a rise of 25 percent", "increased by 17".
    private static @Nullable Direction before(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean by = false;
        int at = figure.phraseFrom - 1;
        for (int step = 0; step < (sentence.is(figure.phraseFrom - 1, "by") ? 12 : 6) && at >= 0; step++, at--) {
            String word = sentence.lower(at);
            Direction direction = UP.contains(word) ? Direction.UP : DOWN.contains(word) ? Direction.DOWN : null;
            boolean phrasal = word.equals("up")
                    && (sentence.isOneOf(at - 1, PHRASAL) || Verbs.isPhrasal(sentence.lower(at - 1), word));
            if (phrasal) {
                return null;
            }
            if (direction != null && !(word.equals("up") && sentence.is(at + 1, "to"))) {
                return moves(figure, word, by, at) ? direction : null;
            }
            boolean object = sentence.is(figure.phraseFrom - 1, "by")
                    && !sentence.get(at).isVerbal()
                    && !sentence.get(at).isSign()
                    && !sentence.get(at).isNumeral();
            if (!object && !LIGHT.contains(word) && !sentence.tag(at).equals("ADV")) {
                return null;
            }
            by |= word.equals("by") || word.equals("of");
        }
        return null;
    }

    private static boolean moves(Figure figure, String word, boolean by, int at) {
        if (figure.unit.kind() == UnitKind.FRACTION) {
            return by || !TRANSITIVE.contains(word) && !figure.sentence.is(figure.phraseTo, "of");
        }
        if (figure.kind == Kind.SHARE || by) {
            return figure.kind != Kind.AGE && figure.kind != Kind.DURATION || by;
        }
        if (figure.kind == Kind.COUNT || figure.kind == Kind.MONEY || figure.kind == Kind.MEASURE) {
            boolean verb = figure.sentence.get(at).isVerbal() || word.equals("up") || word.equals("down");
            return verb && !TRANSITIVE.contains(word);
        }
        return false;
    }

    /// Which way a word goes, or null.
    static @Nullable Direction direction(String word) {
        return UP.contains(word) ? Direction.UP : DOWN.contains(word) ? Direction.DOWN : null;
    }
}

package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Tells a change from a level: "rose 25 percent" and "17 more" are changes, "rose to 25 percent"
/// is a level.
final class Changes {

    /// Words between a movement and its amount that change nothing.
    static final Set<String> LIGHT = WordList.of("""
            by of about nearly almost some around roughly approximately over more than just only at least a an another
            less estimated as much under up further additional most sharply slightly the total even well still close
            modest whopping mere record steep sharp average combined cumulative annualized annualised extra full
            """);

    /// "made up 81 percent" moves nothing.
    private static final Set<String> PHRASAL =
            Set.of("made", "make", "makes", "making", "took", "taken", "set", "gave", "given", "picked", "rounded");

    /// Behind a verb of movement these lead to a level: "fell below 10 percent".
    private static final Set<String> LIMITS = Set.of("below", "above", "past", "beyond");

    /// How far back a movement said in other words is looked for, in tokens.
    private static final int RESTATED = 24;

    /// Before a negative percentage these make a level of it: "cut the rate to -0.5%".
    private static final Set<String> LEVEL_BEFORE =
            WordList.of("to at of from below above is was stands stood between and than");

    private Changes() {}

    /// @param last the figure before it, which may be of another sentence
    static void read(Figure figure, @Nullable Figure last) {
        if (figure.isRejected() || figure.kind == Kind.FOLD || figure.kind == Kind.DIRECTION || figure.isTentative()) {
            return;
        }
        Direction behind = ChangesBehind.read(figure);
        Direction before = behind == null ? before(figure) : null;
        Direction direction = behind == null ? before : behind;
        boolean moved = direction != null;
        direction = direction == null ? restated(figure, last) : direction;
        direction = direction == null ? ChangedObjects.read(figure) : direction;
        direction = direction == null ? ChangedObjects.taken(figure) : direction;
        direction = direction == null ? Paces.paced(figure) : direction;
        direction = direction == null ? Paces.normal(figure) : direction;
        direction = direction == null ? ChangesInRow.gapped(figure, last) : direction;
        if (direction == null) {
            return;
        }
        figure.direction = direction;
        figure.rule(behind == null ? "change.verb" : "change.noun");
        become(figure, moved);
    }

    /// "From 22 to 31 per cent, nine points": no word beside it says that it is a change.
    ///
    /// @param said the figure before it, years and other numbers that are none left out
    static void told(Figure figure, @Nullable Figure said) {
        if (figure.isRejected() || figure.isTentative() || !figure.isLevel()) {
            return;
        }
        Direction direction = ToldChanges.of(figure, said);
        if (direction != null || ToldChanges.isDifference(figure)) {
            figure.direction = direction;
            figure.rule("change.told");
            become(figure, false);
        }
    }

    /// "Cases rose by 11 and victims by 31": goes the way of the change before it.
    static void join(Figure figure, Figure before) {
        figure.direction = before.direction;
        figure.rule("change.verb");
        figure.rule(ToldChanges.IN_ROW);
        become(figure, true);
    }

    private static void become(Figure figure, boolean moved) {
        switch (figure.kind) {
            case SHARE -> {
                boolean points = figure.unit.kind() == UnitKind.PERCENTAGE_POINT;
                figure.kind = points ? Kind.CHANGE_POINTS : Kind.CHANGE_PERCENT;
            }
            case COUNT -> figure.kind = Kind.CHANGE_COUNT;
            // "grew by $400,000", "eleven seconds less": so much more or less is no level.
            case MONEY, DURATION -> figure.kind = moved ? Kind.CHANGE_COUNT : figure.kind;
            case ZERO,
                    CHANGE_PERCENT,
                    CHANGE_POINTS,
                    CHANGE_COUNT,
                    FOLD,
                    RATE,
                    AGE,
                    MEASURE,
                    RATING,
                    DIRECTION,
                    DATE -> {}
        }
    }

    /// Whether it counts points, of an index or a scale.
    static boolean isPoint(Figure figure) {
        return figure.unit.kind() == UnitKind.NOUN && "point".equals(figure.unit.name());
    }

    /// "fell from 110 to 69, or by 37.2 percent", "a decrease of 165 or 39.5 percent", "(259 in 2018,
    /// plus 46 percent)".
    private static @Nullable Direction restated(Figure figure, @Nullable Figure last) {
        Sentence sentence = figure.sentence;
        if (ChangesInRow.isAgain(figure, last)) {
            figure.rule("change.again");
            return last == null ? null : last.direction;
        }
        int at = pastHedges(sentence, figure.phraseFrom - 1);
        boolean again = last != null && last.sentence == sentence && last.isChange() && sentence.is(at, "or");
        if (figure.kind != Kind.SHARE || figure.unit.kind() == UnitKind.FRACTION && !again) {
            return null;
        }
        BigDecimal value = figure.value;
        boolean minus = value != null && value.signum() < 0 && figure.unit.kind() == UnitKind.PERCENT;
        if (minus && value != null && !LEVEL_BEFORE.contains(sentence.lower(at))) {
            figure.value = value.negate();
            return Direction.DOWN;
        }
        boolean bracket = sentence.is(at, "(") && sentence.is(figure.phraseTo, ")");
        boolean moved = last != null && last.sentence == sentence && last.isChange() && last.direction != null;
        if (bracket && moved && last != null && at - Math.max(last.phraseTo, last.nounTo) < 2) {
            return last.direction;
        }
        boolean sign = sentence.is(at, "–") || sentence.is(at, "−") || sentence.is(at, "minus");
        if (sign && sentence.is(at - 1, "(")) {
            return Direction.DOWN;
        }
        if (sentence.is(at, "plus") || sentence.is(at, "+")) {
            return Direction.UP;
        }
        at = sentence.is(at, "by") ? at - 1 : sentence.is(at, "to") && sentence.is(at - 1, "equal") ? at - 2 : at;
        boolean share = at == figure.phraseFrom - 1 && sentence.is(figure.phraseTo, "of");
        if (!sentence.is(at, "or") || share) {
            return null;
        }
        if (last != null
                && last.sentence == sentence
                && last.direction != null
                && at - Math.max(last.phraseTo, last.nounTo) < 2) {
            return last.direction;
        }
        for (int step = 0; at >= 0 && step < RESTATED && !sentence.is(at, ";"); at--, step++) {
            boolean phrasal = sentence.is(at, "up") && sentence.isOneOf(at - 1, PHRASAL);
            Direction direction = phrasal ? null : direction(sentence.lower(at));
            if (direction != null) {
                return direction;
            }
        }
        return null;
    }

    /// Before "just over" of "or just over a quarter", if "or" stands there.
    private static int pastHedges(Sentence sentence, int from) {
        int at = from;
        while (at > 0 && HEDGES.contains(sentence.lower(at))) {
            at--;
        }
        return sentence.is(at, "or") ? at : from;
    }

    private static final Set<String> HEDGES = WordList.of(
            "just over under almost nearly about around more less than some roughly a an approximately only");

    /// "rose 25 percent", "a rise of 25 percent", "increased by 17".
    private static @Nullable Direction before(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean by = false;
        int start = figure.phraseFrom - 1;
        while (start > 0
                && (LIGHT.contains(sentence.lower(start))
                        || sentence.tag(start).equals("ADV") && Movements.of(sentence.lower(start)) == null)
                && !sentence.is(start, "by")
                && !sentence.is(start, "up")) {
            start--;
        }
        boolean far = sentence.is(start, "by");
        Direction said = null;
        int at = figure.phraseFrom - 1;
        for (int step = 0; step < (far ? 12 : 7) && at >= 0; step++, at--) {
            String word = sentence.lower(at);
            Direction direction = Movements.of(word);
            boolean counted = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NOUN && !isPoint(figure);
            boolean doing = counted
                    && sentence.tag(at - 1).equals("VERB")
                    && Movements.of(sentence.lower(at - 1)) == null
                    && at == figure.phraseFrom - 1;
            boolean phrasal = (word.equals("up") || word.equals("down") && doing)
                    && (doing
                            || sentence.isOneOf(at - 1, PHRASAL)
                            || !ENDING.contains(sentence.lower(at - 1))
                                    && Particles.isPart(sentence.lower(at - 1), word));
            boolean downed = word.equals("down")
                    && Movements.of(sentence.lower(at - 1)) == null
                    && Particles.isPart(sentence.lower(at - 1), word);
            if (phrasal || downed || LIMITS.contains(word)) {
                return null;
            }
            boolean nominal = far && sentence.get(at).isNominal() && said == null;
            if (direction != null && nominal) {
                said = moves(figure, word, by, at) ? direction : null;
            } else if (direction != null && !(word.equals("up") && sentence.is(at + 1, "to"))) {
                return moves(figure, word, by, at) ? direction : said;
            }
            boolean object = far
                    && at < start
                    && (!sentence.get(at).isVerbal() || OUTLOOKS.contains(word))
                    && !sentence.get(at).isSign()
                    && !sentence.get(at).isNumeral();
            if (!object && !LIGHT.contains(word) && !sentence.tag(at).equals("ADV")) {
                return said;
            }
            by |= word.equals("by") || word.equals("of");
        }
        return said;
    }

    /// What is raised or cut by so much, which the model takes for a verb: "its profit forecast by 12
    /// percent".
    private static final Set<String> OUTLOOKS =
            WordList.of("forecast forecasts estimate estimates target targets bid offer stake");

    /// "ended up 0.4 percent": how a market day closed.
    private static final Set<String> ENDING = WordList.of("ended ending ends end closed finished opened wound settled");

    private static boolean moves(Figure figure, String word, boolean by, int at) {
        boolean amount = figure.kind == Kind.MONEY || figure.kind == Kind.COUNT || figure.kind == Kind.RATE;
        if (amount && Movements.isThing(word) && !figure.sentence.get(at).isVerbal()) {
            return false;
        }
        if (figure.unit.kind() == UnitKind.FRACTION) {
            return by
                    || Movements.isTaking(word)
                    || !Movements.isTransitive(word) && !figure.sentence.is(figure.phraseTo, "of");
        }
        boolean part = figure.kind == Kind.SHARE && !by && figure.sentence.is(figure.phraseTo, "of");
        if (part && Movements.isTaking(word) && figure.sentence.get(at).isVerbal()) {
            return false;
        }
        if (figure.kind == Kind.SHARE || figure.kind == Kind.CHANGE_POINTS || by) {
            return figure.kind != Kind.AGE && figure.kind != Kind.DURATION || by;
        }
        if (amount || figure.kind == Kind.MEASURE) {
            boolean verb = figure.sentence.get(at).isVerbal() || word.equals("up") || word.equals("down");
            boolean thing = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NOUN && !isPoint(figure);
            boolean closed = word.equals("off") && figure.sentence.get(at - 1).isVerbal() && !thing;
            return verb && !Movements.isTransitive(word) || closed;
        }
        return false;
    }

    /// Which way a word goes, or null.
    static @Nullable Direction direction(String word) {
        return Movements.of(word);
    }
}

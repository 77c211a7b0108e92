package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
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

    /// Verbs that say how often or how long something was lost or won: no change of a level.
    private static final Set<String> EVENTS_LOST = WordList.of("""
            game match set round election case appeal war final battle life vote point bet race fight title series
            finger hand arm leg eye tooth toe foot ear parent child son daughter brother sister friend home house
            passport phone hour day night year
            """);

    private static final Set<String> MARKET = WordList.of("""
            % percent cent pct index indexes indices dow nasdaq s&p ftse dax cac nikkei stocks shares average market
            markets futures composite benchmark exchange poll polls survey
            """);

    /// Persons whose number is a level of a company or a place.
    private static final Set<String> CUSTOMERS = WordList.of("""
            subscriber customer user passenger follower viewer reader listener shopper employee staff worker resident
            """);

    /// "made up 81 percent" moves nothing.
    private static final Set<String> PHRASAL =
            Set.of("made", "make", "makes", "making", "took", "taken", "set", "gave", "given", "picked", "rounded");

    /// Behind a verb of movement these lead to a level: "fell below 10 percent".
    private static final Set<String> LIMITS = Set.of("below", "above", "past", "beyond");

    /// Of these verbs a percentage is a gain, any other number is a thing found or made.
    private static final Set<String> GAINING = WordList.of("""
            recovered recovers recover recovering regained edged ticked inched firmed bounced picked crept
            """);

    /// How many words an object between a verb and its amount may have: "cut its price forecast 3
    /// percent".
    private static final int OBJECT = 6;

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
        Direction behind = behind(figure);
        Direction before = behind == null ? before(figure) : null;
        Direction direction = behind == null ? before : behind;
        boolean moved = direction != null;
        direction = direction == null ? restated(figure, last) : direction;
        direction = direction == null ? object(figure) : direction;
        direction = direction == null ? taken(figure) : direction;
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

    /// Words of a comparison that "23 more" at the end of a clause sums up: "62 against 39, i.e. 23 more".
    private static final Set<String> SET_AGAINST = Set.of("against", "compared", "than", "versus");

    private static final Set<String> ENDS = Set.of(".", ";", ")", "—", "–");

    /// "25 percent more", "a 25 percent increase", "16 fewer cases".
    private static @Nullable Direction behind(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = isPoint(figure) ? figure.nounTo : figure.phraseTo;
        String word = sentence.lower(at);
        if (word.equals("-")) {
            word = sentence.lower(++at);
        }
        Direction behind = behindNoun(figure);
        if (behind != null) {
            return behind;
        }
        Direction comparative = Movements.comparative(word);
        if (comparative != null) {
            return isCompared(figure, at, word) ? comparative : null;
        }
        return figure.kind == Kind.DURATION ? null : movement(figure, at);
    }

    /// "112 calls fewer than in 2018".
    private static @Nullable Direction behindNoun(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean counted = figure.kind == Kind.COUNT && figure.hasNoun() && figure.nounFrom >= figure.phraseTo;
        boolean less = sentence.is(figure.nounTo, "fewer") || sentence.is(figure.nounTo, "less");
        boolean limit = figure.nounTo + 2 < sentence.size()
                && sentence.get(figure.nounTo + 2).isNumeral();
        boolean than = sentence.is(figure.nounTo + 1, "than") && !limit
                || figure.phraseFrom == 0 && endsAt(sentence, figure.nounTo + 1);
        boolean ends = figure.nounTo + 1 >= sentence.size()
                || sentence.get(figure.nounTo + 1).isSign();
        return counted && (less && (than || ends) || sentence.is(figure.nounTo, "more") && than)
                ? Movements.comparative(sentence.lower(figure.nounTo))
                : null;
    }

    /// "Fifty-four reports more, that is …".
    private static boolean endsAt(Sentence sentence, int at) {
        return at >= sentence.size() || sentence.get(at).isSign();
    }

    /// "31.7 points higher", "16 fewer cases than", not "40 centimetres below the record".
    private static boolean isCompared(Figure figure, int at, String word) {
        boolean place = word.equals("above") || word.equals("below");
        if (figure.kind == Kind.COUNT && (place && isAge(figure.sentence, at + 1) || isQuality(figure, at, word))) {
            return false;
        }
        if (figure.kind == Kind.SHARE || figure.kind == Kind.CHANGE_POINTS) {
            return true;
        }
        boolean count = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NOUN;
        boolean preposition = place || word.equals("up") || word.equals("down");
        boolean level = isPoint(figure) && !place;
        boolean another = figure.kind == Kind.COUNT && word.equals("more") && !isPoint(figure);
        if (another) {
            // "dozens more are in debt", "six more witnesses": others, not a difference.
            return comparesCount(figure.sentence, at);
        }
        return !(place && figure.kind != Kind.COUNT)
                && (level || !count || !preposition && comparesCount(figure.sentence, at));
    }

    /// "Nine below the age of 16", "nine below 16": a limit of age.
    private static boolean isAge(Sentence sentence, int from) {
        int at = sentence.is(from, "the") ? from + 1 : from;
        return sentence.is(at, "age") || sentence.is(at, "ages") || isYears(sentence, at);
    }

    private static boolean isYears(Sentence sentence, int at) {
        return at < sentence.size()
                && sentence.get(at).isNumeral()
                && sentence.get(at).text().length() <= 2;
    }

    /// "Nine longer courses", "six smaller boats": told of the things and not of their number.
    private static boolean isQuality(Figure figure, int at, String word) {
        return !OF_NUMBER.contains(word)
                && !isPoint(figure)
                && at + 1 < figure.sentence.size()
                && figure.sentence.get(at + 1).isNominal();
    }

    /// Comparatives before a noun that compare how many there are.
    private static final Set<String> OF_NUMBER = Set.of("more", "fewer", "less", "up", "down", "above", "below");

    /// Whether points are those of an index and not of a game.
    private static boolean isMarket(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> MARKET.contains(token.lower()));
    }

    private static boolean isPoint(Figure figure) {
        return figure.unit.kind() == UnitKind.NOUN && "point".equals(figure.unit.name());
    }

    /// "a 25 percent increase", "a 14.6% plunge".
    private static @Nullable Direction movement(Figure figure, int at) {
        Sentence sentence = figure.sentence;
        boolean article = sentence.tag(figure.phraseFrom - 1).equals("DET");
        for (int step = 0; step < 3 && at + step < sentence.size(); step++) {
            String word = sentence.lower(at + step);
            boolean nominal = sentence.get(at + step).isNominal();
            boolean counted = figure.unit.kind() == UnitKind.NOUN && at + step == figure.nounTo - 1;
            Direction direction = counted || Movements.isThing(word) ? null : Movements.of(word);
            if (direction != null && (nominal || article && !word.equals("up") && !word.equals("down"))) {
                return direction;
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

    /// "17 more cases than" is a difference, "17 more victims" often only another 17, "12 smaller
    /// units" always.
    private static boolean comparesCount(Sentence sentence, int at) {
        if (sentence.is(at, "fewer") || sentence.is(at, "less")) {
            return true;
        }
        for (int next = at + 1; next < sentence.size() && next < at + 7; next++) {
            if (sentence.is(next, "than") || sentence.is(next, "compared")) {
                return true;
            }
        }
        if (isOfTime(sentence, at + 1)) {
            return true;
        }
        return isLast(sentence, at + 1)
                && IntStream.range(0, at).anyMatch(before -> sentence.isOneOf(before, SET_AGAINST));
    }

    /// "57 more suspects arrested in the first half of 2019 than a year ago", "than in 2017": an earlier time is only
    /// set against the number, however far behind.
    private static boolean isOfTime(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + CLAUSE; at++) {
            if (sentence.get(at).isSign()) {
                return false;
            }
            if (sentence.is(at, "than")) {
                int time = sentence.isOneOf(at + 1, AT_TIME) ? at + 2 : at + 1;
                boolean year = time < sentence.size()
                        && sentence.get(time).isNumeral()
                        && sentence.get(time).text().length() == 4;
                return year || sentence.isOneOf(time, A_TIME) && isTimeNear(sentence, time + 1);
            }
        }
        return false;
    }

    private static boolean isTimeNear(Sentence sentence, int from) {
        for (int at = from;
                at < sentence.size() && at < from + 4 && !sentence.get(at).isSign();
                at++) {
            if (sentence.isOneOf(at, TIMES)) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> AT_TIME = Set.of("in", "during", "for", "over");

    private static final Set<String> A_TIME = WordList.of("a the one last that its");

    private static final Set<String> TIMES =
            WordList.of("year years month months quarter half period season week weeks decade");

    /// How far behind "57 more" the end of its clause is looked for, in tokens.
    private static final int CLAUSE = 24;

    private static boolean isLast(Sentence sentence, int at) {
        return at >= sentence.size() || sentence.isOneOf(at, ENDS);
    }

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

    /// "cut 500 jobs", "lost 212,000 subscribers", "added 12.46 points", "shaved 55 minutes off the
    /// trip": so many less or more than there were.
    private static @Nullable Direction object(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0
                && (LIGHT.contains(sentence.lower(at)) || sentence.tag(at).equals("ADV"))
                && Movements.of(sentence.lower(at)) == null
                && !sentence.is(at, "by")
                && !sentence.is(at, "of")) {
            at--;
        }
        boolean percent = figure.kind == Kind.SHARE && figure.unit.kind() == UnitKind.PERCENT;
        for (int step = 0; percent && step < OBJECT && isObject(sentence, at); step++) {
            at--;
        }
        if (percent && GAINING.contains(sentence.lower(at)) && !sentence.is(figure.phraseTo, "of")) {
            return Direction.UP;
        }
        if (at < figure.phraseFrom - 1 && percent && Movements.isTransitive(sentence.lower(at))) {
            boolean whole =
                    sentence.is(figure.phraseTo, "of") || !sentence.get(at).isVerbal();
            return whole ? null : Movements.of(sentence.lower(at));
        }
        String word = sentence.lower(at);
        boolean taking = Movements.isTaking(word);
        boolean adding = Movements.isAdding(word);
        if (at < 0 || !taking && !adding || !isLevelled(figure, word)) {
            return null;
        }
        return taking ? Direction.DOWN : Direction.UP;
    }

    private static boolean isObject(Sentence sentence, int at) {
        return at > 0
                && !sentence.is(at, "to")
                && switch (sentence.tag(at)) {
                    case "NOUN", "PROPN", "ADJ", "DET", "PRON", "PART" -> true;
                    default -> false;
                };
    }

    /// "3,000 jobs will be cut", "40 posts were lost".
    private static @Nullable Direction taken(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.nounTo;
        boolean passive = false;
        while (figure.hasNoun()
                && (sentence.tag(at).equals("AUX")
                        || sentence.is(at, "to")
                        || sentence.tag(at).equals("ADV"))) {
            passive |= sentence.tag(at).equals("AUX");
            at++;
        }
        return passive && Movements.isTaking(sentence.lower(at)) && isLevelled(figure, "cut") ? Direction.DOWN : null;
    }

    /// Whether what the figure counts is a level that so many are taken from or added to.
    private static boolean isLevelled(Figure figure, String word) {
        return switch (figure.kind) {
            case SHARE -> figure.unit.kind() != UnitKind.FRACTION && !figure.sentence.is(figure.phraseTo, "of");
            case COUNT ->
                figure.unit.kind() == UnitKind.NOUN
                        && figure.lemma != null
                        && (isPoint(figure) && isMarket(figure.sentence)
                                || !EVENTS_LOST.contains(figure.lemma)
                                        && (figure.type == CountedClass.OTHER
                                                || figure.type == CountedClass.PERSON
                                                        && CUSTOMERS.contains(figure.lemma)));
            case MONEY, RATE -> word.startsWith("gain") || word.startsWith("los") || word.startsWith("shed");
            case MEASURE -> true;
            case DURATION -> figure.sentence.is(figure.phraseTo, "off") || figure.sentence.is(figure.phraseTo, "from");
            case ZERO, CHANGE_PERCENT, CHANGE_POINTS, CHANGE_COUNT, FOLD, AGE, RATING, DIRECTION, DATE -> false;
        };
    }

    /// Which way a word goes, or null.
    static @Nullable Direction direction(String word) {
        return Movements.of(word);
    }
}

package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Finds changes said by what is taken from a level or added to it: "cut 500 jobs", "lost 212,000 subscribers".
final class ChangedObjects {

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

    /// Of these verbs a percentage is a gain, any other number is a thing found or made.
    private static final Set<String> GAINING = WordList.of("""
            recovered recovers recover recovering regained edged ticked inched firmed bounced picked crept
            """);

    /// How many words an object between a verb and its amount may have: "cut its price forecast 3
    /// percent".
    private static final int OBJECT = 6;

    private ChangedObjects() {}

    /// "cut 500 jobs", "lost 212,000 subscribers", "added 12.46 points", "shaved 55 minutes off the
    /// trip": so many less or more than there were.
    static @Nullable Direction read(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0
                && (Changes.LIGHT.contains(sentence.lower(at))
                        || sentence.tag(at).equals("ADV"))
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
    static @Nullable Direction taken(Figure figure) {
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
                        && (Changes.isPoint(figure) && isMarket(figure.sentence)
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

    /// Whether points are those of an index and not of a game.
    private static boolean isMarket(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> MARKET.contains(token.lower()));
    }
}

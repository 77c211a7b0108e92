package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Reads claims that something became more or less without saying from how much: "fewer
/// prosecutions than the year
/// before", "increased the number of inspections".
final class Directions {

    private static final Set<String> NOUNS = Set.of("increase", "decrease", "decline", "rise", "drop", "reduction");
    private static final Set<String> VERBS = Set.of(
            "increased", "decreased", "increasing", "decreasing", "reduced", "rose", "fell", "declined", "dropped");
    /// Verbs without an object: "dropped charges" makes nothing fewer.
    private static final Set<String> MOVING = Set.of("rose", "fell", "declined", "dropped");

    private static final Set<String> COMPARATIVES = Set.of("more", "fewer");
    private static final Set<String> SUMS = Set.of("budget", "funding", "fund", "budgets", "funds");

    private final NounPhrases phrases;
    private final CountedNouns nouns;

    Directions(NounPhrases phrases, CountedNouns nouns) {
        this.phrases = phrases;
        this.nouns = nouns;
    }

    static boolean isDirection(String word) {
        return NOUNS.contains(word) || VERBS.contains(word) || COMPARATIVES.contains(word);
    }

    List<Figure> read(Passage passage) {
        List<Figure> found = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            for (int at = 0; at < sentence.size(); at++) {
                Figure figure =
                        isDirection(sentence.lower(at)) && !isNumbered(sentence, at) ? figure(sentence, at) : null;
                if (figure != null) {
                    found.add(figure);
                }
            }
        }
        return found;
    }

    /// A number beside it makes it a change or a comparison: "a 25 percent increase", "increased
    /// by 17", "from 36".
    private static boolean isNumbered(Sentence sentence, int at) {
        for (int before = at - 1; before >= 0 && before > at - 5; before--) {
            if (sentence.get(before).isNumeral()) {
                return true;
            }
        }
        for (int after = at + 1; after < sentence.size() && after < at + 12; after++) {
            boolean joint = Set.of("by", "to", "from", "of", "than").contains(sentence.lower(after - 1));
            if (sentence.get(after).isNumeral() && (joint || after < at + 3)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Figure figure(Sentence sentence, int at) {
        String word = sentence.lower(at);
        boolean noun = NOUNS.contains(word);
        boolean verb = VERBS.contains(word);
        if (word.equals("more") && !isMany(sentence, at)) {
            return null;
        }
        Phrase phrase = noun ? behind(sentence, at) : phrases.at(sentence, pastNumber(sentence, at + 1));
        boolean subject = verb && (phrase == null || MOVING.contains(word));
        phrase = subject ? subject(sentence, at) : phrase;
        if (phrase == null
                || noun
                        && !sentence.tag(at - 1).equals("DET")
                        && !sentence.tag(at - 1).equals("ADJ")) {
            return null;
        }
        Figure figure = new Figure(sentence.get(at).start(), sentence.get(at).end(), sentence, at);
        nouns.take(figure, phrase, true);
        boolean sum = SUMS.contains(sentence.lower(phrase.head()));
        boolean counted = figure.type != CountedClass.OTHER && phrases.isPlural(sentence, phrase.head());
        if (!counted && !sum) {
            return null;
        }
        figure.kind = Kind.DIRECTION;
        figure.type = sum ? CountedClass.MONEY : figure.type;
        Direction way = Changes.direction(word);
        figure.direction = way != null ? way : word.equals("more") ? Direction.UP : Direction.DOWN;
        figure.phraseTo = at + 1;
        figure.rule("change.bare");
        return figure;
    }

    /// "Convicting more traffickers", but not "more than", "one more" or "more effective courts".
    private static boolean isMany(Sentence sentence, int at) {
        String before = sentence.tag(at - 1);
        String behind = sentence.tag(at + 1);
        boolean object = before.equals("VERB")
                || before.equals("ADV") && sentence.tag(at - 2).equals("VERB");
        return object
                && (behind.equals("NOUN")
                        || behind.equals("ADJ")
                        || sentence.lower(at + 1).endsWith("ing"));
    }

    /// "an increase in the number of victims", "a decrease in prosecutions".
    private @Nullable Phrase behind(Sentence sentence, int at) {
        boolean in = sentence.is(at + 1, "in") || sentence.is(at + 1, "of");
        return in ? phrases.at(sentence, pastNumber(sentence, at + 2)) : null;
    }

    /// Past "the number of", "its".
    private int pastNumber(Sentence sentence, int from) {
        int at = phrases.pastDeterminers(sentence, from);
        boolean number = (sentence.is(at, "number") || sentence.is(at, "amount") || sentence.is(at, "overall"))
                && sentence.is(at + 1, "of");
        return number ? phrases.pastDeterminers(sentence, at + 2) : at;
    }

    /// "the number of victims rose".
    private @Nullable Phrase subject(Sentence sentence, int verb) {
        for (int of = verb - 1; of > 1 && of > verb - 12; of--) {
            if (sentence.is(of, "of") && sentence.is(of - 1, "number")) {
                return phrases.at(sentence, phrases.pastDeterminers(sentence, of + 1));
            }
        }
        return null;
    }
}

package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.Set;
import org.saksei.statements.Attribute;
import org.saksei.statements.Kind;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Tells a noun that is counted from words that only say of which kind the counted are: "13 forced
/// marriage", "five Vietnamese and two Malaysian", "24 of other nationalities".
final class FalseNouns {

    private static final Set<String> QUALITIES = Set.of(
            "nationality", "citizenship", "origin", "descent", "ethnicity", "age", "sex", "gender", "background");

    private static final Set<String> SEXES = Set.of("male", "female", "adult");

    private static final Set<String> NATIONALS = Set.of("nationals", "citizens", "foreigners");

    /// How many peoples a row may name.
    private static final int ROW = 12;

    /// How far back the verb of a list may stand, in tokens.
    private static final int FAR = 40;

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;

    FalseNouns(Vocabulary vocabulary, NounPhrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /// Whether the phrase right behind a number is not what it counts.
    boolean isNone(Figure figure, Phrase phrase) {
        return isOnlyTrait(figure, phrase)
                || isCountry(figure, phrase)
                || isElliptical(figure.sentence, phrase, figure)
                || isGapped(figure, phrase);
    }

    /// Whether the phrase behind "of" is not what the number before counts.
    boolean isNoneBehindOf(Figure figure, Phrase phrase) {
        return isMass(figure, phrase)
                || isCountry(figure, phrase)
                || isQuality(figure, phrase)
                || isOnlyTrait(figure, phrase);
    }

    /// "84 sex trafficking and 66 labour trafficking victims": a word of a property that cannot be
    /// counted.
    private boolean isOnlyTrait(Figure figure, Phrase phrase) {
        Sentence sentence = figure.sentence;
        String head = sentence.lower(phrase.head());
        boolean several = figure.value != null && figure.value.compareTo(BigDecimal.ONE) > 0;
        boolean noun = vocabulary.noun(head).isPresent() && !(several && figure.kind == Kind.COUNT);
        if (noun || phrases.isPlural(sentence, phrase.head()) || isInvariable(head)) {
            return false;
        }
        Phrases.Match<Attribute> trait = null;
        for (int at = phrase.from(); at <= phrase.head(); at++) {
            Phrases.Match<Attribute> match = vocabulary.traits().at(sentence, at, phrase.to());
            trait = match == null ? trait : match;
            at = match == null ? at : match.to() - 1;
        }
        boolean demonym = vocabulary.demonyms().at(sentence, phrase.head()) != null;
        return trait != null && trait.to() == phrase.to() && !demonym;
    }

    /// "12 staff", "30 personnel": as many as they are.
    private boolean isInvariable(String head) {
        return vocabulary
                .noun(head)
                .filter(noun -> noun.plurals().contains(head) || Parts.isPerson(noun.type()))
                .isPresent();
    }

    /// "52 involved sexual exploitation, 21 forced labour": a number above one has a plural noun; where only an object
    /// stands behind it, the verb is that of the number before.
    private boolean isGapped(Figure figure, Phrase phrase) {
        Sentence sentence = figure.sentence;
        boolean several = figure.value != null && figure.value.compareTo(BigDecimal.ONE) > 0;
        boolean object = several
                && !isInvariable(sentence.lower(phrase.head()))
                && sentence.tag(phrase.head()).equals("NOUN")
                && !phrases.isPlural(sentence, phrase.head())
                && !sentence.is(phrase.head(), "people");
        boolean joined = sentence.is(figure.phraseFrom - 1, ",")
                || sentence.tag(figure.phraseFrom - 1).equals("CCONJ");
        boolean opened = sentence.is(figure.phraseFrom - 1, ":") || sentence.is(figure.phraseFrom - 1, ";");
        if (object && opened) {
            return true;
        }
        for (int at = figure.phraseFrom - 2;
                object && joined && at > 0 && at > figure.phraseFrom - FAR && !sentence.is(at, ";");
                at--) {
            boolean verb =
                    sentence.tag(at).equals("VERB") && sentence.get(at - 1).isNumeral();
            if (verb || sentence.is(at, ":") && sentence.get(at + 1).isNumeral()) {
                return true;
            }
        }
        return false;
    }

    /// "nine were Czech, five Ukrainian and one Slovak": adjectives after numbers whose noun is elsewhere;
    /// "60 others".
    private boolean isElliptical(Sentence sentence, Phrase phrase, Figure figure) {
        String head = sentence.lower(phrase.head());
        if (head.equals("others") || head.equals("other")) {
            return phrase.to() == phrase.from() + 1;
        }
        boolean several = figure.value != null && figure.value.compareTo(BigDecimal.ONE) > 0;
        if (several && SEXES.contains(head) && phrase.to() == phrase.from() + 1) {
            return true;
        }
        if (phrase.to() > phrase.from() + 1 || vocabulary.demonyms().at(sentence, phrase.head()) == null) {
            return false;
        }
        boolean one = figure.value != null && figure.value.compareTo(BigDecimal.ONE) == 0;
        boolean same = head.endsWith("ese") || head.endsWith("ch") || head.endsWith("sh") || head.endsWith("i");
        boolean adjective = !phrases.isPlural(sentence, phrase.head()) && !one && !same;
        if (same && isBesidePeople(sentence, figure)) {
            return true;
        }
        return isNamedRow(sentence, figure) ? false : adjective || (one || same) && isRow(sentence, figure);
    }

    /// "180 Senegalese and 30 Ghanaian boys": the noun of both stands behind the second.
    private boolean isBesidePeople(Sentence sentence, Figure figure) {
        int next = figure.at + 2;
        boolean joined = sentence.is(next, "and") || sentence.is(next, "or");
        boolean other = joined
                && next + 3 < sentence.size()
                && sentence.get(next + 1).isNumeral()
                && vocabulary.demonyms().at(sentence, next + 2) != null;
        int noun = next + 3;
        return other
                && !phrases.isPlural(sentence, next + 2)
                && sentence.get(noun).isNominal()
                && phrases.isPlural(sentence, noun)
                && vocabulary.demonyms().at(sentence, noun) == null;
    }

    /// "nine Czech, five Polish", "29 (22 Chinese, 5 Thai)", "90 were Lo nationals, 12 Chinese": another citizenship
    /// with a number stands right before, or what opens the row says the noun.
    private boolean isRow(Sentence sentence, Figure figure) {
        int before = pastJoint(sentence, figure.at - 1, -1);
        boolean listed = before < figure.at - 1 && vocabulary.demonyms().at(sentence, before) != null;
        int next = pastJoint(sentence, figure.at + 2, 1);
        boolean goesOn = next > figure.at + 2
                && next + 1 < sentence.size()
                && sentence.get(next).isNumeral()
                && vocabulary.demonyms().at(sentence, next + 1) != null;
        boolean opened = goesOn && sentence.is(figure.at - 1, "(");
        return listed || opened || before < figure.at - 1 && sentence.isOneOf(before, NATIONALS);
    }

    /// "161 Lao, 357 Burmese, 31 Filipinos": a row of peoples by name, one of them with the ending of a plural.
    private boolean isNamedRow(Sentence sentence, Figure figure) {
        return isNamed(sentence, figure.at, 1) || isNamed(sentence, figure.at, -1);
    }

    private boolean isNamed(Sentence sentence, int from, int step) {
        int number = from;
        for (int items = 0; items < ROW; items++) {
            int people = number + 1;
            boolean item = number >= 0
                    && people < sentence.size()
                    && sentence.get(number).isNumeral()
                    && vocabulary.demonyms().at(sentence, people) != null;
            if (!item) {
                return false;
            }
            if (phrases.isPlural(sentence, people) && sentence.lower(people).endsWith("ns")
                    || phrases.isPlural(sentence, people)
                            && sentence.lower(people).endsWith("os")) {
                return true;
            }
            number = step > 0 ? pastJoint(sentence, people + 1, 1) : pastJoint(sentence, number - 1, -1) - 1;
        }
        return false;
    }

    private static int pastJoint(Sentence sentence, int from, int step) {
        int at = from;
        while (sentence.is(at, ",") || sentence.is(at, "and")) {
            at += step;
        }
        return at;
    }

    /// "24 of other nationalities", "12 of school age": of what kind they are, not what they are.
    private static boolean isQuality(Figure figure, Phrase phrase) {
        return QUALITIES.contains(English.singular(figure.sentence.lower(phrase.head())));
    }

    /// "3,566 citizens of Lo, 183 of Ha".
    private boolean isCountry(Figure figure, Phrase phrase) {
        var country = vocabulary.countries().at(figure.sentence, phrase.from());
        return figure.kind == Kind.COUNT && country != null && country.to() == phrase.to();
    }

    /// "31 of trafficking": nobody counts 31 of what has no plural.
    private boolean isMass(Figure figure, Phrase phrase) {
        String head = figure.sentence.lower(phrase.head());
        boolean several =
                figure.kind == Kind.COUNT && figure.value != null && figure.value.compareTo(BigDecimal.ONE) > 0;
        boolean digits = figure.value != null && figure.value.compareTo(BigDecimal.valueOf(1000)) < 0;
        return several && digits && head.endsWith("ing") && !phrases.isPlural(figure.sentence, phrase.head());
    }
}

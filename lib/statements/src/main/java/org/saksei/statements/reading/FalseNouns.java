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

    /// How far around a number of a list reaches, in tokens.
    private static final int FAR = 12;

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
                || isElliptical(figure.sentence, phrase, figure);
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

    /// "nine were Czech, five Ukrainian and one Slovak": adjectives after numbers whose noun is
    /// elsewhere; "60 others".
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
        boolean plural = phrases.isPlural(sentence, phrase.head());
        boolean one = figure.value != null && figure.value.compareTo(BigDecimal.ONE) == 0;
        return (several || one) && !plural && isAdjective(sentence, phrase.head());
    }

    /// "22 Chinese, five Vietnamese and two Malaysian" are adjectives as "Malaysian" shows;
    /// "1,904 Chinese and 388 Ethiopians" are people.
    private boolean isAdjective(Sentence sentence, int head) {
        boolean adjective = false;
        boolean people = false;
        for (int at = Math.max(0, head - FAR); at < sentence.size() && at <= head + FAR; at++) {
            boolean demonym = sentence.get(at).isNominal() || sentence.tag(at).equals("ADJ");
            boolean one = at > 0 && (sentence.is(at - 1, "one") || sentence.is(at - 1, "1"));
            boolean numbered = at > 0 && sentence.get(at - 1).isNumeral();
            if (numbered && demonym && vocabulary.demonyms().at(sentence, at) != null) {
                boolean same = isSameInPlural(sentence.lower(at));
                adjective |= !one && !same && !phrases.isPlural(sentence, at);
                people |= !one && !same && phrases.isPlural(sentence, at);
            }
        }
        return adjective && !(people && isSameInPlural(sentence.lower(head)));
    }

    private static boolean isSameInPlural(String demonym) {
        return demonym.endsWith("ese")
                || demonym.endsWith("ch")
                || demonym.endsWith("sh")
                || demonym.equals("swiss")
                || demonym.equals("lao");
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

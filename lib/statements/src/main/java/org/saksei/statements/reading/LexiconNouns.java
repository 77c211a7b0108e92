package org.saksei.statements.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// What the lexicon knows of a noun phrase, by its words, by its form or as people of a country.
final class LexiconNouns {

    private static final Set<String> GROUPS =
            Set.of("group", "batch", "wave", "band", "pair", "party", "busload", "boatload", "set");

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;

    LexiconNouns(Vocabulary vocabulary, NounPhrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /// The longest end of a phrase that the lexicon knows: "potential victim" before "victim".
    @Nullable
    Noun noun(Sentence sentence, Phrase phrase) {
        for (int from = Math.max(phrase.from(), phrase.to() - 4); from < phrase.to(); from++) {
            StringBuilder words = new StringBuilder();
            for (int at = from; at < phrase.to(); at++) {
                words.append(at > from ? " " : "")
                        .append(at == phrase.head() ? English.singular(sentence.lower(at)) : sentence.lower(at));
            }
            Optional<Noun> noun = vocabulary.noun(words.toString().toLowerCase(Locale.ROOT));
            if (noun.isPresent()) {
                return noun.get();
            }
        }
        Noun demonym = demonym(sentence, phrase);
        Noun known = demonym != null ? demonym : known(sentence.lower(phrase.head()));
        boolean one = sentence.is(phrase.from() - 1, "one") && phrase.from() > 0;
        return known != null ? known : WordFamilies.happening(sentence.lower(phrase.head()), one);
    }

    /// The class of a word by the lexicon or, where it does not know it, by its form.
    @Nullable
    CountedClass classOf(String word) {
        Noun noun = known(word);
        return noun == null ? null : noun.type();
    }

    private @Nullable Noun known(String word) {
        return vocabulary
                .noun(lastPart(word))
                .orElseGet(() -> WordFamilies.of(English.singular(lastPart(word)), vocabulary));
    }

    private static String lastPart(String word) {
        return word.substring(word.lastIndexOf('-') + 1);
    }

    /// "two Americans": persons by their citizenship.
    private @Nullable Noun demonym(Sentence sentence, Phrase phrase) {
        var two = vocabulary.demonyms().at(sentence, phrase.head() - 1, phrase.to());
        boolean whole = two != null && two.to() == phrase.to() && two.from() < phrase.head();
        var match = whole ? two : vocabulary.demonyms().at(sentence, phrase.head());
        String before = whole ? sentence.lower(phrase.head() - 1) + " " : "";
        return match == null
                ? null
                : new Noun(
                        before + English.singular(sentence.lower(phrase.head())),
                        List.of(),
                        CountedClass.PERSON,
                        null,
                        List.of(Attribute.of("citizenship", match.value().code())),
                        1);
    }

    /// "two groups of traffickers", "three families of victims": a group is what its members are.
    @Nullable
    CountedClass members(Sentence sentence, Phrase phrase) {
        boolean group = GROUPS.contains(English.singular(sentence.lower(phrase.head())));
        if (!group || !sentence.is(phrase.to(), "of")) {
            return null;
        }
        Phrase members = phrases.at(sentence, phrases.pastDeterminers(sentence, phrase.to() + 1));
        Noun noun = members == null ? null : noun(sentence, members);
        return noun == null ? null : noun.type();
    }

    /// The second of "women and children": what one of them alone says holds not for both.
    @Nullable
    Noun joined(Sentence sentence, Phrase phrase) {
        if (!sentence.is(phrase.to(), "and") && !sentence.is(phrase.to(), "or")) {
            return null;
        }
        Phrase second = phrases.at(sentence, phrase.to() + 1);
        Noun noun = second == null || second.to() > phrase.to() + 3 ? null : noun(sentence, second);
        return noun != null && noun.type() == CountedClass.PERSON ? noun : null;
    }
}

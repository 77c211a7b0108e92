package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;

/// Finds the words of the lexicon that say a property; half a name says one where the other half
/// follows.
final class TraitWords {

    /// Half a name of a form, which the other half may follow at a distance: "sex and labour
    /// trafficking".
    private static final Set<String> HALVES = Set.of("sex", "labor", "labour", "internal");

    private static final Set<String> OTHER_HALVES =
            Set.of("trafficking", "exploitation", "trafficker", "victim", "slavery", "servitude", "trafficked");

    private final Vocabulary vocabulary;

    TraitWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The property a word says; "labor" of "labor inspectors" says none.
    Phrases.@Nullable Match<Attribute> at(Sentence sentence, int at, int to) {
        var trait = vocabulary.traits().at(sentence, at, to);
        if (trait == null || trait.to() > at + 1 || !HALVES.contains(sentence.lower(at))) {
            return trait;
        }
        for (int next = at + 1; next < sentence.size() && next < at + 7; next++) {
            String word = English.singular(sentence.lower(next));
            if (OTHER_HALVES.contains(word)) {
                return trait;
            }
            boolean passes = HALVES.contains(word)
                    || sentence.get(next).isNumeral()
                    || sentence.tag(next).equals("CCONJ")
                    || sentence.tag(next).equals("ADJ")
                    || sentence.is(next, ",")
                    || sentence.is(next, "/")
                    || word.equals("forced");
            if (!passes) {
                return null;
            }
        }
        return null;
    }
}

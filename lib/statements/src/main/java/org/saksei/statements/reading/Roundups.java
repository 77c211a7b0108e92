package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon.Country;

/// Knows a text that goes round several countries, each named at the head of its paragraphs: "BORELIA - Police opened
/// 12 cases", "Talda:", or in a line of its own. "The ministry" is that country's there.
final class Roundups {

    private static final Set<String> SIGNS = Set.of("-", "–", "—", "--", ":", "|", "―");

    private final Vocabulary vocabulary;
    private final Map<Integer, String> paragraphs = new HashMap<>();

    Roundups(Vocabulary vocabulary, List<Sentence> sentences) {
        this.vocabulary = vocabulary;
        Set<String> named = new HashSet<>();
        String country = null;
        int paragraph = -1;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() == paragraph) {
                continue;
            }
            paragraph = sentence.paragraph();
            String head = head(sentence, sentences);
            country = head == null ? country : head;
            if (head != null) {
                named.add(head);
            }
            if (country != null) {
                paragraphs.put(paragraph, country);
            }
        }
        if (named.size() < 2) {
            paragraphs.clear();
        }
    }

    /// The country whose turn it is, or null.
    @Nullable
    String at(Sentence sentence) {
        return paragraphs.get(sentence.paragraph());
    }

    /// The country a paragraph is headed with, or null; a dateline of a capital is none.
    private @Nullable String head(Sentence sentence, List<Sentence> all) {
        Phrases.Match<Country> match = match(sentence);
        if (match == null) {
            return null;
        }
        int next = sentence.index() + 1;
        boolean last = next >= all.size() || all.get(next).paragraph() != sentence.paragraph();
        boolean alone = match.to() == sentence.size() && last;
        boolean apart = match.to() < sentence.size()
                && SIGNS.contains(sentence.lower(match.to()))
                && (sentence.is(match.to(), ":") || isSpaced(sentence, match.to()));
        boolean ended = match.to() + 1 == sentence.size() && sentence.is(match.to(), ".");
        return alone || apart || ended ? match.value().code() : null;
    }

    /// Headings shout: "LAOS" is the country the lexicon spells otherwise.
    private Phrases.@Nullable Match<Country> match(Sentence sentence) {
        Phrases.Match<Country> match = vocabulary.countries().at(sentence, 0);
        return match != null ? match : vocabulary.shouted().at(sentence, 0);
    }

    private static boolean isSpaced(Sentence sentence, int at) {
        return at > 0 && sentence.get(at - 1).end() < sentence.get(at).start();
    }
}

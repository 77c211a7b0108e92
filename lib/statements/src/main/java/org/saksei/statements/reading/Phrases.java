package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fixed phrases and what they stand for; the longest that fits wins.
///
/// A hyphen and a blank are the same ("forced-labour cases", "forced labour"). A phrase can only be as
/// long as the longest that begins with its first word, so looking at every word of a text takes
/// linear time.
final class Phrases<T> {

    /// A phrase found.
    ///
    /// @param from first token
    /// @param to one after the last
    record Match<T>(int from, int to, T value) {}

    private record Entry<T>(String[] words, T value) {}

    private final boolean capitals;
    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    /// @param capitals whether a phrase matches only as it is written
    Phrases(boolean capitals) {
        this.capitals = capitals;
    }

    void add(String phrase, T value) {
        String[] words = words(capitals ? phrase : phrase.toLowerCase(Locale.ROOT));
        if (words.length == 0) {
            return;
        }
        List<Entry<T>> entries = byFirst.computeIfAbsent(words[0], word -> new ArrayList<>(2));
        entries.add(new Entry<>(words, value));
        entries.sort(Comparator.comparingInt((Entry<T> entry) -> -entry.words().length));
    }

    private static String[] words(String phrase) {
        return phrase.strip().replace('’', '\'').split("[ \\u00a0-]+|(?=(?<!n)'s\\b)");
    }

    boolean isEmpty() {
        return byFirst.isEmpty();
    }

    /// The longest phrase that begins with a token.
    @Nullable
    Match<T> at(Sentence sentence, int from) {
        return at(sentence, from, sentence.size());
    }

    /// The longest phrase that begins with the token `from` and ends before the token `to`.
    @Nullable
    Match<T> at(Sentence sentence, int from, int to) {
        String whole = word(sentence, from);
        int hyphen = whole.indexOf('-');
        List<Entry<T>> entries = byFirst.get(hyphen > 0 ? whole.substring(0, hyphen) : whole);
        if (entries == null) {
            return null;
        }
        for (Entry<T> entry : entries) {
            int end = matches(sentence, from, to, entry.words());
            if (end > 0) {
                return new Match<>(from, end, entry.value());
            }
        }
        return null;
    }

    /// All phrases in a stretch, from left to right, none overlapping.
    List<Match<T>> all(Sentence sentence, int from, int to) {
        List<Match<T>> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            Match<T> match = at(sentence, at, to);
            if (match != null) {
                found.add(match);
            }
            at = match == null ? at + 1 : match.to();
        }
        return found;
    }

    /// One after the last token of the words, or -1.
    private int matches(Sentence sentence, int from, int to, String[] words) {
        int token = from;
        int next = 0;
        while (next < words.length) {
            if (token >= to) {
                return -1;
            }
            String word = word(sentence, token);
            for (String part : word.indexOf('-') > 0 ? word.split("-") : new String[] {word}) {
                if (next < words.length && part.equals(words[next])) {
                    next++;
                } else if (next < words.length || part.isEmpty()) {
                    return -1;
                } else {
                    // "victim-centred" begins with "victim" and is another word; "-related" is no other word.
                    return part.equals("related") ? token + 1 : -1;
                }
            }
            token++;
        }
        return token;
    }

    private String word(Sentence sentence, int at) {
        if (at < 0 || at >= sentence.size()) {
            return "";
        }
        Token token = sentence.get(at);
        return capitals ? token.text().replace('’', '\'') : token.lower();
    }
}

package org.saksei.app.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.saksei.statements.Lexicon;

/// The words a pack has in one language for what is counted and what befell it. A figure carries them
/// in English, whatever the language of its text.
public final class FieldWords {

    private final List<String> events;
    private final Map<String, String> nouns = new LinkedHashMap<>();
    private final SequencedMap<String, String> verbs = new LinkedHashMap<>();

    /// @param known the words of the page's language
    /// @param all the words figures carry
    FieldWords(Lexicon known, Lexicon all) {
        this.events = all.events().stream().map(Lexicon.Event::id).sorted().toList();
        known.nouns().forEach(noun -> first(noun.plurals()).ifPresent(word -> nouns.putIfAbsent(noun.lemma(), word)));
        known.events().forEach(event -> first(event.forms()).ifPresent(word -> verbs.putIfAbsent(event.id(), word)));
    }

    private static Optional<String> first(List<String> words) {
        return words.stream().findFirst();
    }

    /// What the language calls a thing that is counted.
    public Optional<String> findNoun(String lemma) {
        return Optional.ofNullable(nouns.get(lemma));
    }

    /// What the language calls an event.
    public Optional<String> findEvent(String id) {
        return Optional.ofNullable(verbs.get(id));
    }

    /// Every event the pack knows, by its name in figures.
    public List<String> events() {
        return events;
    }
}

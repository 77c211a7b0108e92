package org.saksei.statements.reading;

import java.util.IdentityHashMap;
import java.util.Map;

/// The verbs of the sentences of one text, each read once.
final class SentenceVerbs {

    private final Vocabulary vocabulary;
    private final Map<Sentence, Verbs> verbs = new IdentityHashMap<>();

    SentenceVerbs(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Verbs of(Sentence sentence) {
        return verbs.computeIfAbsent(sentence, key -> Verbs.of(key, vocabulary));
    }
}

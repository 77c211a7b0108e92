package org.saksei.statements.reading;

import org.jspecify.annotations.Nullable;
import org.saksei.statements.Reason;

/// Wholes that are named but not counted: "of the victims identified, 40 percent were women".
///
/// Such a whole is read as a figure is, but has no value and is never printed: its parts take noun, event
/// and properties from it.
final class WordedWholes {

    private final CountedNouns nouns;
    private final Traits traits;
    private final Events events;
    private final NounPhrases phrases;

    WordedWholes(NounPhrases phrases, CountedNouns nouns, Traits traits, Events events) {
        this.phrases = phrases;
        this.nouns = nouns;
        this.traits = traits;
        this.events = events;
    }

    /// @param noun token behind the determiners of "of the"
    /// @return what the phrase there names, or null where it names no persons, events or things known
    @Nullable
    Figure at(Scene scene, int noun) {
        Sentence sentence = scene.sentence();
        NounPhrases.Phrase phrase = phrases.at(sentence, noun);
        if (phrase == null
                || nouns.known().noun(sentence, phrase) == null
                || !phrases.isPlural(sentence, phrase.head())) {
            return null;
        }
        Token first = sentence.get(noun);
        Figure whole = new Figure(first.start(), first.end(), sentence, noun);
        whole.phraseTo = noun;
        nouns.take(whole, phrase, false);
        traits.read(whole);
        events.read(whole, scene.shape());
        whole.reason = Reason.PRONOUN;
        return whole;
    }
}

package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.number.WordList;

/// Finds whom the head of an interview introduces: somebody named with a body before somebody named alone, and never
/// who wrote it down.
final class Introductions {

    private static final Set<String> RUNNING = WordList.of("""
            runs heads leads directs founded manages chairs coordinates oversees ran headed led works worked teaches taught
            """);

    private static final Set<String> WRITING = WordList.of("by photo photos text words interviewer");

    private final Parties parties;

    Introductions(Parties parties) {
        this.parties = parties;
    }

    /// @param below the paragraph of the first question
    @Nullable
    Party of(List<Sentence> sentences, int below) {
        Party alone = null;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() >= below) {
                break;
            }
            if (sentence.size() == 0 || WRITING.contains(sentence.lower(0))) {
                continue;
            }
            Party party = in(sentence);
            if (party != null && party.type() != SpeakerType.PERSON) {
                return party;
            }
            alone = alone == null ? party : alone;
        }
        return alone;
    }

    /// The persons between the verbs of a sentence.
    private @Nullable Party in(Sentence sentence) {
        Party alone = null;
        int from = 0;
        for (int at = 0; at <= sentence.size(); at++) {
            boolean verb = at < sentence.size()
                    && sentence.get(at).isVerbal()
                    && !sentence.get(at).isCapitalised();
            if (at < sentence.size() && !verb) {
                continue;
            }
            Party party = at > from ? parties.find(sentence, from, at) : null;
            if (party != null && party.person() && party.type() != SpeakerType.PERSON) {
                return party;
            }
            boolean runs = from > 0 && RUNNING.contains(sentence.lower(from - 1));
            if (runs && alone != null && party != null && party.type() != SpeakerType.UNKNOWN) {
                return new Party(alone.name() + ", " + party.name(), party.type(), party.country(), true, null);
            }
            alone = alone == null && party != null && party.person() ? party : alone;
            from = at + 1;
        }
        return alone;
    }
}

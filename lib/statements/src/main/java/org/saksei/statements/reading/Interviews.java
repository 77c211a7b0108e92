package org.saksei.statements.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// Knows a text of questions and answers whose head says who answers ("Interview with Ana Tolu, head of the centre"):
/// what stands behind a question is said by that person.
final class Interviews {

    private static final Set<String> NAMES = WordList.of("interview conversation q&a dialogue");

    /// Up to which paragraph the head may go.
    private static final int HEAD = 5;

    /// A text with fewer questions is no interview.
    private static final int QUESTIONS = 3;

    /// How many tokens behind "with" the name and the function may take.
    private static final int LONGEST = 24;

    private final @Nullable Party answering;
    private final Set<Integer> answers = new HashSet<>();

    Interviews(Passage passage, Parties parties) {
        Party found = null;
        for (Sentence sentence : passage.sentences()) {
            found = found != null || sentence.paragraph() > HEAD ? found : named(sentence, parties);
        }
        answering = found != null && answers(passage.sentences(), passage) ? found : null;
    }

    private static @Nullable Party named(Sentence sentence, Parties parties) {
        boolean interview = false;
        for (int at = 0; at < sentence.size(); at++) {
            interview |= NAMES.contains(sentence.lower(at));
            if (interview && sentence.is(at, "with")) {
                Party party = parties.find(sentence, at + 1, Math.min(sentence.size(), at + LONGEST));
                return party == null || !party.person() ? null : party;
            }
        }
        return null;
    }

    /// Marks the paragraphs of answers.
    private boolean answers(List<Sentence> sentences, Passage passage) {
        int questions = 0;
        boolean asked = false;
        for (int at = 0; at < sentences.size(); at++) {
            Sentence sentence = sentences.get(at);
            boolean last = at + 1 == sentences.size() || sentences.get(at + 1).paragraph() != sentence.paragraph();
            boolean question =
                    last && passage.slice(sentence.start(), sentence.end()).endsWith("?");
            if (question) {
                questions++;
                asked = true;
                answers.remove(sentence.paragraph());
            } else if (asked) {
                answers.add(sentence.paragraph());
            }
        }
        return questions >= QUESTIONS;
    }

    /// Who says what stands in a sentence, or null for the paper.
    @Nullable
    Party of(Sentence sentence) {
        return answers.contains(sentence.paragraph()) ? answering : null;
    }
}

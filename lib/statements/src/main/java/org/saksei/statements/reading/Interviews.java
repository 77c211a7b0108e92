package org.saksei.statements.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// Knows a text of questions and answers whose head says who answers: "Interview with Ana Tolu, head of the centre", or
/// only "Ana Tolu runs the Lo Centre. We met her in Ha." What stands behind a question is said by that person.
///
/// Many interviews never say so: questions to "you" answered by "I" do.
final class Interviews {

    private static final Set<String> NAMES = WordList.of("interview conversation q&a dialogue");

    /// Up to which paragraph a head may go that says it is one.
    private static final int HEAD = 5;

    /// How long a head may be that does not, in UTF-16 units.
    private static final int LONGEST_HEAD = 2_000;

    /// A text with fewer questions is no interview.
    private static final int QUESTIONS = 3;

    /// How many tokens behind "with" the name and the function may take.
    private static final int LONGEST = 24;

    /// A longer line asks nothing.
    private static final int ASKED = 160;

    private static final Set<String> ASKING = Set.of("you", "your");

    private static final Set<String> ANSWERING = Set.of("i", "we", "my", "our", "me", "us");

    private final @Nullable Party answering;
    private final Set<Integer> answers = new HashSet<>();

    /// The paragraph of the first question, or -1.
    private int first = -1;

    private boolean asks;
    private boolean replies;

    /// Whether each question stands at the head of a block that its answer goes on with in the next line.
    private boolean blocks = true;

    Interviews(Passage passage, Parties parties) {
        List<Sentence> sentences = passage.sentences();
        Party found = null;
        for (Sentence sentence : sentences) {
            found = found != null || sentence.paragraph() > HEAD ? found : named(sentence, parties);
        }
        boolean many = answers(sentences, passage);
        if (found == null && many && asks && replies) {
            found = new Introductions(parties).of(sentences, first);
        }
        answering = many ? found : null;
        if (answering != null && blocks) {
            sentences.stream()
                    .filter(sentence -> isPrompt(passage, sentence))
                    .forEach(sentence -> answers.remove(sentence.paragraph()));
        }
    }

    static boolean isNamed(String word) {
        return NAMES.contains(word);
    }

    /// Where the head of a text of questions ends, in UTF-16 units, or 0.
    static int head(String characters) {
        int questions = 0;
        int end = 0;
        for (int at = characters.indexOf("?\n"); at >= 0; at = characters.indexOf("?\n", at + 1)) {
            end = questions == 0 ? at : end;
            questions++;
        }
        return questions < QUESTIONS ? 0 : Math.min(end, LONGEST_HEAD);
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
        for (int at = 0; at < sentences.size(); at++) {
            Sentence sentence = sentences.get(at);
            boolean last = at + 1 == sentences.size() || sentences.get(at + 1).paragraph() != sentence.paragraph();
            boolean question =
                    last && passage.slice(sentence.start(), sentence.end()).endsWith("?");
            if (question) {
                questions++;
                first = first < 0 ? sentence.paragraph() : first;
                asks |= has(sentence, ASKING);
                blocks &= isAlone(sentences, at)
                        && opens(passage, sentence.start())
                        && !parts(passage.characters(), sentence.end());
                answers.remove(sentence.paragraph());
            } else if (first >= 0) {
                replies |= has(sentence, ANSWERING);
                answers.add(sentence.paragraph());
            }
        }
        return questions >= QUESTIONS;
    }

    private static boolean has(Sentence sentence, Set<String> words) {
        return sentence.tokens().stream().anyMatch(token -> words.contains(token.lower()));
    }

    private static boolean isAlone(List<Sentence> sentences, int at) {
        return at == 0 || sentences.get(at - 1).paragraph() != sentences.get(at).paragraph();
    }

    /// "You have criticised the campaigns.": a line in the place of a question asks too.
    private boolean isPrompt(Passage passage, Sentence sentence) {
        boolean below = sentence.paragraph() > first && isAlone(passage.sentences(), sentence.index());
        return below
                && sentence.end() - sentence.start() < ASKED
                && opens(passage, sentence.start())
                && isLine(passage.characters(), sentence.end())
                && !parts(passage.characters(), sentence.end());
    }

    /// Whether a blank line stands before a place.
    private static boolean opens(Passage passage, int start) {
        int lines = 0;
        int at = start - 1;
        while (at >= 0 && Character.isWhitespace(passage.characters().charAt(at))) {
            lines += passage.characters().charAt(at) == '\n' ? 1 : 0;
            at--;
        }
        return at < 0 || lines > 1;
    }

    private static boolean isLine(String characters, int end) {
        return characters.startsWith("\n", end) || characters.startsWith("\r\n", end);
    }

    /// Whether the text ends at a place or a blank line stands behind it.
    private static boolean parts(String characters, int end) {
        int lines = 0;
        int at = end;
        while (at < characters.length() && Character.isWhitespace(characters.charAt(at))) {
            lines += characters.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        return at == characters.length() || lines > 1;
    }

    /// Who says what stands in a sentence, or null for the paper.
    @Nullable
    Party of(Sentence sentence) {
        return answers.contains(sentence.paragraph()) ? answering : null;
    }
}

package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.Reason;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Nouns without a number that the bare numbers behind them count: "Cases? The station recorded nine", "As for
/// recruiters, 557 are licensed", "Most of the victims were lured. Five were beaten".
final class NamedNouns {

    /// What opens a clause by saying whom it is about; the words before the noun.
    private static final Set<String> REGARDING = Set.of("for", "to", "regarding", "concerning", "regards", "among");

    private static final Set<String> SOME = WordList.of("most many some several few majority half none all among both");

    /// Between a word for some and their noun.
    private static final Set<String> BETWEEN = WordList.of("of the these those our its their his her such young");

    /// In tokens: what a longer sentence is about stands among its first words.
    private static final int LONGEST = 60;

    private final Vocabulary vocabulary;

    NamedNouns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The noun a sentence says what it is about with, or null.
    @Nullable
    Figure in(Sentence sentence) {
        Figure heading = heading(sentence);
        Figure asked = heading == null ? asked(sentence, 0) : heading;
        return asked != null ? asked : some(sentence);
    }

    /// "How many attorneys handle such cases? Seven."
    private @Nullable Figure asked(Sentence sentence, int from) {
        for (int at = from; at + 2 < sentence.size() && at < from + LONGEST; at++) {
            boolean many = sentence.is(at, "how") && sentence.is(at + 1, "many");
            for (int noun = at + 2; many && noun < at + 5 && noun < sentence.size(); noun++) {
                Figure named = named(sentence, noun);
                if (named != null) {
                    return named;
                }
            }
        }
        return null;
    }

    /// What was asked for before a number that is the whole answer.
    @Nullable
    Figure answered(Figure figure, @Nullable Sentence before) {
        Figure same = asked(figure.sentence, Math.max(0, figure.at - LONGEST));
        return same != null && same.at < figure.at ? same : before == null ? null : asked(before, 0);
    }

    /// "As for recruiters, 557 are licensed": what the clause of a number names first.
    @Nullable
    Figure regarding(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean opens = sentence.is(0, "as") && REGARDING.contains(sentence.lower(1)) || sentence.is(0, "regarding");
        int noun = sentence.is(0, "as") ? 2 : 1;
        while (opens && BETWEEN.contains(sentence.lower(noun))) {
            noun++;
        }
        for (int at = noun; opens && at < noun + 3 && at + 1 < figure.phraseFrom; at++) {
            Figure named = named(sentence, at);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /// "Cases?", "Returned migrants.": words that head a paragraph.
    private @Nullable Figure heading(Sentence sentence) {
        int last = sentence.size() - 1;
        boolean head = last > 0 && last <= 3 && sentence.isOneOf(last, Set.of("?", ".", ":"));
        return head ? named(sentence, last - 1) : null;
    }

    private @Nullable Figure some(Sentence sentence) {
        for (int at = 0; at < sentence.size() && at < LONGEST; at++) {
            if (SOME.contains(sentence.lower(at))) {
                int noun = at + 1;
                while (BETWEEN.contains(sentence.lower(noun))) {
                    noun++;
                }
                Figure named = named(sentence, noun);
                if (named != null && Parts.isPerson(named)) {
                    return named;
                }
            }
        }
        return null;
    }

    private @Nullable Figure named(Sentence sentence, int at) {
        String word = sentence.lower(at);
        boolean plural = !English.singular(word).equals(word);
        Noun noun = plural ? vocabulary.noun(word).orElse(null) : null;
        boolean counts = noun != null
                && switch (noun.type()) {
                    case EVENT, VICTIM, PERPETRATOR, PERSON -> true;
                    case ENTITY, MONEY, OTHER -> false;
                };
        if (noun == null || !counts || noun.lemma().indexOf(' ') > 0) {
            return null;
        }
        Token token = sentence.get(at);
        Figure figure = new Figure(token.start(), token.end(), sentence, at);
        figure.lemma = noun.lemma();
        figure.type = noun.type();
        figure.unit = new Unit(UnitKind.NOUN, null, noun.lemma());
        figure.nounFrom = at;
        figure.nounTo = at + 1;
        noun.attributes().forEach(figure::attribute);
        figure.reason = Reason.PRONOUN;
        return figure;
    }
}

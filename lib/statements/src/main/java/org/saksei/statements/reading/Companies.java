package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Tells what persons are by those they are counted among: "the victims, 15 women and three
/// girls", "among the suspects were two officers", "three boys among the victims".
final class Companies {

    private static final Set<String> HOLDING =
            Set.of("include", "included", "includes", "comprise", "comprised", "were");

    /// How far before a number its company may stand, in tokens.
    private static final int REACH = 14;

    private final CountedNouns nouns;
    private final NounPhrases phrases;

    Companies(CountedNouns nouns, NounPhrases phrases) {
        this.nouns = nouns;
        this.phrases = phrases;
    }

    void read(Figure figure) {
        if (figure.isRejected() || figure.type != CountedClass.PERSON || !figure.hasNoun()) {
            return;
        }
        CountedClass company = behind(figure);
        company = company != null ? company : before(figure);
        if (company != null) {
            figure.type = company;
        }
    }

    /// "three boys among the victims".
    private @Nullable CountedClass behind(Figure figure) {
        return figure.sentence.is(figure.nounTo, "among") ? classAt(figure.sentence, figure.nounTo + 1) : null;
    }

    /// "among the suspects were", "the victims, 15 women and".
    private @Nullable CountedClass before(Figure figure) {
        Sentence sentence = figure.sentence;
        for (int at = figure.phraseFrom - 1; at >= 0 && at > figure.phraseFrom - REACH; at--) {
            boolean opens = sentence.is(at, "among") || sentence.tag(at).equals("DET") && isHeld(figure, at);
            if (opens) {
                return classAt(sentence, sentence.is(at, "among") ? at + 1 : at);
            }
            if (sentence.is(at, ";") || sentence.is(at, "(") || sentence.is(at, ":")) {
                return null;
            }
        }
        return null;
    }

    /// Whether the noun behind a determiner is followed by the list the figure is in.
    private boolean isHeld(Figure figure, int determiner) {
        Sentence sentence = figure.sentence;
        Phrase phrase = phrases.at(sentence, determiner + 1);
        if (phrase == null || phrase.to() >= figure.phraseFrom || !phrases.isPlural(sentence, phrase.head())) {
            return false;
        }
        boolean held = sentence.is(phrase.to(), ",") || HOLDING.contains(sentence.lower(phrase.to()));
        for (int at = phrase.to() + 1; held && at < figure.phraseFrom; at++) {
            held = !sentence.get(at).isVerbal()
                    && !sentence.tag(at).equals("SCONJ")
                    && !sentence.tag(at).equals("ADP");
        }
        boolean list =
                sentence.get(Math.min(phrase.to() + 1, sentence.size() - 1)).isNumeral()
                        || phrase.to() + 1 >= figure.phraseFrom - 2;
        return held && list;
    }

    private @Nullable CountedClass classAt(Sentence sentence, int from) {
        int noun = phrases.pastDeterminers(sentence, from);
        Phrase phrase = phrases.at(sentence, noun);
        Noun known = phrase == null || sentence.get(noun).isNumeral()
                ? null
                : nouns.known().noun(sentence, phrase);
        CountedClass type = known == null ? null : known.type();
        return type == CountedClass.VICTIM || type == CountedClass.PERPETRATOR ? type : null;
    }
}

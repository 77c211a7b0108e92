package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;

/// "Lo had the most cases with 214, followed by Ha (187) and Re with 165": numbers of a ranking count what the first
/// one counts, and are no parts of it.
final class Rankings {

    private static final Set<String> FIRST = Set.of("most", "fewest");

    /// How far before its number a ranking names what is counted, in tokens.
    private static final int REACH = 8;

    private final NounPhrases phrases;
    private final CountedNouns nouns;

    Rankings(NounPhrases phrases, CountedNouns nouns) {
        this.phrases = phrases;
        this.nouns = nouns;
    }

    /// "the most cases with 214".
    void read(Figure figure) {
        Sentence sentence = figure.sentence;
        int with = figure.phraseFrom - 1;
        if (!isBare(figure) || !(sentence.is(with, "with") || sentence.is(with, ",") || sentence.is(with, "at"))) {
            return;
        }
        for (int at = with - 1; at >= 0 && at > with - REACH; at--) {
            NounPhrases.Phrase phrase = FIRST.contains(sentence.lower(at)) ? phrases.at(sentence, at + 1) : null;
            boolean participle =
                    phrase != null && phrase.to() == with - 1 && Participles.isPast(sentence.lower(with - 1));
            if (phrase != null && (phrase.to() == with || participle)) {
                nouns.take(figure, phrase, false);
                figure.rule("np.ranking");
                return;
            }
        }
    }

    /// What follows "followed by".
    static void fill(Scene scene) {
        Figure first = null;
        for (Figure figure : scene.figures()) {
            int followed = first == null ? -1 : followed(scene.sentence(), first.phraseTo, figure.phraseFrom);
            boolean bare = figure.kind == Kind.COUNT && !figure.isRejected() && !figure.hasNoun();
            if (followed >= 0 && first != null && bare && figure.baseOf == null) {
                figure.ranked = true;
                figure.lemma = first.lemma;
                figure.type = first.type;
                figure.event = first.event;
                figure.unit = first.unit;
                figure.rule("ellipsis.ranking");
            } else if (figure.isCount() && figure.hasNoun()) {
                first = figure;
            }
        }
    }

    private static boolean isBare(Figure figure) {
        return figure.kind == Kind.COUNT
                && !figure.isRejected()
                && !figure.hasNoun()
                && figure.unit.kind() == UnitKind.NONE;
    }

    private static int followed(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.is(at, "followed") && sentence.is(at + 1, "by")
                    || sentence.is(at, "ahead") && sentence.is(at + 1, "of")) {
                return at;
            }
        }
        return -1;
    }
}

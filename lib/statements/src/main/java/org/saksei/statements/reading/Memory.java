package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The main figures read so far: where "of these" can point to.
final class Memory {

    /// How many main figures back a whole is looked for.
    private static final int REACH = 14;

    /// How many paragraphs back a whole is looked for that the words name; list lines are paragraphs too.
    private static final int FAR = 8;

    /// How many sentences back words may point over the borders of short paragraphs.
    private static final int SENTENCES = 3;

    private final List<Figure> mains = new ArrayList<>();

    /// Keeps the main figures of a sentence: neither parts nor values compared with.
    void keep(Scene scene) {
        for (Figure figure : scene.figures()) {
            boolean main = figure.isCount()
                    && figure.whole == null
                    && figure.baseOf == null
                    && figure.restates == null
                    && scene.comparing(figure.at) == null
                    && scene.shape().bracket(figure.at) == 0
                    && figure.value != null
                    && figure.value.signum() > 0;
            if (main) {
                mains.add(figure);
            }
        }
    }

    /// The nearest whole for a part, in this sentence's paragraph or the one before.
    ///
    /// @param explicit whether words point back
    /// @param lemma what the words point back at, or null for anything that fits
    @Nullable
    Figure find(Figure part, boolean explicit, @Nullable String lemma) {
        return find(part, explicit, lemma, null);
    }

    /// The whole a line points at that introduces a list: "Of this total,".
    @Nullable
    Figure pointed(Figure item, Sentence line) {
        return find(item, line.paragraph(), true, null, null);
    }

    /// The nearest whole that befell what the words say: "of the victims identified" are not those rescued.
    ///
    /// @param event participle behind the noun, or null where none stands there
    @Nullable
    Figure find(Figure part, boolean explicit, @Nullable String lemma, @Nullable String event) {
        return find(part, part.sentence.paragraph(), explicit, lemma, event);
    }

    private @Nullable Figure find(
            Figure part, int paragraph, boolean explicit, @Nullable String lemma, @Nullable String event) {
        for (int back = 1; back <= Math.min(REACH, mains.size()); back++) {
            Figure main = mains.get(mains.size() - back);
            int paragraphs = paragraph - main.sentence.paragraph();
            boolean near = explicit && part.sentence.index() - main.sentence.index() <= SENTENCES;
            if (paragraphs > (lemma == null ? 1 : FAR) && !near) {
                return null;
            }
            boolean befell = event == null || main.event == null || event.equals(main.event);
            boolean named = befell && (lemma == null || lemma.equals(main.lemma));
            boolean aside =
                    lemma == null && back < mains.size() && isAside(mains.get(mains.size() - back - 1), main, part);
            if (main != part
                    && main.at >= 0
                    && precedes(main, part)
                    && named
                    && !aside
                    && Parts.fits(part, main, explicit)) {
                return firstOfSentence(main, part, explicit, lemma);
            }
        }
        return null;
    }

    /// "148 victims in 52 raids": behind a preposition stands nothing "among them" means, if what is before it fits.
    private static boolean isAside(Figure before, Figure main, Figure part) {
        return before.sentence == main.sentence
                && main.sentence.tag(main.phraseFrom - 1).equals("ADP")
                && Parts.isPerson(before)
                && Parts.fits(part, before, true);
    }

    /// The last main figure of the sentence before that "of these" is tied to, whatever the values.
    @Nullable
    Figure tied(Figure part) {
        Figure main = mains.isEmpty() ? null : mains.getLast();
        boolean before = main != null && part.sentence.index() - main.sentence.index() == 1;
        return before && main != null && Parts.tied(part, main) ? main : null;
    }

    /// The last main figure with a noun, wherever it stands before a part it can hold.
    @Nullable
    Figure named(String lemma, Figure part) {
        for (Figure main : mains.reversed()) {
            if (lemma.equals(main.lemma) && main != part && precedes(main, part) && Parts.bounds(main, part)) {
                return main;
            }
        }
        return null;
    }

    /// The last main figure before another that can hold it.
    @Nullable
    Figure before(Figure part) {
        for (int back = mains.size() - 1; back >= 0 && back >= mains.size() - REACH; back--) {
            Figure main = mains.get(back);
            if (main.kind == part.kind && main != part && precedes(main, part)) {
                return Parts.bounds(main, part) ? main : null;
            }
        }
        return null;
    }

    /// The main figures of the sentence before another, if they are of its kind.
    List<Figure> row(Figure like) {
        List<Figure> row = new ArrayList<>();
        for (int back = mains.size() - 1; back >= 0 && back >= mains.size() - REACH; back--) {
            Figure main = mains.get(back);
            boolean before = like.sentence.index() - main.sentence.index() == 1
                    && like.sentence.paragraph() == main.sentence.paragraph();
            if (before && main.kind == like.kind) {
                row.addFirst(main);
            }
        }
        return row;
    }

    /// The last main figure of the paragraph with the kind of another.
    @Nullable
    Figure last(Figure like) {
        for (int back = mains.size() - 1; back >= 0 && back >= mains.size() - REACH; back--) {
            Figure main = mains.get(back);
            if (main.kind == like.kind && main != like && precedes(main, like)) {
                return main.sentence.paragraph() == like.sentence.paragraph() ? main : null;
            }
        }
        return null;
    }

    /// Of several mains of one sentence that fit equally, the one with the same noun.
    private Figure firstOfSentence(Figure found, Figure part, boolean explicit, @Nullable String lemma) {
        if (part.lemma == null || part.lemma.equals(found.lemma)) {
            return found;
        }
        return mains.subList(Math.max(0, mains.size() - REACH), mains.size()).stream()
                .filter(main ->
                        main.sentence == found.sentence && precedes(main, part) && part.lemma.equals(main.lemma))
                .filter(main -> lemma == null && Parts.fits(part, main, explicit))
                .findFirst()
                .orElse(found);
    }

    private static boolean precedes(Figure main, Figure part) {
        return main.start < part.start;
    }
}

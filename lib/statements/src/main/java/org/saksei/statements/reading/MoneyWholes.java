package org.saksei.statements.reading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;

/// Joins shares that open a sentence to the sum the sentence before told: "Income rose to $1.8 million. Two-thirds
/// came from donors, about 20 percent from gifts."
final class MoneyWholes {

    /// How many words may stand before the share, "So far a third has arrived".
    private static final int OPENING = 3;

    private final Parts parts;

    /// The last sum, if no other level was told since.
    private @Nullable Figure sum;

    MoneyWholes(Parts parts) {
        this.parts = parts;
    }

    void read(Scene scene) {
        fallShort(scene);
        Figure whole = sum;
        Figure first = scene.figures().isEmpty() ? null : scene.figures().getFirst();
        boolean next = whole != null
                && first != null
                && first.sentence.index() - whole.sentence.index() == 1
                && first.sentence.paragraph() == whole.sentence.paragraph()
                && first.phraseFrom <= OPENING
                && isBareShare(first)
                && isSaid(first);
        if (next && whole != null) {
            join(scene, whole);
        }
    }

    /// "imposed fines of $96 million, but only $2.2 million was paid": what came in of a sum.
    private void fallShort(Scene scene) {
        Figure whole = null;
        for (Figure figure : scene.figures()) {
            boolean free = figure.kind == Kind.MONEY
                    && figure.whole == null
                    && figure.baseOf == null
                    && figure.restates == null
                    && scene.shape().bracket(figure.at) == 0;
            boolean only = figure.sentence.is(figure.phraseFrom - 1, "only")
                    || figure.sentence.is(figure.phraseFrom - 1, "just");
            boolean but = figure.sentence.is(figure.phraseFrom - 2, "but");
            boolean fits = free && only && but && whole != null && Parts.fits(figure, whole, true);
            if (fits && whole != null && Objects.equals(whole.unit.code(), figure.unit.code())) {
                parts.join(figure, whole, true, null, parts.newList(), "disc.falls-short");
            } else if (free) {
                whole = figure;
            }
        }
    }

    void keep(Scene scene) {
        sum = null;
        for (Figure figure : scene.figures()) {
            boolean level = figure.isLevel() && figure.baseOf == null && scene.comparing(figure.at) == null;
            boolean money = figure.kind == Kind.MONEY && figure.restates == null && !isBase(figure);
            sum = money && level ? figure : level && figure.isCount() ? null : sum;
        }
    }

    /// "from $1.6 million in 2022": the sum it is set against.
    private static boolean isBase(Figure figure) {
        return figure.sentence.is(figure.phraseFrom - 1, "from");
    }

    private void join(Scene scene, Figure whole) {
        int list = parts.newList();
        Figure last = null;
        for (Figure figure : scene.figures()) {
            boolean on = last == null || Parts.goesOn(scene, last, figure);
            if (!isBareShare(figure) || !on) {
                return;
            }
            parts.join(figure, whole, true, null, list, "disc.share-of-sum");
            figure.lemma = whole.lemma;
            figure.type = CountedClass.MONEY;
            last = figure;
        }
    }

    private static boolean isBareShare(Figure figure) {
        return figure.kind == Kind.SHARE && !figure.hasNoun() && figure.saidToBe == null && figure.lemma == null;
    }

    private static boolean isSaid(Figure figure) {
        String tag = figure.sentence.tag(figure.phraseTo);
        return tag.equals("VERB") || tag.equals("AUX");
    }
}

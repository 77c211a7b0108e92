package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;

/// Reads a share of what was told last, named by "it" or "that" alone: "The police speak of 120 brides. I believe it is
/// a
/// fifth of that."
///
/// Of a range no share is taken, since it has no one value.
final class SharesOfIt {

    /// How many sentences back it may stand.
    private static final int FAR = 3;

    private static final Set<String> MEANT = Set.of("it", "that", "this");

    private static final Set<String> SUMS = Set.of("amount", "sum", "number", "figure", "total");

    private final Parts parts;

    private @Nullable Figure last;

    SharesOfIt(Parts parts) {
        this.parts = parts;
    }

    void read(Scene scene) {
        Figure told = last;
        for (Figure figure : scene.figures()) {
            if (figure.kind == Kind.SHARE && isOfIt(figure)) {
                join(figure, told);
            }
            told = isTold(scene, figure) ? figure : told;
        }
    }

    void keep(Scene scene) {
        for (Figure figure : scene.figures()) {
            last = isTold(scene, figure) ? figure : last;
        }
    }

    private void join(Figure figure, @Nullable Figure told) {
        figure.whole = null;
        figure.cue = null;
        figure.closed = false;
        figure.list = 0;
        boolean near = told != null && figure.sentence.index() - told.sentence.index() <= FAR;
        if (told != null && near && told.upper == null) {
            parts.join(figure, told, true, null, parts.newList(), "disc.share-of-it");
            figure.lemma = told.lemma;
            figure.type = told.type;
        }
    }

    private static boolean isTold(Scene scene, Figure figure) {
        return figure.isLevel()
                && figure.value != null
                && figure.kind != Kind.SHARE
                && figure.kind != Kind.AGE
                && figure.kind != Kind.DURATION
                && figure.baseOf == null
                && scene.shape().bracket(figure.at) == 0;
    }

    /// "a fifth of it", "a tenth of that", "a third of this sum".
    private static boolean isOfIt(Figure figure) {
        Sentence sentence = figure.sentence;
        int it = figure.phraseTo + 1;
        if (!sentence.is(figure.phraseTo, "of") || !sentence.isOneOf(it, MEANT)) {
            return false;
        }
        boolean ends = it + 1 >= sentence.size() || sentence.get(it + 1).isSign();
        boolean goesOn = sentence.tag(it + 1).equals("AUX")
                || sentence.tag(it + 1).equals("VERB")
                || sentence.tag(it + 1).equals("CCONJ")
                || sentence.tag(it + 1).equals("ADP");
        return ends || goesOn || sentence.isOneOf(it + 1, SUMS);
    }
}

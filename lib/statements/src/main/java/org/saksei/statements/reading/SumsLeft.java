package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;

/// Joins the sum that is left to what it is left of: "the balance of 3 million", "the remaining 60 million baht", "the
/// rest, 500 dollars".
///
/// It stands in one list with the part told right before it.
final class SumsLeft {

    private static final Set<String> LEFT = Set.of("balance", "rest", "remainder");

    private final Parts parts;
    private final Sums sums;

    SumsLeft(Parts parts, Sums sums) {
        this.parts = parts;
        this.sums = sums;
    }

    void read(Scene scene) {
        Figure before = null;
        Figure earlier = null;
        for (Figure figure : scene.figures()) {
            if (!Sums.isSum(scene, figure)) {
                continue;
            }
            if (isLeft(figure.sentence, figure)) {
                join(figure, before == null ? sums.partBefore(figure) : before, earlier);
            }
            earlier = before;
            before = figure;
        }
    }

    private void join(Figure rest, @Nullable Figure told, @Nullable Figure earlier) {
        Figure whole = told == null ? null : wholeOf(told, earlier, rest);
        if (told == null || whole == null) {
            return;
        }
        release(rest);
        int list = told.whole == whole && told.list > 0 ? told.list : parts.newList();
        parts.join(told, whole, true, null, list, "disc.remaining");
        parts.join(rest, whole, true, null, list, "disc.remaining");
    }

    private @Nullable Figure wholeOf(Figure told, @Nullable Figure earlier, Figure rest) {
        Figure known = told.whole;
        if (known != null) {
            return known.kind == Kind.MONEY && Sums.holds(known, told, rest) ? known : null;
        }
        if (earlier != null) {
            return Sums.isIncome(earlier) && Sums.holds(earlier, told, rest) ? earlier : null;
        }
        return sums.income(told, rest);
    }

    /// What the opening of the sentence gave it, if that is another whole than that of the part before.
    private static void release(Figure rest) {
        if (rest.rules.contains("disc.partitive")) {
            rest.whole = null;
        }
    }

    static boolean isLeft(Sentence sentence, Figure figure) {
        int at = figure.phraseFrom - 1;
        if (sentence.is(at, "remaining")) {
            return true;
        }
        boolean joined = sentence.is(at, "of") || sentence.is(at, ",") || sentence.is(at, "(");
        return joined && LEFT.contains(sentence.lower(at - 1));
    }
}

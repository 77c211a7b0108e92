package org.saksei.statements.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;

/// The sums told so far, parts among them: what "of the amount released" and "the balance of 30,000 dollars" go back
/// to.
final class Sums {

    /// How many sums are kept.
    private static final int REACH = 12;

    /// How many sentences back a sum is looked for.
    private static final int CLOSE = 3;

    /// How money came in that is then given out.
    private static final Set<String> INCOME = WordList.of("""
            received approved granted allocated budgeted pledged raised collected voted awarded donated appropriated
            earmarked provided seized obtained secured borrowed gathered authorised authorized endowed
            """);

    private static final Set<String> INWARD = Set.of("taken in", "brought in", "set aside");

    private final Deque<Figure> told = new ArrayDeque<>();

    void keep(Scene scene) {
        scene.figures().stream().filter(figure -> isSum(scene, figure)).forEach(told::push);
        while (told.size() > REACH) {
            told.removeLast();
        }
    }

    static boolean isSum(Scene scene, Figure figure) {
        return figure.kind == Kind.MONEY
                && figure.baseOf == null
                && figure.restates == null
                && scene.comparing(figure.at) == null
                && scene.shape().bracket(figure.at) == 0;
    }

    /// The last sum that befell what the words say.
    @Nullable
    Figure find(Figure part, String event) {
        for (Figure sum : told) {
            if (isNear(sum, part) && Partitives.befell(sum, event) && Parts.bounds(sum, part)) {
                return sum;
            }
        }
        return null;
    }

    /// The sum told right before another, if it says what there was to give out.
    @Nullable
    Figure income(Figure before, Figure rest) {
        Figure last = null;
        for (Figure sum : told) {
            if (sum.start < before.start) {
                last = sum;
                break;
            }
        }
        boolean near = last != null && isNear(last, rest) && isIncome(last);
        return near && last != null && holds(last, before, rest) ? last : null;
    }

    static boolean holds(Figure whole, Figure part, Figure rest) {
        return Parts.bounds(whole, part)
                && Parts.bounds(whole, rest)
                && Objects.equals(whole.unit.code(), rest.unit.code());
    }

    static boolean isIncome(Figure sum) {
        String event = sum.event == null ? "" : sum.event;
        return INCOME.contains(event) || INWARD.contains(event);
    }

    /// The part told last, if the sentence before told one.
    @Nullable
    Figure partBefore(Figure rest) {
        Figure last = told.peek();
        boolean next = last != null
                && last.whole != null
                && last.whole.kind == Kind.MONEY
                && rest.sentence.index() - last.sentence.index() == 1
                && rest.sentence.paragraph() == last.sentence.paragraph();
        return next ? last : null;
    }

    private static boolean isNear(Figure sum, Figure part) {
        return part.sentence.paragraph() - sum.sentence.paragraph() <= 1
                && part.sentence.index() - sum.sentence.index() <= CLOSE;
    }
}

package org.saksei.statements.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// Finds the two levels of a change that clauses of their own tell: "rose by 38 percent between the first quarter, when
/// 98 were counted, and the second, when there were 136", "was 49 percent; it has since lost 14 points and now stands
/// at 35".
final class PairedTimes {

    /// How many words may stand between "when" and the number it tells.
    private static final int CLAUSE = 8;

    /// How many words may stand between a change and the level it led to.
    private static final int REACHED = 8;

    /// What takes up the level told before.
    private static final Set<String> SUBJECTS =
            WordList.of("it they this that these which figure number share rate total");

    /// What says that a level is the one now.
    private static final Set<String> STANDING =
            WordList.of("stands stood standing now is was are were reached reaching to at came comes totals totalled");

    private final Memory memory;

    PairedTimes(Memory memory) {
        this.memory = memory;
    }

    void read(Scene scene) {
        List<Figure> changes = scene.figures().stream()
                .filter(figure -> figure.isChange() && figure.value != null && figure.base == null)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        between(scene, changes);
        changes.stream().filter(change -> change.base == null).forEach(change -> since(scene, change));
    }

    /// "Between the first quarter, when 98 were counted, and the second, when there were 136".
    private static void between(Scene scene, List<Figure> changes) {
        List<Figure> told = scene.figures().stream()
                .filter(figure -> figure.isLevel() && figure.baseOf == null && isWhen(scene, figure))
                .toList();
        if (told.size() == 2 && isOpened(scene, told.getFirst())) {
            changes.forEach(change -> bind(change, told.getFirst(), told.getLast()));
        }
    }

    /// Whether a number stands in a clause that begins with "when" behind a comma.
    private static boolean isWhen(Scene scene, Figure figure) {
        int at = when(scene, figure);
        return at > 0 && scene.sentence().is(at - 1, ",");
    }

    private static int when(Scene scene, Figure figure) {
        for (int at = figure.phraseFrom - 1; at > 0 && at >= figure.phraseFrom - CLAUSE; at--) {
            if (scene.sentence().is(at, "when")) {
                return at;
            }
            if (scene.isFigure(at) || scene.sentence().get(at).isSign()) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether "between" or "from" leads to the first of two times.
    private static boolean isOpened(Scene scene, Figure first) {
        for (int at = when(scene, first) - 1; at >= 0; at--) {
            if (scene.isFigure(at)) {
                return false;
            }
            if (scene.sentence().is(at, "between") || scene.sentence().is(at, "from")) {
                return true;
            }
        }
        return false;
    }

    /// "It has since lost 14 points and now stands at 35": of the level told before.
    private void since(Scene scene, Figure change) {
        Sentence sentence = scene.sentence();
        int from = begin(scene, change);
        Figure now = from < 0 ? null : reached(scene, change);
        if (now == null || !isTakenUp(sentence, from, change)) {
            return;
        }
        Figure before = from == 0 ? memory.told(now) : before(scene, from);
        if (before != null && before.baseOf == null && isOneKind(before, now)) {
            bind(change, before, now);
            if (!isNamed(now)) {
                now.forgetNoun();
            }
        }
    }

    /// Where the clause of a change begins, or -1 where another number stands in it before.
    private static int begin(Scene scene, Figure change) {
        int at = change.phraseFrom;
        while (at > 0) {
            if (scene.isFigure(at - 1)) {
                return -1;
            }
            boolean border = scene.sentence().is(at - 1, ";")
                    || scene.sentence().is(at - 1, ",") && scene.sentence().is(at, "which");
            if (border) {
                return at;
            }
            at--;
        }
        return 0;
    }

    /// A pronoun or a word for a level opens the clause, and a verb follows.
    private static boolean isTakenUp(Sentence sentence, int from, Figure change) {
        boolean taken = false;
        for (int at = from; at < change.phraseFrom; at++) {
            taken |= SUBJECTS.contains(sentence.lower(at)) && at < from + 3;
            if (taken && sentence.get(at).isVerbal()) {
                return true;
            }
            if (sentence.get(at).isNominal() && !SUBJECTS.contains(sentence.lower(at))) {
                return false;
            }
        }
        return false;
    }

    /// The level the words behind a change lead to, or null.
    private static @Nullable Figure reached(Scene scene, Figure change) {
        for (Figure figure : scene.figures()) {
            if (figure.at > change.at) {
                boolean near = figure.phraseFrom - change.phraseTo <= REACHED;
                boolean free = figure.isLevel() && figure.base == null && figure.baseOf == null;
                return free && near && scene.sameStretch(figure.at, change.at) && stands(scene, change, figure)
                        ? figure
                        : null;
            }
        }
        return null;
    }

    private static boolean stands(Scene scene, Figure change, Figure level) {
        int last = level.phraseFrom - 1;
        last = Parts.isModifier(scene.sentence(), last) ? last - 1 : last;
        for (int at = change.phraseTo; at <= last; at++) {
            if (scene.sentence().is(at, "from") || scene.sentence().is(at, "of")) {
                return false;
            }
        }
        return STANDING.contains(scene.sentence().lower(last));
    }

    private static @Nullable Figure before(Scene scene, int from) {
        Figure found = null;
        for (Figure figure : scene.figures()) {
            boolean level =
                    figure.at < from && figure.isLevel() && scene.shape().bracket(figure.at) == 0;
            found = level ? figure : found;
        }
        return found;
    }

    private static boolean isOneKind(Figure before, Figure now) {
        boolean kind = before.kind == now.kind || before.isCount() && now.isCount();
        return kind && (!isNamed(now) || Objects.equals(before.lemma, now.lemma));
    }

    private static boolean isNamed(Figure now) {
        return now.hasNoun() && now.nounFrom >= now.phraseTo;
    }

    private static void bind(Figure change, Figure before, Figure now) {
        now.base = before;
        before.baseOf = now;
        change.base = before;
        now.rule("cmp.level-told");
        before.rule("cmp.level-told");
        change.rule("change.base");
    }
}

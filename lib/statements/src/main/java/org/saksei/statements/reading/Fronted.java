package org.saksei.statements.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Reads numbers that open a clause behind a preposition and have another noun right behind them: "At 119 of the
/// 214 wages were unpaid, at 58 identity documents were withheld".
///
/// The noun has the verb of the clause behind it, so it is its subject; the number counts what the whole or the
/// number before in the same place counts.
final class Fronted {

    private static final Set<String> PREPOSITIONS = Set.of("at", "in", "for", "on", "from");

    private static final Set<String> VERBS = Set.of("was", "were", "is", "are", "had", "has", "have");

    private final Parts parts;

    /// Numbers that go on in the way of another in their sentence, with that one.
    private final Map<Figure, Figure> followers = new LinkedHashMap<>();

    Fronted(Parts parts) {
        this.parts = parts;
    }

    /// Takes the subject away that stands behind the number.
    void read(Scene scene) {
        followers.clear();
        Figure first = null;
        boolean bare = false;
        for (Figure figure : scene.figures()) {
            Figure part = partOf(scene, figure);
            int preposition = preposition(figure);
            boolean whole = part != null && part == first && isSubject(figure);
            if (whole) {
                bare(figure);
                bare = true;
            } else if (preposition >= 0 && first != null && isLike(figure, preposition, first, bare)) {
                bare(figure);
                followers.put(figure, first);
            } else if (part == null && preposition >= 0 && figure.kind == Kind.COUNT) {
                first = figure;
                bare = false;
            }
        }
    }

    /// Joins the numbers that follow to the whole of the first, or gives them its noun.
    void join() {
        followers.forEach((figure, first) -> {
            Figure whole = first.whole;
            if (whole != null) {
                parts.join(figure, whole, first.closed, first.cue, first.list, "disc.fronted");
            } else {
                figure.lemma = first.lemma;
                figure.type = first.type;
                figure.unit = first.unit;
            }
        });
    }

    /// The N of "N of the M", seen from M.
    private static @Nullable Figure partOf(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int of = figure.phraseFrom - 1;
        while (of > 0 && sentence.tag(of).equals("DET")) {
            of--;
        }
        if (!sentence.is(of, "of")) {
            return null;
        }
        int end = of;
        return scene.figures().stream()
                .filter(other -> other.phraseTo == end)
                .findFirst()
                .orElse(null);
    }

    /// The preposition that opens the clause before a number, or -1.
    private static int preposition(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0 && (sentence.tag(at).equals("DET") || sentence.is(at, "remaining") || sentence.is(at, "other"))) {
            at--;
        }
        boolean opens = at == 0
                || at > 0
                        && (sentence.get(at - 1).isSign()
                                || sentence.tag(at - 1).equals("CCONJ"));
        return at >= 0 && opens && PREPOSITIONS.contains(sentence.lower(at)) ? at : -1;
    }

    /// A noun and then a verb stand right behind the number.
    private static boolean isSubject(Figure figure) {
        Sentence sentence = figure.sentence;
        int noun = figure.hasNoun() ? figure.nounTo : figure.phraseTo;
        return VERBS.contains(sentence.lower(noun)) && noun > figure.at + 1;
    }

    /// "in 12 the licence was withdrawn" behind "In 31 cases": the same preposition and no noun of its own.
    private static boolean isLike(Figure figure, int preposition, Figure first, boolean bare) {
        Sentence sentence = figure.sentence;
        boolean same = sentence.lower(preposition).equals(sentence.lower(preposition(first)));
        boolean none = figure.kind == Kind.COUNT
                && !figure.hasNoun()
                && sentence.tag(figure.phraseTo).equals("DET");
        return same && (none || bare && isSubject(figure));
    }

    private static void bare(Figure figure) {
        figure.nounFrom = -1;
        figure.nounTo = -1;
        figure.wideFrom = -1;
        figure.lemma = null;
        figure.type = null;
        figure.event = null;
        figure.ownEvent = false;
        figure.attributes.clear();
        figure.kind = Kind.COUNT;
        figure.phraseTo = figure.at + 1;
        figure.unit = new Unit(UnitKind.NONE, null, null);
        figure.rule("np.fronted");
    }
}

package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;

/// Finds numbers that name a figure told before: "Forty-four of the 58 are Vietnamese", "only these 30 came to
/// trial", "the 312 were divided as follows".
///
/// Such a number has no noun of its own and stands behind a definite word. It counts what the figure of the
/// same value counted; what befell it is said anew.
final class ToldAgain {

    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "all", "both");

    /// A small number is said of many things: it is taken up from near by only, in paragraphs.
    private static final int NEAR = 2;

    private static final int FAR = 20;

    /// So few may be others.
    private static final BigDecimal FEW = BigDecimal.valueOf(4);

    private static final BigDecimal SMALL = BigDecimal.valueOf(20);

    /// The last figure of each value that counted something.
    private final Map<BigDecimal, Figure> told = new HashMap<>();

    void read(Scene scene) {
        for (Figure figure : scene.figures()) {
            Figure before = isDefinite(figure) ? before(scene, figure) : null;
            if (before != null) {
                figure.again = before;
                figure.lemma = before.lemma;
                figure.type = before.type;
                figure.unit = before.unit;
                if (isWhole(figure) && !isClosed(figure)) {
                    figure.event = null;
                    figure.ownEvent = false;
                }
                figure.rule("disc.told-again");
            }
        }
    }

    /// "Six of the nine came home": what follows is said of the six.
    private static boolean isWhole(Figure figure) {
        Sentence sentence = figure.sentence;
        int of = figure.phraseFrom - 1;
        while (of > 0 && sentence.isOneOf(of, DEFINITE)) {
            of--;
        }
        return sentence.is(of, "of");
    }

    /// "of the 112 arrested, a quarter was convicted": a participle between the number and its clause.
    private static boolean isClosed(Figure figure) {
        int next = figure.phraseTo + 1;
        return Participles.isPast(figure.sentence.lower(figure.phraseTo))
                && (figure.sentence.is(next, ",") || figure.sentence.tag(next).equals("AUX"));
    }

    /// "27 girls were rescued … The 27 girls are": who is told again with the noun keeps the class of the first
    /// naming.
    private void classify(Figure figure) {
        BigDecimal value = figure.value;
        Figure before = value == null ? null : told.get(value.stripTrailingZeros());
        boolean person = figure.kind == Kind.COUNT
                && figure.type == CountedClass.PERSON
                && figure.hasNoun()
                && figure.lemma != null
                && figure.baseOf == null;
        if (before == null || !person || value == null || value.compareTo(FEW) <= 0) {
            return;
        }
        boolean same = before.hasNoun() && figure.lemma != null && figure.lemma.equals(before.lemma);
        boolean judged = before.type == CountedClass.VICTIM || before.type == CountedClass.PERPETRATOR;
        if (same && judged && figure.sentence.paragraph() - before.sentence.paragraph() <= FAR) {
            figure.type = before.type;
        }
    }

    void keep(Scene scene) {
        for (Figure figure : scene.figures()) {
            classify(figure);
            BigDecimal value = figure.value;
            if (value != null && figure.kind == Kind.COUNT && figure.lemma != null) {
                told.put(value.stripTrailingZeros(), figure);
            }
        }
    }

    private static boolean isDefinite(Figure figure) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        boolean bare = figure.kind == Kind.COUNT
                && !figure.hasNoun()
                && figure.lemma == null
                && figure.unit.kind() == UnitKind.NONE;
        boolean whole = sentence.is(before, "of")
                && (before == 0 || sentence.get(before - 1).isNumeral() || sentence.is(before - 1, "out"));
        boolean other = sentence.is(figure.phraseTo, "others") || sentence.is(figure.phraseTo, "more");
        return bare && !other && (sentence.isOneOf(before, DEFINITE) || whole);
    }

    private @Nullable Figure before(Scene scene, Figure figure) {
        BigDecimal value = figure.value;
        if (value == null) {
            return null;
        }
        Figure found = null;
        for (Figure other : scene.figures()) {
            boolean same = other.at < figure.at && other.kind == Kind.COUNT && other.value != null;
            found = same && value.compareTo(other.value) == 0 && !isDefinite(other) ? other : found;
        }
        if (found != null) {
            return found;
        }
        Figure earlier = told.get(value.stripTrailingZeros());
        int paragraphs = earlier == null ? 0 : figure.sentence.paragraph() - earlier.sentence.paragraph();
        return paragraphs <= (value.compareTo(SMALL) < 0 ? NEAR : FAR) ? earlier : null;
    }
}

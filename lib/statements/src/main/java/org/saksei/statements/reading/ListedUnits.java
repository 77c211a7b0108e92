package org.saksei.statements.reading;

import java.util.List;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;

/// Gives the numbers of a list the unit that only the last of them says: "5, 8 and 10 years", "12 and 15 percent".
final class ListedUnits {

    private ListedUnits() {}

    /// @param figures of a text, in order
    static void read(List<Figure> figures) {
        for (int at = figures.size() - 1; at > 0; at--) {
            Figure last = figures.get(at);
            if (isUnit(last)) {
                share(figures, at);
            }
        }
    }

    private static boolean isUnit(Figure figure) {
        boolean unit = figure.unit.kind() == UnitKind.TIME
                || figure.unit.kind() == UnitKind.PERCENT
                || figure.unit.kind() == UnitKind.MONEY;
        return unit && !figure.isRejected() && figure.phraseTo > figure.at + 1 && figure.phraseFrom == figure.at;
    }

    private static void share(List<Figure> figures, int last) {
        Figure next = figures.get(last);
        boolean joined = false;
        for (int at = last - 1; at >= 0; at--) {
            Figure figure = figures.get(at);
            boolean bare = figure.sentence == next.sentence
                    && figure.kind == Kind.COUNT
                    && figure.unit.kind() == UnitKind.NONE
                    && !figure.isRejected()
                    && figure.phraseTo == figure.at + 1;
            boolean and = bare && isAnd(figure, next, joined);
            if (!and) {
                return;
            }
            joined = true;
            figure.unit = next.unit;
            figure.kind = next.kind;
            figure.rule("ellipsis.same-unit");
            next = figure;
        }
    }

    /// "8 and 10", "5, 8, and 10", not "a rise of 223 or 45 percent"; only a comma between where "and" came later.
    private static boolean isAnd(Figure left, Figure right, boolean joined) {
        Sentence sentence = left.sentence;
        int at = left.phraseTo;
        boolean comma = sentence.is(at, ",");
        at = comma ? at + 1 : at;
        boolean and = sentence.is(at, "and");
        at = and ? at + 1 : at;
        return at == right.phraseFrom && (and || comma && joined);
    }
}

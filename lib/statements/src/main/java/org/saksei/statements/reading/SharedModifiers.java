package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;

/// Lets a modifier before coordinated amounts of one unit reach over all of them: "up to four years
/// for theft and seven years for robbery".
final class SharedModifiers {

    private static final Set<Modifier> BOUNDS =
            Set.of(Modifier.AT_MOST, Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.LESS_THAN);

    /// How many words may stand between the amounts.
    private static final int REACH = 14;

    private SharedModifiers() {}

    /// @param figures in order
    static void read(List<Figure> figures) {
        Figure last = null;
        for (Figure figure : figures) {
            if (last != null && isShared(figure, last)) {
                figure.modifier = last.modifier;
                figure.rule("ellipsis.modifier");
            }
            last = figure.isRejected() ? last : figure;
        }
    }

    private static boolean isShared(Figure figure, Figure last) {
        boolean term = figure.kind == Kind.DURATION || figure.kind == Kind.MONEY;
        return term
                && !figure.isRejected()
                && figure.sentence == last.sentence
                && figure.unit.equals(last.unit)
                && figure.modifier == Modifier.EXACT
                && BOUNDS.contains(last.modifier)
                && isBefore(last)
                && isJoined(figure.sentence, last.phraseTo, figure.phraseFrom);
    }

    private static boolean isBefore(Figure figure) {
        return figure.numeral != null
                && figure.numeral.modifierSpan() != null
                && figure.numeral.modifierSpan().start() < figure.numeral.span().start();
    }

    /// "… imprisonment for adult trafficking and": no other verb or clause between.
    private static boolean isJoined(Sentence sentence, int from, int to) {
        if (to - from > REACH || to - from < 1 || !isAnd(sentence.lower(to - 1))) {
            return false;
        }
        for (int at = from; at < to - 1; at++) {
            boolean finite = sentence.tag(at).equals("AUX") || sentence.tag(at).equals("SCONJ");
            if (finite
                    || sentence.is(at, ";")
                    || sentence.is(at, "(")
                    || sentence.get(at).isNumeral()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnd(@Nullable String word) {
        return "and".equals(word) || "or".equals(word);
    }
}

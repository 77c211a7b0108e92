package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Reads which way something went where a rate or a usual level says it.
final class Paces {

    private Paces() {}

    private static final Set<String> PACES = WordList.of("rate pace clip speed");

    /// "shrank at an annualised rate of 1.6%": the verb moves by the rate.
    static @Nullable Direction paced(Figure figure) {
        Sentence sentence = figure.sentence;
        int rate = figure.phraseFrom - 2;
        boolean percent = figure.kind == Kind.SHARE && figure.unit.kind() == UnitKind.PERCENT;
        if (!percent || !sentence.is(rate + 1, "of") || !PACES.contains(sentence.lower(rate))) {
            return null;
        }
        int at = rate - 1;
        while (at > rate - 6
                && (sentence.tag(at).equals("ADJ")
                        || sentence.tag(at).equals("DET")
                        || sentence.tag(at).equals("ADV")
                        || sentence.tag(at).equals("VERB")
                                && Movements.of(sentence.lower(at)) == null
                                && sentence.lower(at).endsWith("ed"))) {
            at--;
        }
        return sentence.is(at, "at") && at > 0 && sentence.get(at - 1).isVerbal()
                ? Movements.of(sentence.lower(at - 1))
                : null;
    }

    private static final Set<String> NORMAL =
            WordList.of("normal average level levels usual forecast target low high peak");

    /// "9 degrees above normal", "4 euros above Wednesday's level".
    static @Nullable Direction normal(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        boolean place = sentence.is(at, "above") || sentence.is(at, "below");
        boolean sized = figure.kind == Kind.MEASURE || figure.kind == Kind.MONEY;
        for (int next = at + 1; place && sized && next <= at + 4; next++) {
            if (NORMAL.contains(sentence.lower(next))) {
                return sentence.is(at, "above") ? Direction.UP : Direction.DOWN;
            }
        }
        return null;
    }
}

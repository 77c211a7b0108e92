package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.Reason;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Tells "one" that stands for a thing named before from a count: "the country has a hotline, and the shelter operated
/// one".
///
/// Where another number stands before it in its sentence, it counts: "opened four cases and closed one".
final class Pronouns {

    private static final Set<String> OWNING = WordList.of("""
            operate operates operated operating run runs ran have has had need needs needed want wants wanted build builds
            built open opens opened lack lacks lacked own owns owned get gets got buy buys bought
            """);

    private Pronouns() {}

    static void read(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean one = figure.kind == Kind.COUNT
                && figure.unit.kind() == UnitKind.NONE
                && !figure.isRejected()
                && sentence.is(figure.at, "one");
        int next = figure.at + 1;
        boolean ends = next >= sentence.size() || sentence.get(next).isSign() && !sentence.is(next, "-");
        if (one && ends && OWNING.contains(sentence.lower(figure.at - 1)) && isNamed(figure)) {
            figure.reason = Reason.PRONOUN;
            figure.rule("one-pronoun");
        }
    }

    private static boolean isNamed(Figure figure) {
        boolean article = false;
        for (int at = 0; at < figure.at; at++) {
            if (figure.sentence.get(at).isNumeral()) {
                return false;
            }
            article |= figure.sentence.is(at, "a") || figure.sentence.is(at, "an") || figure.sentence.is(at, "no");
        }
        return article;
    }
}

package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.Verbs.Verb;

/// Finds what is done with a sum where the clause equates or changes it: "The budget was cut by 40,000
/// crowns", "The sum awarded was 9,300 crowns".
final class SumVerbs {

    /// How far before a sum the verb that moves it may stand, in tokens.
    private static final int NEAR = 8;

    private static final Set<String> RISING =
            Set.of("raised", "lifted", "expanded", "changed", "shortened", "extended");

    private SumVerbs() {}

    /// "The budget was cut by 40,000 crowns": of money the verb that moves it is told, unless it only rises
    /// or falls.
    static @Nullable String ofCut(Figure figure, Verbs all) {
        Sentence sentence = figure.sentence;
        int lowest = Math.max(0, figure.phraseFrom - NEAR);
        boolean sum = figure.unit.kind() == UnitKind.MONEY;
        for (int at = figure.phraseFrom - 2;
                sum && at >= lowest && !sentence.get(at).isSign();
                at--) {
            Verb verb = all.at(at);
            if (verb != null) {
                return verb.isLight() || RISING.contains(verb.participle()) ? null : verb.participle();
            }
        }
        return null;
    }

    /// "The sum awarded was 9,300 crowns", "the amount seized came to 400": the participle of what the
    /// number is of.
    static @Nullable String ofSubject(Sentence sentence, int verb, Figure figure) {
        int at = verb - 1;
        boolean own = at > 0
                && Participles.isPast(sentence.lower(at))
                && sentence.get(at - 1).isNominal()
                && !LightVerbs.isLight(Participles.of(sentence.lower(at)));
        int number = figure.phraseFrom - 1;
        while (number > verb && SubjectVerbs.isLeading(sentence.lower(number))) {
            number--;
        }
        boolean beside = number <= verb + 1 && !figure.hasNoun();
        return own && beside ? Participles.of(sentence.lower(at)) : null;
    }
}

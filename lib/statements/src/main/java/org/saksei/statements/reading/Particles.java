package org.saksei.statements.reading;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// The second words of verbs that have two: "handed over", "set up".
final class Particles {

    /// Particles, each with the verbs (by participle) it is a part of.
    private static final Map<String, Set<String>> VERBS = Map.of(
            "up",
            WordList.of("rounded picked put set broken hung given locked turned built drawn called signed opened "
                    + "taken brought ended grown blown held lined shown used cleared rolled"),
            "out",
            WordList.of("pulled paid brought handed thrown singled left driven smuggled sent found given ruled "
                    + "phased moved let taken bought kicked"),
            "off",
            WordList.of("walked gotten laid called paid sold cut sealed written"),
            "over",
            WordList.of("handed turned taken passed signed given"),
            "down",
            WordList.of("shut closed broken tracked turned torn cut hunted handed struck"),
            "back",
            WordList.of("sent turned brought taken given paid handed bought pushed flown held won"),
            "away",
            WordList.of("turned sent taken given driven"),
            "aside",
            WordList.of("set put"),
            "in",
            WordList.of("taken turned handed called"),
            "on",
            WordList.of("sold passed"));

    private Particles() {}

    /// Whether a particle is a part of the verb before it, whichever form it has.
    static boolean isPart(String verb, String particle) {
        Set<String> verbs = VERBS.get(particle);
        return verbs != null && verbs.contains(Participles.of(verb));
    }

    /// What belongs to a verb and is said with it: "pulled out 97 people", "were put up at shelters"; not
    /// "fell down.", "up to 16 hours".
    static @Nullable String of(Sentence sentence, int at, int to) {
        String word = sentence.lower(to);
        Set<String> verbs = VERBS.get(word);
        if (verbs == null || to + 1 >= sentence.size() || to > at + 1) {
            return null;
        }
        boolean ends = sentence.get(to + 1).isSign() && !sentence.tag(to + 1).equals("SYM");
        boolean degree = sentence.is(to + 1, "to") && (word.equals("up") || word.equals("down"))
                || sentence.is(to + 1, "from") && word.equals("up");
        String base = Participles.of(sentence.lower(at));
        return !ends && !degree && verbs.contains(base) ? word : null;
    }
}

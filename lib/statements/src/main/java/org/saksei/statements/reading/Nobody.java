package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// Tells "no one was fined", which is a zero, from "no one knew", which is none.
final class Nobody {

    static final Set<String> BEFALLEN = Set.of("was", "were", "has", "had", "have");

    /// What nobody does in his mind: "no one knew".
    private static final Set<String> THINKING = WordList.of("""
            known thought wanted believed expected seemed cared understood noticed said told asked
            answered responded mentioned wondered doubted looked heard remembered recalled minded blamed complained
            objected claimed admitted denied agreed liked dared hoped imagined feared warned informed
            """);

    private static final Set<String> NOBODY = Set.of("no one", "nobody", "no-one");

    private Nobody() {}

    static boolean isSaid(Figure figure) {
        return NOBODY.contains(figure.sentence.lower(figure.at));
    }

    /// "acquitted no one", "no one was fined", "no one resigned": not "no one knew".
    static boolean isBefallen(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean object = figure.at > 0
                && sentence.tag(figure.at - 1).equals("VERB")
                && !DeniedVerbs.SAYING.contains(Participles.of(sentence.lower(figure.at - 1)))
                && !THINKING.contains(Participles.of(sentence.lower(figure.at - 1)));
        int verb = figure.at + 1;
        while (verb < figure.at + 6 && !BEFALLEN.contains(sentence.lower(verb)) && !isPastVerb(sentence, verb)) {
            verb++;
        }
        boolean relative = verb > figure.at + 1 && sentence.tag(figure.at + 1).equals("PRON");
        int main = relative(sentence, figure.at + 1);
        if (main > 0) {
            verb = main;
        }
        boolean near = main > 0 || verb == figure.at + 1 || relative && BEFALLEN.contains(sentence.lower(verb));
        while (sentence.tag(verb).equals("AUX") || sentence.tag(verb).equals("ADV")) {
            verb++;
        }
        if (main > 0 && Participles.isPast(sentence.lower(verb))) {
            String participle = Participles.of(sentence.lower(verb));
            String particle = sentence.lower(verb + 1);
            figure.event = Particles.isPart(participle, particle) ? participle + " " + particle : participle;
            figure.ownEvent = true;
            figure.settled = true;
        }
        boolean done =
                Participles.isPast(sentence.lower(verb)) && !THINKING.contains(Participles.of(sentence.lower(verb)));
        return object || near && done;
    }

    /// "no one who asked for help had been turned away", "no one we freed was fined": the verb behind
    /// the clause that says who, or -1.
    private static int relative(Sentence sentence, int from) {
        if (!sentence.tag(from).equals("PRON")) {
            return -1;
        }
        boolean passed = false;
        for (int at = from + 1; at < sentence.size() && at < from + 14; at++) {
            boolean be = BEFALLEN.contains(sentence.lower(at));
            if (passed && be) {
                return at;
            }
            passed |= isPastVerb(sentence, at) || be && !sentence.is(at + 1, "been");
            if (sentence.get(at).isSign()) {
                return -1;
            }
        }
        return -1;
    }

    static boolean isPastVerb(Sentence sentence, int at) {
        return sentence.tag(at).equals("VERB") && Participles.isPast(sentence.lower(at));
    }
}

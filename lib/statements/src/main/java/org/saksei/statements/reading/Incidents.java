package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// Knows the deeds a judgment or an arrest is about: "jailed nine for trafficking 34 men in 2019", "charged over a fire
/// in March". A time said there dates the deed, and neither the judgment nor what follows.
final class Incidents {

    private static final Set<String> JUDGED = WordList.of("""
            sentenced convicted jailed imprisoned arrested charged accused suspected fined indicted prosecuted tried
            detained held acquitted wanted investigated sued summoned questioned apprehended guilty remanded
            extradited deported trial case charges conviction sentence
            """);

    /// What stands behind "of" after these is the deed.
    private static final Set<String> BLAMED = WordList.of("guilty accused suspected counts count charges");

    private static final Set<String> ABOUT = Set.of("for", "of", "with");

    /// How far before a time the deed may begin, in tokens.
    private static final int BACK = 18;

    /// How far before the deed a word of judgment is looked for, in tokens.
    private static final int FAR = 40;

    private Incidents() {}

    /// The token at which the deed begins that a time stands in, or -1.
    static int start(Sentence sentence, int time) {
        for (int at = time - 1; at > 0 && at > time - BACK; at--) {
            Token token = sentence.get(at);
            if (token.is(";") || token.is(":") || token.is(",") || Shape.isQuote(token)) {
                return -1;
            }
            boolean dates = token.is("dates") && sentence.is(at - 1, "on");
            if (dates && isJudged(sentence, at)) {
                return at - 1;
            }
            if (token.is("of") && BLAMED.contains(sentence.lower(at - 1))) {
                return at;
            }
            boolean deed = token.lower().endsWith("ing") && ABOUT.contains(sentence.lower(at - 1));
            if (deed && isObject(sentence, at + 1, time) || token.is("over") && isThing(sentence, at + 1, time)) {
                return isJudged(sentence, at) ? at - 1 : -1;
            }
            boolean with = token.is("with") && (sentence.is(at - 1, "connection") || sentence.is(at - 1, "relation"));
            if (with) {
                return isJudged(sentence, at) ? at - 2 : -1;
            }
            if (token.isVerbal() && !token.lower().endsWith("ing")) {
                return -1;
            }
        }
        return -1;
    }

    /// "trafficking 34 men", "selling a girl", "luring them"; "trafficking in 2019" has none.
    private static boolean isObject(Sentence sentence, int at, int time) {
        return at < time
                && (sentence.get(at).isNumeral()
                        || sentence.tag(at).equals("DET")
                        || sentence.tag(at).equals("PRON")
                        || sentence.tag(at).equals("NUM"));
    }

    private static boolean isThing(Sentence sentence, int at, int time) {
        return at < time && sentence.tag(at).equals("DET");
    }

    private static boolean isJudged(Sentence sentence, int to) {
        for (int at = to - 1; at >= 0 && at > to - FAR; at--) {
            if (JUDGED.contains(sentence.lower(at))) {
                return true;
            }
            if (sentence.is(at, ";")) {
                return false;
            }
        }
        return false;
    }
}

package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.Verbs.Verb;

/// Tells a participle that only says which persons are meant from the verb of their clause: "the men
/// arrested were released", "hostels funded by a church housed 170 women".
final class ReducedClauses {

    /// How far the verb of the clause may stand behind the participle, in tokens.
    private static final int NEAR = 14;

    /// Forms of "be" that no clause has for its verb alone.
    private static final Set<String> BARE = Set.of("be", "been", "being", "do", "having");

    private static final Set<String> MEASURED = WordList.of("""
            percent % percentage point degree year month week day hour minute time
            """);

    private static final Set<String> TO_BE = Set.of("was", "were", "is", "are");

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");

    private ReducedClauses() {}

    /// "women stranded in Lo were flown home": a participle before the verb of its clause.
    static boolean isReduced(Sentence sentence, Verbs all, Verb verb) {
        String next = sentence.tag(verb.to());
        if (isFinite(sentence, all, verb)) {
            return true;
        }
        boolean past = Participles.isPast(sentence.lower(verb.at()))
                && (next.equals("ADP") || next.equals("PART") || next.equals("ADV"));
        for (int at = verb.to(); past && at < sentence.size() && at < verb.to() + NEAR; at++) {
            String behind = sentence.tag(at + 1);
            boolean clause = behind.equals("DET") || behind.equals("PRON") || behind.equals("NUM");
            boolean ends = sentence.is(at, ",") && clause
                    || sentence.tag(at).equals("CCONJ")
                    || SubjectVerbs.stopsSubject(sentence, at);
            if (ends || RELATIVE.contains(sentence.lower(at))) {
                return false;
            }
            if (!BARE.contains(sentence.lower(at)) && all.isHelper(at)) {
                return true;
            }
            if (at > verb.to() && isActing(sentence, all, at)) {
                return true;
            }
        }
        return false;
    }

    /// "the men arrested were released", "the women identified went home": a participle with the verb of the
    /// clause right behind it.
    private static boolean isFinite(Sentence sentence, Verbs all, Verb verb) {
        Verb next = all.at(verb.to());
        boolean past = Participles.isPast(sentence.lower(verb.at()));
        boolean told = next != null && !next.aside() && Participles.isPast(sentence.lower(verb.to()));
        return past && (told || TO_BE.contains(sentence.lower(verb.to())));
    }

    /// "hostels funded by a church housed 170 women": the verb of the clause with its object behind it.
    private static boolean isActing(Sentence sentence, Verbs all, int at) {
        Verb verb = all.at(at);
        String next = sentence.tag(at + 1);
        return verb != null
                && !verb.aside()
                && sentence.get(at - 1).isNominal()
                && Participles.isPast(sentence.lower(at))
                && (next.equals("NUM") || next.equals("DET") || isObject(sentence, at + 1));
    }

    /// "executed 14 warrants", "lost 20 boats": a number with a noun that is no share, sum or time.
    static boolean isObject(Sentence sentence, int from) {
        int at = from;
        while (SubjectVerbs.isLeading(sentence.lower(at))) {
            at++;
        }
        return at + 1 < sentence.size()
                && sentence.get(at).isNumeral()
                && sentence.get(at + 1).isNominal()
                && !MEASURED.contains(English.singular(sentence.lower(at + 1)));
    }
}

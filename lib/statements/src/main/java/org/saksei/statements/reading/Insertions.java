package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// Steps over what stands between a subject and its verb: "The other four, who said they had been
/// forced to steer, were freed".
final class Insertions {

    /// How far a verb may stand behind its subject, in tokens.
    private static final int FAR = 40;

    /// How long an apposition or the subject of a clause told aside may be, in tokens.
    private static final int NEAR = 14;

    private static final Set<String> BE = Set.of("was", "were", "is", "are", "been");

    private static final Set<String> NOW = Set.of("yesterday", "today", "last");

    /// Words of the day and the hour that stand between a helper and its verb.
    private static final Set<String> TIMES = WordList.of("""
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july
            august september october november december morning afternoon evening night week month year yesterday
            today weekend midnight
            """);

    private static final Set<String> PART_OF = Set.of("them", "whom", "these", "those", "which");

    private Insertions() {}

    /// ", five of them mothers, slept", "– 31 of them women – have", ", four fewer than in 2018, shared": the
    /// sign that closes what is told of a part of the subject, or the token.
    static int pastPart(Sentence sentence, Verbs verbs, int sign) {
        boolean comma = sentence.is(sign, ",");
        if (!comma && !sentence.is(sign, "–") && !sentence.is(sign, "—") || !isPart(sentence, sign + 1)) {
            return sign;
        }
        String close = sentence.lower(sign);
        for (int at = sign + 3; at < sentence.size() && at < sign + NEAR; at++) {
            if (sentence.is(at, close)) {
                int next = at + 1;
                while (sentence.tag(next).equals("ADV")) {
                    next++;
                }
                boolean verb =
                        verbs.at(next) != null && !sentence.lower(next).endsWith("ing") && !sentence.is(next + 1, "by");
                return verb || verbs.isHelper(next) ? at : sign;
            }
        }
        return sign;
    }

    /// "five of them", "99% of whom", "four fewer than".
    private static boolean isPart(Sentence sentence, int from) {
        int at = from;
        while (SubjectVerbs.isLeading(sentence.lower(at))) {
            at++;
        }
        if (at >= sentence.size() || !sentence.get(at).isNumeral()) {
            return false;
        }
        int next = sentence.is(at + 1, "%") || sentence.is(at + 1, "percent") ? at + 2 : at + 1;
        boolean of = sentence.is(next, "of") && PART_OF.contains(sentence.lower(next + 1));
        return of || sentence.is(next, "fewer") || sentence.is(next, "more") || sentence.is(next, "less");
    }

    /// Before "a joint team" of "a joint team of 45 officers": they do what the team does.
    static int pastGroup(Sentence sentence, int group) {
        int at = group - 1;
        while (at >= 0
                && (sentence.tag(at).equals("DET")
                        || sentence.tag(at).equals("ADJ")
                        || sentence.lower(at).endsWith("ed"))) {
            at--;
        }
        return at;
    }

    /// ", who said they had been forced to steer, were freed": the comma at which the subject goes on,
    /// or the token.
    static int pastRelative(Sentence sentence, Verbs verbs, int pronoun) {
        for (int at = pronoun + 1; at < sentence.size() && at < pronoun + FAR; at++) {
            if (sentence.is(at, ";")) {
                return pronoun;
            }
            int next = at + 1;
            while (sentence.tag(next).equals("ADV")) {
                next++;
            }
            boolean verb = sentence.tag(next).equals("AUX") || verbs.at(next) != null;
            if (sentence.is(at, ",") && verb && !sentence.lower(next).endsWith("ing")) {
                return at;
            }
        }
        return pronoun;
    }

    /// "of which", "from whom", "two of which".
    static boolean isOfWhich(Sentence sentence, int at) {
        boolean pronoun = sentence.is(at + 1, "which") || sentence.is(at + 1, "whom");
        return pronoun && sentence.tag(at).equals("ADP");
    }

    /// "63 requests, of which the office granted 40,": the comma that closes what is told of a part, before the
    /// verb of the clause; -1 where the clause ends without one.
    static int pastOfWhich(Sentence sentence, Verbs verbs, int from) {
        for (int at = from + 2; at < sentence.size() && at < from + FAR; at++) {
            if (sentence.is(at, ";") || sentence.is(at, ":")) {
                return -1;
            }
            int next = at + 1;
            while (sentence.tag(next).equals("ADV")) {
                next++;
            }
            boolean verb = verbs.isHelper(next)
                    || verbs.at(next) != null && !sentence.tag(next + 1).equals("NUM");
            if (sentence.is(at, ",") && verb && !sentence.lower(next).endsWith("ing")) {
                return at;
            }
        }
        return -1;
    }

    /// "women whom she considered victims were serving": the verb of the clause told aside, or the
    /// token.
    static int pastFirst(Sentence sentence, Verbs verbs, int pronoun) {
        for (int at = pronoun + 1; at < sentence.size() && at < pronoun + NEAR; at++) {
            if (verbs.at(at) != null) {
                return at;
            }
        }
        return pronoun;
    }

    /// "and four, all from Lo, are pregnant": past the comma that closes what stands between.
    static int pastApposition(Sentence sentence, int comma) {
        for (int at = comma + 1; sentence.is(comma, ",") && at < sentence.size() && at < comma + NEAR; at++) {
            if (sentence.is(at, ",")) {
                return sentence.tag(at + 1).equals("AUX") ? at + 1 : comma;
            }
        }
        return comma;
    }

    /// "were on Tuesday night rescued": past a time between a helper and its verb, or the token.
    static int pastTime(Sentence sentence, int from) {
        int at = sentence.is(from, "on") || sentence.is(from, "in") || sentence.is(from, "last") ? from + 1 : from;
        if (at == from && !NOW.contains(sentence.lower(from)) || !TIMES.contains(sentence.lower(at))) {
            return from;
        }
        while (at < sentence.size()
                && (TIMES.contains(sentence.lower(at)) || sentence.get(at).isNumeral())) {
            at++;
        }
        return Participles.isPast(sentence.lower(at)) ? at : from;
    }

    /// Whether a time and a form of "be" stand before a participle.
    static boolean isBehindTime(Sentence sentence, int participle) {
        for (int at = participle - 1; at > participle - 6 && at >= 0; at--) {
            if (BE.contains(sentence.lower(at))) {
                return at < participle - 1 && pastTime(sentence, at + 1) == participle;
            }
        }
        return false;
    }

    /// ", it confirmed to me last week, was given": the comma that closes who says it, or the token.
    static int pastSaying(Sentence sentence, Verbs verbs, int comma) {
        boolean said = false;
        for (int at = comma + 1; sentence.is(comma, ",") && at < sentence.size() && at < comma + NEAR; at++) {
            if (sentence.is(at, ",")) {
                String next = sentence.tag(at + 1);
                return said && (next.equals("AUX") || next.equals("VERB") || next.equals("ADV")) ? at : comma;
            }
            if (sentence.get(at).isNumeral() || sentence.tag(at).equals("CCONJ")) {
                return comma;
            }
            said |= verbs.at(at) != null && Events.TELLING.contains(sentence.lower(at));
        }
        return comma;
    }

    /// The end of a bracket or of what stands between two dashes, or the token itself.
    static int pastAside(Sentence sentence, int at) {
        if (sentence.is(at, "(")) {
            return Events.closing(sentence, at);
        }
        for (int end = at + 1; sentence.is(at, "—") && end < sentence.size() && end < at + FAR; end++) {
            if (sentence.is(end, "—")) {
                return end;
            }
        }
        return at;
    }

    /// "16 percent at work, 4 percent were forced": a number behind the comma is a subject of its own,
    /// but not in "12 women, three of them pregnant, were freed".
    static boolean isOther(Sentence sentence, int from) {
        int at = from;
        while (SubjectVerbs.isLeading(sentence.lower(at))) {
            at++;
        }
        return at < sentence.size() && sentence.get(at).isNumeral() && !sentence.is(at + 1, "of");
    }
}

package org.saksei.statements.reading;

import java.util.Set;

/// Where the words that name who speaks begin and end, before a verb of telling or behind it.
final class Stretches {

    /// Participles behind their noun: "a police report seen yesterday says".
    private static final Set<String> REDUCED = Set.of(
            "based",
            "seen",
            "published",
            "released",
            "obtained",
            "issued",
            "presented",
            "conducted",
            "compiled",
            "commissioned",
            "carried",
            "done",
            "made",
            "run",
            "led",
            "quoted",
            "leaked");

    private static final Set<String> HAVING = Set.of("has", "have", "had", "also", "later");

    /// How many tokens a name with its titles may take behind "said".
    static final int FAR = 24;

    private Stretches() {}

    /// "the director has said", "the ministry also confirmed": where the subject ends.
    static int behindAuxiliary(Sentence sentence, int verb) {
        int at = verb;
        while (at > 0 && at > verb - 3 && HAVING.contains(sentence.lower(at - 1))) {
            at--;
        }
        return at;
    }

    /// "Kong Rith, 29, said", "Kong Rith (29) said": where the name ends.
    static int behindName(Sentence sentence, int verb) {
        boolean comma = sentence.is(verb - 1, ",") && sentence.is(verb - 3, ",");
        boolean bracket = sentence.is(verb - 1, ")") && sentence.is(verb - 3, "(");
        boolean age = verb > 3 && (comma || bracket) && sentence.get(verb - 2).isNumeral();
        boolean name = age
                && (sentence.get(verb - 4).isNominal() || sentence.get(verb - 4).isCapitalised());
        return name ? verb - 3 : verb;
    }

    /// "The ministry, which bears the cost, reported": the subject ends at the first comma or verb.
    static int firstBreak(Sentence sentence, int from, int to) {
        int at = from;
        while (at < to
                && !sentence.is(at, ",")
                && !sentence.is(at, "(")
                && (!sentence.get(at).isVerbal()
                        || at > from && sentence.get(at).isCapitalised())) {
            at++;
        }
        return at;
    }

    static int stretchStart(Sentence sentence, int verb) {
        int start = verb;
        while (start > 0 && start > verb - 25) {
            Token before = sentence.get(start - 1);
            boolean apposition = before.is(",")
                    && start < verb
                    && !sentence.is(verb - 1, ",")
                    && start - 1 > 0
                    && !sentence.tag(start).equals("PRON")
                    && !Scene.TIMES.contains(sentence.lower(start - 2))
                    && sentence.get(start - 2).isCapitalised()
                    && sentence.get(start - 2).tag().equals("PROPN");
            boolean end = before.is(";")
                    || before.is("”")
                    || before.is("\"")
                    || before.is(":")
                    || before.is("while")
                    || before.is("but")
                    || before.is("that")
                    || before.is(",") && !apposition && start < verb
                    || before.isNumeral()
                    || before.isVerbal()
                            && !(before.isCapitalised() && start > 1)
                            && !REDUCED.contains(before.lower())
                            && !(start == verb && BodyWords.type(before.lower()) != null);
            if (end) {
                return start;
            }
            start--;
        }
        return start;
    }

    /// "said Maj. Gen. Keo Rithy, deputy director of the department": past titles and commas.
    static int apposition(Sentence sentence, int from) {
        int end = from;
        while (end < sentence.size() && end < from + FAR) {
            Token token = sentence.get(end);
            boolean stop = token.is(".")
                    && end + 1 < sentence.size()
                    && !sentence.get(end + 1).isCapitalised();
            if (stop
                    || token.is(";")
                    || token.is("”")
                    || token.is("\"")
                    || token.isVerbal()
                    || token.is("that")
                    || token.isNumeral()) {
                break;
            }
            end++;
        }
        return end;
    }

    static int stretchEnd(Sentence sentence, int from) {
        int end = from;
        while (end < sentence.size() && end < from + 16) {
            Token token = sentence.get(end);
            if (token.is(",")
                    || token.is(";")
                    || token.is(".")
                    || token.is("”")
                    || token.is("“")
                    || token.isVerbal() && !token.isCapitalised()
                    || token.is("that")
                    || token.is("which")
                    || token.is("who")
                    || token.isNumeral()
                    || token.is(":")) {
                break;
            }
            end++;
        }
        return end;
    }
}

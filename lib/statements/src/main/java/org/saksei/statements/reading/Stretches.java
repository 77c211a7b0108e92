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
            "leaked",
            "supplied",
            "provided",
            "collected",
            "gathered",
            "called",
            "named",
            "known",
            "close",
            "familiar",
            "linked",
            "funded",
            "backed");

    private static final Set<String> GIVEN = Set.of("seen", "obtained", "reviewed", "leaked", "read", "viewed");

    private static final Set<String> HAVING =
            Set.of("has", "have", "had", "also", "later", "will", "would", "did", "does", "do");

    /// What a word before it belongs to, whatever part of speech the model sees: "the UN refugee agency".
    private static final Set<String> COMPOUND = Set.of(
            "agency",
            "agencies",
            "office",
            "department",
            "service",
            "bureau",
            "commission",
            "committee",
            "unit",
            "group",
            "authority",
            "board",
            "centre",
            "center");

    /// Dashes that may end a dateline.
    private static final Set<String> DASHES = Set.of("—", "–", "--", "-", "―");

    /// How many tokens a dateline may take.
    private static final int DATELINE = 14;

    /// How far behind "released" the words "by the ministry" may stand: "released on Monday morning by".
    private static final int DATED = 6;

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

    /// "its 2023 report": a year before a paper.
    private static boolean isEdition(Sentence sentence, int at) {
        int length = sentence.get(at).text().length();
        boolean paper = TellingWords.DOCUMENTS.contains(sentence.lower(at + 1))
                || TellingWords.DOCUMENTS.contains(sentence.lower(at + 2));
        return length == 4 && paper && Character.isDigit(sentence.get(at).text().charAt(0));
    }

    /// "spokesman Ana Tolu said": who speaks begins with his function.
    private static boolean isTitle(Sentence sentence, int at) {
        boolean title = TellingWords.ROLES.contains(sentence.lower(at)) || BodyWords.type(sentence, at) != null;
        int name = TellingWords.ROLES.contains(sentence.lower(at + 1)) ? at + 2 : at + 1;
        return title && name < sentence.size() && sentence.get(name).isCapitalised();
    }

    /// "Ana (not her real name) said": where the words before a bracket end.
    static int beforeBracket(Sentence sentence, int end) {
        int at = end - 1;
        while (sentence.is(end - 1, ")") && at > 0 && at > end - DATELINE && !sentence.is(at, "(")) {
            at--;
        }
        return sentence.is(at, "(") ? at : end;
    }

    /// "one of the women", "the 23-year-old": where the words of a speaker begin whom a number is of.
    static int behindCount(Sentence sentence, int start) {
        boolean counted = start > 0
                && sentence.get(start - 1).isNumeral()
                && (sentence.is(start, "of") || sentence.is(start, "-"));
        int from = counted ? start - 1 : start;
        return counted && sentence.tag(from - 1).equals("DET") ? from - 1 : from;
    }

    /// A participle behind its noun: "records seen by the paper".
    static boolean isReduced(String word) {
        return REDUCED.contains(word);
    }

    /// ", which this newspaper has seen,": who was given a paper did not write it.
    static boolean isGiven(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (GIVEN.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubject(String word) {
        return BodyWords.type(word) != null || TellingWords.DOCUMENTS.contains(word);
    }

    /// "the UN refugee agency", "aid workers": a word of a name that looks like a verb.
    private static boolean isOfName(Sentence sentence, int at) {
        String word = sentence.lower(at);
        boolean compound = COMPOUND.contains(sentence.lower(at + 1))
                && at > 0
                && sentence.get(at - 1).isCapitalised()
                && !word.endsWith("ed")
                && !word.endsWith("s");
        return compound || BodyWords.isAid(sentence, at);
    }

    /// Where the subject of a sentence may begin: behind a dateline, "Yesterday," or the last clause joined to it.
    static int front(Sentence sentence, int verb) {
        int front = sentence.is(1, ",") && !sentence.get(0).isNominal() ? 2 : 0;
        for (int at = 1; at < verb && at < DATELINE; at++) {
            if (DASHES.contains(sentence.lower(at)) && Shape.isDateline(sentence, at)) {
                front = at + 1;
            }
        }
        for (int at = front + 1; at + 1 < verb; at++) {
            boolean clause = sentence.is(at, ";") || sentence.is(at, "but") || sentence.is(at, "while");
            int end = clause ? firstBreak(sentence, at + 1, verb) : verb;
            front = end > at + 1 && end < verb && sentence.get(end).isVerbal() ? at + 1 : front;
        }
        return front;
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
                    && !isTitle(sentence, start)
                    && !(start > 2 && sentence.get(start - 3).isNumeral())
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
                    || before.isNumeral() && !isEdition(sentence, start - 1)
                    || before.isVerbal()
                            && !(before.isCapitalised() && start > 1)
                            && !REDUCED.contains(before.lower())
                            && !isOfName(sentence, start - 1)
                            && !(start == verb && isSubject(before.lower()));
            if (end) {
                return start;
            }
            start--;
        }
        return start;
    }

    /// "a report released yesterday by", "figures obtained on Monday from": where who made it is told behind a
    /// participle, else the participle.
    static int maker(Sentence sentence, int participle) {
        if (participle >= sentence.size() || !sentence.get(participle).isVerbal()) {
            return participle;
        }
        for (int at = participle + 1; at + 1 < sentence.size() && at < participle + DATED; at++) {
            Token token = sentence.get(at);
            if (token.is("by") || token.is("from")) {
                return at;
            }
            if (token.isSign() || token.isVerbal()) {
                return participle;
            }
        }
        return participle;
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
                    || token.is("who")
                    || token.is("whose")
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

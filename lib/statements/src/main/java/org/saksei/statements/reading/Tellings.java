package org.saksei.statements.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a verb that may tell does so where it stands, and which paper is its subject.
final class Tellings {

    private static final Set<String> SHOWING = Set.of("show", "shows", "put", "suggest", "indicate");

    private static final Set<String> OBJECTS = Set.of("them", "her", "him");

    private static final Set<String> MODALS = Set.of("will", "would", "did", "do", "does");

    /// Behind a comma they go on with a subject: "volunteers at the centre, which is new, say".
    private static final Set<String> ASIDE = Set.of("say", "believe", "allege", "claim", "argue", "warn", "insist");

    /// Who takes a verb in the plural without an "s" of his own.
    private static final Set<String> MANY = Set.of("police", "people", "data", "staff", "media");

    /// Bodies of many members, which they may count: "the force counts 1,200 officers".
    private static final Set<String> SIZED = Set.of(
            "police",
            "army",
            "force",
            "unit",
            "team",
            "staff",
            "office",
            "centre",
            "center",
            "shelter",
            "school",
            "university",
            "union",
            "company",
            "firm",
            "navy",
            "network",
            "group",
            "bank",
            "patrol",
            "agency");

    /// They tell somebody, who stands before "that".
    private static final Set<String> HEARD =
            Set.of("informed", "informs", "briefed", "protested", "complained", "complains", "testified");

    /// How far behind such a verb "that" may stand.
    private static final int HEARER = 9;

    /// Behind "wrote" they make another verb of it: "wrote off 130 files".
    private static final Set<String> WRITTEN = Set.of("to", "off", "down", "up", "out");

    /// How far behind "spoke of" a number may stand.
    private static final int OBJECT = 6;

    /// How far behind "puts" the number may stand.
    private static final int FAR = 12;

    private Tellings() {}

    /// Whether a word that may tell is a verb where it stands, whatever part of speech the model sees: "the ILO
    /// estimates
    /// that", "survivors say they", "…, prosecutors allege.".
    static boolean isVerb(Sentence sentence, int at) {
        if (sentence.get(at).isVerbal() || sentence.is(at, "said") || isOfPaper(sentence, at)) {
            return true;
        }
        String word = sentence.lower(at);
        boolean inverted = TellingWords.INVERTED.contains(word)
                && at > 0
                && sentence.get(at - 1).isSign();
        if (inverted && at + 1 < sentence.size() && sentence.get(at + 1).isCapitalised()) {
            return true;
        }
        if (isPaperAside(sentence, at) || sentence.is(at, "spoke") && sentence.is(at + 1, "of")) {
            return true;
        }
        boolean present = TellingWords.PLAIN.contains(word) || TellingWords.PLURAL_LIKE.contains(word);
        Token before = at == 0 ? null : sentence.get(at - 1);
        if (!present || before == null || !before.isNominal() && !MANY.contains(before.lower())) {
            return false;
        }
        boolean end = at + 1 >= sentence.size();
        boolean that = sentence.is(at + 1, "that")
                && at + 2 < sentence.size()
                && !sentence.get(at + 2).isVerbal();
        boolean many = before.lower().endsWith("s") || MANY.contains(before.lower());
        boolean plain = TellingWords.PLAIN.contains(word) && many;
        boolean object = !end
                && (sentence.get(at + 1).isNumeral() || sentence.tag(at + 1).equals("PRON"));
        int start = Stretches.stretchStart(sentence, at);
        boolean inserted = (plain || before.tag().equals("PROPN") && TellingWords.PLURAL_LIKE.contains(word))
                && start > 0
                && sentence.get(start - 1).isSign()
                && (end || sentence.get(at + 1).isSign());
        return that || plain && object || inserted;
    }

    /// "…, the report adds, …".
    private static boolean isPaperAside(Sentence sentence, int at) {
        int start = Stretches.stretchStart(sentence, at);
        boolean paper = sentence.lower(at).endsWith("s") && TellingWords.DOCUMENTS.contains(sentence.lower(at - 1));
        boolean ends = at + 1 >= sentence.size() || sentence.get(at + 1).isSign();
        return paper && ends && start > 0 && sentence.get(start - 1).isSign();
    }

    /// "police found no one" tells of a search, "the survey found 12 percent" of its outcome.
    static boolean isSearch(Sentence sentence, int at) {
        boolean finding = sentence.is(at, "found") || sentence.is(at, "showed") || sentence.is(at, "revealed");
        return finding
                && !isInserted(sentence, at)
                && !sentence.is(at + 1, "that")
                && document(sentence, Stretches.stretchStart(sentence, at), at) == null;
    }

    /// "…, as the auditor found, 12 …", "…, their own records suggest, nine …".
    static boolean isInserted(Sentence sentence, int verb) {
        int start = Stretches.stretchStart(sentence, verb);
        boolean ends = sentence.is(verb + 1, ",") || sentence.is(verb + 1, ".") || verb + 1 >= sentence.size();
        boolean apart = start > 0 && sentence.is(start - 1, ",") && ends;
        boolean person = sentence.is(verb - 1, "he") || sentence.is(verb - 1, "she");
        return apart && (person || sentence.is(start, "as") || document(sentence, start, verb) != null);
    }

    /// "The edition added ten cases" reckons; "police put 40 in a cell" and "the ministry covered 12 provinces" do.
    static boolean isAdding(Sentence sentence, int at) {
        if (sentence.is(at, "wrote") && sentence.isOneOf(at + 1, WRITTEN)) {
            return true;
        }
        boolean heard = sentence.is(at, "told")
                && (at + 1 >= sentence.size() || sentence.get(at + 1).isSign())
                && !sentence.is(at - 1, "he");
        boolean promised = sentence.is(at, "told") && OBJECTS.contains(sentence.lower(at + 1));
        if (promised || heard && at + 2 >= sentence.size()) {
            return true;
        }
        if (TellingWords.OF_THAT.contains(sentence.lower(at))) {
            boolean apart = at > 0 && Shape.isQuote(sentence.get(at - 1));
            boolean to = sentence.is(at, "testified")
                    && sentence.is(at + 1, "to")
                    && at + 2 < sentence.size()
                    && sentence.get(at + 2).isNumeral();
            return !apart && !to && !isInserted(sentence, at) && !isOfThat(sentence, at);
        }
        boolean sums = sentence.is(at, "added") || sentence.is(at, "adds");
        boolean number = at + 1 < sentence.size() && sentence.get(at + 1).isNumeral();
        if (sums && number && !sentence.tag(at - 1).equals("PRON")) {
            return true;
        }
        if (sentence.is(at, "counts") && isCounting(sentence, at)) {
            return false;
        }
        if (TellingWords.SPEAKING.contains(sentence.lower(at))) {
            return !sentence.is(at + 1, "of") || !isNumberNear(sentence, at + 2);
        }
        boolean put = sentence.is(at, "put") || sentence.is(at, "puts");
        if (put) {
            return !isPutAt(sentence, at)
                    && !TellingWords.ESTIMATED.contains(sentence.lower(at + 1))
                    && !TellingWords.ESTIMATED.contains(sentence.lower(at + 2));
        }
        return TellingWords.OF_PAPERS.contains(sentence.lower(at)) && !isOfPaperBefore(sentence, at);
    }

    /// "spoke of 40 deaths", "spoke of claims that last seven years".
    private static boolean isNumberNear(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + OBJECT; at++) {
            if (sentence.get(at).isNumeral()) {
                return true;
            }
            if (sentence.get(at).isSign()) {
                return false;
            }
        }
        return false;
    }

    /// "informed that", "informed the members of the committee that".
    private static boolean isOfThat(Sentence sentence, int verb) {
        int at = verb + 1;
        while (at < sentence.size()
                && at < verb + HEARER
                && !sentence.is(at, "that")
                && !sentence.get(at).isVerbal()
                && !sentence.get(at).isSign()
                && !sentence.get(at).isNumeral()) {
            at++;
        }
        boolean hearer = HEARD.contains(sentence.lower(verb));
        return sentence.is(at, "that") && (hearer || at < verb + 3);
    }

    /// "The report covers", "The report, released on Monday, ranks".
    private static boolean isOfPaperBefore(Sentence sentence, int verb) {
        boolean near = document(sentence, Math.max(Stretches.stretchStart(sentence, verb), verb - 4), verb) != null;
        int end = Stretches.firstBreak(sentence, 0, verb);
        boolean apart = sentence.is(verb - 1, ",") || Stretches.isReduced(sentence.lower(end));
        return near || apart && end > 1 && end < verb - 1 && TellingWords.DOCUMENTS.contains(sentence.lower(end - 1));
    }

    /// "puts the industry's takings at more than $40 billion".
    private static boolean isPutAt(Sentence sentence, int put) {
        for (int at = put + 1; at + 1 < sentence.size() && at < put + FAR; at++) {
            Token token = sentence.get(at);
            if (token.isNumeral() || token.isVerbal() || token.isSign()) {
                return false;
            }
            if (token.is("at")) {
                int number = at + 1;
                while (number < sentence.size() - 1
                        && number < at + 4
                        && !sentence.get(number).isNumeral()
                        && !sentence.get(number).isNominal()) {
                    number++;
                }
                return sentence.get(number).isNumeral();
            }
        }
        return false;
    }

    /// "The department counts 188 inquiries": a body reckons, unless its members are counted.
    private static boolean isCounting(Sentence sentence, int at) {
        boolean number = at + 1 < sentence.size() && sentence.get(at + 1).isNumeral();
        String body = sentence.lower(at - 1);
        return number && BodyWords.type(body) != null && !SIZED.contains(body);
    }

    /// "The report covers 188 countries", "Task force reports 45 cases": a number behind makes it a verb, whatever part
    /// of speech the model sees.
    static boolean isOfPaper(Sentence sentence, int at) {
        boolean number =
                at > 0 && at + 1 < sentence.size() && sentence.get(at + 1).isNumeral();
        boolean shows = SHOWING.contains(sentence.lower(at));
        boolean data = shows && TellingWords.DOCUMENTS.contains(sentence.lower(0)) && at < Voices.NAME && at > 1;
        if (data || shows && number && TellingWords.DOCUMENTS.contains(sentence.lower(at - 1))) {
            return true;
        }
        boolean paper = number
                && TellingWords.OF_PAPERS.contains(sentence.lower(at))
                && (TellingWords.DOCUMENTS.contains(sentence.lower(at - 1)) || isOfPaperBefore(sentence, at));
        boolean title = TellingWords.PLURAL_LIKE.contains(sentence.lower(at))
                && sentence.get(Math.max(0, at - 1)).isNominal();
        return number && (paper || title);
    }

    /// "to report progress", "monitor and report", "was reported": no subject says it.
    static boolean isInfinitive(Sentence sentence, int at) {
        String word = sentence.lower(at);
        boolean plain = !word.endsWith("s") && !word.endsWith("ed") && TellingWords.PLAIN.contains(word);
        boolean nominal = at > 0
                && (sentence.get(at - 1).isNominal()
                        || MANY.contains(sentence.lower(at - 1))
                        || SHOWING.contains(word) && TellingWords.DOCUMENTS.contains(sentence.lower(at - 1))
                        || sentence.tag(at - 1).equals("PRON")
                        || sentence.tag(at - 1).equals("ADV"));
        boolean kept = sentence.is(at - 1, "to") && sentence.is(at - 2, "continued");
        boolean modal = MODALS.contains(sentence.lower(at - 1)) && sentence.is(at + 1, "that");
        boolean paper = SHOWING.contains(word)
                && TellingWords.DOCUMENTS.contains(sentence.lower(Stretches.firstBreak(sentence, 0, at) - 1));
        boolean apart = sentence.is(at - 1, ",") && sentence.get(at).isVerbal() && (paper || ASIDE.contains(word));
        return plain && !nominal && !kept && !modal && !apart;
    }

    /// The paper named last in a stretch, or null.
    static @Nullable String document(Sentence sentence, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            boolean sheet = sentence.is(at, "sheet") && sentence.is(at - 1, "charge");
            if (sheet || TellingWords.DOCUMENTS.contains(sentence.lower(at))) {
                int start = at;
                while (start > from
                        && (sentence.get(start - 1).isNominal()
                                || sentence.tag(start - 1).equals("ADJ"))) {
                    start--;
                }
                return Parties.text(sentence, start, at + 1);
            }
        }
        return null;
    }

    static String lastWord(String document) {
        return document.substring(document.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}

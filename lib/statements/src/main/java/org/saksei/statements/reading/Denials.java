package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// Tells what is denied of things that are counted from what is only not known, not wished for or not
/// reported.
final class Denials {

    private Denials() {}

    /// "no reports officials fined victims", "no indication police screened him": what is said is
    /// denied.
    static boolean isReported(Figure figure) {
        int at = figure.at + 1;
        while (at < figure.nounTo - 1
                && (figure.sentence.tag(at).equals("ADJ") || Participles.isPast(figure.sentence.lower(at)))) {
            at++;
        }
        return REPORTS.contains(figure.sentence.lower(at));
    }

    private static final Set<String> REPORTS = WordList.of("""
            report reports indication indications evidence information allegation allegations sign signs proof
            consensus record records
            """);

    /// "knew of no victim", "Leave No Child Behind", "no child should wait": known, wished or a title.
    static boolean isUnsaid(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean known = sentence.is(figure.at - 1, "of") && KNOWING.contains(sentence.lower(figure.at - 2));
        Token next = figure.at + 1 < sentence.size() ? sentence.get(figure.at + 1) : null;
        boolean title = figure.at > 0
                && sentence.get(figure.at).text().equals("No")
                && next != null
                && next.isCapitalised()
                && sentence.get(figure.at - 1).isCapitalised();
        int verb = Math.max(figure.at + 1, figure.nounTo);
        int first = figure.phraseFrom;
        boolean supposed =
                sentence.is(first - 1, "if") || sentence.is(first - 1, "unless") || sentence.is(first - 1, "whether");
        boolean lawless = sentence.is(figure.at, "no")
                && ARRANGED.contains(sentence.lower(figure.at + 1))
                && FORBIDDING.contains(sentence.lower(figure.at + 2));
        lawless |= "penalty".equals(figure.lemma) && PRESCRIBED.contains(sentence.lower(figure.nounTo));
        int noun = Math.max(figure.at + 1, figure.nounTo);
        boolean noticed = false;
        for (int at = noun;
                at < noun + 8 && at < sentence.size() && !sentence.get(at).isSign();
                at++) {
            boolean came = sentence.is(at, "came") || sentence.is(at, "come") || sentence.is(at, "brought");
            noticed |= came && isNotice(sentence, at + 1);
        }
        return known
                || title
                || supposed
                || noticed
                || lawless
                || DeniedVerbs.ABLE.contains(sentence.lower(verb)) && figure.sentence.is(verb + 1, "be");
    }

    private static final Set<String> ARRANGED =
            Set.of("law", "act", "policy", "rule", "statute", "article", "provision");

    private static final Set<String> FORBIDDING = WordList.of("""
            prohibits prohibited criminalizes criminalises criminalized criminalised protects protected requires required
            regulates regulated covers covered forbids bans allows allowed permits governs obliges defines provides exists
            """);

    private static final Set<String> PRESCRIBED = Set.of("defined", "prescribed", "provided", "specified", "under");

    /// "to our attention", "to light".
    private static boolean isNotice(Sentence sentence, int from) {
        int last = from + 2;
        boolean to = sentence.is(from, "to");
        return to
                && (sentence.is(from + 1, "light")
                        || sentence.is(last, "attention")
                        || sentence.is(last, "notice")
                        || sentence.is(from + 1, "attention"));
    }

    /// "reported that no suspects were charged": somebody says so.
    static boolean isTold(Sentence sentence, int at) {
        int verb = sentence.tag(at).equals("ADV") ? at - 1 : at;
        return TELLING.contains(sentence.lower(verb)) && !sentence.is(verb - 1, "not");
    }

    private static final Set<String> TELLING = WordList.of("""
            reported reports said says stated states confirmed confirms noted notes added adds announced announces
            acknowledged acknowledges admitted admits told showed shows show found finds concluded concludes claimed claims
            complained wrote writes disclosed indicated indicates revealed reveals
            """);

    private static final Set<String> KNOWING =
            Set.of("know", "knew", "known", "knows", "aware", "hear", "heard", "learned", "think", "thought");
}

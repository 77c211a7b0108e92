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
        while (at < figure.nounTo - 1 && figure.sentence.tag(at).equals("ADJ")) {
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
        return known || title || Zeros.ABLE.contains(sentence.lower(verb)) && figure.sentence.is(verb + 1, "be");
    }

    private static final Set<String> KNOWING =
            Set.of("know", "knew", "known", "knows", "aware", "hear", "heard", "learned", "think", "thought");
}

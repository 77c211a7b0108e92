package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// Knows days that date what was said and not what it tells of: "the ministry said on Friday that 45 were freed",
/// "at a briefing on Tuesday", "a report published on 3 May".
final class SayingDays {

    private static final Set<String> TELLING = WordList.of("""
            said says say told tells tell announced reported stated noted added confirmed revealed disclosed
            claimed wrote explained declared acknowledged warned posted informed testified briefed commented
            """);

    private static final Set<String> OCCASIONS = WordList.of("""
            briefing conference statement interview release report communique bulletin letter post speech
            announcement meeting hearing forum workshop ceremony webinar session committee panel reporters
            journalists newsmen lawmakers parliament
            """);

    private static final Set<String> ISSUED = WordList.of("""
            published released issued dated launched presented unveiled sent posted seen obtained tabled submitted adopted
            disclosed aired handed
            """);

    private static final Set<String> PAPERS = WordList.of("""
            report reports statement study data figures statistics survey release bulletin document letter
            index review edition paper communique message article question audit answer reply analysis assessment
            bulletins surveys studies letters documents filing complaint motion resolution bill
            """);

    private static final Set<String> DASHES = Set.of("–", "—", "-", "--", "―");

    /// How many words an audience and an occasion may take: "told reporters at a press conference on".
    private static final int BACK = 9;

    /// How many words a subject may take.
    private static final int AHEAD = 14;

    /// How far into a sentence a day still opens it.
    private static final int OPENING = 8;

    private SayingDays() {}

    /// @param at first token of the day
    /// @param end one after its last
    static boolean dates(Sentence sentence, int at, int end) {
        return isBehind(sentence, at) || isInside(sentence, end) || isInFront(sentence, at, end);
    }

    /// "a survey the college published in June": a month that dates the paper alone.
    static boolean isIssue(Sentence sentence, int at) {
        int verb = sentence.is(at - 1, "in") ? at - 2 : at - 1;
        return ISSUED.contains(sentence.lower(verb)) && isPaper(sentence, verb);
    }

    /// "MANILA, March 4 (Pacific Dispatch) — Officers stopped": the day of a dateline is that of the paper.
    static boolean isDateline(Sentence sentence, int at, int end) {
        if (at == 0 || at > OPENING) {
            return false;
        }
        for (int next = 0; next < Math.min(sentence.size(), end + OPENING); next++) {
            Token token = sentence.get(next);
            boolean dash = next >= end && DASHES.contains(token.text());
            if (dash && next + 1 < sentence.size() && sentence.get(next - 1).end() < token.start()) {
                return sentence.get(next + 1).isCapitalised()
                        || sentence.get(next + 1).isNumeral();
            }
            boolean word = Character.isLetter(token.text().codePointAt(0));
            if (word && !token.isCapitalised()) {
                return false;
            }
        }
        return false;
    }

    /// "said on Friday", "told reporters on Friday", "a report published on Thursday".
    private static boolean isBehind(Sentence sentence, int at) {
        for (int back = at - 1; back >= 0 && back >= at - BACK; back--) {
            Token token = sentence.get(back);
            if (TELLING.contains(token.lower())) {
                return !sentence.tag(back - 1).equals("AUX");
            }
            if (ISSUED.contains(token.lower()) && isPaper(sentence, back)) {
                return true;
            }
            boolean occasion = OCCASIONS.contains(token.lower());
            if (token.isVerbal() && !occasion || token.isNumeral() || token.isSign() && !token.is("-")) {
                return false;
            }
        }
        return false;
    }

    /// "a report published", "a report by the police obtained".
    private static boolean isPaper(Sentence sentence, int issued) {
        for (int back = issued - 1; back >= 0 && back >= issued - BACK; back--) {
            if (PAPERS.contains(sentence.lower(back))) {
                return true;
            }
            if (sentence.get(back).isVerbal() || sentence.get(back).isNumeral()) {
                return false;
            }
        }
        return false;
    }

    /// "The ministry on Friday said".
    private static boolean isInside(Sentence sentence, int end) {
        return TELLING.contains(sentence.lower(end));
    }

    /// "On Tuesday the ministry said", "At a briefing on Tuesday, a spokesman said".
    private static boolean isInFront(Sentence sentence, int at, int end) {
        boolean occasion = at > 1 && OCCASIONS.contains(sentence.lower(at - 2));
        if (at > OPENING || at > 2 && !occasion) {
            return false;
        }
        for (int next = end; next < sentence.size() && next < end + AHEAD; next++) {
            Token token = sentence.get(next);
            if (TELLING.contains(token.lower())) {
                return true;
            }
            if (token.isVerbal() || token.isNumeral() || token.is(";")) {
                return false;
            }
        }
        return false;
    }
}

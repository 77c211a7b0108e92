package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// Tells "more than in 2016" from "more women than beds": only an earlier time makes a claim of more.
final class EarlierTimes {

    private EarlierTimes() {}

    private static final Set<String> TIMES = WordList.of("""
            previous prior preceding last earlier before ever year years month months period quarter usual then now
            previously ago did had week decade half since pandemic
            """);

    /// "more women than beds", "more victims than the government": compared with something else than
    /// an earlier time.
    static boolean isMissed(Sentence sentence, int at) {
        for (int than = at + 2; than < sentence.size() && than < at + 16; than++) {
            if (sentence.is(than, ";")) {
                return false;
            }
            boolean modifier = sentence.is(than - 1, "more")
                    || sentence.is(than - 1, "less")
                    || sentence.is(than - 1, "fewer")
                    || sentence.is(than - 1, "rather")
                    || sentence.is(than - 1, "other");
            if (sentence.is(than, "than") && !modifier) {
                return !timeFollows(sentence, than + 1);
            }
        }
        return false;
    }

    private static boolean timeFollows(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + 9; at++) {
            if (sentence.get(at).isNumeral() || TIMES.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }
}

package org.saksei.statements.reading;

import java.util.Set;

/// Knows sentences that tell what the yearly report says: without a time of their own they have that of the report.
final class ReportedTimes {

    private static final Set<String> GRADING = Set.of(
            "ranks", "ranked", "rates", "rated", "grades", "graded", "places", "placed", "covers", "lists", "counts");

    private ReportedTimes() {}

    /// "The government, the report says, investigated 39 cases": without a time of its own that of the yearly report.
    static boolean isOfReport(Sentence sentence) {
        for (int at = 1; at + 1 < sentence.size(); at++) {
            boolean the = sentence.is(at, "report") && (sentence.is(at - 1, "the") || sentence.is(at - 1, "'s"));
            boolean before = sentence.is(at - 3, "according") && sentence.is(at - 2, "to");
            if (the && (before || isOfReporting(sentence.lower(behindInsertion(sentence, at + 1))))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfReporting(String verb) {
        return TellingWords.VERBS.contains(verb) || GRADING.contains(verb);
    }

    /// "The report, released on Monday, ranks": the token behind what stands between two commas.
    private static int behindInsertion(Sentence sentence, int at) {
        int end = at + 1;
        while (sentence.is(at, ",") && end < sentence.size() && !sentence.is(end, ",")) {
            end++;
        }
        return sentence.is(at, ",") ? end + 1 : at;
    }
}

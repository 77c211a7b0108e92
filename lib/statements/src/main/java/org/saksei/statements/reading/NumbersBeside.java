package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;

/// Tells a claim of more or less that has a number, which lives in that number's change or comparison,
/// from a bare one.
final class NumbersBeside {

    private NumbersBeside() {}

    /// A number makes it a change or a comparison: "a 25 percent increase", "increased by 17", "from
    /// 36".
    static boolean isNumbered(Sentence sentence, int at, List<Figure> numbers) {
        for (Figure number : numbers) {
            if (number.at < at ? isBefore(sentence, number, at) : isBehind(sentence, number, at)) {
                return true;
            }
        }
        return false;
    }

    /// "25 percent increase", "two more": nothing ends the phrase between.
    private static boolean isBefore(Sentence sentence, Figure number, int at) {
        if (at - number.at > 6) {
            return false;
        }
        for (int between = number.phraseTo; between < at; between++) {
            String tag = sentence.tag(between);
            boolean ends = tag.equals("DET")
                    || tag.equals("CCONJ")
                    || tag.equals("VERB")
                    || tag.equals("ADP") && !DirectionWords.isComparative(sentence.lower(at))
                    || sentence.get(between).isSign() && !sentence.is(between, "-");
            if (ends) {
                return false;
            }
        }
        return true;
    }

    private static final Set<String> JOINTS = Set.of("by", "to", "from", "of", "than", "with", "at", "was", "up");

    /// "increased by 17", "the number of raids fell from 30 to 12".
    private static boolean isBehind(Sentence sentence, Figure number, int at) {
        if (number.at > at + 16 || DirectionWords.isComparative(sentence.lower(at)) && number.at > at + 12) {
            return false;
        }
        for (int between = at + 1; between < number.phraseFrom; between++) {
            boolean other = sentence.is(between, ",")
                    && (sentence.tag(between + 1).equals("CCONJ")
                            || sentence.tag(between + 1).equals("VERB"));
            if (sentence.is(between, ";") || sentence.is(between, "(") || other) {
                return false;
            }
        }
        int before = number.phraseFrom - 1;
        while (before > at
                && (sentence.tag(before).equals("ADV")
                        || sentence.tag(before).equals("ADJ")
                        || sentence.tag(before).equals("DET")
                        || sentence.is(before, "than") && sentence.is(before - 1, "more"))) {
            before--;
        }
        return before == at || number.at < at + 3 || JOINTS.contains(sentence.lower(before));
    }
}

package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// Tells brackets that hold the same of another time: "(September: 388)", "(previous week: 4)", "(51 a quarter
/// earlier)", "in October … (388 in September)".
final class TimeLabels {

    private static final Set<String> UNITS = WordList.of("""
            year quarter month week half semester trimester period half-year day decade
            """);

    private static final Set<String> WORDS = WordList.of("""
            the a of in for first second third fourth previous prior preceding last same corresponding earlier before
            ago one two three six nine months years weeks end mid fy financial fiscal full all
            """);

    private static final Set<String> BEFORE = WordList.of("previous prior preceding last");
    private static final Set<String> AGO = WordList.of("earlier before ago previously");

    /// How many tokens a label may have.
    private static final int LONGEST = 9;

    private TimeLabels() {}

    /// How many numbers of a bracket have a time of their own by its words.
    static long count(Scene scene, int bracket) {
        Shape.Bracket place = scene.shape().get(bracket);
        Sentence sentence = scene.sentence();
        long labels = 0;
        for (int at = place.open() + 1; at < place.close(); at++) {
            boolean starts = at == place.open() + 1 || sentence.is(at - 1, ";") || sentence.is(at - 1, ",");
            labels += starts && isLabel(sentence, at, place.close()) ? 1 : 0;
        }
        return labels > 0 ? labels : isBehind(scene, place) ? 1 : 0;
    }

    /// "September:", "second quarter:", "previous week:", "2022:".
    private static boolean isLabel(Sentence sentence, int from, int close) {
        boolean time = false;
        for (int at = from; at < close && at < from + LONGEST; at++) {
            String word = sentence.lower(at);
            if (word.equals(":")) {
                return time;
            }
            boolean unit = UNITS.contains(word) || TimeCues.isMonthName(word) || TimeCues.isYear(sentence, at);
            time |= unit;
            if (!unit && !WORDS.contains(word) && !word.equals("-") && !word.equals("–")) {
                return false;
            }
        }
        return false;
    }

    /// "(51 a quarter earlier)", "(51 in the previous quarter)"; "(388 in September)" if another month was named.
    private static boolean isBehind(Scene scene, Shape.Bracket bracket) {
        Sentence sentence = scene.sentence();
        int last = Math.min(bracket.close(), sentence.size()) - 1;
        if (bracket.dashed()
                || last - bracket.open() > LONGEST
                || scene.inBracket(bracket.id()).size() != 1) {
            return false;
        }
        boolean back = UNITS.contains(sentence.lower(last))
                ? BEFORE.contains(sentence.lower(last - 1))
                : AGO.contains(sentence.lower(last)) && UNITS.contains(sentence.lower(last - 1));
        boolean month = TimeCues.isMonthName(sentence.lower(last))
                && sentence.is(last - 1, "in")
                && isMonthBefore(sentence, bracket.open());
        return back || month;
    }

    private static boolean isMonthBefore(Sentence sentence, int open) {
        for (int at = 0; at < open; at++) {
            boolean month =
                    TimeCues.isMonthName(sentence.lower(at)) && sentence.get(at).isCapitalised();
            if (month) {
                return true;
            }
        }
        return false;
    }
}

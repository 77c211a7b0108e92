package org.saksei.statements.reading;

import java.util.Map;
import java.util.Set;
import org.saksei.statements.number.WordList;

/// Words that say by how much time a change goes back without naming a time: "year on year",
/// "month-on-month", "an annual rise", "up 5 percent on the year".
final class Steps {

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("year", 12),
            Map.entry("quarter", 3),
            Map.entry("trimester", 3),
            Map.entry("semester", 6),
            Map.entry("half", 6),
            Map.entry("half-year", 6),
            Map.entry("month", 1));

    private static final Map<String, Integer> RATES = Map.of("annual", 12, "yearly", 12, "quarterly", 3, "monthly", 1);

    private static final Map<String, Integer> SHORT = Map.of("yoy", 12, "y/y", 12, "y-o-y", 12, "m/m", 1, "q/q", 3);

    private static final Set<String> ONWARD = Set.of("on", "over", "to", "-", "–");

    private static final Set<String> BACK = WordList.of("previous prior preceding last before earlier ago");

    /// How far from a change the words stand, in tokens.
    private static final int NEAR = 9;

    private Steps() {}

    /// How many months a change goes back, or 0.
    static int months(Scene scene, Figure change) {
        Sentence sentence = scene.sentence();
        int from = Math.max(0, change.phraseFrom - NEAR);
        int to = Math.min(sentence.size(), change.phraseTo + NEAR);
        for (int at = from; at < to; at++) {
            int months = scene.sameStretch(at, change.at) && isBeside(scene, change, at) ? at(sentence, at) : 0;
            if (months > 0) {
                return months;
            }
        }
        return 0;
    }

    /// No other figure stands between.
    private static boolean isBeside(Scene scene, Figure change, int at) {
        return scene.figures().stream()
                .noneMatch(other -> other != change
                        && other.at > Math.min(at, change.at)
                        && other.at < Math.max(at, change.at)
                        && !other.isChange());
    }

    private static int at(Sentence sentence, int at) {
        String word = sentence.lower(at);
        int rate = RATES.getOrDefault(word, 0);
        if (rate > 0) {
            boolean average = sentence.is(at - 1, "average") || sentence.is(at - 1, "mean");
            return !average && Movements.of(sentence.lower(at + 1)) != null && isNoun(sentence, at + 1) ? rate : 0;
        }
        boolean on = word.equals("on") && sentence.is(at + 1, "the") && !sentence.is(at + 3, "of");
        if (on && at + 3 <= sentence.size()) {
            String next = sentence.lower(at + 3);
            return BACK.contains(next) || sentence.tag(at + 3).equals("NOUN")
                    ? 0
                    : UNITS.getOrDefault(sentence.lower(at + 2), 0);
        }
        int unit = UNITS.getOrDefault(word, 0);
        int next = at + 1;
        boolean joined = false;
        while (unit > 0 && next < at + 4 && ONWARD.contains(sentence.lower(next))) {
            joined |= sentence.is(next, "on") || sentence.is(next, "over");
            next++;
        }
        if (joined && sentence.is(next, word)) {
            return unit;
        }
        String whole = word.startsWith("year") ? "year" : word.startsWith("month") ? "month" : "quarter";
        boolean glued = word.equals(whole + "-on-" + whole) || word.equals(whole + "-over-" + whole);
        return glued ? UNITS.getOrDefault(whole, 0) : SHORT.getOrDefault(word, 0);
    }

    private static boolean isNoun(Sentence sentence, int at) {
        return at < sentence.size() && sentence.get(at).isNominal();
    }

    /// Whether words of a period go back: "the previous quarter", "a month earlier".
    static boolean isBack(String words) {
        for (String word : words.split(" ")) {
            if (BACK.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// The months of the unit some words of a period name, or 0: "the previous quarter" 3.
    static int months(String words) {
        for (String word : words.split(" ")) {
            int months = UNITS.getOrDefault(word, 0);
            if (months > 0) {
                return months;
            }
        }
        return 0;
    }
}

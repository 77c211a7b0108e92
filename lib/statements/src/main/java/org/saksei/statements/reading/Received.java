package org.saksei.statements.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody receives says what befell him: who received a fine was fined.
final class Received {

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("sentence", "sentenced"),
            Map.entry("year", "sentenced"),
            Map.entry("month", "sentenced"),
            Map.entry("imprisonment", "sentenced"),
            Map.entry("prison", "sentenced"),
            Map.entry("probation", "sentenced"),
            Map.entry("term", "sentenced"),
            Map.entry("jail", "sentenced"),
            Map.entry("fine", "fined"),
            Map.entry("warning", "warned"),
            Map.entry("advice", "advised"),
            Map.entry("damages", "compensated"),
            Map.entry("training", "trained"),
            Map.entry("support", "supported"),
            Map.entry("assistance", "assisted"),
            Map.entry("aid", "assisted"),
            Map.entry("care", "assisted"),
            Map.entry("service", "assisted"),
            Map.entry("help", "helped"),
            Map.entry("shelter", "sheltered"),
            Map.entry("counseling", "counseled"),
            Map.entry("counselling", "counselled"),
            Map.entry("protection", "protected"),
            Map.entry("treatment", "treated"),
            Map.entry("compensation", "compensated"));

    private Received() {}

    /// "received suspended sentences", "received a fine", "received training".
    static @Nullable String of(Sentence sentence, int verb) {
        for (int at = verb + 1; at < sentence.size() && at < verb + 7 && !sentence.is(at, ","); at++) {
            String event = EVENTS.get(English.singular(sentence.lower(at)));
            if (event != null) {
                return event;
            }
        }
        return null;
    }
}

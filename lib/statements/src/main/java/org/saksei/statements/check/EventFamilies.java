package org.saksei.statements.check;

import java.util.Optional;
import java.util.OptionalInt;

/// What the checks have to know of events (`arrested`, `rescued`, `identified`); the pack's lexicon
/// knows it.
public interface EventFamilies {

    /// No family and no stage is known.
    EventFamilies NONE = new EventFamilies() {
        @Override
        public Optional<String> family(String event) {
            return Optional.empty();
        }

        @Override
        public OptionalInt stage(String event) {
            return OptionalInt.empty();
        }
    };

    /// Events of one family count the same people by different definitions: identified, rescued,
    /// assisted.
    Optional<String> family(String event);

    /// How late in the criminal process an event stands: arrested before charged before convicted.
    OptionalInt stage(String event);
}

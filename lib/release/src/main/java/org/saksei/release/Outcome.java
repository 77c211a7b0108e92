package org.saksei.release;

import java.util.List;
import java.util.Map;

/// What became of tables that were to be shown.
public sealed interface Outcome {

    Audit audit();

    /// They may be shown as they are here.
    record Safe(SafeTables tables, Audit audit) implements Outcome {}

    /// They may not be shown; nothing of them is handed out.
    record Refused(List<Reason> reasons, Audit audit) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param at the place it is about, where it is about one
    record Reason(Why why, String population, Map<String, String> at) {}

    enum Why {
        /// The number of all is small itself and printed, so that no part can be protected.
        TOTAL_TOO_SMALL,
        /// A small count is known to everybody already.
        KNOWN_SMALL_COUNT,
        /// Two counts of one place differ, or parts do not make up their whole.
        CONTRADICTION,
        /// No way to hide was found that protects this place.
        NO_SAFE_SOLUTION,
        /// More would be hidden than the rule allows.
        TOO_MUCH_HIDDEN,
        /// The tables have too many cells or combinations to be thought through at once.
        TOO_LARGE
    }
}

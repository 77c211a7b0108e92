package org.saksei.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks up a field of a record that the row being read refers to by its key.
@FunctionalInterface
public interface References {

    /// Nothing is at hand: conditions over other records stay unknown.
    References NONE = (recordType, key, path) -> ConditionEvaluation.UNKNOWN;

    /// The value at `path` in the record, null when it is empty, [ConditionEvaluation#UNKNOWN] when the
    /// record or the field is not at hand.
    ///
    /// @param recordType type of the record referred to
    /// @param key as the row writes it
    @Nullable
    Object get(String recordType, String key, List<String> path);
}

package org.saksei.app.statements;

import java.util.List;

/// What a lesson changes in the texts there are, when they are read again.
///
/// @param texts how many were read again
/// @param figures how many figures they hold without the lesson
public record Effect(long texts, long figures, List<Change> changes) {

    public Effect {
        changes = List.copyOf(changes);
    }

    /// A figure that is read differently, is gone or is new.
    ///
    /// @param words that carry it
    public record Change(long source, String quote, String words, List<Field> fields) {

        public Change {
            fields = List.copyOf(fields);
        }
    }

    /// One of the fields of [Correction#fields], empty where nothing is said.
    public record Field(String name, String before, String after) {}

    /// How many texts differ.
    public long changedTexts() {
        return changes.stream().mapToLong(Change::source).distinct().count();
    }
}

package org.saksei.app.statements;

import java.time.Instant;
import java.util.List;

/// A change of what is known of a text, and what became of its figures.
///
/// @param number from 1
/// @param figures none were read where neither day nor publisher changed
public record SourceChange(
        int number, List<Field> fields, Figures figures, String why, String changedBy, Instant changedAt) {

    public SourceChange {
        fields = List.copyOf(fields);
    }

    /// @param name one of those of [SourceDetails#fields]
    /// @param before empty where nothing was known
    public record Field(String name, String before, String after) {}

    /// @param reread how many nobody had decided about; they were read again
    /// @param changed how many of those say something else now
    /// @param stayed how many somebody had decided about; they stay as they are
    /// @param otherwise how many of those would be read otherwise now
    public record Figures(int reread, int changed, int stayed, int otherwise) {

        static final Figures NONE = new Figures(0, 0, 0, 0);
    }
}

package org.saksei.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What the table of a record type looks like: the part of a definition a database must follow.
///
/// @param columns by field name, in the order of the pack
public record TableShape(String recordType, SequencedMap<String, Column> columns) {

    /// @param personal kept sealed beside the table instead of in a column of its own
    /// @param refersTo record type of a reference, or null
    public record Column(
            FieldType type, boolean personal, @Nullable String refersTo) {}

    public TableShape {
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    }

    public static TableShape of(RecordType type) {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        type.fields()
                .forEach((name, field) ->
                        columns.put(name, new Column(field.type(), field.personal(), field.refersTo())));
        return new TableShape(type.name(), columns);
    }
}

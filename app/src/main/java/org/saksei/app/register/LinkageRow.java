package org.saksei.app.register;

import java.util.Map;

/// A current record with all its fields, for finding records of one person or case.
///
/// @param key which record of its agency it is
/// @param values the filled fields, personal ones included; a reference is the id of its record
public record LinkageRow(long recordId, String agency, String key, Map<String, Object> values) {

    public LinkageRow {
        values = Map.copyOf(values);
    }

    /// Values may be personal: none is shown.
    @Override
    public String toString() {
        return "record " + recordId;
    }
}

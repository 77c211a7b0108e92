package org.saksei.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Source;

/// What one row of a file says about one record, after its cells were read.
///
/// @param recordType name of the type
/// @param agency code of the agency that reports
/// @param values by field name, only the filled ones; types as in [FieldType]
/// @param source the cell it came from
public record Row(String recordType, String agency, SequencedMap<String, Object> values, Source source) {

    public Row {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    public @Nullable Object get(String field) {
        return field.equals("agency") ? agency : values.get(field);
    }

    public Row with(Map<String, Object> more) {
        SequencedMap<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Row(recordType, agency, all, source);
    }

    /// Values may be personal: none is shown.
    @Override
    public String toString() {
        return recordType + " of " + source;
    }
}

package org.saksei.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// How the columns of an agency's file become records. One row may speak of several records: of a
/// victim, of the case she was found in and of her hand-over.
///
/// @param name unique in the pack; `--mapping` takes it
/// @param agency the agency whose files look like this, or null for any
public record Mapping(String name, Text title, @Nullable String agency, List<Sheet> sheets, Place declaredAt) {

    public Mapping {
        sheets = List.copyOf(sheets);
    }

    /// One kind of sheet. A sheet of a file is read by the first of these whose required columns it all
    /// has.
    ///
    /// @param sheet the sheet's name, or null where any will do
    /// @param columns by the name used in `rows`, the headings it may stand under
    public record Sheet(@Nullable String sheet, SequencedMap<String, Column> columns, List<Output> rows) {
        public Sheet {
            columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
            rows = List.copyOf(rows);
        }
    }

    /// A column of the file.
    ///
    /// @param headings compared without case, spaces, marks and punctuation
    /// @param required a sheet without it is not of this kind
    /// @param values words used in its cells, by word, to the code they mean; compared like headings
    /// @param days order of the parts of a date written with figures: `dmy`, `ymd` or `mdy`
    public record Column(List<String> headings, boolean required, Map<String, String> values, String days) {
        public Column {
            headings = List.copyOf(headings);
            values = Map.copyOf(values);
        }
    }

    /// A record each row gives.
    ///
    /// @param recordType its type
    /// @param when columns that must hold one of these words for the row to give it; empty: always
    /// @param unlessEmpty columns of which at least one must be filled; empty: no demand
    /// @param fields by field name, the column it is read from
    /// @param constants by field name, a value written in the mapping
    public record Output(
            String recordType,
            Map<String, List<String>> when,
            List<String> unlessEmpty,
            SequencedMap<String, String> fields,
            SequencedMap<String, String> constants) {
        public Output {
            when = Map.copyOf(when);
            unlessEmpty = List.copyOf(unlessEmpty);
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
            constants = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(constants));
        }
    }
}

package org.saksei.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Persons who are counted in several tables at once: their tables are linked and protected together.
///
/// @param impossible what nobody can be, for reasons everybody knows
/// @param several columns of which a person may have more than one value
/// @param rows the persons themselves, collapsed, where they are known; else empty
public record Population(
        String id,
        List<Column> columns,
        List<Impossible> impossible,
        List<Several> several,
        List<CountTable> tables,
        List<Row> rows) {

    public Population {
        columns = List.copyOf(columns);
        impossible = List.copyOf(impossible);
        several = List.copyOf(several);
        tables = List.copyOf(tables);
        rows = List.copyOf(rows);
    }

    public Population(String id, List<Column> columns, List<CountTable> tables) {
        this(id, columns, List.of(), List.of(), tables, List.of());
    }

    /// A combination that cannot occur, such as a form that does not allow it: a structural zero.
    ///
    /// @param where finest codes by column; all combinations of them are impossible
    public record Impossible(Map<String, Set<String>> where) {
        public Impossible {
            Map<String, Set<String>> copied = new LinkedHashMap<>();
            where.forEach((column, codes) -> copied.put(column, Set.copyOf(codes)));
            where = Collections.unmodifiableMap(copied);
        }
    }

    /// Something of which a person may have more than one, and has at least one: forms of exploitation.
    /// Each value is a column of its own that says whether the person has it.
    ///
    /// @param columns the columns of the single values, each with codes of which `code` means that it is had
    /// @param within columns by which the values are counted apart somewhere
    /// @param only code by column: it is only about persons who are there; all where it is empty
    public record Several(List<String> columns, String code, List<String> within, Map<String, String> only) {
        public Several {
            columns = List.copyOf(columns);
            within = List.copyOf(within);
            only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
        }
    }

    /// Persons who have all finest codes in common.
    ///
    /// @param codes index of the finest code of each column, in the order of the columns
    public record Row(List<Integer> codes, long count) {
        public Row {
            codes = List.copyOf(codes);
        }
    }

    Column getColumn(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name + " in " + id));
    }
}

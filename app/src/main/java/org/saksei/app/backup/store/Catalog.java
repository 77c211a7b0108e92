package org.saksei.app.backup.store;

import java.util.List;

/// What a database consists of, as statements that make it anew.
///
/// @param before types, functions, sequences and bare tables
/// @param tables whose rows are copied, in the order of the archive
/// @param after constraints, indexes, views, triggers, comments and the state of sequences
public record Catalog(List<String> before, List<Table> tables, List<String> after) {

    public Catalog {
        before = List.copyOf(before);
        tables = List.copyOf(tables);
        after = List.copyOf(after);
    }

    /// @param name schema and table, quoted where SQL needs it
    /// @param columns that are stored, quoted where SQL needs it; generated ones are computed anew
    public record Table(String name, List<String> columns) {

        public Table {
            columns = List.copyOf(columns);
        }
    }
}

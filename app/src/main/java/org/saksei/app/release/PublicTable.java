package org.saksei.app.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saksei.release.SafeTable;

/// Safe tables as the CSV everybody may read: `table,<columns>,count,flag`.
final class PublicTable {

    private static final String HIDDEN = "hidden";
    private static final String STRUCTURAL = "structural";

    private PublicTable() {}

    /// @param columns in the order of first use
    static String csv(List<SafeTable> tables, List<String> columns, String totalCode) {
        StringBuilder csv = new StringBuilder();
        List<String> header = new ArrayList<>(List.of("table"));
        header.addAll(columns);
        header.addAll(List.of("count", "flag"));
        line(header, csv);
        for (SafeTable table : tables) {
            for (SafeTable.Cell cell : table.cells()) {
                List<String> cells = new ArrayList<>(List.of(table.id()));
                for (String column : columns) {
                    cells.add(table.by().contains(column) ? cell.at().getOrDefault(column, totalCode) : "");
                }
                Long count = cell.count();
                cells.add(count == null ? "" : count.toString());
                cells.add(count == null ? HIDDEN : cell.isImpossible() ? STRUCTURAL : "");
                line(cells, csv);
            }
        }
        return csv.toString();
    }

    private static void line(List<String> cells, StringBuilder csv) {
        csv.append(cells.stream().map(PublicTable::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String cell(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

package org.saksei.app.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksei.release.Column;
import org.saksei.release.Count;
import org.saksei.release.CountTable;
import org.saksei.release.Population;

/// A table of all codes, groups and totals of some columns, counted from persons.
final class Crossing {

    private final List<Column> columns;
    private final List<Population.Row> rows;
    private final List<Column> by;
    private final List<Count> cells = new ArrayList<>();

    Crossing(List<Column> columns, List<Population.Row> rows, List<String> by) {
        this.columns = columns;
        this.rows = rows;
        this.by = by.stream()
                .map(name -> columns.stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /// Codes in the order of the columns, groups after them, totals last.
    CountTable table(String id) {
        cross(0, new LinkedHashMap<>(), rows);
        return new CountTable(id, by.stream().map(Column::name).toList(), cells);
    }

    private void cross(int done, Map<String, String> at, List<Population.Row> left) {
        if (done == by.size()) {
            cells.add(
                    new Count(at, left.stream().mapToLong(Population.Row::count).sum()));
            return;
        }
        Column column = by.get(done);
        List<String> codes = new ArrayList<>(column.codes());
        codes.addAll(column.groups().keySet());
        for (String code : codes) {
            Map<String, String> deeper = new LinkedHashMap<>(at);
            deeper.put(column.name(), code);
            cross(done + 1, deeper, within(columns, left, column, code));
        }
        cross(done + 1, at, left);
    }

    private static List<Population.Row> within(
            List<Column> columns, List<Population.Row> rows, Column column, String code) {
        int index = columns.indexOf(column);
        BitSet taken = new BitSet();
        column.groups()
                .getOrDefault(code, List.of(code))
                .forEach(each -> taken.set(column.codes().indexOf(each)));
        return rows.stream().filter(row -> taken.get(row.codes().get(index))).toList();
    }

    /// How many persons are at a place.
    static long count(List<Column> columns, List<Population.Row> rows, Map<String, String> at) {
        List<Population.Row> left = rows;
        for (Column column : columns) {
            String code = at.get(column.name());
            if (code != null) {
                left = within(columns, left, column, code);
            }
        }
        return left.stream().mapToLong(Population.Row::count).sum();
    }
}

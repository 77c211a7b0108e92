package org.saksei.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The distinct cells of all tables of a population: the same place in two tables is one cell.
final class Layout {

    /// A cell with the finest codes it takes of each column it does not take whole.
    static final class Cell {
        final int number;
        final Map<Integer, BitSet> leaves;
        final Map<String, String> at;
        final List<String> tables = new ArrayList<>();
        /// Known without the tables, so that hiding it would hide nothing.
        boolean known;
        /// Printed only where it is not 0.
        boolean listed;

        @Nullable
        Long count;

        Cell(int number, Map<Integer, BitSet> leaves, Map<String, String> at) {
            this.number = number;
            this.leaves = leaves;
            this.at = at;
        }

        boolean isGrandTotal() {
            return leaves.isEmpty();
        }

        long getCount() {
            if (count == null) {
                throw new IllegalStateException("the count of this cell is not known");
            }
            return count;
        }

        /// Whether everybody in this cell is in the other one too.
        boolean isWithin(Cell other) {
            return other.leaves.entrySet().stream().allMatch(entry -> {
                BitSet own = leaves.get(entry.getKey());
                if (own == null) {
                    return false;
                }
                BitSet outside = (BitSet) own.clone();
                outside.andNot(entry.getValue());
                return outside.isEmpty();
            });
        }

        boolean holds(List<Integer> codes) {
            return leaves.entrySet().stream().allMatch(entry -> entry.getValue().get(codes.get(entry.getKey())));
        }
    }

    private final List<Column> columns;
    private final Map<Map<Integer, BitSet>, Cell> byLeaves = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Cell> contradictory = new ArrayList<>();

    Layout(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    List<Column> columns() {
        return columns;
    }

    List<Cell> cells() {
        return cells;
    }

    /// Cells that were given two different counts.
    List<Cell> contradictory() {
        return contradictory;
    }

    int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }

    /// Adds a cell of a table.
    void add(String table, Count count) {
        add(table, count.at(), count.count()).listed |= count.listed();
    }

    /// Adds a place of a table, or finds the cell that means the same.
    Cell add(@Nullable String table, Map<String, String> at, @Nullable Long count) {
        Map<Integer, BitSet> leaves = leaves(at);
        Cell cell = byLeaves.get(leaves);
        if (cell == null) {
            cell = new Cell(cells.size(), leaves, at);
            byLeaves.put(leaves, cell);
            cells.add(cell);
        }
        if (table != null && !cell.tables.contains(table)) {
            cell.tables.add(table);
        }
        if (count != null) {
            if (cell.count != null && !cell.count.equals(count)) {
                contradictory.add(cell);
            }
            cell.count = count;
        }
        return cell;
    }

    Optional<Cell> find(Map<String, String> at) {
        return Optional.ofNullable(byLeaves.get(leaves(at)));
    }

    private Map<Integer, BitSet> leaves(Map<String, String> at) {
        Map<Integer, BitSet> leaves = new TreeMap<>();
        at.forEach((name, code) -> {
            int index = indexOf(name);
            Column column = columns.get(index);
            BitSet taken = column.leaves(code)
                    .orElseThrow(() -> new IllegalArgumentException("column " + name + " has no such code"));
            if (taken.cardinality() < column.codes().size()) {
                leaves.put(index, taken);
            }
        });
        return leaves;
    }
}

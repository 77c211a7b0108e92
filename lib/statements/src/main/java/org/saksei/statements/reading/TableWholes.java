package org.saksei.statements.reading;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.reading.Grid.Cell;
import org.saksei.statements.reading.Grid.Row;
import org.saksei.statements.reading.HeadWords.Mark;

/// Joins the cells of a table to their wholes: the total of the column, the row above for one set in, else the total of
/// the row or the column a head is a part of.
final class TableWholes {

    private final Grid grid;
    private final @Nullable Figure[][] cells;
    private final HeadWords[] columns;
    private final HeadWords[] names;
    private final Parts parts;

    TableWholes(
            Grid grid, @Nullable Figure[][] cells, HeadWords[] columns, Function<Cell, HeadWords> words, Parts parts) {
        this.grid = grid;
        this.cells = cells;
        this.columns = columns;
        this.parts = parts;
        this.names = new HeadWords[cells.length];
        for (int row = 0; row < cells.length; row++) {
            List<Cell> line = grid.rows().get(row).cells();
            HeadWords first = words.apply(line.getFirst());
            names[row] =
                    line.size() > 2 && first.noun() == null && !first.is(Mark.TOTAL) && Grids.isUnnamed(first.words())
                            ? words.apply(line.get(1))
                            : first;
        }
    }

    void join() {
        int[] rows = new int[cells.length];
        java.util.Arrays.setAll(rows, row -> parts.newList());
        for (int column = 1; column < columns.length; column++) {
            int list = parts.newList();
            int nested = -1;
            int above = -1;
            for (int row = 0; row < cells.length; row++) {
                Row line = grid.rows().get(row);
                if (!line.values()) {
                    above = -1;
                    continue;
                }
                boolean inside = above >= 0
                        && !names[row].is(Mark.TOTAL)
                        && (names[row].is(Mark.PART)
                                || line.indent() > grid.rows().get(above).indent());
                nested = inside ? nested < 0 ? parts.newList() : nested : -1;
                above = inside ? above : row;
                Figure cell = at(row, column);
                Figure whole = cell == null ? null : inside ? at(above, column) : whole(row, column);
                boolean row0 = !inside && total(row, column) < 0;
                if (cell != null
                        && whole != null
                        && whole != cell
                        && !cell.isChange()
                        && (cell.kind == Kind.SHARE || Parts.bounds(whole, cell))) {
                    parts.join(cell, whole, true, null, inside ? nested : row0 ? rows[row] : list, "table.whole");
                }
            }
        }
    }

    private @Nullable Figure at(int row, int column) {
        return row >= 0 && column < cells[row].length ? cells[row][column] : null;
    }

    private @Nullable Figure whole(int row, int column) {
        Figure cell = at(row, column);
        if (cell == null || cell.isChange()) {
            return null;
        }
        int counts = cell.kind == Kind.SHARE ? counts(column) : column;
        int total = total(row, column);
        if (total >= 0 && counts > 0) {
            return at(total, counts);
        }
        if (cell.kind == Kind.SHARE && names[row].is(Mark.TOTAL)) {
            return counts > 0 ? at(row, counts) : null;
        }
        return beside(row, column);
    }

    /// The column of the numbers a share is one of.
    private int counts(int column) {
        for (int at = column - 1; at > 0; at--) {
            if (!columns[at].is(Mark.PERCENT) && !columns[at].is(Mark.CHANGE)) {
                return at;
            }
        }
        return -1;
    }

    /// The row with the total of a cell: the next one below, else one above.
    private int total(int row, int column) {
        if (names[row].is(Mark.TOTAL)) {
            return -1;
        }
        for (int at = row + 1; at < cells.length; at++) {
            if (names[at].is(Mark.TOTAL) && at(at, column) != null) {
                return at;
            }
        }
        for (int at = row - 1; at >= 0; at--) {
            if (names[at].is(Mark.TOTAL)) {
                return at == 0 && at(at, column) != null ? at : -1;
            }
        }
        return -1;
    }

    /// In the row: what a head is a part of, or the total of those that split it.
    private @Nullable Figure beside(int row, int column) {
        Figure cell = at(row, column);
        if (cell == null || columns[column].is(Mark.TOTAL)) {
            return null;
        }
        boolean part = columns[column].is(Mark.PART);
        for (int at = column - 1; part && at > 0; at--) {
            Figure other = at(row, at);
            boolean base = other != null && !columns[at].is(Mark.PART) && samePeriod(cell, other);
            if (base) {
                return other;
            }
        }
        for (int at = 1; !part && at < columns.length; at++) {
            Figure other = at(row, at);
            boolean total = other != null && columns[at].is(Mark.TOTAL) && other != cell;
            boolean same = other != null
                    && samePeriod(cell, other)
                    && cell.type == other.type
                    && (Parts.isPerson(cell) || java.util.Objects.equals(cell.lemma, other.lemma));
            if (total && same) {
                return other;
            }
        }
        return null;
    }

    private static boolean samePeriod(Figure cell, Figure other) {
        return cell.period == null
                || other.period == null
                || java.util.Objects.equals(cell.period.from(), other.period.from())
                        && java.util.Objects.equals(cell.period.to(), other.period.to());
    }
}

package org.saksei.statements.reading;

import java.util.List;

/// A table that stands in a text: lines of cells with bars, tabs or wide gaps between them.
///
/// @param above the lines over it that say what it is about, the nearest first
/// @param heads the lines that name its columns, from above
/// @param rows its rows and the lines between them that only name a section
record Grid(List<Cell> above, List<Row> heads, List<Row> rows) {

    Grid {
        above = List.copyOf(above);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// In UTF-16 units, without blanks; empty where nothing stands in it.
    record Cell(int from, int to) {

        boolean isEmpty() {
            return from >= to;
        }

        int middle() {
            return (from + to) / 2;
        }
    }

    /// A line of a table.
    ///
    /// @param start where the line begins
    /// @param indent how far its first word is from there
    /// @param values whether it holds numbers behind its name
    record Row(int start, int indent, boolean values, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        int size() {
            return cells.size();
        }
    }

    /// Where its first line begins.
    int start() {
        return (heads.isEmpty() ? rows : heads).getFirst().start();
    }

    /// Where its last cell ends.
    int end() {
        return rows.getLast().cells().getLast().to();
    }

    /// A text with a tab instead of a blank that stands alone between two cells: no number reaches from one into the
    /// next.
    static CharSequence parted(String text, List<Grid> grids) {
        StringBuilder parted = null;
        for (Grid grid : grids) {
            for (Row row : grid.rows()) {
                for (int cell = 1; cell < row.size(); cell++) {
                    int blank = row.cells().get(cell).from() - 1;
                    boolean alone = blank > 0 && row.cells().get(cell - 1).to() == blank && text.charAt(blank) == ' ';
                    if (alone) {
                        parted = parted == null ? new StringBuilder(text) : parted;
                        parted.setCharAt(blank, '\t');
                    }
                }
            }
        }
        return parted == null ? text : parted;
    }

    /// How many cells its widest row has.
    int width() {
        return rows.stream().mapToInt(Row::size).max().orElse(0);
    }

    /// The cells over a column, from above: a head without a cell for the names of the rows is shifted, one with
    /// fewer cells spans several columns.
    List<Cell> over(int column) {
        return heads.stream().map(head -> over(head, column)).toList();
    }

    private Cell over(Row head, int column) {
        List<Cell> cells = head.cells();
        int columns = width() - 1;
        if (cells.size() == width()) {
            return spanning(head, column);
        }
        if (cells.size() == columns) {
            return cells.get(column - 1);
        }
        if (cells.size() < columns && columns % cells.size() == 0) {
            return cells.get((column - 1) / (columns / cells.size()));
        }
        boolean named = cells.size() > 1 && columns % (cells.size() - 1) == 0;
        if (named && head.indent() == 0) {
            return cells.get(1 + (column - 1) / (columns / (cells.size() - 1)));
        }
        return nearest(head, column);
    }

    /// An empty cell of an upper head belongs to the one on its left.
    private Cell spanning(Row head, int column) {
        int at = column;
        boolean upper = head != heads.getLast();
        while (upper && at > 1 && head.cells().get(at).isEmpty()) {
            at--;
        }
        return head.cells().get(at);
    }

    private Cell nearest(Row head, int column) {
        Row full = rows.stream()
                .filter(row -> row.values() && row.size() == width())
                .findFirst()
                .orElse(rows.getFirst());
        int middle = full.cells().get(Math.min(column, full.size() - 1)).middle() - full.start();
        Cell nearest = head.cells().getFirst();
        for (Cell cell : head.cells()) {
            int distance = Math.abs(cell.middle() - head.start() - middle);
            if (distance < Math.abs(nearest.middle() - head.start() - middle)) {
                nearest = cell;
            }
        }
        return nearest;
    }

    /// The head of the column with the names of the rows, empty where it has none.
    Cell corner() {
        Row last = heads.isEmpty() ? null : heads.getLast();
        return last == null || last.size() < width()
                ? new Cell(0, 0)
                : last.cells().getFirst();
    }
}

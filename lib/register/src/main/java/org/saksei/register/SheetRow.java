package org.saksei.register;

import java.util.List;

/// One row of a sheet as it was sent.
///
/// @param number as a person sees it in a spreadsheet: the first row is 1
/// @param cells from the first column on; missing ones at the end are left out
public record SheetRow(int number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}

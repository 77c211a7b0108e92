package org.saksei.release;

import java.util.List;

/// A table before protection, with all its totals. Cells mean the same wherever they stand: the same
/// place in two tables is one cell with one state.
///
/// @param by its columns
/// @param cells in the order they are printed
public record CountTable(String id, List<String> by, List<Count> cells) {

    public CountTable {
        by = List.copyOf(by);
        cells = List.copyOf(cells);
        for (Count cell : cells) {
            if (!by.containsAll(cell.at().keySet())) {
                throw new IllegalArgumentException("table " + id + " has a cell outside its columns");
            }
        }
    }
}

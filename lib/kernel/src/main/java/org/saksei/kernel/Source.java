package org.saksei.kernel;

import org.jspecify.annotations.Nullable;

/// Where a record came from, so that a number can be followed back to a cell.
///
/// @param file name of the file as it was sent, without folders
/// @param sheet name of the sheet, or null for a file without sheets
/// @param row row as a person sees it in a spreadsheet: the first row is 1
public record Source(String file, @Nullable String sheet, int row) {

    public Source {
        if (file.isBlank()) {
            throw new IllegalArgumentException("a source names its file");
        }
        if (row < 1) {
            throw new IllegalArgumentException("rows are counted from 1, not " + row);
        }
    }

    /// For example `01-police.xlsx, victims, row 17`.
    @Override
    public String toString() {
        return sheet == null ? file + ", row " + row : file + ", " + sheet + ", row " + row;
    }
}

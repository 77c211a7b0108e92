package org.saksei.kernel;

import org.jspecify.annotations.Nullable;

/// Where a problem is: in a pack file, in a sheet's cell, in an option of the command line, or nowhere in
/// particular.
public sealed interface Place {

    /// `packs/cambodia/register/victim.yaml:31`; line 0 where only the file is known.
    record InFile(String file, int line) implements Place {
        @Override
        public String toString() {
            return line > 0 ? file + ":" + line : file;
        }
    }

    /// `Sheet1!C17`, as spreadsheets write it; without a column the whole row.
    ///
    /// @param sheet name of the sheet, or of the file where there are no sheets
    /// @param column letters of the column, or null for the whole row
    /// @param row counted from 1
    record InSheet(String sheet, @Nullable String column, int row) implements Place {
        @Override
        public String toString() {
            return column == null ? sheet + "!" + row : sheet + "!" + column + row;
        }

        /// The letters of a column counted from 0: 0 is `A`, 25 is `Z`, 26 is `AA`.
        public static String letters(int column) {
            StringBuilder letters = new StringBuilder();
            for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
                letters.insert(0, (char) ('A' + rest % 26));
            }
            return letters.toString();
        }
    }

    /// An option or argument of a command, or a field of a form.
    record InInput(String name) implements Place {
        @Override
        public String toString() {
            return name;
        }
    }

    /// A problem of the whole.
    record Nowhere() implements Place {
        @Override
        public String toString() {
            return "";
        }
    }
}

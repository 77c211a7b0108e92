package org.saksei.app.register;

import java.io.Closeable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Problem;
import org.saksei.register.SheetRow;

/// The sheets of a file, whatever its format; rows come one after the other, so that a long file needs
/// no memory.
interface Sheets extends Closeable {

    /// More columns than any agency's form has; a sheet with more is a mistake or an attack.
    int MOST_COLUMNS = 500;

    List<Sheet> list();

    /// One sheet.
    interface Sheet {

        /// Its name, or null for a file without sheets.
        @Nullable
        String name();

        /// Its rows from the top; rows without any cell may be left out. To be closed.
        ///
        /// @throws org.saksei.kernel.Refused while reading, when the rest cannot be read
        Stream<SheetRow> rows();

        /// What is to be said of the sheet once its rows were read.
        List<Problem> remarks();
    }
}

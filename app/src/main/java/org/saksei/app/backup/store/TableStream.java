package org.saksei.app.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/// The rows of a table as a stream, in PostgreSQL's own text format.
public final class TableStream {

    private TableStream() {}

    /// @return how many rows
    public static long copyOut(Connection connection, Catalog.Table table, OutputStream to)
            throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + described(table) + " to stdout", to);
    }

    /// @return how many rows
    public static long copyIn(Connection connection, Catalog.Table table, InputStream from)
            throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + described(table) + " from stdin", from, 1 << 16);
    }

    private static String described(Catalog.Table table) {
        return table.name() + " (" + String.join(", ", table.columns()) + ")";
    }
}

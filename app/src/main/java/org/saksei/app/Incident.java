package org.saksei.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.saksei.app.database.PrivateFile;

/// A bug of ours that somebody met: a number for them, a file for us.
///
/// The file names the kinds of exceptions and the places in the code, never their messages: a message
/// may quote a record.
///
/// @param number to tell when asking for help
/// @param report what the file holds
public record Incident(String number, String report) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /// @param doing what was being done: a command's or a page's name, without arguments
    public static Incident of(Throwable failure, String doing, Instant at) {
        StringBuilder report = new StringBuilder();
        Versions versions = Versions.read();
        report.append("at: ").append(at).append('\n');
        report.append("doing: ").append(doing).append('\n');
        report.append("saksei: ")
                .append(versions.saksei())
                .append(", java: ")
                .append(Runtime.version())
                .append('\n');
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 10; depth++, each = each.getCause()) {
            report.append(depth == 0 ? "" : "caused by ").append(each.getClass().getName());
            if (each instanceof SQLException sql) {
                report.append(" SQLSTATE ").append(sql.getSQLState());
            }
            report.append('\n');
            for (StackTraceElement frame : each.getStackTrace()) {
                report.append("    at ").append(frame).append('\n');
            }
        }
        String mark = HexFormat.of().toHexDigits((short) report.toString().hashCode());
        return new Incident(STAMP.format(at) + "-" + mark, report.toString());
    }

    /// Writes the file into the folder `log` of the data directory, or into the system's folder for
    /// temporary files where there is no such directory.
    ///
    /// @return the file
    public Path write(Path dataDirectory) throws IOException {
        List<Path> folders = Files.isWritable(dataDirectory)
                ? List.of(dataDirectory.resolve("log"))
                : List.of(Path.of(System.getProperty("java.io.tmpdir")));
        Path file = PrivateFile.directory(folders.getFirst()).resolve("incident-" + number + ".txt");
        PrivateFile.write(file, report);
        return file.toAbsolutePath();
    }
}

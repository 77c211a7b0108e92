package org.saksei.app.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;

/// Tells failures an administrator can mend (a full disk, a stopped server) from our bugs.
public final class DatabaseFailure {

    /// PostgreSQL's SQLSTATE for a full disk.
    private static final String DISK_FULL = "53100";

    /// Connection lost or refused, and a server that shuts down, starts up or was crashed by a neighbour.
    private static final Set<String> STOPPED =
            Set.of("08000", "08001", "08003", "08004", "08006", "57P01", "57P02", "57P03");

    private DatabaseFailure() {}

    /// The problem behind `failure` or one of its causes, or nothing when it is our bug.
    public static Optional<Problem> problemIn(Throwable failure, Path directory) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (isDiskFull(each)) {
                return Optional.of(diskFull(directory));
            }
            if (each instanceof SQLException sql && sql.getSQLState() != null && STOPPED.contains(sql.getSQLState())) {
                return Optional.of(
                        Problem.of(DatabaseProblem.SERVER_STOPPED, new Place.InFile(directory.toString(), 0)));
            }
        }
        return Optional.empty();
    }

    static boolean isDiskFull(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> DISK_FULL.equals(sql.getSQLState());
            case IOException io ->
                says(io.getMessage(), "No space left on device") || says(io.getMessage(), "Disk quota");
            default -> false;
        };
    }

    static Problem diskFull(Path directory) {
        long free = directory.toFile().getUsableSpace() / (1024 * 1024);
        return Problem.of(
                DatabaseProblem.DISK_FULL,
                new Place.InFile(directory.toString(), 0),
                "free",
                free,
                "needed",
                DataDirectory.NEEDED_BYTES / (1024 * 1024));
    }

    private static boolean says(@Nullable String message, String words) {
        return message != null && message.contains(words);
    }
}

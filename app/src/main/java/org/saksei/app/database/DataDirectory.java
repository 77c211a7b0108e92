package org.saksei.app.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// The folder that holds one register: the database's files, the keys, what was published, and logs
/// without records.
///
/// It knows its own layout version and whether its content is invented. A folder with other people's
/// files is never taken over, and nothing is written before the mark could be.
public final class DataDirectory {

    /// What a command wants of a directory that may not be there yet.
    public enum Opening {
        /// It must be there.
        EXISTING,
        /// Made for real data when absent; taken as it is otherwise.
        CREATE_REAL,
        /// Made for invented data when absent; one with real data is refused.
        CREATE_FICTION
    }

    /// Free space a start needs: the unpacked server, a new cluster and room to write, in bytes.
    static final long NEEDED_BYTES = 400L * 1024 * 1024;

    private static final String MARK = "saksei.mark";

    private final Path path;
    private final DirectoryMark mark;

    private DataDirectory(Path path, DirectoryMark mark) {
        this.path = path;
        this.mark = mark;
    }

    /// Opens the directory, making it when `opening` says so.
    ///
    /// @throws Refused when it is missing, newer, not ours, not writable, full, or real where invented
    ///     was wanted
    public static DataDirectory open(Path directory, Opening opening, InstantSource time) {
        Path path = directory.toAbsolutePath().normalize();
        requireSuitableName(path);
        try {
            if (Files.notExists(path.resolve(MARK))) {
                create(path, opening, time);
            }
            DataDirectory opened = new DataDirectory(path, readMark(path));
            if (opening == Opening.CREATE_FICTION && !opened.isFiction()) {
                throw refuse(DatabaseProblem.DIRECTORY_HOLDS_REAL_DATA, path);
            }
            requireSpace(path, Files.getFileStore(path).getUsableSpace());
            return opened;
        } catch (FileSystemException failure) {
            throw cannotWrite(path, failure);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void create(Path path, Opening opening, InstantSource time) throws IOException {
        if (opening == Opening.EXISTING) {
            throw refuse(DatabaseProblem.DIRECTORY_MISSING, path);
        }
        PrivateFile.directory(path);
        try (Stream<Path> inside = Files.list(path)) {
            // Folders we could have left before a crash are ours; anything else is somebody's.
            if (inside.anyMatch(entry -> !entry.getFileName().toString().startsWith(MARK))) {
                throw refuse(DatabaseProblem.DIRECTORY_NOT_OURS, path);
            }
        }
        DirectoryMark mark = DirectoryMark.fresh(opening == Opening.CREATE_FICTION, time.instant());
        PrivateFile.write(path.resolve(MARK), mark.print());
    }

    private static DirectoryMark readMark(Path path) throws IOException {
        Path file = path.resolve(MARK);
        DirectoryMark mark = DirectoryMark.read(Files.readString(file))
                .orElseThrow(() -> refuse(DatabaseProblem.DIRECTORY_MARK_UNREADABLE, file));
        if (mark.format() > DirectoryMark.CURRENT_FORMAT) {
            throw Refused.because(Problem.of(
                    DatabaseProblem.DIRECTORY_NEWER,
                    new Place.InFile(path.toString(), 0),
                    "found",
                    mark.format(),
                    "known",
                    DirectoryMark.CURRENT_FORMAT));
        }
        return mark;
    }

    static void requireSpace(Path path, long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw Refused.because(Problem.of(
                    DatabaseProblem.DISK_FULL,
                    new Place.InFile(path.toString(), 0),
                    "free",
                    usableBytes / (1024 * 1024),
                    "needed",
                    NEEDED_BYTES / (1024 * 1024)));
        }
    }

    /// PostgreSQL's own starter hands paths to a shell between double quotes, so these four would be
    /// read as commands.
    private static void requireSuitableName(Path path) {
        if (path.toString().chars().anyMatch(c -> c == '"' || c == '$' || c == '`' || c == '\n')) {
            throw refuse(DatabaseProblem.DIRECTORY_NAME_UNSUITABLE, path);
        }
    }

    private static Refused cannotWrite(Path path, FileSystemException failure) {
        if (DatabaseFailure.isDiskFull(failure)) {
            return Refused.because(DatabaseFailure.diskFull(path));
        }
        return refuse(DatabaseProblem.DIRECTORY_NOT_WRITABLE, path);
    }

    private static Refused refuse(DatabaseProblem code, Path path) {
        return Refused.because(Problem.of(code, new Place.InFile(path.toString(), 0)));
    }

    /// Absolute.
    public Path path() {
        return path;
    }

    /// Whether everything in it is invented.
    public boolean isFiction() {
        return mark.fiction();
    }

    /// A file directly inside.
    public Path file(String name) {
        return path.resolve(name);
    }

    /// A folder directly inside, made when absent, readable by its owner only.
    public Path folder(String name) {
        try {
            return PrivateFile.directory(path.resolve(name));
        } catch (FileSystemException failure) {
            throw cannotWrite(path, failure);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

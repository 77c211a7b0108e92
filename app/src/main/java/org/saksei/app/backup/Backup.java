package org.saksei.app.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.saksei.app.Installation;
import org.saksei.app.Versions;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.backup.store.Catalog;
import org.saksei.app.backup.store.CatalogStore;
import org.saksei.app.backup.store.TableStream;
import org.saksei.app.database.DatabaseFailure;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Writes everything of a data directory into one sealed file, while work goes on: the database at one
/// moment, the identity keys, what was published.
public final class Backup {

    /// Shortest password taken: the archive holds every name, with its key.
    static final int SHORTEST_PASSWORD = 12;

    /// What a data directory can make anew, or must not carry elsewhere.
    private static final Set<String> LEFT_OUT = Set.of("postgres", "locks", "log", "saksei.mark");

    private final Installation installation;

    public Backup(Installation installation) {
        this.installation = installation;
    }

    /// What was written.
    ///
    /// @param tables how many
    /// @param rows in all tables together
    /// @param files how many
    /// @param bytes of the archive
    public record Receipt(int tables, long rows, int files, long bytes) {}

    /// Writes the archive `file`, which must not exist yet.
    public Receipt write(Actor actor, Path file, String password) {
        actor.require(Right.BACKUP);
        Place place = new Place.InFile(file.toString(), 0);
        if (password.length() < SHORTEST_PASSWORD) {
            throw Refused.because(Problem.of(
                    BackupProblem.PASSWORD_TOO_SHORT, new Place.InInput("password"), "shortest", SHORTEST_PASSWORD));
        }
        if (Files.exists(file)) {
            throw Refused.because(Problem.of(BackupProblem.FILE_EXISTS, place));
        }
        installation.keys(); // made now, if never before, so that it is among the files
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Receipt receipt = writeTo(unfinished, password);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            installation
                    .transactions()
                    .write(() -> installation
                            .audit()
                            .record(
                                    actor,
                                    "backup.write",
                                    List.of(),
                                    Map.of(
                                            "tables",
                                            receipt.tables(),
                                            "rows",
                                            receipt.rows(),
                                            "files",
                                            receipt.files())));
            return receipt;
        } catch (Exception failure) {
            throw explained(failure, file, place);
        } finally {
            unfinished.toFile().delete();
        }
    }

    private RuntimeException explained(Exception failure, Path file, Place place) {
        Path folder = file.toAbsolutePath().getParent();
        return switch (failure) {
            case RuntimeException known -> known;
            case IOException unwritable ->
                Refused.because(DatabaseFailure.problemIn(unwritable, folder == null ? file : folder)
                        .orElse(Problem.of(BackupProblem.FILE_NOT_WRITABLE, place)));
            default -> new IllegalStateException("the backup was not written", failure);
        };
    }

    private Receipt writeTo(Path unfinished, String password) throws Exception {
        Files.deleteIfExists(unfinished);
        if (Files.getFileStore(unfinished.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        int tables;
        Manifest manifest;
        try (FileOutputStream disk = new FileOutputStream(unfinished.toFile());
                OutputStream sealed = ArchiveSeal.fresh().seal(disk, password);
                ArchiveWriter archive = new ArchiveWriter(sealed);
                Connection connection = installation.database().dataSource().getConnection()) {
            tables = writeDatabase(archive, connection);
            writeFiles(archive);
            manifest = archive.finish();
        }
        try (FileChannel disk = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            disk.force(true);
        }
        long rows = manifest.entries().stream()
                .mapToLong(each -> Math.max(0, each.rows()))
                .sum();
        int files = manifest.entries().size() - tables - 1;
        return new Receipt(tables, rows, files, Files.size(unfinished));
    }

    private int writeDatabase(ArchiveWriter archive, Connection connection) throws Exception {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            List<String> unsupported = CatalogStore.unsupported(connection);
            if (!unsupported.isEmpty()) {
                throw Refused.because(unsupported.stream()
                        .map(each -> Problem.of(BackupProblem.UNSUPPORTED_OBJECT, new Place.Nowhere(), "object", each))
                        .toList());
            }
            Catalog catalog = CatalogStore.read(connection);
            archive.plan(new Plan(
                    Versions.read().saksei(),
                    connection.getMetaData().getDatabaseMajorVersion(),
                    installation.time().instant(),
                    installation.directory().isFiction(),
                    catalog));
            for (int i = 0; i < catalog.tables().size(); i++) {
                Catalog.Table table = catalog.tables().get(i);
                archive.entry("tables/" + i, stream -> TableStream.copyOut(connection, table, stream));
            }
            return catalog.tables().size();
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
        }
    }

    /// After the database: a key added meanwhile is then in the file though nothing is sealed with it,
    /// not the reverse.
    private void writeFiles(ArchiveWriter archive) throws Exception {
        Path root = installation.directory().path();
        Path keys = installation.keys().file();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                Path inside = root.relativize(each);
                boolean ours = !LEFT_OUT.contains(inside.getName(0).toString())
                        && !inside.getFileName().toString().endsWith(".new")
                        && !inside.getFileName().toString().endsWith(".unfinished");
                if (ours && !inside.equals(Path.of("keys", "identity.json"))) {
                    writeFile(archive, slashed(inside), each);
                }
            }
        }
        writeFile(archive, "keys/identity.json", keys);
    }

    private static void writeFile(ArchiveWriter archive, String name, Path file) throws Exception {
        archive.entry("files/" + name, stream -> {
            Files.copy(file, stream);
            return -1;
        });
    }

    private static String slashed(Path path) {
        return path.toString().replace(java.io.File.separatorChar, '/');
    }
}

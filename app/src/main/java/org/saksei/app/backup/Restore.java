package org.saksei.app.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.saksei.app.Installation;
import org.saksei.app.Versions;
import org.saksei.app.access.Actor;
import org.saksei.app.audit.Verification;
import org.saksei.app.backup.store.Catalog;
import org.saksei.app.backup.store.CatalogStore;
import org.saksei.app.backup.store.TableStream;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.database.DataDirectory.Opening;
import org.saksei.app.database.Database;
import org.saksei.app.database.DatabaseFailure;
import org.saksei.app.database.PrivateFile;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Brings a sealed archive back into an empty place.
///
/// It is built in a folder beside the wished one and moved there when everything has been proved: each
/// entry's checksum,
/// the definitions as the new database's own catalog tells them, and the chain of the audit log. A
/// failure or a crash leaves the wished place as it was.
public final class Restore {

    private final Path file;
    private final Place place;
    private final InstantSource time;
    private final Map<String, String> environment;
    private final Consumer<String> progress;

    public Restore(Path file, InstantSource time, Map<String, String> environment, Consumer<String> progress) {
        this.file = file;
        this.place = new Place.InFile(file.toString(), 0);
        this.time = time;
        this.environment = environment;
        this.progress = progress;
    }

    /// What came back.
    public record Receipt(int tables, long rows, int files, long auditEntries) {}

    /// Restores into `data`, which must not exist or be empty.
    ///
    /// @param outside address of an empty outside database, or nothing for the directory's own
    public Receipt into(Actor actor, Path data, Optional<String> outside, String password) {
        Path wished = data.toAbsolutePath().normalize();
        requireEmpty(wished);
        Path unfinished = wished.resolveSibling(wished.getFileName() + ".restoring");
        try (InputStream disk = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStream opened = ArchiveSeal.read(disk, place).open(disk, password);
                ArchiveReader archive = new ArchiveReader(opened, place, contentLimit(wished))) {
            Plan plan = firstEntry(archive);
            deleteAll(unfinished);
            Receipt receipt = build(actor, archive, plan, unfinished, outside);
            Files.move(unfinished, wished, StandardCopyOption.ATOMIC_MOVE);
            return receipt;
        } catch (Exception failure) {
            throw explained(failure);
        } finally {
            deleteAll(unfinished);
        }
    }

    /// The first segment opens only with the right password.
    private Plan firstEntry(ArchiveReader archive) throws Exception {
        try {
            return archive.plan();
        } catch (IOException doesNotOpen) {
            throw Refused.because(Problem.of(BackupProblem.WRONG_PASSWORD_OR_DAMAGED, place));
        }
    }

    private RuntimeException explained(Exception failure) {
        return switch (failure) {
            case RuntimeException known -> known;
            case java.nio.file.NoSuchFileException missing ->
                Refused.because(Problem.of(BackupProblem.FILE_MISSING, place));
            case IOException broken ->
                Refused.because(DatabaseFailure.problemIn(broken, file.toAbsolutePath())
                        .orElse(Problem.of(BackupProblem.DAMAGED, place, "what", "a segment")));
            default -> new IllegalStateException("the backup was not restored", failure);
        };
    }

    private Receipt build(Actor actor, ArchiveReader archive, Plan plan, Path unfinished, Optional<String> outside)
            throws Exception {
        Opening opening = plan.fiction() ? Opening.CREATE_FICTION : Opening.CREATE_REAL;
        DataDirectory directory = DataDirectory.open(unfinished, opening, time);
        try (Database database = outside.map(address -> Database.outside(address, environment))
                .orElseGet(() -> Database.embedded(directory, Versions.read().postgres(), progress))) {
            Counts counts = fill(archive, plan, directory, database);
            Verification verification = open(actor, unfinished, plan, outside, database, counts);
            return new Receipt(plan.catalog().tables().size(), counts.rows, counts.files, verification.entries());
        }
    }

    private static final class Counts {
        private long rows;
        private int files;
    }

    private Counts fill(ArchiveReader archive, Plan plan, DataDirectory directory, Database database) throws Exception {
        Counts counts = new Counts();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            if (!CatalogStore.isEmpty(connection)) {
                throw Refused.because(Problem.of(BackupProblem.DATABASE_NOT_EMPTY, new Place.InInput("--database")));
            }
            Catalog catalog = plan.catalog();
            progress.accept("Restoring " + catalog.tables().size() + " tables");
            CatalogStore.execute(connection, catalog.before());
            for (String name = archive.next(); name != null; name = archive.next()) {
                readOne(archive, name, catalog, directory, connection, counts);
            }
            progress.accept("Building indexes");
            CatalogStore.execute(connection, catalog.after());
            requireSame(plan, connection);
            connection.commit();
        }
        return counts;
    }

    private void readOne(
            ArchiveReader archive,
            String name,
            Catalog catalog,
            DataDirectory directory,
            Connection connection,
            Counts counts)
            throws Exception {
        if (name.matches("tables/[0-9]{1,6}")) {
            int number = Integer.parseInt(name.substring("tables/".length()));
            if (number >= catalog.tables().size()) {
                throw unsafe("a table without a plan");
            }
            archive.content(stream -> {
                long rows = TableStream.copyIn(connection, catalog.tables().get(number), stream);
                counts.rows += rows;
                return rows;
            });
        } else if (name.startsWith("files/")) {
            Path target =
                    directory.path().resolve(name.substring("files/".length())).normalize();
            boolean inside = target.startsWith(directory.path()) && !target.startsWith(directory.file("postgres"));
            if (!inside || Files.exists(target)) {
                throw unsafe("a file's place");
            }
            archive.content(stream -> {
                PrivateFile.directoryOf(target);
                PrivateFile.write(target, stream);
                counts.files++;
                return -1;
            });
        } else {
            throw unsafe("an entry of an unknown kind");
        }
    }

    /// The new database's own catalog must print what the archive says; between versions of PostgreSQL
    /// the printing itself may differ.
    private void requireSame(Plan plan, Connection connection) throws Exception {
        if (connection.getMetaData().getDatabaseMajorVersion() != plan.serverMajor()) {
            return;
        }
        Catalog made = CatalogStore.read(connection);
        if (!made.equals(plan.catalog())) {
            throw Refused.because(Problem.of(BackupProblem.DAMAGED, place, "what", "the definitions of the database"));
        }
    }

    private Verification open(
            Actor actor, Path unfinished, Plan plan, Optional<String> outside, Database database, Counts counts) {
        progress.accept("Checking the log");
        Installation.Wish wish = new Installation.Wish(unfinished, Opening.EXISTING, outside, Optional.empty());
        try (Installation installation = Installation.on(wish, database, time)) {
            Verification verification = installation.audit().verify();
            if (!verification.problems().isEmpty()) {
                throw Refused.because(verification.problems());
            }
            installation.keys(); // proves that the file is this database's
            installation
                    .transactions()
                    .write(() -> installation
                            .audit()
                            .record(
                                    actor,
                                    "backup.restore",
                                    List.of(),
                                    Map.of("made-at", plan.madeAt().toString(), "rows", counts.rows)));
            return verification;
        }
    }

    private void requireEmpty(Path wished) {
        if (!Files.exists(wished)) {
            return;
        }
        try (Stream<Path> inside = Files.list(wished)) {
            if (inside.findAny().isEmpty()) {
                return;
            }
        } catch (IOException noFolder) {
            // falls through: a file, or a folder we may not read
        }
        throw Refused.because(Problem.of(BackupProblem.DIRECTORY_NOT_EMPTY, new Place.InFile(wished.toString(), 0)));
    }

    /// No entry can be larger than the disk has room for.
    private static long contentLimit(Path wished) {
        Path existing = wished;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing == null ? 0 : existing.toFile().getUsableSpace();
    }

    private Refused unsafe(String what) {
        return Refused.because(Problem.of(BackupProblem.UNSAFE_CONTENT, place, "what", what));
    }

    private static void deleteAll(Path folder) {
        try {
            PrivateFile.deleteAll(folder);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}

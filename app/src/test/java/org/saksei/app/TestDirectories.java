package org.saksei.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.database.DataDirectory.Opening;
import org.saksei.app.database.EmbeddedPostgres;
import org.saksei.app.database.PrivateFile;

/// Data directories for tests that start a PostgreSQL of their own.
public final class TestDirectories {

    private TestDirectories() {}

    /// A new empty folder under `target/`; [#remove(Path)] it at the end.
    public static Path newFolder() throws IOException {
        Path run = Path.of(
                "target", "test-data", Long.toString(ProcessHandle.current().pid()));
        return Files.createTempDirectory(Files.createDirectories(run.toAbsolutePath()), "own-");
    }

    /// Ends what still runs in `folder` and deletes it.
    public static void remove(Path folder) throws IOException {
        endServersIn(folder);
        PrivateFile.deleteAll(folder);
    }

    /// Makes a data directory of invented data whose PostgreSQL programs are a link to ones unpacked
    /// once per build.
    public static DataDirectory make(Path folder) throws IOException {
        shareProgramsWith(folder);
        return DataDirectory.open(folder, Opening.CREATE_FICTION, InstantSource.system());
    }

    public static void shareProgramsWith(Path folder) throws IOException {
        String version = Versions.read().postgres();
        Path cache = Path.of("target", "test-programs").toAbsolutePath();
        Path programs = cache.resolve("postgres").resolve("programs-" + version);
        if (!Files.isDirectory(programs)) {
            DataDirectory unpackedHere = DataDirectory.open(cache, Opening.CREATE_FICTION, InstantSource.system());
            EmbeddedPostgres.open(unpackedHere, version, step -> {}).close();
        }
        DataDirectory made = DataDirectory.open(folder, Opening.CREATE_FICTION, InstantSource.system());
        Path link = made.folder("postgres").resolve(programs.getFileName());
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, programs);
        }
    }

    /// Kills every PostgreSQL whose cluster lies under `folder`: leftovers of a killed test run.
    public static void endServersIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.endsWith("postmaster.pid")).toList()) {
                List<String> lines = Files.readAllLines(file);
                Path working = Path.of("/proc", lines.getFirst().strip(), "cwd");
                if (Files.exists(working) && Files.readSymbolicLink(working).equals(file.getParent())) {
                    ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        }
    }
}

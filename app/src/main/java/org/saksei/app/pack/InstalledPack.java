package org.saksei.app.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.saksei.app.database.DataDirectory;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.PackSource;

/// The pack a data directory works with: a copy in the directory itself, so that a register keeps its
/// definitions whatever becomes of the folder they came from, and a backup holds them.
public final class InstalledPack {

    private static final String FOLDER = "packs";
    private static final String CURRENT = "current";

    private final DataDirectory directory;

    public InstalledPack(DataDirectory directory) {
        this.directory = directory;
    }

    /// The pack that comes with this program, which the launcher knows the folder of.
    public static Path shipped() {
        return Path.of(System.getProperty("saksei.home", ".")).resolve(FOLDER).resolve("cambodia");
    }

    /// The folder of the installed pack, or nothing in a directory that has none yet.
    public Optional<Path> find() {
        Path current = packs().resolve(CURRENT);
        try {
            return Files.exists(current)
                    ? Optional.of(packs().resolve(Files.readString(current).strip()))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The installed pack, read.
    ///
    /// @throws Refused where none is installed, or where the copy was damaged
    public PackService read() {
        return PackService.read(find().orElseThrow(() -> Refused.because(Problem.of(
                InstallProblem.NO_PACK, new Place.InFile(directory.path().toString(), 0)))));
    }

    /// Copies a pack, with the packs it extends, and makes it the one in use. The old copy stays until
    /// the new one is whole.
    ///
    /// @throws Refused with every error of the pack; then nothing is changed
    public PackService install(Path folder) {
        PackService read = PackService.read(folder);
        try {
            Path fresh = packs().resolve("fresh-" + read.current().sha256().substring(0, 12));
            delete(fresh);
            copy(read.folder(), fresh.resolve(read.folder().name()));
            for (PackFolder base : read.folder().listBases()) {
                copy(base, fresh.resolve(base.name()));
            }
            Path place = packs().resolve(read.current().sha256().substring(0, 12));
            delete(place);
            Files.move(fresh, place);
            Path name = place.resolve(read.folder().name());
            Path marker = packs().resolve(CURRENT + ".new");
            Files.writeString(marker, packs().relativize(name).toString());
            Files.move(
                    marker,
                    packs().resolve(CURRENT),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            deleteOthers(place);
            return PackService.read(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path packs() {
        return directory.folder(FOLDER);
    }

    private static void copy(PackSource source, Path to) throws IOException {
        for (String path : source.list()) {
            Path file = to.resolve(path);
            Files.createDirectories(file.getParent());
            try (InputStream in = source.open(path)) {
                Files.copy(in, file);
            }
        }
    }

    private void deleteOthers(Path kept) throws IOException {
        try (Stream<Path> places = Files.list(packs())) {
            for (Path place : places.filter(Files::isDirectory).toList()) {
                if (!place.equals(kept)) {
                    delete(place);
                }
            }
        }
    }

    /// Deletes a folder with all that is in it; nothing happens where there is none.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

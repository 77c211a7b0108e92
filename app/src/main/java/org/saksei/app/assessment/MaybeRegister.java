package org.saksei.app.assessment;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.Wiring;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.pack.InstalledPack;
import picocli.CommandLine.Option;

/// The register a verb may look into, where one is given: most questions need none.
final class MaybeRegister {

    @Option(names = "--data", paramLabel = "DIR", description = "A data directory: evidence comes from its register.")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Use this PostgreSQL 18 instead of the directory's own: jdbc:postgresql://host/database.")
    private @Nullable String database;

    /// Opens the register given; nothing where none was.
    Optional<Wiring> open() {
        Path directory = data;
        if (directory == null) {
            return Optional.empty();
        }
        Installation.Wish wish = new Installation.Wish(
                directory, DataDirectory.Opening.EXISTING, Optional.ofNullable(database), Optional.empty());
        Installation installation = Installation.open(wish, System.getenv(), InstantSource.system(), step -> {});
        try {
            return Optional.of(new Wiring(installation, new InstalledPack(installation.directory()).read()));
        } catch (RuntimeException failure) {
            installation.close();
            throw failure;
        }
    }
}

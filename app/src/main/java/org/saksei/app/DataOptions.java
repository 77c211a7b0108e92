package org.saksei.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksei.app.database.DataDirectory;
import picocli.CommandLine.Option;

/// The options of every command that works on a register; mixed into it with `@Mixin`.
public final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "saksei-data",
            description = "The data directory (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("saksei-data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Use this PostgreSQL 18 instead of the directory's own: jdbc:postgresql://host/database.")
    private @Nullable String database;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            defaultValue = "${env:SAKSEI_KEY_FILE}",
            description = "The identity keys (default: keys/identity.json in the data directory).")
    private @Nullable Path keyFile;

    public Path data() {
        return data;
    }

    public Installation.Wish wish(DataDirectory.Opening opening) {
        return new Installation.Wish(data, opening, Optional.ofNullable(database), Optional.ofNullable(keyFile));
    }

    /// Opens silently: for commands whose output is read by programs.
    public Installation open(DataDirectory.Opening opening) {
        return open(opening, step -> {});
    }

    /// @param progress told what is being done, where it takes seconds
    public Installation open(DataDirectory.Opening opening, Consumer<String> progress) {
        return Installation.open(wish(opening), System.getenv(), InstantSource.system(), progress);
    }
}

package org.saksei.app.backup;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Counted;
import org.saksei.app.DataOptions;
import org.saksei.app.Installation;
import org.saksei.app.PasswordOptions;
import org.saksei.app.access.Actor;
import org.saksei.app.database.DataDirectory.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `saksei backup`: everything into one sealed file, and back.
@Command(
        name = "backup",
        description = "Everything into one sealed file, and back.",
        mixinStandardHelpOptions = true,
        subcommands = {BackupCommand.Write.class, BackupCommand.Bring.class})
public final class BackupCommand {

    private static final String VARIABLE = "SAKSEI_BACKUP_PASSWORD";

    /// `saksei backup write`.
    @Command(
            name = "write",
            description =
                    "Writes database, keys and publications into FILE, sealed with a password. Works while the server runs.",
            mixinStandardHelpOptions = true)
    static final class Write implements Callable<Integer> {

        @Mixin
        private DataOptions options;

        @Mixin
        private PasswordOptions password;

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            String secret = password.read(spec, VARIABLE, Backup.SHORTEST_PASSWORD);
            try (Installation installation = options.open(Opening.EXISTING)) {
                Backup.Receipt receipt = new Backup(installation).write(Actor.operator(), file, secret);
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%s: %s with %s, %s; %s.%n",
                                file,
                                Counted.of(receipt.tables(), "table"),
                                Counted.of(receipt.rows(), "row"),
                                Counted.of(receipt.files(), "file"),
                                Counted.of(receipt.bytes(), "byte"));
                return 0;
            }
        }
    }

    /// `saksei backup restore`.
    @Command(
            name = "restore",
            description = "Brings FILE back into a new data directory and proves that it is whole.",
            mixinStandardHelpOptions = true)
    static final class Bring implements Callable<Integer> {

        @Option(names = "--data", required = true, paramLabel = "NEWDIR", description = "An empty or new folder.")
        private Path data;

        @Option(
                names = "--database",
                paramLabel = "URL",
                description = "Restore into this empty PostgreSQL database instead of the directory's own.")
        private @Nullable String database;

        @Mixin
        private PasswordOptions password;

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            String secret = password.readKnown(spec, VARIABLE);
            Restore restore = new Restore(file, InstantSource.system(), System.getenv(), step -> {});
            Restore.Receipt receipt = restore.into(Actor.operator(), data, Optional.ofNullable(database), secret);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %s with %s, %s; checksums, definitions and the log (%s) are proved.%n",
                            data,
                            Counted.of(receipt.tables(), "table"),
                            Counted.of(receipt.rows(), "row"),
                            Counted.of(receipt.files(), "file"),
                            Counted.of(receipt.auditEntries(), "entry"));
            return 0;
        }
    }
}

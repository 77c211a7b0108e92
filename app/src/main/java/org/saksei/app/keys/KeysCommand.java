package org.saksei.app.keys;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.saksei.app.Counted;
import org.saksei.app.DataOptions;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.database.DataDirectory.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `saksei keys`: the keys that seal personal fields.
@Command(
        name = "keys",
        description = "The keys that seal personal fields.",
        mixinStandardHelpOptions = true,
        subcommands = KeysCommand.Rotate.class)
public final class KeysCommand {

    private final List<Function<Installation, Reencrypt>> sealedFields;

    /// @param sealedFields of every part that keeps sealed fields
    public KeysCommand(List<Function<Installation, Reencrypt>> sealedFields) {
        this.sealedFields = List.copyOf(sealedFields);
    }

    /// `saksei keys rotate`.
    @Command(
            name = "rotate",
            description =
                    "Adds a new key and seals everything again with it. The older keys stay, to open old backups.",
            mixinStandardHelpOptions = true)
    static final class Rotate implements Callable<Integer> {

        @Mixin
        private DataOptions options;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (Installation installation = options.open(Opening.EXISTING)) {
                Keys keys = installation.keyRing().rotate(Actor.operator());
                out.printf("%s now holds %d keys; the newest seals.%n", keys.file(), keys.count());
                long resealed = 0;
                for (Function<Installation, Reencrypt> part :
                        ((KeysCommand) spec.parent().userObject()).sealedFields) {
                    resealed += part.apply(installation).reencrypt(keys);
                }
                out.printf(
                        "Sealed again: %s. Make a new backup: older ones hold only the older keys.%n",
                        Counted.of(resealed, "value"));
                return 0;
            }
        }
    }
}

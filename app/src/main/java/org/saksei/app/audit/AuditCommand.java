package org.saksei.app.audit;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.app.DataOptions;
import org.saksei.app.Installation;
import org.saksei.app.database.DataDirectory.Opening;
import org.saksei.kernel.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `saksei audit`: looks at the log and proves that nobody has changed it.
@Command(
        name = "audit",
        description = "The log of who did what.",
        mixinStandardHelpOptions = true,
        subcommands = {AuditCommand.Verify.class, AuditCommand.ListEntries.class})
public final class AuditCommand {

    /// `saksei audit verify`.
    @Command(
            name = "verify",
            description = "Recomputes every hash; ends with 1 and names the first entry that was changed or removed.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Mixin
        private DataOptions options;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (Installation installation = options.open(Opening.EXISTING)) {
                Verification verification = installation.audit().verify();
                if (!verification.problems().isEmpty()) {
                    throw Refused.because(verification.problems());
                }
                spec.commandLine()
                        .getOut()
                        .printf(
                                "The log is whole: %d entries, the last with hash %s.%n",
                                verification.entries(), verification.head());
                return 0;
            }
        }
    }

    /// `saksei audit list`.
    @Command(name = "list", description = "The newest entries first.", mixinStandardHelpOptions = true)
    static final class ListEntries implements Callable<Integer> {

        enum Format {
            TEXT,
            JSON
        }

        @Mixin
        private DataOptions options;

        @Option(names = "--actor", paramLabel = "ACCOUNT", description = "Only what this account did.")
        private @Nullable String actor;

        @Option(
                names = "--action",
                paramLabel = "ACTION",
                description = "Only this action (register.import) or this part's actions (register).")
        private @Nullable String action;

        @Option(names = "--subject", paramLabel = "ID", description = "Only what was done to this id.")
        private @Nullable String subject;

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "50",
                description = "How many (default: ${DEFAULT-VALUE}).")
        private int limit;

        @Option(
                names = "--format",
                defaultValue = "TEXT",
                description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
        private Format format = Format.TEXT;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (Installation installation = options.open(Opening.EXISTING)) {
                List<Entry> entries = installation.audit().list(actor, action, subject, limit);
                PrintWriter out = spec.commandLine().getOut();
                entries.forEach(entry -> out.println(format == Format.JSON ? entry.toJson() : text(entry)));
                return 0;
            }
        }

        private static String text(Entry entry) {
            return "%8d  %-27s %-16s %-24s %s %s"
                    .formatted(
                            entry.seq(),
                            entry.at(),
                            entry.actor(),
                            entry.action(),
                            String.join(",", entry.subjects()),
                            entry.details());
        }
    }
}

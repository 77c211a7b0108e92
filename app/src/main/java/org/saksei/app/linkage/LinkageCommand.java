package org.saksei.app.linkage;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.saksei.app.Counted;
import org.saksei.app.DataOptions;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.linkage.LinkageService.Outcome;
import org.saksei.pack.LinkageYaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `saksei linkage`: finds the records of one person. `refresh`, `decide` and `take-back` work on a
/// register; every other verb is the linkage library's own and works on files, without a database.
@Command(
        name = "linkage",
        description =
                "Finds records of one person: in any table (run, train, evaluate, explain, blocks, suggest, model, "
                        + "score, cluster, names) or in the register (refresh, decide, take-back).",
        subcommands = {LinkageCommand.Refresh.class, LinkageCommand.Decide.class, LinkageCommand.TakeBack.class})
public final class LinkageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.flush();
        return new org.saksei.linkage.command.LinkageCommand(LinkageYaml::read)
                .run(
                        arguments.toArray(String[]::new),
                        System.in,
                        printing(out),
                        printing(spec.commandLine().getErr()));
    }

    /// The library prints bytes; the command line prints through its writers, so that tests can read
    /// them.
    private static PrintStream printing(PrintWriter writer) {
        return new PrintStream(new WriterStream(writer), true, StandardCharsets.UTF_8);
    }

    /// Bytes of UTF-8 given on as text, whole characters at a time.
    private static final class WriterStream extends OutputStream {
        private final PrintWriter writer;
        private final java.io.ByteArrayOutputStream waiting = new java.io.ByteArrayOutputStream();

        WriterStream(PrintWriter writer) {
            this.writer = writer;
        }

        @Override
        public void write(int one) {
            waiting.write(one);
            if (one == '\n') {
                flush();
            }
        }

        @Override
        public void flush() {
            writer.print(waiting.toString(StandardCharsets.UTF_8));
            waiting.reset();
            writer.flush();
        }
    }

    /// `saksei linkage refresh`.
    @Command(name = "refresh", description = "Links the register's records again.", mixinStandardHelpOptions = true)
    static final class Refresh implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOptions data = new DataOptions();

        @Override
        public Integer call() {
            try (Wiring wiring = Wiring.open(data)) {
                print(spec, wiring.linkage().run(Actor.operator(), step -> {}));
                return 0;
            }
        }
    }

    /// `saksei linkage decide FILE`.
    @Command(
            name = "decide",
            description = "Takes in decisions about pairs of records, and links again.",
            mixinStandardHelpOptions = true)
    static final class Decide implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOptions data = new DataOptions();

        @Parameters(
                paramLabel = "FILE",
                description = "CSV: model,source_l,record_id_l,source_r,record_id_r,decision,who,when,why")
        private Path file = Path.of("decisions.csv");

        @Override
        public Integer call() {
            try (Wiring wiring = Wiring.open(data)) {
                int kept = wiring.linkage().decide(Actor.operator(), DecisionFile.read(file));
                spec.commandLine()
                        .getOut()
                        .printf("%s taken in, the others were known%n", Counted.of(kept, "decision"));
                print(spec, wiring.linkage().run(Actor.operator(), step -> {}));
                return 0;
            }
        }
    }

    /// `saksei linkage take-back NUMBER`.
    @Command(
            name = "take-back",
            description = "Takes a decision back: it stays in the history and no longer counts.",
            mixinStandardHelpOptions = true)
    static final class TakeBack implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOptions data = new DataOptions();

        @Parameters(paramLabel = "NUMBER", description = "Number of the decision.")
        private long decision;

        @Override
        public Integer call() {
            try (Wiring wiring = Wiring.open(data)) {
                ReviewService.Done done = wiring.review().takeBack(Actor.operator(), decision);
                print(
                        spec,
                        done.deferred()
                                ? wiring.linkage().run(Actor.operator(), step -> {})
                                : wiring.linkage().summaries(Actor.operator()));
                if (done.repeated()) {
                    spec.commandLine().getOut().println("It had been taken back before.");
                }
                return 0;
            }
        }
    }

    private static void print(CommandSpec spec, List<Outcome> outcomes) {
        for (Outcome each : outcomes) {
            spec.commandLine().getOut().println(each.inWords());
        }
    }
}

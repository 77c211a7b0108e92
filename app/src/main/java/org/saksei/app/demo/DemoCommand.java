package org.saksei.app.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.saksei.app.DataOptions;
import org.saksei.app.Wiring;
import org.saksei.app.access.DemoAccounts;
import org.saksei.app.access.DemoAccounts.SignIn;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.pack.PackService;
import org.saksei.app.server.ServeCommand;
import org.saksei.pack.Example;
import org.saksei.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `saksei demo`: a fictional register, complete and served, with a sign-in for every role.
@Command(
        name = "demo",
        description = "Loads a fictional register of Cambodia and serves it. Refuses a directory with real data.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    /// Where the case officer of the demo works.
    private static final String OFFICERS_AGENCY = "police";

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "Port of the pages on this machine (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port = ServeCommand.DEFAULT_PORT;

    @Option(names = "--prepare-only", description = "Loads everything and ends.")
    private boolean prepareOnly;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(out);
        try (Wiring wiring = prepare(progress)) {
            new ExampleLoader(wiring, wiring.packs().folder()).load(demo(wiring.pack()), progress::step);
            progress.step("reading what others said");
            new ExampleStatements(wiring.statements(), wiring.packs().folder())
                    .load(demo(wiring.pack()).folder() + "/statements");
            List<SignIn> signIns = new DemoAccounts(
                            wiring.installation().people(),
                            wiring.installation().directory())
                    .prepare(OFFICERS_AGENCY);
            new DemoSummary(wiring).print(out);
            if (prepareOnly) {
                progress.done("Everything is loaded.");
                return 0;
            }
            return ServeCommand.serve(
                    wiring, "127.0.0.1", port, out, address -> greet(out, progress, address, signIns));
        }
    }

    private static Example demo(Pack pack) {
        return Objects.requireNonNull(pack.examples().get("demo"), "the shipped pack has no demo");
    }

    private Wiring prepare(Progress progress) {
        progress.step("opening " + data.data().toAbsolutePath().normalize());
        Path pack = InstalledPack.shipped();
        var installation = data.open(DataDirectory.Opening.CREATE_FICTION, progress::step);
        try {
            InstalledPack installed = new InstalledPack(installation.directory());
            PackService shipped = PackService.read(pack);
            boolean same = installed.find().isPresent()
                    && installed
                            .read()
                            .current()
                            .sha256()
                            .equals(shipped.current().sha256());
            return new Wiring(installation, same ? installed.read() : installed.install(pack));
        } catch (RuntimeException failure) {
            installation.close();
            throw failure;
        }
    }

    private static void greet(PrintWriter out, Progress progress, String address, List<SignIn> signIns) {
        progress.done("Ready.");
        out.println();
        out.println("  Open   " + address);
        out.println();
        out.println("  Sign in as one of these (invented people; only this data directory knows them):");
        out.println();
        for (SignIn each : signIns) {
            out.printf("    %-16s %-20s %s%n", each.account(), each.password(), may(each));
        }
        out.println();
        out.println("  Every record is fictional. Ctrl-C stops everything; ./saksei demo starts it again.");
        out.flush();
    }

    private static String may(SignIn signIn) {
        return switch (signIn.role()) {
            case CASE_OFFICER -> "registers cases of one agency (" + signIn.agency() + ")";
            case DATA_STEWARD -> "receives files, decides who is one person";
            case ANALYST -> "sees figures and the records behind them";
            case FOCAL_POINT -> "answers questionnaires, follows recommendations";
            case RELEASE_OFFICER -> "lets out what exposes nobody";
            case READER -> "sees what is published";
            case ADMINISTRATOR -> "people, backups, the log; no records";
        };
    }
}

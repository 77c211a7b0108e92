package org.saksei.app.register;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Counted;
import org.saksei.app.DataOptions;
import org.saksei.app.Installation;
import org.saksei.app.Saksei;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.pack.PackService;
import org.saksei.register.TablePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `saksei register`: files of agencies in, and back out; the tables they go into.
@Command(
        name = "register",
        description = "Takes in agencies' files and keeps the tables in step with the pack.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RegisterCommand.Import.class,
            RegisterCommand.Imports.class,
            RegisterCommand.Undo.class,
            RegisterCommand.Plan.class,
            RegisterCommand.Places.class
        })
public final class RegisterCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing: import, imports, undo, plan or gazetteer");
    }

    enum Format {
        TEXT,
        JSON
    }

    /// Opens the directory, making it with the shipped pack where it is new.
    private static Wiring open(DataOptions data) {
        Installation installation = data.open(DataDirectory.Opening.CREATE_REAL);
        try {
            InstalledPack installed = new InstalledPack(installation.directory());
            PackService packs =
                    installed.find().isPresent() ? installed.read() : installed.install(InstalledPack.shipped());
            return new Wiring(installation, packs);
        } catch (RuntimeException failure) {
            installation.close();
            throw failure;
        }
    }

    /// `saksei register import`.
    @Command(
            name = "import",
            description =
                    "Takes in XLSX and CSV files of an agency and prints a receipt: new, known, changed, refused.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @Mixin
        private DataOptions data = new DataOptions();

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "XLSX or CSV, in the order of taking in.")
        private List<Path> files = List.of();

        @Option(names = "--agency", required = true, paramLabel = "A", description = "The agency that sent them.")
        private String agency = "";

        @Option(names = "--mapping", paramLabel = "M", description = "How they are read (default: found by headings).")
        private @Nullable String mapping;

        @Option(names = "--dry-run", description = "Tells what would happen and stores nothing.")
        private boolean dryRun;

        @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES}.")
        private Format format = Format.TEXT;

        @Option(names = "--language", defaultValue = "en", paramLabel = "L", description = "en or km.")
        private String language = "en";

        @Option(names = "--receipt", paramLabel = "FILE.json", description = "Writes the receipt (JSON) there as well.")
        private @Nullable Path receiptFile;

        @Option(
                names = "--return",
                paramLabel = "FILE.xlsx",
                description = "Writes the workbook back with each problem as a comment of its cell; one FILE only.")
        private @Nullable Path returned;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (returned != null && files.size() != 1) {
                throw new ParameterException(spec.commandLine(), "--return goes with one file");
            }
            PrintWriter out = spec.commandLine().getOut();
            Actor actor = Actor.operator();
            try (Wiring wiring = open(data)) {
                ImportRequest request = ImportRequest.of(files, agency, mapping, dryRun);
                Receipt receipt = wiring.register().importFiles(actor, request);
                if (!dryRun && receipt.total().created() + receipt.total().changed() > 0) {
                    wiring.linkNew(actor, step -> {});
                }
                write(receipt);
                if (format == Format.JSON) {
                    out.println(ReceiptJson.print(receipt));
                } else {
                    new ReceiptText(language).print(out, receipt);
                }
                out.flush();
                return receipt.hasRefusals() ? Saksei.PROBLEMS : 0;
            }
        }

        private void write(Receipt receipt) {
            try {
                if (receiptFile != null) {
                    Files.writeString(receiptFile, ReceiptJson.print(receipt));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            if (returned != null) {
                new ReturnedWorkbook(language)
                        .write(SheetFile.of(files.getFirst()), receipt.files().getFirst(), returned);
            }
        }
    }

    /// `saksei register imports`.
    @Command(name = "imports", description = "The newest imports.", mixinStandardHelpOptions = true)
    static final class Imports implements Callable<Integer> {

        @Mixin
        private DataOptions data = new DataOptions();

        @Option(names = "--limit", defaultValue = "20", paramLabel = "N", description = "How many.")
        private int limit = 20;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (Wiring wiring = Wiring.open(data)) {
                for (RegisterService.Import each : wiring.register().listImports(Actor.operator(), limit)) {
                    out.printf(
                            "%d  %s  %s  %s  %s%s%n",
                            each.id(),
                            each.at(),
                            each.agency(),
                            each.file(),
                            Counted.of(each.records(), "record"),
                            each.undoneBy() != null ? "  (taken back)" : each.undoes() != null ? "  (takes back)" : "");
                }
                out.flush();
                return 0;
            }
        }
    }

    /// `saksei register undo`.
    @Command(
            name = "undo",
            description = "Takes an import back: what it wrote is closed, what it replaced speaks again.",
            mixinStandardHelpOptions = true)
    static final class Undo implements Callable<Integer> {

        @Mixin
        private DataOptions data = new DataOptions();

        @Parameters(paramLabel = "IMPORT", description = "The number its receipt shows.")
        private long importId;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Actor actor = Actor.operator();
            try (Wiring wiring = Wiring.open(data)) {
                RegisterService.Undone undone = wiring.register().undo(actor, importId);
                wiring.relink(actor, step -> {});
                out.printf(
                        "Import %d was taken back: %s withdrawn, %d as they were before.%n",
                        importId, Counted.of(undone.withdrawn(), "record"), undone.restored());
                out.flush();
                return 0;
            }
        }
    }

    /// `saksei register plan`.
    @Command(
            name = "plan",
            description = "Shows how the tables have to change for the pack; nothing it does can lose a value.",
            mixinStandardHelpOptions = true)
    static final class Plan implements Callable<Integer> {

        @Mixin
        private DataOptions data = new DataOptions();

        @Option(names = "--apply", description = "Makes the changes, all or none. Imports do so by themselves.")
        private boolean apply;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (Wiring wiring = open(data)) {
                TablePlan plan = wiring.register().plan();
                plan.changes().forEach(change -> out.println(change.text()));
                Saksei.print(spec.commandLine().getErr(), plan.problems());
                if (plan.isEmpty()) {
                    out.println("The tables fit the pack.");
                } else if (apply && plan.problems().isEmpty()) {
                    wiring.register().applyPlan(Actor.operator());
                    out.println("Done.");
                }
                out.flush();
                return plan.problems().isEmpty() ? 0 : Saksei.PROBLEMS;
            }
        }
    }

    /// `saksei register gazetteer`.
    @Command(
            name = "gazetteer",
            description = "Communes and villages below the districts of the pack.",
            mixinStandardHelpOptions = true,
            subcommands = Places.ImportPlaces.class)
    static final class Places implements Runnable {

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "a verb is missing: import");
        }

        /// `saksei register gazetteer import`.
        @Command(
                name = "import",
                description = "Takes in a CSV or XLSX with the columns code, name_en, name_km.",
                mixinStandardHelpOptions = true)
        static final class ImportPlaces implements Callable<Integer> {

            @Mixin
            private DataOptions data = new DataOptions();

            @Parameters(paramLabel = "FILE", description = "The gazetteer.")
            private Path file = Path.of("");

            @Spec
            private CommandSpec spec;

            @Override
            public Integer call() {
                PrintWriter out = spec.commandLine().getOut();
                try (Wiring wiring = open(data)) {
                    long places = wiring.register().importGazetteer(Actor.operator(), file);
                    out.printf("%d communes and villages are known now.%n", places);
                    out.flush();
                    return 0;
                }
            }
        }
    }
}

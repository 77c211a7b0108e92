package org.saksei.app.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.saksei.app.Counted;
import org.saksei.app.DataOptions;
import org.saksei.app.Saksei;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.report.FrozenReport;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `saksei report`: writes a report and proves one.
@Command(
        name = "report",
        description = "Writes a report of frozen figures, and proves every number of one.",
        mixinStandardHelpOptions = true,
        subcommands = {ReportCommand.Write.class, ReportCommand.Verify.class, ReportCommand.ListReports.class})
public final class ReportCommand {

    /// A frozen report of sixty figures with all splits has a tenth of this.
    private static final long LARGEST_FILE = 50_000_000;

    /// `saksei report write`.
    @Command(
            name = "write",
            description = "Counts the figures, freezes them, and writes the report; the frozen figures go beside it.",
            mixinStandardHelpOptions = true)
    static final class Write implements Callable<Integer> {

        @Mixin
        private DataOptions data = new DataOptions();

        @Parameters(paramLabel = "LAYOUT", description = "Which report of the pack: half-year.")
        private String layout = "";

        @Option(
                names = "--period",
                required = true,
                paramLabel = "P",
                description = "2019, 2019-H1, 2019-Q2, 2019-05 or TIP-2019.")
        private String period = "";

        @Option(
                names = "--to",
                required = true,
                paramLabel = "FILE",
                description = "Where to; its end says what it becomes: .html, .docx, .xlsx or .pdf."
                        + " May be given several times: the same frozen figures in several formats.")
        private List<Path> to = List.of();

        @Option(
                names = "--language",
                paramLabel = "LANGUAGE",
                defaultValue = "en",
                description = "en or km (default: ${DEFAULT-VALUE}).")
        private String language = "en";

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            to.forEach(file -> ReportService.format(file.toString()));
            Period wanted = Period.parse(period);
            try (Wiring wiring = Wiring.open(data);
                    ReportFiles files = new ReportFiles()) {
                ReportService reports = wiring.report();
                ReportService.Written written = reports.freeze(Actor.operator(), layout, wanted, report -> {
                    ReportDocument document = reports.compose(report, language);
                    for (Path file : to) {
                        files.write(file, report, document);
                    }
                });
                files.publish();
                PrintWriter out = spec.commandLine().getOut();
                files.list().forEach(out::println);
                out.printf(
                        "%s %s as of %s, code %s%n",
                        layout,
                        wanted,
                        written.publication().asOf(),
                        FrozenReport.shortCode(written.publication().sha256()));
                return 0;
            }
        }
    }

    /// `saksei report verify`.
    @Command(
            name = "verify",
            description = "Counts every number of a frozen report again, as of its moment; 1 where one differs.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Mixin
        private DataOptions data = new DataOptions();

        @Parameters(paramLabel = "FILE", description = "The JSON file that was written beside the report.")
        private Path file = Path.of("");

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            String json = read();
            try (Wiring wiring = Wiring.open(data)) {
                String name = file.getFileName().toString();
                Verdict verdict = wiring.report().verify(Actor.operator(), json, name);
                Saksei.print(spec.commandLine().getErr(), verdict.problems());
                Saksei.print(spec.commandLine().getErr(), verdict.notes());
                PrintWriter out = spec.commandLine().getOut();
                if (verdict.proved()) {
                    out.printf(
                            "Proved: %d numbers of %s %s as of %s, code %s.%n",
                            verdict.numbers(),
                            verdict.report().layout().id(),
                            verdict.report().table().period(),
                            verdict.report().table().asOf(),
                            FrozenReport.shortCode(verdict.report().code()));
                    return 0;
                }
                out.printf(
                        "Not proved: %s, %s counted again.%n",
                        Counted.of(verdict.problems().size(), "problem"), Counted.of(verdict.numbers(), "number"));
                return Saksei.PROBLEMS;
            }
        }

        private String read() {
            try {
                if (Files.size(file) > LARGEST_FILE) {
                    throw unreadable(Files.size(file) + " bytes");
                }
                return Files.readString(file);
            } catch (CharacterCodingException e) {
                throw unreadable("UTF-8");
            } catch (IOException e) {
                throw unreadable(Reasons.of(e));
            }
        }

        private Refused unreadable(String why) {
            return Refused.because(
                    Problem.of(ReportProblem.NOT_READABLE, new Place.InFile(file.toString(), 0), "why", why));
        }
    }

    /// `saksei report list`.
    @Command(
            name = "list",
            description = "The reports that were written, the newest first.",
            mixinStandardHelpOptions = true)
    static final class ListReports implements Callable<Integer> {

        @Mixin
        private DataOptions data = new DataOptions();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (Wiring wiring = Wiring.open(data)) {
                List<Publication> publications = wiring.report().list(Actor.operator());
                for (Publication each : publications) {
                    spec.commandLine()
                            .getOut()
                            .printf(
                                    "%-4d %-12s %-9s %s  %s  %s by %s%n",
                                    each.id(),
                                    each.layout(),
                                    each.period(),
                                    each.asOf(),
                                    FrozenReport.shortCode(each.sha256()),
                                    each.state().name().toLowerCase(Locale.ROOT),
                                    each.stateBy());
                }
                return 0;
            }
        }
    }
}

package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Role;
import org.saksei.app.pack.PackService;
import org.saksei.app.server.WebServer;
import org.saksei.app.web.TestBrowser;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Indicator;
import org.saksei.kernel.Period;
import org.saksei.kernel.Refused;
import org.saksei.report.FrozenReport;
import org.saksei.report.ReportComposer;
import org.saksei.report.ReportLayout;

/// What a reader finds in our own report before anybody else does.
@ExtendWith(TestDatabase.class)
class OwnReportTest {

    private static final PackService PACKS = PackService.read(Path.of("..", "packs", "cambodia"));
    private static final String FAULT = "Of 10 victims, 6 were women and 12 were men.";

    private final OwnReport own = new OwnReport(Lexicons.of(PACKS));

    @TempDir
    private Path folder;

    /// The half-year report with key sentences of these numbers: parts stay within their wholes because
    /// all are of one size.
    private static FrozenReport report(long now, long before) {
        return report(_ -> new Levels(now, before));
    }

    private record Levels(long now, long before) {}

    private static FrozenReport report(Function<String, Levels> levels) {
        ReportLayout layout = Objects.requireNonNull(PACKS.current().layouts().get("half-year"));
        Set<String> ids = new TreeSet<>();
        layout.sections().forEach(section -> ids.addAll(section.figures()));
        List<Figure> figures = new ArrayList<>();
        for (String id : ids) {
            Indicator indicator = PACKS.current().getIndicator(id);
            Levels level = levels.apply(id);
            figures.add(new Figure(
                    id,
                    indicator.title(),
                    indicator.sentence(),
                    indicator.meaning(),
                    indicator.unit(),
                    indicator.rounding(),
                    BigDecimal.valueOf(level.now()),
                    BigDecimal.valueOf(level.before()),
                    0,
                    List.of()));
        }
        Period half = Period.half(2019, 1);
        FigureTable table = new FigureTable(
                half, half.yearBefore(), Instant.parse("2019-07-15T00:00:00Z"), "cambodia 1.0", figures);
        ReportLayout bare = new ReportLayout(
                layout.id(),
                layout.title(),
                layout.subtitle(),
                layout.publisher(),
                layout.sections().stream()
                        .map(section -> new ReportLayout.Section(
                                section.title(), section.figures(), List.of(), List.of(), section.text()))
                        .toList(),
                layout.notes(),
                layout.source(),
                layout.declaredAt());
        return new FrozenReport(bare, table, "0".repeat(64), true, List.of(), List.of());
    }

    @Test
    void sentencesOfTheProgramAddUpWhateverTheNumbers() {
        Random random = new Random(4);
        for (int round = 0; round < 20; round++) {
            long now = round == 0 ? 0 : random.nextLong(1, 2000);
            long before = round == 1 ? 0 : round == 2 ? now : random.nextLong(1, 2000);
            assertThat(own.faults(ReportComposer.compose(report(now, before), "en", ReportComposer.Digits.WESTERN)))
                    .as("%d against %d", now, before)
                    .isEmpty();
        }
    }

    @Test
    void aPartThatMovedOtherwiseThanItsWholeContradictsNothing() {
        Set<String> wholes = Set.of("cases", "victims_rescued", "suspects_sent_to_court", "marriage_applications");
        Random random = new Random(8);
        for (int round = 0; round < 20; round++) {
            long seed = random.nextLong();
            FrozenReport report = report(id -> {
                Random own = new Random(seed + id.hashCode());
                boolean percent = id.equals("child_share_of_victims");
                long most = percent ? 100 : wholes.contains(id) ? 2000 : 1000;
                long least = wholes.contains(id) ? 1000 : 1;
                return new Levels(own.nextLong(least, most), own.nextLong(least, most));
            });
            assertThat(own.faults(ReportComposer.compose(report, "en", ReportComposer.Digits.WESTERN)))
                    .as("round %d", round)
                    .isEmpty();
        }
    }

    @Test
    void aReportThatContradictsItselfIsNotFrozen(TestDatabase.Fresh databases)
            throws IOException, InterruptedException {
        copy(Path.of("..", "packs", "core"), folder.resolve("core"));
        copy(Path.of("..", "packs", "cambodia"), folder.resolve("cambodia"));
        Path layout = folder.resolve("cambodia/report/half-year.yaml");
        String text = Files.readString(layout);
        String wrong = text.replace("A case is counted by the day of its crackdown.", FAULT);
        assertThat(wrong).isNotEqualTo(text);
        Files.writeString(layout, wrong);
        Installation installation = databases.open();
        Wiring wiring = new Wiring(installation, PackService.read(folder.resolve("cambodia")));
        wiring.register().applyPlan(Actor.operator());

        assertThatThrownBy(() -> wiring.report().freeze(Actor.operator(), "half-year", Period.half(2019, 1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code().id()).isEqualTo("report.sentences-contradict");
                                    assertThat(problem.text("en")).contains("6 + 12 = 18");
                                }));
        assertThat(wiring.report()
                        .preview(Actor.operator(), "half-year", Period.half(2019, 1))
                        .blocking())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.language()).isEqualTo("en");
                    assertThat(fault.sentence().in("en")).contains("6 + 12 = 18", "too many");
                    assertThat(fault.sentence().in("km")).contains("6 + 12 = 18", "លើស 8");
                });
        assertThat(wiring.report().list(Actor.operator()))
                .as("nothing was kept")
                .isEmpty();
        thePageNamesTheSentences(wiring);
    }

    private static void thePageNamesTheSentences(Wiring wiring) throws IOException, InterruptedException {
        TestBrowser.add(wiring, "analyst", null, Role.ANALYST);
        try (WebServer server = WebServer.start(wiring, "127.0.0.1", 0)) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            Map<String, String> wish = Map.of("layout", "half-year", "period", "2019-H1");
            HttpResponse<String> refused = analyst.post("/reports", wish);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("cannot be frozen", "English: ✗ 6 + 12 = 18", "8 too many");
            assertThat(analyst.get("/reports/new?layout=half-year&period=2019-H1&lang=km")
                            .body())
                    .contains("អង់គ្លេស៖ ✗ 6 + 12 = 18", "លើស 8")
                    .doesNotContain("action=\"/reports\"");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}

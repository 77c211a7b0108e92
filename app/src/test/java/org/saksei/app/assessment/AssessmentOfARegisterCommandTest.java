package org.saksei.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Installation;
import org.saksei.app.Saksei;
import org.saksei.app.TestDirectories;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.register.ImportRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `saksei assessment … --data` as its user types it.
///
/// Each command that reaches the register starts its PostgreSQL, which takes seconds: so there are few,
/// and one test asks for several files at once.
class AssessmentOfARegisterCommandTest {

    @TempDir
    private static Path folder = Path.of("target");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// Five inspections in the period, one on the day after it; two months of returns, of which one came.
    @BeforeAll
    static void makeARegister() throws IOException {
        System.setProperty(
                "saksei.home", Path.of("..").toAbsolutePath().normalize().toString());
        TestDirectories.shareProgramsWith(data());
        List<Path> files = List.of(
                file(
                        "inspection.csv",
                        "inspection_no,on,sector,by",
                        "I-1,2018-04-01,brick_kiln,labour",
                        "I-2,2018-06-01,brick_kiln,labour",
                        "I-3,2018-09-01,brick_kiln,labour",
                        "I-4,2018-12-01,brick_kiln,labour",
                        "I-5,2019-03-31,fishery,labour",
                        "I-6,2019-04-01,fishery,labour"),
                file(
                        "agency_return.csv",
                        "of_agency,month,received_on",
                        "labour,2018-05-01,2018-06-02",
                        "labour,2018-06-01,"));
        Installation installation = Installation.open(
                new Installation.Wish(data(), DataDirectory.Opening.CREATE_FICTION, Optional.empty(), Optional.empty()),
                Map.of(),
                InstantSource.system(),
                step -> {});
        try (Wiring wiring = new Wiring(
                installation, new InstalledPack(installation.directory()).install(InstalledPack.shipped()))) {
            wiring.register().applyPlan(Actor.operator());
            wiring.register().importFiles(Actor.operator(), ImportRequest.of(files, "labour", null, false));
            wiring.assessment()
                    .scorecards()
                    .judge(Actor.operator(), 2019, "C3", "more is needed", "few workplaces seen");
            wiring.assessment()
                    .recommendations()
                    .plan(
                            Actor.operator(),
                            "tip-2019-inspections",
                            new RecommendationService.PlanTyped(
                                    "labour", "2020-03-31", "see every kiln", Map.of("labour_inspections", "500"), ""));
            wiring.assessment()
                    .recommendations()
                    .move(Actor.operator(), "tip-2019-inspections", "recorded", "assigned", "");
        }
    }

    @Test
    void theScorecardHasTheFiguresAndJudgementsOfTheRegisterAndWhatIsBroughtAlong() throws IOException {
        Path more = Files.writeString(folder.resolve("more.json"), """
                [{"kind":"document","ref":"agreement-2018","criterion":"C9","date":"2018-07-01","note":"signed"}]
                """);

        assertThat(onData("scorecard", "--year", "2019", "--evidence", more.toString(), "--format", "json"))
                .as(err.toString())
                .isZero();

        JsonNode prevention = criterion("C3");
        JsonNode inspections = prevention
                .path("evidence")
                .valueStream()
                .filter(item -> item.path("ref").asString().equals("labour_inspections"))
                .findFirst()
                .orElseThrow();
        assertThat(inspections.path("value").asInt()).isEqualTo(5);
        assertThat(inspections.path("period").asString()).isEqualTo("TIP-2019");
        assertThat(prevention.path("judgement").path("text").asString()).isEqualTo("more is needed");
        assertThat(prevention.path("data").asString()).isEqualTo("partial");
        assertThat(criterion("C9").path("data").asString()).isEqualTo("complete");
        assertThat(criterion("C1").path("presumption").asBoolean()).isTrue();
        assertThat(criterion("C10").path("evidence").get(0).path("value").asInt())
                .isEqualTo(50);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theSelfAssessmentIsWrittenInEveryFormatAskedForAtOnce() throws IOException {
        Path page = folder.resolve("self.html");
        Path letter = folder.resolve("self.docx");

        assertThat(onData("report", "--year", "2019", "--to", page.toString(), "--to", letter.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString().lines()).containsExactly(page.toString(), letter.toString());
        assertThat(page)
                .content()
                .contains("<html", "more is needed", "few workplaces seen", "22 USC 7106(b)(1)")
                .containsIgnoringCase("draft");
        try (ZipFile document = new ZipFile(letter.toFile())) {
            String text = new String(
                    document.getInputStream(document.getEntry("word/document.xml"))
                            .readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text).contains("more is needed", "22 USC 7106(b)(1)");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theAnswersOfCsvAndJsonAreTheSameAndSmallOnesAreHidden() throws IOException {
        Path csv = folder.resolve("answers.csv");
        Path json = folder.resolve("answers.json");

        assertThat(onData("questionnaire", "--period", "TIP-2019", "--to", csv.toString(), "--to", json.toString()))
                .as(err.toString())
                .isZero();

        JsonNode answers = JsonMapper.builder().build().readTree(Files.readString(json));
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "period,section,asker,question,text,figure,only,split,code,label,unit,state,value,as_of,pack");
        assertThat(answers.path("answers").size()).isEqualTo(lines.size() - 1);
        assertThat(answers.path("period").asString()).isEqualTo("TIP-2019");
        assertThat(answers.path("from").asString()).isEqualTo("2018-04-01");
        assertThat(answers.path("to").asString()).isEqualTo("2019-03-31");
        assertThat(answers.path("rule").asString()).isEqualTo("public");
        assertThat(answers.path("threshold").asInt()).isEqualTo(11);
        // Five inspections are fewer than eleven: hidden, and not taken apart.
        assertThat(inspections(answers, "").path("state").asString()).isEqualTo("hidden");
        assertThat(inspections(answers, "").path("value").isNull()).isTrue();
        assertThat(lines.stream().filter(line -> line.contains(",labour_inspections,")))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains(answers.path("as_of").asString()));
        assertThat(out.toString().lines().toList().getLast())
                .matches("TIP-2019: [0-9]+ numbers, 1 hidden, [0-9]+ without data");
    }

    @Test
    void recommendationsStandAsTheyWereMovedInTheRegister() {
        assertThat(onData("recommendations", "--state", "assigned", "--today", "2020-04-01", "--format", "json"))
                .as(err.toString())
                .isZero();

        assertThat(json().size()).isEqualTo(1);
        JsonNode only = json().get(0);
        assertThat(only.path("id").asString()).isEqualTo("tip-2019-inspections");
        assertThat(only.path("owner").asString()).isEqualTo("labour");
        assertThat(only.path("due_on").asString()).isEqualTo("2020-03-31");
        assertThat(only.path("overdue").asBoolean()).isTrue();
        assertThat(only.path("figures").toString()).contains("{\"id\":\"labour_inspections\",\"target\":500}");
    }

    @Nested
    class Rows {

        private static final String HEAD = "iso3,country,year,tier,confidence,source";

        @Test
        void inWordsAreTakenInBesideThoseOfThePack() throws IOException {
            Path rows = file(
                    "good.csv",
                    HEAD,
                    "TLS,Timor-Leste,2019,Tier 2W,single-source,\"the report, page 459\"",
                    "KHM,Cambodia,2021,3,memory,somebody said so");

            assertThat(onData("import", rows.toString())).as(err.toString()).isZero();

            assertThat(out.toString())
                    .isEqualTo(
                            "2 rows added; kept and not used, because another is known as well or better: 1 in all.\n");
        }

        @Test
        void ofWhichOneIsWrongAreNotTakenInAndEveryMistakeIsNamedAtItsLine() throws IOException {
            Path rows = file(
                    "bad.csv",
                    HEAD,
                    "TLS,Timor-Leste,2018,2,sourced,seen",
                    "TLS,Timor-Leste,2017,Tier two and a bit,sourced,seen",
                    "TLS,Timor-Leste,2031,2,sourced,seen");

            assertThat(onData("import", rows.toString())).isEqualTo(Saksei.PROBLEMS);

            assertThat(out.toString()).isEmpty();
            assertThat(err.toString()).contains("bad.csv:3", "bad.csv:4").doesNotContain("bad.csv:2");
        }

        @Test
        void underAnotherHeadAreRefusedBeforeTheRegisterIsOpened() throws IOException {
            Path rows = file("head.csv", "country,year,tier", "TLS,2019,2");

            assertThat(onNoData("import", rows.toString())).isEqualTo(Saksei.PROBLEMS);

            assertThat(err.toString()).contains("head.csv:1", HEAD);
        }

        @Test
        void ofAFileThatIsNotThereAreWrongUsage() {
            assertThat(onNoData("import", folder.resolve("none.csv").toString()))
                    .isEqualTo(Saksei.WRONG_USAGE);
            assertThat(err.toString()).contains("none.csv cannot be read");
        }
    }

    @Nested
    class WrongUsage {

        @Test
        void isFoundBeforeADirectoryIsOpened() {
            assertThat(onNoData("scorecard", "--year", "1999")).isEqualTo(Saksei.WRONG_USAGE);
            assertThat(onNoData("scorecard")).isEqualTo(Saksei.WRONG_USAGE);
            assertThat(onNoData("report", "--year", "next", "--to", "a.docx")).isEqualTo(Saksei.WRONG_USAGE);
            assertThat(onNoData("report", "--year", "2019", "--to", "a.odt")).isEqualTo(Saksei.WRONG_USAGE);
            assertThat(onNoData("report", "--year", "2019")).isEqualTo(Saksei.WRONG_USAGE);
            assertThat(onNoData("questionnaire", "--period", "TIP-19", "--to", "a.csv"))
                    .isEqualTo(Saksei.WRONG_USAGE);
            assertThat(onNoData("questionnaire", "--period", "TIP-2019", "--to", "a.txt"))
                    .isEqualTo(Saksei.WRONG_USAGE);
            assertThat(onNoData("recommendations", "--today", "1.4.2020")).isEqualTo(Saksei.WRONG_USAGE);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString())
                    .contains(
                            "1999 is not a year",
                            "a.odt",
                            "TIP-19 is not a period",
                            "a.txt. The formats there are: .xlsx, .csv, .json",
                            "1.4.2020 is not a date")
                    .doesNotContain("Exception");
            assertThat(folder.resolve("none")).doesNotExist();
        }
    }

    @Test
    void aDirectoryThatIsNotThereIsAProblemForEveryVerb() throws IOException {
        String rows =
                file("one.csv", Rows.HEAD, "TLS,Timor-Leste,2019,2,memory,seen").toString();
        List<List<String>> commands = List.of(
                List.of("scorecard", "--year", "2019"),
                List.of("recommendations"),
                List.of("report", "--year", "2019", "--to", "a.docx"),
                List.of("questionnaire", "--period", "TIP-2019", "--to", "a.csv"),
                List.of("import", rows));

        for (List<String> command : commands) {
            assertThat(onNoData(command.toArray(String[]::new)))
                    .as(command.toString())
                    .isEqualTo(Saksei.PROBLEMS);
        }
        assertThat(err.toString().lines()).hasSize(commands.size()).allMatch(line -> line.contains("none"));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void evidenceThatIsNoEvidenceIsAProblemOfTheFile() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"kind\":\"rumour\",\"ref\":\"x\"}]");

        assertThat(onNoData("scorecard", "--year", "2019", "--evidence", broken.toString()))
                .isEqualTo(Saksei.PROBLEMS);
        assertThat(err.toString()).contains("broken.json").doesNotContain("Exception");
    }

    private int onData(String... arguments) {
        return run(data(), arguments);
    }

    /// A directory that is not there: what does not need one fails before it is missed.
    private int onNoData(String... arguments) {
        return run(folder.resolve("none"), arguments);
    }

    private int run(Path directory, String... arguments) {
        List<String> all = new ArrayList<>(List.of("assessment"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", directory.toString()));
        return Saksei.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private JsonNode criterion(String id) {
        return json().path("criteria")
                .valueStream()
                .filter(row -> row.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode inspections(JsonNode answers, String code) {
        return answers.path("answers")
                .valueStream()
                .filter(line -> line.path("figure").asString().equals("labour_inspections"))
                .filter(line -> line.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

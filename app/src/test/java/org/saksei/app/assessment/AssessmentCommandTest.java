package org.saksei.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Saksei;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessmentCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theClockOfOneYearIsAnObjectWithEveryKey() {
        assertThat(run("clock", "KHM", "--year", "2021", "--format", "json")).isZero();
        JsonNode answer = json();
        assertThat(answer.path("status").asString()).isEqualTo("final");
        assertThat(answer.path("next_report").path("may_be").toString()).isEqualTo("[\"1\",\"2\",\"3\"]");
        assertThat(answer.propertyNames())
                .containsExactly(
                        "iso3",
                        "country",
                        "year",
                        "tier",
                        "status",
                        "consecutive_watch_list_years",
                        "counted_years",
                        "run_from",
                        "reinstated",
                        "downgrade_due_year",
                        "downgrade_latest_year",
                        "waivers_used",
                        "waivers_left",
                        "law_version",
                        "next_law_version",
                        "reading",
                        "next_report",
                        "certain",
                        "weakest_confidence",
                        "rows",
                        "reason");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void allCountriesAndYearsAreOneArrayInOrder() {
        assertThat(run("clock", "all", "--year", "2001..2025", "--format", "json"))
                .isZero();
        JsonNode answer = json();
        assertThat(answer.size()).isEqualTo(4775);
        assertThat(answer.get(0).path("year").asInt()).isEqualTo(2001);
        assertThat(answer.get(25).path("iso3").asString())
                .isGreaterThan(answer.get(0).path("iso3").asString());
    }

    @Test
    void theReadingDecidesWhatCheckFinds() {
        assertThat(run("check", "--format", "json")).isZero();
        assertThat(json().path("ok").asBoolean()).isTrue();
        out.getBuffer().setLength(0);
        assertThat(run("check", "--reading", "literal", "--format", "json")).isEqualTo(1);
        assertThat(json().path("problems")
                        .valueStream()
                        .filter(problem -> problem.path("severity").asString().equals("error")))
                .hasSize(30);
    }

    @Test
    void whatAReportChangedStandsBesideWhatTheClockHadSaid() {
        assertThat(run("changes", "--year", "2022", "--format", "json")).isZero();
        assertThat(json().path("foretold")
                        .valueStream()
                        .filter(change -> change.path("iso3").asString().equals("KHM"))
                        .map(JsonNode::toString))
                .containsExactly("{\"iso3\":\"KHM\",\"country\":\"Cambodia\",\"before\":\"2WL\",\"after\":\"3\","
                        + "\"way\":\"lowered\",\"status_before\":\"final\",\"by_waiver\":false,\"lawful\":true}");
        assertThat(run("changes", "--year", "2001")).isEqualTo(Saksei.WRONG_USAGE);
        assertThat(err.toString()).contains("2001 has no report before it");
    }

    @Test
    void theCalendarHasTheDatesOfTheLaw() {
        assertThat(run("calendar", "--year", "2026", "--format", "json")).isZero();
        assertThat(json().path("report_due").asString()).isEqualTo("2026-06-30");
        assertThat(json().path("interim_due").asString()).isEqualTo("2027-02-01");
    }

    @Test
    void theScorecardCountsWhatIsThere() throws IOException {
        Path evidence = folder.resolve("e.json");
        Files.writeString(evidence, """
                [{"kind":"figure","ref":"extraditions","period":"TIP-2019","value":0,"agencies_due":1,"agencies_reported":1}]
                """);
        assertThat(run("scorecard", "--year", "2019", "--evidence", evidence.toString(), "--format", "json"))
                .isZero();
        assertThat(json().path("counts").toString()).isEqualTo("{\"complete\":1,\"partial\":0,\"missing\":11}");
        assertThat(json().path("criteria").get(0).path("presumption").asBoolean())
                .isTrue();
    }

    @Test
    void theRecommendationsOfThePackAreOpen() {
        assertThat(run("recommendations", "--state", "open", "--format", "json"))
                .isZero();
        assertThat(json().size()).isEqualTo(5);
    }

    @Nested
    class WrongUsage {

        @Test
        void aCountryThatIsNotThereIsNamed() {
            assertThat(run("clock", "QQQ", "--year", "2021")).isEqualTo(Saksei.WRONG_USAGE);
            assertThat(err.toString()).contains("There is no country QQQ in the tier table.");
            assertThat(out.toString()).isEmpty();
        }

        @Test
        void aYearOutsideTheTableIsNamed() {
            assertThat(run("clock", "KHM", "--year", "1999")).isEqualTo(Saksei.WRONG_USAGE);
            assertThat(err.toString())
                    .contains("TIP reports begin in 2001 and the table ends with 2025; 1999 is outside.");
            assertThat(run("clock", "KHM", "--year", "2026")).isEqualTo(Saksei.WRONG_USAGE);
        }

        @Test
        void yearsMustBeWrittenForwards() {
            assertThat(run("clock", "KHM", "--year", "2021..2019")).isEqualTo(Saksei.WRONG_USAGE);
            assertThat(run("clock", "KHM", "--year", "last")).isEqualTo(Saksei.WRONG_USAGE);
            assertThat(run("clock", "KHM")).isEqualTo(Saksei.WRONG_USAGE);
        }

        @Test
        void anUnknownStateIsRefused() {
            assertThat(run("recommendations", "--state", "done")).isEqualTo(Saksei.WRONG_USAGE);
        }
    }

    @Nested
    class ATableOfOnesOwn {

        @Test
        void countsAsCompleteAndHasTheYearsOfTheFile() throws IOException {
            Path file = tiers("XAA,Somewhere,2019,2WL,mine,mine\nXAA,Somewhere,2021,2WL,mine,mine\n");
            assertThat(run("clock", "XAA", "--year", "2020", "--tiers", file.toString(), "--format", "json"))
                    .isZero();
            assertThat(json().path("status").asString()).isEqualTo("not_covered");
            assertThat(run("clock", "XAA", "--year", "2022", "--tiers", file.toString()))
                    .isEqualTo(Saksei.WRONG_USAGE);
        }

        @Test
        void saysWhichRowsItDidNotUse() throws IOException {
            Path file = tiers("XAA,Somewhere,2019,2WL,mine,mine\nXAA,Somewhere,2020,Tier 2,mine,mine\n");
            assertThat(run("clock", "XAA", "--year", "2019", "--tiers", file.toString()))
                    .isEqualTo(Saksei.PROBLEMS);
            assertThat(err.toString()).contains(":3: ").contains("Tier 2 is not a tier");
        }

        private Path tiers(String rows) throws IOException {
            Path file = folder.resolve("t.csv");
            Files.writeString(file, "iso3,country,year,tier,confidence,source\n" + rows);
            return file;
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("assessment"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--pack", "../packs/cambodia"));
        return Saksei.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }
}

package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Severity;

class SequenceCheckTest {

    @Nested
    class TheShippedTable {

        private final TierTable table = Tables.shipped();

        @Test
        void hasEveryRowAndNoErrorOrWarningUnderPractice() {
            assertThat(table.rows()).isEqualTo(4223);
            assertThat(table.histories()).hasSize(191);
            assertThat(SequenceCheck.check(table, Tables.LAW, Tables.waivers()))
                    .extracting(Problem::severity)
                    .containsOnly(Severity.NOTE);
        }

        @Test
        void hasThirtyErrorsUnderTheLiteralReading() {
            assertThat(SequenceCheck.check(table, Tables.LAW.with(Reading.LITERAL), Tables.waivers()))
                    .filteredOn(problem -> problem.severity() == Severity.ERROR)
                    .hasSize(30)
                    .extracting(Problem::code)
                    .containsOnly(AssessmentProblem.REINSTATED_TOO_LONG);
        }

        @Test
        void hasOneReportThatIsNotWhole() {
            assertThat(SequenceCheck.check(table, Tables.LAW, Tables.waivers()))
                    .filteredOn(problem -> problem.code() == AssessmentProblem.GAP)
                    .singleElement()
                    .satisfies(
                            gap -> assertThat(gap.text("en")).contains("2019").contains("23 countries"));
        }

        @Test
        void missesAWaiverThatIsTakenOutOfTheList() {
            List<Waiver> fewer = new ArrayList<>(Tables.waivers());
            Waiver gone = fewer.removeFirst();
            assertThat(SequenceCheck.check(table, Tables.LAW, fewer))
                    .filteredOn(problem -> problem.severity() == Severity.WARNING)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(AssessmentProblem.WAIVER_MISSING);
                        assertThat(problem.values()).containsEntry("iso3", gone.iso3());
                    });
        }

        @Test
        void wondersAtAWaiverNobodyNeeded() {
            List<Waiver> more = new ArrayList<>(Tables.waivers());
            more.add(new Waiver(2014, "USA", "United States", true, "seen", "made up"));
            assertThat(SequenceCheck.check(table, Tables.LAW, more))
                    .extracting(Problem::code)
                    .contains(AssessmentProblem.WAIVER_UNNEEDED);
        }
    }

    @Nested
    class ATableOfSomebodysOwn {

        @Test
        void keepsTheFirstOfTwoRowsAndNamesBothPlaces() {
            TierTable table = table(row("XAA", 2019, "2WL", 2), row("XAA", 2019, "2", 3));
            assertThat(table.rows()).isEqualTo(1);
            assertThat(table.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(AssessmentProblem.DUPLICATE_ROW);
                assertThat(problem.text("en")).startsWith("t.csv:3: ").contains("t.csv:2");
            });
        }

        @Test
        void neverGuessesATier() {
            assertThat(codes(row("XAA", 2019, "Tier 2 Watch List", 2), row("XAA", 2018, "2wl", 3)))
                    .containsExactly(AssessmentProblem.UNKNOWN_TIER, AssessmentProblem.UNKNOWN_TIER);
        }

        @Test
        void knowsCodesAndNotNames() {
            assertThat(codes(row("Cambodia", 2019, "2", 2), row("khm", 2019, "2", 3), row("XAA", 2019, "2", 4)))
                    .containsExactly(AssessmentProblem.UNKNOWN_COUNTRY, AssessmentProblem.UNKNOWN_COUNTRY);
        }

        @Test
        void beginsWithTheFirstReportAndEndsWithTheLast() {
            assertThat(codes(row("XAA", 2001, "2", 2), row("XAA", 2025, "2", 3)))
                    .isEmpty();
            assertThat(codes(row("XAA", 2000, "2", 2), row("XAA", 2026, "2", 3)))
                    .containsExactly(AssessmentProblem.YEAR_OUT_OF_RANGE, AssessmentProblem.YEAR_OUT_OF_RANGE);
        }

        @Test
        void hasNoWatchListBeforeTheLawMadeIt() {
            assertThat(found(row("XAA", 2003, "2WL", 2))).containsExactly(AssessmentProblem.WATCH_LIST_BEFORE_LAW);
            assertThat(found(row("XAA", 2004, "2WL", 2))).isEmpty();
        }

        @Test
        void hasOneErrorForEveryYearTooLong() {
            List<TierRow> rows = new ArrayList<>();
            for (int year = 2019; year <= 2023; year++) {
                rows.add(row("XAA", year, "2WL", year));
            }
            assertThat(found(rows.toArray(TierRow[]::new)))
                    .containsExactly(AssessmentProblem.WATCH_LIST_TOO_LONG, AssessmentProblem.WATCH_LIST_TOO_LONG);
        }

        private static TierRow row(String iso3, int year, String tier, int line) {
            return new TierRow(iso3, "Somewhere", year, tier, "sourced", "made up", new Place.InFile("t.csv", line));
        }

        private static TierTable table(TierRow... rows) {
            return TierTable.of(List.of(rows), ReportList.complete(2001, 2025));
        }

        private static List<Object> codes(TierRow... rows) {
            return table(rows).problems().stream().<Object>map(Problem::code).toList();
        }

        private static List<Object> found(TierRow... rows) {
            return SequenceCheck.check(table(rows), Tables.LAW, List.of()).stream()
                    .<Object>map(Problem::code)
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(AssessmentProblem.class)
    void everyProblemHasASentenceInBothLanguagesWithTheSameValues(AssessmentProblem code) {
        assertThat(placeholders(Problem.pattern(code, "km")))
                .containsExactlyInAnyOrderElementsOf(placeholders(Problem.pattern(code, "en")));
    }

    private static java.util.Set<String> placeholders(String pattern) {
        return java.util.regex.Pattern.compile("\\{[a-zA-Z0-9]+}")
                .matcher(pattern)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toSet());
    }
}

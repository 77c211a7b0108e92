package org.saksei.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksei.register.Samples.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Text;

class SheetLayoutTest {

    private static Optional<SheetLayout> byType(String sheet, SheetRow... rows) {
        return SheetLayout.recognise(
                sheet, List.of(rows), List.of(), Samples.definitions().types().values());
    }

    private static List<String> codes(SheetLayout layout) {
        return layout.problems().stream().map(problem -> problem.code().name()).toList();
    }

    @Nested
    class WithoutAMapping {

        @Test
        void headingsAreFoundBelowTitlesWhateverTheirCaseSpacesAndMarks() {
            SheetLayout layout = byType(
                            "Sheet1",
                            row(1, "Ministry of Interior"),
                            row(2, "Report of the month", "", "12"),
                            row(4, "NO", "case no.", "  ភេទ ", "RESCUED_ON", "age:"),
                            row(5, "1", "A", "F", "1/1/2019", "15"))
                    .orElseThrow();
            assertThat(layout.mapping()).isEqualTo("victim");
            assertThat(layout.headRow()).isEqualTo(2);
            assertThat(layout.positions())
                    .isEqualTo(Map.of("victim_no", 0, "case", 1, "sex", 2, "rescued_on", 3, "age_at_rescue", 4));
            assertThat(layout.problems()).isEmpty();
        }

        @Test
        void aHeadingInTwoLanguagesIsOneHeading() {
            SheetLayout layout =
                    byType("victims", row(1, "No. (ល.រ)", "Case No", "Sex/ភេទ")).orElseThrow();
            assertThat(layout.positions()).containsOnlyKeys("victim_no", "case", "sex");
        }

        @Test
        void theNameOfTheSheetDecidesBetweenTypes() {
            SheetRow head = row(1, "Case No", "Crackdown on");
            assertThat(byType("cases", head).orElseThrow().mapping()).isEqualTo("case");
            assertThat(byType("victims", row(1, "Case No", "Sex")).orElseThrow().mapping())
                    .isEqualTo("victim");
        }

        @Test
        void aMissingRequiredColumnRefusesTheSheet() {
            SheetLayout layout = byType("victims", row(1, "No.", "Sex", "Age")).orElseThrow();
            assertThat(codes(layout)).containsExactly("COLUMN_MISSING");
            assertThat(layout.isReadable()).isFalse();
            assertThat(layout.problems().getFirst().text("en"))
                    .startsWith("victims!1: ")
                    .contains("case");
        }

        @Test
        void aMisspeltHeadingIsRefusedWithItsCellAndTheNearestOne() {
            SheetLayout layout = byType("victims", row(3, "No.", "Case No", "Sex", "Birth dtae"))
                    .orElseThrow();
            Problem problem = layout.problems().getFirst();
            assertThat(problem.code()).isEqualTo(RegisterProblem.HEADING_MISSPELT);
            assertThat(problem.text("en")).startsWith("victims!D3: ").contains("Birth dtae", "birth_date");
            assertThat(layout.isReadable()).isFalse();
        }

        @Test
        void aColumnNobodyKnowsIsToldAndLeftOut() {
            SheetLayout layout = byType("victims", row(1, "No.", "Case No", "Sex", "Colour of the car"))
                    .orElseThrow();
            assertThat(codes(layout)).containsExactly("HEADING_UNKNOWN");
            assertThat(layout.isReadable()).isTrue();
        }

        @Test
        void twoColumnsForOneFieldAreRefused() {
            assertThat(codes(byType("victims", row(1, "No.", "Case No", "Sex", "ភេទ"))
                            .orElseThrow()))
                    .containsExactly("HEADING_TWICE");
        }

        @Test
        void rowsWithoutHeadingsAreNoSheetOfOurs() {
            assertThat(byType("Notes", row(1, "Please call"), row(2, "the office")))
                    .isEmpty();
            assertThat(byType("Empty")).isEmpty();
        }
    }

    @Nested
    class WithAMapping {

        private Mapping.Column column(boolean required, String... headings) {
            return new Mapping.Column(List.of(headings), required, Map.of(), "dmy");
        }

        private Mapping mapping() {
            SequencedMap<String, Mapping.Column> columns = new LinkedHashMap<>();
            columns.put("no", column(true, "Case No"));
            columns.put("victim_name", column(false, "Victim: name"));
            columns.put("suspect_name", column(false, "Suspect: name"));
            columns.put("opened", column(false, "Opened"));
            return new Mapping(
                    "police",
                    Text.english("p"),
                    "police",
                    List.of(new Mapping.Sheet(null, columns, List.of())),
                    Samples.HERE);
        }

        @Test
        void aMergedHeadGivesItsPartsTheirGroup() {
            SheetLayout layout = SheetLayout.recognise(
                            "S",
                            List.of(
                                    row(1, "Half-year list"),
                                    row(2, "Case No", "Victim", "", "Suspect", "Opened"),
                                    row(3, "", "Name", "Age", "Name", ""),
                                    row(4, "A", "B", "3", "C", "1/1/2019")),
                            List.of(mapping()),
                            List.of())
                    .orElseThrow();
            assertThat(layout.positions()).isEqualTo(Map.of("no", 0, "victim_name", 1, "suspect_name", 3, "opened", 4));
            assertThat(layout.headRow()).isEqualTo(2);
        }

        @Test
        void aSheetWithoutItsRequiredColumnIsNotOfThisKindAndWeSayWhatItLacks() {
            List<SheetRow> rows = List.of(row(1, "Opened", "Victim name", "Suspect name"));
            assertThat(SheetLayout.recognise("S", rows, List.of(mapping()), List.of()))
                    .isEmpty();
            assertThat(SheetLayout.missing("S", rows, List.of(mapping()))).containsExactly("Case No");
        }
    }
}

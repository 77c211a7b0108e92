package org.saksei.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksei.register.Samples.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Text;

class RowReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 7, 1);
    private static final SheetRow HEAD = row(1, "No.", "Case No", "ឈ្មោះ", "Sex", "Birth date", "Rescued on", "Age");

    private final List<Row> accepted = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private final RowReading.Sink sink = new RowReading.Sink() {
        @Override
        public void accept(Row row) {
            accepted.add(row);
        }

        @Override
        public void refuse(String recordType) {
            refused.add(recordType);
        }

        @Override
        public void tell(Problem problem) {
            problems.add(problem);
        }
    };

    private void read(Definitions definitions, References references, SheetRow head, SheetRow... rows) {
        SheetLayout layout = SheetLayout.recognise(
                        "victims",
                        List.of(head),
                        definitions.mappings(),
                        definitions.types().values())
                .orElseThrow();
        RowReading reading = new RowReading(
                definitions, layout, new RowReading.Frame("police", "a.xlsx", "victims", TODAY), references, sink);
        for (SheetRow row : rows) {
            reading.read(row);
        }
    }

    private void read(SheetRow... rows) {
        read(Samples.definitions(), References.NONE, HEAD, rows);
    }

    private List<String> texts() {
        return problems.stream().map(problem -> problem.text("en")).toList();
    }

    @Test
    void aGoodRowIsARecordWithItsSourceAndItsDerivedAge() {
        read(row(2, "1", "K-1", "សុខ", "ស្រី", "05/06/2004", "05/06/2019", ""));
        assertThat(accepted).hasSize(1);
        assertThat(accepted.getFirst().values())
                .containsEntry("sex", "F")
                .containsEntry("case", "K-1")
                .containsEntry("age_at_rescue", 15L);
        assertThat(accepted.getFirst().source().toString()).isEqualTo("a.xlsx, victims, row 2");
    }

    @Test
    void aBadRowDoesNotStopTheGoodOnes() {
        read(row(2, "1", "K-1", "", "Femael"), row(3, "2", "K-1", "", "F"), row(4), row(5, "3", "", "", "M"));
        assertThat(accepted).hasSize(1);
        assertThat(refused).containsExactly("victim", "victim");
        assertThat(texts()).hasSize(2);
        assertThat(texts().get(0)).startsWith("victims!D2: ").contains("Female");
        assertThat(texts().get(1)).startsWith("victims!B5: ").contains("case is empty");
    }

    @Test
    void allMistakesOfARowAreToldAtOnce() {
        read(row(2, "1", "K-1", "", "Q", "31/02/2004", "1/1/19", "x"));
        assertThat(problems)
                .extracting(problem -> problem.code().name())
                .containsExactly("UNKNOWN_CODE", "NO_SUCH_DAY", "TWO_DIGIT_YEAR", "NOT_A_NUMBER");
    }

    @Test
    void aRequiredCellThatCannotBeReadIsToldOnce() {
        read(row(2, "1", "x".repeat(41), "", "F"));
        assertThat(problems).extracting(problem -> problem.code().name()).containsExactly("TEXT_TOO_LONG");
    }

    @Test
    void anAgeOf110IsAcceptedAndOneOf150RefusedByTheCheckOfThePack() {
        read(row(2, "1", "K", "", "F", "", "", 110), row(3, "2", "K", "", "F", "", "", 150));
        assertThat(accepted).hasSize(1);
        assertThat(texts()).containsExactly("victims!G3: Age 150 of – is outside 0 to 110.");
    }

    @Test
    void aRescueBeforeBirthIsRefusedWithoutRepeatingTheName() {
        read(row(2, "1", "K", "សុខ", "F", "05/06/2019", "05/06/2018", ""));
        assertThat(accepted).isEmpty();
        assertThat(texts().getLast()).contains("Age -1 of •••").doesNotContain("សុខ");
    }

    @Test
    void aWarningAcceptsTheRow() {
        References cases = (type, key, path) -> LocalDate.of(2019, 2, 1);
        read(Samples.definitions(), cases, HEAD, row(2, "1", "K", "", "F", "", "31/01/2019", "15"));
        assertThat(accepted).hasSize(1);
        assertThat(texts()).containsExactly("victims!F2: Rescued before the crackdown.");
    }

    @Test
    void withoutTheOtherRecordAtHandACheckOverItSaysNothing() {
        read(row(2, "1", "K", "", "F", "", "31/01/2019", "15"));
        assertThat(problems).isEmpty();
    }

    @Nested
    class OneRowForSeveralRecords {

        private Mapping.Column column(Map<String, String> values, String... headings) {
            return new Mapping.Column(List.of(headings), false, values, "dmy");
        }

        private SequencedMap<String, String> map(String... pairs) {
            SequencedMap<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                map.put(pairs[i], pairs[i + 1]);
            }
            return map;
        }

        private Definitions definitions() {
            SequencedMap<String, Mapping.Column> columns = new LinkedHashMap<>();
            columns.put("no", column(Map.of(), "Case"));
            columns.put("role", column(Map.of("ជនរងគ្រោះ", "victim"), "Role"));
            columns.put("place", column(Map.of(), "Place"));
            columns.put("sex", column(Map.of(), "Sex"));
            Mapping.Output victim = new Mapping.Output(
                    "victim",
                    Map.of("role", List.of("victim")),
                    List.of(),
                    map("case", "no", "sex", "sex"),
                    map("victim_no", "V"));
            Mapping.Output ofCase =
                    new Mapping.Output("case", Map.of(), List.of("no"), map("case_no", "no", "place", "place"), map());
            Mapping mapping = new Mapping(
                    "m",
                    Text.english("m"),
                    null,
                    List.of(new Mapping.Sheet(null, columns, List.of(ofCase, victim))),
                    Samples.HERE);
            return Samples.definitions(mapping);
        }

        private void readRows(SheetRow... rows) {
            read(definitions(), References.NONE, row(1, "Case", "Role", "Place", "Sex"), rows);
        }

        @Test
        void givesEachOfThem() {
            readRows(row(2, "K-1", "ជនរងគ្រោះ", "12", "F"));
            assertThat(accepted).extracting(Row::recordType).containsExactly("case", "victim");
            assertThat(accepted.get(1).values()).containsEntry("victim_no", "V").containsEntry("case", "K-1");
        }

        @Test
        void aRowOfAnotherKindGivesOnlyWhatItSpeaksOf() {
            readRows(row(2, "K-1", "witness", "12", "F"));
            assertThat(accepted).extracting(Row::recordType).containsExactly("case");
        }

        @Test
        void aMistakeRefusesOnlyTheRecordItBelongsTo() {
            readRows(row(2, "K-1", "victim", "Nowhere", "F"));
            assertThat(accepted).extracting(Row::recordType).containsExactly("victim");
            assertThat(refused).containsExactly("case");
            assertThat(texts()).singleElement().asString().startsWith("victims!C2: ");
        }

        @Test
        void aRowWithNothingToSayIsToldAsARemark() {
            readRows(row(2, "", "total", "", "12"));
            assertThat(problems).extracting(problem -> problem.code().name()).containsExactly("ROW_WITHOUT_RECORD");
            assertThat(refused).isEmpty();
        }
    }
}

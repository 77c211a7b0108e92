package org.saksei.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;

class CellReaderTest {

    private final List<Problem> problems = new ArrayList<>();

    private @Nullable Object read(Field field, Mapping.@Nullable Column column, Object cell) {
        problems.clear();
        CodeList list =
                field.list() == null ? null : Samples.definitions().lists().get(field.list());
        CellReader reader = new CellReader(field, list == null ? null : new CodeWords(list), column);
        return reader.read(
                Samples.row(1, cell).cell(0),
                (code, known) -> problems.add(Problem.of(code, new Place.Nowhere(), known)));
    }

    private @Nullable Object read(FieldType type, Object cell) {
        return read(Samples.field("x", type), null, cell);
    }

    private @Nullable Object code(String list, Object cell) {
        return read(Samples.field("x", FieldType.CODE, false, false, list, null, null), null, cell);
    }

    private List<String> codes() {
        return problems.stream().map(problem -> problem.code().name()).toList();
    }

    private static Mapping.Column dayFirst() {
        return new Mapping.Column(List.of("x"), false, Map.of(), "dmy");
    }

    @Nested
    class Dates {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "31/1/2019",
                    "31.01.2019",
                    "31-1-2019",
                    "2019-01-31",
                    "2019/1/31",
                    "31-Jan-2019",
                    "31 January 2019",
                    "20190131",
                    "January 31, 2019",
                    "៣១/០១/២០១៩",
                    "ថ្ងៃទី៣១ ខែមករា ឆ្នាំ២០១៩",
                    "៣១មករា២០១៩",
                    "2019-01-31T00:00:00",
                    "2019-01-31 00:00:00",
                    " 31/01/2019\u200B"
                })
        void areReadInTheHabitsOfTheirWriters(String written) {
            assertThat(read(FieldType.DATE, written)).isEqualTo(LocalDate.of(2019, 1, 31));
        }

        @Test
        void theLastDayOfAShortMonthIsReadAndTheDayAfterItRefused() {
            assertThat(read(FieldType.DATE, "28/02/2019")).isEqualTo(LocalDate.of(2019, 2, 28));
            assertThat(read(FieldType.DATE, "29/02/2019")).isNull();
            assertThat(codes()).containsExactly("NO_SUCH_DAY");
        }

        @Test
        void theThirtyFirstOfFebruaryIsRefusedAndShown() {
            assertThat(read(FieldType.DATE, "31/02/2019")).isNull();
            assertThat(problems.getFirst().text("en")).contains("no such day (31/02/2019)");
        }

        @ParameterizedTest
        @CsvSource({"05/06/2562, 2019-06-05", "៥/៦/២៥៦២, 2019-06-05", "1/1/2500, 1957-01-01", "1/1/2600, 2057-01-01"})
        void aYearOfTheBuddhistEraIsReadWithANote(String written, LocalDate day) {
            assertThat(read(Samples.field("x", FieldType.DATE), dayFirst(), written))
                    .isEqualTo(day);
            assertThat(codes()).containsExactly("BUDDHIST_YEAR");
        }

        @ParameterizedTest
        @CsvSource({
            "1/1/19, TWO_DIGIT_YEAR",
            "5-Jan-19, TWO_DIGIT_YEAR",
            "1/1/1899, YEAR_OUT_OF_RANGE",
            "1/1/2101, YEAR_OUT_OF_RANGE",
            "1/1/2499, YEAR_OUT_OF_RANGE",
            "1/1/2601, YEAR_OUT_OF_RANGE",
            "2019, DATE_INCOMPLETE",
            "01/2019, DATE_INCOMPLETE",
            "02/25/2019, DAY_AND_MONTH_SWAPPED",
            "13/13/2019, NO_SUCH_DAY",
            "0/1/2019, NO_SUCH_DAY",
            "yesterday, NOT_A_DATE",
            "1/2/3/4/5, NOT_A_DATE",
            "5 Foo 2019, NOT_A_DATE",
            "99999999999999999999, NOT_A_DATE"
        })
        void whatIsNotCertainIsRefused(String written, String problem) {
            assertThat(read(Samples.field("x", FieldType.DATE), dayFirst(), written))
                    .isNull();
            assertThat(codes()).containsExactly(problem);
        }

        @Test
        void aDayThatCouldBeAMonthIsAcceptedWithBothReadingsShown() {
            assertThat(read(FieldType.DATE, "03/04/2019")).isEqualTo(LocalDate.of(2019, 4, 3));
            assertThat(problems.getFirst().text("en")).contains("2019-04-03", "2019-03-04");
        }

        @Test
        void aMappingThatSaysTheOrderLeavesNoDoubt() {
            Mapping.Column monthFirst = new Mapping.Column(List.of("x"), false, Map.of(), "mdy");
            assertThat(read(Samples.field("x", FieldType.DATE), monthFirst, "03/04/2019"))
                    .isEqualTo(LocalDate.of(2019, 3, 4));
            assertThat(problems).isEmpty();
        }

        @Test
        void aTypedDateIsTakenAsItIs() {
            assertThat(read(FieldType.DATE, LocalDate.of(2019, 3, 4))).isEqualTo(LocalDate.of(2019, 3, 4));
            assertThat(read(FieldType.DATE, LocalDate.of(2562, 3, 4))).isEqualTo(LocalDate.of(2019, 3, 4));
            assertThat(codes()).containsExactly("BUDDHIST_YEAR");
        }

        @Test
        void aDateThatLostItsFormatIsReadWithANote() {
            assertThat(read(FieldType.DATE, 43496)).isEqualTo(LocalDate.of(2019, 1, 31));
            assertThat(codes()).containsExactly("DATE_WITHOUT_FORMAT");
            assertThat(read(FieldType.DATE, 60)).isNull();
            assertThat(read(FieldType.DATE, 2019)).isNull();
            assertThat(codes()).containsExactly("DATE_INCOMPLETE");
        }

        @Test
        void aPersonalDateIsNeverRepeated() {
            Field birth = Samples.field("birth_date", FieldType.DATE, false, true, null, null, null);
            for (Object written : List.of("31/02/2004", "03/04/2004", "1/1/2547", "1/1/04", 38000, "name")) {
                read(birth, null, written);
                assertThat(problems)
                        .isNotEmpty()
                        .allSatisfy(problem ->
                                assertThat(problem.text("en")).doesNotContain("2004", "2547", "/04", "38000", "name "));
            }
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1009|1009",
                    "1,009|1009",
                    "1.009|1009",
                    "1 009|1009",
                    "១០០៩|1009",
                    "-3|-3",
                    "+3|3",
                    "1,234,567|1234567",
                    "0|0"
                })
        void wholeNumbersAreReadInTheHabitsOfTheirWriters(String written, long number) {
            assertThat(read(FieldType.INTEGER, written)).isEqualTo(number);
            assertThat(problems).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1,5|1.5",
                    "1.5|1.5",
                    "1,009|1009",
                    "1.009|1.009",
                    "1,009.25|1009.25",
                    "1.009,25|1009.25",
                    "១,៥|1.5",
                    ".5|0.5"
                })
        void decimalNumbersToo(String written, BigDecimal number) {
            assertThat(read(FieldType.DECIMAL, written)).isEqualTo(number);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "twelve|NOT_A_NUMBER",
                    "12 years|NOT_A_NUMBER",
                    "1,0,9|NOT_A_NUMBER",
                    "12.5|NOT_A_WHOLE_NUMBER",
                    "1234567890123456789|NUMBER_TOO_LARGE",
                    "--5|NOT_A_NUMBER"
                })
        void otherThingsAreRefused(String written, String problem) {
            assertThat(read(FieldType.INTEGER, written)).isNull();
            assertThat(codes()).containsExactly(problem);
        }

        @Test
        void eighteenDigitsFitAndNineteenDoNot() {
            assertThat(read(FieldType.INTEGER, "999999999999999999")).isEqualTo(999_999_999_999_999_999L);
            assertThat(read(FieldType.INTEGER, "1000000000000000000")).isNull();
        }

        @Test
        void aTypedNumberKeepsItsValue() {
            assertThat(read(FieldType.INTEGER, 15)).isEqualTo(15L);
            assertThat(read(FieldType.INTEGER, new Cell.Number(new BigDecimal("15.0"))))
                    .isEqualTo(15L);
            assertThat(read(FieldType.TEXT, new Cell.Number(new BigDecimal("1E+3"))))
                    .isEqualTo("1000");
        }
    }

    @Nested
    class Codes {

        @ParameterizedTest
        @CsvSource({"F, F", "f, F", "female, F", "FEMALE, F", "ស្រី, F", "ប្រុស, M"})
        void areFoundByCodeAndByLabelInAnyLanguage(String written, String code) {
            assertThat(code("sex", written)).isEqualTo(code);
            assertThat(problems).isEmpty();
        }

        @Test
        void aMisspeltPlaceIsRefusedWithTheOneProbablyMeant() {
            assertThat(code("place", "Phnom Phen")).isNull();
            assertThat(problems.getFirst().text("en")).contains("Phnom Phen", "Phnom Penh", "12");
        }

        @Test
        void anUnknownWordIsNotRepeatedBecauseItMayBeAName() {
            assertThat(code("sex", "Sok Dara")).isNull();
            assertThat(codes()).containsExactly("UNKNOWN_CODE");
            assertThat(problems.getFirst().text("en") + problems.getFirst().text("km"))
                    .doesNotContain("Dara");
        }

        @Test
        void aCodeThatLostItsZeroIsRefusedAndProposed() {
            assertThat(code("place", 102)).isNull();
            assertThat(codes()).containsExactly("CODE_LOST_ZERO");
            assertThat(problems.getFirst().text("en")).contains("0102");
            assertThat(code("place", "1")).isNull();
            assertThat(problems.getFirst().text("en")).contains("01");
        }

        @Test
        void aCommuneOfAKnownDistrictIsAcceptedAndOneOfNoDistrictRefused() {
            assertThat(code("place", "010299")).isEqualTo("010299");
            assertThat(code("place", "01029901")).isEqualTo("01029901");
            assertThat(code("place", "010999")).isNull();
            assertThat(codes()).containsExactly("CODE_CHAIN_BROKEN");
            assertThat(problems.getFirst().text("en")).contains("Its beginning 01 does");
        }

        @Test
        void onceTheCommunesOfADistrictAreListedOthersAreRefused() {
            CodeWords words = new CodeWords(Samples.list("place", "01=B", "0102=M", "010201=First commune"));
            assertThat(words.find("010201")).isEqualTo(new CodeWords.Answer.Found("010201"));
            assertThat(words.find("010202")).isEqualTo(new CodeWords.Answer.ChainBroken("0102"));
        }

        @Test
        void aWordOfSeveralPlacesIsRefused() {
            CodeWords words = new CodeWords(Samples.list("place", "0101=Samraong", "0201=Samraong"));
            assertThat(words.find("Samraong")).isEqualTo(new CodeWords.Answer.SeveralMeanings(List.of("0101", "0201")));
        }

        @Test
        void theWordsOfAMappingMeanWhatItSays() {
            Mapping.Column column = new Mapping.Column(List.of("x"), false, Map.of("ក្មេងស្រី", "F"), "dmy");
            Field sex = Samples.field("x", FieldType.CODE, false, false, "sex", null, null);
            assertThat(read(sex, column, "ក្មេងស្រី ")).isEqualTo("F");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "forced_labour; prostitution",
                    "Prostitution of others, forced labour or services",
                    "forced_labour/prostitution/forced_labour",
                    "forced_labour\nprostitution"
                })
        void severalCodesComeInTheOrderOfTheListWithoutRepeats(String written) {
            Field purposes = Samples.field("x", FieldType.CODES, false, false, "purpose", null, null);
            assertThat(read(purposes, null, written)).isEqualTo(List.of("prostitution", "forced_labour"));
        }

        @Test
        void aLabelWithACommaIsOneCode() {
            Field purposes = Samples.field("x", FieldType.CODES, false, false, "purpose", null, null);
            assertThat(read(purposes, null, "Begging, forced")).isEqualTo(List.of("begging"));
        }
    }

    @Nested
    class YesAndNo {

        @ParameterizedTest
        @CsvSource({
            "yes,true",
            "Y,true",
            "បាទ,true",
            "ចាស,true",
            "✓,true",
            "1,true",
            "no,false",
            "ទេ,false",
            "0,false",
            "TRUE,true"
        })
        void areReadInBothLanguages(String written, boolean value) {
            assertThat(read(FieldType.BOOLEAN, written)).isEqualTo(value);
        }

        @Test
        void anythingElseIsRefusedAndEmptyIsNotNo() {
            assertThat(read(FieldType.BOOLEAN, "perhaps")).isNull();
            assertThat(codes()).containsExactly("NOT_YES_OR_NO");
            assertThat(read(FieldType.BOOLEAN, " ")).isNull();
            assertThat(problems).isEmpty();
            assertThat(read(FieldType.BOOLEAN, "-")).isNull();
            assertThat(codes()).containsExactly("SIGN_FOR_EMPTY");
        }
    }

    @Nested
    class Texts {

        @ParameterizedTest
        @ValueSource(strings = {"a\u200Bb", "a\u200Fb", "a\u202Eb", "a\u0007b", "\uFEFFab"})
        void invisibleCharactersAreRemovedWithANote(String written) {
            assertThat(read(FieldType.TEXT, written)).isEqualTo("ab");
            assertThat(codes()).containsExactly("CHARACTERS_REMOVED");
        }

        @Test
        void spacesAreTidiedSilentlyAndLettersComposed() {
            assertThat(read(FieldType.TEXT, " \ta\u00A0 b\n")).isEqualTo("a b");
            assertThat(read(FieldType.TEXT, "e\u0301")).isEqualTo("é");
            assertThat(problems).isEmpty();
        }

        @Test
        void fortyLettersFitAndFortyOneDoNot() {
            assertThat(read(FieldType.TEXT, "ក".repeat(40))).isEqualTo("ក".repeat(40));
            assertThat(read(FieldType.TEXT, "ក".repeat(41))).isNull();
            assertThat(codes()).containsExactly("TEXT_TOO_LONG");
        }

        @Test
        void lettersBeyondTheFirstPlaneCountOnce() {
            assertThat(read(FieldType.TEXT, "𐍈".repeat(40))).isNotNull();
        }

        @Test
        void aBrokenFormulaIsRefused() {
            assertThat(read(FieldType.TEXT, new Cell.Broken("#REF!"))).isNull();
            assertThat(codes()).containsExactly("CELL_BROKEN");
        }
    }
}

package org.saksei.statements.khmer;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.statements.Circumstances;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Reason;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;
import org.saksei.statements.Text;

class KhmerReaderTest {

    private static final Map<String, KhmerTerm> TERMS = Map.of(
            "ជនរងគ្រោះ", KhmerTerm.of("victim", CountedClass.VICTIM),
            "ជនសង្ស័យ", KhmerTerm.of("suspect", CountedClass.PERPETRATOR),
            "រង", KhmerTerm.of("wrong", CountedClass.OTHER));

    private static List<StatedFigure> all(String text) {
        return new KhmerReader(TERMS)
                .read(Text.plain(text), new Circumstances(LocalDate.of(2019, 8, 14), "KHM", "km", null), "1");
    }

    private static StatedFigure only(String text) {
        List<StatedFigure> proposed = all(text).stream()
                .filter(figure -> figure.status() == Status.PROPOSED)
                .toList();
        assertThat(proposed).as(text).hasSize(1);
        return proposed.getFirst();
    }

    @Nested
    class Numbers {

        /// ICU writes the number in Khmer words; the reader reads it back.
        @Test
        void anyNumberBelowAMillionIsReadBackFromItsWords() {
            RuleBasedNumberFormat words = new RuleBasedNumberFormat(Locale.of("km"), RuleBasedNumberFormat.SPELLOUT);
            Random chance = new Random(20190814);
            for (int round = 0; round < 3_000; round++) {
                long number = chance.nextLong((long) Math.pow(10, 1 + round % 6));
                String text = words.format(number);
                KhmerNumbers.Found found = Objects.requireNonNull(new KhmerNumbers(text).read(0), text);
                assertThat(found.value().longValueExact()).as(text).isEqualTo(number);
                assertThat(found.end()).as(text).isEqualTo(text.length());
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "២៦៣|263",
                    "263|263",
                    "១.២៣៤|1234",
                    "1,234|1234",
                    "១២,៥|12.5",
                    "១,៤ លាន|1400000",
                    "៥ម៉ឺន|50000",
                    "មួយសែនពីរម៉ឺនបីពាន់បួនរយហាសិបប្រាំមួយ|123456",
                    "ដប់ប្រាំបួន|19",
                    "សូន្យ|0"
                })
        void areReadInBothScripts(String text, BigDecimal value) {
            assertThat(Objects.requireNonNull(new KhmerNumbers(text).read(0)).value())
                    .isEqualByComparingTo(value);
        }
    }

    @Nested
    class Counts {

        @Test
        void haveTheirNounBeforeAndTheirClassifierBehind() {
            StatedFigure figure = only("សង្គ្រោះជនរងគ្រោះ ២៦៣ នាក់។");
            assertThat(figure.value()).isEqualTo("263");
            assertThat(figure.kind()).isEqualTo(Kind.COUNT);
            assertThat(Objects.requireNonNull(figure.counted()).lemma()).isEqualTo("victim");
            assertThat(figure.counted().type()).isEqualTo(CountedClass.VICTIM);
            assertThat(figure.counted().text()).isEqualTo("ជនរងគ្រោះ");
        }

        @Test
        void withoutATermHaveTheClassOfTheirClassifier() {
            assertThat(Objects.requireNonNull(only("បានបង្ក្រាប ៧៨ករណី").counted())
                            .type())
                    .isEqualTo(CountedClass.EVENT);
            assertThat(Objects.requireNonNull(only("ចំនួន ៩៧នាក់").counted()).type())
                    .isEqualTo(CountedClass.PERSON);
        }

        @Test
        void twoInASentenceHaveTheirOwnNouns() {
            assertThat(all("ជនសង្ស័យ ៩៧ នាក់ ជនរងគ្រោះ ២៦៣ នាក់"))
                    .extracting(
                            figure -> Objects.requireNonNull(figure.counted()).lemma())
                    .containsExactly("suspect", "victim");
        }

        @Test
        void inWordsNeedAClassifier() {
            assertThat(only("ជនរងគ្រោះចំនួនពីររយហុកសិបបីនាក់").value()).isEqualTo("263");
            assertThat(all("ជនរងគ្រោះមួយចំនួន")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "យ៉ាងតិច ៥០ នាក់|AT_LEAST",
                    "ប្រមាណ ៥០ នាក់|ABOUT",
                    "ជាង ៥០ នាក់|MORE_THAN",
                    "៥០ ជាងនាក់|MORE_THAN",
                    "តិចជាង ៥០ នាក់|LESS_THAN",
                    "ចំនួន ៥០ នាក់|EXACT"
                })
        void haveModifiers(String text, Modifier modifier) {
            assertThat(only(text).modifier()).isEqualTo(modifier);
        }

        @Test
        void aRangeHasTwoEnds() {
            StatedFigure range = only("ពី ២០ ដល់ ៣០ នាក់");
            assertThat(range.modifier()).isEqualTo(Modifier.BETWEEN);
            assertThat(range.upper()).isEqualTo("30");
        }
    }

    @Nested
    class PercentsAndMoney {

        @Test
        void aPercentThatRoseIsAChange() {
            StatedFigure figure = only("កើនឡើង ២៥ ភាគរយ");
            assertThat(figure.kind()).isEqualTo(Kind.CHANGE_PERCENT);
            assertThat(figure.direction()).isEqualTo(Direction.UP);
            assertThat(only("ថយចុះ ២៥%").direction()).isEqualTo(Direction.DOWN);
        }

        @Test
        void aPercentAloneIsAShare() {
            assertThat(only("ស្មើនឹង ២៥,៨ ភាគរយ").kind()).isEqualTo(Kind.SHARE);
            assertThat(only("ស្មើនឹង ២៥,៨ ភាគរយ").value()).isEqualTo("25.8");
        }

        @Test
        void rielsAndDollarsHaveCodes() {
            assertThat(only("ថវិកា ៤ លានរៀល").unit().code()).isEqualTo("KHR");
            assertThat(only("ថវិកា $500").unit().code()).isEqualTo("USD");
        }
    }

    @Nested
    class Periods {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "ក្នុងឆ្នាំ២០១៨ មាន ៧៨ករណី|2018",
                    "ក្នុងឆមាសទី១ ឆ្នាំ២០១៩ មាន ៧៨ករណី|2019-H1",
                    "ក្នុងឆមាសទីពីរ ឆ្នាំ២០១៨ មាន ៧៨ករណី|2018-H2",
                    "ក្នុងត្រីមាសទី២ ឆ្នាំ២០១៩ មាន ៧៨ករណី|2019-Q2",
                    "ក្នុងរយៈពេល ៦ខែដើមឆ្នាំ២០១៩ មាន ៧៨ករណី|2019-H1",
                    "ពីខែមករា ដល់ខែមិថុនា ឆ្នាំ២០១៩ មាន ៧៨ករណី|2019-H1",
                    "ក្នុងខែឧសភា ឆ្នាំ២០១៩ មាន ៧៨ករណី|2019-05",
                    "ឆ្នាំមុន មាន ៧៨ករណី|2018",
                    "មាន ៧៨ករណី ក្នុងឆ្នាំ២០១៨|2018"
                })
        void haveTheRegistersLabels(String text, String label) {
            assertThat(Objects.requireNonNull(only(text).period()).label()).isEqualTo(label);
            assertThat(only(text).value()).isEqualTo("78");
        }

        @Test
        void areCarriedToTheNextSentence() {
            StatedFigure second =
                    all("ក្នុងឆ្នាំ២០១៨ មាន ៧៨ករណី។ ជនរងគ្រោះ ២៦៣ នាក់។").getLast();
            assertThat(Objects.requireNonNull(second.period()).label()).isEqualTo("2018");
            assertThat(second.period().basis()).isEqualTo(PeriodBasis.CARRIED);
        }

        @Test
        void aComparisonIsNotCarried() {
            List<StatedFigure> figures =
                    all("ឆមាសទី១ ឆ្នាំ២០១៩ មាន ៧៨ករណី ធៀបនឹងរយៈពេលដូចគ្នា ឆ្នាំ២០១៨ មាន ៦២ករណី។ ជនរងគ្រោះ ២៦៣ នាក់");
            assertThat(figures)
                    .extracting(
                            figure -> Objects.requireNonNull(figure.period()).label())
                    .containsExactly("2019-H1", "2018", "2019-H1");
        }
    }

    @Nested
    class Rejected {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "លើកទី ៥|ORDINAL",
                    "មាត្រា ១២|IDENTIFIER",
                    "លេខ ១២៨០|IDENTIFIER",
                    "អាយុក្រោម ១៥ ឆ្នាំ|AGE_LIMIT"
                })
        void areNoFigures(String text, Reason reason) {
            assertThat(all(text)).extracting(StatedFigure::reason).containsExactly(reason);
        }

        @Test
        void aDateHoldsNoFigures() {
            assertThat(all("ថ្ងៃទី១៤ ខែសីហា ឆ្នាំ២០១៩")).isEmpty();
        }
    }

    @Test
    void everySpanIsItsTextAlsoBehindAnEmoji() {
        String text = "😀 ជនរងគ្រោះ ២៦៣ នាក់";
        StatedFigure figure = only(text);
        int start = text.offsetByCodePoints(0, figure.span().start());
        assertThat(text.substring(start, start + figure.text().length())).isEqualTo("២៦៣");
        assertThat(figure.quote().exact()).isEqualTo(text);
    }

    @Test
    void noiseIsReadInTimeAndWithoutACrash() {
        String signs = "០១២៣៤៥៦៧៨៩។ ,.-ឆនំខែទី%ភគរយកជាងដល់\u200b";
        Random chance = new Random(5);
        StringBuilder noise = new StringBuilder();
        while (noise.length() < 300_000) {
            noise.append(signs.charAt(chance.nextInt(signs.length())));
        }
        assertThat(all(noise.toString())).isNotNull();
    }
}

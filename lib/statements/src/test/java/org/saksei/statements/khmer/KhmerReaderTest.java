package org.saksei.statements.khmer;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.statements.Attribute;
import org.saksei.statements.Circumstances;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Modifier;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Reason;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;
import org.saksei.statements.Text;
import org.saksei.statements.UnitKind;

class KhmerReaderTest {

    /// The grammar with a few words of a field.
    private static final Lexicon FIELD = new Lexicon(
            "km",
            List.of(
                    noun("victim", "ជនរងគ្រោះ", CountedClass.VICTIM),
                    noun("suspect", "ជនសង្ស័យ", CountedClass.PERPETRATOR),
                    noun("wrong", "រង", CountedClass.OTHER),
                    new Lexicon.Noun(
                            "woman",
                            List.of("ស្រី"),
                            CountedClass.PERSON,
                            null,
                            List.of(Attribute.of("sex", "female")),
                            1)),
            List.of(
                    event("rescued", "សង្គ្រោះ", CountedClass.VICTIM),
                    event("arrested", "ឃាត់ខ្លួន", CountedClass.PERPETRATOR)),
            List.of(),
            List.of(new Lexicon.Organisation("police", List.of("Police", "នគរបាល"), SpeakerType.GOVERNMENT, "KHM")),
            List.of(
                    new Lexicon.Country("CHN", List.of("China", "ចិន"), List.of(), List.of()),
                    new Lexicon.Country("THA", List.of("Thailand", "ថៃ"), List.of(), List.of())),
            List.of(),
            List.of(),
            List.of(new Lexicon.Classifier("គូ", Kind.COUNT, UnitKind.NOUN, "couple", CountedClass.PERSON)),
            List.of(
                    new Lexicon.Place("07", List.of("Kampot", "កំពត")),
                    new Lexicon.Place("12", List.of("Phnom Penh", "ភ្នំពេញ"))),
            Lexicon.HouseRules.USUAL);

    private static Lexicon.Noun noun(String lemma, String written, CountedClass type) {
        return new Lexicon.Noun(lemma, List.of(written), type, null, List.of(), 1);
    }

    private static Lexicon.Event event(String id, String form, CountedClass befalls) {
        return new Lexicon.Event(id, List.of(), List.of(form), befalls, null, null);
    }

    private static List<StatedFigure> all(String text) {
        return new KhmerReader(FIELD)
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
                    .containsExactly("2019-H1", "2018-H1", "2019-H1");
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
                    "អាយុក្រោម ១៥ ឆ្នាំ|AGE_LIMIT",
                    "ម៉ោង ៩ ព្រឹក|TIME_OF_DAY",
                    "ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨|IDENTIFIER",
                    "+855 23 456 789|IDENTIFIER",
                    "ទំព័រ ៧|IDENTIFIER",
                    "COVID-19|NAME",
                    "១៤/០៨/២០១៩|DATE",
                    "ព.ស. ២៥៦២|DATE"
                })
        void areNoFigures(String text, Reason reason) {
            assertThat(all(text)).extracting(StatedFigure::reason).containsExactly(reason);
        }

        @Test
        void aDateHoldsNoFigures() {
            assertThat(all("ថ្ងៃទី១៤ ខែសីហា ឆ្នាំ២០១៩")).isEmpty();
        }
    }

    @Nested
    class Relations {

        @Test
        void aPartHasItsWholeAndWhatBefellIt() {
            StatedFigure women =
                    all("បានសង្គ្រោះជនរងគ្រោះ ២៦៣នាក់ ក្នុងនោះស្រី ២០០នាក់។").getLast();
            assertThat(Objects.requireNonNull(women.universe()).figure()).isEqualTo("1.1");
            assertThat(women.universe().closed()).isFalse();
            assertThat(Objects.requireNonNull(women.counted()).type()).isEqualTo(CountedClass.VICTIM);
            assertThat(women.counted().event()).isEqualTo("rescued");
            assertThat(women.counted().attributes()).containsExactly(Attribute.of("sex", "female"));
        }

        @Test
        void bandsWithoutAHoleAreAllThereIs() {
            List<StatedFigure> figures =
                    all("ជនរងគ្រោះ ៥នាក់ ក្នុងនោះ អាយុក្រោម ១៨ឆ្នាំ ២នាក់ និងអាយុ ១៨ឆ្នាំឡើងទៅ ៣នាក់").stream()
                            .filter(figure -> figure.universe() != null)
                            .toList();
            assertThat(figures)
                    .hasSize(2)
                    .allMatch(
                            figure -> Objects.requireNonNull(figure.universe()).closed());
            List<StatedFigure> hole =
                    all("ជនរងគ្រោះ ៥នាក់ ក្នុងនោះ អាយុក្រោម ១៥ឆ្នាំ ២នាក់ និងអាយុ ១៨ឆ្នាំឡើងទៅ ៣នាក់");
            assertThat(hole)
                    .noneMatch(figure ->
                            figure.universe() != null && figure.universe().closed());
        }

        @Test
        void aBracketWithAYearIsTheSameMeasureEarlier() {
            List<StatedFigure> figures = all("ក្នុងឆ្នាំ២០១៨ បានឃាត់ខ្លួនជនសង្ស័យ ៩៧នាក់ (៨៥នាក់ ក្នុងឆ្នាំ២០១៧)");
            assertThat(Objects.requireNonNull(figures.getFirst().comparison()).value())
                    .isEqualTo("85");
            assertThat(figures.getLast().universe()).isNull();
            assertThat(Objects.requireNonNull(figures.getLast().period()).label())
                    .isEqualTo("2017");
        }

        @Test
        void fromToIsTheBaseAndTheLevel() {
            List<StatedFigure> figures = all("ជនរងគ្រោះកើនឡើងពី ៦២នាក់ ដល់ ៧៨នាក់");
            assertThat(figures).extracting(StatedFigure::value).containsExactly("62", "78");
            assertThat(Objects.requireNonNull(figures.getLast().comparison()).value())
                    .isEqualTo("62");
        }

        @Test
        void theVerbMayStandBehind() {
            assertThat(Objects.requireNonNull(
                                    only("ជនសង្ស័យ ៩៧នាក់ ត្រូវបានឃាត់ខ្លួន").counted())
                            .event())
                    .isEqualTo("arrested");
            assertThat(Objects.requireNonNull(
                                    only("មនុស្ស ៩៧នាក់ ត្រូវបានឃាត់ខ្លួន").counted())
                            .type())
                    .isEqualTo(CountedClass.PERPETRATOR);
        }

        @Test
        void noneIsAClaim() {
            StatedFigure none = only("គ្មានជនរងគ្រោះត្រូវបានសង្គ្រោះទេ");
            assertThat(none.kind()).isEqualTo(Kind.ZERO);
            assertThat(none.value()).isEqualTo("0");
            assertThat(none.text()).isEqualTo("គ្មាន");
            assertThat(all("គ្មានជំនួយដល់ជនរងគ្រោះ")).isEmpty();
        }
    }

    @Nested
    class PlacesAndVoices {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "នៅខេត្តកំពត ឃាត់ខ្លួន ៥នាក់|07",
                    "ឃាត់ខ្លួន ៥នាក់ នៅខេត្តកំពត|07",
                    "នៅ Phnom Penh ឃាត់ខ្លួន ៥នាក់|12",
                    "នៅប្រទេសថៃ ឃាត់ខ្លួន ៥នាក់|THA",
                    "មកពីខេត្តកំពត ឃាត់ខ្លួន ៥នាក់|KHM",
                    "ភ្នំពេញ៖ ឃាត់ខ្លួន ៥នាក់|KHM",
                    "ឃាត់ខ្លួន ៥នាក់|KHM"
                })
        void aPlaceIsNamedBeforeOrBehind(String text, String code) {
            assertThat(Objects.requireNonNull(only(text).place()).code()).isEqualTo(code);
        }

        @Test
        void aNationalityIsNoPlace() {
            StatedFigure figure = only("ឃាត់ខ្លួនជនសង្ស័យជនជាតិចិន ៥នាក់");
            assertThat(Objects.requireNonNull(figure.counted()).attributes())
                    .containsExactly(Attribute.of("citizenship", "CHN"));
            assertThat(Objects.requireNonNull(figure.place()).code()).isEqualTo("KHM");
        }

        @Test
        void anOrganisationThatSaidItSpeaks() {
            assertThat(Objects.requireNonNull(
                                    only("នគរបាលបានឱ្យដឹងថា ឃាត់ខ្លួន ៥នាក់").speaker())
                            .name())
                    .isEqualTo("Police");
            assertThat(Objects.requireNonNull(only("នគរបាលឃាត់ខ្លួន ៥នាក់").speaker())
                            .type())
                    .isEqualTo(SpeakerType.PRESS);
        }
    }

    @Nested
    class Spelling {

        @Test
        void invisibleBlanksAndLookAlikeSubscriptsChangeNothing() {
            StatedFigure figure = only("ជន\u200bរង\u200bគ្រោះ ២៦៣\u200bនាក់");
            assertThat(Objects.requireNonNull(figure.counted()).lemma()).isEqualTo("victim");
            assertThat(figure.counted().text()).isEqualTo("ជន\u200bរង\u200bគ្រោះ");
            assertThat(KhmerText.folded("កណ្ដាល")).isEqualTo(KhmerText.folded("កណ្តាល"));
        }

        @Test
        void aWordIsNotFoundInTheMiddleOfASyllable() {
            assertThat(KhmerText.isWhole("ស្រីៗ", 0, 3)).isFalse();
            assertThat(KhmerText.isWhole("ស្រី", 0, 4)).isTrue();
        }

        @Test
        void thousandsAreGroupedByBlanksAlsoBeforeAClassifier() {
            assertThat(only("គូ ១ ០០៩គូ").value()).isEqualTo("1009");
            assertThat(only("ជនរងគ្រោះ ០៥នាក់").value()).isEqualTo("5");
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
        assertThat(all("ស្រី ១នាក់ (".repeat(20_000))).isNotEmpty();
    }
}

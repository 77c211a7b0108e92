package org.saksei.statements.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.Span;

class NumberLexerTest {

    /// All numbers taken for figures, as "text=value", ranges as "text=value..upper".
    private static String figures(String text) {
        return NumberLexer.find(text).stream()
                .filter(numeral -> !numeral.isRejected())
                .map(NumberLexerTest::shown)
                .collect(Collectors.joining("; "));
    }

    private static String shown(Numeral numeral) {
        String upper = numeral.upper() == null ? "" : ".." + numeral.upper().toPlainString();
        return numeral.text() + "=" + numeral.value().toPlainString() + upper;
    }

    private static Numeral only(String text) {
        List<Numeral> all = NumberLexer.find(text).stream()
                .filter(numeral -> !numeral.isRejected())
                .toList();
        assertThat(all).as(text).hasSize(1);
        return all.getFirst();
    }

    /// All rejected numbers, as "text reason".
    private static String rejected(String text) {
        return NumberLexer.find(text).stream()
                .filter(Numeral::isRejected)
                .map(numeral -> numeral.text() + " " + numeral.reason())
                .collect(Collectors.joining("; "));
    }

    @Nested
    class BesideANumber {

        @Test
        void theSameNumberInDigitsIsNoSecondOne() {
            assertThat(figures("It recorded thirty-one (31) cases.")).isEqualTo("thirty-one=31");
            assertThat(figures("It recorded thirty-one (32) cases.")).isEqualTo("thirty-one=31; 32=32");
        }

        @Test
        void anAbbreviationIsACurrency() {
            assertThat(only("The fund spent KSh 2.3 million.").unit().code()).isEqualTo("KES");
            assertThat(only("He paid 300,000 won.").kind()).isEqualTo(Kind.MONEY);
            assertThat(only("Of the parties, 20 won seats.").kind()).isEqualTo(Kind.COUNT);
        }

        @Test
        void theParticleOfAVerbIsNoModifier() {
            assertThat(only("Lo handed over 119 people.").modifier()).isEqualTo(Modifier.EXACT);
            assertThat(only("Lo held over 119 people.").modifier()).isEqualTo(Modifier.MORE_THAN);
        }

        @Test
        void theAdjectiveOfAPenaltyBoundsIt() {
            assertThat(only("a minimum sentence of four years").modifier()).isEqualTo(Modifier.AT_LEAST);
            assertThat(only("a minimum wage of 200 dollars").modifier()).isEqualTo(Modifier.EXACT);
        }

        @Test
        void oneEndOfASpanHasTheUnitOfTheOther() {
            assertThat(NumberLexer.find("raised from 10 to 20 years"))
                    .extracting(Numeral::kind)
                    .containsOnly(Kind.DURATION);
        }
    }

    @Nested
    class MoneyStuckToItsLetters {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "a debt of N5.2 million|5200000|naira",
                    "it asked for P142.6 million|142600000|peso",
                    "half of its P97.3-million grant|97300000|peso",
                    "RM5.4m for houses|5400000|ringgit",
                    "she earned Sh28,000|28000|shilling",
                    "a price of GH¢1.90|1.90|cedi",
                    "they spent S/ 2.9 million|2900000|sol",
                    "a fine of R1.2bn|1200000000|rand",
                    "a ransom of VNĐ40 million|40000000|dong"
                })
        void isMoney(String text, String value, String unit) {
            Numeral last = NumberLexer.find(text).getLast();
            assertThat(last.kind()).isEqualTo(Kind.MONEY);
            assertThat(last.value().toPlainString()).isEqualTo(value);
            assertThat(last.unit().name()).isEqualTo(unit);
        }

        @ParameterizedTest
        @CsvSource({"they wore N95 masks", "see annex B12", "he drives a K5 car", "after the P5 talks"})
        void isANameWhereItIsSmall(String text) {
            assertThat(NumberLexer.find(text)).isEmpty();
        }
    }

    @Nested
    class APlaceOfSeveral {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "a term of 3 up to 15 years|3 up to 15=3..15",
                    "between April 24 and 30 south of the bay|",
                    "on Tuesday (17/1) they left|",
                    "cases in B.E. 2563–2565 fell|",
                    "about six in ten (61%) of them|six in ten=0.6; 61=61",
                    "minors made up for one in seven.|one in seven=0.142857142857143",
                    "2 of every 7 had left before|2 of every 7=0.285714285714286",
                    "for every 100,000 people only 0.07 were tried|0.07=0.07",
                    "a fine between 8,000 and 1 million francs ($5 and $630)|8,000 and 1 million=8000..1000000; 5 and $630=5..630",
                    "from one hour to one week|one hour to one=1..168",
                    "cost rose from $14,200 in 2016–17 to $19,850|14,200=14200; 19,850=19850",
                    "from 90 minutes to 35.|90=90; 35=35",
                    "Delta-9 cost $2|2=2",
                    "call 6555 0199 for help|",
                    "the lowest of five quarters|five=5",
                    "the number of raids rose five times|five=5",
                    "it is a quarter past two|"
                })
        void isReadByItsPlace(String text, @Nullable String expected) {
            assertThat(figures(text)).isEqualTo(expected == null ? "" : expected);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "applicants wait at Window 8 of the office|8 IDENTIFIER",
                    "they flew home on Flight LO 762|762 IDENTIFIER",
                    "see file LO/TIP/17 there|17 IDENTIFIER",
                    "Page 1 of 2|1 IDENTIFIER; 2 IDENTIFIER",
                    "the last bus leaves at five.|five TIME_OF_DAY",
                    "its first convictions in four years|first ORDINAL; four DATE",
                    "in the 12 months to July he fled|12 DATE",
                    "author of “Seven Borders”|Seven NAME",
                    "one charity said so|one PRONOUN"
                })
        void isNoFigure(String text, String expected) {
            assertThat(rejected(text)).isEqualTo(expected);
            assertThat(figures(text)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "he counted 8 windows of the office|8=8",
                    "it kept the total at five.|five=5",
                    "convicted for four years|four=4",
                    "“Seven Borelians were freed”|Seven=7",
                    "one charity closed|one=1"
                })
        void isOneWhereItCounts(String text, String expected) {
            assertThat(figures(text)).isEqualTo(expected);
        }
    }

    @Nested
    class Digits {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "45 cases|45",
                    "1,234 cases|1234",
                    "1,234,567 cases|1234567",
                    "12,34,567 cases|1234567",
                    "1 234 cases|1234",
                    "1\u00a0234\u00a0567 cases|1234567",
                    "40\u202f000 cases|40000",
                    "1'234 cases|1234",
                    "1,234.5 tons|1234.5",
                    "1.234,5 tons|1234.5",
                    "1.234.567 people|1234567",
                    "16.34 tons|16.34",
                    "16.30 tons|16.30",
                    "5,00 tons|5.00",
                    "1.234 tons|1.234",
                    "៤៥ cases|45",
                    "1.4 million people|1400000",
                    "4.9bn people|4900000000",
                    "10k people|10000",
                    "5m people|5000000"
                })
        void separatorsAreReadByTheirPattern(String text, String value) {
            assertThat(only(text).value()).isEqualTo(new BigDecimal(value));
        }

        @Test
        void aListOfNumbersIsNoGroupedNumber() {
            assertThat(figures("rooms with 22,24,26 beds")).isEqualTo("22=22; 24=24; 26=26");
        }

        @Test
        void twoNumbersInARowAreNotJoinedAcrossAYear() {
            assertThat(figures("In 2016, 300 people fled; in 2017 120 did")).isEqualTo("300=300; 120=120");
        }

        @Test
        void aMinusStuckToTheNumberIsItsSign() {
            assertThat(only("a change of -5 percent").value()).isEqualTo(new BigDecimal("-5"));
            assertThat(only("a non-5 member group").value()).isEqualTo(new BigDecimal("5"));
        }

        @Test
        void aRunOfMoreThanThirtyDigitsIsNoQuantity() {
            assertThat(NumberLexer.find("1".repeat(31))).isEmpty();
            assertThat(NumberLexer.find("1".repeat(30))).hasSize(1);
        }

        @Test
        void spansCountCodePoints() {
            assertThat(only("😀😀 45 cases").span()).isEqualTo(new Span(3, 5));
        }
    }

    @Nested
    class Words {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "seven officers|7",
                    "twenty-six people|26",
                    "twenty six people|26",
                    "a hundred people|100",
                    "two hundred and six people|206",
                    "three thousand four hundred and fifty-one people|3451",
                    "nine hundred ninety-nine thousand nine hundred ninety-nine people|999999",
                    "half a dozen people|6",
                    "a dozen people|12",
                    "two dozen people|24",
                    "half a million people|500000",
                    "two and a half tons|2.5",
                    "two and a half million people|2500000",
                    "three and two thirds acres|3.66666666666667",
                    "2 1/4 acres|2.25",
                    "2½ acres|2.5"
                })
        void areRead(String text, String value) {
            assertThat(only(text).value()).isEqualTo(new BigDecimal(value));
        }

        @Test
        void numbersThatDoNotFitTogetherStayApart() {
            assertThat(figures("of five, six left")).isEqualTo("five=5; six=6");
            assertThat(figures("one hundred women and twenty men")).isEqualTo("one hundred=100; twenty=20");
        }

        @Test
        void anAndJoinsOnlyBehindAMagnitude() {
            assertThat(figures("five and six girls")).isEqualTo("five=5; six=6");
        }
    }

    @Nested
    class Fractions {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "half of them|0.5",
                    "a quarter of the victims|0.25",
                    "a third were girls|0.333333333333333",
                    "two thirds of them|0.666666666666667",
                    "two-thirds of them|0.666666666666667",
                    "three quarters of them|0.75",
                    "1/3 of them|0.333333333333333",
                    "½ of them|0.5",
                    "one in five women|0.2",
                    "three in 10 children|0.3"
                })
        void areShares(String text, String value) {
            Numeral share = only(text);
            assertThat(share.value()).isEqualTo(new BigDecimal(value));
            assertThat(share.kind()).isEqualTo(Kind.SHARE);
        }

        @Test
        void halvesAndQuartersOfAYearAreNone() {
            assertThat(figures("in the first half of 2019 and the third quarter, a half-year report"))
                    .isEmpty();
        }

        @Test
        void aThirdVictimIsAnOrdinal() {
            assertThat(rejected("a third victim fled")).isEqualTo("third ORDINAL");
        }

        @Test
        void provincesAreCountedNotShared() {
            assertThat(figures("three in 10 provinces")).isEqualTo("three=3; 10=10");
        }
    }

    @Nested
    class UnitsAndMoney {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "25 percent|SHARE|percentage|",
                    "25 per cent|SHARE|percentage|",
                    "25%|SHARE|percentage|",
                    "25\u2009%|SHARE|percentage|",
                    "25pc|SHARE|percentage|",
                    "5 percentage points|CHANGE_POINTS|percentage point|",
                    "$3.2 million|MONEY|dollar|USD",
                    "US$ 500|MONEY|dollar|USD",
                    "A$500|MONEY|Australian dollar|AUD",
                    "£500|MONEY|pound sterling|GBP",
                    "CHF 450 million|MONEY|Swiss franc|CHF",
                    "KSh 480|MONEY|Kenyan shilling|KES",
                    "86.7 pence|MONEY|penny|",
                    "a $25-an-hour job|RATE|dollar per hour|USD",
                    "€20|MONEY|euro|EUR",
                    "4,000 riels|MONEY|riel|KHR",
                    "៛4,000|MONEY|riel|KHR",
                    "4000៛|MONEY|riel|KHR",
                    "30,000 baht|MONEY|baht|THB",
                    "KHR 4,000|MONEY|riel|KHR",
                    "3 million US dollars|MONEY|dollar|USD",
                    "10,000 Mexican pesos|MONEY|Mexican peso|MXN",
                    "two years|DURATION|year|",
                    "two and a half years|DURATION|year|",
                    "half an hour|DURATION|hour|",
                    "five kilometres|MEASURE|kilometre|",
                    "3,200 square feet|MEASURE|square foot|",
                    "40 light-years away|MEASURE|light-year|",
                    "280 pound-feet of torque|MEASURE|pound-foot|",
                    "weighs 1.2 pounds|MEASURE|pound|",
                    "a 12-megapixel camera|MEASURE|megapixel|",
                    "37.1 gigatonnes|MEASURE|gigatonne|",
                    "touching 38.3C|MEASURE|degree Celsius|",
                    "a 40-mile-per-hour wind|MEASURE|mile per hour|",
                    "a magnitude 6.2 earthquake|MEASURE|magnitude|",
                    "half a percentage point|CHANGE_POINTS|percentage point|",
                    "two hundredths of a second|DURATION|second|"
                })
        void areRead(String text, Kind kind, String name, String code) {
            Numeral numeral = only(text);
            assertThat(numeral.kind()).isEqualTo(kind);
            assertThat(numeral.unit().name()).isEqualTo(name);
            assertThat(numeral.unit().code()).isEqualTo(code);
        }

        @Test
        void anAmountInACurrencyOfNoListIsKnownByItsConversion() {
            Numeral local =
                    NumberLexer.find("a fine of 2 million BDS ($990,100)").getFirst();
            assertThat(local.kind()).isEqualTo(Kind.MONEY);
            assertThat(local.unit().name()).isEqualTo("BDS");
        }

        @Test
        void theUnitIsOutsideTheSpanButInsideThePhrase() {
            Numeral money = only("about $3.2 million a year");
            assertThat(money.text()).isEqualTo("3.2 million");
            assertThat(money.phrase()).isEqualTo(new Span(6, 18));
        }

        @Test
        void siblingsShareAPercent() {
            assertThat(NumberLexer.find("20 and 45 percent"))
                    .allMatch(numeral -> numeral.unit().name() != null);
        }
    }

    @Nested
    class Modifiers {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "45 cases|EXACT",
                    "only 45 cases|EXACT",
                    "about 45 cases|ABOUT",
                    "nearly 45 cases|ABOUT",
                    "some 200 cases|ABOUT",
                    "an estimated 200 cases|ABOUT",
                    "45 or so cases|ABOUT",
                    "at least 45 cases|AT_LEAST",
                    "no fewer than 45 cases|AT_LEAST",
                    "45 or more cases|AT_LEAST",
                    "45+ cases|AT_LEAST",
                    "more than 45 cases|MORE_THAN",
                    "over 45 cases|MORE_THAN",
                    "just over 45 cases|MORE_THAN",
                    "more than $45|MORE_THAN",
                    "more than a dozen cases|MORE_THAN",
                    "up to 45 cases|AT_MOST",
                    "as many as 45 cases|AT_MOST",
                    "no more than 45 cases|AT_MOST",
                    "45 percent or less|AT_MOST",
                    "fewer than 45 cases|LESS_THAN",
                    "just under 45 cases|LESS_THAN",
                    "under 45 cases|LESS_THAN",
                    "five years to life|AT_LEAST"
                })
        void areOnAClosedList(String text, Modifier modifier) {
            assertThat(only(text).modifier()).isEqualTo(modifier);
        }

        @Test
        void theirWordsHaveASpan() {
            assertThat(only("no fewer than 45 cases").modifierSpan()).isEqualTo(new Span(0, 13));
            assertThat(only("45 or more cases").modifierSpan()).isEqualTo(new Span(3, 10));
        }

        @Test
        void moreThanBehindANumberBelongsToTheNext() {
            assertThat(NumberLexer.find("45 or more than 50").getFirst().modifier())
                    .isEqualTo(Modifier.EXACT);
        }

        @Test
        void whatStandsUnderAnArticleIsNotLess() {
            assertThat(only("charged under two sections of the act").modifier()).isEqualTo(Modifier.EXACT);
        }
    }

    @Nested
    class Ranges {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "20 to 30 people|20 to 30=20..30",
                    "20-30 people|20-30=20..30",
                    "20–30 people|20–30=20..30",
                    "between 20 and 30 people|20 and 30=20..30",
                    "between about 20 and 30 people|20 and 30=20..30",
                    "five to 10 years|five to 10=5..10",
                    "20 to 30 million people|20 to 30 million=20000000..30000000",
                    "20% to 30%|20% to 30=20..30",
                    "sentences ranging from two to 12 years|two to 12=2..12",
                    "nine months to one year|nine months to one=9..12",
                    "two or three raids|two or three=2..3"
                })
        void haveTwoEnds(String text, String shown) {
            assertThat(figures(text)).isEqualTo(shown);
            assertThat(only(text).modifier()).isEqualTo(Modifier.BETWEEN);
        }

        @Test
        void fromAndToIsAChange() {
            List<Numeral> change = NumberLexer.find("arrests rose from 20 to 30");
            assertThat(change).extracting(Numeral::link).containsExactly(Link.FROM, Link.TO);
            List<Numeral> apart = NumberLexer.find("arrests fell from 62 in 2018 to 45 in 2019");
            assertThat(apart).extracting(Numeral::link).containsExactly(Link.FROM, Link.NONE, Link.TO, Link.NONE);
        }

        @Test
        void fromBeforeAPlaceIsNothing() {
            assertThat(only("officers from nine countries").link()).isEqualTo(Link.NONE);
            assertThat(only("cases were up from 36").link()).isEqualTo(Link.FROM);
        }

        @Test
        void aFallingPairIsNoRange() {
            assertThat(figures("30 to 20 votes")).isEqualTo("30=30; 20=20");
        }

        @Test
        void theLongDashSetsApart() {
            assertThat(figures("five victims—12 fewer")).isEqualTo("five=5; 12=12");
        }

        @Test
        void partAndWholeAreTied() {
            assertThat(NumberLexer.find("12 out of 60 convictions"))
                    .extracting(Numeral::link)
                    .containsExactly(Link.PART, Link.WHOLE);
        }
    }

    @Nested
    class Claims {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "dozens of men|24",
                    "hundreds of men|200",
                    "thousands of men|2000",
                    "tens of thousands of men|20000",
                    "hundreds of thousands of men|200000",
                    "several hundred men|200",
                    "a few dozen men|24"
                })
        void vaguePluralsAreLowerBounds(String text, String value) {
            Numeral vague = only(text);
            assertThat(vague.value()).isEqualTo(new BigDecimal(value));
            assertThat(vague.modifier()).isEqualTo(Modifier.VAGUE);
            assertThat(vague.upper()).isNull();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Arrests doubled|2|UP",
                    "Arrests more than tripled|3|UP",
                    "Arrests were halved|0.5|DOWN",
                    "a threefold rise|3|UP",
                    "a 3-fold rise|3|UP",
                    "a fourfold drop|0.25|DOWN",
                    "three times as many|3|UP"
                })
        void foldsAreNewByOld(String text, String value, Direction direction) {
            Numeral fold = only(text);
            assertThat(fold.kind()).isEqualTo(Kind.FOLD);
            assertThat(fold.value()).isEqualTo(new BigDecimal(value));
            assertThat(fold.direction()).isEqualTo(direction);
        }

        @Test
        void timesWithoutAComparisonSayHowOften() {
            assertThat(only("he was arrested three times").kind()).isEqualTo(Kind.COUNT);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "No recruiter was charged|No|true",
                    "none was charged|none|true",
                    "Not one recruiter was charged|Not one|false",
                    "not a single arrest|not a single|false",
                    "zero arrests|zero|false",
                    "has never charged a recruiter|never|true",
                    "did not charge any recruiter|any|true",
                    "No one was charged|No one|true"
                })
        void claimsOfNoneAreZeros(String text, String words, boolean tentative) {
            Numeral zero = only(text);
            assertThat(zero.kind()).isEqualTo(Kind.ZERO);
            assertThat(zero.value()).isEqualByComparingTo("0");
            assertThat(zero.text()).isEqualTo(words);
            assertThat(zero.tentative()).isEqualTo(tentative);
        }

        @Test
        void noBeforeAComparisonClaimsNothing() {
            assertThat(figures("no longer; no doubt; no more than 5")).isEqualTo("5=5");
        }

        @Test
        void oneEachIsAFigureForEachName() {
            List<Numeral> each = NumberLexer.find("one each from Angola, Belarus, and Chad.");
            assertThat(each).hasSize(3).allMatch(one -> one.link() == Link.EACH);
            assertThat(each).extracting(Numeral::span).containsOnly(new Span(0, 3));
        }
    }

    @Nested
    class Ages {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "girls aged 15 to 17|15|18",
                    "girls ages 15-17|15|18",
                    "girls between the ages of 15 and 17|15|18",
                    "children 0-12 years old|0|13",
                    "girls under 15|.|15",
                    "girls under the age of 15|.|15",
                    "girls younger than 15|.|15",
                    "people over 60|61|.",
                    "people older than 60|61|.",
                    "people aged 60 and over|60|.",
                    "workers 18 or older|18|.",
                    "girls aged up to 15|.|16",
                    "boys as young as 12|12|.",
                    "until age 18|18|19",
                    "children ages 16 and 17|16|17",
                    "16-year-old boys|16|17",
                    "persons between age 18 and 21|18|22"
                })
        void limitsAreBandsAndNoFigures(String text, String from, String below) {
            Numeral limit = NumberLexer.find(text).getFirst();
            assertThat(limit.reason()).isEqualTo(Reason.AGE_LIMIT);
            assertThat(limit.band()).isEqualTo(new Band(bound(from), bound(below)));
        }

        private static @Nullable BigDecimal bound(String text) {
            return text.equals(".") ? null : new BigDecimal(text);
        }

        @ParameterizedTest
        @CsvSource({"a 15-year-old girl", "she is 15 years old", "a girl aged 15", "a man of age 15"})
        void theAgeOfAPersonIsAFigure(String text) {
            assertThat(only(text).kind()).isEqualTo(Kind.AGE);
            assertThat(only(text).value()).isEqualByComparingTo("15");
        }

        @Test
        void manyPeopleAreNoAge() {
            assertThat(only("over 60 girls").kind()).isEqualTo(Kind.COUNT);
            assertThat(only("under 15 complaints").kind()).isEqualTo(Kind.COUNT);
        }

        @Test
        void aListGoesOnAsItBegan() {
            assertThat(rejected("girls aged 12, 13, and 14")).isEqualTo("12 AGE_LIMIT; 13 AGE_LIMIT; 14 AGE_LIMIT");
            assertThat(rejected("ages 5 to 7, 18 and over")).isEqualTo("5 to 7 AGE_LIMIT; 18 AGE_LIMIT");
        }

        @Test
        void countsBesideLimitsStay() {
            assertThat(figures("nine were under 15 and 3 over 60.")).isEqualTo("nine=9; 3=3");
        }
    }

    @Nested
    class Rejected {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "on 14 August 2019|14 DATE; 2019 DATE",
                    "on August 14, 2019|14 DATE; 2019 DATE",
                    "on 2019-08-14|2019 DATE; 08 DATE; 14 DATE",
                    "on 14/08/2019|14 DATE; 08 DATE; 2019 DATE",
                    "in 2016|2016 DATE",
                    "the 2014–2018 plan|2014 DATE; 2018 DATE",
                    "in 2017-18|2017 DATE; 18 DATE",
                    "the first six months|first ORDINAL; six DATE",
                    "ten years ago|ten DATE",
                    "for four consecutive years|four DATE",
                    "at 5 p.m.|5 TIME_OF_DAY",
                    "at 10:30|10 TIME_OF_DAY; 30 TIME_OF_DAY",
                    "the 4th case|4th ORDINAL",
                    "the third case|third ORDINAL",
                    "article 149|149 IDENTIFIER",
                    "Articles 201, 202(1), and 204|201 IDENTIFIER; 202 IDENTIFIER; 1 IDENTIFIER; 204 IDENTIFIER",
                    "Resolution 1373|1373 IDENTIFIER",
                    "Law No. 25/2008|25 IDENTIFIER; 2008 IDENTIFIER",
                    "page 12|12 IDENTIFIER",
                    "call +855 23 456 789|855 IDENTIFIER; 23 456 789 IDENTIFIER",
                    "the team won 3-1|3 SCORE; 1 SCORE",
                    "Channel 4|4 NAME",
                    "a 24-hour hotline|24 NAME",
                    "one of the best|one PRONOUN",
                    "that is the one|one PRONOUN",
                    "one another|one PRONOUN"
                })
        void areNoFigures(String text, String expected) {
            assertThat(rejected(text)).isEqualTo(expected);
            assertThat(figures(text)).isEmpty();
        }

        @Test
        void newsWithoutTraffickingIsReadToo() {
            assertThat(figures("Shares rose 3 percent to $45.20; the yield was 2-1/2 percent."))
                    .isEqualTo("3=3; 45.20=45.20; 2-1/2=2.5");
            assertThat(figures("At 8:30 a.m. (1230 GMT) the No. 1 player won 6-4, 7-6 with zero-tolerance."))
                    .isEmpty();
            assertThat(figures("three-quarters of a million; 100-plus; 60 mph; within 24 hours"))
                    .isEqualTo("three-quarters of a million=750000; 100=100; 60=60; 24=24");
        }

        @Test
        void aYearBeforePeopleIsACount() {
            assertThat(figures("2016 victims fled")).isEqualTo("2016=2016");
            assertThat(figures("in 2016 victims fled")).isEmpty();
            assertThat(figures("at least 2000 people")).isEqualTo("2000=2000");
        }

        @Test
        void theYears1900And2100AreTheLastOfTheirKind() {
            assertThat(figures("1899 and 2101 again")).isEqualTo("1899=1899; 2101=2101");
            assertThat(rejected("1900 and 2100 again")).isEqualTo("1900 DATE; 2100 DATE");
        }

        @Test
        void oneOfTheVictimsCounts() {
            assertThat(figures("one of the victims")).isEqualTo("one=1");
        }

        @Test
        void aTierIsMarkedAsARating() {
            assertThat(only("placed on Tier 2").kind()).isEqualTo(Kind.RATING);
        }
    }
}

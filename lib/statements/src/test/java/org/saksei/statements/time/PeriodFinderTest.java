package org.saksei.statements.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.kernel.Period;
import org.saksei.statements.Circumstances;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Span;

class PeriodFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2019, 8, 14);

    private static List<PeriodMention> find(String text) {
        return new PeriodFinder(new Circumstances(PUBLISHED, "KHM", "en", null), null).find(text);
    }

    private static String shown(List<PeriodMention> mentions) {
        return mentions.stream()
                .map(mention -> mention.text() + "=" + mention.alone().interval())
                .collect(Collectors.joining("; "));
    }

    @Nested
    class FiscalYearsOfACountry {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "in 2018/19|2018/19=2018-04-01/2019-03-31",
                    "in the 2018-19 financial year|2018-19=2018-04-01/2019-03-31",
                    "in FY2018|FY2018=2017-04-01/2018-03-31",
                    "in the last fiscal year|the last fiscal year=2018-04-01/2019-03-31",
                    "in this financial year|this financial year=2019-04-01/2020-03-31",
                    "over the past three financial years|the past three financial years=2016-04-01/2019-03-31",
                    "from 2012/13 to 2017/18|from 2012/13 to 2017/18=2012-04-01/2018-03-31"
                })
        void areMeantUnlessTheTextSaysOtherwise(String text, String shown) {
            Circumstances circumstances = new Circumstances(PUBLISHED, "XBO", "en", null);
            assertThat(shown(new PeriodFinder(circumstances, null, new FiscalYear(4, false)).find(text)))
                    .isEqualTo(shown);
        }

        @Test
        void areNamedByTheirFirstYearInSome() {
            Circumstances circumstances = new Circumstances(PUBLISHED, "XBO", "en", null);
            assertThat(shown(new PeriodFinder(circumstances, null, new FiscalYear(4, true)).find("in FY2018")))
                    .isEqualTo("FY2018=2018-04-01/2019-03-31");
        }

        @Test
        void beginInAMonthOfTheYear() {
            assertThat(new FiscalYear(12, false).month()).isEqualTo(12);
            assertThatThrownBy(() -> new FiscalYear(13, false)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Absolute {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "in 2018|2018=2018-01-01/2018-12-31|2018",
                    "between August 9 and 31, 2018|between August 9 and 31, 2018=2018-08-09/2018-08-31|",
                    "over the 10-year period ending in 2018|the 10-year period ending in 2018=2009-01-01/2018-12-31|",
                    "in 2018 up to April 30|2018 up to April 30=2018-01-01/2018-04-30|",
                    "at the start of 2018|at the start of 2018=../2018-01-01|",
                    "in the first half of 2019|the first half of 2019=2019-01-01/2019-06-30|2019-H1",
                    "in the latter half of 2019|the latter half of 2019=2019-07-01/2019-12-31|2019-H2",
                    "in the second quarter of 2019|the second quarter of 2019=2019-04-01/2019-06-30|2019-Q2",
                    "in H1 2019|H1 2019=2019-01-01/2019-06-30|2019-H1",
                    "in 2018 Q3|2018 Q3=2018-07-01/2018-09-30|2018-Q3",
                    "in the first six months of 2019|the first six months of 2019=2019-01-01/2019-06-30|2019-H1",
                    "in the first nine months of 2018|the first nine months of 2018=2018-01-01/2018-09-30|",
                    "in the last six months of 2018|the last six months of 2018=2018-07-01/2018-12-31|2018-H2",
                    "in May 2019|May 2019=2019-05-01/2019-05-31|2019-05",
                    "in Feb. 2016|Feb. 2016=2016-02-01/2016-02-29|2016-02",
                    "from January to June 2019|from January to June 2019=2019-01-01/2019-06-30|2019-H1",
                    "January–June 2019|January–June 2019=2019-01-01/2019-06-30|2019-H1",
                    "between April 2017 and March 2018|between April 2017 and March 2018=2017-04-01/2018-03-31|",
                    "from October to March 2018|from October to March 2018=2017-10-01/2018-03-31|",
                    "from 1 April 2017 to 31 March 2018|from 1 April 2017 to 31 March 2018=2017-04-01/2018-03-31|",
                    "between 2015 and 2017|between 2015 and 2017=2015-01-01/2017-12-31|",
                    "in FY 2017|FY 2017=2017-01-01/2017-12-31|2017",
                    "in fiscal year 2017|fiscal year 2017=2017-01-01/2017-12-31|2017",
                    "the 12 months to June 2019|the 12 months to June 2019=2018-07-01/2019-06-30|",
                    "the year ended 31 March 2018|the year ended 31 March 2018=2017-04-01/2018-03-31|",
                    "as of June 2017|as of June 2017=../2017-06-30|",
                    "by the end of 2018|by the end of 2018=../2018-12-31|",
                    "since 2015|since 2015=2015-01-01/..|",
                    "from 2015 onwards|from 2015 onwards=2015-01-01/..|",
                    "before 2016|before 2016=../2015-12-31|",
                    "on 14 August 2019|14 August 2019=2019-08-14/2019-08-14|",
                    "on 2019-08-14|2019-08-14=2019-08-14/2019-08-14|",
                    "in the 1990s|the 1990s=1990-01-01/1999-12-31|"
                })
        void areTheirOwnDays(String text, String shown, String label) {
            assertThat(shown(find(text))).isEqualTo(shown);
            assertThat(find(text).getFirst().alone().label()).isEqualTo(label);
        }

        @Test
        void twoHalvesAreTwoMentionsOnTheirYears() {
            List<PeriodMention> halves = find("in the first halves of 2018 and 2017 respectively");
            assertThat(shown(halves)).isEqualTo("2018=2018-01-01/2018-06-30; 2017=2017-01-01/2017-06-30");
            assertThat(halves.getFirst().span()).isEqualTo(new Span(23, 27));
        }

        @Test
        void yearsThatOnlyNameSomethingAreNone() {
            assertThat(
                            find(
                                    "the action plan, which spans 2017–2022; three years before repatriation; as in past years"))
                    .isEmpty();
            assertThat(find("the 2008 law, the Act of 2005, its 2014–2018 national action plan, 2016 victims"))
                    .isEmpty();
        }
    }

    @Nested
    class Relative {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "this year|this year=2019-01-01/2019-12-31",
                    "last year|last year=2018-01-01/2018-12-31",
                    "next year|next year=2020-01-01/2020-12-31",
                    "last month|last month=2019-07-01/2019-07-31",
                    "the first half of this year|the first half of this year=2019-01-01/2019-06-30",
                    "the second half of last year|the second half of last year=2018-07-01/2018-12-31",
                    "the first half of the year|the first half of the year=2019-01-01/2019-06-30",
                    "the second half|the second half=2018-07-01/2018-12-31",
                    "the first six months|the first six months=2019-01-01/2019-06-30",
                    "in May|May=2019-05-01/2019-05-31",
                    "in September|September=2018-09-01/2018-09-30",
                    "May last year|May last year=2018-05-01/2018-05-31",
                    "over the last year|the last year=2018-08-14/2019-08-14",
                    "the past six months|the past six months=2019-02-14/2019-08-14",
                    "the last 10 years|the last 10 years=2009-08-14/2019-08-14",
                    "so far this year|so far this year=2019-01-01/2019-08-14",
                    "by mid-November 2018|by mid-November 2018=../2018-11-15",
                    "by mid-2018|by mid-2018=../2018-06-30",
                    "since mid-March|since mid-March=2019-03-15/..",
                    "since mid-2017|since mid-2017=2017-07-01/..",
                    "late last year|late last year=2018-07-01/2018-12-31",
                    "since the beginning of the year 2018|since the beginning of the year 2018=2018-01-01/.."
                })
        void areReckonedFromTheDayOfPublication(String text, String shown) {
            assertThat(shown(find(text))).isEqualTo(shown);
        }

        @Test
        void withoutADayOfPublicationTheyStayWithoutDays() {
            PeriodFinder finder = new PeriodFinder(new Circumstances(null, "KHM", "en", null), null);
            assertThat(finder.find("last year, in May, the past six months, the first half of 2018"))
                    .extracting(mention -> mention.alone().interval())
                    .containsExactly(null, null, null, "2018-01-01/2018-06-30");
        }

        @Test
        void theirBasisSaysSo() {
            assertThat(find("last year").getFirst().basis()).isEqualTo(PeriodBasis.RESOLVED);
            assertThat(find("in 2018").getFirst().basis()).isEqualTo(PeriodBasis.STATED);
        }
    }

    @Nested
    class Comparisons {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "78 cases in 2019, compared with 62 in 2018|false true",
                    "78 cases in 2019, up from 62 in 2018|false true",
                    "78 cases in 2019 (62 in 2018)|false true",
                    "78 cases in 2019 (none in 2018)|false true",
                    "78 cases in 2019, more than in 2018|false true",
                    "more than 78 cases in 2019|false",
                    "Compared with 2018, arrests rose in 2019|true false",
                    "78 cases against 62 a year earlier|true",
                    "Police freed 5 in 2018. They freed 6 in 2019|false false"
                })
        void areKnownByTheirCues(String text, String expected) {
            assertThat(find(text).stream()
                            .map(mention -> String.valueOf(mention.comparison()))
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(expected);
        }
    }

    @Nested
    class InAYearlyReport {

        private final PeriodFinder finder =
                new PeriodFinder(new Circumstances(LocalDate.of(2018, 6, 28), "USA", "en", null), Period.tipYear(2018));

        @Test
        void aMonthIsTheOneInItsReportingPeriod() {
            assertThat(finder.find("in May").getFirst().alone().label()).isEqualTo("2017-05");
            assertThat(finder.find("in March").getFirst().alone().label()).isEqualTo("2018-03");
        }

        @Test
        void theLastYearIsItsReportingPeriod() {
            assertThat(finder.find("over the last year").getFirst().anchor()).isEqualTo(Anchor.REPORTING);
            assertThat(finder.find("last year").getFirst().alone().label()).isEqualTo("2017");
        }

        @Test
        void aReportIsKnownByItsYear() {
            PeriodMention edition =
                    finder.find("In its 2017 Trafficking in Persons Report").getFirst();
            assertThat(edition.anchor()).isEqualTo(Anchor.EDITION);
            assertThat(edition.years()).isEqualTo(2017);
        }
    }

    @Test
    void hostileTextsTakeTimeInProportion() {
        for (String text : List.of(
                "2016 ".repeat(100_000),
                "the ".repeat(200_000),
                "the first half of 2016 and ".repeat(20_000),
                "from May to ".repeat(50_000),
                "1/".repeat(200_000))) {
            long start = System.nanoTime();
            assertThat(find(text).size()).isLessThan(text.length());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void spansCountCodePoints() {
        assertThat(find("😀 in 2018").getFirst().span()).isEqualTo(new Span(5, 9));
    }
}

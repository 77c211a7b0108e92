package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksei.assessment.Tables.LAW;
import static org.saksei.assessment.Tables.clock;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WatchListClockTest {

    private static final TierTable SHIPPED = Tables.shipped();

    @Nested
    class TheWorkedExample {

        @ParameterizedTest
        @CsvSource({
            "2006, before_clock, 1, 0, 0,,,",
            "2009, running, 1, 1, 0, 2, 2011, 2013",
            "2013, running, 1, 1, 0, 2, 2015, 2017",
            "2014, due, 2, 2, 0, 2, 2015, 2017",
            "2015, due, 3, 3, 1, 1, 2016, 2017",
            "2019, running, 1, 1, 0, 1, 2021, 2022",
            "2020, due, 2, 2, 0, 1, 2021, 2022",
            "2021, final, 3, 3, 1, 0, 2022, 2022"
        })
        void isReadYearByYear(
                int year,
                String status,
                int consecutive,
                int counted,
                int used,
                Integer left,
                Integer due,
                Integer latest) {
            ClockReading reading = shipped("KHM", year);
            assertThat(reading.status().word()).isEqualTo(status);
            assertThat(reading.consecutiveYears()).isEqualTo(consecutive);
            assertThat(reading.countedYears()).isEqualTo(counted);
            assertThat(reading.waiversUsed()).isEqualTo(used);
            assertThat(reading.waiversLeft()).isEqualTo(left);
            assertThat(reading.downgradeDueYear()).isEqualTo(due);
            assertThat(reading.downgradeLatestYear()).isEqualTo(latest);
        }

        @Test
        void endsInTierThreeThatFitsTheAutomaticRule() {
            assertThat(shipped("KHM", 2022).status()).isEqualTo(ClockStatus.DOWNGRADED);
            assertThat(shipped("KHM", 2023).status()).isEqualTo(ClockStatus.TIER_3);
        }

        @Test
        void saysWhatTheLawRequiresAndLeavesOpen() {
            assertThat(shipped("KHM", 2021).reason("en"))
                    .isEqualTo(
                            "Third report in a row on the Watch List (2019-2021), the third by waiver; the law allows"
                                    + " one. In 2022: Tier 2 or higher, or Tier 3.");
            assertThat(shipped("KHM", 2021).reason("km")).contains("2019-2021").contains("2022");
        }
    }

    @Nested
    class WhenTheLawChanges {

        @Test
        void aRunBegunIn2017HasOneWaiverLeftInItsSecondYear() {
            assertThat(clock(2016, "2 2WL 2WL", 2018).waiversLeft()).isEqualTo(1);
            assertThat(clock(2016, "2 2WL 2WL", 2018).status()).isEqualTo(ClockStatus.DUE);
        }

        @Test
        void aRunInItsThirdYearIn2018IsFinal() {
            ClockReading reading = clock(2015, "2 2WL 2WL 2WL", 2018);
            assertThat(reading.waiversLeft()).isZero();
            assertThat(reading.status()).isEqualTo(ClockStatus.FINAL);
        }

        @Test
        void yearsBefore2009AreConsecutiveAndNotCounted() {
            ClockReading reading = clock(2004, "2 2WL 2WL 2WL 2WL 2WL", 2009);
            assertThat(reading.consecutiveYears()).isEqualTo(5);
            assertThat(reading.countedYears()).isEqualTo(1);
            assertThat(reading.runFrom()).isEqualTo(2005);
            assertThat(reading.reason("en")).contains("counts from the report of 2009");
        }

        @ParameterizedTest
        @CsvSource({"4, FINAL", "5, OVERRUN"})
        void fourYearsWereAllowedUntil2018AndFiveWereNot(int years, ClockStatus status) {
            assertThat(clock(2009, "2WL ".repeat(years).strip(), 2008 + years).status())
                    .isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({"3, FINAL", "4, OVERRUN"})
        void threeYearsAreAllowedFrom2019OnAndFourAreNot(int years, ClockStatus status) {
            assertThat(clock(2019, "2WL ".repeat(years).strip(), 2018 + years).status())
                    .isEqualTo(status);
        }
    }

    @Nested
    class AfterReinstatement {

        @Test
        void oneYearIsAllowedWhereTheRunBeforeWasWaived() {
            String tiers = "2WL 2WL 2WL 3 2WL 2WL";
            assertThat(clock(2019, tiers, 2023).status()).isEqualTo(ClockStatus.FINAL);
            assertThat(clock(2019, tiers, 2023).reinstated()).isTrue();
            assertThat(clock(2019, tiers, 2023).rows()).hasSize(5);
            assertThat(clock(2019, tiers, 2024).status()).isEqualTo(ClockStatus.OVERRUN);
        }

        @Test
        void aRunWithoutWaiverChangesNothingInPractice() {
            assertThat(clock(2020, "2WL 2WL 3 2WL 2WL", 2024).status()).isEqualTo(ClockStatus.DUE);
        }

        @Test
        void itIsReportedBefore2019WithoutChangingTheArithmetic() {
            ClockReading reading = clock(2009, "2WL 2WL 2WL 3 2WL 2WL", 2014);
            assertThat(reading.reinstated()).isTrue();
            assertThat(reading.status()).isEqualTo(ClockStatus.DUE);
        }
    }

    @Nested
    class WhereARowIsMissing {

        private final ReportList reports = ReportList.of(java.util.stream.IntStream.rangeClosed(2001, 2025)
                .mapToObj(year -> new TipReport(year, null, null, year != 2019, ""))
                .toList());

        @Test
        void anIncompleteReportLeavesTheYearUnknownAndTheNextUncertain() {
            TierHistory history = Tables.history(2018, "2WL - 2WL");
            assertThat(WatchListClock.read(history, 2019, LAW, reports).status())
                    .isEqualTo(ClockStatus.UNKNOWN);
            ClockReading next = WatchListClock.read(history, 2020, LAW, reports);
            assertThat(next.certain()).isFalse();
            assertThat(next.countedYears()).isEqualTo(1);
            assertThat(next.reason("en")).contains("may be longer");
            assertThat(history.gaps(reports)).containsExactly(2019);
        }

        @Test
        void aCompleteReportDidNotCoverTheCountry() {
            assertThat(clock(2018, "2WL - 2WL", 2019).status()).isEqualTo(ClockStatus.NOT_COVERED);
            assertThat(clock(2018, "2WL - 2WL", 2020).certain()).isTrue();
        }

        @Test
        void aCountryThatLeftIsNotAGap() {
            assertThat(WatchListClock.read(Tables.history(2016, "2 2 2"), 2019, LAW, reports)
                            .status())
                    .isEqualTo(ClockStatus.NOT_COVERED);
        }
    }

    @Nested
    class AgainstASecondImplementation {

        @ParameterizedTest
        @EnumSource(Reading.class)
        void everyCountryYearOfTheTableIsTheSame(Reading reading) {
            int asked = 0;
            for (TierHistory history : SHIPPED.histories().values()) {
                asked += compare(history, reading, SHIPPED.reports(), 2019);
            }
            assertThat(asked).isEqualTo(4775);
        }

        @ParameterizedTest
        @EnumSource(Reading.class)
        void randomHistoriesAreTheSame(Reading reading) {
            Random chance = new Random(20190620);
            int asked = 0;
            for (int i = 0; i < 300; i++) {
                asked += compare(randomHistory(chance), reading, SHIPPED.reports(), 2019);
            }
            assertThat(asked).isEqualTo(7500);
        }

        /// Stretches of one to six years, with the Watch List and Tier 3 more often than others, and
        /// gaps.
        private static TierHistory randomHistory(Random chance) {
            String[] tiers = {"1", "2", "2WL", "2WL", "2WL", "3", "3", "SC", "-"};
            StringBuilder text = new StringBuilder("2");
            for (int years = 1; years < 25; ) {
                String tier = tiers[chance.nextInt(tiers.length)];
                for (int length = 1 + chance.nextInt(6); length > 0 && years < 25; length--, years++) {
                    text.append(' ').append(tier);
                }
            }
            return Tables.history(2001, text.toString());
        }

        private static int compare(TierHistory history, Reading reading, ReportList reports, int incomplete) {
            Map<Integer, String> tiers = new HashMap<>();
            history.list().forEach(row -> tiers.put(row.year(), row.tier().code()));
            SlowClock slow = new SlowClock(tiers, reading == Reading.LITERAL, incomplete);
            for (int year = 2001; year <= 2025; year++) {
                ClockReading fast = WatchListClock.read(history, year, LAW.with(reading), reports);
                assertThat(new SlowClock.Answer(
                                fast.status().word(),
                                fast.consecutiveYears(),
                                fast.countedYears(),
                                fast.reinstated(),
                                fast.waiversUsed(),
                                fast.waiversLeft(),
                                fast.downgradeDueYear(),
                                fast.downgradeLatestYear(),
                                fast.certain()))
                        .as("%s %d %s %s", history.iso3(), year, reading, new TreeMap<>(tiers))
                        .isEqualTo(slow.ask(year));
            }
            return 25;
        }
    }

    @Test
    void whatFollowedAStatusIsWhatTheTableSays() {
        Map<String, Integer> counts = new TreeMap<>();
        for (TierHistory history : SHIPPED.histories().values()) {
            for (int year = 2009; year < 2025; year++) {
                ClockStatus status = WatchListClock.read(history, year, LAW, SHIPPED.reports())
                        .status();
                Tier next = history.tier(year + 1);
                if (status == ClockStatus.RUNNING || status == ClockStatus.DUE || status == ClockStatus.FINAL) {
                    counts.merge(status.word() + " " + (next == null ? "-" : next.code()), 1, Integer::sum);
                }
            }
        }
        assertThat(counts)
                .isEqualTo(Map.ofEntries(
                        Map.entry("running 2WL", 208),
                        Map.entry("running 2", 77),
                        Map.entry("running 3", 14),
                        Map.entry("running -", 8),
                        Map.entry("due 2WL", 145),
                        Map.entry("due 2", 83),
                        Map.entry("due 3", 23),
                        Map.entry("due SC", 1),
                        Map.entry("final 2", 67),
                        Map.entry("final 3", 34),
                        Map.entry("final SC", 1)));
    }

    @ParameterizedTest
    @EnumSource(ClockStatus.class)
    void everyStatusHasASentenceInBothLanguagesWithoutAHole(ClockStatus status) {
        ClockReading some = clock(2019, "2WL 2WL", 2020);
        ClockReading reading = new ClockReading(
                some.iso3(),
                some.country(),
                some.year(),
                some.tier(),
                status,
                2,
                2,
                2019,
                false,
                2021,
                2022,
                0,
                1,
                some.lawVersion(),
                some.nextLawVersion(),
                some.reading(),
                true,
                some.rows());
        for (String language : new String[] {"en", "km"}) {
            assertThat(reading.reason(language)).isNotBlank().doesNotContain("{", "null", "will be");
        }
    }

    private static ClockReading shipped(String iso3, int year) {
        TierHistory history = Objects.requireNonNull(SHIPPED.histories().get(iso3));
        return WatchListClock.read(history, year, LAW, SHIPPED.reports());
    }
}

package org.saksei.statements.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Period;
import org.saksei.statements.Circumstances;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;

class PeriodTrackTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2019, 8, 14);

    private final PeriodTrack track = new PeriodTrack(PUBLISHED, null);

    private static List<PeriodMention> find(String sentence, @Nullable Period edition) {
        return new PeriodFinder(new Circumstances(PUBLISHED, "KHM", "en", null), edition).find(sentence);
    }

    /// The interval of the last mention of a sentence, read in the course of the text.
    private StatedPeriod last(String sentence, boolean base) {
        List<PeriodMention> mentions = find(sentence, null);
        track.sentence(mentions);
        return track.resolve(mentions.getLast(), base);
    }

    @Test
    void nothingIsCarriedBeforeTheFirstPeriod() {
        assertThat(track.main()).isNull();
    }

    @Test
    void theFirstPeriodThatIsNoComparisonIsCarried() {
        track.sentence(find("Compared with 2018, 5 more cases opened in the first half of 2019.", null));
        assertThat(track.main()).isNotNull();
        assertThat(Objects.requireNonNull(track.main()).label()).isEqualTo("2019-H1");
        assertThat(track.main().basis()).isEqualTo(PeriodBasis.CARRIED);
        track.sentence(find("Twelve were charged, against 9 in 2017.", null));
        assertThat(Objects.requireNonNull(track.main()).label()).isEqualTo("2019-H1");
        track.sentence(find("In 2018, 40 were.", null));
        assertThat(Objects.requireNonNull(track.main()).label()).isEqualTo("2018");
    }

    @Test
    void aSingleDayIsNeverTheMainPeriod() {
        track.sentence(find("On 12 August 2019 police said so.", null));
        assertThat(track.main()).isNull();
    }

    @Test
    void theSamePeriodOfLastYearIsTheMainOneAYearBack() {
        StatedPeriod before = last("45 in the first half of 2019 against 36 in the same period of last year", true);
        assertThat(before.label()).isEqualTo("2018-H1");
        assertThat(before.basis()).isEqualTo(PeriodBasis.RESOLVED);
        assertThat(last("and 30 in the same period of 2016", true).label()).isEqualTo("2016-H1");
        assertThat(last("and 31 two years earlier", true).label()).isEqualTo("2017-H1");
    }

    @Test
    void lastYearAsBaseOfAHalfIsThatHalf() {
        last("45 in the first half of 2019", false);
        StatedPeriod base = last("compared with 36 last year", true);
        assertThat(base.label()).isEqualTo("2018-H1");
        assertThat(base.basis()).isEqualTo(PeriodBasis.INFERRED);
        assertThat(track.resolve(find("last year", null).getFirst(), false).label())
                .isEqualTo("2018");
    }

    @Test
    void thisYearInsideAHalfIsThatHalf() {
        last("45 in the first half of 2019", false);
        List<PeriodMention> mentions = find("30 this year", null);
        assertThat(track.resolve(mentions.getFirst(), false).label()).isEqualTo("2019-H1");
    }

    @Test
    void februaryEndsWhereItEnds() {
        last("5 in February 2017", false);
        assertThat(last("against 6 a year earlier", true).interval()).isEqualTo("2016-02-01/2016-02-29");
    }

    @Test
    void aPartOfTheYearIsOfTheMainYear() {
        last("5 in 2016", false);
        assertThat(last("3 of them in the second half", false).label()).isEqualTo("2016-H2");
    }

    @Test
    void aPersonsCorrectionServesTheRest() {
        track.startAt(find("2015", null).getFirst().alone());
        assertThat(Objects.requireNonNull(track.main()).label()).isEqualTo("2015");
    }

    @Test
    void neverIsEverythingUpToTheDay() {
        assertThat(track.never().interval()).isEqualTo("../2019-08-14");
        assertThat(new PeriodTrack(null, null).never().interval()).isNull();
    }

    @Nested
    class InAYearlyReport {

        private final Period edition = Period.tipYear(2019);
        private final PeriodTrack report = new PeriodTrack(PUBLISHED, edition);

        @Test
        void theReportingPeriodIsCarriedFromTheStart() {
            assertThat(Objects.requireNonNull(report.main()).interval()).isEqualTo("2018-04-01/2019-03-31");
            assertThat(report.main().editions()).containsExactly("TIP-2019");
            assertThat(report.main().basis()).isEqualTo(PeriodBasis.EDITION);
        }

        @Test
        void thePreviousReportingPeriodIsAYearBack() {
            PeriodMention mention = find("compared with 5 in the previous reporting period", edition)
                    .getLast();
            assertThat(report.resolve(mention, true).interval()).isEqualTo("2017-04-01/2018-03-31");
            assertThat(report.resolve(mention, true).editions()).containsExactly("TIP-2018");
        }

        @Test
        void sinceAYearGoesUpToItsEnd() {
            PeriodMention mention = find("since 2015", edition).getFirst();
            assertThat(report.resolve(mention, false).interval()).isEqualTo("2015-01-01/2019-03-31");
        }

        @Test
        void aYearBeforeIsTheEditionBefore() {
            assertThat(PeriodTrack.yearBefore(Objects.requireNonNull(report.main()))
                            .editions())
                    .containsExactly("TIP-2018");
        }
    }
}

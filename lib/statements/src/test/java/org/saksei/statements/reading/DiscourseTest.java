package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Comparison;
import org.saksei.statements.Extractor;
import org.saksei.statements.Speaker;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Text;
import org.saksei.statements.Universe;

/// When, by whom, of what and against what: what goes on from one sentence of a text to the next, and what does not.
class DiscourseTest {

    /// A Thursday.
    private static final LocalDate PUBLISHED = LocalDate.of(2019, 7, 18);

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Extractor(Words.field());
    }

    private static List<StatedFigure> read(String text) {
        return extractor
                .extract(Text.plain(text), new Circumstances(PUBLISHED, "XBO", "en", null), "1")
                .proposed();
    }

    private static List<String> periods(String text) {
        return read(text).stream()
                .map(figure -> figure.text() + " " + interval(figure.period()))
                .toList();
    }

    private static String interval(@Nullable StatedPeriod period) {
        return period == null || period.interval() == null ? "-" : period.interval();
    }

    private static List<String> speakers(String text) {
        return read(text).stream()
                .map(figure -> figure.text() + " " + said(figure.speaker()))
                .toList();
    }

    private static String said(@Nullable Speaker speaker) {
        return speaker == null ? "-" : speaker.type().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> wholes(String text) {
        return read(text).stream()
                .map(figure -> figure.text() + " of " + whole(figure.universe()))
                .toList();
    }

    private static String whole(@Nullable Universe universe) {
        return universe == null ? "-" : String.valueOf(universe.value());
    }

    private static List<String> bases(String text) {
        return read(text).stream()
                .map(figure -> figure.text() + " was " + base(figure.comparison()))
                .toList();
    }

    private static String base(@Nullable Comparison comparison) {
        return comparison == null ? "-" : String.valueOf(comparison.value());
    }

    @Test
    void theDayOfTheSayingDatesNoFigure() {
        assertThat(periods("Some 31 men came home in May, the ministry said on Monday."))
                .containsExactly("31 2019-05-01/2019-05-31");
        assertThat(periods("At a briefing on Monday, police said they had freed 58 victims."))
                .containsExactly("58 -");
    }

    @Test
    void theDayOfTheDeedDatesIt() {
        assertThat(periods("A court on Monday convicted three recruiters."))
                .containsExactly("three 2019-07-15/2019-07-15");
        assertThat(periods("Police freed 12 women yesterday.")).containsExactly("12 2019-07-17/2019-07-17");
    }

    @Test
    void aMonthIsNotCarriedAndAYearIs() {
        assertThat(periods("In May police freed 12 women. They arrested nine men."))
                .containsExactly("12 2019-05-01/2019-05-31", "nine -");
        assertThat(periods("In 2018 police freed 12 women. They arrested nine men."))
                .containsExactly("12 2018-01-01/2018-12-31", "nine 2018-01-01/2018-12-31");
    }

    @Test
    void theMonthOfAMonthlyReportIsCarriedAndThatOfAHeadlineIsNot() {
        assertThat(periods("Monthly report, May 2019\n\nPolice cracked four cases.\n\nEleven victims were rescued."))
                .containsExactly("four 2019-05-01/2019-05-31", "Eleven 2019-05-01/2019-05-31");
        assertThat(periods(
                        "Police rescue 12 victims in May\n\nPolice rescued 12 victims. They arrested three suspects."))
                .containsExactly("12 2019-05-01/2019-05-31", "12 -", "three -");
    }

    @Test
    void whatIsToComeDatesNothingAfterIt() {
        assertThat(periods(
                        "In 2018 police freed 12 women. In 2021 the unit will get two cars. Police arrested nine men."))
                .containsExactly("12 2018-01-01/2018-12-31", "two 2021-01-01/2021-12-31", "nine 2018-01-01/2018-12-31");
    }

    @Test
    void aFiscalYearIsWhatTheTextSays() {
        assertThat(periods("In the financial year 2017/18 (July 2017 to June 2018) courts heard 41 cases."))
                .containsExactly("41 2017-07-01/2018-06-30");
    }

    @Test
    void thatYearIsTheOneNamedLast() {
        assertThat(periods("In 2017 police freed 12 women. In that year nine men were charged, down from 14 in 2016."))
                .containsExactly("12 2017-01-01/2017-12-31", "nine 2017-01-01/2017-12-31", "14 2016-01-01/2016-12-31");
    }

    @Test
    void yearsThatFollowEachOtherAreOnePeriodUnlessEachHasAFigure() {
        assertThat(periods("In 2017 and 2018 police freed 12 women.")).containsExactly("12 2017-01-01/2018-12-31");
        assertThat(periods("In 2017 and 2018 police opened 12 and 15 cases."))
                .containsExactly("12 2017-01-01/2017-12-31", "15 2018-01-01/2018-12-31");
    }

    @Test
    void whoSpeaksMayStandBehindTheQuotation() {
        assertThat(speakers("“We are 14 officers. Each has 13 files,” Superintendent Hari Tolu told reporters."))
                .containsExactly("14 government", "13 government");
    }

    @Test
    void itSaidMeansTheBodyOfTheSentenceBefore() {
        assertThat(speakers("The Ministry of Labour disputed that. It said 176 workers returned."))
                .containsExactly("176 government");
    }

    @Test
    void aPersonMaySpeakWithOneName() {
        assertThat(speakers("“I paid 300 dollars,” says Maya.")).containsExactly("300 person");
    }

    @Test
    void aRulingIsTheCourts() {
        assertThat(speakers("According to the verdict, the men lured 38 people."))
                .containsExactly("38 government");
    }

    @Test
    void aBareNumberAtTheHeadOfTheNextSentenceIsAPart() {
        assertThat(wholes("Police freed 43 victims. Three were taken ill.")).containsExactly("43 of -", "Three of 43");
        assertThat(wholes("Police freed 43 victims.\n\nThree were taken ill."))
                .containsExactly("43 of -", "Three of -");
        assertThat(wholes("Police freed 43 victims. Three of them were taken ill."))
                .containsExactly("43 of -", "Three of 43");
    }

    @Test
    void othersAreNoPart() {
        assertThat(wholes("The court convicted five recruiters and acquitted two others."))
                .containsExactly("five of -", "two of -");
        assertThat(wholes("The court found 90 children, housed 26.")).containsExactly("90 of -", "26 of 90");
    }

    @Test
    void theValueInBracketsBehindATimeIsTheBase() {
        assertThat(bases("In 2018 goods worth 340 dollars were seized, more than twice the value of 2017 (150)."))
                .contains("340 was 150", "twice was 150");
    }

    @Test
    void partIsSetAgainstPartAndWholeAgainstWhole() {
        assertThat(
                        bases(
                                "Authorities approved 195 of 273 applications in 2018, compared to 110 of 124 applications in 2017."))
                .containsExactly("195 was 110", "273 was 124", "110 was -", "124 was -");
    }
}

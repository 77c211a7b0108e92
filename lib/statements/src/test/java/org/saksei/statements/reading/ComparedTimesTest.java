package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksei.statements.Comparison;
import org.saksei.statements.StatedFigure;

/// What a figure is set against where the words name a time, a plan or the same level, and what only looks so.
class ComparedTimesTest {

    /// A figure a line: its words, its period, and what it is set against.
    private static List<String> read(String text) {
        return FieldText.figures(text).stream().map(ComparedTimesTest::line).toList();
    }

    private static String line(StatedFigure figure) {
        Comparison base = figure.comparison();
        String then = base == null ? "-" : base.value() + " " + FieldText.interval(base.period());
        return figure.text() + " " + FieldText.interval(figure.period()) + " against " + then;
    }

    private static final String Y2018 = "2018-01-01/2018-12-31";
    private static final String Y2017 = "2017-01-01/2017-12-31";

    @Test
    void aPrepositionBehindAMovementNamesTheTimeOfTheBase() {
        assertThat(read("In 2018 courts heard 40 trials. Appeals fell 12 percent on 2017."))
                .containsExactly("40 " + Y2018 + " against -", "12 " + Y2018 + " against null " + Y2017);
        assertThat(read("In 2018 courts heard 40 trials. Appeals rose by nine over March."))
                .endsWith("nine " + Y2018 + " against null 2019-03-01/2019-03-31");
        assertThat(read("Appeals rose by 12 percent on Monday.")).containsExactly("12 2019-07-15/2019-07-15 against -");
    }

    @Test
    void aLevelTheChangeLeadsToIsSetAgainstTheSameTime() {
        assertThat(read("In 2018 the number of kilns climbed to 310, up 40 on the figure at the end of 2016."))
                .containsExactly(
                        "310 " + Y2018 + " against null ../2016-12-31", "40 " + Y2018 + " against null ../2016-12-31");
        assertThat(read("In 2018 police freed 31 women, six more than in 2017, and sent them to 14 homes."))
                .containsExactly(
                        "31 " + Y2018 + " against -",
                        "six " + Y2018 + " against null " + Y2017,
                        "14 " + Y2018 + " against -");
    }

    @Test
    void aStepGoesBackFromThePeriodOfTheChange() {
        assertThat(read("In 2018 raids rose 8 percent year on year."))
                .containsExactly("8 " + Y2018 + " against null " + Y2017);
        assertThat(read("Raids rose 8 percent year on year in 2018."))
                .containsExactly("8 " + Y2018 + " against null " + Y2017);
        assertThat(read("In May 2019 the line took 90 calls, a month-on-month rise of 10 percent."))
                .endsWith("10 2019-05-01/2019-05-31 against null 2019-04-01/2019-04-30");
        assertThat(read("In 2018 fees were up 5 percent on the year."))
                .containsExactly("5 " + Y2018 + " against null " + Y2017);
    }

    @Test
    void thePreviousUnitIsTheOneBeforeThatOfTheFigure() {
        assertThat(read("In the second half of 2018, 52 men were tried, 7 fewer than in the previous semester."))
                .endsWith("7 2018-07-01/2018-12-31 against null 2018-01-01/2018-06-30");
        assertThat(read("The unit took 14 cars in May 2019, three fewer than a month earlier."))
                .endsWith("three 2019-05-01/2019-05-31 against null 2019-04-01/2019-04-30");
        assertThat(read("In 2018 the office closed 12 agencies, as many as the year before."))
                .containsExactly("12 " + Y2018 + " against 12 " + Y2017);
    }

    @Test
    void aFoldNamesTheTimeInItsOwnPhrase() {
        assertThat(read("In 2018 a day at sea cost $9, twice the January price."))
                .endsWith("twice " + Y2018 + " against null 2019-01-01/2019-01-31");
        assertThat(read("In 2018 debts were double what they had been before the drought."))
                .containsExactly("double " + Y2018 + " against null ?");
        assertThat(read("In 2018 a bed cost $14 a night, three times the $5 budgeted."))
                .containsExactly(
                        "14 " + Y2018 + " against 5 " + Y2018,
                        "three " + Y2018 + " against 5 " + Y2018,
                        "5 " + Y2018 + " against -");
    }

    @Test
    void aChangeFromYearToYearIsOfTheSecond() {
        assertThat(read("The number of complaints doubled from 2017 to 2018."))
                .containsExactly("doubled " + Y2018 + " against null " + Y2017);
        assertThat(read("Between 2017 and 2018 police freed 12 girls."))
                .containsExactly("12 2017-01-01/2018-12-31 against -");
    }

    @Test
    void theSameChangeInAnotherUnitSharesItsBase() {
        assertThat(read("In 2018 police opened 109 cases, an increase of 22 (25.3 per cent) compared to 2017."))
                .containsExactly(
                        "109 " + Y2018 + " against -",
                        "22 " + Y2018 + " against null " + Y2017,
                        "25.3 " + Y2018 + " against null " + Y2017);
        assertThat(read("In 2018 the homes got $310,000, an increase of $62,000, or about a quarter, on 2017."))
                .containsExactly(
                        "310,000 " + Y2018 + " against -",
                        "62,000 " + Y2018 + " against null " + Y2017,
                        "quarter " + Y2018 + " against null " + Y2017);
    }

    @Test
    void aTimeThatLabelsABracketMakesItAnEarlierLevel() {
        assertThat(read("In May the gate returned 412 men (April: 388)."))
                .containsExactly(
                        "412 2019-05-01/2019-05-31 against 388 2019-04-01/2019-04-30",
                        "388 2019-04-01/2019-04-30 against -");
        assertThat(read("Files opened this week: 9 (previous week: 12)."))
                .containsExactly(
                        "9 2019-07-15/2019-07-21 against 12 2019-07-08/2019-07-14",
                        "12 2019-07-08/2019-07-14 against -");
    }

    @Test
    void whatWasPlannedIsOfTheSameTimeAndAnotherThingIsNoLevel() {
        assertThat(read("In 2018 the province had 19 inspectors against an establishment of 32, a gap of 41 per cent."))
                .startsWith("19 " + Y2018 + " against 32 " + Y2018, "32 " + Y2018 + " against -");
        assertThat(read("In 2018 there were 44 rescues recorded, against 19 women sent abroad."))
                .containsExactly("44 " + Y2018 + " against -", "19 " + Y2018 + " against -");
    }

    @Test
    void aRelativeClauseTellsTheEarlierLevel() {
        assertThat(read("In 2018 the number of shelters was 40, which had been 55 in 2017."))
                .containsExactly("40 " + Y2018 + " against 55 " + Y2017, "55 " + Y2017 + " against -");
    }

    @Test
    void aFrontedCueDatesTheBaseOfTheChangeBehindIt() {
        assertThat(read("Compared with 2017, arrivals in 2018 were 40 percent lower."))
                .containsExactly("40 " + Y2018 + " against null " + Y2017);
        assertThat(read("In 2018 the line took 5,100 calls (+14% on 2017)."))
                .containsExactly("5,100 " + Y2018 + " against -", "14 " + Y2018 + " against null " + Y2017);
    }

    @Test
    void thePartIsSetAgainstTheTimeAndNotItsWhole() {
        assertThat(read("In 2018 only 4 of the 21 districts had a shelter, the same number as in 2017."))
                .containsExactly("4 " + Y2018 + " against 4 " + Y2017, "21 " + Y2018 + " against -");
        assertThat(read("In 2018 police took 212 reports, 41 of them of begging, compared with 180 and 33 in 2017."))
                .startsWith("212 " + Y2018 + " against 180 " + Y2017, "41 " + Y2018 + " against 33 " + Y2017);
    }

    @Test
    void aYearAndANumberAreTheEarlierLevelAndNoPart() {
        assertThat(read("In 2018 there were 71 raids in Lo; in 2017, 64."))
                .containsExactly("71 " + Y2018 + " against 64 " + Y2017, "64 " + Y2017 + " against -");
        assertThat(read("In 2018 the office closed 80 bars. In 2017 the figure stood at 65."))
                .containsExactly("80 " + Y2018 + " against 65 " + Y2017, "65 " + Y2017 + " against -");
    }
}

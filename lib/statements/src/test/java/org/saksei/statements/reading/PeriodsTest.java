package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which of the times of a text a figure has: that of a heading, of its own clause, of what was named last, or none.
class PeriodsTest {

    private static final String Y2018 = "2018-01-01/2018-12-31";
    private static final String Y2017 = "2017-01-01/2017-12-31";

    /// A figure a line: its words and its period.
    private static List<String> read(String text) {
        return FieldText.figures(text).stream()
                .map(figure -> figure.text() + " " + FieldText.interval(figure.period()))
                .toList();
    }

    @Test
    void theBracketOfAHeadingIsTheTimeOfWhatStandsUnderIt() {
        String quarter = " 2019-01-01/2019-03-31";
        assertThat(read("REGIONAL BULLETIN | QUARTER 1 (JANUARY–MARCH 2019)\n\nHIGHLIGHTS\n• 14 boats, 300 arrivals\n\n"
                        + "RESPONSE\nTeams screened 212 people."))
                .containsExactly("14" + quarter, "300" + quarter, "212" + quarter);
        assertThat(read("Results (April to June 2018)\n\nThe office opened 12 files."))
                .containsExactly("12 2018-04-01/2018-06-30");
    }

    @Test
    void aHeadingDatesWhatIsToCome() {
        assertThat(read("The office trained 30 guards in 2018.\n\nIII. Directions for 2020\n- Complete 40 rooms;"))
                .containsExactly("30 " + Y2018, "40 2020-01-01/2020-12-31");
    }

    @Test
    void behindAnInsertionTheClauseGoesOn() {
        assertThat(read("Its 60 guards, up from 45, patrolled 12 camps in 2018."))
                .containsExactly("60 " + Y2018, "45 " + Y2017, "12 " + Y2018);
        assertThat(read("The union's 70 lawyers, down from 90, took 400 cases in 2018, of which 30 were won."))
                .containsExactly("70 " + Y2018, "90 " + Y2017, "400 " + Y2018, "30 " + Y2018);
    }

    @Test
    void aClauseBehindAComparisonHasItsOwnTime() {
        assertThat(read("Courts heard nine trials in 2018, compared with 14 the year before, and no one has been freed"
                        + " since 2016."))
                .containsExactly("nine " + Y2018, "14 " + Y2017, "no one 2016-01-01/..");
    }

    @Test
    void aTimeBehindAParticipleDatesItsNounAlone() {
        assertThat(read("That brings to 120 the number of women flown home since 3 June. An estimated 4,000 people wait"
                        + " in camps."))
                .containsExactly("120 2019-06-03/..", "4,000 ?");
        assertThat(read("The number of men sent home since 3 May rose to 90. Police held 12 agents."))
                .containsExactly("90 2019-05-03/..", "12 ?");
    }

    @Test
    void theMonthAStudyCameOutDatesTheStudyAlone() {
        assertThat(read("In a study the institute released in May, 40 of 90 farm hands said they had no contract."))
                .containsExactly("40 ?", "90 ?");
        assertThat(read("In May, 30 of 60 farm hands left."))
                .containsExactly("30 2019-05-01/2019-05-31", "60 2019-05-01/2019-05-31");
    }

    @Test
    void aBracketRightBehindATimeIsOfThatTime() {
        assertThat(
                        read(
                                "In 2018 the office met 148 victims, 22 fewer than in 2017 and roughly the same as in 2015 (151)."))
                .containsExactly("148 " + Y2018, "22 " + Y2018, "151 2015-01-01/2015-12-31");
    }

    @Test
    void aPointOfTimeDatesItsOwnVerb() {
        assertThat(read("Police held 12 men in 2018, but a judge released nine, and three had fled by March 2019."))
                .contains("12 " + Y2018, "three ../2019-03-31")
                .doesNotContain("nine ../2019-03-31");
        assertThat(read("As on 31 March 2019, 40 shelters were open.")).containsExactly("40 ../2019-03-31");
    }

    @Test
    void theYearBeforeThatIsCountedFromTheYearNamedLast() {
        assertThat(read("It is the ninth case this year. In 2018 there were 30 raids, in the year before that 20."))
                .containsExactly("30 " + Y2018, "20 " + Y2017);
        assertThat(read("Two years back there were only four raids.")).endsWith("four " + Y2017);
    }

    @Test
    void anAgeAndARightHaveNoTime() {
        assertThat(read("In 2018 courts heard 30 cases. Val Dun, 71, rang the office four times in February."))
                .containsExactly("30 " + Y2018, "71 ?", "four 2019-02-01/2019-02-28");
        assertThat(read(
                        "In 2018 courts heard 30 cases. Each returnee is entitled to a grant of 400 crowns. Fees must be"
                                + " paid within 10 days."))
                .containsExactly("30 " + Y2018, "400 ?", "10 ?");
    }

    @Test
    void whatIsArguedIsNoPromise() {
        assertThat(read("The office checked 20 vans in 2018. Police will argue that they checked 900."))
                .endsWith("900 " + Y2018);
        assertThat(read("The office checked 20 vans in 2018. Police will check 900 vans."))
                .endsWith("900 ?");
    }

    @Test
    void thoseWhoLeftAStandingStaffLeftInTheTimeTold() {
        assertThat(read("The line took 900 calls in 2018. Each of our 14 clerks works six-hour shifts. Two left us."))
                .contains("900 " + Y2018, "14 ?", "Two " + Y2018);
    }

    @Test
    void theLastOfThemIsNotAllOfThem() {
        assertThat(read("In 2018 courts heard 70 trials. Only nine men came home, the last in May."))
                .containsExactly("70 " + Y2018, "nine " + Y2018);
    }

    @Test
    void ofYearsToldInTheirOrderTheLastGoesOn() {
        assertThat(read("Police freed 30 men in 2016, 40 in 2017 and 55 in 2018. Doctors saw 12."))
                .endsWith("12 " + Y2018);
        assertThat(read("Police freed 55 men in 2018, 40 in 2017 and 30 in 2016. Doctors saw 12."))
                .endsWith("12 " + Y2018);
    }

    @Test
    void theTierAnotherIsDownFromIsOfTheYearBefore() {
        assertThat(read("The United States has dropped Marenia to Tier 3, down from the Tier 2 Watch List."))
                .containsExactly("Tier 3 2018-04-01/2019-03-31", "Tier 2 Watch List 2017-04-01/2018-03-31");
    }

    @Test
    void bodiesOfAStandingNumberHaveNoTimeAndSomeOfThemHave() {
        assertThat(read("In 2018 the seven tribunals heard 90 cases.")).containsExactly("seven ?", "90 " + Y2018);
        assertThat(read("In 2018 nine of the 12 tribunals opened a desk.")).containsExactly("nine " + Y2018, "12 ?");
    }

    @Test
    void whatIsAimedAtSomebodyIsComparedWithNothing() {
        for (String deed : List.of(
                "Prosecutors filed charges against 12 officials in 2018.",
                "Complaints against 12 agencies were received in 2018.",
                "The ministry took action against 12 employers in 2018.",
                "In 2018, judges issued verdicts against 12 traffickers.",
                "Warrants against 12 men were issued in 2018.")) {
            assertThat(read(deed)).containsExactly("12 " + Y2018);
        }
        assertThat(read("Police opened 45 cases against 36 cases in 2017 and 30 in 2016."))
                .contains("36 " + Y2017);
        assertThat(read("Courts convicted 14 men in 2018 against 11 in 2017."))
                .containsExactly("14 " + Y2018, "11 " + Y2017);
    }

    @Test
    void theDaysATextOpensWithAreItsTimeAndTheirNumbersNoFigures() {
        String days = " 2019-05-02/2019-05-15";
        assertThat(
                        read(
                                "From 2 to 15 May 2019, guards searched 46 places. They took in 74 persons.\n\nWomen numbered 40."))
                .containsExactly("46" + days, "74" + days, "40" + days);
        assertThat(
                        read(
                                "In 2018 guards searched 46 places. From 2 to 15 May 2019 they searched nine. They held 40 men."))
                .containsExactly("46 " + Y2018, "nine" + days, "40 " + Y2018);
    }

    @Test
    void thisYearIsThatOfPublicationButInAHalfThatHalf() {
        assertThat(read("From January to May 2019 police held 12 men. Guards turned back 900 passengers this year."))
                .endsWith("900 2019-01-01/2019-12-31");
        assertThat(read("In the first half of 2019 police held 12 men. Guards turned back 900 passengers this year."))
                .endsWith("900 2019-01-01/2019-06-30");
    }

    @Test
    void aTimeBehindAParticipleOfAnotherNounDatesThatNoun() {
        assertThat(read("In May the court fined 12 owners of farms closed in 2017."))
                .containsExactly("12 2019-05-01/2019-05-31");
        assertThat(read("In 2018 police arrested 14 guards of a compound raided in 2017."))
                .containsExactly("14 " + Y2018);
    }

    @Test
    void aDatedHeadingOpensItsSectionAlsoInsideManyYears() {
        assertThat(
                        read(
                                "AT A GLANCE\nBudget: $900,000, July 2014 – June 2018\n\nRESULTS, JULY 2016 – JUNE 2017\nWomen helped: 388"))
                .endsWith("388 2016-07-01/2017-06-30");
    }

    @Test
    void theSameYearsAreThoseNamedBefore() {
        assertThat(read(
                        "The office closed 31 farms in 2016, 44 in 2017 and 67 in 2018. Over the same three years it took in"
                                + " 902 complaints.\n\nCourts heard 53 trials."))
                .endsWith("902 2016-01-01/2018-12-31", "53 2016-01-01/2018-12-31");
        assertThat(
                        read(
                                "The office closed 31 farms in 2012 and 67 in 2018. Over the same two years it took in 90 men."))
                .endsWith("90 ?");
    }

    @Test
    void whatIsAdvisedHasNoTime() {
        assertThat(read(
                        "In 2018 police freed 14 women.\n\nRECOMMENDATIONS\n- Train all 32 inspectors.\n- Open one shelter."
                                + "\n\nThe shelter took in 40 men."))
                .containsExactly("14 " + Y2018, "32 ?", "one ?", "40 " + Y2018);
        assertThat(
                        read(
                                "In 2018 police freed 14 women. We ask the ministry to\n• reopen all 130 files;\n• hire 20 lawyers."))
                .containsExactly("14 " + Y2018, "130 ?", "20 ?");
    }

    @Test
    void whatSomebodyElseReportsIsOfTheSameTime() {
        assertThat(read("Lawyers met 14 victims in 2018, far fewer than the 31 reported by the network."))
                .containsExactly("14 " + Y2018, "31 " + Y2018);
        assertThat(read("Courts convicted 44 men in 2018, against the 300 claimed by the ministry."))
                .containsExactly("44 " + Y2018, "300 " + Y2018);
        assertThat(read("Courts convicted 44 men in 2018, against the 30 convicted by lower courts."))
                .containsExactly("44 " + Y2018, "30 " + Y2017);
    }
}

package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists that tell everything there is, each beside its twin that leaves something out.
///
/// Between square brackets stand the right words and the wrong ones.
class ListOfAllTest {

    private final Alarms alarms = new Alarms();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bands | Of the 90 victims of 2018, 30 were under 18, 25 (28 percent) were aged 18 to [25>21] and the remaining 35 were 26 or older.
                    bands | Of the 90 victims of 2018, 30 (33 percent) were under [18>16], 25 were aged 18 to 25 and 35 were 26 or older.
                    bands | All 90 victims of 2018 were of known age: 30 below the age of [18>16], 25 aged 18-25, and 35 26 or above.
                    bands | All 90 victims of 2018 were of known age: 30 below 18, 25 aged 18-[25>22], and 35 26 or above.
                    bands | All 90 victims of 2018 were of known age: 30 younger than [18>17], 25 between 18 and 25 and 35 26 and over.
                    bands | By age, the 90 victims of 2018 were divided as follows: 30 were younger than 18, 25 were between 18 and [25>24] and 35 were 26 and over.
                    bands | The register sorts the 90 victims of 2018 into four age groups: younger than 12 (9), between 12 and 17 (21), between [18>20] and 25 (25) and 26 and over (35).
                    bands | The 90 victims of 2018 fall into three age groups: under 18 (30), aged 18 to [25>23] (25) and 26 or older (35).
                    bands | The 90 victims of 2018 were put into three age groups: below 18 (30), 18 to 25 (25), and [26>28] and above (35).
                    bands | The office gave the ages of all victims of 2018: 9 victims under 12; 21 aged 12 to 17; 25 aged [18>19] to 25; and 35 26 or older, for a total of 90.
                    bands | The office gave the ages of all victims of 2018: nine under 12, 21 between 12 and 17, 25 between 18 and [25>23] and 35 26 or older, making a total of 90.
                    bands | The 90 victims of 2018 are grouped by age as follows — under 12 years (9), 12 to 17 years (21), from [18>19] to 25 years (25) and 26 years and over (35).
                    bands | All 90 victims of 2018 were sorted by age: under 12 years (9), 12–17 years (21), 18–[25>24] years (25) and 26 years or over (35).
                    sum | The ministry divides the 90 cases of 2018 into 40 of forced begging, [25 of sex trafficking and 25>and 25] of forced labour.
                    sum | The 90 cases of 2018 fell into three categories: forced begging (40), [sex trafficking (25) and forced labour (25)>and forced labour (25)].
                    sum | The office gave the ages of all victims of 2018: 9 victims under 12; 21 aged 12 to 17; 25 aged 18 to 25; and 35 26 or older, for a total of [90>96].
                    sum | The office gave the ages of all victims of 2018: 9 victims under 12; 21 aged 12 to 17; [25>85] aged 18 to 25; and 35 26 or older, giving a total of 90.
                    sum | All 90 cases of 2018 came from four districts: Brent (40), Harlow (25), [Imo (15) and Delta Sud (10)>and Imo (15)].
                    sum | All 90 cases of 2018 were opened in four districts: Brent ([40>46]), Delta Sud (25), Imo (15) and Harlow (10).
                    sum | The 90 cases of 2018 came from three districts: Delta Sud (40), Nord Kiwu (25) and [Imo (25)>Imo (5)].
                    sum | Every one of the 90 victims of 2018 was taken in: 40 by state homes, [25 by charities and 25>and 25] by relatives.
                    sum | Each of the 90 victims of 2018 was asked: [31 in Brent, 34>31 in Brent and 34] at sea[ and 25 in Ha>].
                    sum | The outcome of all 90 cases of 2018 is known: 40 led to a trial, [25 were closed and 25>and 25] are with the police.
                    sum | All 60 traffickers of 2018 were punished: [28 received fines, 19>19 received] prison terms of ten years or more and [13>13] shorter prison terms.
                    sum | All 60 traffickers of 2018 were punished: 28 received fines, 19 prison terms of ten years or more[, and 13 shorter prison terms>].
                    sum | All 60 traffickers of 2018 were punished: 28 got fines, [19 short terms and 13>and 13] warnings.
                    """)
    void isFoundWantingAndTheRightOneIsNot(String check, String text) {
        alarms.tellApart(check, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    All 90 victims of 2018 were heard: 60 women and 45 foreigners.
                    The 90 victims of 2018 had three wishes: papers (40), work (31) and to go home.
                    Police met 90 victims in 2018 in three districts: 40 in Brent alone.
                    Two men of 2018 were wanted: Piet Aasen (43) and Jon Bruun (39). The 90 cases are closed.
                    Altogether 62 suspected traffickers were arrested in 2018, of whom 37 were men and 25 (40 percent) women. The hotline took 867 calls.
                    """)
    void isNotSeenWhereNothingSaysThatItIsOne(String text) {
        assertThat(alarms.in(text)).as(text).isEmpty();
    }
}

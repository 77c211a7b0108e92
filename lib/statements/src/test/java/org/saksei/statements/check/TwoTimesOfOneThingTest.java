package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Changes whose two levels stand in clauses or brackets of their own: each text once as it is right, and once with one
/// slip in `[…]`.
class TwoTimesOfOneThingTest {

    private final Alarms alarms = new Alarms();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    percent_change | Searches rose by [50>20] percent between the first quarter of 2018, when 40 were counted, and the second quarter of 2018, when there were 60.
                    percent_change | Between January 2018, when there were 50, and March 2018, when there were [80>88], arrests rose by 60 percent.
                    percent_change | Referrals fell by [25>52] per cent from 2017, when 80 were made, to 2018, when only 60 were made.
                    percent_change | The number of patrols dropped by 40% between the first half of 2018, when it was [150>105], and the second half, when it was 90.
                    percent_change | Verdicts went up by [a third>a half] between the first half of 2018, when 36 were handed down, and the second, when there were 48.
                    percent_change | Police arrested [25>52] percent more dealers in 2018 than in 2017 (150 against 120).
                    percent_change | Guards turned away 30 per cent fewer lorries in the first half of 2018 than in the same period of 2017 ([210>201] against 300), the office said.
                    percent_change | Judges heard [40>29] percent more witnesses in the first quarter of 2018 than a year earlier (350 compared with 250).
                    percent_change | The office trained 20 per cent fewer inspectors in 2018 than in 2017 (96 versus [120>102]).
                    percent_change | Nurses saw 12% more patients in 2018 than in 2017 ([560>650] against 500).
                    absolute_change | In 2017 the share of girls among the victims was 44 percent; it has since lost 13 percentage points and now stands at [31>13] percent.
                    percent_change | In 2017 the share of foreign victims was 40 percent; it has since fallen by 10 [percentage points>percent] and now stands at 30 percent.
                    absolute_change | In 2017 the share of cases solved was 28 percent; since then it has gained [24>42] percentage points and stands at 52 percent.
                    absolute_change | The share of minors was [61>16] percent in 2017; it has since dropped by 17 percentage points to 44 percent.
                    percent_change | In 2017 the conviction rate was 30 percent; it has since risen by 15 [percentage points>percent] and is now 45 percent.
                    percent_change | Police arrested 25 [percent>percentage points] more dealers in 2018 than in 2017 (150 against 120).
                    percent_change | Against 80 raids in 2017, there were 60 in 2018, a drop of 20, or 25 [per cent>percentage points].
                    percent_change | In 2017 police had closed 50 kilns; in 2018 the figure was 65, or 30 [percent>percentage points] higher.
                    percent_change | Arrests fell by 40 [percent>percentage points] between the first quarter of 2018, when 70 were counted, and the second quarter of 2018, when there were 42.
                    percent_change | The number of patrols rose to 90 from 75 a year earlier, an increase of 20 [percent>percentage points].
                    repeat | Police freed 74 victims in [2018>2017], down from 94 in 2017.
                    repeat | Guards stopped 640 lorries in the first half of [2018>2017] – a 60 percent increase on the first half of 2017, when there were 400.
                    repeat | In the first half of [2018>2017], the office closed 149 kilns, a rise of 26 percent over the 118 closed in the first half of 2017.
                    repeat | In the first half of 2017, police had opened 331 files; in the first half of [2018>2017] the figure was 441, or 33 percent higher.
                    repeat | Raids went up by 90% between the [first>second] quarter of 2018, when 30 were counted, and the second quarter of 2018, when there were 57.
                    repeat | The office trained 41 percent more guards in the first half of [2018>2017] than in the first half of 2017 (361 against 256).
                    repeat | A total of 117 cases were opened in the January-June period of [2018>2017] (100 in the January-June period of 2017), an increase of 17%.
                    repeat | Of the 422 tips received, 293 date from the first quarter of 2018 and the remaining 129 from the [second>first] quarter of 2018.
                    repeat | Of the 90 raids, 52 took place in the first half of 2018 and 38 in the [second>first] half of 2018.
                    fraction | Half of the 470 searches carried out in 2018, or [235>253], followed tips.
                    fraction | One fifth of the 275 raids of 2018, or [55>75], failed.
                    fraction | Two thirds of the 90 arrests made in 2018, or [60>45], were made at night.
                    fraction | A quarter of the 120 files opened in 2018, or [30>40], were closed again.
                    fraction | In 2018 three quarters of the 80 calls, or [60>16], were passed on.
                    percent_share | Courts convicted 79 of the 94 men brought to trial in 2018, a conviction rate of [84>43] per cent.
                    percent_share | In 2018 guards checked 400 lorries and held 60 of them, a share of [15>51] percent.
                    percent_share | Judges freed 30 of the 120 defendants of 2018, an acquittal rate of [25>33] percent.
                    percent_share | The office answered 48 of the 80 letters of 2018, or a rate of [60>16] percent.
                    percent_share | Police solved 63 of the 90 cases of 2018, giving a ratio of [70>77] percent.
                    percent_share | The 363 calls received so far this year already amount to [75>57] percent of the 484 recorded in the whole of 2018.
                    percent_share | The 90 raids of the first quarter of 2019 equal [45>54] percent of the 200 raids of 2018.
                    percent_share | The 60 workshops searched in May 2019 are [30>20] percent of the 200 workshops searched in 2018.
                    percent_share | The 33 guards trained in 2019 represent just [11>14] percent of the 300 trained in 2018.
                    percent_share | The 150 victims freed in 2019 correspond to [60>40] percent of the 250 freed in 2018.
                    repeat | Police freed 630 victims in the first half of 2019, up from [560>506] in the first half of 2018. Of the 1,054 victims freed in 2018, 560, or 53 percent, were freed in the first half of 2018.
                    repeat | Police arrested 178 dealers in January-June 2019, up from [161>116] in January-June 2018. In 2018 police arrested 334 dealers, of whom 161 were arrested in January-June 2018.
                    repeat | In 2018 police freed 90 victims, of whom [52>25] were freed in the first half of 2018. In the first half of 2018, 52 victims were freed.
                    repeat | Police opened 44 files in May 2018. Of the 300 files opened in 2018, [44>54] were opened in May 2018.
                    percent_change | LO, July 15 (Lo News) – Against 80 raids in 2017, there were 60 in 2018, a drop of [25>33] percent, the office said.
                    percent_change | In the January-June period of 2017, the office had trained [250>520] guards; in the January-June period of 2018 the figure was 600, or 140 per cent higher.
                    percent_share | Courts tried 251 cases in 2017. In 62 of the 171 cases of 2018, or [36>25] percent, victims were found online.
                    percent_share | Police freed 461 victims in 2017. Of the 205 victims freed in 2018, 82 ([40>18] percent) were women.
                    """)
    void isNamedWithASlipAndNotWithout(String check, String text) {
        alarms.tellApart(check, text);
    }

    /// What stands beside a change and is not one of its levels, or is of another time after all.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Against 94 dealers tried in 2017, there were 128 in 2018, an increase of 34, or 36.2%. Prosecutors charged 227 offenders.
                    Complaints rose by 12.5%. Police opened 40 files in 2018 and 30 in 2017.
                    Altogether 313 suspected dealers were held in 2018, 91 more than the 222 in 2017. In 118 of the 238 cases victims were found online.
                    Altogether 45 hidden workshops were searched in 2018. Overall 12 armed guards were held.
                    Half of the 470 searches, or so it seems, followed tips; 235 men were held in 2018.
                    Raids rose by 20 percent in 2018, when 60 were made and 40 failed.
                    Identified were 303 victims in 2018, women being the largest number (86 in 2018).
                    """)
    void isNotTakenForALevel(String text) {
        assertThat(alarms.in(text)).isEmpty();
    }
}

package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Changes whose two levels no word sets against each other: each text once as it is right, and once with one slip in
/// `[…]`.
class ChangeToldApartTest {

    private final Alarms alarms = new Alarms();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    percent_change | The board counted 412 rescues in 2018. In 2017 it had counted 330 rescues, so that the number grew by [25>52] percent within a year.
                    percent_change | Police opened 374 files in 2018. In 2017 there had been 340 files, a difference of [10>19] per cent.
                    percent_change | Courts convicted 60 traffickers in 2018. In 2017 they convicted 48 traffickers, so convictions rose by [25>52] percent.
                    absolute_change | Police freed 94 victims in the first nine months of 2018. In the same period of the previous year 82 victims had been freed, 12 [fewer>more].
                    absolute_change | Police stopped 78 traffickers last week. In the week before, 65 had been stopped, [13>31] fewer.
                    absolute_change | The office closed 33 kilns in 2018. During 2017, 22 kilns had been closed, so there were [11>19] more.
                    absolute_change | Police made 24 raids in 2017. In 2018 there were 36 raids, [12>21] more.
                    percent_change | Police freed 125 women in 2018, compared with 100 in 2017. The rise of [25>52] percent worries the board.
                    percent_change | The office took 340 calls in 2018, up from 294 in 2017. The increase of 46 calls equals [16>61] per cent.
                    absolute_change | The office took 340 calls in 2018, up from 294 in 2017. The increase of [46>64] calls equals 16 per cent.
                    absolute_change | The office took 868 calls in 2018, compared with 814 in 2017. [Fifty-four>Fifty-nine] calls more, that is a growth of 7 percent.
                    percent_change | The office took 868 calls in 2018, compared with 814 in 2017. Fifty-four calls more, that is a growth of [7>17] percent.
                    percent_change | Courts tried 80 suspects in 2018, against 100 in 2017. This is a drop of [a fifth>a half].
                    percent_change | Police recorded 300 cases in 2017. In 2018 they recorded 240 cases. The decline of [20>25] percent came late.
                    absolute_change | Police checked 112 sites in 2018. That is [12>21] more than the 100 of 2017.
                    percent_change | There were 420 calls in 2018, compared with 350 in 2017. That corresponds to a plus of [20>17] percent.
                    absolute_change | Police opened 41 cases and freed 97 victims in 2018. Compared with 2017, cases rose by [11>19] and victims by 31; in 2017 they had counted 30 cases and 66 victims.
                    absolute_change | Police opened 41 cases and freed 97 victims in 2018. Compared with 2017, cases rose by 11 and victims by [31>13]; in 2017 they had counted 30 cases and 66 victims.
                    percent_change | In 2018 police opened 60 cases and arrested 90 suspects. In 2017 they had opened 50 cases and arrested 72 suspects. Cases rose by 20 percent and suspects by [25>52] percent.
                    percent_change | The board counted 406 raids in the quarter. Compared with the previous quarter (290 raids) the number rose by [40>29] per cent.
                    percent_change | The share of women among the victims rose from 22 to 31 per cent, [nine percentage points>nine per cent].
                    percent_change | The share of men among the victims climbed from 35 percent in 2017 to 53 percent in 2018, i.e. by [18 points>18 percent].
                    percent_change | Calls went up from 1,540 to 1,925 within a year, by [a quarter>a third].
                    percent_change | Arrests fell from 80 in 2017 to 60 in 2018, [25>52] percent.
                    percent_share | Of the 413 victims, women made up [289>298] of them, or 70 percent.
                    direction | The number of arrests [rose>fell] to 97 from 83.
                    direction | In 2017 there were 50 arrests. In 2018 the number [fell>rose] to 45.
                    direction | Guards stopped 620 travellers in 2018. That is [up>down] from 540 in 2017.
                    direction | The office took 310 calls in 2018. This was well [below>above] the 395 of 2017.
                    percent_change | In 2018, 41 percent of the workers knew the law. At the previous survey it had been 32 percent, so it has risen by nine [percentage points>percent].
                    percent_change | In 2018, 55 percent of the posts were filled. In 2016 the share had been 70 percent and has thus fallen by 15 [points>percent].
                    percent_change | Of the callers of 2018, 36 percent were men; in 2017 it had been 24 percent. The share has grown by 12 [percentage points>percent].
                    fold | Police recorded 84 cases in 2018, which means that cases have [doubled>tripled]: in the year before there had been 42.
                    fold | Referrals have [tripled>doubled]: in 2017 there had been 31, in 2018 there were 93.
                    """)
    void isNamedWithASlipAndNotWithout(String check, String text) {
        alarms.tellApart(check, text);
    }

    /// Levels of another thing, one of several, or of no time that can be told.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Police arrested 60 suspects in 2018. In 2017 there had been 48 raids, so the number rose by 40 percent.
                    Lo recorded 197 raids in 2018, Ha 142. In 2017 there had been 290 raids, so that the number rose by 40 percent.
                    Police freed 61 victims in 2018. In the same year 82 victims were trained, 12 fewer.
                    Courts tried 80 suspects in 2018, against 100 in 2017. The rise of 30 percent in calls worries the board.
                    Arrests rose by 12 percent, from 250 to 280, and convictions by 20 percent, from 50 to 60.
                    Police arrested five suspects on Monday, and there may be 12 more.
                    """)
    void isNotTiedToLevelsOfOthers(String text) {
        assertThat(alarms.in(text)).isEmpty();
    }
}

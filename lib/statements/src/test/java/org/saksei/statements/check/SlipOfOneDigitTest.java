package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers that only their place ties together: each text once as it is right, and once with one slip in `[…]`.
class SlipOfOneDigitTest {

    private final Alarms alarms = new Alarms();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sum | The office took in 351 reports in 2018. Lo had 131 reports, Ha 79, Re 54 and the rest of the country [87>78].
                    sum | The bureau received 4,125 complaints in 2018. Complaints about wages numbered 1,402, those about passports [1,217>1,271] and all others 1,506.
                    sum | The office recorded 158 cases in 2018. Lo recorded 67 cases, Ha 38, Re 31 and the other six districts [22>32].
                    sum | Police opened 162 investigations in 2018 and closed 94 of them; [68>86] are still running.
                    sum | The hotline answered 9,844 calls in 2018. Women made 6,302 of the calls and men [3,542>3,452].
                    sum | Courts charged 311 suspects in 2018, male [139>193], female 172.
                    sum | The 212 cases of 2018 consisted of 90 of forced begging; [31>13] of sex trafficking; and 91 of forced labour.
                    sum | The ministry divides the 115 cases of 2018 into 21 of forced begging, [56>65] of sex trafficking and 38 of forced labour.
                    sum | In 2018 ages were known for all 212 victims: [31>81] were under 12; 90 were from 12 to 17; and 91 were 18 and over.
                    bands | In 2018 ages were known for all 212 victims: 31 were under 12; 90 were from 12 to [17>16]; and 91 were 18 and over.
                    percent_share | In 2018 there were 250 girls among the 620 victims; [75>57] of them (30 percent) were under 14.
                    fraction | Of the 1,120 hotline calls answered in 2018, one in four, or [280>208], concerned fishing boats.
                    sum | Police rescued 1,852 victims in 2018; 1,023 adults, [829>892] juveniles.
                    sum | The shelter took in 67 victims in 2018: 41 women, [18>28] girls and eight boys.
                    sum | Our lawyers met 132 victims in 2018: [94>84] women, 21 girls and 17 men.
                    sum | Police stopped 4,720 persons in 2018, 3,115 of them at sea and [1,605>1,065] on land.
                    sum | The office recorded 1,008 cases in 2018. Lo reported 589 cases, Ha 204, Re 131 and Wu [84>48].
                    sum | Police handled 207 cases in 2018, of which 159 were forced labour and [48>84] were trafficking.
                    bands | Police rescued 82 victims in 2018. By age, 27 were under ten, 34 were between 10 and [14>13] and 21 were 15 to 17.
                    bands | Police rescued 205 victims in 2018, of whom 68 were under 15, 55 between 15 and [17>16] and 82 were 18 or older.
                    percent_share | The office took 1,260 calls in 2018. Foreigners made 945 calls, i.e. [75>57] percent.
                    percent_share | Police closed 128 of the 158 cases of 2018 ([81>89] percent).
                    percent_change | The shelter took in 132 victims in 2018. It is open all day. In 2017 it had taken in 110 victims, so the number rose by [20>17] percent.
                    fold | Police sent home 612 persons in 2018, compared with 119 in 2017. It means an increase of more than [5>7] times.
                    repeat | The office took [3,112>3,211] calls in 2018. Four fifths of the 3,112 came from women.
                    multiple | The shelter met 67 victims in 2018. It held 1,340 sessions, on average [20>30] for each victim.
                    sum | The office met 3,316 workers in 2018. Of these workers, [37>73] were victims: 29 of forced labour and eight of begging.
                    sum | Of 3,316 maids met in 2018, [37>73] were found to be victims: 29 of forced labour and eight of begging.
                    sum | The court handed down nine convictions in 2018: [seven>eight] for trafficking and two for forced labour.
                    fraction | The unit met 177 victims in 2018; [59>95] of these, exactly a third, were women.
                    fraction | Courts granted damages in 33 of the 66 cases of 2018 – exactly [half>a third].
                    multiple | The hotline rang 1,095 times in 2018, that is [three>eight] times a day.
                    repeat | Police looked into [27>72] cases in 2018. Charges were brought in three of the 27.
                    repeat | The office met [187>178] workers in 2018. Of the 187, 148 were women and 39 men.
                    repeat | The unit freed [23>32] labourers in May 2018. The 23 workers, including five women, had no papers.
                    repeat | The agency sent home [127>172] women in 2018. The group of 127 consisted of 84 adults and 43 minors.
                    repeat | A couple was jailed in 2018 for keeping four women. For all [four>three] women together the court set a sum.
                    repeat | The auditors questioned [$186,400>$196,400] in 2018. The grantee has to pay back the $186,400 by May.
                    multiple | Nine women testified in 2018. They are to receive $25,000 each, or [$225,000>$252,000] altogether.
                    multiple | Each of the four maids was owed [$31,200>$31,700]. For all of them together the court ordered $124,800 in 2018.
                    multiple | Five men were sentenced in 2018 to a combined 125 years – [25>52] years each.
                    multiple | The shelter took in 67 persons in 2018; 44 are still there. It held 1,340 sessions, on average [20>30] for each person.
                    elapsed | The award ran for 36 months, from October 2015 through September [2018>2019].
                    direction | A court in 2018 [reduced>increased] the combined sentences of six men who had sold women abroad, from 61 years to 49.
                    percent_share | In 2018 the office met 177 victims; seven in ten (70%) were taken abroad, that is [124>142].
                    absolute_change | The office took 62 complaints in 2018, against 39 in 2017, i.e. [23>32] more.
                    sum | Police rescued 120 victims in 2018. Lo had 60 of the 120, Ha 31, Mo 19 and Wu [ten>12].
                    percent_change | Police opened 78 cases in 2019, against 62 in 2018, an increase of 26 percent. 66 of the cases were closed, against 51 in 2018, an increase of [29>92] percent.
                    sum | The office took 602 complaints in 2018. Lo had 210 of the 602, Ha 168 and the other six districts [224>124].
                    sum | Police rescued 31 victims in the first quarter of 2018 and 43 in the second quarter of 2018, making [74>78] for the first half of 2018.
                    sum | Police opened 120 cases in January 2018 and 113 cases in February 2018, totalling [233>223].
                    sum | Police made 62 raids in the north and 47 raids in the south in 2018, making a total of [109>149].
                    percent_share | Courts convicted 31 of the 50 defendants brought to trial in 2018, a conviction rate of [62>26] percent.
                    percent_share | The office closed [48>43] of the 64 cases opened in 2018, a rate of 75 percent.
                    percent_share | Officers searched 18 of the 72 boats seen in 2018 – a share of [25>52] percent.
                    fraction | Half of the [84>48] cases opened in 2018, or 42, began with a call.
                    fraction | A quarter of the 84 cases opened in 2018, that is [21>51], began with a call.
                    percent_share | Of the 200 hotline calls of 2018, [40>10] percent, or 80, came at night.
                    sum | Police rescued 267 victims in 2018. In Lo there were 142, in Ha 80 and in Mo [45>54].
                    sum | The office heard 212 complaints in 2018. Of these, 148 concerned wages, [39>93] passports and 25 working hours.
                    sum | The office took 744 complaints in 2018. Lo accounted for 287 complaints, Ha for [402>302] and 55 complaints had no place.
                    sum | Courts sentenced 308 traffickers in 2018. Ninety of the 308 got ten years or more, 173 between five and ten years and [45>54] less than five.
                    sum | Police identified 378 victims in 2018. Men were 267 of the 378, women [96>69], and for 15 the sex is not known.
                    sum | In 2018 police stopped 17 boys and [four>six] women, 21 persons in all, on a farm.
                    sum | The victims of 2018, 14 girls and [five>three] boys, 19 children altogether, were rescued at sea.
                    sum | The office visited 77 farms in 2018. Sixty-one farms had a committee, [16>18] had none.
                    sum | Eleven of the 20 cases opened in 2018 were sent to court and [nine>seven] remained with the office.
                    percent_change | There were 72 raids in the first half of 2017, and 90 in the first half of 2018: an increase of [25>52] percent.
                    percent_change | In 2018 there were 60 arrests, and 80 in 2017: a fall of [25>52] percent.
                    percent_change | Against 110 victims identified in 2017, the year 2018 saw 143, an increase of [30>13] percent.
                    percent_change | Prosecutors opened 48 cases in 2017 and 36 in 2018, which means a drop of [25>52] percent.
                    absolute_change | Courts handed down 31 convictions in 2017, and 44 in 2018: an increase of [13>31].
                    absolute_change | At 40 percent, the share of victims who testified in 2018 was down [nine>seven] percentage points on 2017, when it stood at 49 percent.
                    absolute_change | At 61 percent, the share of closed files in 2018 was up [12>21] percentage points compared with 2017, when it was 49 percent.
                    percent_change | With 54 raids in 2018, the number was up [20>12] percent on 2017, when there were 45.
                    percent_change | The hotline received 2,600 hotline calls in 2018 (2,000 in 2017), which is [30>23] percent more.
                    percent_change | Operators answered 1,180 helpline calls in 2018, compared with 1,475 in 2017, a fall of [20>25] percent.
                    repeat | Courts secured 40 convictions in 2017, 29 in 2016 and 39 in [2018>2017].
                    repeat | There were 95 victims rescued in January 2018 and 74 in [February>January] 2018.
                    repeat | Police made 31 arrests in the first half of 2018 and 21 arrests in the [second>first] half of 2018.
                    repeat | Police opened 97 cases in the first quarter of 2018 and only 67 cases in the [second>first] quarter of 2018.
                    repeat | Raids moved as follows: 12 raids in the first half of 2016; 15 in the first half of [2017>2016]; 19 in the first half of 2018.
                    repeat | Police held 237 suspects in the first half of 2018, down from 384 in the same period of [2017>2018].
                    repeat | Cases grew from 55 in the first half of [2017>2018] to 83 in the first half of 2018.
                    percent_change | With 57 convictions in 2018, the total is [40>67] percent below the 95 convictions of 2017.
                    percent_change | With 110 raids in this year, the total is [10>11] percent above the 100 raids of 2018.
                    percent_change | The share of trials ending in a conviction rose from 25% in 2017 to 35% in 2018, an increase of [40%>10%].
                    sum | Police rescued 90 victims in 2018. Ages of the 90 victims – under 10: 12; 10 to 17: [41>47]; 18 and over: 37.
                    bands | Police rescued 90 victims in 2018. Ages of the 90 victims – younger than 10: 12; between 10 and [17>14]: 41; 18 or older: 37.
                    sum | Age was known for each of the 90 victims of 2018: below 10, 12 (13 percent); 10–17, [41>14] (46 percent); 18 and above, 37 (41 percent).
                    percent_share | Age was known for each of the 90 victims of 2018: below 10, 12 (13 percent); 10–17, 41 (46 percent); 18 and above, 37 ([41>47] percent).
                    bands | By age, the 90 victims of 2018 were: 18 years and older: 37, 10 to [17>15] years: 41, under 10 years: 12.
                    sum | The age groups of the 90 victims of 2018 were: up to 9, 12; 10 to 17, 41; 18 and up, [37>73].
                    bands | In 2018 police gave the ages of the 90 suspects: 12 younger than 18, 41 in the 18–[30>28] bracket and 37 aged 31 or older.
                    sum | Police held 109 suspects in 2018. Altogether 71 Arvenians, [20>10] Borelians and 18 Castovians made up the 109 suspects.
                    sum | Police held 109 suspects in 2018. Together, [71>17] women and 38 men made up the 109 suspects.
                    sum | The office put the number of raids of 2018 at 40 in Lo, 31 in Ha and [19>17] in Re, which together make 90.
                    sum | Courses of 2018 reached 60 guards, 35 nurses and [258>285] judges – a total of 353.
                    percent_share | In 2018 there were 2,378 visits, up from 1,427 visits in 2017. Lo alone accounted for 902 of the 2,378 visits ([37.9>63.2] percent).
                    percent_share | In 2018 there were 74 raids and in 2017 64 raids. Victims were found in 30 of the 74 raids ([41>47] percent).
                    percent_change | The share of victims who testified fell from 60 percent in 2017 to 45 percent in 2018, a decrease of [25>15] percent.
                    """)
    void isNamedAndTheRightNumberIsNot(String check, String text) {
        alarms.tellApart(check, text);
    }

    /// The same forms where the numbers need not add up.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The office recorded 351 cases in 2018. Lo had 131 cases, Ha 79 and Re 54.
                    Police issued 29 permits in 2018 and three permits to children. Sixteen permits were new and 16 were old.
                    Police rescued 38 women in 2018. Lo had 14 officers, Ha nine and Re five.
                    In 2018, 281 victims were identified, among them 56 in Lo and 23 in Ha. Officers rescued 357 victims in 2018.
                    The ministry paid for three officers per shelter in 2018. It had opened 19 shelters and 36 homes.
                    A survey of 2018 found that minors made up 7.4 percent of 418 women; those 15 or younger were 0.9 percent.
                    The home has 31 clients. Nineteen clients were victims of forced labour in 2018, eight of begging, and four of others.
                    Police rescued 40 women in 2018, 25 of them minors and 20 of them foreigners.
                    The office visited 17 farms in four countries in 2018: Aaland, Beeland, Ceeland and Deeland.
                    Police rescued 241 victims in 2018. Lo had 110 officers, Ha 64 and the other districts 31.
                    In 2018, 60 of the 120 victims were sent home, and in 2017 40.
                    Eighteen of the 161 victims of 2018 were women, one of them a girl.
                    Police convicted 44 traffickers in 2017 and 16 in 2018. Twelve of the convictions of 2018 were for forced labour.
                    The ministry keeps 61 stations. Police met 62 victims in 2018. The 16 stations of the coast met none.
                    Each of the three men paid $500 in 2018. The damage was $2,300 in all.
                    The project ran for three years, from May 2015 to May 2018. The second ran for 12 months from July 2017 to June 2018.
                    Police held two women and a man in 2018. All three persons were charged.
                    Police freed four women and five men in 2018. All nine persons went home. All three women who had sued were paid.
                    Three men were fined $7 each in 2018, $12 in all.
                    The bureau received 4,125 complaints in 2018. It settled 2,970, leaving 1,155 open. In 2017 there had been 3,750, so complaints rose by a tenth.
                    The court cut the fine in 2018 from $3,000 to $500 and raised the pension of five women from $90 to $100.
                    Police made 40 arrests in Lo in 2018 and 29 arrests in Ha in 2018.
                    Police identified 40 women in 2018 and 29 men in 2018.
                    Police opened 40 cases for begging in 2018 and 29 cases for debt bondage in 2018.
                    Courts charged 40 suspects in 2018 and convicted 29 suspects in 2018.
                    The hotline for women took 40 calls in 2018, that for men 29 calls in 2018.
                    There were 40 victims from Arvenia in 2018 and 29 from Borelia in 2018.
                    Police made 86 raids in 2017, and courts heard 99 cases in 2018: an increase of 20 percent over the 82 of 2017.
                    """)
    void isNotLookedForWhereNothingTiesThem(String text) {
        assertThat(alarms.in(text)).isEmpty();
    }
}

package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Manners of yearly reports in which nothing is wrong, each beside its twin in which something is.
class NoFalseAlarmTest {

    private final Alarms alarms = new Alarms();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    In 2018, 303 victims were identified, most of them children (86), followed by women (31) and men (25).
                    Police rescued 620 victims in 2018. There were 250 girls among the 620 victims; 75 of them (30 percent) were under 14.
                    Police rescued 140 migrants in 2018. The 96 suspects arrested comprised 51 Borelian citizens, 34 Arvenian citizens and 11 persons of other nationalities.
                    Police rescued 140 migrants in 2018. Of the 1,120 hotline calls answered, one in four, or 280, concerned fishing boats.
                    Police rescued 140 migrants in 2018. The hotline may be reached day and night on 1544. By age, 60 were under 18 and 80 aged 18 or older.
                    Police arrested 267 suspects in 2018. The ministry divides the 115 cases into 21 of forced begging, 56 of sex trafficking and 38 of forced labour.
                    In 2018 ages were known for all 212 victims: 31 were under 12; 90 were from 12 to 17; and 91 were 18 and over.
                    The 212 cases of 2018 consisted of 90 of forced begging; 31 of sex trafficking; and 91 of forced labour.
                    Police rescued 29 victims in 2018; seven were girls and seven were boys; six women and nine men.
                    Police rescued three women and three men in 2018, of whom two were children and four were adults.
                    Police charged 21 defendants under article 12 in 2018. Police charged 27 defendants under article 9 in 2018.
                    Police recorded 23 cases in 2018. Customs looked into 111 new cases in 2018. Among the 111 cases, 12 concerned children.
                    Three working groups (Labour, Courts, Exploitation of Children and Women) met.
                    In 2018, the ministry reported identifying 57 victims. The police reported identifying 33 victims in 2018.
                    The ministry said it identified 57 victims in 2018. Police said each office identified 12 victims in 2018.
                    Police recorded 29 cases with 33 suspects in 2018 (26 cases in 2017): 25 for sex trafficking and four for forced labour.
                    Police recorded 28 cases in 2018, four in Lo, which included three forced labour cases and one other case, and 24 cases in Ha.
                    The courts heard 229 cases in 2017 and 324 in 2018, with conviction rates of 72.0% and 71.8% respectively.
                    The share of complaints settled reached just 78 percent in 2018 against the target of 90 percent.
                    Police sent back 13,204 persons in January and February 2018, or some 220 a day, of whom 1,871 were children.
                    Most of the convictions of 2018 came from three courts: Lo with 29, Ha with 17 and Re with 14.
                    Police arrested 145 suspects in 2018, including 38 foreigners (171, including 23).
                    Police opened 39 investigations of 61 suspects in 2018 (28 for sex trafficking, nine for forced labour, and two unspecified).
                    Convictions fell 27% in 2017: of every 100,000 persons only 0.07 were convicted in Arvenia in 2018, against 0.31 in Borelia.
                    Prosecutors indicted three defendants in 2018. The court convicted four and sentenced two to one year, but nothing is known of the other two.
                    Police identified 303 victims in 2018, Arvenians being the largest number (86 in 2018 and 36 in 2017).
                    Courts dealt with 174 cases with 1,624 defendants from the previous year (187 cases with 1,594 defendants in 2018).
                    At least 23 women were rescued in 2018. The officer said nine came from Lo, six from Ha, five from Re and three from Wu.
                    Police rescued 34 men in 2018. Twenty-one were identified as victims; the other 13 were sent home.
                    Police took 535 women off the premises in 2018. A survey of 341 of them suggests that 13 were held, or 3.8 percent.
                    Of the 31 cases of 2018, the police sent 18 to court, compared to 25 sent the year before.
                    About one third (34%) of the victims of 2018 were men, and nine in ten (89%) knew the trafficker.
                    The hotline took 58,420 calls in 2018. That is 160 a day.
                    The courts convicted 16 traffickers in 2018. Of the 61 suspects identified by the police, 20 fled.
                    Police arrested eight suspects in 2018, three of whom were agents. Two others had fled.
                    The ministry identified 141 victims in 2018: 118 women and 23 men, 57 of them children.
                    The office certified 24 new victims in 2018. Six enrolled were male; 18 were female, three of whom were minors.
                    The ministry said that 37 women were held in 2018, 11 of them with babies. "One of them is fifteen," the charity Hope said.
                    The office made 67 inspections in 2018 – a 17 percent decrease on 2017, when there were 81.
                    Of the 288 victims of 2018, 135 were under 18, 20 (6.9 percent) were aged 18 to 24 and the remaining 133 were 25 or older.
                    Of the 90 victims of 2018, 40 were under 18, 20 were aged 18 to 24 and 30 were 25 or older.
                    Police rescued nine one-stop victims in Lo and 40 victims in Ha and 40 in Re in 2018.
                    The court jailed five relatives in 2018. The uncle got eight years, the aunt seven and each of the three cousins four.
                    The ring had sent 61 women abroad. In 2018, 38 had returned, 17 were still there and six had died.
                    The project took in 300 returnees in 2018. 120 of them, 40 percent, took a course: 60 as cooks, 35 as drivers and 25 as guards.
                    The navy found 148 people in 2018: 61 from Ha, 52 from Lo and 35 from Re. On the largest boat were 58 people; the other three carried 30 each.
                    In 2018 police searched three boats, the Dawn, the Lily and the Sparrow, in the bay.
                    The office received 440 complaints in 2018. It settled 320, leaving 120 open. In 2017 there had been 400, so complaints rose by a tenth.
                    Police trained three officers from the north, Lo and Ha, in 2018.
                    In 2018 police arrested three men in Ha, Lo and Re, all of them agents.
                    Police freed 76 women in the north, 31 in the south and 16 abroad in 2018, together 123. Another 12 fled.
                    In 2018, 35 percent of the victims were women. In 2017 it had been 28 percent. Arrests rose by seven percent.
                    The fund received 900 million in 2018, of which 640 million was spent. The balance of 260 million was returned.
                    Of the 60 officers in the unit, 15, a quarter, are women. In 20 of the 80 files, one in four, nobody was named.
                    Police rescued 90 victims in 2018. Ages of the 90 victims – under 10: 12; 10 to 17: 41; 18 and over: 37.
                    Police rescued 90 victims in 2018. Ages of the 90 victims – younger than 10: 12; between 10 and 17: 41; 18 or older: 37.
                    Police rescued 90 victims in 2018. Age was known for each of the 90 victims: below 10, 12 (13 percent); 10–17, 41 (46 percent); 18 and above, 37 (41 percent).
                    Police rescued 90 victims in 2018. By age, the 90 victims were: 18 years and older: 37, 10 to 17 years: 41, under 10 years: 12.
                    Police rescued 90 victims in 2018. The age groups of the 90 victims were: up to 9, 12; 10 to 17, 41; 18 and up, 37.
                    Police held 90 suspects in 2018. Police gave the ages of the 90 suspects: 12 younger than 18, 41 in the 18–30 bracket and 37 aged 31 or older.
                    Of the 90 victims of 2018, 12 were under 10, 41 aged 10 to 17, and 37 aged 18 and over.
                    Police held 109 suspects in 2018. Altogether 71 Arvenians, 20 Borelians and 18 Castovians made up the 109 suspects.
                    The office put the number of raids of 2018 at 40 in Lo, 31 in Ha and 19 in Re, which together make 90.
                    Courses of 2018 reached 60 guards, 35 nurses and 258 judges – a total of 353. The 256 suspects detained were men.
                    """)
    void whatIsRightRaisesNone(String text) {
        assertThat(alarms.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sum         | Of the 263 victims of 2018, 70 were women and 31 were men. In 2017 there were 12. The other 126 were children.
                    sum         | In 2018, 303 victims were identified (86 children, 31 women and 25 men).
                    sum         | Police rescued 29 victims in 2018 (six women and nine men).
                    sum         | Police rescued 12 victims in 2018, including three adults, eight girls and four boys.
                    subset      | Police rescued three victims in 2018, of whom four were women.
                    sum         | Police rescued 34 men in 2018. Twenty-one were identified as victims; the other 15 were sent home.
                    sum         | In 2018, 34 percent of the victims were in shelters, 65 percent were at home and the remaining 11 percent were abroad.
                    subset      | The ministry wrote to 68 offices in 2018. 71 offices answered out of 68.
                    subset      | The committee received 1,934 requests in 2018, 2,702 of which were solved.
                    fraction    | About one third (43%) of the victims of 2018 were men.
                    fraction    | In 2018, nine in ten (59%) victims knew the trafficker.
                    multiple    | The hotline took 58,420 calls in 2018. That is 106 a day.
                    percent_change | The shelter admitted 492 clients in 2018, a third less than the 615 admitted in 2017.
                    percent_change | Arrivals stood at 97,840 in 2018, or 17 percent below the 105,200 of 2017.
                    percent_share  | A survey asked 308 households in 2018. Of these, 41 households, or 31 percent, owed nothing.
                    repeat      | Courts tried 397 defendants in 2018. The flag is set early. Of the 379 defendants, 71 were cleared.
                    repeat      | Police charged 21 defendants under article 12 in 2018. A total of 27 defendants were charged under article 12 in 2018.
                    repeat      | Police recorded 23 cases in 2018. Of the 32 cases, 12 concerned children.
                    list_length | They came from three countries: Arvenia, Borelia, Castovia and Drumland.
                    list_length | In 2018 police searched three boats, the Dawn, the Lily, the Sparrow and Heron 4, in the bay.
                    list_length | Police searched four boats, the Dawn, the Lily and the Sparrow, in 2018.
                    sum         | Victims were found in many places in 2018: 76 in the north, 31 in the south and 16 abroad, together 132.
                    fraction    | In 2018 police found 21 of the 126 cases, one in three, in Lo.
                    percent_share | The project took in 300 returnees in 2018. 120 of them, 45 percent, took a course.
                    agreement   | In 2018, the ministry reported that 57 victims were identified. Police said 33 victims were identified in 2018.
                    """)
    void whatIsWrongIsNamed(String check, String text) {
        assertThat(alarms.in(text)).contains(check);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    headline | Police arrest 118       | Police arrested 181 men in Kamra on Monday, the ministry said.
                             | Police arrest 118       | Police arrested 118 men in Kamra on Monday, the ministry said. In all, 181 men were asked.
                             | Police arrest 292       | Police arrested 181 men and 111 women in Kamra on Monday, the ministry said.
                    headline | Arrests fall below 8,000 | Police made 8,437 arrests in 2018, the ministry said.
                             | Hotline takes 2,400 calls | The hotline took 2,460 calls in 2018. Of these, 1,640 came from abroad and 820 from relatives.
                    headline | Hotline takes 2,600 calls | The hotline took 2,460 calls in 2018. Of these, 1,640 came from abroad and 820 from relatives.
                             | Court jails three       | Three men were jailed on Monday, the ministry said. Five men had been charged.
                    headline | Court jails five        | Three men were jailed on Monday, the ministry said.
                             | Arrests fall below 8,500 | Police made 8,437 arrests in 2018, the ministry said.
                             | More than 90 cases in a year | There were 86 cases handled in 2017, and 99 in 2018: an increase of 15 percent.
                             | 233 cases opened | There were 337 cases opened in 2017, and 233 in 2018: a decrease of 31 percent.
                             | 129 victims identified | Against 110 victims identified in 2017, the year 2018 saw 129, an increase of 17 percent.
                             | Almost 390 raids | Police carried out 458 raids in 2017 and 388 in 2018, a drop of 15 percent.
                             | 546 victims rescued | There were 436 victims rescued in 2017, and 546 in 2018: this means 25 percent more.
                             | More than 90 cases opened in 2018 | In 2018, 96 cases were opened, down from 104 in 2017.
                    headline | More than 100 cases opened in 2018 | In 2018, 96 cases were opened, down from 104 in 2017.
                             | 96 cases opened since January 2018 | In 2018, 96 cases were opened, against 71 in 2017.
                    headline | 110 cases opened since January 2018 | In 2018, 96 cases were opened, against 71 in 2017.
                             | Almost 100 victims identified in 2018 | In 2018, 96 victims were identified, compared with 71 in 2017.
                    headline | Almost 140 victims identified in 2018 | In 2018, 96 victims were identified, compared with 71 in 2017.
                             | Number of cases down 20 percent | In 2018 the number of cases fell by 20 percent, the ministry said.
                    headline | Number of cases down 40 percent | In 2018 the number of cases fell by 20 percent, the ministry said.
                    percent_change | 233 cases opened | There were 337 cases opened in 2017, and 233 in 2018: a decrease of 13 percent.
                    repeat   | 709 victims identified | Against 993 victims identified in the first half of 2018, the first six months of 2018 saw only 709, a fall of 28.6 percent.
                             | 28 more raids in 2018 than in 2017 | There were 97 raids in 2018 against 69 the year before – 28 more.
                    headline | 38 more raids in 2018 than in 2017 | There were 97 raids in 2018 against 69 the year before – 28 more.
                             | 46 more suspected agents arrested in the first half of 2018 than a year ago | In all, 195 suspected agents were arrested in the first half of 2018.
                             | 27 fewer boat inspections in the north in 2018 than in 2017 | The office made 116 boat inspections in the north in 2018, 27 fewer than in 2017.
                    headline | 72 fewer boat inspections in the north in 2018 than in 2017 | The office made 116 boat inspections in the north in 2018, 27 fewer than in 2017.
                             | 709 victims identified | Against 993 victims identified in the first half of 2017, the first six months of 2018 saw only 709, a fall of 28.6 percent.
                    """)
    void aTitleWithASlipIsNamedAndOneWithAnotherNumberIsNot(@Nullable String check, String title, String body) {
        List<String> expected = check == null ? List.of() : List.of(check);

        assertThat(alarms.in(title, title + "\n\n" + body)).isEqualTo(expected);
    }

    /// Each rule that looks around in the text looks once: 3,000 figures, 600 of them the rest of a list.
    @Test
    void aLongTextIsCheckedInItsOwnTime() {
        String text =
                "Of the 263 victims, 70 were women and 31 were men. In 2017 there were 12. The other 162 were children. "
                        .repeat(600);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        assertThat(alarms.in(text)).isEmpty();

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
}

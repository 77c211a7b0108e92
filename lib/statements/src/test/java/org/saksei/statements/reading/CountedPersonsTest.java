package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.statements.Attribute;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Counted;
import org.saksei.statements.Extractor;
import org.saksei.statements.Text;

/// Who the counted are, one figure a line as `words noun class properties`: by what they do, what is
/// done to them, those they are told among, and what a share is a share of.
class CountedPersonsTest {

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Extractor(Words.field());
    }

    private static List<String> counted(String text) {
        Circumstances circumstances = new Circumstances(LocalDate.of(2019, 7, 20), "XBO", "en", null);
        return extractor.extract(Text.plain(text), circumstances, "1").proposed().stream()
                .map(figure -> figure.text() + " " + line(figure.counted()))
                .toList();
    }

    private static String line(@Nullable Counted counted) {
        if (counted == null) {
            return "-";
        }
        String attributes = counted.attributes().stream()
                .map(attribute -> " " + value(attribute))
                .collect(Collectors.joining());
        return counted.lemma()
                + " "
                + (counted.type() == null ? "-" : counted.type().word())
                + attributes;
    }

    private static String value(Attribute attribute) {
        String suffix = attribute.dimension().equals("from") ? "-from" : "";
        return attribute.value() != null ? attribute.value() + suffix : attribute.from() + ".." + attribute.below();
    }

    @Nested
    class ByTheirDeed {

        @Test
        void whoTrafficsIsAPerpetratorAndWhoIsTraffickedAVictim() {
            assertThat(counted("Two soldiers trafficked 15 children across the lake."))
                    .containsExactly("Two soldier perpetrator official", "15 child victim child");
            assertThat(counted("The clan had exploited 60 migrants.")).containsExactly("60 migrant victim");
            assertThat(counted("He denied the trafficking of 16 villagers.")).containsExactly("16 villager victim");
            assertThat(counted("The mission lodged nine enslaved migrants.")).containsExactly("nine migrant victim");
        }

        @Test
        void whoForcesOthersIntoAFormIsAPerpetrator() {
            assertThat(counted("Three police officers forced inmates into prostitution."))
                    .containsExactly("Three officer perpetrator sexual official");
            assertThat(counted("Three officers forced inmates into a van.")).containsExactly("Three officer person");
        }

        @Test
        void whoIsSuspectedOfItIsAPerpetratorToo() {
            assertThat(counted("Six people suspected of trafficking waited outside."))
                    .containsExactly("Six person perpetrator");
        }

        @Test
        void whoIsInForcedLabourIsNotYetFoundToBeAVictim() {
            assertThat(counted("Some 900 people are in forced labour in the kilns."))
                    .containsExactly("900 person person forced_labour");
            assertThat(counted("The raid freed 30 migrants from forced labour."))
                    .containsExactly("30 migrant victim forced_labour");
        }

        @Test
        void aCaseAgainstOfficialsHasTheirRole() {
            assertThat(counted("Prosecutors opened three cases against police officers."))
                    .containsExactly("three case event official");
            assertThat(counted("Courts heard nine cases against eight in March."))
                    .contains("nine case event");
        }
    }

    @Nested
    class ByTheirCompany {

        @Test
        void aListBehindTheVictimsIsOfVictims() {
            assertThat(counted("The victims, 15 women and three girls, were taken inland."))
                    .containsExactly("15 woman victim female", "three girl victim female child");
        }

        @Test
        void whoIsAmongSuspectsIsOne() {
            assertThat(counted("Among the suspects were two mayors."))
                    .containsExactly("two mayor perpetrator official");
            assertThat(counted("There were three boys among the victims."))
                    .containsExactly("three boy victim male child");
            assertThat(counted("Among the guests were two mayors.")).containsExactly("two mayor person");
        }
    }

    @Nested
    class Nationalities {

        @Test
        void areAdjectivesWhereOneIsNoPlural() {
            assertThat(counted("Police held 29 foreigners (22 Cathenese, five Sylvanian and two Marenian)."))
                    .containsExactly(
                            "29 foreigner person foreign",
                            "22 foreigner person XCA",
                            "five foreigner person XSY",
                            "two foreigner person XMA");
        }

        @Test
        void arePeopleWhereOneIsAPlural() {
            assertThat(counted("The ship carried 190 Cathenese, 61 Sylvanians and 38 Marenians."))
                    .containsExactly("190 cathenese person XCA", "61 sylvanian person XSY", "38 marenian person XMA");
        }

        @Test
        void areSaidBehindOfToo() {
            assertThat(counted("Inspectors met 300 citizens of Sylvania, 18 of Marenia and 12 of Cathenia."))
                    .containsExactly("300 citizen person XSY", "18 citizen person XMA", "12 citizen person XCA");
            assertThat(counted("The 25 victims of Sylvanian origin went home."))
                    .containsExactly("25 victim victim XSY");
        }
    }

    @Test
    void whoWasSentBackFromACountryIsNotOfIt() {
        assertThat(counted("The province received 119 victims who were sent back from Marenia."))
                .containsExactly("119 victim victim XMA-from");
        assertThat(counted("The province received 119 victims from Marenia.")).containsExactly("119 victim victim XMA");
    }

    @Nested
    class Shares {

        @Test
        void areOfWhatTheirProportionIsOf() {
            assertThat(counted("The proportion of inquiries dropped was about 34 percent."))
                    .containsExactly("34 inquiry event");
            assertThat(counted("The share of male victims, which used to be small, surged to 40 percent."))
                    .containsExactly("40 victim victim male");
            assertThat(counted("The majority (94 percent) of the callers hung up."))
                    .containsExactly("94 caller person");
        }

        @Test
        void areOfTheRateTheyAre() {
            assertThat(counted("The turnout fell to 15 percent.")).containsExactly("15 turnout other");
            assertThat(counted("The court has a conviction rate of 71 percent."))
                    .containsExactly("71 conviction event");
        }

        @Test
        void areOfThePartThatIsSaid() {
            assertThat(counted("Some 60 percent of the workers questioned by the union in May were women."))
                    .containsExactly("60 woman person female");
            assertThat(counted("One in three detected victims is a child."))
                    .containsExactly("One in three child victim child");
            assertThat(counted("Seventy percent were clerks, 17 percent porters."))
                    .contains("17 porter person");
            assertThat(counted("Police stopped 90 passengers, 68 of them women."))
                    .contains("68 woman person female");
        }

        @Test
        void aDoublingCountsWhatDoubles() {
            assertThat(counted("The number of inspections doubled.")).containsExactly("doubled inspection event");
            assertThat(counted("The ministry doubled its shelters.")).containsExactly("doubled shelter entity");
        }
    }

    @Nested
    class TheNoun {

        @Test
        void isNoWordOfAPropertyThatHasNoPlural() {
            assertThat(counted("Of the 86 cases, 52 involved forced labour and 13 forced marriage."))
                    .containsExactly("86 case event", "52 case event forced_labour", "13 case event forced_marriage");
        }

        @Test
        void isNoParticipleOfThoseItIsSaidOf() {
            assertThat(counted("Thirty-two of those freed were adults."))
                    .containsExactly("Thirty-two adult person adult");
        }

        @Test
        void isNoVerb() {
            assertThat(counted("The embassy lodged 61 migrants, of whom 19 slept on the floor."))
                    .containsExactly("61 migrant person", "19 migrant person");
        }

        @Test
        void isTheTopicOfItsLine() {
            assertThat(counted("Sexual exploitation: 314 inspections.")).containsExactly("314 inspection event sexual");
        }
    }

    @Test
    void anAgeLimitBeforeAVerbIsNoFigure() {
        assertThat(counted("A further 35 victims under the age of 18 were referred."))
                .containsExactly("35 victim victim null..18");
    }

    @Test
    void whatTwoSubjectsAreChargedWithIsSaidOfBoth() {
        assertThat(counted("Four men and one woman were charged with sex trafficking."))
                .containsExactly("Four man perpetrator male sexual", "one woman perpetrator female sexual");
        assertThat(counted("Prosecutors charged 24 people with labour trafficking."))
                .containsExactly("24 person perpetrator forced_labour");
    }
}

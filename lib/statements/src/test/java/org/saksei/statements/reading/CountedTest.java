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
import org.saksei.statements.Kind;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// What is counted: noun, class, event and properties, one figure a line as `words noun class event`.
class CountedTest {

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Extractor(Words.field());
    }

    private static List<StatedFigure> figures(String text) {
        Circumstances circumstances = new Circumstances(LocalDate.of(2019, 7, 20), "XBO", "en", null);
        return extractor.extract(Text.plain(text), circumstances, "1").proposed();
    }

    private static List<String> counted(String text) {
        return figures(text).stream()
                .filter(figure -> figure.kind() != Kind.DIRECTION)
                .map(figure -> figure.text() + " " + line(figure.counted()))
                .toList();
    }

    private static String line(@Nullable Counted counted) {
        if (counted == null) {
            return "-";
        }
        String attributes = counted.attributes().stream()
                .map(Attribute::value)
                .map(value -> " " + value)
                .collect(Collectors.joining());
        return counted.lemma()
                + " "
                + (counted.type() == null ? "-" : counted.type().word())
                + " "
                + (counted.event() == null ? "-" : counted.event())
                + attributes;
    }

    private static @Nullable String unit(String text) {
        return figures(text).getFirst().unit().name();
    }

    @Nested
    class TheVerbThatGoverns {

        @Test
        void isNoTimeBehindTheNumber() {
            assertThat(counted("Police arrested 203 suspects in 2019, 66 more than the 137 of a year earlier."))
                    .contains("137 suspect perpetrator arrested");
            assertThat(counted("Police arrested 44 suspects, up from 36 of the previous half-year."))
                    .contains("36 suspect perpetrator arrested");
        }

        @Test
        void isTheNearestBeforeTheNumber() {
            assertThat(counted("Police raided a villa and arrested 12 suspects."))
                    .containsExactly("12 suspect perpetrator arrested");
        }

        @Test
        void reachesThroughAPreposition() {
            assertThat(counted("Charities distributed leaflets to 600 officers."))
                    .containsExactly("600 officer person distributed");
        }

        @Test
        void isTheFirstOfTwoWithOneObject() {
            assertThat(counted("The centre reported identifying and providing services to 153 victims."))
                    .containsExactly("153 victim victim identified");
            assertThat(counted("Courts tried, convicted, and sentenced nine traffickers."))
                    .containsExactly("nine trafficker perpetrator tried");
        }

        @Test
        void isItsOwnWhereEachHasItsObject() {
            assertThat(counted("Authorities investigated 44 cases, prosecuting 16 suspects."))
                    .containsExactly("44 case event investigated", "16 suspect perpetrator prosecuted");
        }

        @Test
        void mayBeANounOfItsDeed() {
            assertThat(counted("This led to the arrest and conviction of 23 recruiters."))
                    .containsExactly("23 recruiter perpetrator convicted");
        }

        @Test
        void isNoParticipleBeforeANoun() {
            assertThat(counted(
                            "Inspectors investigated seven cases for alleged forced labor, compared with six cases."))
                    .containsExactly(
                            "seven case event investigated forced_labour", "six case event investigated forced_labour");
        }

        @Test
        void isNotOneToldOfANounBefore() {
            assertThat(counted("Lo repatriated three victims who had been held in Ha and one victim from Re."))
                    .containsExactly("three victim victim repatriated", "one victim victim repatriated");
        }

        @Test
        void saysNothingWhereItIsLight() {
            assertThat(counted("The unit had three officers.")).containsExactly("three officer person -");
            assertThat(counted("Police conducted nine investigations.")).containsExactly("nine investigation event -");
        }
    }

    @Nested
    class TheVerbOfASubject {

        @Test
        void standsBehindWhatIsToldOfTheSubject() {
            assertThat(counted("In Lo, 14 migrants from Ha who had fled were referred."))
                    .containsExactly("14 migrant person referred");
        }

        @Test
        void makesPersonsWhatBefallsThemButNotThoseWhoAct() {
            assertThat(counted("Two officials were arrested."))
                    .containsExactly("Two official perpetrator arrested official");
            assertThat(counted("Two officials arrested him.")).containsExactly("Two official person arrested");
        }

        @Test
        void deniedBefallsNobody() {
            assertThat(counted("Eight migrants were not assisted.")).containsExactly("Eight migrant person -");
        }

        @Test
        void isForThePartNotForItsWhole() {
            assertThat(counted("Of the 20 victims, 12 were sheltered."))
                    .containsExactly("20 victim victim -", "12 victim victim sheltered");
        }

        @Test
        void saysWhatWasReceived() {
            assertThat(counted("Four traffickers received suspended sentences."))
                    .containsExactly("Four trafficker perpetrator sentenced");
        }
    }

    @Nested
    class TheNoun {

        @Test
        void mayStandInThePredicate() {
            assertThat(counted("Police identified 99 victims; 57 were adults and 42 were children."))
                    .containsExactly(
                            "99 victim victim identified",
                            "57 adult victim identified adult",
                            "42 child victim identified child");
        }

        @Test
        void ofAShareIsThatOfThePart() {
            assertThat(counted("Sixty percent of the victims were women."))
                    .containsExactly("Sixty woman victim - female");
        }

        @Test
        void isElsewhereBehindAnAdjectiveOfACountry() {
            assertThat(counted("Of the nine victims, five were Sylvanian, three Marenian."))
                    .containsExactly("nine victim victim -", "five victim victim - XSY", "three victim victim - XMA");
        }

        @Test
        void ofTwoSaysOnlyWhatHoldsForBoth() {
            assertThat(counted("Lo sheltered 133 women and children.")).containsExactly("133 woman person sheltered");
        }

        @Test
        void behindAHyphenIsOneWord() {
            assertThat(counted("It runs a 15-officer unit.")).containsExactly("15 officer person -");
        }

        @Test
        void isRepeatedByABracketOfTheirNumber() {
            assertThat(counted("It did not report the number of victims it referred (12 in 2016)."))
                    .containsExactly("12 victim victim referred");
        }

        @Test
        void ofAnAmountMayFollowItsConversion() {
            assertThat(counted("Courts ordered 600 dollars (€500) in damages."))
                    .first()
                    .isEqualTo("600 damages money ordered");
        }

        @Test
        void namesTheUnitWithoutItsAdjectives() {
            assertThat(unit("Police identified 12 potential trafficking victims."))
                    .isEqualTo("trafficking victim");
            assertThat(unit("Lo paid 10 million Belize dollars.")).isEqualTo("Belize dollar");
        }
    }

    @Nested
    class TheEvent {

        @Test
        void isThatOfTheSubjectPastWhatIsSaidAside() {
            assertThat(counted("Twelve women stranded in Lo were rescued on Sunday."))
                    .containsExactly("Twelve woman victim rescued female");
            assertThat(counted("The 12 migrants (8 women) were sheltered.")).contains("12 migrant person sheltered");
            assertThat(counted("In May 44 minors were trained.")).containsExactly("44 minor person trained child");
        }

        @Test
        void isFoundBehindAFrame() {
            assertThat(counted("In one case, judges convicted four men."))
                    .containsExactly("one case event convicted", "four man perpetrator convicted male");
        }

        @Test
        void isWrittenWithItsParticle() {
            assertThat(counted("Rescuers pulled out 97 people.")).containsExactly("97 person person pulled out");
            assertThat(counted("They worked up to 16 days."))
                    .containsExactly("16 - other worked".replace("- ", "null "));
        }

        @Test
        void ofMovementIsOneWithAnObject() {
            assertThat(counted("The edition added ten cases.")).containsExactly("ten case event added");
            assertThat(counted("The total reached ten cases.")).containsExactly("ten case event -");
        }

        @Test
        void isNotWhatHappenedToOthers() {
            assertThat(counted("Lo drew up a list of 62 officers trained in May."))
                    .containsExactly("62 officer person trained");
            assertThat(counted("Officers from 12 districts were trained.")).containsExactly("12 district other -");
        }
    }

    @Nested
    class AWordOfNoList {

        @Test
        void isAPersonByItsForm() {
            assertThat(counted("Lo trained 25 archivists and 30 newsletters."))
                    .containsExactly("25 archivist person trained", "30 newsletter other trained");
        }

        @Test
        void isWhatSomebodyDidByItsForm() {
            assertThat(counted("Lo reported 14 accusations and 12 referrals, but no information."))
                    .contains("12 referral event referred");
        }
    }

    @Nested
    class Nobody {

        @Test
        void isDeniedForEachVerb() {
            assertThat(counted("No officer was arrested or charged."))
                    .containsExactly(
                            "No officer perpetrator arrested official", "No officer perpetrator charged official");
        }

        @Test
        void isCountedOnlyWhereSomethingBefellHim() {
            assertThat(counted("No one was arrested.")).containsExactly("No one person perpetrator arrested");
            assertThat(counted("No one knew it.")).isEmpty();
        }

        @Test
        void isNoArrangement() {
            assertThat(counted("No permit was refused.")).containsExactly("No permit other refused");
            assertThat(counted("No procedure was found.")).isEmpty();
            assertThat(counted("Those who have no permits are deported.")).isEmpty();
        }
    }

    @Nested
    class AnAge {

        @Test
        void isThatOfOnePerson() {
            assertThat(figures("The woman was 17 when she fled.").getFirst().kind())
                    .isEqualTo(Kind.AGE);
            assertThat(figures("The number was 17 when she fled.").getFirst().kind())
                    .isEqualTo(Kind.COUNT);
        }
    }

    @Nested
    class AProperty {

        @Test
        void isNoHalfOfAnOffice() {
            assertThat(counted("The ministry trained 25 labor officers.")).containsExactly("25 officer person trained");
        }

        @Test
        void isNoneOfThoseAtRisk() {
            assertThat(counted("About 300 children are vulnerable to forced labor."))
                    .containsExactly("300 child person - child");
        }
    }

    @Nested
    class Participle {

        @Test
        void isMadeOfAnyForm() {
            assertThat(List.of("used", "using", "referring", "gave", "carries", "planned", "held", "exceed"))
                    .map(Participles::of)
                    .containsExactly("used", "used", "referred", "given", "carried", "planned", "held", "exceeded");
        }

        @Test
        void isNoNounInEd() {
            assertThat(Participles.isPast("need")).isFalse();
            assertThat(Participles.isPast("needed")).isTrue();
        }
    }
}

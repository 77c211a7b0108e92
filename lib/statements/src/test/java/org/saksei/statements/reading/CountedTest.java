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

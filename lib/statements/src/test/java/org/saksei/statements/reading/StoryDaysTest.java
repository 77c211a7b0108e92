package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksei.statements.StatedPeriod;

/// The day of an incident, in a text that tells no other time: how far the story goes on with it, and what ends it.
class StoryDaysTest {

    private static final String FRIDAY = "Guards opened a container on Friday and found 31 people. ";

    /// A figure a line: its words and the first day of its period.
    private static List<String> read(String text) {
        return FieldText.figures(text).stream()
                .map(figure -> {
                    StatedPeriod period = figure.period();
                    return figure.text() + " " + (period == null || period.from() == null ? "?" : period.from());
                })
                .toList();
    }

    @Test
    void goesOnWithWhatIsToldInTheSimplePast() {
        assertThat(read(
                        "Officers searched a brick kiln on Tuesday and brought out 14 men. They also seized two lorries and"
                                + " 3,000 crowns. Four foremen were arrested."))
                .containsExactly("14 2019-07-16", "two 2019-07-16", "3,000 2019-07-16", "Four 2019-07-16");
    }

    @Test
    void goesOnInTheNextParagraphAndNoFurther() {
        assertThat(read(FRIDAY + "\n\nDoctors examined nine of the women.\n\nThe port was shut.\n\nPolice fined six."))
                .containsExactly("31 2019-07-12", "nine 2019-07-12", "six ?");
    }

    @Test
    void goesOnWithTheSentenceOfAPersonAndWhatItImposes() {
        assertThat(read(
                        "A court in Lo jailed a couple on Monday for six years. The husband was given four years and his"
                                + " brother three. They must also pay 20,000 crowns."))
                .containsExactly("six 2019-07-15", "four 2019-07-15", "three 2019-07-15", "20,000 2019-07-15");
    }

    @Test
    void endsWithTheNextTime() {
        assertThat(read(FRIDAY + "In 2018 they opened 12. Police arrested five drivers."))
                .containsExactly("31 2019-07-12", "12 2018-01-01", "five 2018-01-01");
    }

    @Test
    void endsWithWhatWasBeforeItOrIsStillSo() {
        assertThat(read(FRIDAY + "Each had paid 900 crowns. Three drivers were held."))
                .containsExactly("31 2019-07-12", "900 ?", "Three ?");
        assertThat(read(FRIDAY + "Two drivers remain in custody. Six lorries were searched."))
                .containsExactly("31 2019-07-12", "Two ?", "Six ?");
    }

    @Test
    void isNeitherOfAQuotationNorEndedByIt() {
        assertThat(read(FRIDAY + "\"We gave them 40 loaves,\" an officer said. Two women fainted."))
                .containsExactly("31 2019-07-12", "40 ?", "Two 2019-07-12");
    }

    @Test
    void isNeitherOfARateNorEndedByIt() {
        assertThat(read(FRIDAY + "Drivers took 300 crowns a month. Officers seized 16 lorries."))
                .containsExactly("31 2019-07-12", "300 ?", "16 2019-07-12");
    }

    @Test
    void isNotOfWhatThePapersOfACourtTell() {
        assertThat(
                        read(
                                "The union freed nine maids on Tuesday. According to the indictment, the couple kept 12 others."))
                .containsExactly("nine 2019-07-16", "12 ?");
    }

    @Test
    void isNoTimeOfATextThatHasAnother() {
        assertThat(read("In 2018 the office opened 40 files. On Tuesday it freed nine maids. Two agents were charged."))
                .containsExactly("40 2018-01-01", "nine 2019-07-16", "Two 2018-01-01");
    }
}

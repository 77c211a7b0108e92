package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Extractor;
import org.saksei.statements.Text;

/// Texts in the manner of half-year reports, press articles and country narratives, each with all
/// its figures.
///
/// A table has a line a figure: words, kind and value, unit, what is counted, whole, comparison,
/// period, voice.
class OwnTextsTest {

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Extractor(Words.field());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-half-year-report",
                "02-bracket-years",
                "03-series-of-years",
                "04-denials",
                "05-percent-shares",
                "06-tiers",
                "07-direct-speech",
                "08-two-mains",
                "09-dash-list",
                "10-respectively",
                "11-money-and-conversion",
                "12-falling-short",
                "13-penalties",
                "14-news",
                "15-fold-and-direction",
                "16-many-wholes",
                "17-appositions",
                "18-clauses-and-periods",
                "19-standing-facts",
                "20-voices",
                "21-list-lines",
                "22-compared-lists",
                "23-changes-by-fractions",
                "24-plans-and-labels",
                "25-wholes-in-words",
                "26-general-news",
                "27-told-again",
                "28-lists-under-headings",
                "29-rankings",
                "30-nouns-elsewhere",
                "31-times-of-a-text",
                "32-deeds-and-judgments",
                "33-who-speaks",
                "34-tables",
                "35-lines-with-labels",
                "41-who-is-accused",
                "42-nouns-of-another-form",
                "43-tables-with-single-blanks",
                "44-tables-of-money",
                "45-verbs-told-once",
                "45-names-behind-numbers",
                "46-members-and-senders",
                "time-1-week-of-a-post",
                "time-2-sitting-of-a-committee",
                "time-3-trial-and-habits",
                "time-4-lines-and-standing-facts",
                "time-5-chapter-of-a-country"
            })
    void everyFigureOfTheTextIsRead(String name) throws IOException {
        String text = resource(name + ".txt");
        Circumstances circumstances = new Circumstances(LocalDate.of(2019, 7, 20), "XBO", "en", null);

        assertThat(Row.table(
                        extractor.extract(Text.plain(text), circumstances, "1").proposed()))
                .isEqualTo(resource(name + ".figures"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(OwnTextsTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

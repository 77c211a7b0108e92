package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Extractor;
import org.saksei.statements.Text;

/// Who asserts each figure, in tables of a line a figure: words and voice.
class WhoAssertsTest {

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Extractor(Words.field());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voices-1-asides-and-participles",
                "voices-2-hearing-of-witnesses",
                "voices-3-clauses-and-papers",
                "voices-4-names-and-bodies",
                "voices-5-reports-and-meetings",
                "voices-6-persons-by-name",
                "voices-7-interview",
                "voices-8-round-of-countries"
            })
    void everyFigureHasItsVoice(String name) throws IOException {
        assertThat(voices(resource(name + ".txt"), null)).isEqualTo(resource(name + ".voices"));
    }

    @Test
    void anEntryOfTheYearlyReportIsKnownByItsHead() {
        String entry = "BORELIA (Tier 2)\n\nPROSECUTION\nIn 2018, the government opened 12 inquiries.\n";

        assertThat(voices(entry, "United States")).contains("12 | government USA own");
        assertThat(voices(entry, "Harbour Gazette")).contains("12 | press null own");
    }

    @Test
    void anEmbassySpeaksForItsOwnCountryAndItsHostForAnother() throws IOException {
        String voices = resource("voices-9-an-embassy.voices");

        assertThat(voices(resource("voices-9-an-embassy.txt"), "Embassy of Sylvania in Borelia"))
                .isEqualTo(voices);
        assertThat(voices(resource("voices-9-an-embassy.txt"), "Sylvanian Embassy, Borelia"))
                .isEqualTo(voices);
        assertThat(voices("We freed 12 men. ", "Sylvanian Border Agency")).contains("12 | government XSY own");
        assertThat(voices("We freed 12 men. ", "Committee for Sylvanian Returnees"))
                .contains("12 | government XBO own");
        assertThat(voices("We freed 12 men. ", "IOM Borelia Office")).contains("12 | intergovernmental null own");
    }

    @Test
    void aReleaseSpeaksOfItself() throws IOException {
        assertThat(voices(resource("voices-10-a-release.txt"), "Coalition for Fair Work"))
                .isEqualTo(resource("voices-10-a-release.voices"));
    }

    @Test
    void aTextWithTwoQuestionsIsNoInterview() {
        String text =
                "Ros Tolu runs the shelter.\n\nHow many came to you?\nWe counted 31 men.\n\nAnd you?\nI met 12.\n";

        assertThat(voices(text, null)).contains("31 | press null own").contains("12 | press null own");
    }

    private static String voices(String text, @Nullable String publisher) {
        Circumstances circumstances = new Circumstances(LocalDate.of(2019, 7, 20), "XBO", "en", publisher);
        return Row.table(extractor.extract(Text.plain(text), circumstances, "1").proposed())
                .lines()
                .map(row -> row.substring(0, row.indexOf(" | ")) + row.substring(row.lastIndexOf(" | ")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(WhoAssertsTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

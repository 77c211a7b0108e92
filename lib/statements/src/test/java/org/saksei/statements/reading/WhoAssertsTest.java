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
                "voices-4-names-and-bodies"
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

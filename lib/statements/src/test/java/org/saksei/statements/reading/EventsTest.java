package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Counted;
import org.saksei.statements.Extractor;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// What befell the counted, construction by construction: `events.txt` has the events of a sentence in order, a
/// dash where there is none, and the sentence.
class EventsTest {

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Extractor(Words.field());
    }

    static List<String> rows() {
        try (InputStream rows = EventsTest.class.getResourceAsStream("events.txt")) {
            String text = new String(Objects.requireNonNull(rows).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyNumberHasTheVerbOfItsConstruction(String row) {
        int bar = row.indexOf('|');
        String expected =
                Stream.of(row.substring(0, bar).split(",")).map(String::strip).collect(Collectors.joining(", "));

        assertThat(events(row.substring(bar + 1).strip())).isEqualTo(expected);
    }

    private static String events(String sentence) {
        Circumstances circumstances = new Circumstances(LocalDate.of(2019, 7, 20), "XBO", "en", null);
        return extractor.extract(Text.plain(sentence), circumstances, "1").proposed().stream()
                .map(EventsTest::event)
                .collect(Collectors.joining(", "));
    }

    private static String event(StatedFigure figure) {
        Counted counted = figure.counted();
        String event = counted == null ? null : counted.event();
        return event == null ? "-" : event;
    }
}

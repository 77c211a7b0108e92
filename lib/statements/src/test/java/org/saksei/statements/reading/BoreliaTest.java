package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Extractor;
import org.saksei.statements.Format;
import org.saksei.statements.Span;
import org.saksei.statements.Speaker;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worked example of the exchange format: every figure with all that must be equal.
class BoreliaTest {

    private static final String FOLDER = "/org/saksei/statements/format/example/";

    @Test
    void everyFigureOfTheWorkedExampleIsRead() throws IOException {
        List<String> expected = new ArrayList<>();
        for (String line : resource("read.jsonl").lines().toList()) {
            JsonNode node = JsonMapper.shared().readTree(line);
            if (node.path("type").asString().equals("figure")) {
                expected.add(expected(node));
            }
        }
        assertThat(read().stream().map(BoreliaTest::told).toList()).containsExactlyElementsOf(expected);
    }

    @Test
    void aFigureComparedWithPointsAtTheFigure() throws IOException {
        StatedFigure opened = read().get(1);

        assertThat(Objects.requireNonNull(opened.comparison()).figure()).isEqualTo("1.3");
    }

    @Test
    void womenAndMenAreOneGroupAndTheChildrenAnother() throws IOException {
        List<StatedFigure> figures = read();

        assertThat(group(figures.get(6))).isEqualTo(group(figures.get(7))).isNotEqualTo(group(figures.get(10)));
    }

    private static @Nullable String group(StatedFigure figure) {
        return Objects.requireNonNull(figure.universe()).group();
    }

    private static List<StatedFigure> read() throws IOException {
        String characters = resource("borelia.txt");
        int furniture = characters.indexOf("Read also");
        Text text = new Text(
                characters,
                Format.TEXT,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Span(furniture, characters.length())),
                List.of());
        Circumstances circumstances = new Circumstances(LocalDate.of(2023, 8, 14), "XSY", "en", null);
        return new Extractor(Words.field()).extract(text, circumstances, "1").proposed();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(BoreliaTest.class.getResourceAsStream(FOLDER + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String told(StatedFigure figure) {
        StatedPeriod period = figure.period();
        Speaker speaker = Objects.requireNonNull(figure.speaker());
        return String.join(
                " | ",
                figure.text(),
                figure.span().start() + "-" + figure.span().end(),
                figure.kind().word(),
                "" + figure.value(),
                "" + figure.upper(),
                figure.modifier().word(),
                figure.direction() == null ? "null" : figure.direction().word(),
                figure.unit().kind().word() + " " + figure.unit().name(),
                "of " + (figure.universe() == null ? null : figure.universe().value()),
                "against "
                        + (figure.comparison() == null
                                ? null
                                : figure.comparison().value() + " in "
                                        + interval(figure.comparison().period())),
                interval(period) + (period == null ? "" : " " + period.editions()),
                speaker.type().word() + " " + speaker.country());
    }

    private static @Nullable String interval(@Nullable StatedPeriod period) {
        return period == null ? null : period.interval();
    }

    private static String expected(JsonNode node) {
        JsonNode period = node.path("period");
        JsonNode comparison = node.path("comparison");
        List<String> editions = new ArrayList<>();
        period.path("editions").forEach(edition -> editions.add(edition.asString()));
        return String.join(
                " | ",
                node.path("text").asString(),
                node.path("span").get(0) + "-" + node.path("span").get(1),
                node.path("kind").asString(),
                text(node.path("value")),
                text(node.path("upper")),
                node.path("modifier").asString(),
                text(node.path("direction")),
                node.path("unit").path("kind").asString() + " "
                        + text(node.path("unit").path("name")),
                "of "
                        + (node.path("universe").isNull()
                                ? null
                                : text(node.path("universe").path("value"))),
                "against "
                        + (comparison.isNull()
                                ? null
                                : text(comparison.path("value")) + " in "
                                        + text(comparison.path("period").path("interval"))),
                period.isNull() ? "null" : text(period.path("interval")) + " " + editions,
                node.path("speaker").path("type").asString() + " "
                        + text(node.path("speaker").path("country")));
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "null" : node.asString();
    }
}

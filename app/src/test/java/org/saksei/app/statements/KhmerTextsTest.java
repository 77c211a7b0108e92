package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.app.pack.PackFolder;
import org.saksei.statements.Attribute;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Counted;
import org.saksei.statements.Extractor;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Text;

/// Own Khmer texts in the manner of a half-year report, a newspaper, a police post, a shelter, a court and
/// a table, each with all its figures, read with the words of the Cambodian pack.
class KhmerTextsTest {

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Lexicons(() -> PackFolder.at(Path.of("../packs/cambodia")), null).extractor("km");
    }

    @ParameterizedTest
    @CsvSource({
        "01-half-year-report, 2019-08-14",
        "02-newspaper, 2021-10-20",
        "03-police-post, 2022-03-04",
        "04-mixed-scripts, 2021-02-01",
        "05-courts, 2024-01-30",
        "06-provinces, 2024-10-15"
    })
    void everyFigureOfTheTextIsRead(String name, LocalDate published) throws IOException {
        String text = resource(name + ".txt");
        Circumstances circumstances = new Circumstances(published, "KHM", "km", null);
        String table = extractor.extract(Text.plain(text), circumstances, "1").figures().stream()
                .map(KhmerTextsTest::row)
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(table).isEqualTo(resource(name + ".figures"));
    }

    private static String row(StatedFigure figure) {
        if (figure.reason() != null) {
            return figure.text() + " | rejected " + figure.reason().word();
        }
        String upper = figure.upper() == null ? "" : ".." + figure.upper();
        String modifier = figure.modifier().word().equals("exact")
                ? ""
                : " " + figure.modifier().word();
        String direction =
                figure.direction() == null ? "" : " " + figure.direction().word();
        return String.join(
                " | ",
                figure.text(),
                figure.kind().word() + " " + figure.value() + upper + modifier + direction,
                counted(figure.counted()),
                universe(figure),
                comparison(figure),
                period(figure.period()),
                place(figure),
                Objects.requireNonNull(figure.speaker()).type().word());
    }

    private static String counted(@Nullable Counted counted) {
        return counted == null
                ? "-"
                : counted.lemma() + " "
                        + Objects.requireNonNull(counted.type()).word() + " "
                        + Objects.requireNonNullElse(counted.event(), "-")
                        + counted.attributes().stream()
                                .map(KhmerTextsTest::attribute)
                                .collect(Collectors.joining());
    }

    private static String attribute(Attribute attribute) {
        return " " + attribute.dimension() + "="
                + (attribute.isBand() ? attribute.from() + ".." + attribute.below() : attribute.value());
    }

    private static String universe(StatedFigure figure) {
        return figure.universe() == null
                ? "-"
                : "of " + figure.universe().value()
                        + (figure.universe().closed() ? " closed" : " open")
                        + (figure.universe().group() == null
                                ? ""
                                : " " + figure.universe().group());
    }

    private static String comparison(StatedFigure figure) {
        return figure.comparison() == null
                ? "-"
                : "against " + figure.comparison().value() + " "
                        + period(figure.comparison().period());
    }

    private static String period(@Nullable StatedPeriod period) {
        return period == null ? "-" : period.interval() + " " + period.basis().word();
    }

    private static String place(StatedFigure figure) {
        return figure.place() == null
                ? "-"
                : figure.place().code() + " " + figure.place().basis().word();
    }

    private static String resource(String name) throws IOException {
        String path = "khmer/" + name;
        try (InputStream stream = Objects.requireNonNull(KhmerTextsTest.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

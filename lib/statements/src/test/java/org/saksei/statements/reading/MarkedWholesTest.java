package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Extractor;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// Sentences whose parts and compared levels are marked behind the number: `{<60}` is a part of 60, `{~36}` is set
/// against 36, and a number without a mark has neither.
class MarkedWholesTest {

    private static final Pattern MARK = Pattern.compile("\\{[^}]*}");

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Extractor(Words.field());
    }

    static Stream<String> sentences() throws IOException {
        String name = "wholes-and-bases.marked";
        try (InputStream stream = Objects.requireNonNull(MarkedWholesTest.class.getResourceAsStream(name), name)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyNumberHasTheWholeAndTheBaseOfItsMark(String marked) {
        String plain = MARK.matcher(marked).replaceAll("");
        Circumstances circumstances = new Circumstances(LocalDate.of(2024, 3, 5), "XBO", "en", null);
        List<StatedFigure> figures =
                extractor.extract(Text.plain(plain), circumstances, "1").proposed();

        assertThat(mark(plain, figures)).isEqualTo(marked);
    }

    private static String mark(String plain, List<StatedFigure> figures) {
        StringBuilder text = new StringBuilder(plain);
        figures.stream()
                .sorted(Comparator.comparing(
                                (StatedFigure figure) -> figure.span().end())
                        .reversed())
                .forEach(figure -> text.insert(figure.span().end(), mark(figure)));
        return text.toString();
    }

    private static String mark(StatedFigure figure) {
        String whole = figure.universe() == null || figure.universe().value() == null
                ? ""
                : "<" + figure.universe().value();
        String base = figure.comparison() == null
                ? ""
                : "~" + Objects.requireNonNullElse(figure.comparison().value(), "?");
        String both = (whole + " " + base).strip();
        return both.isEmpty() ? "" : "{" + both + "}";
    }
}

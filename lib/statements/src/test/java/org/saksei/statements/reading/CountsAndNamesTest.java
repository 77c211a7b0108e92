package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Extractor;
import org.saksei.statements.Modifier;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// Which numbers of a sentence are quantities: a line a sentence, behind the arrow each figure as `words kind value
/// modifier`, or a dash where dates, names, codes, ages and denials without a number are all there is.
class CountsAndNamesTest {

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Extractor(Words.field());
    }

    static List<String> rows() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(CountsAndNamesTest.class.getResourceAsStream("counts-and-names.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void quantitiesAreFoundAndNoNameIsTakenForOne(String row) {
        int arrow = row.indexOf(" => ");
        Circumstances circumstances = new Circumstances(LocalDate.of(2024, 5, 10), "XBO", "en", null);

        String read = extractor.extract(Text.plain(row.substring(0, arrow)), circumstances, "1").proposed().stream()
                .map(CountsAndNamesTest::shown)
                .collect(Collectors.joining("; "));

        assertThat(read.isEmpty() ? "-" : read).isEqualTo(row.substring(arrow + 4));
    }

    private static String shown(StatedFigure figure) {
        String value = figure.value() == null ? "" : " " + figure.value();
        String upper = figure.upper() == null ? "" : ".." + figure.upper();
        boolean plain = figure.modifier() == Modifier.EXACT || figure.upper() != null;
        String modifier = plain ? "" : " " + figure.modifier().name().toLowerCase(Locale.ROOT);
        boolean bare = figure.value() == null && figure.direction() != null;
        String direction = bare ? " " + figure.direction().name().toLowerCase(Locale.ROOT) : "";
        return figure.text() + " " + figure.kind().name().toLowerCase(Locale.ROOT) + value + upper + modifier + direction;
    }
}

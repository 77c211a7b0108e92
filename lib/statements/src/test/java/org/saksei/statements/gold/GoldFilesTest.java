package org.saksei.statements.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The figures read by hand, as far as they can be checked without the texts.
class GoldFilesTest {

    private static final Pattern SPAN = Pattern.compile("^\\{\"doc\":\"[A-Za-z0-9-]+\",\"span\":\\[(\\d+),(\\d+)]");
    private static final Pattern WORDS = Pattern.compile("\"(?:text|cue|quote)\":\"");

    @Test
    void twenty_documents_are_half_development_and_half_test() throws IOException {
        assertThat(documents(""))
                .hasSize(20)
                .extracting(row -> row[3])
                .containsOnly("dev", "test")
                .satisfies(halves ->
                        assertThat(halves.stream().filter("test"::equals)).hasSize(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "second/", "own/", "third/"})
    void every_document_has_the_figures_it_announces_in_order_and_inside_the_stretch_that_was_read(String folder)
            throws IOException {
        for (String[] document : documents(folder)) {
            List<String> figures = lines(folder + document[0] + ".jsonl");
            int columns = document.length;
            assertThat(figures).as(document[0]).hasSize(Integer.parseInt(document[columns - 1]));
            int last = Integer.parseInt(document[columns - 3]);
            for (String figure : figures) {
                MatchResult span = SPAN.matcher(figure).results().findFirst().orElseThrow();
                int start = Integer.parseInt(span.group(1));
                int end = Integer.parseInt(span.group(2));
                assertThat(start).as(figure).isGreaterThanOrEqualTo(last).isLessThan(end);
                assertThat(end).as(figure).isLessThanOrEqualTo(Integer.parseInt(document[columns - 2]));
                last = start;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "second/", "own/", "third/"})
    void no_words_of_a_text_are_kept(String folder) throws IOException {
        for (String[] document : documents(folder)) {
            assertThat(lines(folder + document[0] + ".jsonl"))
                    .noneMatch(figure -> WORDS.matcher(figure).find());
        }
    }

    @Test
    void every_settled_difference_is_one_of_a_figure_of_the_gold() throws IOException {
        for (String row : lines("settled.csv").stream().skip(1).toList()) {
            String[] cells = row.split(",", -1);
            assertThat(cells).as(row).hasSize(7);
            String span = "\"span\":[" + cells[1].replace('-', ',') + "],\"kind\"";
            assertThat(lines(cells[0] + ".jsonl")).as(row).anyMatch(figure -> figure.contains(span));
        }
    }

    private static List<String[]> documents(String folder) throws IOException {
        return lines(folder + "documents.csv").stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream file = GoldFilesTest.class.getResourceAsStream("/gold/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}

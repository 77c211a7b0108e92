package org.saksei.statements.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Own pages of different make, each with the text of its article; measured by the F1 of their words, as
/// article extraction is measured elsewhere.
class OwnPagesTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    @ParameterizedTest
    @CsvSource({
        "01-news-with-teasers, 1.0",
        "02-captions-and-comments, 1.0",
        "03-json-ld, 1.0",
        "04-tables, 0.99",
        "05-live-blog, 1.0",
        "06-ministry-in-khmer, 1.0",
        "07-broken-markup, 1.0",
        "08-subheads-lists-boxes, 1.0"
    })
    void theWordsOfTheArticleAreRead(String name, double least) throws IOException {
        String read =
                TextReader.read(name + ".html", resource(name + ".html"), null).characters();
        String expected = new String(resource(name + ".txt"), StandardCharsets.UTF_8);
        assertThat(f1(words(read), words(expected))).as(read).isGreaterThanOrEqualTo(least);
    }

    private static double f1(List<String> read, List<String> expected) {
        Map<String, Integer> left = new HashMap<>();
        expected.forEach(word -> left.merge(word, 1, Integer::sum));
        long common = read.stream()
                .filter(word -> left.merge(word, -1, Integer::sum) >= 0)
                .count();
        return read.isEmpty() || expected.isEmpty() ? 0 : 2.0 * common / (read.size() + expected.size());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WORD.matcher(text).results().forEach(match -> words.add(match.group()));
        return words;
    }

    private static byte[] resource(String name) throws IOException {
        String path = "pages/" + name;
        try (InputStream stream = Objects.requireNonNull(OwnPagesTest.class.getResourceAsStream(path), path)) {
            return stream.readAllBytes();
        }
    }
}

package org.saksei.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `docs/problems.md` is written with `-Dsaksei.write-docs=true` and from then on has to stay up to date.
class ProblemsDocumentTest {

    private static final Path FILE = Path.of("..", "docs", "problems.md");

    static List<ProblemsDocument.Entry> entries() {
        return ProblemsDocument.entries();
    }

    @Test
    void thePageOnDiskHasEveryProblem() throws IOException {
        String page = ProblemsDocument.markdown();
        if (Boolean.getBoolean("saksei.write-docs")) {
            Files.writeString(FILE, page);
        }
        if (Files.exists(FILE)) {
            assertThat(Files.readString(FILE)).isEqualTo(page);
        }
    }

    @Test
    void noTwoProblemsHaveOneId() {
        assertThat(entries())
                .extracting(ProblemsDocument.Entry::id)
                .doesNotHaveDuplicates()
                .contains("pack.unknown-key", "linkage.decisions-contradict");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void englishAndKhmerNameTheSameValues(ProblemsDocument.Entry entry) {
        assertThat(placeholders(entry.khmer())).isEqualTo(placeholders(entry.english()));
        assertThat(entry.khmer()).isNotEqualTo(entry.english());
    }

    /// A value that is itself in words has one name per language: `message` and `messageKm`.
    private static Set<String> placeholders(String sentence) {
        return Pattern.compile("\\{([a-z][a-zA-Z0-9]*)}")
                .matcher(sentence)
                .results()
                .map(found -> found.group(1).replaceFirst("Km$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

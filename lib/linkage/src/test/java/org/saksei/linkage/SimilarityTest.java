package org.saksei.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saksei.linkage.format.CsvReader;

class SimilarityTest {
    /// Own strings, values by DuckDB 1.4.2 (`jaro_winkler_similarity` and its like); tolerance 1e-12.
    private static List<List<String>> reference() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SimilarityTest.class.getResourceAsStream("/reference/similarity.csv"))) {
            CsvReader reader = new CsvReader(in, "similarity.csv", StandardCharsets.UTF_8, ',');
            List<List<String>> rows = new ArrayList<>();
            reader.row();
            for (List<String> row = reader.row(); row != null; row = reader.row()) {
                rows.add(row);
            }
            return rows;
        }
    }

    @Test
    void everyReferencePairHasTheValuesOfDuckDb() throws IOException {
        List<List<String>> rows = reference();
        assertThat(rows).hasSize(2392);
        for (List<String> row : rows) {
            String a = row.get(0);
            String b = row.get(1);
            assertThat(Similarity.levenshtein(a, b)).isEqualTo(Integer.parseInt(row.get(2)));
            assertThat(Similarity.damerau(a, b)).isEqualTo(Integer.parseInt(row.get(3)));
            assertThat(Similarity.jaro(a, b)).isCloseTo(Double.parseDouble(row.get(4)), within(1e-12));
            assertThat(Similarity.jaroWinkler(a, b)).isCloseTo(Double.parseDouble(row.get(5)), within(1e-12));
            if (row.get(6).isEmpty()) {
                assertThat(Similarity.jaccard(a, b)).isNaN();
            } else {
                assertThat(Similarity.jaccard(a, b)).isCloseTo(Double.parseDouble(row.get(6)), within(1e-12));
            }
        }
    }

    @Test
    void theUnrestrictedDistanceMayEditBetweenSwappedCharacters() {
        assertThat(Similarity.damerau("ca", "abc")).isEqualTo(2);
        assertThat(Similarity.osa("ca", "abc")).isEqualTo(3);
    }

    @Test
    void anAccentedLetterIsOneCharacterNotTwoBytes() {
        assertThat(Similarity.levenshtein("brontë", "bronte")).isEqualTo(1);
        assertThat(Similarity.levenshtein("𐐀x", "x")).isEqualTo(1);
    }

    @Test
    void stringsLongerThanAWordTakeTheSameValuesAsShortOnes() {
        String tail = "z".repeat(70);
        assertThat(Similarity.levenshtein("kitten" + tail, "sitting" + tail)).isEqualTo(3);
        assertThat(Similarity.osa("ab" + tail, "ba" + tail)).isEqualTo(1);
        assertThat(Similarity.jaro("ab" + tail, "ab" + tail)).isEqualTo(1);
        assertThat(Similarity.jaro("x" + tail, "y" + tail)).isLessThan(1);
    }
}

package org.saksei.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A table of some pieces is prepared alike whatever the threads, and whatever the order of its rows.
class PreparationTest {
    private static final RecordTable TABLE = People.table(7_000, 5);
    private static final LinkageModel MODEL = People.model("""
            {"linkage": 1, "source": "agency", "null_values": ["unknown"], "prior": 0.0005,
             "columns": {"born": {"make": "birth_interval", "date": "dob", "year": "birth_year", "age": "age",
                                  "at": "reported_on"}},
             "comparisons": [
               {"use": "khmer_name", "name": "name", "columns": ["name_km", "family_name", "given_name"]},
               {"use": "birth", "columns": ["born"]}]}""");
    private static final Encoded ALONE = new Encoded(TABLE, MODEL, Run.with(1));

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void threadsDoNotChangeANumber(int threads) {
        Encoded together = new Encoded(TABLE, MODEL, Run.with(threads));
        assertThat(new Chunks.Span(TABLE.size()).chunks()).isGreaterThan(1);
        assertThat(together.rowOf).isEqualTo(ALONE.rowOf);
        assertThat(together.columns()).containsExactlyElementsOf(ALONE.columns());
        for (String column : ALONE.columns()) {
            assertThat(together.codes(column)).as(column).isEqualTo(ALONE.codes(column));
        }
        assertThat(together.dictionary.pool.size()).isEqualTo(ALONE.dictionary.pool.size());
        assertThat(together.dictionary.symbols).isEqualTo(ALONE.dictionary.symbols);
        assertThat(together.dictionary.signature).isEqualTo(ALONE.dictionary.signature);
        assertThat(together.findings).isEqualTo(ALONE.findings);
    }

    @Test
    void theOrderOfRowsDoesNotChangeANumber() {
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, TABLE.size()).boxed().toList());
        Collections.shuffle(rows, new Random(1));
        RecordTable.Builder shuffled = RecordTable.builder(TABLE.columns());
        rows.forEach(row -> shuffled.add(
                TABLE.source(row),
                TABLE.id(row),
                TABLE.columns().stream()
                        .map(c -> TABLE.value(row, c).orElse(""))
                        .toList()));
        Encoded other = new Encoded(shuffled.build(), MODEL, Run.with(3));
        for (int rank = 0; rank < other.size; rank++) {
            assertThat(other.key(rank)).isEqualTo(ALONE.key(rank));
        }
        for (String column : ALONE.columns()) {
            assertThat(other.codes(column)).as(column).isEqualTo(ALONE.codes(column));
        }
    }

    @Test
    void recordsStandInTheOrderOfSourceAndId() {
        List<RecordKey> keys =
                IntStream.range(0, ALONE.size).mapToObj(ALONE::key).toList();
        assertThat(keys).isSortedAccordingTo((a, b) -> {
            int bySource = RecordKey.compareCodePoints(a.source(), b.source());
            return bySource != 0 ? bySource : RecordKey.compareCodePoints(a.id(), b.id());
        });
    }
}

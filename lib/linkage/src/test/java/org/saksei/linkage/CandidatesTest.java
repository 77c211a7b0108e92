package org.saksei.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final RecordTable TABLE = People.table(400, 3);
    private static final LinkageModel MODEL = People.model(TABLE);

    private final Linker linker = Linker.of(TABLE, MODEL);

    private static Candidates indexed() {
        return Candidates.of(Linker.of(TABLE, MODEL), 0, 100_000);
    }

    /// A record that somebody types again has the weights that `explain` gives the one in the table.
    private void agreesWithExplain(Candidates candidates, int row) {
        RecordKey own = TABLE.key(row);
        for (Candidates.Candidate c :
                candidates.find(People.typed(TABLE, row), own.source(), 1000).candidates()) {
            if (!c.record().equals(own)) {
                Explanation e = linker.explain(own, c.record(), List.of());
                assertThat(c.weightInBits()).isEqualTo(e.matchWeightInBits());
                assertThat(c.levels())
                        .isEqualTo(
                                e.steps().stream().map(Explanation.Step::level).toList());
                assertThat(c.cannotLink()).isEqualTo(e.cannotLink());
            }
        }
    }

    @Test
    void aRecordOfTheTableTypedAgainHasTheWeightsOfExplain() {
        Candidates indexed = indexed();
        Candidates all = Candidates.of(TABLE, MODEL);
        for (int row = 0; row < 150; row++) {
            agreesWithExplain(indexed, row);
            agreesWithExplain(all, row);
        }
    }

    @Test
    void everyPairThatARuleGivesIsFoundFromBothEnds() {
        Edges edges =
                linker.score(Run.with(1).withKeepFrom(MODEL.review().from())).edges();
        Candidates indexed = indexed();
        assertThat(edges.size()).isGreaterThan(100);
        for (int edge = 0; edge < edges.size(); edge++) {
            RecordKey left = linker.key(edges.left(edge));
            RecordKey right = linker.key(edges.right(edge));
            assertThat(recordsLike(indexed, left)).contains(right);
            assertThat(recordsLike(indexed, right)).contains(left);
        }
    }

    private static List<RecordKey> recordsLike(Candidates candidates, RecordKey key) {
        int row = TABLE.find(key).orElseThrow();
        return candidates.find(People.typed(TABLE, row), Integer.MAX_VALUE).candidates().stream()
                .map(Candidates.Candidate::record)
                .toList();
    }

    @Test
    void theBestComeFirstAndNoMoreThanAskedFor() {
        int row = TABLE.find(linker.key(linker.score(Run.with(1)).edges().left(0)))
                .orElseThrow();
        Candidates candidates = indexed();
        List<Candidates.Candidate> many =
                candidates.find(People.typed(TABLE, row), 10).candidates();
        assertThat(many)
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((a, b) -> Double.compare(b.weightInBits(), a.weightInBits()));
        assertThat(candidates.find(People.typed(TABLE, row), 1).candidates()).isEqualTo(many.subList(0, 1));
        assertThat(candidates.find(People.typed(TABLE, row), 0).candidates()).isEmpty();
        assertThatThrownBy(() -> candidates.find(Map.of(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSearchLeavesNothingBehind() {
        Candidates candidates = indexed();
        Map<String, @Nullable String> known = People.typed(TABLE, 7);
        Candidates.Found before = candidates.find(known, 100);
        candidates.find(Map.of("name_km", "ឈ្មោះថ្មី ណាស់", "given_name", "Zzyzx Öü", "dob", "1999-09-09"), 100);
        candidates.find(Map.of("commune", Objects.requireNonNullElse(known.get("sex"), "F"), "sex", "0101"), 100);
        assertThat(candidates.find(known, 100)).isEqualTo(before);
    }

    @Nested
    class WithLittleToGoBy {
        @Test
        void anEmptyRecordIsLikeNobody() {
            assertThat(indexed().find(Map.of(), 10).candidates()).isEmpty();
            assertThat(Candidates.of(TABLE, MODEL).find(Map.of(), 10).candidates())
                    .isEmpty();
        }

        @Test
        void blanksAndNullValuesAreMissing() {
            Map<String, String> blank = Map.of("given_name", "unknown", "family_name", "  ", "nonsense", "x");
            assertThat(indexed().find(blank, 10).compared()).isZero();
        }

        @Test
        void aNameThatNobodyHasIsFoundBySpellingOnly() {
            RecordTable table = RecordTable.builder(List.of("given", "family"))
                    .add("a", "1", List.of("Sophal", "Chea"))
                    .add("a", "2", List.of("Vanna", "Sok"))
                    .build();
            LinkageModel model = People.model("""
                    {"linkage": 1, "prior": 0.5, "comparisons": [{"name": "given", "levels": [
                      {"missing": ["given"]},
                      {"exact": ["given"], "tf": {"column": ["given"]}, "m": 0.5, "u": 0.01},
                      {"jaro_winkler": {"column": "given", "at_least": 0.9}, "tf": {"column": ["given"]},
                       "m": 0.4, "u": 0.02},
                      {"else": true, "m": 0.1, "u": 0.97}]}]}""");
            Candidates.Found found = Candidates.of(table, model).find(Map.of("given", "Sophall"), 10);
            assertThat(found.candidates().getFirst().levels()).containsExactly(1);
            double frequency = Level.log2(0.01) - Level.log2(0.5); // of the record in the table
            assertThat(found.candidates().getFirst().weightInBits())
                    .isCloseTo(Level.log2(0.4 / 0.02) + frequency, within(1e-9));
        }
    }

    @Test
    void aGroupTooLargeIsLeftOutAndSaid() {
        Map<String, @Nullable String> values = new HashMap<>(Map.of("given_name", "Sok", "sex", "F"));
        Candidates tight = Candidates.of(Linker.of(TABLE, MODEL), 0, 0);
        Candidates.Found found = tight.find(values, 10);
        assertThat(found.compared()).isZero();
        assertThat(indexed().find(values, 10).compared()).isPositive();
        assertThat(found.findings()).isNotEmpty().allMatch(f -> f.problem() == LinkageProblem.LARGE_GROUP);
    }

    @Test
    void aModelWithoutNumbersIsRefused() {
        LinkageModel untrained = People.model("""
                {"linkage": 1, "comparisons": [{"use": "exact", "columns": ["sex"]}]}""");
        assertThatThrownBy(() -> Candidates.of(TABLE, untrained)).isInstanceOf(Refused.class);
    }
}

package org.saksei.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.linkage.format.JsonReader;

class KnownPairsTest {

    private static final List<String> COLUMNS = List.of("name", "born", "case");
    private static final String MODEL = """
            {"linkage": 1, "name": "people", "mode": "both",
             "comparisons": [
               {"name": "name", "levels": [{"missing": ["name"]},
                 {"exact": ["name"], "m": 0.8, "u": 0.05}, {"jaro_winkler": {"columns": ["name"], "at_least": 0.8}, "m": 0.15, "u": 0.1},
                 {"else": true, "m": 0.05, "u": 0.85}]},
               {"name": "born", "levels": [{"missing": ["born"]},
                 {"exact": ["born"], "m": 0.9, "u": 0.1}, {"else": true, "m": 0.1, "u": 0.9}]}],
             "prior": 0.02, "cannot_link": [{"same": ["case"]}],
             "cluster": {"method": "average", "edge": 0, "average": -4, "cap": 6},
             "review": {"from": -1, "to": 4}}
            """;

    private static LinkageModel model() {
        return LinkageModel.fromTree(JsonReader.read(MODEL, "test"), "test");
    }

    /// Few names and years, so that groups of many shapes come about.
    private static Linker people(int seed) {
        Random chance = new Random(seed);
        List<String> names = List.of("dara", "darra", "sok", "sokha", "bopha", "vanna");
        RecordTable.Builder table = RecordTable.builder(COLUMNS);
        for (int i = 0; i < 40; i++) {
            table.add(
                    "agency" + chance.nextInt(3),
                    "r" + i,
                    List.of(
                            names.get(chance.nextInt(names.size())),
                            chance.nextInt(6) == 0 ? "" : "19" + (80 + chance.nextInt(12)),
                            chance.nextBoolean() ? "" : "k" + chance.nextInt(15)));
        }
        return Linker.of(table.build(), model());
    }

    private static KnownPairs known(Linker linker, Edges edges) {
        Set<Long> kept = new HashSet<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            kept.add(Decided.key(edges.left(edge), edges.right(edge)));
        }
        PairReader reader = linker.pairs();
        List<KnownPairs.Weighed> pairs = new ArrayList<>();
        List<RecordKey> records = new ArrayList<>();
        for (int a = 0; a < linker.table().size(); a++) {
            records.add(linker.key(a));
            for (int b = a + 1; b < linker.table().size(); b++) {
                pairs.add(new KnownPairs.Weighed(
                        linker.key(a),
                        linker.key(b),
                        reader.weightInBits(a, b),
                        kept.contains(Decided.key(a, b)),
                        reader.cannotLink(a, b)));
            }
        }
        return KnownPairs.of(linker.model(), records, pairs);
    }

    private static List<Decision> decisions(Linker linker, int seed) {
        Random chance = new Random(seed);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int a = chance.nextInt(40);
            int b = (a + 1 + chance.nextInt(39)) % 40;
            decisions.add(new Decision(
                    linker.key(a),
                    linker.key(b),
                    Decision.Answer.values()[chance.nextInt(3)],
                    "steward",
                    "2026-01-0" + (i + 1),
                    ""));
        }
        return decisions;
    }

    @Test
    void clusteringFromKnownWeightsIsClusteringTheTable() {
        int merged = 0;
        for (int seed = 0; seed < 40; seed++) {
            Linker linker = people(seed);
            Scores scores = linker.score(Run.with(1).withKeepFrom(-1));
            KnownPairs known = known(linker, scores.edges());
            List<Decision> decisions = decisions(linker, seed);
            Clustering whole;
            try {
                whole = linker.cluster(scores.edges(), decisions, PreviousClusters.none());
            } catch (Refused contradiction) {
                assertThatThrownBy(() -> known.cluster(decisions, PreviousClusters.none()))
                        .isInstanceOf(Refused.class);
                continue;
            }

            Clustering again = known.cluster(decisions, PreviousClusters.none());

            assertThat(partition(again, known.records())).isEqualTo(partition(whole, rows(linker)));
            assertThat(again.refusals()).isEqualTo(whole.refusals());
            assertThat(known.review(again, decisions)).isEqualTo(ReviewQueue.of(linker, scores, whole, decisions));
            merged += whole.clusters().size() < 40 ? 1 : 0;
        }
        assertThat(merged).isGreaterThan(20);
    }

    @Test
    void aPairThatWasNotWeighedIsAProgrammersMistake() {
        RecordKey a = new RecordKey("a", "1");
        RecordKey b = new RecordKey("b", "1");

        assertThatThrownBy(() -> KnownPairs.of(model(), List.of(a, b), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(KnownPairs.of(model(), List.of(a), List.of())
                        .cluster(List.of(), PreviousClusters.none())
                        .idOfRow(0))
                .isEqualTo(1);
    }

    @Nested
    class WhereANewRecordWouldMergeTwoOldClusters {
        private final RecordKey left = new RecordKey("a", "1");
        private final RecordKey right = new RecordKey("b", "1");
        private final RecordKey fresh = new RecordKey("c", "1");
        private final KnownPairs known = KnownPairs.of(
                model(),
                List.of(left, right, fresh),
                List.of(
                        new KnownPairs.Weighed(left, right, 1, true, false),
                        new KnownPairs.Weighed(left, fresh, 5, true, false),
                        new KnownPairs.Weighed(right, fresh, 4, true, false)));
        private final PreviousClusters before = PreviousClusters.of(Map.of(left, 3L, right, 8L));

        @Test
        void itJoinsTheBetterAndTheMergeWaits() {
            Clustering clusters = known.clusterIncrementally(List.of(), before, List.of(fresh));

            assertThat(clusters.idOfRow(0)).isEqualTo(3);
            assertThat(clusters.idOfRow(1)).isEqualTo(8);
            assertThat(clusters.idOfRow(2)).isEqualTo(3);
            assertThat(known.review(clusters, List.of()))
                    .anyMatch(item -> item.reason() == ReviewQueue.Reason.BRIDGE && !item.together());
        }

        @Test
        void fromNothingAllAreOne() {
            Clustering clusters = known.cluster(List.of(), before);

            assertThat(clusters.clusters()).hasSize(1);
            assertThat(clusters.idOfRow(0)).isEqualTo(3);
        }
    }

    private static List<RecordKey> rows(Linker linker) {
        List<RecordKey> rows = new ArrayList<>();
        for (int row = 0; row < linker.table().size(); row++) {
            rows.add(linker.table().key(row));
        }
        return rows;
    }

    private static Set<Set<RecordKey>> partition(Clustering clustering, List<RecordKey> rows) {
        Map<Long, Set<RecordKey>> clusters = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            clusters.computeIfAbsent(clustering.idOfRow(row), id -> new HashSet<>())
                    .add(rows.get(row));
        }
        return clusters.values().stream().collect(Collectors.toSet());
    }
}

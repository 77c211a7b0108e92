package org.saksei.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static final List<String> COLUMNS = List.of("given", "family", "dob", "place");

    /// A model with weights given, so that a test need not train.
    private static LinkageModel model() {
        return LinkageModel.fromTree(
                new ModelTree(Map.of(
                        "linkage",
                        1,
                        "prior",
                        0.01,
                        "comparisons",
                        List.of(
                                Map.of(
                                        "name",
                                        "name",
                                        "levels",
                                        List.of(
                                                Map.of("missing", List.of("given", "family")),
                                                Map.of("exact", List.of("given", "family"), "m", 0.8, "u", 0.001),
                                                Map.of("swapped", List.of("given", "family"), "m", 0.1, "u", 0.001),
                                                Map.of("else", true, "m", 0.1, "u", 0.998))),
                                Map.of(
                                        "name",
                                        "dob",
                                        "levels",
                                        List.of(
                                                Map.of("missing", List.of("dob")),
                                                Map.of("exact", List.of("dob"), "m", 0.9, "u", 0.002),
                                                Map.of("else", true, "m", 0.1, "u", 0.998)))),
                        "cannot_link",
                        List.of(Map.of("same", List.of("place"))))),
                "test");
    }

    private static RecordTable table() {
        return RecordTable.builder(COLUMNS)
                .add("a", "1", List.of("Dara", "Sok", "1990-01-02", ""))
                .add("b", "1", List.of("Sok", "Dara", "1990-01-02", ""))
                .add("b", "2", List.of("Dara", "Sok", "1991-05-05", ""))
                .add("c", "9", List.of("Vanna", "Chea", "1985-07-07", ""))
                .build();
    }

    private static Clustering cluster(RecordTable table, List<Decision> decisions, PreviousClusters previous) {
        Linker linker = Linker.of(table, model());
        return linker.cluster(linker.score(Run.with(1)).edges(), decisions, previous);
    }

    @Test
    void aSwappedNameWithTheSameBirthIsOnePerson() {
        Clustering clusters = cluster(table(), List.of(), PreviousClusters.none());
        assertThat(clusters.idOfRow(0)).isEqualTo(clusters.idOfRow(1)).isEqualTo(1);
        assertThat(clusters.idOfRow(2)).isEqualTo(2);
        assertThat(clusters.idOfRow(3)).isEqualTo(3);
    }

    @Test
    void theStepsOfAnExplanationAddUpToTheWeight() {
        Linker linker = Linker.of(table(), model());
        Explanation e = linker.explain(new RecordKey("b", "1"), new RecordKey("a", "1"), List.of());
        double sum = e.priorWeightInBits();
        for (Explanation.Step step : e.steps()) {
            sum += step.weightInBits() + step.frequencyInBits();
        }
        assertThat(e.left()).isEqualTo(new RecordKey("a", "1"));
        assertThat(e.matchWeightInBits()).isCloseTo(sum, within(1e-9));
        assertThat(e.steps().getFirst().level()).isEqualTo(1);
        assertThat(e.steps().getLast().level()).isEqualTo(1);
        assertThat(e.matchWeightInBits())
                .isCloseTo(Level.log2(0.01 / 0.99) + Level.log2(100) + Level.log2(450), within(1e-9));
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        RecordTable table = table();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(order, new Random(seed));
            RecordTable.Builder shuffled = RecordTable.builder(COLUMNS);
            for (int row : order) {
                shuffled.add(
                        table.source(row),
                        table.id(row),
                        COLUMNS.stream()
                                .map(c -> table.value(row, c).orElse(""))
                                .toList());
            }
            RecordTable other = shuffled.build();
            Clustering clusters = cluster(other, List.of(), PreviousClusters.none());
            int a = other.find(new RecordKey("a", "1")).orElseThrow();
            int b = other.find(new RecordKey("b", "1")).orElseThrow();
            assertThat(clusters.idOfRow(a)).isEqualTo(clusters.idOfRow(b));
            assertThat(clusters.clusters()).hasSize(3);
        }
    }

    @Test
    void recordsThatCannotBeOneEntityStayApartAndComeToReview() {
        RecordTable table = RecordTable.builder(COLUMNS)
                .add("a", "1", List.of("Dara", "Sok", "1990-01-02", "case 7"))
                .add("a", "2", List.of("Dara", "Sok", "1990-01-02", "case 7"))
                .build();
        Linker linker = Linker.of(table, model());
        Scores scores = linker.score(Run.with(1));
        Clustering clusters = linker.cluster(scores.edges(), List.of(), PreviousClusters.none());
        assertThat(clusters.clusters()).hasSize(2);
        assertThat(ReviewQueue.of(linker, scores, clusters, List.of()))
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).isEqualTo(ReviewQueue.Reason.CANNOT_LINK));
    }

    @Nested
    class WhenPeopleDecide {
        private static Decision decide(String left, String right, Decision.Answer answer, String when) {
            String[] a = left.split(":");
            String[] b = right.split(":");
            return new Decision(new RecordKey(a[0], a[1]), new RecordKey(b[0], b[1]), answer, "steward", when, "");
        }

        @Test
        void sameHoldsWhateverTheWeightsSay() {
            Clustering clusters =
                    cluster(table(), List.of(decide("c:9", "b:2", Decision.Answer.SAME, "1")), PreviousClusters.none());
            assertThat(clusters.idOfRow(3)).isEqualTo(clusters.idOfRow(2));
        }

        @Test
        void differentHoldsBetweenWholeClusters() {
            Clustering clusters = cluster(
                    table(), List.of(decide("a:1", "b:1", Decision.Answer.DIFFERENT, "1")), PreviousClusters.none());
            assertThat(clusters.idOfRow(0)).isNotEqualTo(clusters.idOfRow(1));
        }

        @Test
        void theLaterDecisionWinsAndUnsureUndoes() {
            List<Decision> decisions = List.of(
                    decide("a:1", "b:1", Decision.Answer.UNSURE, "2026-02-02"),
                    decide("b:1", "a:1", Decision.Answer.DIFFERENT, "2026-01-01"));
            Clustering clusters = cluster(table(), decisions, PreviousClusters.none());
            assertThat(clusters.idOfRow(0)).isEqualTo(clusters.idOfRow(1));
        }

        @Test
        void differentInsideAChainOfSameIsRefusedWithTheChain() {
            List<Decision> decisions = List.of(
                    decide("a:1", "b:1", Decision.Answer.SAME, "1"),
                    decide("b:1", "b:2", Decision.Answer.SAME, "2"),
                    decide("a:1", "b:2", Decision.Answer.DIFFERENT, "3"));
            assertThatThrownBy(() -> cluster(table(), decisions, PreviousClusters.none()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.findings())
                                    .singleElement()
                                    .satisfies(f ->
                                            assertThat(f.values().get("chain")).isEqualTo("a:1 – b:1 – b:2")));
        }

        @Test
        void aDecisionAboutAnAbsentRecordWaits() {
            Clustering clusters =
                    cluster(table(), List.of(decide("c:9", "z:1", Decision.Answer.SAME, "1")), PreviousClusters.none());
            assertThat(clusters.findings()).extracting(Finding::problem).containsExactly(LinkageProblem.STALE_DECISION);
        }
    }

    @Nested
    class WhenClustersExistAlready {
        @Test
        void ownClustersAsPreviousGiveTheSameIds() {
            Clustering first = cluster(table(), List.of(), PreviousClusters.none());
            Clustering again = cluster(table(), List.of(), first.asPrevious(table()));
            for (int row = 0; row < 4; row++) {
                assertThat(again.idOfRow(row)).isEqualTo(first.idOfRow(row));
            }
            assertThat(again.events()).isEmpty();
        }

        @Test
        void theLargerPartKeepsTheIdAndTheMergedOneIsNamed() {
            RecordKey a1 = new RecordKey("a", "1");
            RecordKey b1 = new RecordKey("b", "1");
            RecordKey gone = new RecordKey("z", "1");
            Clustering clusters = cluster(table(), List.of(), PreviousClusters.of(Map.of(a1, 40L, b1, 7L, gone, 50L)));
            assertThat(clusters.idOfRow(0)).isEqualTo(7);
            assertThat(clusters.idOfRow(2)).isEqualTo(51);
            assertThat(clusters.events())
                    .contains(
                            new ClusterEvent(ClusterEvent.Kind.MERGED, 40, 7L, null),
                            new ClusterEvent(ClusterEvent.Kind.GREW, 7, 40L, a1),
                            new ClusterEvent(ClusterEvent.Kind.RETIRED, 50, null, null),
                            new ClusterEvent(ClusterEvent.Kind.CREATED, 51, null, null));
        }

        @Test
        void aNewRecordThatWouldMergeTwoOldClustersJoinsTheBetterOne() {
            RecordTable table = RecordTable.builder(COLUMNS)
                    .add("a", "1", List.of("Dara", "Sok", "1990-01-02", ""))
                    .add("a", "2", List.of("Sok", "Dara", "1990-01-02", ""))
                    .add("a", "3", List.of("Dara", "Sok", "1990-01-02", ""))
                    .build();
            PreviousClusters previous =
                    PreviousClusters.of(Map.of(new RecordKey("a", "1"), 1L, new RecordKey("a", "2"), 2L));
            Linker linker = Linker.of(table, model());
            Scores scores = linker.score(Run.with(1), previous);
            assertThat(scores.compared()).isEqualTo(2);
            Clustering clusters = linker.clusterIncrementally(scores.edges(), List.of(), previous);
            assertThat(clusters.idOfRow(0)).isEqualTo(1);
            assertThat(clusters.idOfRow(1)).isEqualTo(2);
            assertThat(clusters.idOfRow(2)).isEqualTo(1);
            assertThat(clusters.refusals())
                    .extracting(Clustering.Refusal::reason)
                    .containsExactly(Clustering.Reason.BRIDGE);
        }
    }

    @Test
    void aModelWithAColumnTheTableDoesNotHaveIsRefusedNamingTheNearest() {
        RecordTable table =
                RecordTable.builder(List.of("give", "family", "dob", "place")).build();
        assertThatThrownBy(() -> Linker.of(table, model()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(f -> {
                                    assertThat(f.values()).containsEntry("column", "given");
                                    assertThat(f.values().get("known")).startsWith("give,");
                                }));
    }

    @Test
    void aPairGivenUpEarlyIsOneThatWouldNotBeKept() {
        RecordTable people = People.table(200, 5);
        Linker linker = Linker.of(people, People.model(people));
        Edges all = linker.score(Run.with(1).withKeepFrom(-1000)).edges();
        for (double from : new double[] {-12, -4, 0, 3.5}) {
            Edges kept = linker.score(Run.with(2).withKeepFrom(from)).edges();
            assertThat(told(kept))
                    .isNotEmpty()
                    .isEqualTo(told(all).stream()
                            .filter(edge -> Double.parseDouble(edge.substring(edge.lastIndexOf(' '))) >= from)
                            .toList());
        }
    }

    private static List<String> told(Edges edges) {
        return IntStream.range(0, edges.size())
                .mapToObj(e -> edges.left(e) + " " + edges.right(e) + " " + edges.weightInBits(e))
                .toList();
    }

    @Nested
    class WhenTheRecordsAreOdd {
        @Test
        void valuesThatAreNoDatesAreCounted() {
            RecordTable table = RecordTable.builder(List.of("dob"))
                    .add("a", "1", List.of("1990-01-02"))
                    .add("a", "2", List.of("1990-02-30"))
                    .add("a", "3", List.of(""))
                    .add("a", "4", List.of("unknown"))
                    .build();
            LinkageModel dates = People.model("""
                    {"linkage": 1, "comparisons": [{"use": "date", "columns": ["dob"]}]}""");
            assertThat(Linker.of(table, dates).findings()).singleElement().satisfies(f -> {
                assertThat(f.problem()).isEqualTo(LinkageProblem.BAD_DATES);
                assertThat(f.values()).containsEntry("count", "2").containsEntry("row", "2");
            });
        }

        @Test
        void aDerivedDateThatItsFormatDoesNotReadIsCounted() {
            RecordTable table = RecordTable.builder(List.of("dob", "age", "at"))
                    .add("a", "1", List.of("3 May 1990", "9", "2020-01-01"))
                    .add("a", "2", List.of("1990-05-03", "9", "2020-01-32"))
                    .build();
            LinkageModel dates = People.model("""
                    {"linkage": 1, "columns": {"day": {"make": "date", "from": "dob", "format": "d MMM uuuu"},
                                               "born": {"make": "birth_interval", "age": "age", "at": "at"}},
                     "comparisons": [{"use": "date", "columns": ["day"]}, {"use": "birth", "columns": ["born"]}]}""");
            assertThat(Linker.of(table, dates).findings())
                    .extracting(f -> f.values().get("column"))
                    .containsExactly("dob", "at");
        }

        @Test
        void oneLargeGroupIsSaidBeforeItsPairsAreRefused() {
            RecordTable.Builder rows = RecordTable.builder(COLUMNS);
            for (int i = 0; i < 300; i++) {
                rows.add("a", "r" + i, List.of("Given" + i, "Sok", "", ""));
            }
            Encoded encoded = new Encoded(rows.build(), model(), Run.with(1));
            RulePairs pairs = new RulePairs(
                    List.of(new KeyRule(List.of(new KeyRule.Part.Column("family")))),
                    encoded,
                    LinkageModel.Mode.BOTH,
                    null,
                    Run.with(1));
            assertThat(Limits.largeGroups(pairs, 301)).isEmpty();
            assertThat(Limits.largeGroups(pairs, 300)).singleElement().satisfies(f -> {
                assertThat(f.problem()).isEqualTo(LinkageProblem.LARGE_GROUP);
                assertThat(f.values()).containsEntry("largest", "300").containsEntry("pairs", "44,850");
            });
            Limits.check(pairs, 44_850);
            assertThatThrownBy(() -> Limits.check(pairs, 44_849)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void aDateOneSlipAwayIsOneEditAwayAsWritten() {
        Random random = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            LocalDate a = LocalDate.ofEpochDay(random.nextInt(20_000));
            LocalDate b = LocalDate.ofEpochDay(
                    random.nextBoolean() ? random.nextInt(20_000) : a.toEpochDay() + random.nextInt(800));
            boolean exchanged = a.getYear() == b.getYear()
                    && a.getDayOfMonth() == b.getMonthValue()
                    && a.getMonthValue() == b.getDayOfMonth();
            assertThat(BirthInterval.ofDate(a).holds(Condition.BirthRelation.MISWRITTEN, 0, BirthInterval.ofDate(b)))
                    .isEqualTo(exchanged || Similarity.osa(a.toString(), b.toString()) <= 1);
        }
    }
}

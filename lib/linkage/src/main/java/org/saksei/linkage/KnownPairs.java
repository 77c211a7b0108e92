package org.saksei.linkage;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Records whose pairs have all been weighed before: they are clustered again without looking at a
/// value.
///
/// Records that no kept pair leads out of are clustered here as in the whole table, to the last digit:
/// merges follow edges, and a merge weighs only pairs among what it merges. So one decision of a person
/// costs as much as the records around it, however many there are beside them.
public final class KnownPairs {
    /// A pair as it was weighed.
    ///
    /// @param kept whether it is an edge: inside what the model compares, and heavy enough to be kept;
    ///     other pairs are only weighed when two clusters are about to merge
    /// @param cannotLink whether the model forbids the two to be one entity
    public record Weighed(RecordKey left, RecordKey right, double weightInBits, boolean kept, boolean cannotLink) {}

    private final LinkageModel model;
    private final Sorted records;
    private final Table weights;
    private final Edges edges = new Edges();

    private KnownPairs(LinkageModel model, Sorted records) {
        this.model = model;
        this.records = records;
        this.weights = new Table(records.size());
    }

    /// @throws IllegalArgumentException where a pair of the records was not weighed
    public static KnownPairs of(LinkageModel model, Collection<RecordKey> records, Collection<Weighed> pairs) {
        Sorted sorted = new Sorted(records);
        KnownPairs known = new KnownPairs(model, sorted);
        pairs.forEach(known::add);
        if (known.weights.missing()) {
            throw new IllegalArgumentException("every pair of the records must have been weighed");
        }
        return known;
    }

    private void add(Weighed pair) {
        int left = records.find(pair.left()).orElseThrow(() -> new IllegalArgumentException("no such record"));
        int right = records.find(pair.right()).orElseThrow(() -> new IllegalArgumentException("no such record"));
        weights.put(left, right, pair.weightInBits(), pair.cannotLink());
        if (pair.kept()) {
            edges.add(Math.min(left, right), Math.max(left, right), pair.weightInBits(), 0);
        }
    }

    /// The partition of these records; rows of the clustering are places in [#records].
    ///
    /// @param previous clusters whose ids live on
    /// @throws Refused where decisions contradict each other
    public Clustering cluster(List<Decision> decisions, PreviousClusters previous) {
        return cluster(decisions, previous, Set.of());
    }

    /// The same, but two records that share a previous cluster stay together, and two previous clusters
    /// stay apart: their merge is refused as a bridge.
    ///
    /// @param fresh records whose place is open although they may have had a cluster before
    public Clustering clusterIncrementally(
            List<Decision> decisions, PreviousClusters previous, Collection<RecordKey> fresh) {
        Map<RecordKey, Long> kept = new HashMap<>(previous.clusterOf());
        fresh.forEach(kept::remove);
        return cluster(decisions, previous, kept.entrySet());
    }

    private Clustering cluster(
            List<Decision> decisions, PreviousClusters previous, Set<Map.Entry<RecordKey, Long>> kept) {
        Decided decided = new Decided(decisions, records);
        Clusterer clusterer = new Clusterer(model.cluster(), records, weights, decided);
        if (!kept.isEmpty()) {
            Map<Integer, Long> ofRank = new HashMap<>();
            kept.forEach(entry -> records.find(entry.getKey()).ifPresent(rank -> ofRank.put(rank, entry.getValue())));
            clusterer.keep(ofRank);
        }
        clusterer.run(edges);
        LastingIds ids = new LastingIds(records, clusterer.clusterOf(), previous);
        return new Clustering(
                ids.idOfRow(), ids::events, clusterer.refusals(), decided.findings(), ids.largestEverUsed());
    }

    /// The doubtful pairs among these records.
    public List<ReviewQueue.Item> review(Clustering clustering, List<Decision> decisions) {
        return ReviewQueue.of(records, clustering::idOfRow, edges, model, clustering.refusals(), decisions);
    }

    /// The same pairs under other thresholds.
    public KnownPairs with(LinkageModel other) {
        KnownPairs copy = new KnownPairs(other, records);
        System.arraycopy(weights.weight, 0, copy.weights.weight, 0, weights.weight.length);
        copy.weights.never.addAll(weights.never);
        for (int edge = 0; edge < edges.size(); edge++) {
            copy.edges.add(edges.left(edge), edges.right(edge), edges.weightInBits(edge), edges.rule(edge));
        }
        return copy;
    }

    /// The records in canonical order.
    public List<RecordKey> records() {
        return List.of(records.keys);
    }

    /// Records in canonical order.
    private static final class Sorted implements Records {
        private final RecordKey[] keys;
        private final Map<RecordKey, Integer> numbers = new HashMap<>();

        Sorted(Collection<RecordKey> records) {
            this.keys = new TreeSet<>(records).toArray(RecordKey[]::new);
            for (int i = 0; i < keys.length; i++) {
                numbers.put(keys[i], i);
            }
        }

        @Override
        public int size() {
            return keys.length;
        }

        @Override
        public RecordKey key(int number) {
            return keys[number];
        }

        @Override
        public OptionalInt find(RecordKey key) {
            Integer number = numbers.get(key);
            return number == null ? OptionalInt.empty() : OptionalInt.of(number);
        }
    }

    /// A triangle of weights.
    private static final class Table implements PairWeights {
        private final double[] weight;
        private final Set<Integer> never = new HashSet<>();

        Table(int size) {
            this.weight = new double[Math.toIntExact((long) size * (size - 1) / 2)];
            Arrays.fill(weight, Double.NaN);
        }

        private static int place(int a, int b) {
            int smaller = Math.min(a, b);
            int larger = Math.max(a, b);
            return larger * (larger - 1) / 2 + smaller;
        }

        void put(int a, int b, double weightInBits, boolean cannotLink) {
            weight[place(a, b)] = weightInBits;
            if (cannotLink) {
                never.add(place(a, b));
            }
        }

        boolean missing() {
            return Arrays.stream(weight).anyMatch(Double::isNaN);
        }

        @Override
        public double weightInBits(int rank, int otherRank) {
            return weight[place(rank, otherRank)];
        }

        @Override
        public boolean cannotLink(int rank, int otherRank) {
            return never.contains(place(rank, otherRank));
        }

        @Override
        public boolean anyNever() {
            return !never.isEmpty();
        }
    }
}

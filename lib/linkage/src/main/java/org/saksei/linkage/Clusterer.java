package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns edges into a partition. Must-links first; then edges by weight, a merge weighed by all cross
/// pairs.
final class Clusterer {
    /// A single cross pair weighs at most so much, in bits, so that one field cannot outvote all.
    private static final double CLIP = 30;

    private final LinkageModel.ClusterPlan plan;
    private final Records table;
    private final PairWeights scorer;
    private final Decided decided;
    private final List<Clustering.Refusal> refusals = new ArrayList<>();
    private final int[] clusterOf;
    /// Members by cluster number, sorted; null once merged. Every merge makes a new number.
    private final List<int[]> members = new ArrayList<>();
    private final List<Boolean> known = new ArrayList<>();
    private final Set<Long> refused = new HashSet<>();
    private int capped;

    Clusterer(LinkageModel.ClusterPlan plan, Records table, PairWeights scorer, Decided decided) {
        this.plan = plan;
        this.table = table;
        this.scorer = scorer;
        this.decided = decided;
        this.clusterOf = new int[table.size()];
        for (int rank = 0; rank < table.size(); rank++) {
            clusterOf[rank] = rank;
            members.add(new int[] {rank});
            known.add(false);
        }
    }

    /// Records of one previous cluster stay together, and two such clusters apart (an incremental run).
    void keep(Map<Integer, Long> previousOfRank) {
        Map<Long, Integer> first = new HashMap<>();
        previousOfRank.keySet().stream().sorted().forEach(rank -> {
            Integer other = first.putIfAbsent(previousOfRank.getOrDefault(rank, 0L), rank);
            known.set(clusterOf[rank], true);
            if (other != null) {
                merge(clusterOf[other], clusterOf[rank]);
            }
        });
    }

    void run(Edges edges) {
        decided.same()
                .forEach((rank, others) -> others.forEach(other -> {
                    if (clusterOf[rank] != clusterOf[other]) {
                        merge(clusterOf[rank], clusterOf[other]);
                    }
                }));
        switch (plan.method()) {
            case AVERAGE -> average(edges);
            case CONNECTED -> connected(edges);
            case SINGLE_BEST ->
                new SingleBest(edges, plan.edge(), table).pairs().forEach(pair -> {
                    if (mayMerge(clusterOf[pair[0]], clusterOf[pair[1]])) {
                        merge(clusterOf[pair[0]], clusterOf[pair[1]]);
                    }
                });
        }
    }

    int[] clusterOf() {
        return clusterOf.clone();
    }

    List<Clustering.Refusal> refusals() {
        return refusals;
    }

    int capped() {
        return capped;
    }

    private void connected(Edges edges) {
        for (int edge : edges.byWeight(plan.edge())) {
            int a = clusterOf[edges.left(edge)];
            int b = clusterOf[edges.right(edge)];
            if (a != b && mayMerge(a, b)) {
                merge(a, b);
            }
        }
    }

    private boolean mayMerge(int a, int b) {
        return !decidedApart(members.get(a), members.get(b)) && !cannotLink(members.get(a), members.get(b));
    }

    private void average(Edges edges) {
        for (int edge : edges.byWeight(plan.edge())) {
            int a = clusterOf[edges.left(edge)];
            int b = clusterOf[edges.right(edge)];
            long both = (long) Math.min(a, b) << 32 | Math.max(a, b);
            if (a != b && !refused.contains(both)) {
                Clustering.Reason reason = obstacle(members.get(a), members.get(b), known.get(a) && known.get(b));
                if (reason == null && !decidedApart(members.get(a), members.get(b))) {
                    merge(a, b);
                } else {
                    refused.add(both);
                    note(edges, edge, reason, Math.min(members.get(a).length, members.get(b).length));
                }
            }
        }
    }

    private void note(Edges edges, int edge, Clustering.@Nullable Reason reason, int records) {
        if (reason != null && !decided.settled(edges.left(edge), edges.right(edge))) {
            refusals.add(new Clustering.Refusal(
                    table.key(edges.left(edge)),
                    table.key(edges.right(edge)),
                    edges.weightInBits(edge),
                    reason,
                    records));
        }
    }

    private Clustering.@Nullable Reason obstacle(int[] a, int[] b, boolean bothKnown) {
        if (cannotLink(a, b)) {
            return Clustering.Reason.CANNOT_LINK;
        }
        if (a.length + b.length > plan.cap()) {
            capped++;
            return Clustering.Reason.CAP;
        }
        if (meanWeightInBits(a, b) < plan.average()) {
            return Clustering.Reason.AVERAGE;
        }
        return bothKnown ? Clustering.Reason.BRIDGE : null;
    }

    /// Mean over all cross pairs, each clipped, summed in canonical order.
    private double meanWeightInBits(int[] a, int[] b) {
        int[] first = a[0] < b[0] ? a : b;
        int[] second = a[0] < b[0] ? b : a;
        double sum = 0;
        for (int x : first) {
            for (int y : second) {
                sum += Math.clamp(scorer.weightInBits(x, y), -CLIP, CLIP);
            }
        }
        return sum / ((double) a.length * b.length);
    }

    private boolean cannotLink(int[] a, int[] b) {
        if (!scorer.anyNever()) {
            return false;
        }
        for (int x : a) {
            for (int y : b) {
                boolean same = decided.answer(x, y)
                        .filter(Decision.Answer.SAME::equals)
                        .isPresent();
                if (!same && scorer.cannotLink(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean decidedApart(int[] a, int[] b) {
        for (int x : a) {
            for (int other : decided.different(x)) {
                if (Arrays.binarySearch(b, other) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void merge(int a, int b) {
        int[] x = members.get(a);
        int[] y = members.get(b);
        int[] all = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        Arrays.sort(all);
        int number = members.size();
        members.add(all);
        known.add(known.get(a) || known.get(b));
        members.set(a, new int[0]);
        members.set(b, new int[0]);
        for (int rank : all) {
            clusterOf[rank] = number;
        }
    }
}

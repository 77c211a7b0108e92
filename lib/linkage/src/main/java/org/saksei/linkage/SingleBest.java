package org.saksei.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Mutual best edges between sources, ties to neither; no cluster has two records of a source.
final class SingleBest {
    private final Edges edges;
    private final Encoded table;
    private final int[] order;

    SingleBest(Edges edges, double fromInBits, Encoded table) {
        this.edges = edges;
        this.table = table;
        this.order = edges.byWeight(fromInBits);
    }

    List<int[]> pairs() {
        Map<Long, Integer> best = new HashMap<>();
        Set<Long> tied = new HashSet<>();
        for (int edge : order) {
            note(best, tied, edges.left(edge), table.source[edges.right(edge)], edge);
            note(best, tied, edges.right(edge), table.source[edges.left(edge)], edge);
        }
        List<int[]> pairs = new ArrayList<>();
        Map<Integer, Set<Integer>> sourcesOf = new HashMap<>();
        for (int edge : order) {
            int left = edges.left(edge);
            int right = edges.right(edge);
            if (isBest(best, tied, left, table.source[right], edge)
                    && isBest(best, tied, right, table.source[left], edge)
                    && join(sourcesOf, left, right)) {
                pairs.add(new int[] {left, right});
            }
        }
        return pairs;
    }

    private static long key(int rank, int source) {
        return (long) rank << 32 | source;
    }

    private void note(Map<Long, Integer> best, Set<Long> tied, int rank, int source, int edge) {
        Integer before = best.putIfAbsent(key(rank, source), edge);
        if (before != null && edges.weightInBits(before) == edges.weightInBits(edge)) {
            tied.add(key(rank, source));
        }
    }

    private static boolean isBest(Map<Long, Integer> best, Set<Long> tied, int rank, int source, int edge) {
        Integer mine = best.get(key(rank, source));
        return mine != null && mine == edge && !tied.contains(key(rank, source));
    }

    /// The set of sources of a cluster is shared by its members; a source twice is refused.
    private boolean join(Map<Integer, Set<Integer>> sourcesOf, int left, int right) {
        Set<Integer> a = sourcesOf.computeIfAbsent(left, r -> new HashSet<>(Set.of(table.source[r])));
        Set<Integer> b = sourcesOf.computeIfAbsent(right, r -> new HashSet<>(Set.of(table.source[r])));
        if (a == b || a.stream().anyMatch(b::contains)) {
            return false;
        }
        a.addAll(b);
        sourcesOf.replaceAll((_, set) -> set == b ? a : set);
        return true;
    }
}

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
    private final int[] source;
    private final int[] order;

    SingleBest(Edges edges, double fromInBits, Records records) {
        this.edges = edges;
        this.source = sources(records);
        this.order = edges.byWeight(fromInBits);
    }

    /// A number for the source of each record.
    private static int[] sources(Records records) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] source = new int[records.size()];
        for (int rank = 0; rank < source.length; rank++) {
            source[rank] = numbers.computeIfAbsent(records.key(rank).source(), _ -> numbers.size());
        }
        return source;
    }

    List<int[]> pairs() {
        Map<Long, Integer> best = new HashMap<>();
        Set<Long> tied = new HashSet<>();
        for (int edge : order) {
            note(best, tied, edges.left(edge), source[edges.right(edge)], edge);
            note(best, tied, edges.right(edge), source[edges.left(edge)], edge);
        }
        List<int[]> pairs = new ArrayList<>();
        Map<Integer, Set<Integer>> sourcesOf = new HashMap<>();
        for (int edge : order) {
            int left = edges.left(edge);
            int right = edges.right(edge);
            if (isBest(best, tied, left, source[right], edge)
                    && isBest(best, tied, right, source[left], edge)
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
        Set<Integer> a = sourcesOf.computeIfAbsent(left, r -> new HashSet<>(Set.of(source[r])));
        Set<Integer> b = sourcesOf.computeIfAbsent(right, r -> new HashSet<>(Set.of(source[r])));
        if (a == b || a.stream().anyMatch(b::contains)) {
            return false;
        }
        a.addAll(b);
        sourcesOf.replaceAll((_, set) -> set == b ? a : set);
        return true;
    }
}

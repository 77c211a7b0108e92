package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;

/// The pairs that a person should look at, the ones that move most records first.
public final class ReviewQueue {
    /// A pair and why it is doubtful.
    ///
    /// @param together whether the two are in one cluster now
    /// @param effect records that change their cluster by the opposite answer
    public record Item(
            RecordKey left, RecordKey right, double weightInBits, Reason reason, boolean together, int effect) {}

    /// Why a pair is in the queue.
    public enum Reason {
        /// Its weight lies in the review band.
        BAND,
        /// Alone it holds a cluster together.
        BRIDGE,
        /// A merge was refused because two of the records cannot be one entity.
        CANNOT_LINK,
        /// A merge was refused because the other pairs speak against it.
        AVERAGE,
        /// A merge was refused because of its size.
        CAP
    }

    private final Records records;
    private final IntToLongFunction clusterOf;
    private final Decided decided;
    private final Map<Long, Integer> sizeOf = new HashMap<>();
    private final Map<Long, Item> items = new HashMap<>();

    private ReviewQueue(Records records, IntToLongFunction clusterOf, List<Decision> decisions) {
        this.records = records;
        this.clusterOf = clusterOf;
        this.decided = new Decided(decisions, records);
        for (int rank = 0; rank < records.size(); rank++) {
            sizeOf.merge(clusterOf.applyAsLong(rank), 1, Integer::sum);
        }
    }

    /// Undecided pairs in the review band, refused merges and bridges: effect descending, then the
    /// weight nearest to 0, then the records.
    public static List<Item> of(Linker linker, Scores scores, Clustering clustering, List<Decision> decisions) {
        return of(
                linker.encoded(),
                rank -> clustering.idOfRow(linker.row(rank)),
                scores.edges(),
                linker.model(),
                clustering.refusals(),
                decisions);
    }

    /// @param clusterOf cluster id by rank
    static List<Item> of(
            Records records,
            IntToLongFunction clusterOf,
            Edges edges,
            LinkageModel model,
            List<Clustering.Refusal> refusals,
            List<Decision> decisions) {
        ReviewQueue queue = new ReviewQueue(records, clusterOf, decisions);
        queue.addRefusals(refusals);
        Bridges bridges = new Bridges(model.cluster().edge(), edges, clusterOf);
        LinkageModel.Review band = model.review();
        for (int edge = 0; edge < edges.size(); edge++) {
            int behind = bridges.recordsBehind(edge);
            boolean inBand = edges.weightInBits(edge) >= band.from() && edges.weightInBits(edge) < band.to();
            if (behind > 0 || inBand) {
                queue.addEdge(edges, edge, behind, inBand);
            }
        }
        return queue.items.values().stream()
                .sorted(Comparator.comparingInt((Item i) -> -i.effect())
                        .thenComparingDouble(i -> Math.abs(i.weightInBits()))
                        .thenComparing(Item::left)
                        .thenComparing(Item::right))
                .toList();
    }

    private void addRefusals(List<Clustering.Refusal> refusals) {
        for (Clustering.Refusal refusal : refusals) {
            Reason reason = switch (refusal.reason()) {
                case CANNOT_LINK -> Reason.CANNOT_LINK;
                case CAP -> Reason.CAP;
                case AVERAGE -> Reason.AVERAGE;
                case BRIDGE -> Reason.BRIDGE;
            };
            int a = records.find(refusal.left()).orElseThrow();
            int b = records.find(refusal.right()).orElseThrow();
            put(
                    a,
                    b,
                    new Item(
                            refusal.left(), refusal.right(), refusal.weightInBits(), reason, false, refusal.records()));
        }
    }

    private void addEdge(Edges edges, int edge, int behind, boolean inBand) {
        int left = edges.left(edge);
        int right = edges.right(edge);
        long a = clusterOf.applyAsLong(left);
        long b = clusterOf.applyAsLong(right);
        boolean together = a == b;
        // *Different* parts at least one record from the others, whatever else holds them together.
        int effect = together ? Math.max(1, behind) : Math.min(sizeOf.getOrDefault(a, 1), sizeOf.getOrDefault(b, 1));
        Reason reason = inBand || !together ? Reason.BAND : Reason.BRIDGE;
        boolean sureBridge = reason == Reason.BRIDGE && sizeOf.getOrDefault(a, 1) < 3;
        if (!sureBridge) {
            put(
                    left,
                    right,
                    new Item(
                            records.key(left), records.key(right), edges.weightInBits(edge), reason, together, effect));
        }
    }

    private void put(int a, int b, Item item) {
        if (!decided.settled(a, b)) {
            items.putIfAbsent(Decided.key(a, b), item);
        }
    }

    /// Edges whose loss would part a cluster: a depth-first search with low points (Tarjan 1974),
    /// without recursion.
    private static final class Bridges {
        private final Map<Integer, List<int[]>> near = new HashMap<>();
        private final Map<Integer, Integer> behind = new HashMap<>();
        private final Map<Integer, Integer> order = new HashMap<>();
        private final Map<Integer, Integer> low = new HashMap<>();
        private final Map<Integer, Integer> below = new HashMap<>();

        Bridges(double fromInBits, Edges edges, IntToLongFunction clusterOf) {
            for (int edge = 0; edge < edges.size(); edge++) {
                int left = edges.left(edge);
                int right = edges.right(edge);
                boolean holds = edges.weightInBits(edge) >= fromInBits;
                if (holds && clusterOf.applyAsLong(left) == clusterOf.applyAsLong(right)) {
                    near.computeIfAbsent(left, _ -> new ArrayList<>()).add(new int[] {right, edge});
                    near.computeIfAbsent(right, _ -> new ArrayList<>()).add(new int[] {left, edge});
                }
            }
            Set<Integer> started = new HashSet<>();
            near.keySet().stream().sorted().forEach(start -> {
                if (!order.containsKey(start) && started.add(start)) {
                    search(start);
                }
            });
        }

        /// Records on the smaller side of a bridge; 0 where the edge is none.
        int recordsBehind(int edge) {
            return behind.getOrDefault(edge, 0);
        }

        private void search(int start) {
            List<int[]> path = new ArrayList<>(); // node, edge that led to it, next neighbour
            List<Integer> visited = new ArrayList<>();
            Map<Integer, Integer> bridges = new HashMap<>();
            enter(path, visited, start, -1);
            while (!path.isEmpty()) {
                int[] top = path.getLast();
                List<int[]> neighbours = near.getOrDefault(top[0], List.of());
                if (top[2] < neighbours.size()) {
                    int[] next = neighbours.get(top[2]++);
                    if (next[1] == top[1]) {
                        continue;
                    }
                    if (order.containsKey(next[0])) {
                        low.merge(top[0], order.getOrDefault(next[0], 0), Math::min);
                    } else {
                        enter(path, visited, next[0], next[1]);
                    }
                } else {
                    path.removeLast();
                    leave(path, top, bridges);
                }
            }
            bridges.forEach((edge, size) -> behind.put(edge, Math.min(size, visited.size() - size)));
        }

        private void enter(List<int[]> path, List<Integer> visited, int node, int edge) {
            order.put(node, order.size());
            low.put(node, order.getOrDefault(node, 0));
            below.put(node, 1);
            visited.add(node);
            path.add(new int[] {node, edge, 0});
        }

        private void leave(List<int[]> path, int[] done, Map<Integer, Integer> bridges) {
            if (path.isEmpty()) {
                return;
            }
            int parent = path.getLast()[0];
            int lowest = low.getOrDefault(done[0], 0);
            low.merge(parent, lowest, Math::min);
            below.merge(parent, below.getOrDefault(done[0], 1), Integer::sum);
            if (lowest > order.getOrDefault(parent, 0)) {
                bridges.put(done[1], below.getOrDefault(done[0], 1));
            }
        }
    }
}

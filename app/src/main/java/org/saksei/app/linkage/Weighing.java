package org.saksei.app.linkage;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.app.linkage.store.PairStore;
import org.saksei.app.linkage.store.PairStore.Weighed;
import org.saksei.linkage.Edges;
import org.saksei.linkage.Linker;
import org.saksei.linkage.PairReader;

/// Weighs pairs of a prepared table and gives them the ids of their records.
final class Weighing {

    /// Groups of more records are not weighed pair by pair: 500 have 124,750 pairs. A decision among them
    /// takes effect at the next run.
    static final int LARGEST_GROUP = 500;

    private final PairReader reader;
    private final long[] idOfRank;
    private final Map<Long, Integer> rankOfId = new HashMap<>();

    Weighing(Linker linker, LinkageTable table) {
        this.reader = linker.pairs();
        this.idOfRank = new long[table.records().size()];
        for (int rank = 0; rank < idOfRank.length; rank++) {
            idOfRank[rank] = table.id(linker.key(rank));
            rankOfId.put(idOfRank[rank], rank);
        }
    }

    long id(int rank) {
        return idOfRank[rank];
    }

    Weighed weighed(int rank, int otherRank, boolean kept) {
        int left = Math.min(rank, otherRank);
        int right = Math.max(rank, otherRank);
        return new Weighed(
                Pair.of(idOfRank[left], idOfRank[right]),
                reader.weightInBits(left, right),
                kept,
                reader.cannotLink(left, right),
                reader.levels(left, right),
                reader.partsInBits(left, right));
    }

    /// Writes every edge.
    void writeEdges(Edges edges, PairStore.Writer to) {
        for (int edge = 0; edge < edges.size(); edge++) {
            to.add(weighed(edges.left(edge), edges.right(edge), true));
        }
    }

    /// Writes the pairs of a group that are not among those known.
    void writeRest(List<Long> group, Collection<Pair> known, PairStore.Writer to) {
        Pair[] sorted = known.toArray(Pair[]::new);
        Arrays.sort(sorted, Weighing::compare);
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                Pair pair = Pair.of(group.get(i), group.get(j));
                if (Arrays.binarySearch(sorted, pair, Weighing::compare) < 0) {
                    to.add(weighed(rank(pair.left()), rank(pair.right()), false));
                }
            }
        }
    }

    /// The weight a record would have with its twin, in bits: no partner can be better.
    double withItself(int rank) {
        return reader.weightInBits(rank, rank);
    }

    private int rank(long id) {
        return Objects.requireNonNull(rankOfId.get(id));
    }

    private static int compare(Pair one, Pair other) {
        int byLeft = Long.compare(one.left(), other.left());
        return byLeft != 0 ? byLeft : Long.compare(one.right(), other.right());
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A partition of the records of a table, with lasting ids.
public final class Clustering {
    private final long[] idOfRow;
    private final Supplier<List<ClusterEvent>> events;
    private final List<Refusal> refusals;
    private final List<Finding> findings;
    private final long largestEverUsed;

    /// A merge that did not happen, for a person to look at.
    ///
    /// @param records how many records the answer *same* would move
    public record Refusal(RecordKey left, RecordKey right, double weightInBits, Reason reason, int records) {}

    /// Why two clusters stayed apart although two of their records agree.
    public enum Reason {
        /// Two of their records cannot be one entity.
        CANNOT_LINK,
        /// Merging would have passed the largest size.
        CAP,
        /// The other pairs of the two clusters speak against it.
        AVERAGE,
        /// It would merge two clusters that are already known, in an incremental run.
        BRIDGE
    }

    Clustering(
            long[] idOfRow,
            Supplier<List<ClusterEvent>> events,
            List<Refusal> refusals,
            List<Finding> findings,
            long largestEverUsed) {
        this.idOfRow = idOfRow.clone();
        this.events = events;
        this.refusals = List.copyOf(refusals);
        this.findings = List.copyOf(findings);
        this.largestEverUsed = largestEverUsed;
    }

    /// Cluster id of a row of the table, 1 or more.
    public long idOfRow(int row) {
        return idOfRow[row];
    }

    /// No new cluster may get this number or a smaller one.
    public long largestEverUsed() {
        return largestEverUsed;
    }

    public int records() {
        return idOfRow.length;
    }

    /// Rows by cluster, clusters in order of their first row.
    public List<List<Integer>> clusters() {
        Map<Long, List<Integer>> clusters = new LinkedHashMap<>();
        for (int row = 0; row < idOfRow.length; row++) {
            clusters.computeIfAbsent(idOfRow[row], _ -> new ArrayList<>()).add(row);
        }
        return List.copyOf(clusters.values());
    }

    /// How many rows each cluster has, clusters in order of their ids.
    public int[] sizes() {
        long[] sorted = idOfRow.clone();
        Arrays.sort(sorted);
        int[] sizes = new int[sorted.length];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            count += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
            sizes[count - 1]++;
        }
        return Arrays.copyOf(sizes, count);
    }

    /// What became of the previous clusters: worked out when asked for.
    public List<ClusterEvent> events() {
        return List.copyOf(events.get());
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    public List<Finding> findings() {
        return findings;
    }

    /// This partition as the previous one of the next run.
    public PreviousClusters asPrevious(RecordTable table) {
        Map<RecordKey, Long> clusterOf = new HashMap<>();
        for (int row = 0; row < idOfRow.length; row++) {
            clusterOf.put(table.key(row), idOfRow[row]);
        }
        return new PreviousClusters(clusterOf, largestEverUsed);
    }
}

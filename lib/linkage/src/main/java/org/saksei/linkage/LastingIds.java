package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Gives the ids of earlier clusters to the new ones that share most with them, and tells what became of
/// each.
final class LastingIds {
    private record Claim(int cluster, long old, int shared) {}

    private final Records table;
    private final PreviousClusters previous;
    private final int[] clusterOfRow;
    /// Clusters numbered from 0 in order of their first row.
    private final int count;

    /// Rows by cluster in ascending order, and where those of a cluster begin.
    private final int[] rows;

    private final int[] start;
    /// Lasting id by cluster, 0 while it has none.
    private final long[] idOf;
    private long largest;

    /// @param clusterOfRow any numbering of the clusters
    LastingIds(Records table, int[] clusterOfRow, PreviousClusters previous) {
        this.table = table;
        this.previous = previous;
        this.clusterOfRow = new int[clusterOfRow.length];
        this.largest = previous.largestEverUsed();
        this.count = number(clusterOfRow);
        this.start = new int[count + 1];
        for (int cluster : this.clusterOfRow) {
            start[cluster + 1]++;
        }
        for (int cluster = 0; cluster < count; cluster++) {
            start[cluster + 1] += start[cluster];
        }
        this.rows = new int[clusterOfRow.length];
        int[] next = start.clone();
        for (int row = 0; row < rows.length; row++) {
            rows[next[this.clusterOfRow[row]]++] = row;
        }
        this.idOf = new long[count];
        assign();
    }

    private int number(int[] given) {
        int[] numbers = new int[IntStream.of(given).max().orElse(0) + 1];
        int found = 0;
        for (int row = 0; row < given.length; row++) {
            if (numbers[given[row]] == 0) {
                numbers[given[row]] = ++found;
            }
            clusterOfRow[row] = numbers[given[row]] - 1;
        }
        return found;
    }

    long[] idOfRow() {
        return IntStream.of(clusterOfRow).mapToLong(cluster -> idOf[cluster]).toArray();
    }

    long largestEverUsed() {
        return largest;
    }

    private @Nullable Long oldOf(int row) {
        return previous.clusterOf().isEmpty() ? null : previous.clusterOf().get(table.key(row));
    }

    private void assign() {
        List<Claim> claims = new ArrayList<>();
        for (int cluster = 0; cluster < count && !previous.clusterOf().isEmpty(); cluster++) {
            Map<Long, Integer> shared = new TreeMap<>();
            for (int at = start[cluster]; at < start[cluster + 1]; at++) {
                Long old = oldOf(rows[at]);
                if (old != null) {
                    shared.merge(old, 1, Integer::sum);
                }
            }
            int claiming = cluster;
            shared.forEach((old, records) -> claims.add(new Claim(claiming, old, records)));
        }
        claims.sort(Comparator.comparingInt((Claim c) -> -c.shared)
                .thenComparingLong(Claim::old)
                .thenComparingInt(Claim::cluster));
        Set<Long> given = new HashSet<>();
        for (Claim claim : claims) {
            if (idOf[claim.cluster] == 0 && given.add(claim.old)) {
                idOf[claim.cluster] = claim.old;
            }
        }
        for (int cluster = 0; cluster < count; cluster++) {
            idOf[cluster] = idOf[cluster] == 0 ? ++largest : idOf[cluster];
        }
    }

    /// Events by cluster id, then kind, then record.
    List<ClusterEvent> events() {
        List<ClusterEvent> events = new ArrayList<>();
        Set<Long> oldIds = new HashSet<>(previous.clusterOf().values());
        Map<Long, Map<Long, Integer>> wentTo = new HashMap<>();
        long[] idOfRow = idOfRow();
        for (int row = 0; row < idOfRow.length; row++) {
            Long old = oldOf(row);
            if (old != null) {
                wentTo.computeIfAbsent(old, _ -> new TreeMap<>()).merge(idOfRow[row], 1, Integer::sum);
            }
        }
        Set<Long> living = LongStream.of(idOf).boxed().collect(Collectors.toSet());
        for (int cluster = 0; cluster < count; cluster++) {
            became(cluster, oldIds, events);
        }
        shrank(events, idOfRow, living);
        for (long old : oldIds) {
            if (!living.contains(old)) {
                Map<Long, Integer> heirs = wentTo.getOrDefault(old, Map.of());
                Long heir = heirs.entrySet().stream()
                        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
                        .map(Map.Entry::getKey)
                        .orElse(null);
                events.add(new ClusterEvent(
                        heir == null ? ClusterEvent.Kind.RETIRED : ClusterEvent.Kind.MERGED, old, heir, null));
            }
        }
        events.sort(Comparator.comparingLong(ClusterEvent::cluster)
                .thenComparing(ClusterEvent::kind)
                .thenComparing(ClusterEvent::record, Comparator.nullsFirst(Comparator.naturalOrder())));
        return events;
    }

    /// A cluster that lives on and the records it gained, or a new one.
    private void became(int cluster, Set<Long> oldIds, List<ClusterEvent> events) {
        long id = idOf[cluster];
        Long from = null;
        for (int at = start[cluster]; at < start[cluster + 1]; at++) {
            Long old = oldOf(rows[at]);
            from = from == null ? old : from;
            if (oldIds.contains(id) && !Long.valueOf(id).equals(old)) {
                events.add(new ClusterEvent(ClusterEvent.Kind.GREW, id, old, table.key(rows[at])));
            }
        }
        if (!oldIds.contains(id)) {
            ClusterEvent.Kind kind = from == null ? ClusterEvent.Kind.CREATED : ClusterEvent.Kind.SPLIT;
            events.add(new ClusterEvent(kind, id, from, null));
        }
    }

    private void shrank(List<ClusterEvent> events, long[] idOfRow, Set<Long> living) {
        previous.clusterOf().forEach((record, old) -> {
            if (living.contains(old)) {
                var row = table.find(record);
                Long now = row.isEmpty() ? null : Long.valueOf(idOfRow[row.getAsInt()]);
                if (!old.equals(now)) {
                    events.add(new ClusterEvent(ClusterEvent.Kind.SHRANK, old, now, record));
                }
            }
        });
    }
}

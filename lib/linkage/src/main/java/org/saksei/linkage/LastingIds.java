package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gives the ids of earlier clusters to the new ones that share most with them, and tells what became of
/// each.
final class LastingIds {
    private record Claim(int cluster, long old, int shared) {}

    private final Records table;
    private final PreviousClusters previous;
    private final int[] clusterOfRow;
    private final Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
    private final Map<Integer, Long> idOf = new HashMap<>();
    private long largest;

    /// @param clusterOfRow any numbering of the clusters
    LastingIds(Records table, int[] clusterOfRow, PreviousClusters previous) {
        this.table = table;
        this.previous = previous;
        this.clusterOfRow = clusterOfRow;
        this.largest = previous.largestEverUsed();
        for (int row = 0; row < clusterOfRow.length; row++) {
            rows.computeIfAbsent(clusterOfRow[row], _ -> new ArrayList<>()).add(row);
        }
        assign();
    }

    long[] idOfRow() {
        long[] ids = new long[clusterOfRow.length];
        for (int row = 0; row < ids.length; row++) {
            ids[row] = idOf.getOrDefault(clusterOfRow[row], 0L);
        }
        return ids;
    }

    long largestEverUsed() {
        return largest;
    }

    private @Nullable Long oldOf(int row) {
        return previous.clusterOf().isEmpty() ? null : previous.clusterOf().get(table.key(row));
    }

    private void assign() {
        List<Claim> claims = new ArrayList<>();
        rows.forEach((cluster, members) -> {
            Map<Long, Integer> shared = new TreeMap<>();
            for (int row : members) {
                Long old = oldOf(row);
                if (old != null) {
                    shared.merge(old, 1, Integer::sum);
                }
            }
            shared.forEach((old, count) -> claims.add(new Claim(cluster, old, count)));
        });
        claims.sort(Comparator.comparingInt((Claim c) -> -c.shared)
                .thenComparingLong(Claim::old)
                .thenComparingInt(c -> rows.getOrDefault(c.cluster, List.of(0)).getFirst()));
        Set<Long> given = new HashSet<>();
        for (Claim claim : claims) {
            if (!idOf.containsKey(claim.cluster) && given.add(claim.old)) {
                idOf.put(claim.cluster, claim.old);
            }
        }
        for (int cluster : rows.keySet()) {
            if (!idOf.containsKey(cluster)) {
                idOf.put(cluster, ++largest);
            }
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
        Set<Long> living = new HashSet<>(idOf.values());
        rows.forEach((cluster, members) -> {
            long id = idOf.getOrDefault(cluster, 0L);
            if (oldIds.contains(id)) {
                members.stream()
                        .filter(row -> !Long.valueOf(id).equals(oldOf(row)))
                        .forEach(row ->
                                events.add(new ClusterEvent(ClusterEvent.Kind.GREW, id, oldOf(row), table.key(row))));
            } else {
                Long from = members.stream()
                        .map(this::oldOf)
                        .filter(o -> o != null)
                        .findFirst()
                        .orElse(null);
                ClusterEvent.Kind kind = from == null ? ClusterEvent.Kind.CREATED : ClusterEvent.Kind.SPLIT;
                events.add(new ClusterEvent(kind, id, from, null));
            }
        });
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

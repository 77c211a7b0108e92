package org.saksei.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How good a clustering is where the true entity of records is known.
///
/// @param records records in the truth
/// @param missing of them not in the clustering; they count as clusters of one
/// @param surplus records of the clustering that the truth does not know; left out
/// @param truePairs pairs of one true entity, `foundPairs` pairs of one cluster
/// @param exactClusters true entities that are exactly one cluster
public record Evaluation(
        long records,
        long missing,
        long surplus,
        long truePairs,
        long foundPairs,
        long commonPairs,
        Measure pairwise,
        Measure bCubed,
        long exactClusters) {
    /// Precision, recall and their harmonic mean; a share of nothing is 1.
    public record Measure(double precision, double recall) {
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /// Compares entity by record with cluster by record.
    public static Evaluation of(Map<RecordKey, String> truth, Map<RecordKey, Long> clusterOf) {
        Map<String, Long> entitySize = new HashMap<>();
        Map<Long, Long> clusterSize = new HashMap<>();
        Map<Long, Map<String, Long>> cells = new HashMap<>();
        long[] missing = new long[1];
        long[] single = new long[1];
        truth.forEach((record, entity) -> {
            Long cluster = clusterOf.get(record);
            if (cluster == null) {
                missing[0]++;
            }
            long cell = cluster == null ? --single[0] : cluster;
            entitySize.merge(entity, 1L, Long::sum);
            clusterSize.merge(cell, 1L, Long::sum);
            cells.computeIfAbsent(cell, _ -> new HashMap<>()).merge(entity, 1L, Long::sum);
        });
        Set<RecordKey> surplus = new HashSet<>(clusterOf.keySet());
        surplus.removeAll(truth.keySet());
        return of(truth.size(), missing[0], surplus.size(), entitySize, clusterSize, cells);
    }

    private static Evaluation of(
            long records,
            long missing,
            long surplus,
            Map<String, Long> entitySize,
            Map<Long, Long> clusterSize,
            Map<Long, Map<String, Long>> cells) {
        long common = 0;
        long exact = 0;
        double precision = 0;
        double recall = 0;
        for (long cluster : clusterSize.keySet().stream().sorted().toList()) {
            long size = clusterSize.getOrDefault(cluster, 0L);
            Map<String, Long> parts = cells.getOrDefault(cluster, Map.of());
            for (String entity : parts.keySet().stream().sorted().toList()) {
                long both = parts.getOrDefault(entity, 0L);
                long whole = entitySize.getOrDefault(entity, 0L);
                common += pairs(both);
                precision += (double) both * both / size;
                recall += (double) both * both / whole;
                exact += both == size && both == whole ? 1 : 0;
            }
        }
        long truePairs =
                entitySize.values().stream().mapToLong(Evaluation::pairs).sum();
        long foundPairs =
                clusterSize.values().stream().mapToLong(Evaluation::pairs).sum();
        return new Evaluation(
                records,
                missing,
                surplus,
                truePairs,
                foundPairs,
                common,
                new Measure(share(common, foundPairs), share(common, truePairs)),
                new Measure(records == 0 ? 1 : precision / records, records == 0 ? 1 : recall / records),
                exact);
    }

    /// Only labelled pairs count: `true` where the two are one entity.
    public static Measure ofLabels(Map<List<RecordKey>, Boolean> labels, Map<RecordKey, Long> clusterOf) {
        long positive = 0;
        long found = 0;
        long common = 0;
        for (Map.Entry<List<RecordKey>, Boolean> label : labels.entrySet()) {
            Long a = clusterOf.get(label.getKey().getFirst());
            Long b = clusterOf.get(label.getKey().getLast());
            boolean together = a != null && a.equals(b);
            positive += label.getValue() ? 1 : 0;
            found += together ? 1 : 0;
            common += together && label.getValue() ? 1 : 0;
        }
        return new Measure(share(common, found), share(common, positive));
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}

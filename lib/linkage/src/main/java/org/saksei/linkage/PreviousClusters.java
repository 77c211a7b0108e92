package org.saksei.linkage;

import java.util.Map;

/// The clusters of an earlier run, whose ids live on.
///
/// @param clusterOf cluster id by record
/// @param largestEverUsed no new cluster gets this number or a smaller one
public record PreviousClusters(Map<RecordKey, Long> clusterOf, long largestEverUsed) {
    public PreviousClusters {
        clusterOf = Map.copyOf(clusterOf);
    }

    /// Nothing was clustered before.
    public static PreviousClusters none() {
        return new PreviousClusters(Map.of(), 0);
    }

    public static PreviousClusters of(Map<RecordKey, Long> clusterOf) {
        return new PreviousClusters(
                clusterOf,
                clusterOf.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }
}

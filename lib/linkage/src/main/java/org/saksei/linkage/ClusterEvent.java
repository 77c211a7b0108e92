package org.saksei.linkage;

import org.jspecify.annotations.Nullable;

/// What became of a cluster since the run before.
///
/// @param other the cluster that lives on after a merge, or that a split came from
/// @param record the record that came or went; null where the event is about the whole cluster
public record ClusterEvent(
        Kind kind,
        long cluster,
        @Nullable Long other,
        @Nullable RecordKey record) {
    public enum Kind {
        CREATED,
        GREW,
        SHRANK,
        MERGED,
        SPLIT,
        RETIRED
    }
}

package org.saksei.linkage.spark;

import java.io.Serializable;
import java.util.List;
import org.saksei.linkage.RecordKey;

/// A record on its way between machines, with its rank in the whole table once that is known.
///
/// @param rank place by source and id, −1 before the table is sorted
/// @param values in the order of the table's columns, empty where missing
record SparkRecord(long rank, RecordKey key, List<String> values) implements Serializable {
    SparkRecord ranked(long place) {
        return new SparkRecord(place, key, values);
    }
}

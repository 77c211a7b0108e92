package org.saksei.linkage.spark;

import java.io.Serializable;

/// A kept pair by the ranks of its records, left before right.
record SparkEdge(int left, int right, double weightInBits) implements Serializable {
    /// Orders edges by left, then right.
    long order() {
        return (long) left << Integer.SIZE | right;
    }
}

package org.saksei.linkage.spark;

import java.io.Serializable;

/// What is compared together: records with one key under a rule, or two tiles of them.
///
/// @param rule number of the pair rule from 0
/// @param one the first tile, 0 in a group of one tile
/// @param other the second; the same as `one` where a tile is compared with itself
record GroupKey(int rule, String key, int one, int other) implements Serializable {
    GroupKey(int rule, String key) {
        this(rule, key, 0, 0);
    }

    GroupKey tiles(int a, int b) {
        return new GroupKey(rule, key, Math.min(a, b), Math.max(a, b));
    }
}

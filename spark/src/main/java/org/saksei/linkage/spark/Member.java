package org.saksei.linkage.spark;

import java.io.Serializable;

/// A record in a group of records with one key, or in two tiles of such a group.
///
/// @param tile number of the record's tile, 0 in a group of one tile
record Member(SparkRecord record, int tile) implements Serializable {}

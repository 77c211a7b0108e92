package org.saksei.release;

/// Another register, of whole persons, that would have given the same publication.
///
/// @param atoms persons per combination of codes of each clique, all cliques one after the other
/// @param cells persons per cell of the layout
record Witness(long[] atoms, long[] cells) {}

package org.saksei.linkage;

/// Weights of pairs on demand, by rank, and which pairs can never be one entity.
interface PairWeights {
    double weightInBits(int rank, int otherRank);

    boolean cannotLink(int rank, int otherRank);

    /// Whether any pair can be forbidden at all.
    boolean anyNever();
}

package org.saksei.linkage;

/// Reads the levels of pairs again, for writing them out; for one thread.
public final class PairReader {
    private final Linker linker;
    private final PairScorer scorer;

    PairReader(Linker linker, PairScorer scorer) {
        this.linker = linker;
        this.scorer = scorer;
    }

    /// The number of the level of each comparison: −1 missing, 0 else, upwards to the best.
    public int[] levels(int leftRank, int rightRank) {
        scorer.weightInBits(leftRank, rightRank);
        byte[] place = scorer.levels().place;
        int[] numbers = new int[place.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = linker.model().comparisons().get(k).number(place[k]);
        }
        return numbers;
    }

    public double weightInBits(int rank, int otherRank) {
        return scorer.weightInBits(rank, otherRank);
    }

    /// What each comparison adds to the weight, in bits, term frequency included; with the prior they sum
    /// to the weight.
    public double[] partsInBits(int rank, int otherRank) {
        scorer.weightInBits(rank, otherRank);
        return scorer.partsInBits(rank, otherRank);
    }

    /// Whether the model forbids the two to be one entity.
    public boolean cannotLink(int rank, int otherRank) {
        return scorer.cannotLink(rank, otherRank);
    }

    /// The probability that belongs to log2 odds.
    public static double probability(double weightInBits) {
        return Weights.probability(weightInBits);
    }
}

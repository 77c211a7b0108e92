package org.saksei.linkage;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The weight of every level and what term frequencies add: shared by all threads, read only.
///
/// The sum is taken in the model's order, in double, so that a pair has the same weight wherever it is
/// computed.
final class Weights {
    final double priorInBits;
    private final double[][] level;
    private final @Nullable Frequencies[][] frequencies;
    private final Compiled[] comparisons;
    /// Places of the levels that have a term frequency, and the most that the others weigh, at least 0.
    private final int[][] withFrequency;

    private final double[] mostPlain;

    Weights(double prior, Compiled[] comparisons) {
        this.priorInBits = Level.log2(prior / (1 - prior));
        this.comparisons = comparisons;
        this.level = new double[comparisons.length][];
        this.withFrequency = new int[comparisons.length][];
        this.mostPlain = new double[comparisons.length];
        this.frequencies = new @Nullable Frequencies[comparisons.length][];
        for (int k = 0; k < comparisons.length; k++) {
            int count = comparisons[k].levels();
            level[k] = new double[count];
            frequencies[k] = new @Nullable Frequencies[count];
            for (int place = 0; place < count; place++) {
                level[k][place] = comparisons[k].comparison.levels().get(place).weightInBits();
                frequencies[k][place] = comparisons[k].frequencies(place);
            }
            int comparison = k;
            withFrequency[k] = IntStream.range(0, count)
                    .filter(place -> frequencies[comparison][place] != null)
                    .toArray();
            mostPlain[k] = IntStream.range(0, count)
                    .filter(place -> frequencies[comparison][place] == null)
                    .mapToDouble(place -> level[comparison][place])
                    .reduce(0, Math::max);
        }
    }

    double level(int k, int place) {
        return level[k][place];
    }

    @Nullable
    Frequencies frequencies(int k, int place) {
        return frequencies[k][place];
    }

    double bonus(int k, int place, int left, int right) {
        Frequencies f = frequencies[k][place];
        return f == null ? 0 : f.bonus(comparisons[k].tuples.code[left], comparisons[k].tuples.code[right]);
    }

    /// What a level adds to the weight of a pair, its term frequency included.
    double added(int k, int place, int left, int right) {
        return frequencies[k][place] == null ? level[k][place] : level[k][place] + bonus(k, place, left, right);
    }

    /// Reads the term frequencies of a guest.
    void enter() {
        for (@Nullable Frequencies[] some : frequencies) {
            for (Frequencies f : some) {
                if (f != null) {
                    f.enter();
                }
            }
        }
    }

    /// At most so many bits can a comparison add for a left record, whatever stands on the right.
    double most(int k, int leftTuple) {
        if (comparisons[k].missing(leftTuple)) {
            return 0;
        }
        double most = mostPlain[k];
        for (int place : withFrequency[k]) {
            most = Math.max(most, most(k, place, leftTuple));
        }
        return most;
    }

    /// The same for one of its levels.
    double most(int k, int place, int leftTuple) {
        Frequencies f = frequencies[k][place];
        return f == null ? level[k][place] : level[k][place] + f.most(leftTuple);
    }

    /// log2 odds of the pair whose levels were just found.
    double of(Levels levels, int right) {
        double weight = priorInBits;
        for (int k = 0; k < level.length; k++) {
            weight += added(k, levels.place[k], levels.left(), right);
        }
        return weight;
    }

    /// The probability that belongs to log2 odds.
    static double probability(double weightInBits) {
        if (weightInBits >= 0) {
            return 1 / (1 + Math.pow(2, -weightInBits));
        }
        double odds = Math.pow(2, weightInBits);
        return odds / (1 + odds);
    }
}

package org.saksei.linkage;

import java.util.List;

/// Weighs single pairs on demand and says which pairs can never be one entity; for one thread.
final class PairScorer implements PairWeights {
    /// A column with its question: all filled and equal (`same`), or all filled and different.
    private record Never(boolean same, int[][] columns) {}

    private final Levels levels;
    private final Weights weights;
    private final List<Never> never;

    PairScorer(LinkageModel model, Encoded table, Compiled[] comparisons, Weights weights) {
        this(model, table, comparisons, weights, Levels.Memory.TABLE);
    }

    PairScorer(LinkageModel model, Encoded table, Compiled[] comparisons, Weights weights, Levels.Memory memory) {
        this.levels = new Levels(comparisons, table.dictionary, memory);
        this.weights = weights;
        this.never = model.cannotLink().stream()
                .map(link -> new Never(
                        link.same(), link.columns().stream().map(table::codes).toArray(int[][]::new)))
                .toList();
    }

    @Override
    public double weightInBits(int a, int b) {
        levels.left(Math.min(a, b), 1);
        levels.right(Math.max(a, b));
        return weights.of(levels, Math.max(a, b));
    }

    /// What each comparison added to the weight last asked for, in bits: level and term frequency.
    double[] partsInBits(int a, int b) {
        double[] parts = new double[levels.place.length];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = weights.level(k, levels.place[k])
                    + weights.bonus(k, levels.place[k], Math.min(a, b), Math.max(a, b));
        }
        return parts;
    }

    Levels levels() {
        return levels;
    }

    @Override
    public boolean cannotLink(int a, int b) {
        for (Never one : never) {
            boolean all = true;
            for (int[] column : one.columns) {
                boolean filled = column[a] >= 0 && column[b] >= 0;
                all &= filled && (column[a] == column[b]) == one.same;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean anyNever() {
        return !never.isEmpty();
    }
}

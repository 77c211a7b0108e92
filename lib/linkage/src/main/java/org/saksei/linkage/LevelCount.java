package org.saksei.linkage;

import java.util.Arrays;

/// Counts how many pairs are at each level of each comparison.
final class LevelCount implements Parallel.Worker<long[][]>, Pairs.Work {
    private final Pairs pairs;
    private final Levels levels;
    private long[][] counts;

    private LevelCount(Pairs pairs, Compiled[] comparisons, Encoded table) {
        this.pairs = pairs;
        this.levels = new Levels(comparisons, table.dictionary, true);
        this.counts = zero(comparisons);
    }

    static long[][] of(Pairs pairs, Compiled[] comparisons, Encoded table, Run run) {
        long[][] all = zero(comparisons);
        Parallel.run(pairs, run, "u", () -> new LevelCount(pairs, comparisons, table), (long[][] some) -> {
            for (int k = 0; k < all.length; k++) {
                for (int l = 0; l < all[k].length; l++) {
                    all[k][l] += some[k][l];
                }
            }
        });
        return all;
    }

    private static long[][] zero(Compiled[] comparisons) {
        return Arrays.stream(comparisons).map(c -> new long[c.checks.length]).toArray(long[][]::new);
    }

    @Override
    public long[][] chunk(int number) {
        counts = Arrays.stream(counts).map(c -> new long[c.length]).toArray(long[][]::new);
        pairs.scan(number, this);
        return counts;
    }

    @Override
    public void left(int rank) {
        levels.left(rank);
    }

    @Override
    public void pair(int right, int rule) {
        levels.right(right);
        for (int k = 0; k < counts.length; k++) {
            counts[k][levels.place[k]]++;
        }
    }
}

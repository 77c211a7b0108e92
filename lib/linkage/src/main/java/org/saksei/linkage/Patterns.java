package org.saksei.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// How many pairs have each pattern of levels: some hundreds of patterns stand for millions of pairs.
final class Patterns {
    private static final int MOST_DENSE = 1 << 20;

    final byte[][] places;
    final long[] counts;
    final long pairs;

    private Patterns(byte[][] places, long[] counts) {
        this.places = places;
        this.counts = counts;
        this.pairs = Arrays.stream(counts).sum();
    }

    /// Counts the patterns of all pairs given.
    static Patterns of(Pairs pairs, Compiled[] comparisons, Encoded table, Run run, String step) {
        Map<Long, Long> counted = new HashMap<>();
        Parallel.run(
                pairs,
                run,
                step,
                () -> new Counter(pairs, comparisons, table),
                (Map<Long, long[]> some) -> some.forEach((key, count) -> counted.merge(key, count[0], Long::sum)));
        long[] keys =
                counted.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        byte[][] places = new byte[keys.length][comparisons.length];
        long[] counts = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            counts[i] = counted.getOrDefault(keys[i], 0L);
            long rest = keys[i];
            for (int k = comparisons.length - 1; k >= 0; k--) {
                int radix = comparisons[k].levels();
                places[i][k] = (byte) (rest % radix);
                rest /= radix;
            }
        }
        return new Patterns(places, counts);
    }

    /// Pairs at each level of each comparison.
    long[][] levels(Compiled[] comparisons) {
        long[][] levels = new long[comparisons.length][];
        for (int k = 0; k < levels.length; k++) {
            levels[k] = new long[comparisons[k].levels()];
            for (int i = 0; i < counts.length; i++) {
                levels[k][places[i][k]] += counts[i];
            }
        }
        return levels;
    }

    /// Counts in one thread, chunk by chunk.
    private static final class Counter implements Parallel.Worker<Map<Long, long[]>>, Pairs.Work {
        private final Pairs pairs;
        private final Levels levels;
        private final int[] radix;
        /// By pattern, while there are few; chunks look at a million pairs, so emptying it costs little.
        private final long[] dense;
        private Map<Long, long[]> counts = new HashMap<>();
        private final long[] pattern = new long[Pairs.BATCH];
        private long lastKey = -1;
        private long[] lastCount = new long[1];

        Counter(Pairs pairs, Compiled[] comparisons, Encoded table) {
            this.pairs = pairs;
            this.levels = new Levels(comparisons, table.dictionary, Levels.Memory.TABLE);
            this.radix = Arrays.stream(comparisons).mapToInt(Compiled::levels).toArray();
            double patterns = Arrays.stream(radix).asDoubleStream().reduce(1, (a, b) -> a * b);
            this.dense = new long[patterns <= MOST_DENSE ? (int) patterns : 0];
        }

        @Override
        public Map<Long, long[]> chunk(int number) {
            counts = new HashMap<>();
            lastKey = -1;
            pairs.scan(number, this);
            for (int key = 0; key < dense.length; key++) {
                if (dense[key] > 0) {
                    counts.put((long) key, new long[] {dense[key]});
                    dense[key] = 0;
                }
            }
            return counts;
        }

        @Override
        public void left(int rank, int rights) {
            levels.left(rank, rights);
        }

        @Override
        public void pairs(int[] rights, int from, int to, int rule) {
            for (int start = from; start < to; start += Pairs.BATCH) {
                int count = Math.min(Pairs.BATCH, to - start);
                Arrays.fill(pattern, 0, count, 0);
                for (int k = 0; k < radix.length; k++) {
                    levels.add(k, radix[k], rights, start, count, pattern);
                }
                for (int i = 0; i < count; i++) {
                    count(pattern[i]);
                }
            }
        }

        private void count(long key) {
            if (key < dense.length) {
                dense[(int) key]++;
                return;
            }
            if (key != lastKey) {
                lastKey = key;
                lastCount = counts.computeIfAbsent(key, _ -> new long[1]);
            }
            lastCount[0]++;
        }
    }
}

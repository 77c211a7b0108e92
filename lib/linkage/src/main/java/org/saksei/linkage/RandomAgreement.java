package org.saksei.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// u: how often records agree that speak of different entities, counted on random pairs.
final class RandomAgreement {
    private static final double LEAST_U = 1e-6;

    final double[][] u;
    /// Patterns of the random pairs that u was counted on.
    final Patterns patterns;
    /// Random pairs compared.
    final long pairs;

    private final TrainingGround ground;
    private final boolean all;

    RandomAgreement(TrainingGround ground, long seed) {
        this.ground = ground;
        int[] sample = sample(seed);
        this.all = sample.length == ground.table.size;
        this.patterns = all ? patterns(ground.table, ground.comparisons) : patternsOf(sample);
        long[][] counts = patterns.levels(ground.comparisons);
        this.u = new double[counts.length][];
        long most = 0;
        for (int k = 0; k < u.length; k++) {
            u[k] = shares(k, counts[k]);
            most = Math.max(most, Arrays.stream(counts[k]).sum());
            if (!all && ground.mode != LinkageModel.Mode.LINK) {
                exactShare(k);
            }
        }
        this.pairs = most;
    }

    /// The patterns of all pairs, where u was counted on all of them.
    @Nullable
    Patterns ofAllPairs() {
        return all ? patterns : null;
    }

    /// A table of the sample alone: its columns are short, so that whole rows of levels pay.
    private Patterns patternsOf(int[] sample) {
        Encoded some = ground.table.of(sample);
        Compiled[] comparisons = Arrays.stream(ground.comparisons)
                .map(c -> new Compiled(c.comparison, some))
                .toArray(Compiled[]::new);
        return patterns(some, comparisons);
    }

    private Patterns patterns(Encoded some, Compiled[] comparisons) {
        return Patterns.of(new AllPairs(some, ground.mode, null), comparisons, some, ground.run, "u");
    }

    /// The first records by a hash of seed, source and id: the same whatever the order of rows.
    private int[] sample(long seed) {
        if ((double) ground.table.size * (ground.table.size - 1) / 2
                <= ground.model.training().uPairs()) {
            return IntStream.range(0, ground.table.size).toArray();
        }
        long[] hash = new long[ground.table.size];
        for (int rank = 0; rank < hash.length; rank++) {
            hash[rank] = Hash.of(seed, ground.table.key(rank));
        }
        int most =
                (int) Math.ceil((1 + Math.sqrt(1 + 8.0 * ground.model.training().uPairs())) / 2);
        long[] sorted = hash.clone();
        Arrays.sort(sorted);
        long last = sorted[most - 1];
        long atLast = LongStream.of(sorted).limit(most).filter(h -> h == last).count();
        return IntStream.concat(
                        IntStream.range(0, ground.table.size).filter(rank -> hash[rank] < last),
                        IntStream.range(0, ground.table.size)
                                .filter(rank -> hash[rank] == last)
                                .limit(atLast))
                .sorted()
                .toArray();
    }

    private double[] shares(int k, long[] counts) {
        List<Level> levels = ground.levels(k);
        double[] shares = new double[counts.length];
        long comparable = 0;
        for (int l = 0; l < counts.length; l++) {
            comparable += ground.missing[k][l] ? 0 : counts[l];
        }
        double free = 1;
        double sum = 0;
        for (int l = 0; l < counts.length; l++) {
            boolean fixed = isFixedU(levels.get(l));
            if (!ground.missing[k][l]) {
                shares[l] = fixed
                        ? uOf(levels.get(l))
                        : comparable == 0 ? 1 : Math.max(LEAST_U, Math.max(0.5, counts[l]) / comparable);
                free -= fixed ? shares[l] : 0;
                sum += fixed ? 0 : shares[l];
            }
        }
        for (int l = 0; l < counts.length; l++) {
            shares[l] *= isFixedU(levels.get(l)) ? 1 : Math.max(LEAST_U, free) / sum;
        }
        if (comparable == 0) {
            ground.findings.add(LinkageProblem.ALL_MISSING.at("", "column", ground.comparisons[k].comparison.name()));
        }
        return shares;
    }

    private static boolean isFixedU(Level level) {
        return level.fixedU() && level.u() != null;
    }

    private static double uOf(Level level) {
        return level.u() == null ? 1 : level.u();
    }

    /// Of a large table the share of equal pairs is counted, not sampled: `Σ n(n−1) / (N(N−1))` over
    /// values.
    private void exactShare(int k) {
        List<Level> levels = ground.levels(k);
        int first = 1;
        if (levels.size() < 3
                || !levels.get(first).exact()
                || isFixedU(levels.get(first))
                || ground.missing[k][first]) {
            return;
        }
        int[][] columns = levels.get(first).condition().columns().stream()
                .map(ground.table::codes)
                .toArray(int[][]::new);
        TupleCoder tuples = new TupleCoder(columns, ground.table.size);
        long[] counts = new long[tuples.count];
        long filled = 0;
        for (int code : tuples.code) {
            if (!tuples.incomplete(code)) {
                counts[code]++;
                filled++;
            }
        }
        double equal = 0;
        for (long count : counts) {
            equal += (double) count * (count - 1);
        }
        double share = Math.max(LEAST_U, equal / ((double) filled * Math.max(1, filled - 1)));
        double scale = (1 - share) / (1 - u[k][first]);
        if (Double.isFinite(scale) && scale > 0 && filled > 1) {
            for (int l = 0; l < u[k].length; l++) {
                u[k][l] = l == first ? share : isFixedU(levels.get(l)) ? u[k][l] : u[k][l] * scale;
            }
        }
    }

    /// Random pairs contain matches: their share is taken out of u.
    double[] withoutMatches(int k, double[] m, double prior) {
        List<Level> levels = ground.levels(k);
        double[] clean = u[k].clone();
        double sum = 0;
        double free = 1;
        for (int l = 0; l < m.length; l++) {
            if (isFixedU(levels.get(l))) {
                free -= clean[l];
            } else if (!ground.missing[k][l]) {
                clean[l] = Math.max((clean[l] - prior * m[l]) / (1 - prior), LEAST_U);
                sum += clean[l];
            }
        }
        for (int l = 0; l < m.length; l++) {
            clean[l] *= isFixedU(levels.get(l)) ? 1 : Math.max(LEAST_U, free) / sum;
        }
        return clean;
    }
}

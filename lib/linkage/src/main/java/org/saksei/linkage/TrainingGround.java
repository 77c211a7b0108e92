package org.saksei.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What training works on: records and comparisons, where m starts, what is given, and what was noticed.
final class TrainingGround {
    /// Start value of m on the best level; the rest is shared.
    private static final double BEST_M = 0.95;

    final LinkageModel model;
    final Encoded table;
    final Compiled[] comparisons;
    final LinkageModel.Mode mode;
    final Run run;
    /// By comparison and level.
    final boolean[][] missing;

    final double[][] start;
    final List<Finding> findings = new ArrayList<>();

    TrainingGround(LinkageModel model, Encoded table, Compiled[] comparisons, LinkageModel.Mode mode, Run run) {
        this.model = model;
        this.table = table;
        this.comparisons = comparisons;
        this.mode = mode;
        this.run = run;
        int count = comparisons.length;
        this.missing = new boolean[count][];
        this.start = new double[count][];
        for (int k = 0; k < count; k++) {
            List<Level> levels = levels(k);
            missing[k] = new boolean[levels.size()];
            for (int l = 0; l < levels.size(); l++) {
                missing[k][l] = levels.get(l).missing();
            }
            start[k] = defaults(levels);
        }
    }

    List<Level> levels(int k) {
        return comparisons[k].comparison.levels();
    }

    double possiblePairs() {
        return Math.max(1, Pairs.possible(mode, table));
    }

    /// Runs expectation and maximisation for some comparisons.
    Expectation expectation(Patterns patterns, int[] members, double[][] u, double lambda, boolean lambdaFixed) {
        Expectation em = new Expectation(
                patterns,
                IntStream.of(members).mapToObj(k -> u[k]).toArray(double[][]::new),
                IntStream.of(members).mapToObj(k -> start[k]).toArray(double[][]::new),
                IntStream.of(members).mapToObj(k -> missing[k]).toArray(boolean[][]::new),
                IntStream.of(members).mapToObj(this::givenM).toArray(boolean[][]::new));
        em.run(
                lambda,
                lambdaFixed,
                model.training().iterations(),
                model.training().convergence());
        return em;
    }

    private boolean[] givenM(int k) {
        List<Level> levels = levels(k);
        boolean[] given = new boolean[levels.size()];
        for (int l = 0; l < given.length; l++) {
            given[l] = levels.get(l).fixedM() && levels.get(l).m() != null;
        }
        return given;
    }

    private static double[] defaults(List<Level> levels) {
        double[] m = new double[levels.size()];
        int given = (int) levels.stream().filter(l -> !l.missing()).count();
        double free = 1;
        double shares = 0;
        int best = -1;
        for (int l = 0; l < m.length; l++) {
            Level level = levels.get(l);
            if (!level.missing()) {
                best = best < 0 ? l : best;
                m[l] = given == 1 ? 1 : l == best ? BEST_M : (1 - BEST_M) / (given - 1);
                if (level.fixedM() && level.m() != null) {
                    m[l] = level.m();
                    free -= level.m();
                } else {
                    shares += m[l];
                }
            }
        }
        for (int l = 0; l < m.length; l++) {
            Level level = levels.get(l);
            if (!level.missing() && !(level.fixedM() && level.m() != null)) {
                m[l] *= Math.max(0, free) / shares;
            }
        }
        return m;
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Weighs the pairs of a run and keeps the edges.
final class Scorer {
    private final Pairs pairs;
    private final int rules;
    private final Compiled[] comparisons;
    private final Encoded table;
    private final Weights weights;
    private final Run run;

    Scorer(Pairs pairs, int rules, Compiled[] comparisons, Encoded table, Weights weights, Run run) {
        this.pairs = pairs;
        this.rules = rules;
        this.comparisons = comparisons;
        this.table = table;
        this.weights = weights;
        this.run = run;
    }

    Scores score(long possible) {
        long[] byRule = new long[rules + 1];
        Edges all = new Edges();
        Parallel.run(pairs, run, "compare", () -> new Worker(byRule.length), (Part part) -> {
            for (int rule = 0; rule < byRule.length; rule++) {
                byRule[rule] += part.byRule[rule];
            }
            if ((long) all.size() + part.edges.size() > run.maxKeptPairs()) {
                throw new Refused(List.of(LinkageProblem.TOO_MANY_EDGES.at(
                        "pairs", "limit", Limits.number(run.maxKeptPairs()), "from", String.valueOf(run.keepFrom()))));
            }
            all.addAll(part.edges);
        });
        List<Long> counts = new ArrayList<>();
        for (long count : byRule) {
            counts.add(count);
        }
        return new Scores(all, possible, Arrays.stream(byRule).sum(), counts, findings());
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (pairs instanceof RulePairs byRules) {
            findings.addAll(Limits.largeGroups(byRules, Limits.LARGE_GROUP));
        }
        if (table.size < 2) {
            findings.add(LinkageProblem.NOTHING_TO_COMPARE.at("pairs"));
        }
        return findings;
    }

    /// What one chunk gave.
    private record Part(Edges edges, long[] byRule) {}

    private final class Worker implements Parallel.Worker<Part>, Pairs.Work {
        private final Levels levels = new Levels(comparisons, table.dictionary, Levels.Memory.TABLE);
        private final double least = run.keepFrom();
        private final int[] worth = new int[Pairs.BATCH];
        private long[] byRule;
        private Edges edges = new Edges();

        Worker(int rules) {
            this.byRule = new long[rules];
        }

        @Override
        public Part chunk(int number) {
            byRule = new long[byRule.length];
            edges = new Edges();
            pairs.scan(number, this);
            return new Part(edges, byRule);
        }

        @Override
        public void left(int rank, int rights) {
            levels.left(rank, rights);
            levels.bound(weights);
        }

        @Override
        public void pairs(int[] rights, int from, int to, int rule) {
            byRule[rule] += to - from;
            for (int start = from; start < to; start += Pairs.BATCH) {
                int end = Math.min(to, start + Pairs.BATCH);
                int count = levels.worth(rights, start, end, weights, least, worth);
                for (int i = 0; i < count; i++) {
                    weigh(worth[i], rule);
                }
            }
        }

        private void weigh(int right, int rule) {
            if (levels.right(right, weights, least)) {
                double weight = weights.of(levels, right);
                if (weight >= least) {
                    edges.add(levels.left(), right, weight, rule);
                }
            }
        }
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The share of pairs that speak of one entity: what the model says, or strict rules find, then what
/// training learns of it.
final class PriorShare {
    /// Strict rules find at least this share of the matches.
    private static final double LEAST_RECALL = 0.05;

    /// Below this, what training calls matches is not told apart from the rest.
    static final double LEAST_CLARITY = 0.8;

    static final double FEW_MATCHES = 100;

    private final TrainingGround ground;
    /// Pairs that the strict rules found.
    private long strict;

    private double value;

    /// The share as the model says it.
    PriorShare(TrainingGround ground) {
        this.ground = ground;
        double found = switch (ground.model.prior()) {
            case LinkageModel.Prior.Known known -> known.probability();
            case LinkageModel.Prior.Unknown _ -> 1.0 / Math.max(2, ground.table.size);
            case LinkageModel.Prior.Deterministic rules -> ofRules(rules);
        };
        this.value = Math.clamp(found, 1e-9, 0.5);
    }

    /// The share of some known matches.
    PriorShare(TrainingGround ground, int matches) {
        this.ground = ground;
        this.value = Math.clamp(matches / ground.possiblePairs(), 1e-9, 0.5);
    }

    private double ofRules(LinkageModel.Prior.Deterministic rules) {
        RulePairs pairs = new RulePairs(rules.rules(), ground.table, ground.mode, null, ground.run);
        Limits.check(pairs, ground.run.maxPairs());
        strict = PairCount.of(pairs, ground.run, "prior");
        return Math.max(1, strict) / rules.recall() / ground.possiblePairs();
    }

    double value() {
        return value;
    }

    /// Whether the model leaves it to training.
    boolean learns() {
        return ground.model.prior() instanceof LinkageModel.Prior.Deterministic d && d.learn();
    }

    /// Takes the share that a session over all pairs found, within what the strict rules allow.
    void learn(double lambda) {
        double possible = ground.possiblePairs();
        double least = Math.max(1, strict) / possible;
        double most = Math.max(strict / LEAST_RECALL, ground.table.size / 2.0) / possible;
        value = Math.clamp(Math.clamp(lambda, least, Math.max(least, most)), 1e-9, 0.5);
    }

    /// Takes the share among the random pairs that u was counted on, m and u held: no rule stands between.
    /// Where these pairs hold too few matches, or matches are not told apart clearly, the prior stays.
    void learnFrom(RandomAgreement random, double[][] m) {
        if (random.patterns.pairs * value < FEW_MATCHES) {
            return;
        }
        double[][] clean = new double[m.length][];
        boolean[][] held = new boolean[m.length][];
        for (int k = 0; k < m.length; k++) {
            clean[k] = random.withoutMatches(k, m[k], value);
            held[k] = new boolean[clean[k].length];
            Arrays.fill(held[k], true);
        }
        Expectation em = new Expectation(random.patterns, clean, m, ground.missing, held);
        LinkageModel.TrainingPlan plan = ground.model.training();
        em.run(value, false, plan.iterations(), plan.convergence() * value);
        if (em.clarity >= LEAST_CLARITY && em.allMatches >= FEW_MATCHES) {
            value = Math.clamp(em.lambda, value / 2, value * 2);
        }
    }

    /// All matches are those a rule found, divided by the share of matches that agree on its columns as
    /// the other sessions saw it: the median over rules, and never less than any rule found.
    void learnFrom(List<Sessions.Seen> seen, double[][] m) {
        List<Double> totals = new ArrayList<>();
        double most = 0;
        for (Sessions.Seen session : seen) {
            most = Math.max(most, session.matches());
            double recall = session.rule() == null ? 0 : recallOf(session.rule(), seen, m);
            if (recall > LEAST_RECALL) {
                totals.add(session.matches() / recall);
            }
        }
        totals.sort(Comparator.naturalOrder());
        double found = totals.isEmpty()
                ? Math.max(value, most / ground.possiblePairs())
                : Math.max(totals.get((totals.size() - 1) / 2), Math.max(most, strict)) / ground.possiblePairs();
        value = Math.clamp(found, 1e-9, 0.5);
    }

    /// Share of matches with equal filled columns of a rule; 0 where its columns are not those of first
    /// levels.
    private double recallOf(KeyRule rule, List<Sessions.Seen> seen, double[][] m) {
        double recall = 1;
        Set<String> told = new HashSet<>();
        for (int k = 0; k < m.length; k++) {
            List<Level> levels = ground.levels(k);
            List<String> columns = levels.get(1).condition().columns();
            if (levels.get(1).exact() && rule.columns().containsAll(columns)) {
                int at = k;
                double[] shares = seen.stream()
                        .filter(s -> s.comparable()[at] > 0)
                        .mapToDouble(s -> s.comparable()[at])
                        .sorted()
                        .toArray();
                recall *= shares.length == 0 ? 0 : m[k][1] * shares[shares.length / 2];
                told.addAll(columns);
            }
        }
        boolean plain = rule.parts().stream().allMatch(KeyRule.Part.Column.class::isInstance);
        return plain && told.containsAll(rule.columns()) ? recall : 0;
    }
}

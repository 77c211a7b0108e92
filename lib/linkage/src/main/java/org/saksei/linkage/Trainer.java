package org.saksei.linkage;

import java.util.ArrayList;
import java.util.List;

/// Learns prior, u and m of a model from the records themselves, without labels, or m from true pairs.
final class Trainer {
    private final TrainingGround ground;

    Trainer(LinkageModel model, Encoded table, Compiled[] comparisons, LinkageModel.Mode mode, Run run) {
        this.ground = new TrainingGround(model, table, comparisons, mode, run);
    }

    Training train(long seed, boolean again) {
        PriorShare prior = new PriorShare(ground);
        if (ground.model.comparisons().stream().allMatch(Comparison::trained) && !again) {
            return training(prior, ground.model.comparisons(), 0, List.of());
        }
        RandomAgreement random = new RandomAgreement(ground, seed);
        Sessions sessions = new Sessions(ground, random, prior);
        double[][] m = sessions.hold();
        if (prior.learns() && !ground.model.training().rules().isEmpty()) {
            prior.learnFrom(sessions.seen, m);
            prior.learnFrom(random, m);
        }
        return finished(prior, random, m, sessions.reports);
    }

    /// m from true pairs, drawn to the defaults by ten pseudo pairs.
    Training trainOn(List<int[]> truePairs, long seed) {
        PriorShare prior = new PriorShare(ground, truePairs.size());
        RandomAgreement random = new RandomAgreement(ground, seed);
        if (truePairs.isEmpty()) {
            ground.findings.add(LinkageProblem.NO_TRUE_PAIRS.at(""));
        }
        double[][] m = counted(truePairs);
        for (int k = 0; k < m.length; k++) {
            double comparable = 0;
            for (int l = 0; l < m[k].length; l++) {
                comparable += ground.missing[k][l] ? 0 : m[k][l];
            }
            for (int l = 0; l < m[k].length; l++) {
                m[k][l] = ground.missing[k][l]
                        ? 0
                        : (m[k][l] + Expectation.ALPHA * ground.start[k][l]) / (comparable + Expectation.ALPHA);
            }
        }
        return finished(prior, random, m, List.of());
    }

    /// How many pairs have each level.
    private double[][] counted(List<int[]> pairs) {
        Levels levels = new Levels(ground.comparisons, ground.table.dictionary, Levels.Memory.TABLE);
        double[][] counts = new double[ground.comparisons.length][];
        for (int k = 0; k < counts.length; k++) {
            counts[k] = new double[ground.start[k].length];
        }
        for (int[] pair : pairs) {
            levels.left(pair[0], 1);
            levels.right(pair[1]);
            for (int k = 0; k < counts.length; k++) {
                counts[k][levels.place[k]]++;
            }
        }
        return counts;
    }

    private Training finished(PriorShare prior, RandomAgreement random, double[][] m, List<Training.Session> sessions) {
        List<Comparison> trained = new ArrayList<>();
        for (int k = 0; k < m.length; k++) {
            trained.add(trained(k, m[k], random.withoutMatches(k, m[k], prior.value())));
        }
        ground.findings.addAll(ModelChecks.levelOrder(trained));
        return training(prior, trained, random.pairs, sessions);
    }

    private Training training(
            PriorShare prior, List<Comparison> comparisons, long uPairs, List<Training.Session> sessions) {
        LinkageModel model = ground.model.trained(new LinkageModel.Prior.Known(prior.value()), comparisons);
        return new Training(model, uPairs, sessions, ground.findings);
    }

    private Comparison trained(int k, double[] m, double[] u) {
        List<Level> levels = new ArrayList<>();
        List<Level> before = ground.levels(k);
        for (int l = 0; l < before.size(); l++) {
            Level level = before.get(l);
            levels.add(level.missing() ? level : level.with(Math.clamp(m[l], 1e-9, 1), Math.clamp(u[l], 1e-9, 1)));
        }
        return ground.comparisons[k].comparison.with(levels);
    }
}

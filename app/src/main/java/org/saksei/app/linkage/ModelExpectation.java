package org.saksei.app.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saksei.linkage.Comparison;
import org.saksei.linkage.Level;
import org.saksei.linkage.LinkageModel;

/// What a model itself says of its thresholds: from m, u and the prior alone, no label needed.
///
/// Weights of two records with every field filled are distributed as the product of the comparisons'
/// levels says, because the model takes comparisons as independent (Fellegi and Sunter 1969, equation 7).
/// Rare values (term frequency) are left out. So it is the model's own opinion; a labelled sample can
/// contradict it.
final class ModelExpectation {

    /// Sums closer than this, in bits, are one.
    private static final double GRID = 0.01;

    private final double prior;
    private final TreeMap<Long, Double> ofMatches = new TreeMap<>();
    private final TreeMap<Long, Double> ofOthers = new TreeMap<>();

    private ModelExpectation(double prior) {
        this.prior = prior;
    }

    /// What holds where pairs from a weight on are taken as one.
    ///
    /// @param precision share of true pairs among those taken
    /// @param recall share of the true pairs that are taken
    record At(double fromInBits, double precision, double recall) {}

    static ModelExpectation of(LinkageModel model) {
        double prior = model.prior() instanceof LinkageModel.Prior.Known known ? known.probability() : 0.5;
        ModelExpectation expectation = new ModelExpectation(prior);
        long start = Math.round(Math.log(prior / (1 - prior)) / Math.log(2) / GRID);
        expectation.ofMatches.put(start, 1.0);
        expectation.ofOthers.put(start, 1.0);
        for (Comparison comparison : model.comparisons()) {
            expectation.add(comparison);
        }
        return expectation;
    }

    private void add(Comparison comparison) {
        List<Level> levels =
                comparison.levels().stream().filter(level -> !level.missing()).toList();
        Map<Long, Double> matches = Map.copyOf(ofMatches);
        Map<Long, Double> others = Map.copyOf(ofOthers);
        ofMatches.clear();
        ofOthers.clear();
        double allM = levels.stream().mapToDouble(level -> share(level.m())).sum();
        double allU = levels.stream().mapToDouble(level -> share(level.u())).sum();
        for (Level level : levels) {
            long bits = Math.round(level.weightInBits() / GRID);
            matches.forEach((at, share) -> ofMatches.merge(at + bits, share * share(level.m()) / allM, Double::sum));
            others.forEach((at, share) -> ofOthers.merge(at + bits, share * share(level.u()) / allU, Double::sum));
        }
    }

    private static double share(@org.jspecify.annotations.Nullable Double share) {
        return share == null ? 0 : share;
    }

    At at(double fromInBits) {
        long from = Math.round(fromInBits / GRID);
        double recall = sum(ofMatches.tailMap(from, true));
        double wrong = sum(ofOthers.tailMap(from, true));
        double taken = prior * recall + (1 - prior) * wrong;
        return new At(fromInBits, taken == 0 ? 1 : prior * recall / taken, recall);
    }

    List<At> from(int lowest, int highest, int step) {
        List<At> all = new ArrayList<>();
        for (int bits = lowest; bits <= highest; bits += step) {
            all.add(at(bits));
        }
        return all;
    }

    private static double sum(Map<Long, Double> shares) {
        return Math.min(
                1, shares.values().stream().mapToDouble(Double::doubleValue).sum());
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Takes the weight of a pair apart.
final class Explainer {
    private final LinkageModel model;
    private final Encoded table;
    private final Compiled[] comparisons;
    private final Weights weights;

    Explainer(LinkageModel model, Encoded table, Compiled[] comparisons, Weights weights) {
        this.model = model;
        this.table = table;
        this.comparisons = comparisons;
        this.weights = weights;
    }

    Explanation explain(int left, int right, Optional<Decision.Answer> decision) {
        PairScorer scorer = new PairScorer(model, table, comparisons, weights, Levels.Memory.NONE);
        double weight = scorer.weightInBits(left, right);
        List<Explanation.Step> steps = new ArrayList<>();
        for (int k = 0; k < comparisons.length; k++) {
            steps.add(step(k, scorer.levels().place[k], left, right));
        }
        List<KeyRule> rules = model.pairs().rules();
        return new Explanation(
                table.key(left),
                table.key(right),
                weights.priorInBits,
                steps,
                weight,
                Weights.probability(weight),
                IntStream.range(0, rules.size())
                        .filter(rule -> table.keys(rules.get(rule)).meet(left, right))
                        .mapToObj(rule -> rule + 1)
                        .toList(),
                scorer.cannotLink(left, right),
                decision);
    }

    private Explanation.Step step(int k, int place, int left, int right) {
        Comparison comparison = comparisons[k].comparison;
        Level level = comparison.levels().get(place);
        Frequencies frequencies = weights.frequencies(k, place);
        List<Explanation.Column> columns =
                comparison.columns().stream().map(c -> column(c, left, right)).toList();
        return new Explanation.Step(
                comparison.name(),
                comparison.number(place),
                level.label(),
                level.m(),
                level.u(),
                weights.level(k, place),
                weights.bonus(k, place, left, right),
                frequencies == null ? null : frequency(frequencies, comparisons[k], left, right),
                columns);
    }

    private static Explanation.Frequency frequency(Frequencies f, Compiled c, int left, int right) {
        int a = c.tuples.code[left];
        int b = c.tuples.code[right];
        return new Explanation.Frequency(
                f.columns(), Math.pow(2, f.inBits(a)), Math.pow(2, f.inBits(b)), Math.pow(2, f.usedInBits(a, b)));
    }

    private Explanation.Column column(String name, int left, int right) {
        String a = table.value(name, left);
        String b = table.value(name, right);
        Double similarity = a == null || b == null ? null : (Double) Similarity.jaroWinkler(a, b);
        return new Explanation.Column(name, shown(name, a), shown(name, b), similarity);
    }

    private @Nullable String shown(String column, @Nullable String value) {
        if (value == null) {
            return null;
        }
        boolean birth = model.derived(column)
                .filter(d -> d.make() == DerivedColumn.Make.BIRTH_INTERVAL)
                .isPresent();
        return birth
                ? BirthInterval.shown(value)
                : value.replace(String.valueOf(Derivation.ITEM), " | ").strip();
    }
}

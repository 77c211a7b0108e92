package org.saksei.linkage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a pair has its weight, step by step: a waterfall to draw.
///
/// `priorWeightInBits + Σ (weightInBits + frequencyInBits) = matchWeightInBits`, to the last digit in
/// the model's order.
///
/// @param rules numbers of the pair rules that give the pair, from 1
/// @param cannotLink whether the two can never be one entity
/// @param decision what a person decided
public record Explanation(
        RecordKey left,
        RecordKey right,
        double priorWeightInBits,
        List<Step> steps,
        double matchWeightInBits,
        double matchProbability,
        List<Integer> rules,
        boolean cannotLink,
        Optional<Decision.Answer> decision) {
    public Explanation {
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
    }

    /// What one comparison adds.
    ///
    /// @param level the number of the level: −1 missing, 0 else, upwards to the best
    /// @param frequencyInBits what the rarity of the shared value adds
    /// @param frequency null where the level has no term frequency
    /// @param columns names of the compared columns, with their values on both sides, null where missing
    public record Step(
            String comparison,
            int level,
            String label,
            @Nullable Double m,
            @Nullable Double u,
            double weightInBits,
            double frequencyInBits,
            @Nullable Frequency frequency,
            List<Column> columns) {
        public Step {
            columns = List.copyOf(columns);
        }
    }

    /// Shares of the values among the filled values, and the one used.
    public record Frequency(List<String> columns, double left, double right, double used) {}

    /// Personal values: show them only to who may see them.
    ///
    /// @param similarity Jaro–Winkler of the two values, null where one is missing
    public record Column(
            String name,
            @Nullable String left,
            @Nullable String right,
            @Nullable Double similarity) {}
}

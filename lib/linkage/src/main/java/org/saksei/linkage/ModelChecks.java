package org.saksei.linkage;

import java.util.ArrayList;
import java.util.List;

/// Looks at trained levels for what cannot be right.
final class ModelChecks {
    private ModelChecks() {}

    /// Levels that weigh more than a better one.
    static List<Finding> levelOrder(List<Comparison> comparisons) {
        List<Finding> findings = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            List<Level> levels =
                    comparison.levels().stream().filter(l -> !l.missing()).toList();
            for (int i = 0; i + 1 < levels.size(); i++) {
                Level better = levels.get(i);
                Level worse = levels.get(i + 1);
                if (worse.weightInBits() > better.weightInBits()) {
                    findings.add(LinkageProblem.LEVEL_ORDER.at(
                            "", "comparison", comparison.name(), "worse", worse.label(), "better", better.label()));
                    break;
                }
            }
        }
        return findings;
    }
}

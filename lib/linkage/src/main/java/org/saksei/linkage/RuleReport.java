package org.saksei.linkage;

import java.util.List;

/// What the pair rules of a model would compare.
///
/// @param knownPairs true pairs given, `knownFound` of them by any rule
public record RuleReport(long possible, List<Rule> rules, long knownPairs, long knownFound) {
    public RuleReport {
        rules = List.copyOf(rules);
    }

    /// @param pairs of the rule, those of earlier rules included
    public record Rule(String rule, long pairs, int largestGroup, long knownFound) {}
}

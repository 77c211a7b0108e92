package org.saksei.linkage;

import java.util.List;

/// What comparing gave.
///
/// @param possible pairs the mode allows; `compared` of them were
/// @param byRule pairs compared by rule, place 0 for all pairs
public record Scores(Edges edges, long possible, long compared, List<Long> byRule, List<Finding> findings) {
    public Scores {
        byRule = List.copyOf(byRule);
        findings = List.copyOf(findings);
    }
}

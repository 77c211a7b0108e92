package org.saksei.linkage;

import java.util.List;

/// What training found: the model with prior, m and u filled in, and how it came about.
///
/// @param uPairs random pairs compared for u
public record Training(LinkageModel model, long uPairs, List<Session> sessions, List<Finding> findings) {
    public Training {
        sessions = List.copyOf(sessions);
        findings = List.copyOf(findings);
    }

    /// One run of expectation and maximisation.
    ///
    /// @param rule the training rule in words, or `all pairs`
    /// @param patterns distinct patterns of levels
    /// @param priorStart share of matches among its pairs at the start, and `priorEnd` at the end
    /// @param matches expected matches seen
    public record Session(
            String rule,
            long pairs,
            int patterns,
            int iterations,
            boolean converged,
            double priorStart,
            double priorEnd,
            double matches) {}
}

package org.saksei.app.report;

import java.time.Instant;

/// A report that was written, with what became of it.
///
/// @param layout id of the layout
/// @param period id of the period
/// @param asOf the moment its figures are of
/// @param pack name and version of the pack
/// @param sha256 the verification code
/// @param writtenBy account
/// @param stateBy account that brought it into its state
public record Publication(
        long id,
        String layout,
        String period,
        Instant asOf,
        String pack,
        String sha256,
        boolean fiction,
        String writtenBy,
        State state,
        String stateBy,
        Instant stateAt) {

    /// What came of counting a report again.
    ///
    /// @param problems how many; none where every number was proved
    /// @param numbers how many were counted
    public record Proof(long problems, long numbers, String by, Instant at) {

        public boolean proved() {
            return problems == 0;
        }
    }

    /// How far a report has come. Only what was published is for everybody.
    public enum State {
        DRAFT,
        APPROVED,
        PUBLISHED,
        WITHDRAWN;

        /// Whether a report may go from this state to `next`.
        public boolean mayBecome(State next) {
            return switch (this) {
                case DRAFT -> next == APPROVED || next == WITHDRAWN;
                case APPROVED -> next == PUBLISHED || next == WITHDRAWN;
                case PUBLISHED -> next == WITHDRAWN;
                case WITHDRAWN -> false;
            };
        }
    }
}

package org.saksei.app.statements;

import java.time.Instant;
import org.saksei.statements.StatedFigure;

/// A figure out of a source, in its newest version.
///
/// @param sourceId the source it stands in
/// @param version from 1
/// @param changedBy account of who made this version
public record Statement(
        long id, long sourceId, int version, StatedFigure figure, String changedBy, Instant changedAt, String why) {

    /// One version of its history.
    ///
    /// @param state `proposed`, `confirmed`, `edited`, `rejected`
    /// @param line the figure in the exchange format
    public record Version(
            int number, String state, String line, String rules, String changedBy, Instant changedAt, String why) {}
}

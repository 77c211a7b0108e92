package org.saksei.app.statements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.StatedFigure;

/// A figure out of a source, in its newest version.
///
/// @param sourceId the source it stands in
/// @param version from 1
/// @param changedBy account of who made this version
/// @param otherwise how it would read since what is known of its text was changed after somebody
///     decided about it, or null: no otherwise than it does
/// @param clearance who said that its quote names nobody, or null: then no file shows the quote
public record Statement(
        long id,
        long sourceId,
        int version,
        StatedFigure figure,
        String changedBy,
        Instant changedAt,
        String why,
        @Nullable StatedFigure otherwise,
        @Nullable Clearance clearance) {

    /// A person's word that a quote names nobody.
    public record Clearance(String by, Instant at) {}

    /// One version of its history.
    ///
    /// @param act `read`, `confirm`, `correct`, `reject`, `split`, `merge`, `reread`
    /// @param other figure it was split from or into, or merged with (`3.7`), or null
    /// @param state `proposed`, `confirmed`, `edited`, `rejected`
    /// @param line the figure in the exchange format
    public record Version(
            int number,
            String act,
            @Nullable String other,
            String state,
            String line,
            String rules,
            String changedBy,
            Instant changedAt,
            String why) {}
}

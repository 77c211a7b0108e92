package org.saksei.app.figures.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The moment whose knowledge is asked for.
///
/// @param at null for now: the current versions, found without comparing times
record Moment(@Nullable Instant at) {

    /// Versions of records known at the moment.
    Sql versions(String alias) {
        return within(alias, "recorded_at", "superseded_at");
    }

    /// Memberships and decisions of linkage in force at the moment.
    Sql memberships(String alias) {
        return within(alias, "since", "until");
    }

    private Sql within(String alias, String from, String until) {
        if (at == null) {
            return Sql.of(alias + "." + until + " = 'infinity'");
        }
        return Sql.of(alias + "." + from + " <= ")
                .bind(at.atOffset(ZoneOffset.UTC))
                .add(" and " + alias + "." + until + " > ")
                .bind(at.atOffset(ZoneOffset.UTC));
    }
}

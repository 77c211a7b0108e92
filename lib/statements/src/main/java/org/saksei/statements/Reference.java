package org.saksei.statements;

import org.jspecify.annotations.Nullable;

/// A known value to hold statements against: the register's own, or a tier of the table.
///
/// @param measure an indicator's id, or `tip_tier`
/// @param place ISO 3166-1 alpha-3 code, or null for home
/// @param period `2019-H1`, `TIP-2013`
/// @param value a decimal or a tier
/// @param source where it is from, and as of when
/// @param definition what the measure counts, in a sentence, or null where nobody says
public record Reference(
        String measure,
        @Nullable String place,
        String period,
        String value,
        String source,
        @Nullable String definition) {

    public Reference(String measure, @Nullable String place, String period, String value, String source) {
        this(measure, place, period, value, source, null);
    }
}

package org.saksei.statements.reading;

import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;

/// Somebody who can assert a figure, as a text names him.
///
/// @param country ISO 3166-1 alpha-3 of a government, or null
/// @param person whether a person speaks, perhaps for an organisation: "he" points back at such
/// @param source whose document it is told from, or null
record Party(
        String name,
        SpeakerType type,
        @Nullable String country,
        boolean person,
        @Nullable String source) {

    Party withSource(@Nullable String other) {
        return other == null ? this : new Party(name, type, country, person, other);
    }
}

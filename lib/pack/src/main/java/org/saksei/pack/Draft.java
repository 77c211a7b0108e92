package org.saksei.pack;

import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;

/// A definition as it stands in a file, before it is known what it refers to.
///
/// @param kind what it defines
/// @param name unique among definitions of its kind
/// @param source where it comes from; empty where the file does not say
/// @param folder the pack folder it was read from
/// @param path the file, within that folder
/// @param text the whole file, for a code list, a population or a linkage model, else null
record Draft(
        Kind kind,
        String name,
        Entry entry,
        Place.InFile at,
        String source,
        PackSource folder,
        String path,
        @Nullable String text) {

    /// What a pack defines.
    enum Kind {
        RECORD,
        LIST_TITLE,
        CODES,
        CHECK,
        MAPPING,
        SPLIT,
        FIGURE,
        POPULATION_TITLE,
        POPULATION,
        LINKAGE,
        REPORT,
        TEXT,
        EXAMPLE
    }
}

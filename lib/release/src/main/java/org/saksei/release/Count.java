package org.saksei.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many persons are at a place of a table.
///
/// @param at code by column, of any level; a column that is not named is taken whole
/// @param listed whether it is printed only where it is not 0: then a hidden one is known to be at least
///     1, and one that is left out is known to be 0
public record Count(Map<String, String> at, long count, boolean listed) {

    public Count {
        at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
        if (count < 0) {
            throw new IllegalArgumentException("a count of persons is not negative");
        }
    }

    public Count(Map<String, String> at, long count) {
        this(at, count, false);
    }
}

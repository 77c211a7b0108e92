package org.saksei.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many persons are at a place of a table.
///
/// @param at code by column, of any level; a column that is not named is taken whole
public record Count(Map<String, String> at, long count) {

    public Count {
        at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
        if (count < 0) {
            throw new IllegalArgumentException("a count of persons is not negative");
        }
    }
}

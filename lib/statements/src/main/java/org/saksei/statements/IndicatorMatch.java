package org.saksei.statements;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The indicator of the pack a figure seems to give a value of.
///
/// @param filter split id to code, such as `age_kh` to `under_15`
/// @param score 0 to 1: how much of the definition the words cover
public record IndicatorMatch(String id, SequencedMap<String, String> filter, double score) {

    public IndicatorMatch {
        filter = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(filter));
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is between 0 and 1, not " + score);
        }
    }
}

package org.saksei.linkage;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A model as maps, lists, strings, numbers and booleans, the form that YAML and JSON share.
///
/// @param root what the file holds
/// @param lines line of a place where known; a place is written `comparisons[0].levels[2]`
public record ModelTree(Map<String, ?> root, Map<String, Integer> lines) {
    public ModelTree(Map<String, ?> root) {
        this(root, Map.of());
    }

    /// The line of a place or of the nearest place that holds it.
    Optional<Integer> line(String place) {
        String at = place;
        while (true) {
            @Nullable Integer line = lines.get(at);
            if (line != null) {
                return Optional.of(line);
            }
            int cut = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
            if (cut < 0) {
                return Optional.empty();
            }
            at = at.substring(0, cut);
        }
    }
}

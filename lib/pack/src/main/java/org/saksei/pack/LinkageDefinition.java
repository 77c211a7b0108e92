package org.saksei.pack;

import java.util.Map;
import org.saksei.kernel.Place;

/// A linkage model as a pack gives it, and the record type it is for.
///
/// @param name a record type's `linkage` names it: `victims`
/// @param recordType the type whose records it compares
/// @param tree the file as maps, lists, texts, numbers and booleans, without `record` and `source_note`: what
///     `linkage` reads a model from
/// @param yaml the file as it stands
public record LinkageDefinition(
        String name, String recordType, Map<String, Object> tree, String yaml, String source, Place declaredAt) {

    public LinkageDefinition {
        tree = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(tree));
    }
}

package org.saksei.pack;

import org.saksei.kernel.Place;
import org.saksei.linkage.LinkageModel;

/// A linkage model of a pack, and the record type whose records it compares.
///
/// @param name a record type's `linkage` names it: `victims`
/// @param recordType the model's columns are fields of this type, personal ones included, and `agency`
/// @param yaml the file as it stands
public record LinkageDefinition(
        String name, String recordType, LinkageModel model, String yaml, String source, Place declaredAt) {}

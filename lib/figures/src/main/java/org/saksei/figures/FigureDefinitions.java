package org.saksei.figures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.saksei.register.CodeList;
import org.saksei.register.RecordType;

/// Everything a figure's definition speaks of: what a pack gives, by id.
///
/// @param trust agencies, the most trusted first
/// @param populations by name
public record FigureDefinitions(
        Map<String, RecordType> recordTypes,
        Map<String, CodeList> codeLists,
        Map<String, Split> splits,
        SequencedMap<String, Indicator> indicators,
        Map<String, Population> populations,
        List<String> trust) {

    public FigureDefinitions {
        recordTypes = Map.copyOf(recordTypes);
        codeLists = Map.copyOf(codeLists);
        splits = Map.copyOf(splits);
        indicators = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(indicators));
        populations = Map.copyOf(populations);
        trust = List.copyOf(trust);
    }

    /// The record type of that name.
    ///
    /// @throws IllegalArgumentException when there is none: a pack that was read has no such gap
    public RecordType recordType(String name) {
        return found(recordTypes, name, "record type");
    }

    public CodeList codeList(String name) {
        return found(codeLists, name, "code list");
    }

    public Split split(String id) {
        return found(splits, id, "split");
    }

    public Population population(String name) {
        return found(populations, name, "population");
    }

    private static <T> T found(Map<String, T> all, String name, String what) {
        T one = all.get(name);
        if (one == null) {
            throw new IllegalArgumentException("there is no " + what + " " + name);
        }
        return one;
    }
}

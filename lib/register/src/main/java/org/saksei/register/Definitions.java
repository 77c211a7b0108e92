package org.saksei.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// All a register knows of its country: what a pack says about records, put together for reading files
/// and planning tables.
///
/// @param types by name, in the order of the pack
/// @param lists by name
/// @param checks of single records, of all types
/// @param mappings in the order of the pack
public record Definitions(
        SequencedMap<String, RecordType> types,
        Map<String, CodeList> lists,
        List<Check> checks,
        List<Mapping> mappings) {

    public Definitions {
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        lists = Map.copyOf(lists);
        checks = List.copyOf(checks);
        mappings = List.copyOf(mappings);
    }

    /// @throws IllegalArgumentException when there is no such type: mappings and checks were tested by
    ///     the pack
    public RecordType type(String name) {
        RecordType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no record type " + name);
        }
        return type;
    }

    public Optional<Mapping> mapping(String name) {
        return mappings.stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }

    /// The mappings for an agency's files: its own, then those for any agency.
    public List<Mapping> mappingsOf(String agency) {
        List<Mapping> own = mappings.stream()
                .filter(mapping -> agency.equals(mapping.agency()))
                .toList();
        List<Mapping> all = new java.util.ArrayList<>(own);
        mappings.stream().filter(mapping -> mapping.agency() == null).forEach(all::add);
        return List.copyOf(all);
    }

    /// The types, each after the types its fields refer to.
    ///
    /// @throws IllegalArgumentException when types refer to each other in a circle of more than one
    public List<RecordType> referredFirst() {
        SequencedMap<String, RecordType> ordered = new LinkedHashMap<>();
        while (ordered.size() < types.size()) {
            int before = ordered.size();
            for (RecordType type : types.values()) {
                boolean ready = type.fields().values().stream()
                        .map(Field::refersTo)
                        .allMatch(to -> to == null || to.equals(type.name()) || ordered.containsKey(to));
                if (ready) {
                    ordered.putIfAbsent(type.name(), type);
                }
            }
            if (ordered.size() == before) {
                throw new IllegalArgumentException("record types refer to each other in a circle");
            }
        }
        return List.copyOf(ordered.values());
    }
}

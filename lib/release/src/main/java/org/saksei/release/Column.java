package org.saksei.release;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A dimension of tables: its codes and, for hierarchies, the groups its codes form.
///
/// @param codes the finest codes; each person has exactly one
/// @param groups higher levels: codes by group, of one hierarchy or of several groupings of the same codes
public record Column(String name, List<String> codes, Map<String, List<String>> groups) {

    public Column {
        codes = List.copyOf(codes);
        Map<String, List<String>> copied = new LinkedHashMap<>();
        groups.forEach((group, members) -> copied.put(group, List.copyOf(members)));
        groups = java.util.Collections.unmodifiableMap(copied);
        if (codes.isEmpty() || codes.stream().distinct().count() != codes.size()) {
            throw new IllegalArgumentException("column " + name + " needs codes, each once");
        }
        for (List<String> members : groups.values()) {
            if (members.isEmpty() || !codes.containsAll(members)) {
                throw new IllegalArgumentException("a group of column " + name + " needs codes the column has");
            }
        }
        if (groups.keySet().stream().anyMatch(codes::contains)) {
            throw new IllegalArgumentException("a group of column " + name + " is called like a code");
        }
    }

    public Column(String name, List<String> codes) {
        this(name, codes, Map.of());
    }

    /// The finest codes a code of any level stands for; nothing where the column has no such code.
    Optional<BitSet> leaves(String code) {
        BitSet leaves = new BitSet(codes.size());
        if (codes.contains(code)) {
            leaves.set(codes.indexOf(code));
            return Optional.of(leaves);
        }
        List<String> members = groups.get(code);
        if (members == null) {
            return Optional.empty();
        }
        members.forEach(member -> leaves.set(codes.indexOf(member)));
        return Optional.of(leaves);
    }
}

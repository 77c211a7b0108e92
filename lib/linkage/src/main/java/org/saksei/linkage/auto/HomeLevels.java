package org.saksei.linkage.auto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The levels of a comparison of parents and home together: the parents first, then, where they are not
/// named, the place, fine to coarse.
final class HomeLevels {
    /// Share of pairs of one person whose parents agree though the own names differ: brothers and sisters
    /// show it far oftener, so it cannot be learnt from records. An assumption.
    private static final double KIN = 0.003;

    private HomeLevels() {}

    /// @param parents one or two columns
    /// @param places fine to coarse, may be empty
    /// @param derived gets a key column for each parent whose names have Khmer or Latin spellings
    /// @param sameName level conditions under which the own names agree; empty where there is no name
    static List<Object> of(
            List<ColumnProfile> parents,
            List<ColumnProfile> places,
            Map<String, Object> derived,
            List<Object> sameName) {
        List<String> names = parents.stream().map(p -> p.name).toList();
        List<String> columns = new ArrayList<>(names);
        places.forEach(p -> columns.add(p.name));
        List<Map<String, Object>> alike =
                parents.stream().map(p -> alike(p, derived)).toList();
        List<Object> levels = new ArrayList<>();
        levels.add(Map.of("missing", columns));
        Map<String, Object> all = parents.size() == 1 ? alike.getFirst() : Map.of("all", alike);
        if (sameName.isEmpty()) {
            levels.add(all);
        } else {
            levels.add(Map.of("all", List.of(all, Map.of("any", sameName))));
            Map<String, Object> kin = new LinkedHashMap<>(Map.of("m", KIN, "fixed_m", true));
            kin.putAll(all);
            levels.add(kin);
        }
        if (parents.size() > 1) {
            levels.add(Map.of("any", alike));
        }
        Object unnamed = Map.of("missing", names);
        for (int i = 0; i < places.size(); i++) {
            Object same = Map.of("equal", List.of(places.get(i).name));
            if (i > 0) { // the finer place not told says more than another finer place
                levels.add(Map.of("all", List.of(unnamed, same, Map.of("missing", List.of(places.get(i - 1).name)))));
            }
            levels.add(Map.of("all", List.of(unnamed, same)));
        }
        if (!places.isEmpty()) {
            levels.add(Map.of("equal", List.of(places.getLast().name)));
        }
        levels.add(Map.of("else", true));
        return levels;
    }

    private static Map<String, Object> alike(ColumnProfile parent, Map<String, Object> derived) {
        String key = "auto_key_" + parent.name;
        derived.put(key, Map.of("make", "khmer_key", "from", parent.name, "readings", "table"));
        return Map.of(
                "any",
                List.of(
                        Map.of("overlap", Map.of("columns", List.of(key), "n", 1)),
                        Map.of("jaro_winkler", Map.of("column", parent.name, "at_least", 0.9))));
    }
}

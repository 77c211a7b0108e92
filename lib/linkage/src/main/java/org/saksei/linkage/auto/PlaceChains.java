package org.saksei.linkage.auto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.RecordTable;

/// Finds places of which the finer tells the coarser: postcode, suburb, state. Compared apart they would
/// count one agreement several times.
final class PlaceChains {
    /// Share of the coarser column's uncertainty that may remain when the finer is known.
    private static final double REMAINING = 0.10;

    private PlaceChains() {}

    /// @param person column of a family or other name; rows that agree on its beginning and on both
    ///     places are counted
    /// once, because the records of one person say nothing about places
    static List<List<ColumnProfile>> of(RecordTable table, List<ColumnProfile> places, @Nullable String person) {
        List<ColumnProfile> fineFirst = places.stream()
                .sorted(Comparator.comparingInt((ColumnProfile p) -> -p.counts.size())
                        .thenComparing(p -> p.name))
                .toList();
        Set<String> taken = new HashSet<>();
        List<List<ColumnProfile>> chains = new ArrayList<>();
        for (ColumnProfile fine : fineFirst) {
            boolean start = fine.type != ColumnType.CATEGORY && fine.distinctness() <= 0.6 && taken.add(fine.name);
            if (start) {
                List<ColumnProfile> chain = new ArrayList<>(List.of(fine));
                for (ColumnProfile coarse : fineFirst) {
                    boolean coarser = coarse.counts.size() < fine.counts.size() && coarse.counts.size() > 2;
                    if (coarser
                            && !taken.contains(coarse.name)
                            && remaining(table, fine, coarse, person) <= REMAINING) {
                        chain.add(coarse);
                        taken.add(coarse.name);
                    }
                }
                chains.add(chain);
            }
        }
        return chains;
    }

    /// H(coarse | fine) / H(coarse), over values of the finer column seen with at least three persons:
    /// of a rarer one it
    /// could not be told.
    private static double remaining(
            RecordTable table, ColumnProfile fine, ColumnProfile coarse, @Nullable String person) {
        Set<String> seen = new HashSet<>();
        Map<String, Map<String, Integer>> cells = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        int rows = 0;
        for (int row = 0; row < table.size(); row++) {
            String a = table.value(row, fine.name).orElse("");
            String b = table.value(row, coarse.name).orElse("");
            if (!a.isEmpty() && !b.isEmpty() && seen.add(beginning(table, row, person) + '\u0000' + a + '\u0000' + b)) {
                cells.computeIfAbsent(a, _ -> new HashMap<>()).merge(b, 1, Integer::sum);
                all.merge(b, 1, Integer::sum);
                rows++;
            }
        }
        double inside = 0;
        int told = 0;
        for (Map<String, Integer> cell : cells.values()) {
            int size = cell.values().stream().mapToInt(Integer::intValue).sum();
            if (size >= 3) {
                inside += entropy(cell, size) * size;
                told += size;
            }
        }
        double whole = entropy(all, rows);
        return told < 50 || whole == 0 ? 1 : inside / told / whole;
    }

    private static String beginning(RecordTable table, int row, @Nullable String person) {
        String name =
                person == null ? String.valueOf(row) : table.value(row, person).orElse("");
        return name.substring(0, Math.min(2, name.length()));
    }

    private static double entropy(Map<String, Integer> counts, int size) {
        return counts.values().stream()
                .sorted()
                .mapToDouble(n -> -(double) n / size * Math.log((double) n / size))
                .sum();
    }
}

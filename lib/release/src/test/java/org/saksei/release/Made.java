package org.saksei.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Small populations made for tests, with all tables counted from their persons.
final class Made {

    private Made() {}

    /// A table of all codes, groups and totals of its columns, counted from persons.
    static CountTable table(String id, List<Column> columns, List<Population.Row> rows, String... by) {
        List<Count> cells = new ArrayList<>();
        cross(columns, rows, List.of(by), 0, new LinkedHashMap<>(), cells);
        return new CountTable(id, List.of(by), cells);
    }

    private static void cross(
            List<Column> columns,
            List<Population.Row> rows,
            List<String> by,
            int done,
            Map<String, String> at,
            List<Count> cells) {
        if (done == by.size()) {
            cells.add(new Count(at, count(columns, rows, at)));
            return;
        }
        Column column = column(columns, by.get(done));
        List<@Nullable String> codes = new ArrayList<>(column.codes());
        codes.addAll(column.groups().keySet());
        codes.add(null);
        for (String code : codes) {
            Map<String, String> deeper = new LinkedHashMap<>(at);
            if (code != null) {
                deeper.put(column.name(), code);
            }
            cross(columns, rows, by, done + 1, deeper, cells);
        }
    }

    static Column column(List<Column> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// How many of the persons are at a place.
    static long count(List<Column> columns, List<Population.Row> rows, Map<String, String> at) {
        return rows.stream()
                .filter(row -> at.entrySet().stream().allMatch(each -> {
                    Column column = column(columns, each.getKey());
                    String own = column.codes().get(row.codes().get(columns.indexOf(column)));
                    return own.equals(each.getValue())
                            || column.groups()
                                    .getOrDefault(each.getValue(), List.of())
                                    .contains(own);
                }))
                .mapToLong(Population.Row::count)
                .sum();
    }

    /// All combinations of codes of the columns.
    static List<List<Integer>> combinations(List<Column> columns) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (Column column : columns) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> one : all) {
                for (int code = 0; code < column.codes().size(); code++) {
                    List<Integer> grown = new ArrayList<>(one);
                    grown.add(code);
                    longer.add(grown);
                }
            }
            all = longer;
        }
        return all;
    }

    /// Persons spread over the combinations by chance, unevenly.
    static List<Population.Row> persons(Random chance, List<List<Integer>> combinations, int persons) {
        long[] counts = new long[combinations.size()];
        int[] weights = chance.ints(combinations.size(), 0, 6).map(w -> w * w).toArray();
        int sum = Math.max(1, Arrays.stream(weights).sum());
        for (int person = 0; person < persons; person++) {
            int left = chance.nextInt(sum);
            int at = 0;
            while (at < weights.length - 1 && left >= weights[at]) {
                left -= weights[at++];
            }
            counts[at]++;
        }
        List<Population.Row> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                rows.add(new Population.Row(combinations.get(i), counts[i]));
            }
        }
        return rows;
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keys of a rule by record: one number each, or several where a key is taken of each item of a list.
final class Keys {
    static final int NONE = -1;

    final KeyRule rule;
    /// Key by rank, [#NONE] where a part is missing; null where records have several keys.
    final int @Nullable [] single;
    /// Sorted keys by rank; null where records have one.
    final int @Nullable [] @Nullable [] several;
    int count;

    Keys(KeyRule rule, Encoded table) {
        this.rule = rule;
        boolean each = rule.parts().stream().anyMatch(KeyRule.Part.Each.class::isInstance);
        if (each) {
            this.single = null;
            this.several = several(table);
        } else {
            this.single = single(table);
            this.several = null;
        }
    }

    boolean has(int rank) {
        return single != null
                ? single[rank] >= 0
                : several != null && several[rank] != null && several[rank].length > 0;
    }

    /// Whether both have a key in common.
    boolean meet(int a, int b) {
        return single != null ? single[a] == single[b] && single[a] >= 0 : smallestCommon(a, b) >= 0;
    }

    /// The smallest key both have, so that a pair with several common keys is given once; −1 where there
    /// is none.
    int smallestCommon(int a, int b) {
        int[] x = several == null ? null : several[a];
        int[] y = several == null ? null : several[b];
        if (x == null || y == null) {
            return NONE;
        }
        for (int i = 0, j = 0; i < x.length && j < y.length; ) {
            if (x[i] == y[j]) {
                return x[i];
            }
            if (x[i] < y[j]) {
                i++;
            } else {
                j++;
            }
        }
        return NONE;
    }

    private int[] single(Encoded table) {
        int[][] parts = rule.parts().stream().map(p -> part(p, table)).toArray(int[][]::new);
        TupleCoder tuples = new TupleCoder(parts, table.size);
        count = tuples.count;
        int[] keys = tuples.code;
        for (int rank = 0; rank < keys.length; rank++) {
            if (tuples.incomplete(keys[rank])) {
                keys[rank] = NONE;
            }
        }
        return keys;
    }

    private static int[] part(KeyRule.Part part, Encoded table) {
        StringPool pool = new StringPool();
        int[][] columns = part.columns().stream().map(table::codes).toArray(int[][]::new);
        if (part instanceof KeyRule.Part.Column) {
            return columns[0];
        }
        Map<List<Integer>, Integer> made = new HashMap<>();
        int[] keys = new int[table.size];
        for (int rank = 0; rank < keys.length; rank++) {
            int at = rank;
            List<Integer> given = Arrays.stream(columns).map(c -> c[at]).toList();
            keys[rank] = made.computeIfAbsent(given, codes -> {
                if (codes.contains(-1)) {
                    return NONE;
                }
                String key =
                        key(part, codes.stream().map(table.dictionary.pool::get).toList());
                return key == null ? NONE : pool.add(key);
            });
        }
        return keys;
    }

    private static @Nullable String key(KeyRule.Part part, List<String> values) {
        String value = values.getFirst();
        return switch (part) {
            case KeyRule.Part.Column _, KeyRule.Part.Each _ -> value;
            case KeyRule.Part.Characters c -> characters(value, c.count(), c.last());
            case KeyRule.Part.DatePart d -> datePart(value, d.month());
            case KeyRule.Part.Sorted _ ->
                String.join("\u0000", values.stream().sorted().toList());
        };
    }

    private static String characters(String value, int count, boolean last) {
        int length = value.codePointCount(0, value.length());
        if (length <= count) {
            return value;
        }
        return last
                ? value.substring(value.offsetByCodePoints(0, length - count))
                : value.substring(0, value.offsetByCodePoints(0, count));
    }

    private static @Nullable String datePart(String value, boolean month) {
        BirthInterval birth = value.indexOf('/') > 1 && (value.charAt(0) == 'd' || value.charAt(0) == 'i')
                ? BirthInterval.decode(value)
                : null;
        if (birth != null) {
            String from = Dates.iso(birth.from());
            String to = Dates.iso(birth.to());
            int end = month ? 7 : 4;
            return from.substring(0, end).equals(to.substring(0, end)) ? from.substring(month ? 5 : 0, end) : null;
        }
        var day = Dates.day(value);
        return day.isEmpty() ? null : Dates.iso(day.getAsInt()).substring(month ? 5 : 0, month ? 7 : 4);
    }

    private int[] @Nullable [] several(Encoded table) {
        List<KeyRule.Part> plain = new ArrayList<>();
        List<KeyRule.Part> lists = new ArrayList<>();
        rule.parts().forEach(p -> (p instanceof KeyRule.Part.Each ? lists : plain).add(p));
        int[][] plainKeys = plain.stream().map(p -> part(p, table)).toArray(int[][]::new);
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        int[] @Nullable [] keys = new int[table.size][];
        for (int rank = 0; rank < keys.length; rank++) {
            List<List<Integer>> tuples = new ArrayList<>(List.of(List.of()));
            for (int[] part : plainKeys) {
                tuples = part[rank] < 0 ? List.of() : extend(tuples, new int[] {part[rank]});
            }
            for (KeyRule.Part part : lists) {
                tuples = extend(tuples, items(table, part.columns().getFirst(), rank));
            }
            keys[rank] = tuples.stream()
                    .mapToInt(t -> numbers.computeIfAbsent(t, _ -> numbers.size()))
                    .sorted()
                    .toArray();
        }
        count = numbers.size();
        return keys;
    }

    private static int[] items(Encoded table, String column, int rank) {
        int code = table.codes(column)[rank];
        int[] items = code < 0 ? new int[0] : table.dictionary.words[code];
        return items == null ? new int[] {code} : items;
    }

    private static List<List<Integer>> extend(List<List<Integer>> tuples, int[] by) {
        List<List<Integer>> longer = new ArrayList<>();
        for (List<Integer> tuple : tuples) {
            for (int one : by) {
                List<Integer> next = new ArrayList<>(tuple);
                next.add(one);
                longer.add(next);
            }
        }
        return longer;
    }
}

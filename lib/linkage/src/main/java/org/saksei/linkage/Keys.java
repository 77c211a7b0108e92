package org.saksei.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The keys of a rule by record: one number each, or several where a key is taken of each item of a list.
final class Keys {
    static final int NONE = -1;

    private static final int[] NOTHING = new int[0];

    final KeyRule rule;
    /// Key by rank, [#NONE] where a part is missing; null where records have several keys.
    final int @Nullable [] single;
    /// Sorted keys by rank; null where records have one.
    final int @Nullable [] @Nullable [] several;

    private final Encoded table;
    private final PartKeys[] parts;
    /// Columns of the parts that are taken item by item; null for the others, which stand first.
    private final int[] @Nullable [] lists;

    private final TuplePool numbers;

    Keys(KeyRule rule, Encoded table) {
        this.rule = rule;
        this.table = table;
        KeyRule.Part[] plainFirst = Stream.concat(
                        rule.parts().stream().filter(p -> !(p instanceof KeyRule.Part.Each)),
                        rule.parts().stream().filter(KeyRule.Part.Each.class::isInstance))
                .toArray(KeyRule.Part[]::new);
        this.parts = Arrays.stream(plainFirst).map(p -> new PartKeys(p, table)).toArray(PartKeys[]::new);
        this.lists = new int[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            lists[i] = plainFirst[i] instanceof KeyRule.Part.Each each ? table.codes(each.column()) : null;
        }
        this.numbers = new TuplePool(parts.length);
        if (lists[parts.length - 1] == null) {
            this.single = new int[table.size];
            int[] tuple = new int[parts.length];
            for (int rank = 0; rank < single.length; rank++) {
                single[rank] = single(rank, true, tuple);
            }
            this.several = null;
        } else {
            this.single = null;
            this.several = new int[table.size][];
            for (int rank = 0; rank < table.size; rank++) {
                several[rank] = several(rank, true);
            }
        }
    }

    int count() {
        return numbers.size();
    }

    /// The keys of a record, of one beside the table too; those nobody in the table has are left out.
    int[] find(int rank) {
        if (rank < table.size) {
            return of(rank);
        }
        if (lists[parts.length - 1] != null) {
            return several(rank, false);
        }
        int key = single(rank, false, new int[parts.length]);
        return key < 0 ? NOTHING : new int[] {key};
    }

    /// The keys of a record of the table.
    int[] of(int rank) {
        if (single != null) {
            return single[rank] < 0 ? NOTHING : new int[] {single[rank]};
        }
        int[] keys = several == null ? null : several[rank];
        return keys == null ? NOTHING : keys;
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

    private int single(int rank, boolean add, int[] tuple) {
        for (int i = 0; i < parts.length; i++) {
            tuple[i] = parts[i].of(rank, add);
            if (tuple[i] < 0) {
                return NONE;
            }
        }
        return add ? numbers.add(tuple) : numbers.find(tuple);
    }

    private int[] several(int rank, boolean add) {
        int[] tuple = new int[parts.length];
        int at = 0;
        while (at < parts.length && lists[at] == null) {
            tuple[at] = parts[at].of(rank, add);
            if (tuple[at++] < 0) {
                return NOTHING;
            }
        }
        IntStream.Builder keys = IntStream.builder();
        combine(rank, at, tuple, add, keys);
        return keys.build().filter(key -> key >= 0).sorted().toArray();
    }

    /// Every combination of the items of the list parts from `at` on.
    private void combine(int rank, int at, int[] tuple, boolean add, IntStream.Builder keys) {
        int[] column = at < parts.length ? lists[at] : null;
        if (column == null) {
            keys.add(add ? numbers.add(tuple) : numbers.find(tuple));
            return;
        }
        int code = column[rank];
        int[] items = code < 0 ? NOTHING : table.dictionary.words[code];
        for (int item : items == null ? new int[] {code} : items) {
            tuple[at] = item;
            combine(rank, at + 1, tuple, add, keys);
        }
    }
}

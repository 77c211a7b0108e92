package org.saksei.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A comparison made ready for one table: records have one number per distinct tuple of its columns.
///
/// The level of two tuples is found by [Atoms]; that of one tuple with all others together by a
/// [LevelRow]. Both give the same.
final class Compiled {
    final Comparison comparison;
    final TupleCoder tuples;
    /// For [LevelRow].
    final Indexes indexes;
    /// Place of the level where both have the same complete value; −1 where the levels cannot be told
    /// from codes alone.
    final int exactPlace;

    private final List<String> columns;
    /// Of the columns that must be missing for the first level; empty where it asks something else.
    private final int[] missingSlots;

    private final Encoded table;
    private final TupleValues values;
    private final Atoms atoms;

    Compiled(Comparison comparison, Encoded table) {
        this.comparison = comparison;
        this.table = table;
        Set<String> named = new LinkedHashSet<>(comparison.columns());
        for (Level level : comparison.levels()) {
            if (level.tf() != null) {
                named.addAll(level.tf().columns());
            }
        }
        this.columns = List.copyOf(named);
        this.tuples = new TupleCoder(columns.stream().map(table::codes).toArray(int[][]::new), table.size);
        this.indexes = new Indexes(tuples, table.dictionary);
        this.values = new TupleValues(tuples, table.dictionary);
        Map<String, Integer> slotsByName = new HashMap<>();
        columns.forEach(column -> slotsByName.put(column, slotsByName.size()));
        this.atoms = new Atoms(comparison, slotsByName, values);
        this.exactPlace = plainExact();
        this.missingSlots = comparison.levels().getFirst().condition() instanceof Condition.Missing missing
                ? missing.columns().stream().mapToInt(this::slot).toArray()
                : new int[0];
    }

    /// The same comparison with other m and u: what was prepared is shared.
    private Compiled(Compiled same, Comparison comparison) {
        this.comparison = comparison;
        this.table = same.table;
        this.tuples = same.tuples;
        this.indexes = same.indexes;
        this.exactPlace = same.exactPlace;
        this.columns = same.columns;
        this.missingSlots = same.missingSlots;
        this.values = same.values;
        this.atoms = same.atoms;
    }

    /// The same for another state of its comparison; what has other levels is prepared anew.
    Compiled with(Comparison other) {
        return levels(other).equals(levels(comparison)) ? new Compiled(this, other) : new Compiled(other, table);
    }

    /// What [Compiled] is made of.
    private static List<Object> levels(Comparison comparison) {
        List<Object> levels = new ArrayList<>();
        for (Level level : comparison.levels()) {
            levels.add(level.condition());
            levels.add(level.tf() == null ? List.of() : level.tf().columns());
        }
        return levels;
    }

    int levels() {
        return comparison.levels().size();
    }

    /// Reads the values of a guest, which stands behind the last tuple.
    void enter() {
        for (int slot = 0; slot < values.slots; slot++) {
            values.enter(slot, table.codes(columns.get(slot))[table.size]);
        }
    }

    /// Only missing, equal on all columns, else: codes decide.
    private int plainExact() {
        List<Level> levels = comparison.levels();
        boolean plain = levels.size() == 3
                && columns.size() == 1
                && levels.get(0).condition() instanceof Condition.Missing
                && levels.get(1).condition() instanceof Condition.Equal;
        return plain ? 1 : -1;
    }

    /// Whether a tuple is missing against any other.
    boolean missing(int tuple) {
        for (int slot : missingSlots) {
            if (tuples.values[slot][tuple] >= 0) {
                return false;
            }
        }
        return missingSlots.length > 0;
    }

    /// How dear it is to find a level, roughly: strings cost more than codes and numbers, lists of
    /// them more again.
    int cost() {
        return exactPlace >= 0
                ? 0
                : 1
                        + comparison.levels().stream()
                                .mapToInt(level -> cost(level.condition()))
                                .sum();
    }

    private int cost(Condition condition) {
        return switch (condition) {
            case Condition.Missing _, Condition.Else _, Condition.Equal _ -> 0;
            case Condition.Swapped _,
                    Condition.Prefix _,
                    Condition.Sets _,
                    Condition.DateWithin _,
                    Condition.NumberWithin _,
                    Condition.Value _,
                    Condition.Birth _ -> 1;
            case Condition.KmWithin _ -> 4;
            case Condition.Alike _, Condition.Within _ ->
                condition.columns().stream()
                        .mapToInt(column -> values.lists[slot(column)] ? 16 : 4)
                        .sum();
            case Condition.All all -> 1 + cost(all.parts());
            case Condition.Any any -> 1 + cost(any.parts());
            case Condition.Not not -> 1 + cost(not.part());
        };
    }

    private int cost(List<Condition> parts) {
        return parts.stream().mapToInt(this::cost).sum();
    }

    int slot(String column) {
        return columns.indexOf(column);
    }

    Pairing pairing(Symbols symbols) {
        return new Pairing(table.dictionary, symbols, values.slots, atoms.features);
    }

    /// A condition inside one of the levels, to be asked alone.
    Check check(Condition condition) {
        return atoms.check(condition);
    }

    /// Puts the values of two tuples side by side.
    void enter(Pairing p, int leftTuple, int rightTuple) {
        int slots = values.slots;
        for (int slot = 0; slot < slots; slot++) {
            p.left[slot] = values.codes[leftTuple * slots + slot];
            p.right[slot] = values.codes[rightTuple * slots + slot];
        }
        p.forget();
    }

    /// Place of the level of two tuples.
    int place(Pairing p, int leftTuple, int rightTuple) {
        enter(p, leftTuple, rightTuple);
        return atoms.place(p, leftTuple, rightTuple);
    }

    /// Term frequencies of a level, or null where it has none.
    @Nullable
    Frequencies frequencies(int place) {
        TermFrequency tf = comparison.levels().get(place).tf();
        if (tf == null) {
            return null;
        }
        return new Frequencies(this, tf, table, exactU(place, tf));
    }

    /// u of the exact level on the same columns, of the level itself where there is none.
    private double exactU(int place, TermFrequency tf) {
        Level own = comparison.levels().get(place);
        for (Level level : comparison.levels()) {
            if (level.exact() && Set.copyOf(level.condition().columns()).equals(Set.copyOf(tf.columns()))) {
                return level.u() == null ? 1 : level.u();
            }
        }
        return own.u() == null ? 1 : own.u();
    }
}

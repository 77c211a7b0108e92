package org.saksei.linkage;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A comparison made ready for one table: records have one number per distinct tuple of its columns, levels are
/// checks.
final class Compiled {
    final Comparison comparison;
    final TupleCoder tuples;
    final Check[] checks;
    final int slots;
    final int features;
    /// Place of the level where both have the same complete value; −1 where the levels cannot be told from codes
    /// alone.
    final int exactPlace;
    private final List<String> columns;
    private final Encoded table;

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
        this.slots = columns.size();
        this.tuples = new TupleCoder(columns.stream().map(table::codes).toArray(int[][]::new), table.size);
        Map<String, Integer> slotOf = new HashMap<>();
        columns.forEach(column -> slotOf.put(column, slotOf.size()));
        Map<List<Object>, Integer> featureOf = new HashMap<>();
        this.checks = comparison.levels().stream()
                .map(level -> Check.of(level.condition(), slotOf, featureOf))
                .toArray(Check[]::new);
        this.features = featureOf.size();
        this.exactPlace = plainExact();
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

    int slot(String column) {
        return columns.indexOf(column);
    }

    Pairing pairing(Symbols symbols) {
        return new Pairing(table.dictionary, symbols, slots, features);
    }

    /// Place of the level of two tuples.
    int place(Pairing p, int leftTuple, int rightTuple) {
        for (int slot = 0; slot < slots; slot++) {
            p.left[slot] = tuples.values[slot][leftTuple];
            p.right[slot] = tuples.values[slot][rightTuple];
        }
        p.forget();
        for (int i = 0; i < checks.length - 1; i++) {
            if (checks[i].ask(p) == Check.TRUE) {
                return i;
            }
        }
        return checks.length - 1;
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

package org.saksei.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often the values of a level's columns occur, and what agreeing on one of them adds to the weight.
final class Frequencies {
    private final TermFrequency rule;
    private final double baseInBits;
    private final double minimumInBits;
    /// Of a tuple whose every value is there once.
    private final double leastInBits;
    /// log2 of the frequency by tuple; 0 where a column is missing or a list.
    private final double[] inBits;
    private final int listSlot;
    /// log2 of the frequency by item; 0 for what is none.
    private double[] itemInBits = new double[0];
    private final @Nullable SharedItems shared;
    private final TupleCoder tuples;
    private final Dictionary dictionary;
    private final Encoded table;
    private final Compiled comparison;

    Frequencies(Compiled comparison, TermFrequency rule, Encoded table, double exactU) {
        this.rule = rule;
        this.tuples = comparison.tuples;
        this.dictionary = table.dictionary;
        this.minimumInBits = rule.minimum() > 0 ? Level.log2(rule.minimum()) : Double.NEGATIVE_INFINITY;
        this.leastInBits = -Level.log2(Math.max(1, table.size)) * rule.columns().size();
        this.table = table;
        this.comparison = comparison;
        this.inBits = new double[tuples.count + 1];
        int list = -1;
        for (String column : rule.columns()) {
            int[] codes = table.codes(column);
            int slot = comparison.slot(column);
            if (isList(codes)) {
                list = slot;
                countItems(codes);
            } else {
                addColumn(table.counts(column), tuples.values[slot]);
            }
        }
        this.listSlot = list;
        this.shared = list >= 0 && rule.base() == TermFrequency.Base.SHARED
                ? SharedItems.of(tuples, tuples.values[list], dictionary, itemInBits, minimumInBits)
                : null;
        this.baseInBits = rule.base() == TermFrequency.Base.LEVEL ? Level.log2(exactU) : meanInBits();
    }

    /// log2 Σ f²: the chance that two random records share a value.
    private double meanInBits() {
        double shared = Arrays.stream(itemInBits)
                .filter(bits -> bits < 0)
                .sorted()
                .map(bits -> Math.pow(4, bits))
                .sum();
        if (listSlot < 0) {
            shared = 0;
            long filled = 0;
            for (int rank = 0; rank < table.size; rank++) {
                int tuple = tuples.code[rank];
                boolean all = true;
                for (String column : rule.columns()) {
                    all &= tuples.values[comparison.slot(column)][tuple] >= 0;
                }
                if (all) {
                    shared += Math.pow(2, inBits[tuple]); // f once for every record that has the value: Σ n·f
                    filled++;
                }
            }
            shared /= Math.max(1, filled);
        }
        return shared == 0 ? 0 : Level.log2(shared);
    }

    private boolean isList(int[] codes) {
        return Arrays.stream(codes).anyMatch(code -> code >= 0 && dictionary.items[code] != null);
    }

    private void addColumn(Encoded.Counts counts, int[] ofTuple) {
        for (int tuple = 0; tuple < tuples.count; tuple++) {
            inBits[tuple] += inBits(counts, ofTuple[tuple]);
        }
    }

    private static double inBits(Encoded.Counts counts, int code) {
        return code < 0 ? 0 : Level.log2((double) counts.of(code) / counts.filled());
    }

    /// Reads the frequency of a guest's values among the records of the table; a value nobody has gives
    /// way to the other side's.
    void enter() {
        double bits = 0;
        for (String column : rule.columns()) {
            int slot = comparison.slot(column);
            bits += slot == listSlot ? 0 : inBits(table.counts(column), tuples.values[slot][tuples.count]);
        }
        inBits[tuples.count] = bits;
    }

    private void countItems(int[] codes) {
        Map<Integer, Integer> counts = new HashMap<>();
        int filled = 0;
        for (int code : codes) {
            if (code >= 0) {
                filled++;
                int[] items = dictionary.items[code];
                for (int item : items == null ? new int[] {code} : items) {
                    counts.merge(item, 1, Integer::sum);
                }
            }
        }
        itemInBits = new double[dictionary.pool.size()];
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            itemInBits[count.getKey()] = Level.log2((double) count.getValue() / filled);
        }
    }

    /// Bits that agreeing adds: rare values add, common ones take away.
    double bonus(int leftTuple, int rightTuple) {
        if (shared != null) {
            return rule.weight() * shared.bonusInBits(item(leftTuple), item(rightTuple));
        }
        return rule.weight() * (baseInBits - usedInBits(leftTuple, rightTuple));
    }

    /// The most that [#bonus] gives for a left tuple with any right one.
    double most(int leftTuple) {
        if (shared != null) {
            return rule.weight() * shared.mostInBits(item(leftTuple));
        }
        double rarest = listSlot >= 0
                ? Math.min(baseInBits, rarestItem(tuples.values[listSlot][leftTuple]))
                : inBits[leftTuple];
        return rule.weight() * (baseInBits - Math.max(Math.max(rarest, leastInBits), minimumInBits));
    }

    private int item(int tuple) {
        return tuples.values[listSlot][tuple];
    }

    private double bits(int item) {
        return item < itemInBits.length ? itemInBits[item] : 0;
    }

    private double rarestItem(int value) {
        int[] items = value < 0 ? new int[0] : dictionary.items[value];
        double rarest = 0;
        for (int item : items == null ? new int[] {value} : items) {
            rarest = Math.min(rarest, bits(item));
        }
        return rarest;
    }

    double usedInBits(int leftTuple, int rightTuple) {
        if (shared != null) {
            return shared.usedInBits(item(leftTuple), item(rightTuple));
        }
        double used = listSlot >= 0
                ? sharedInBits(tuples.values[listSlot][leftTuple], tuples.values[listSlot][rightTuple])
                : Math.max(inBits[leftTuple], inBits[rightTuple]);
        return Math.max(used, minimumInBits);
    }

    double inBits(int tuple) {
        return inBits[tuple];
    }

    /// The rarest item that both have; u of the level where they share none.
    private double sharedInBits(int left, int right) {
        if (left < 0 || right < 0) {
            return baseInBits;
        }
        int[] a = dictionary.items[left];
        int[] b = dictionary.items[right];
        double rarest = 0;
        boolean any = false;
        for (int x : a == null ? new int[] {left} : a) {
            for (int y : b == null ? new int[] {right} : b) {
                if (x == y && bits(x) < 0) {
                    rarest = Math.min(rarest, bits(x));
                    any = true;
                }
            }
        }
        return any ? rarest : baseInBits;
    }

    List<String> columns() {
        return rule.columns();
    }
}

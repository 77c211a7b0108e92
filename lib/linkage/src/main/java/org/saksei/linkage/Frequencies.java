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
        this.leastInBits =
                -Level.log2(Math.max(1, table.records())) * rule.columns().size();
        this.table = table;
        this.comparison = comparison;
        this.inBits = new double[tuples.count + 1];
        int list = -1;
        for (String column : rule.columns()) {
            int[] codes = table.codes(column);
            int slot = comparison.slot(column);
            if (isList(column, codes)) {
                list = slot;
                countItems(column, codes);
            } else {
                addColumn(table.counts(column), tuples.values[slot]);
            }
        }
        this.listSlot = list;
        this.shared = list >= 0 && rule.base() == TermFrequency.Base.SHARED
                ? SharedItems.of(table, rule.columns().get(0), itemInBits, minimumInBits)
                : null;
        this.baseInBits = rule.base() == TermFrequency.Base.LEVEL ? Level.log2(exactU) : meanInBits();
    }

    /// log2 Σ f²: the chance that two random records share a value. Summed by size, so that it is the
    /// same to the last digit in whatever order the values came.
    private double meanInBits() {
        TableFacts whole = table.whole();
        double shared = listSlot >= 0
                ? Arrays.stream(itemsInBits(whole))
                        .sorted()
                        .map(bits -> Math.pow(4, bits))
                        .sum()
                : whole == null ? meanOfRecords() : meanOf(whole);
        return shared == 0 ? 0 : Level.log2(shared);
    }

    private double[] itemsInBits(@Nullable TableFacts whole) {
        if (whole == null) {
            return Arrays.stream(itemInBits).filter(bits -> bits < 0).toArray();
        }
        String list = rule.columns().stream()
                .filter(column -> comparison.slot(column) == listSlot)
                .findFirst()
                .orElseThrow();
        double filled = whole.filled(list);
        return whole.counts(list).stream()
                .mapToDouble(count -> Level.log2(count / filled))
                .toArray();
    }

    /// f once for every record that has the value: Σ n·f.
    private double meanOfRecords() {
        int[][] codes = rule.columns().stream().map(table::codes).toArray(int[][]::new);
        TuplePool pool = new TuplePool(codes.length);
        int[] counts = new int[64];
        double[] bits = new double[64];
        int[] tuple = new int[codes.length];
        for (int rank = 0; rank < table.size; rank++) {
            boolean all = true;
            for (int i = 0; i < codes.length; i++) {
                tuple[i] = codes[i][rank];
                all &= tuple[i] >= 0;
            }
            if (all) {
                int number = pool.add(tuple);
                if (number == counts.length) {
                    counts = Arrays.copyOf(counts, 2 * number);
                    bits = Arrays.copyOf(bits, 2 * number);
                }
                counts[number]++;
                bits[number] = inBits[tuples.code[rank]];
            }
        }
        double[] shares = new double[pool.size()];
        long filled = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = counts[i] * Math.pow(2, bits[i]);
            filled += counts[i];
        }
        return Arrays.stream(shares).sorted().sum() / Math.max(1, filled);
    }

    private double meanOf(TableFacts whole) {
        List<String> columns = rule.columns();
        var together = whole.together(columns);
        double[] shares = together.entrySet().stream()
                .mapToDouble(entry -> {
                    double bits = 0;
                    for (int i = 0; i < columns.size(); i++) {
                        String column = columns.get(i);
                        bits += Level.log2(
                                (double) whole.count(column, entry.getKey().get(i)) / whole.filled(column));
                    }
                    return entry.getValue() * Math.pow(2, bits);
                })
                .toArray();
        long filled = together.values().stream().mapToLong(Long::longValue).sum();
        return Arrays.stream(shares).sorted().sum() / Math.max(1, filled);
    }

    private boolean isList(String column, int[] codes) {
        TableFacts whole = table.whole();
        return whole != null
                ? whole.isList(column)
                : Arrays.stream(codes).anyMatch(code -> code >= 0 && dictionary.items[code] != null);
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

    private void countItems(String column, int[] codes) {
        TableFacts whole = table.whole();
        Map<Integer, Long> counts = new HashMap<>();
        long filled = 0;
        for (int code : codes) {
            if (code >= 0) {
                filled++;
                int[] items = dictionary.items[code];
                for (int item : items == null ? new int[] {code} : items) {
                    counts.merge(item, 1L, Long::sum);
                }
            }
        }
        if (whole != null) {
            counts.replaceAll((item, here) -> whole.count(column, dictionary.pool.get(item)));
            filled = whole.filled(column);
        }
        itemInBits = new double[dictionary.pool.size()];
        for (Map.Entry<Integer, Long> count : counts.entrySet()) {
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

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the items that two lists share add to a weight, each by its frequency: `base(k) − Σ log2 f`.
///
/// `base(k)` is the chance, in bits, that two random records share k items. Where one list is a part of
/// the other (a name of one part, and the same with the family name), it is that of records with k items:
/// who is told by one name alone is mostly told by a given name.
final class SharedItems {
    /// Longer lists count as so long.
    private static final int MOST = 6;

    private final Dictionary dictionary;
    private final double[] itemInBits;
    private final double minimumInBits;
    /// By number of shared items: where they are all that one record has.
    private final double[] wholeInBits;
    /// By number of shared items: where both have others beside.
    private final double[] someInBits;

    private SharedItems(
            Dictionary dictionary,
            double[] itemInBits,
            double minimumInBits,
            double[] wholeInBits,
            double[] someInBits) {
        this.dictionary = dictionary;
        this.itemInBits = itemInBits;
        this.minimumInBits = minimumInBits;
        this.wholeInBits = wholeInBits;
        this.someInBits = someInBits;
    }

    /// Adds up chances; sorted first, so that the sum is the same in whatever order they came.
    private static final class Chances {
        private final List<Double> shares = new ArrayList<>();
        private long records;

        void add(long count, double chance) {
            shares.add(count * chance);
            records += count;
        }

        double meanInBits(double otherwise) {
            double sum =
                    shares.stream().sorted().mapToDouble(Double::doubleValue).sum();
            return records == 0 ? otherwise : Math.min(0, Level.log2(sum / records));
        }
    }

    /// @param itemInBits log2 of the frequency by item
    static SharedItems of(Encoded table, String column, double[] itemInBits, double minimumInBits) {
        Chances any = new Chances();
        Chances[] all =
                IntStream.rangeClosed(0, MOST).mapToObj(k -> new Chances()).toArray(Chances[]::new);
        forEachValue(table, column, itemInBits, (count, bits) -> {
            Arrays.sort(bits);
            any.add(count, Arrays.stream(bits).map(x -> Math.pow(2, x)).sum());
            all[Math.min(MOST, bits.length)].add(
                    count, Math.pow(2, Arrays.stream(bits).sum()));
        });
        double one = any.meanInBits(0);
        double[] whole = new double[MOST + 1];
        double[] some = new double[MOST + 1];
        for (int k = 1; k <= MOST; k++) {
            whole[k] = all[k].meanInBits(k * one);
            some[k] = k == 1 ? one : whole[k];
        }
        return new SharedItems(table.dictionary, itemInBits, minimumInBits, whole, some);
    }

    private interface Value {
        void is(long count, double[] itemsInBits);
    }

    /// Every list of the column, of the whole table where the records are a share of one.
    private static void forEachValue(Encoded table, String column, double[] itemInBits, Value to) {
        TableFacts facts = table.whole();
        if (facts != null) {
            double filled = facts.filled(column);
            facts.together(List.of(column))
                    .forEach((value, count) -> to.is(
                            count,
                            Derivation.itemsOf(value.getFirst()).stream()
                                    .mapToDouble(item -> Level.log2(facts.count(column, item) / filled))
                                    .toArray()));
            return;
        }
        Encoded.Counts counts = table.counts(column);
        for (int code = 0; code < table.dictionary.items.length; code++) {
            int[] items = counts.of(code) == 0 ? null : items(table.dictionary, code);
            if (items != null) {
                to.is(
                        counts.of(code),
                        Arrays.stream(items)
                                .mapToDouble(item -> itemInBits[item])
                                .toArray());
            }
        }
    }

    private static int @Nullable [] items(Dictionary dictionary, int value) {
        if (value < 0) {
            return null;
        }
        int[] items = dictionary.items[value];
        return items == null ? new int[] {value} : items;
    }

    double bonusInBits(int left, int right) {
        int[] a = items(dictionary, left);
        int[] b = items(dictionary, right);
        if (a == null || b == null) {
            return 0;
        }
        int shared = 0;
        double used = 0;
        for (int item : a) {
            if (has(b, item)) {
                shared++;
                used += bits(item);
            }
        }
        if (shared == 0) {
            return 0;
        }
        boolean whole = shared == Math.min(a.length, b.length);
        return (whole ? wholeInBits : someInBits)[Math.min(MOST, shared)] - used;
    }

    double usedInBits(int left, int right) {
        int[] a = items(dictionary, left);
        int[] b = items(dictionary, right);
        double used = 0;
        for (int item : a == null || b == null ? new int[0] : a) {
            used += b != null && has(b, item) ? bits(item) : 0;
        }
        return used;
    }

    /// The most that [#bonusInBits] gives for a left list with any right one.
    double mostInBits(int left) {
        int[] items = items(dictionary, left);
        if (items == null) {
            return 0;
        }
        double[] rarest = Arrays.stream(items).mapToDouble(this::bits).sorted().toArray();
        double most = 0;
        double used = 0;
        for (int k = 1; k <= rarest.length; k++) {
            used += rarest[k - 1];
            int place = Math.min(MOST, k);
            most = Math.max(most, Math.max(wholeInBits[place], someInBits[place]) - used);
        }
        return most;
    }

    private double bits(int item) {
        return item < itemInBits.length ? Math.max(minimumInBits, itemInBits[item]) : 0;
    }

    private static boolean has(int[] items, int item) {
        for (int other : items) {
            if (other == item) {
                return true;
            }
        }
        return false;
    }
}

package org.saksei.linkage;

import java.util.Arrays;
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

    /// @param value code of the list by tuple
    static SharedItems of(
            TupleCoder tuples, int[] value, Dictionary dictionary, double[] itemInBits, double minimumInBits) {
        long[] records = new long[value.length];
        for (int tuple : tuples.code) {
            records[tuple]++;
        }
        double[] chance = new double[MOST + 1];
        long[] counted = new long[MOST + 1];
        double any = 0;
        long all = 0;
        for (int tuple = 0; tuple < tuples.count; tuple++) {
            int[] items = items(dictionary, value[tuple]);
            if (items != null && items.length > 0) {
                int k = Math.min(MOST, items.length);
                double product = 0;
                double sum = 0;
                for (int item : items) {
                    product += itemInBits[item];
                    sum += Math.pow(2, itemInBits[item]);
                }
                chance[k] += records[tuple] * Math.pow(2, product);
                counted[k] += records[tuple];
                any += records[tuple] * sum;
                all += records[tuple];
            }
        }
        double[] whole = new double[MOST + 1];
        double[] some = new double[MOST + 1];
        double one = all == 0 ? 0 : Math.min(0, Level.log2(any / all));
        for (int k = 1; k <= MOST; k++) {
            whole[k] = counted[k] == 0 ? k * one : Level.log2(chance[k] / counted[k]);
            some[k] = k == 1 ? one : whole[k];
        }
        return new SharedItems(dictionary, itemInBits, minimumInBits, whole, some);
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

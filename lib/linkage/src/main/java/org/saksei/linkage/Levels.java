package org.saksei.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the levels of pairs in one thread.
///
/// Where many pairs of a left record are to come, its levels with all values of a comparison are worked
/// out together ([LevelRow]); else pairs are asked one by one, and a direct-mapped table remembers recent
/// pairs of values.
final class Levels {
    private static final int TABLE_BITS = 16;
    /// Sums in another order differ by less.
    private static final double ROUNDING = 1e-6;
    /// A row costs about as much as a single pair for so many values.
    private static final int ROW_GAIN = 16;

    /// Whether answers are kept; for few pairs that is not worth it.
    enum Memory {
        TABLE,
        NONE
    }

    private final Compiled[] comparisons;
    private final Memory memory;
    private final Pairing[] pairings;
    /// Made when first wanted.
    private final @Nullable LevelRow[] rows;
    /// Whether the row is that of the left record.
    private final boolean[] rowReady;
    private final long[][] keys;
    private final byte[][] answers;
    /// Tuples nearly as many as records: an answer is hardly ever asked for twice.
    private final boolean[] forgetful;
    private final int[] leftTuple;
    private final int[] cheapFirst;
    /// What the comparisons after each of [#cheapFirst] can still add for the left record, in bits.
    private final double[] rest;

    private final double[] most;
    private final int[] boundOf;
    /// What a level takes away from the most that its comparison can add for the left record: 0 or less.
    private final double[][] mostAt;
    /// Prior, and what all comparisons can add.
    private double atMost;
    /// What the pairs in question can still weigh.
    private final double[] bits = new double[Pairs.BATCH];
    private int left;
    private int rights;

    /// Place of the level per comparison after [#right].
    final byte[] place;

    Levels(Compiled[] comparisons, Dictionary dictionary, Memory memory) {
        int count = comparisons.length;
        this.comparisons = comparisons;
        this.memory = memory;
        Symbols symbols = new Symbols(dictionary.alphabetSize);
        this.pairings = Arrays.stream(comparisons).map(c -> c.pairing(symbols)).toArray(Pairing[]::new);
        this.rows = new LevelRow[count];
        this.rowReady = new boolean[count];
        this.keys = new long[count][0];
        this.answers = new byte[count][0];
        this.forgetful = new boolean[count];
        this.leftTuple = new int[count];
        this.place = new byte[count];
        this.cheapFirst = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt(k -> comparisons[k].cost()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.rest = new double[count];
        this.most = new double[count];
        this.boundOf = new int[count];
        Arrays.fill(boundOf, -1);
        this.mostAt = new double[count][];
        for (int k = 0; k < count; k++) {
            mostAt[k] = new double[comparisons[k].levels()];
            forgetful[k] =
                    memory == Memory.NONE || 2L * comparisons[k].tuples.count > comparisons[k].tuples.code.length;
        }
    }

    /// Begins with a left record.
    ///
    /// @param rights at most so many pairs are to come
    void left(int rank, int rights) {
        left = rank;
        this.rights = rights;
        for (int k = 0; k < comparisons.length; k++) {
            leftTuple[k] = comparisons[k].tuples.code[rank];
            LevelRow row = rows[k];
            rowReady[k] = row != null && row.isOf(leftTuple[k]);
        }
    }

    /// Whether the row of the left record is there; it is worked out where so many pairs need it.
    private boolean hasRow(int k, double pairs) {
        if (!rowReady[k] && memory == Memory.TABLE && pairs > 1 && pairs * ROW_GAIN >= comparisons[k].tuples.count) {
            row(k).of(leftTuple[k]);
            rowReady[k] = true;
        }
        return rowReady[k];
    }

    private LevelRow row(int k) {
        LevelRow known = rows[k];
        if (known == null) {
            known = new LevelRow(comparisons[k], pairings[k]);
            rows[k] = known;
        }
        return known;
    }

    /// Fills [#place] for the left record and this one.
    void right(int rank) {
        for (int k = 0; k < comparisons.length; k++) {
            place[k] = at(k, rank);
        }
    }

    /// Appends the level of a comparison to the numbers of some pairs: `number · radix + place`.
    void add(int k, int radix, int[] rights, int from, int count, long[] number) {
        int[] code = comparisons[k].tuples.code;
        if (hasRow(k, this.rights)) {
            byte[] row = row(k).place;
            for (int i = 0; i < count; i++) {
                number[i] = number[i] * radix + row[code[rights[from + i]]];
            }
        } else {
            for (int i = 0; i < count; i++) {
                number[i] = number[i] * radix + at(k, rights[from + i]);
            }
        }
    }

    /// The same, cheap comparisons first, for pairs that must weigh at least `from` bits: false as soon
    /// as the pair cannot.
    boolean right(int rank, Weights weights, double from) {
        double weight = weights.priorInBits;
        for (int i = 0; i < cheapFirst.length; i++) {
            int k = cheapFirst[i];
            place[k] = at(k, rank);
            weight += weights.added(k, place[k], left, rank);
            if (weight + rest[i] < from - ROUNDING) {
                return false;
            }
        }
        return true;
    }

    /// Prepares [#right(int, Weights, double)] and [#worth] for the left record.
    void bound(Weights weights) {
        double after = 0;
        for (int i = cheapFirst.length - 1; i >= 0; i--) {
            rest[i] = after;
            int k = cheapFirst[i];
            if (boundOf[k] != leftTuple[k]) {
                boundOf[k] = leftTuple[k];
                most[k] = weights.most(k, leftTuple[k]);
            }
            after += most[k];
        }
        atMost = weights.priorInBits + after;
    }

    /// Picks the records that may weigh at least so much with the left one, as far as rows tell. A
    /// comparison is left to [#right(int, Weights, double)] where too few pairs are left for a row.
    ///
    /// @return how many stand in `worth` now
    int worth(int[] rights, int from, int to, Weights weights, double least, int[] worth) {
        int count = to - from;
        System.arraycopy(rights, from, worth, 0, count);
        Arrays.fill(bits, 0, count, atMost);
        int alive = count;
        for (int k : cheapFirst) {
            if (hasRow(k, (double) this.rights * alive / count)) {
                for (int level = 0; level < mostAt[k].length; level++) {
                    mostAt[k][level] = weights.most(k, level, leftTuple[k]) - most[k];
                }
                alive = keep(comparisons[k].tuples.code, row(k).place, mostAt[k], worth, alive, least - ROUNDING);
            }
        }
        return alive;
    }

    private int keep(int[] code, byte[] row, double[] mostAt, int[] worth, int count, double least) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double now = bits[i] + mostAt[row[code[worth[i]]]];
            bits[kept] = now;
            worth[kept] = worth[i];
            kept += now >= least ? 1 : 0;
        }
        return kept;
    }

    int left() {
        return left;
    }

    private byte at(int k, int rank) {
        Compiled c = comparisons[k];
        int other = c.tuples.code[rank];
        if (rowReady[k]) {
            return row(k).place[other];
        }
        if (c.exactPlace >= 0) {
            int[] values = c.tuples.values[0];
            int mine = values[leftTuple[k]]; // of a guest the tuple differs though the value may not
            return (byte) (mine < 0 || values[other] < 0 ? 0 : mine == values[other] ? 1 : 2);
        }
        return forgetful[k] ? (byte) c.place(pairings[k], leftTuple[k], other) : remembered(k, other);
    }

    private byte remembered(int k, int other) {
        if (keys[k].length == 0) {
            keys[k] = new long[1 << TABLE_BITS];
            Arrays.fill(keys[k], -1);
            answers[k] = new byte[1 << TABLE_BITS];
        }
        long key = (long) leftTuple[k] << 32 | other;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - TABLE_BITS));
        if (keys[k][slot] != key) {
            keys[k][slot] = key;
            answers[k][slot] = (byte) comparisons[k].place(pairings[k], leftTuple[k], other);
        }
        return answers[k][slot];
    }
}

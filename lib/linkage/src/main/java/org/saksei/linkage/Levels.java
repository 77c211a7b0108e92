package org.saksei.linkage;

import java.util.Arrays;

/// Finds the levels of pairs in one thread, with a memory: a row of answers for the record that stays
/// left (when all pairs are compared), else a direct-mapped table of recent pairs of values.
final class Levels {
    private static final int TABLE_BITS = 16;
    private static final byte NOT_YET = -1;
    /// Above this many distinct tuples a row of answers costs more to clear than it saves.
    private static final int LONGEST_ROW = 1 << 20;

    private final Compiled[] comparisons;
    private final Pairing[] pairings;
    private final byte[][] row;
    private final int[] rowOf;
    private final long[][] keys;
    private final byte[][] answers;
    private final boolean[] byRow;
    private final int[] leftTuple;
    private int left;

    /// Place of the level per comparison after [#right].
    final byte[] place;

    Levels(Compiled[] comparisons, Dictionary dictionary, boolean exhaustive) {
        int count = comparisons.length;
        this.comparisons = comparisons;
        Symbols symbols = new Symbols(dictionary.alphabetSize);
        this.pairings = Arrays.stream(comparisons).map(c -> c.pairing(symbols)).toArray(Pairing[]::new);
        this.row = new byte[count][0];
        this.rowOf = new int[count];
        Arrays.fill(rowOf, -1);
        this.keys = new long[count][0];
        this.answers = new byte[count][0];
        this.byRow = new boolean[count];
        this.leftTuple = new int[count];
        this.place = new byte[count];
        for (int k = 0; k < count; k++) {
            byRow[k] = exhaustive && comparisons[k].tuples.count <= LONGEST_ROW;
            if (byRow[k]) {
                row[k] = new byte[comparisons[k].tuples.count];
            } else {
                keys[k] = new long[1 << TABLE_BITS];
                Arrays.fill(keys[k], -1);
                answers[k] = new byte[1 << TABLE_BITS];
            }
        }
    }

    void left(int rank) {
        left = rank;
        for (int k = 0; k < comparisons.length; k++) {
            int tuple = comparisons[k].tuples.code[rank];
            leftTuple[k] = tuple;
            if (byRow[k] && rowOf[k] != tuple) {
                Arrays.fill(row[k], NOT_YET);
                rowOf[k] = tuple;
            }
        }
    }

    /// Fills [#place] for the left record and this one.
    void right(int rank) {
        for (int k = 0; k < comparisons.length; k++) {
            place[k] = at(k, rank);
        }
    }

    int left() {
        return left;
    }

    private byte at(int k, int rank) {
        Compiled c = comparisons[k];
        int other = c.tuples.code[rank];
        if (c.exactPlace >= 0) {
            int[] values = c.tuples.values[0];
            return (byte) (values[leftTuple[k]] < 0 || values[other] < 0 ? 0 : leftTuple[k] == other ? 1 : 2);
        }
        if (byRow[k]) {
            byte known = row[k][other];
            if (known == NOT_YET) {
                known = (byte) c.place(pairings[k], leftTuple[k], other);
                row[k][other] = known;
            }
            return known;
        }
        long key = (long) leftTuple[k] << 32 | other;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - TABLE_BITS));
        if (keys[k][slot] != key) {
            keys[k][slot] = key;
            answers[k][slot] = (byte) c.place(pairings[k], leftTuple[k], other);
        }
        return answers[k][slot];
    }
}

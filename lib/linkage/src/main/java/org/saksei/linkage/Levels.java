package org.saksei.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Finds the levels of pairs in one thread, with a memory: a row of answers for the record that stays
/// left (when all pairs are compared), else a direct-mapped table of recent pairs of values.
final class Levels {
    private static final int TABLE_BITS = 16;
    /// Sums in another order differ by less.
    private static final double ROUNDING = 1e-6;
    private static final byte NOT_YET = -1;
    /// Above this many distinct tuples a row of answers costs more to clear than it saves.
    private static final int LONGEST_ROW = 1 << 20;

    /// How answers are kept: a row for the left record, a table of recent pairs, or not at all (few
    /// pairs).
    enum Memory {
        ROW,
        TABLE,
        NONE
    }

    private final Compiled[] comparisons;
    private final Pairing[] pairings;
    private final byte[][] row;
    private final int[] rowOf;
    private final long[][] keys;
    private final byte[][] answers;
    private final boolean[] byRow;
    /// Tuples nearly as many as records: an answer is hardly ever asked for twice.
    private final boolean[] forgetful;
    private final int[] leftTuple;
    private final int[] cheapFirst;
    /// What the comparisons after each of [#cheapFirst] can still add for the left record, in bits.
    private final double[] rest;

    private final double[] most;
    private final int[] boundOf;
    private int left;

    /// Place of the level per comparison after [#right].
    final byte[] place;

    Levels(Compiled[] comparisons, Dictionary dictionary, boolean exhaustive) {
        this(comparisons, dictionary, exhaustive ? Memory.ROW : Memory.TABLE);
    }

    Levels(Compiled[] comparisons, Dictionary dictionary, Memory memory) {
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
        for (int k = 0; k < count; k++) {
            boolean exhaustive = memory == Memory.ROW;
            forgetful[k] =
                    memory == Memory.NONE || 2L * comparisons[k].tuples.count > comparisons[k].tuples.code.length;
            byRow[k] = exhaustive && !forgetful[k] && comparisons[k].tuples.count <= LONGEST_ROW;
            if (forgetful[k]) {
                continue;
            }
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

    /// Prepares [#right(int, Weights, double)] for the left record.
    void bound(Weights weights) {
        double sum = 0;
        for (int i = cheapFirst.length - 1; i >= 0; i--) {
            rest[i] = sum;
            int k = cheapFirst[i];
            if (boundOf[k] != leftTuple[k]) {
                boundOf[k] = leftTuple[k];
                most[k] = weights.most(k, leftTuple[k]);
            }
            sum += most[k];
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
            int mine = values[leftTuple[k]]; // of a guest the tuple differs though the value may not
            return (byte) (mine < 0 || values[other] < 0 ? 0 : mine == values[other] ? 1 : 2);
        }
        if (forgetful[k]) {
            return (byte) c.place(pairings[k], leftTuple[k], other);
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

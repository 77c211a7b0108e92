package org.saksei.linkage;

import java.util.Arrays;

/// Numbers the distinct tuples of several columns from 0, by record; a tuple may hold missing values.
///
/// One more tuple, number `count`, is kept for a record beside the table ([Guest]), whose rank is the
/// size of the table; without one it is missing in every column.
final class TupleCoder {
    /// Tuple number by rank.
    final int[] code;
    /// For each column the value code by tuple number.
    final int[][] values;
    final int count;

    TupleCoder(int[][] columns, int size) {
        this.code = new int[size + 1];
        int[] slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, size)) * 4)];
        Arrays.fill(slots, -1);
        int[] firstRank = new int[Math.max(16, size)];
        int found = 0;
        for (int rank = 0; rank < size; rank++) {
            int slot = hash(columns, rank) & slots.length - 1;
            while (slots[slot] >= 0 && !same(columns, firstRank[slots[slot]], rank)) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] < 0) {
                slots[slot] = found;
                firstRank[found++] = rank;
            }
            code[rank] = slots[slot];
        }
        this.count = found;
        this.code[size] = found;
        this.values = new int[columns.length][found + 1];
        for (int c = 0; c < columns.length; c++) {
            for (int tuple = 0; tuple < found; tuple++) {
                values[c][tuple] = columns[c][firstRank[tuple]];
            }
            values[c][found] = -1;
        }
    }

    /// Whether a column of the tuple is missing.
    boolean incomplete(int tuple) {
        for (int[] column : values) {
            if (column[tuple] < 0) {
                return true;
            }
        }
        return false;
    }

    private static int hash(int[][] columns, int rank) {
        int hash = 17;
        for (int[] column : columns) {
            hash = (hash ^ column[rank]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    private static boolean same(int[][] columns, int a, int b) {
        for (int[] column : columns) {
            if (column[a] != column[b]) {
                return false;
            }
        }
        return true;
    }
}

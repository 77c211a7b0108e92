package org.saksei.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The distinct values of one column among the tuples of a comparison, and in which tuples each stands:
/// a value is looked at once for all of them.
final class SlotIndex {
    /// Number of the value by tuple, −1 where it is missing.
    final int[] valueOf;
    /// Code by number.
    final int[] code;
    private final int[] start;
    private final int[] tuples;

    /// @param codeOfTuple −1 where missing; `count` tuples are looked at
    SlotIndex(int[] codeOfTuple, int count) {
        this.code = Arrays.stream(codeOfTuple, 0, count)
                .filter(c -> c >= 0)
                .sorted()
                .distinct()
                .toArray();
        this.valueOf = IntStream.range(0, count)
                .map(t -> codeOfTuple[t] < 0 ? -1 : Arrays.binarySearch(code, codeOfTuple[t]))
                .toArray();
        this.start = new int[code.length + 1];
        for (int value : valueOf) {
            if (value >= 0) {
                start[value + 1]++;
            }
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] next = start.clone();
        this.tuples = new int[start[code.length]];
        for (int tuple = 0; tuple < count; tuple++) {
            if (valueOf[tuple] >= 0) {
                tuples[next[valueOf[tuple]]++] = tuple;
            }
        }
    }

    /// Adds the tuples that hold a value to a set of tuples.
    void mark(int value, long[] into) {
        for (int i = start[value]; i < start[value + 1]; i++) {
            into[tuples[i] >> 6] |= 1L << tuples[i];
        }
    }
}

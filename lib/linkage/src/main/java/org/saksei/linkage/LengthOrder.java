package org.saksei.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The items of a column from the shortest to the longest, their letter signatures in a row: those that
/// may be near a string are found by one pass over the lengths in question.
final class LengthOrder {
    final ItemIndex items;
    /// Number of the item by place.
    final int[] item;
    final long[] signature;
    /// The first four symbols, as in the dictionary.
    final long[] head;
    /// Where each length begins; one more at the end.
    final int[] start;

    LengthOrder(ItemIndex items, Dictionary dictionary) {
        this.items = items;
        this.item = IntStream.range(0, items.code.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> dictionary.length(items.code[i]))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.signature = Arrays.stream(item)
                .mapToLong(i -> dictionary.signature[items.code[i]])
                .toArray();
        this.head = Arrays.stream(item)
                .mapToLong(i -> dictionary.head[items.code[i]])
                .toArray();
        int longest = item.length == 0 ? 0 : dictionary.length(items.code[item[item.length - 1]]);
        this.start = new int[longest + 2];
        for (int i : item) {
            start[dictionary.length(items.code[i]) + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
    }

    int longest() {
        return start.length - 2;
    }
}

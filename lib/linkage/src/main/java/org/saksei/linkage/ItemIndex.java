package org.saksei.linkage;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The distinct items (of lists or of sets of words) of a column, and in which values each stands. A
/// plain value is its own item.
final class ItemIndex {
    /// Codes in ascending order.
    final int[] code;
    /// Items by number of the value.
    private final int[][] itemsOf;

    private final int[] start;
    private final int[] values;

    /// @param items by code, as in the dictionary; null for a plain value
    /// @param plain whether a plain value is its own item, or has none
    ItemIndex(SlotIndex slot, int[] @Nullable [] items, boolean plain) {
        this.itemsOf = new int[slot.code.length][];
        for (int value = 0; value < itemsOf.length; value++) {
            int[] some = items[slot.code[value]];
            itemsOf[value] = some != null ? some : plain ? new int[] {slot.code[value]} : new int[0];
        }
        this.code = Stream.of(itemsOf)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        this.start = new int[code.length + 1];
        for (int[] some : itemsOf) {
            for (int item : some) {
                start[number(item) + 1]++;
            }
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] next = start.clone();
        this.values = new int[start[code.length]];
        for (int value = 0; value < itemsOf.length; value++) {
            for (int item : itemsOf[value]) {
                values[next[number(item)]++] = value;
            }
        }
    }

    int number(int item) {
        return Arrays.binarySearch(code, item);
    }

    int[] itemsOf(int value) {
        return itemsOf[value];
    }

    /// Where the values that hold an item begin in [#value].
    int from(int number) {
        return start[number];
    }

    int to(int number) {
        return start[number + 1];
    }

    int value(int place) {
        return values[place];
    }
}

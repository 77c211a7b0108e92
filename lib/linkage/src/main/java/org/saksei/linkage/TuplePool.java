package org.saksei.linkage;

import java.util.Arrays;

/// Numbers distinct tuples of codes from 0 in order of arrival: open addressing over one flat array.
final class TuplePool {
    static final int UNKNOWN = -1;

    private final int width;
    private int[] values;
    private int[] slots = new int[64];
    private int size;

    TuplePool(int width) {
        this.width = width;
        this.values = new int[32 * width];
        Arrays.fill(slots, UNKNOWN);
    }

    int size() {
        return size;
    }

    /// The number of a tuple, a new one where it has none.
    int add(int[] tuple) {
        int slot = slotOf(tuple, 0);
        if (slots[slot] != UNKNOWN) {
            return slots[slot];
        }
        if ((size + 1) * width > values.length) {
            values = Arrays.copyOf(values, Math.max(width, values.length * 2));
        }
        System.arraycopy(tuple, 0, values, size * width, width);
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /// The number of a tuple, or [#UNKNOWN].
    int find(int[] tuple) {
        return slots[slotOf(tuple, 0)];
    }

    private int slotOf(int[] from, int at) {
        int hash = 17;
        for (int i = at; i < at + width; i++) {
            hash = (hash ^ from[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        int slot = hash & slots.length - 1;
        while (slots[slot] != UNKNOWN && !same(slots[slot] * width, from, at)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean same(int known, int[] from, int at) {
        return Arrays.equals(values, known, known + width, from, at, at + width);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, UNKNOWN);
        for (int number = 0; number < size; number++) {
            slots[slotOf(values, number * width)] = number;
        }
    }
}

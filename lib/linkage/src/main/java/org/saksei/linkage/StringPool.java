package org.saksei.linkage;

import java.util.Arrays;

/// Numbers distinct strings from 0 in order of arrival: an open-addressing table, a third of the memory
/// of a `HashMap`. A slot holds the hash beside the number, so that hardly a string is read that is
/// another.
final class StringPool {
    static final int MISSING = -1;
    private static final long EMPTY = -1;

    private String[] values = new String[64];
    /// The hash in the upper half, the number in the lower.
    private long[] slots = new long[128];
    private int size;

    StringPool() {
        Arrays.fill(slots, EMPTY);
    }

    int size() {
        return size;
    }

    String get(int code) {
        return values[code];
    }

    /// The strings as they are now, to be read by other threads while more are added.
    record Snapshot(String[] values) {
        String get(int code) {
            return values[code];
        }
    }

    Snapshot snapshot() {
        return new Snapshot(values);
    }

    int add(String value) {
        int hash = hash(value);
        int slot = slotOf(value, hash);
        if (slots[slot] != EMPTY) {
            return (int) slots[slot];
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size] = value;
        slots[slot] = (long) hash << 32 | size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /// Takes the last strings back, so that `size` are left. Nothing that stays was placed after them, so
    /// their slots can be emptied.
    void truncate(int newSize) {
        while (size > newSize) {
            size--;
            slots[slotOf(values[size], hash(values[size]))] = EMPTY;
            values[size] = "";
        }
    }

    /// The number of a string, or [#MISSING].
    int find(String value) {
        return (int) slots[slotOf(value, hash(value))]; // an empty slot has the number −1
    }

    private static int hash(String value) {
        int hash = value.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private int slotOf(String value, int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != EMPTY
                && !((int) (slots[slot] >> 32) == hash && values[(int) slots[slot]].equals(value))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.fill(slots, EMPTY);
        for (long entry : old) {
            if (entry != EMPTY) {
                int slot = (int) (entry >> 32) & slots.length - 1;
                while (slots[slot] != EMPTY) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = entry;
            }
        }
    }
}

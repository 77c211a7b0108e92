package org.saksei.linkage;

import java.util.Arrays;

/// Numbers distinct strings from 0 in order of arrival: an open-addressing table, a third of the memory
/// of a `HashMap`. Hashes are kept beside the strings, so that hardly a string is read that is another.
final class StringPool {
    static final int MISSING = -1;

    private String[] values = new String[64];
    private int[] hashes = new int[64];
    private int[] slots = new int[128];
    private int size;

    StringPool() {
        Arrays.fill(slots, MISSING);
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
        if (slots[slot] != MISSING) {
            return slots[slot];
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        values[size] = value;
        hashes[size] = hash;
        slots[slot] = size++;
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
            slots[slotOf(values[size], hashes[size])] = MISSING;
            values[size] = "";
        }
    }

    /// The number of a string, or [#MISSING].
    int find(String value) {
        return slots[slotOf(value, hash(value))];
    }

    private static int hash(String value) {
        int hash = value.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private int slotOf(String value, int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != MISSING && !(hashes[slots[slot]] == hash && values[slots[slot]].equals(value))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, MISSING);
        for (int code = 0; code < size; code++) {
            int slot = hashes[code] & slots.length - 1;
            while (slots[slot] != MISSING) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = code;
        }
    }
}

package org.saksei.linkage;

import org.jspecify.annotations.Nullable;

/// The values of a comparison's columns in the order of its tuples: neighbours in memory are neighbours in
/// the scan. Only what a level asks for is kept.
final class TupleValues {
    static final int SIGNATURE = 0;
    static final int HEAD = 1;
    static final int LENGTH = 2;
    /// Numbers kept for an item.
    static final int LETTERS = 3;
    private static final int MOST_ITEMS = 4;

    /// What levels may ask about a column beside its codes.
    enum Kept {
        LETTERS,
        ITEMS,
        DAYS,
        NUMBERS,
        BIRTHS
    }

    final int slots;
    /// Value codes tuple by tuple: one place in memory for all slots of a record.
    final int[] codes;

    final boolean[] lists;
    /// By slot: for each item its letter signature, its first four symbols and its length (−1 where there
    /// is none), side by side, because a random read costs more than what is done with it.
    final long[][] letters;

    /// Of list values: a bit per item, items hashed to 64.
    final long[][] itemBits;
    /// Items per tuple that are laid out.
    final int[] width;
    /// Whether a value of the slot is a list of more items: no bound then.
    final boolean[] many;

    final int[][] day;
    final double[][] number;
    final @Nullable BirthInterval[][] birth;
    /// Digits of full dates of birth, 0 for other intervals.
    final int[][] birthDigits;

    private final TupleCoder tuples;
    private final Dictionary dictionary;

    TupleValues(TupleCoder tuples, Dictionary dictionary) {
        this.tuples = tuples;
        this.dictionary = dictionary;
        this.slots = tuples.values.length;
        this.codes = new int[(tuples.count + 1) * slots];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = tuples.values[i % slots][i / slots];
        }
        this.lists = new boolean[slots];
        this.letters = new long[slots][];
        this.itemBits = new long[slots][];
        this.width = new int[slots];
        this.many = new boolean[slots];
        this.day = new int[slots][];
        this.number = new double[slots][];
        this.birth = new BirthInterval[slots][];
        this.birthDigits = new int[slots][];
        for (int slot = 0; slot < slots; slot++) {
            width[slot] = 1;
            for (int code : tuples.values[slot]) {
                int[] items = code < 0 ? null : dictionary.items[code];
                width[slot] = Math.max(width[slot], items == null ? 1 : Math.min(MOST_ITEMS, items.length));
            }
        }
    }

    /// Makes room for what is asked about a column; [#layOut] fills it.
    void keep(int slot, Kept what) {
        int room = tuples.count + 1;
        switch (what) {
            case LETTERS -> letters[slot] = new long[LETTERS * width[slot] * room];
            case ITEMS -> itemBits[slot] = new long[room];
            case DAYS -> day[slot] = new int[room];
            case NUMBERS -> number[slot] = new double[room];
            case BIRTHS -> {
                birth[slot] = new BirthInterval[room];
                birthDigits[slot] = new int[room];
            }
        }
    }

    void layOut() {
        for (int slot = 0; slot < slots; slot++) {
            for (int tuple = 0; tuple < tuples.count; tuple++) {
                layOut(slot, tuple);
            }
        }
    }

    /// Reads a value of a guest, which stands behind the last tuple.
    void enter(int slot, int code) {
        int guest = tuples.count;
        tuples.values[slot][guest] = code;
        codes[guest * slots + slot] = code;
        layOut(slot, guest);
    }

    private void layOut(int slot, int tuple) {
        int code = tuples.values[slot][tuple];
        if (code >= 0) {
            if (day[slot] != null) {
                day[slot][tuple] = dictionary.day[code];
            }
            if (number[slot] != null) {
                number[slot][tuple] = dictionary.number[code];
            }
            if (birth[slot] != null) {
                BirthInterval born = dictionary.birth[code];
                birth[slot][tuple] = born;
                birthDigits[slot][tuple] = born == null || !born.fullDate() ? 0 : born.digits();
            }
            lists[slot] |= dictionary.items[code] != null;
            layOutItems(slot, tuple, code);
        }
    }

    private void layOutItems(int slot, int tuple, int code) {
        int[] items = dictionary.items[code];
        many[slot] |= items != null && items.length > width[slot];
        int first = width[slot] * tuple;
        for (int i = 0; i < width[slot] && letters[slot] != null; i++) {
            int item = items == null ? (i == 0 ? code : -1) : i < items.length ? items[i] : -1;
            int at = LETTERS * (first + i);
            letters[slot][at + SIGNATURE] = item < 0 ? 0 : dictionary.signature[item];
            letters[slot][at + HEAD] = item < 0 ? 0 : dictionary.head[item];
            letters[slot][at + LENGTH] = item < 0 ? -1 : dictionary.length(item);
        }
        if (itemBits[slot] != null) {
            int[] words = dictionary.words[code];
            long bits = 0;
            for (int word : words == null ? new int[0] : words) {
                bits |= 1L << (word * 0x9E3779B9 >>> 26);
            }
            itemBits[slot][tuple] = bits;
        }
    }
}

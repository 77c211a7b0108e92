package org.saksei.linkage;

import java.util.Arrays;

/// The levels of one left tuple with every tuple of a comparison, worked out together; for one thread.
final class LevelRow {
    /// Place of the level by tuple.
    final byte[] place;

    private final Sweep[] levels;
    private final long[] undecided;
    private int left = -1;

    LevelRow(Compiled comparison, Pairing pairing) {
        int last = comparison.comparison.levels().size() - 1;
        Sweep.Builder builder = new Sweep.Builder(comparison, pairing);
        this.place = new byte[comparison.tuples.count];
        this.levels = comparison.comparison.levels().stream()
                .limit(last)
                .map(level -> builder.of(level.condition()))
                .toArray(Sweep[]::new);
        this.undecided = new long[place.length + 63 >> 6];
    }

    boolean isOf(int tuple) {
        return tuple == left;
    }

    /// Works out the row of a left tuple.
    void of(int tuple) {
        if (isOf(tuple)) {
            return;
        }
        left = tuple;
        Arrays.fill(place, (byte) levels.length);
        Arrays.fill(undecided, -1L);
        if (place.length % Long.SIZE != 0) {
            undecided[undecided.length - 1] = (1L << place.length) - 1;
        }
        for (byte level = 0; level < levels.length; level++) {
            settle(level, levels[level].of(tuple));
        }
    }

    private void settle(byte level, long[] holds) {
        for (int word = 0; word < undecided.length; word++) {
            long now = holds[word] & undecided[word];
            undecided[word] ^= now;
            while (now != 0) {
                place[(word << 6) + Long.numberOfTrailingZeros(now)] = level;
                now &= now - 1;
            }
        }
    }
}

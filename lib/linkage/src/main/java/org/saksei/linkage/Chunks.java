package org.saksei.linkage;

/// Work cut into fixed pieces: what a piece holds does not depend on threads.
interface Chunks {
    int chunks();

    /// How much a piece holds at most, for progress.
    long size(int chunk);

    default long size() {
        long size = 0;
        for (int chunk = 0; chunk < chunks(); chunk++) {
            size += size(chunk);
        }
        return size;
    }

    /// So many things from 0 on, some thousands to a piece.
    record Span(int things) implements Chunks {
        private static final int EACH = 8192;

        @Override
        public int chunks() {
            return (things + EACH - 1) / EACH;
        }

        @Override
        public long size(int chunk) {
            return to(chunk) - from(chunk);
        }

        int from(int chunk) {
            return chunk * EACH;
        }

        int to(int chunk) {
            return Math.min(things, (chunk + 1) * EACH);
        }
    }

    /// Pieces of one thing each.
    record Single(int chunks) implements Chunks {
        @Override
        public long size(int chunk) {
            return 1;
        }
    }
}

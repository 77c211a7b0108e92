package org.saksei.linkage;

/// Pairs to look at, cut into fixed chunks: what a chunk holds does not depend on threads. Left rank <
/// right rank.
abstract class Pairs implements Chunks {
    /// Pairs per chunk, about.
    static final long CHUNK = 1_000_000;

    /// Pairs handed over at once, at most, where they are picked one by one.
    static final int BATCH = 1024;

    /// What is done with the pairs of a chunk; `left` is called before the pairs of a left record.
    interface Work {
        /// @param rights at most so many pairs follow
        void left(int rank, int rights);

        /// The left record with `rights[from]` to `rights[to - 1]`, ranks in ascending order.
        ///
        /// @param rule number of the rule from 1; 0 where all pairs are compared
        void pairs(int[] rights, int from, int to, int rule);
    }

    abstract void scan(int chunk, Work work);

    /// Whether the mode allows two records of these source numbers.
    static boolean allowed(LinkageModel.Mode mode, int sourceA, int sourceB) {
        return switch (mode) {
            case BOTH -> true;
            case DEDUPE -> sourceA == sourceB;
            case LINK -> sourceA != sourceB;
        };
    }

    /// How many pairs a mode allows among some records.
    static long possible(LinkageModel.Mode mode, Encoded table) {
        long all = (long) table.size * (table.size - 1) / 2;
        long within = 0;
        for (int from = 0; from < table.size; ) {
            int to = from;
            while (to < table.size && table.source[to] == table.source[from]) {
                to++;
            }
            within += (long) (to - from) * (to - from - 1) / 2;
            from = to;
        }
        return switch (mode) {
            case BOTH -> all;
            case DEDUPE -> within;
            case LINK -> all - within;
        };
    }
}

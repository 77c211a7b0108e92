package org.saksei.linkage;

/// How a run uses the machine and what it must not exceed. No result depends on the number of threads.
///
/// @param maxPairs pairs that may be compared
/// @param maxKeptPairs edges that may be held in memory
/// @param keepFrom lowest weight, in bits, of an edge that is kept
public record Run(int threads, Progress progress, long maxPairs, long maxKeptPairs, double keepFrom) {
    public Run {
        if (threads < 1 || maxPairs < 0 || maxKeptPairs < 0) {
            throw new IllegalArgumentException("at least one thread, limits not negative");
        }
    }

    /// The usual limits: 5·10⁹ pairs compared, 10⁸ kept, from −4 bits.
    public static Run with(int threads) {
        return new Run(threads, Progress.NONE, 5_000_000_000L, 100_000_000L, -4);
    }

    public Run withProgress(Progress listener) {
        return new Run(threads, listener, maxPairs, maxKeptPairs, keepFrom);
    }

    public Run withKeepFrom(double weightInBits) {
        return new Run(threads, progress, maxPairs, maxKeptPairs, weightInBits);
    }

    public Run withLimits(long pairs, long keptPairs) {
        return new Run(threads, progress, pairs, keptPairs, keepFrom);
    }
}

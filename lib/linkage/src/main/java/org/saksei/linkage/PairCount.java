package org.saksei.linkage;

import java.util.concurrent.atomic.AtomicLong;

/// Counts pairs, each once.
final class PairCount implements Parallel.Worker<Long>, Pairs.Work {
    private final Pairs pairs;
    private long count;

    private PairCount(Pairs pairs) {
        this.pairs = pairs;
    }

    static long of(Pairs pairs, Run run, String step) {
        AtomicLong all = new AtomicLong();
        Parallel.run(pairs, run, step, () -> new PairCount(pairs), all::addAndGet);
        return all.get();
    }

    @Override
    public Long chunk(int number) {
        count = 0;
        pairs.scan(number, this);
        return count;
    }

    @Override
    public void left(int rank, int rights) {}

    @Override
    public void pairs(int[] rights, int from, int to, int rule) {
        count += to - from;
    }
}

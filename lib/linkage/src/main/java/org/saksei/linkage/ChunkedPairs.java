package org.saksei.linkage;

/// Every n-th chunk of some pairs: the share of one machine.
final class ChunkedPairs extends Pairs {
    private final Pairs all;
    private final int part;
    private final int of;

    ChunkedPairs(Pairs all, int part, int of) {
        this.all = all;
        this.part = part;
        this.of = of;
    }

    @Override
    public int chunks() {
        return (all.chunks() - part + of - 1) / of;
    }

    @Override
    void scan(int chunk, Work work) {
        all.scan(part + chunk * of, work);
    }

    @Override
    public long size(int chunk) {
        return all.size(part + chunk * of);
    }
}

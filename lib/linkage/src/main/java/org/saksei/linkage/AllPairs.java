package org.saksei.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Every pair of some records that the mode allows; pairs of two old records may be left out.
final class AllPairs extends Pairs {
    private final int[] members;
    private final int[] source;
    private final LinkageModel.Mode mode;
    private final boolean @Nullable [] old;
    private final int[] chunkStart;

    AllPairs(Encoded table, LinkageModel.Mode mode, boolean @Nullable [] old) {
        this(table, mode, old, IntStream.range(0, table.size).toArray());
    }

    /// @param members ranks in ascending order
    AllPairs(Encoded table, LinkageModel.Mode mode, boolean @Nullable [] old, int[] members) {
        this.members = members;
        this.source = table.source;
        this.mode = mode;
        this.old = old;
        IntStream.Builder starts = IntStream.builder();
        long room = 0;
        for (int i = 0; i < members.length; i++) {
            if (room <= 0) {
                starts.add(i);
                room = CHUNK;
            }
            room -= members.length - 1 - i;
        }
        starts.add(members.length);
        this.chunkStart = starts.build().toArray();
    }

    int members() {
        return members.length;
    }

    @Override
    public int chunks() {
        return chunkStart.length - 1;
    }

    @Override
    public long size(int chunk) {
        long n = members.length;
        long from = chunkStart[chunk];
        long to = chunkStart[chunk + 1];
        return (to - from) * (2 * n - from - to - 1) / 2;
    }

    @Override
    void scan(int chunk, Work work) {
        for (int i = chunkStart[chunk]; i < chunkStart[chunk + 1]; i++) {
            int left = members[i];
            int from = i + 1;
            int to = members.length;
            if (mode != LinkageModel.Mode.BOTH) {
                int border = endOfSource(i);
                from = mode == LinkageModel.Mode.LINK ? border : from;
                to = mode == LinkageModel.Mode.DEDUPE ? border : to;
            }
            if (from < to) {
                work.left(left, to - from);
                if (old == null || !old[left]) {
                    work.pairs(members, from, to, 0);
                } else {
                    int[] some = Arrays.stream(members, from, to)
                            .filter(right -> !old[right])
                            .toArray();
                    work.pairs(some, 0, some.length, 0);
                }
            }
        }
    }

    private int endOfSource(int i) {
        int low = i;
        int high = members.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (source[members[middle]] == source[members[i]]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The union of the pairs of rules, each pair once: it belongs to the first rule that has it.
final class RulePairs extends Pairs {
    /// A stretch of the records of a rule ordered by key: groups `from` to `to`, or lefts of one large
    /// group.
    private record Chunk(int rule, int groupFrom, int groupTo, int leftFrom, int leftTo, long size) {}

    private final Keys[] keys;
    private final Encoded table;
    private final LinkageModel.Mode mode;
    private final boolean @Nullable [] old;
    private final RuleIndex[] index;
    private final long[] sizeOfRule;
    private final int[] largestGroup;
    /// Cut when first asked for: a group of millions would give millions of chunks before it is refused.
    private final List<Chunk> chunks = new ArrayList<>();

    private boolean cut;

    RulePairs(List<KeyRule> rules, Encoded table, LinkageModel.Mode mode, boolean @Nullable [] old, Run run) {
        this.table = table;
        this.mode = mode;
        this.old = old;
        this.index = Parallel.map(rules, run, rule -> new RuleIndex(table.keys(rule), table.size))
                .toArray(RuleIndex[]::new);
        this.keys = Arrays.stream(index).map(RuleIndex::keys).toArray(Keys[]::new);
        this.sizeOfRule = new long[keys.length];
        this.largestGroup = new int[keys.length];
        for (int rule = 0; rule < keys.length; rule++) {
            for (int key = 0; key < keys[rule].count(); key++) {
                long count = index[rule].size(key);
                sizeOfRule[rule] += count * (count - 1) / 2;
                largestGroup[rule] = Math.max(largestGroup[rule], index[rule].size(key));
            }
        }
    }

    Keys[] keys() {
        return keys;
    }

    /// Pairs of a rule, those of earlier rules and of the wrong sources included.
    long sizeOfRule(int rule) {
        return sizeOfRule[rule];
    }

    int largestGroup(int rule) {
        return largestGroup[rule];
    }

    @Override
    public int chunks() {
        return cutAll().size();
    }

    @Override
    public long size(int chunk) {
        return cutAll().get(chunk).size;
    }

    private synchronized List<Chunk> cutAll() {
        for (int rule = 0; rule < keys.length && !cut; rule++) {
            cut(rule);
        }
        cut = true;
        return chunks;
    }

    private void cut(int rule) {
        int from = 0;
        long size = 0;
        for (int group = 0; group < keys[rule].count(); group++) {
            long count = index[rule].size(group);
            long pairs = count * (count - 1) / 2;
            if (pairs > CHUNK) {
                add(rule, from, group, size);
                cutGroup(rule, group, (int) count);
                from = group + 1;
                size = 0;
            } else {
                size += pairs;
                if (size > CHUNK) {
                    add(rule, from, group + 1, size);
                    from = group + 1;
                    size = 0;
                }
            }
        }
        add(rule, from, keys[rule].count(), size);
    }

    private void add(int rule, int from, int to, long size) {
        if (size > 0) {
            chunks.add(new Chunk(rule, from, to, 0, Integer.MAX_VALUE, size));
        }
    }

    private void cutGroup(int rule, int group, int count) {
        int from = 0;
        while (from < count) {
            long size = 0;
            int to = from;
            while (to < count && size < CHUNK) {
                size += count - 1 - to++;
            }
            chunks.add(new Chunk(rule, group, group + 1, from, to, size));
            from = to;
        }
    }

    @Override
    void scan(int number, Work work) {
        Chunk chunk = cutAll().get(number);
        int[] ranks = index[chunk.rule].members();
        int[] wanted = new int[BATCH];
        for (int group = chunk.groupFrom; group < chunk.groupTo; group++) {
            int start = index[chunk.rule].from(group);
            int end = index[chunk.rule].to(group);
            int lastLeft = (int) Math.min(end, (long) start + chunk.leftTo);
            for (int i = start + chunk.leftFrom; i < lastLeft; i++) {
                if (i + 1 < end) {
                    scanLeft(chunk.rule, group, ranks, i, end, wanted, work);
                }
            }
        }
    }

    private void scanLeft(int rule, int group, int[] ranks, int i, int end, int[] wanted, Work work) {
        int left = ranks[i];
        work.left(left, end - i - 1);
        boolean leftOld = old != null && old[left];
        int count = 0;
        for (int j = i + 1; j < end; j++) {
            int right = ranks[j];
            boolean asked = allowed(mode, table.source[left], table.source[right])
                    && !(leftOld && old != null && old[right])
                    && isFirst(rule, group, left, right);
            if (asked) {
                wanted[count++] = right;
                if (count == wanted.length) {
                    work.pairs(wanted, 0, count, rule + 1);
                    count = 0;
                }
            }
        }
        work.pairs(wanted, 0, count, rule + 1);
    }

    private boolean isFirst(int rule, int group, int left, int right) {
        for (int earlier = 0; earlier < rule; earlier++) {
            if (keys[earlier].meet(left, right)) {
                return false;
            }
        }
        return keys[rule].single != null || keys[rule].smallestCommon(left, right) == group;
    }

    /// Number of the first rule that gives the pair, from 1; 0 where none does.
    int ruleOf(int left, int right) {
        for (int rule = 0; rule < keys.length; rule++) {
            if (keys[rule].meet(left, right)) {
                return rule + 1;
            }
        }
        return 0;
    }
}

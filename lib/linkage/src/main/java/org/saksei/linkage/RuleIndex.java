package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The records of a table by key of one rule.
final class RuleIndex {
    private final Keys keys;
    /// Ranks by key, each key's in ascending order.
    private final int[] members;
    /// Where the ranks of a key begin in [#members]; one more at the end.
    private final int[] start;

    RuleIndex(Keys keys, int size) {
        this.keys = keys;
        this.start = new int[keys.count() + 1];
        for (int rank = 0; rank < size; rank++) {
            for (int key : keys.of(rank)) {
                start[key + 1]++;
            }
        }
        for (int key = 0; key < keys.count(); key++) {
            start[key + 1] += start[key];
        }
        int[] next = start.clone();
        this.members = new int[start[keys.count()]];
        for (int rank = 0; rank < size; rank++) {
            for (int key : keys.of(rank)) {
                members[next[key]++] = rank;
            }
        }
    }

    Keys keys() {
        return keys;
    }

    int[] members() {
        return members;
    }

    int from(int key) {
        return start[key];
    }

    int to(int key) {
        return start[key + 1];
    }

    int size(int key) {
        return start[key + 1] - start[key];
    }

    /// Records with one key; [#ALL] stands for the whole table.
    record Group(@Nullable RuleIndex index, int key) {
        static final Group ALL = new Group(null, 0);

        int size() {
            return index == null ? 0 : index.size(key);
        }

        int[] ranks(int size) {
            return index == null
                    ? IntStream.range(0, size).toArray()
                    : Arrays.copyOfRange(index.members, index.from(key), index.to(key));
        }

        Finding tooLarge() {
            return LinkageProblem.LARGE_GROUP.at(
                    "pairs",
                    "rule",
                    index == null ? "0" : index.keys.rule.toString(),
                    "largest",
                    Limits.number(size()),
                    "pairs",
                    Limits.number(size()));
        }
    }

    /// The groups a record shares a key with.
    List<Group> groups(int rank) {
        List<Group> groups = new ArrayList<>();
        for (int key : keys.find(rank)) {
            groups.add(new Group(this, key));
        }
        return groups;
    }
}

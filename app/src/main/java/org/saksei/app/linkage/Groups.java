package org.saksei.app.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which records hang together over pairs, whatever the way between them. A record that was never joined
/// to another is a group of its own and is not listed.
final class Groups {

    private final Map<Long, Long> towards = new HashMap<>();

    void join(long one, long other) {
        long a = rootOf(one);
        long b = rootOf(other);
        if (a != b) {
            towards.put(Math.max(a, b), Math.min(a, b));
        }
    }

    boolean together(long one, long other) {
        return rootOf(one) == rootOf(other);
    }

    /// The groups in order of their smallest record.
    Collection<List<Long>> all() {
        Map<Long, List<Long>> groups = new TreeMap<>();
        for (Long record : towards.keySet()) {
            groups.computeIfAbsent(rootOf(record), first -> new ArrayList<>(List.of(first)))
                    .add(record);
        }
        groups.forEach((first, records) -> {
            List<Long> ordered = records.stream().distinct().sorted().toList();
            groups.put(first, ordered);
        });
        return groups.values();
    }

    /// The smallest record of a group, or the record itself.
    long rootOf(long record) {
        long at = record;
        Long up = towards.get(at);
        while (up != null && up != at) {
            Long next = towards.get(up);
            if (next != null) {
                towards.put(at, next);
            }
            at = up;
            up = next;
        }
        return at;
    }
}

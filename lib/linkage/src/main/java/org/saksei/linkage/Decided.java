package org.saksei.linkage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The decisions that hold, by rank: later ones replace earlier ones, those about absent records wait.
final class Decided {
    private final Map<Long, Decision.Answer> answers = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> same = new HashMap<>();
    private final Map<Integer, Set<Integer>> different = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Decided(List<Decision> decisions, Records table) {
        Map<Decision.Pair, Decision> latest = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            Decision before = latest.get(decision.pair());
            if (before == null || before.when().compareTo(decision.when()) <= 0) {
                latest.put(decision.pair(), decision);
            }
        }
        int stale = 0;
        for (Map.Entry<Decision.Pair, Decision> entry : latest.entrySet()) {
            var left = table.find(entry.getKey().left());
            var right = table.find(entry.getKey().right());
            if (left.isEmpty() || right.isEmpty()) {
                stale++;
            } else {
                add(left.getAsInt(), right.getAsInt(), entry.getValue().answer());
            }
        }
        if (stale > 0) {
            findings.add(LinkageProblem.STALE_DECISION.at("decisions", "count", String.valueOf(stale)));
        }
        refuseContradictions(table);
    }

    private void add(int a, int b, Decision.Answer answer) {
        answers.put(key(a, b), answer);
        Map<Integer, Set<Integer>> side = answer == Decision.Answer.SAME ? same : different;
        if (answer != Decision.Answer.UNSURE) {
            side.computeIfAbsent(a, _ -> new HashSet<>()).add(b);
            side.computeIfAbsent(b, _ -> new HashSet<>()).add(a);
        }
    }

    static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    Optional<Decision.Answer> answer(int a, int b) {
        return Optional.ofNullable(answers.get(key(a, b)));
    }

    /// Whether a person said *same* or *different*; *unsure* leaves the question open.
    boolean settled(int a, int b) {
        Decision.Answer answer = answers.get(key(a, b));
        return answer != null && answer != Decision.Answer.UNSURE;
    }

    Map<Integer, Set<Integer>> same() {
        return same;
    }

    /// Records decided to be another entity than this one.
    Set<Integer> different(int rank) {
        return different.getOrDefault(rank, Set.of());
    }

    List<Finding> findings() {
        return findings;
    }

    private void refuseContradictions(Records table) {
        List<Finding> contradictions = new ArrayList<>();
        different.forEach((from, others) -> others.stream()
                .filter(to -> from < to)
                .forEach(to -> {
                    List<Integer> chain = chain(from, to);
                    if (!chain.isEmpty()) {
                        List<String> ids = chain.stream()
                                .map(rank -> table.key(rank).source() + ":"
                                        + table.key(rank).id())
                                .toList();
                        contradictions.add(
                                LinkageProblem.DECISIONS_CONTRADICT.at("decisions", "chain", String.join(" – ", ids)));
                    }
                }));
        if (!contradictions.isEmpty()) {
            throw new Refused(contradictions);
        }
    }

    /// The shortest way from one record to another over *same*; empty where there is none.
    private List<Integer> chain(int from, int to) {
        Map<Integer, Integer> before = new HashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(from));
        before.put(from, from);
        while (!queue.isEmpty()) {
            int now = queue.removeFirst();
            if (now == to) {
                List<Integer> chain = new ArrayList<>(List.of(to));
                for (int at = to; at != from; at = before.getOrDefault(at, from)) {
                    chain.addFirst(before.getOrDefault(at, from));
                }
                return chain;
            }
            for (int next : same.getOrDefault(now, Set.of()).stream().sorted().toList()) {
                if (before.putIfAbsent(next, now) == null) {
                    queue.addLast(next);
                }
            }
        }
        return List.of();
    }
}

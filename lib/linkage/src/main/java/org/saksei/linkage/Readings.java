package org.saksei.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.names.Khmer;

/// How the names of one table read: the key of a part of a name as the table itself spells it.
///
/// A table of customary spellings cannot know every name. But where records write a name in both
/// scripts, the table says how its own people spell it: the Khmer part takes the key of the Latin one it
/// mostly stands beside. And a rare part that is one slip of the pen from a far commoner one is read as
/// that one. What is learnt is counted over all records, so it does not depend on their order.
final class Readings {
    /// A reading is worth correcting to from so many records on.
    private static final int COMMON = 4;
    /// A slip is seen once for so many times that the right spelling is seen: one typing error in ten or
    /// twenty names, spread over a dozen places and kinds. Short family names are one letter apart; the
    /// rarer of two is none the less a name.
    private static final int TIMES = 200;
    /// A part seen once may be a slip of one seen so often.
    private static final int TIMES_OF_ONE = 8;
    /// The best correction has to be so many times as frequent as the next.
    private static final int CLEARLY = 2;

    private static final int SHORTEST_KHMER = 3;
    private static final int SHORTEST_KEY = 4;
    /// A Khmer part seen oftener is a name, not a slip in the Latin one beside it.
    private static final int RARE = 5;

    /// Below so many children with a named father the table does not say what is inherited.
    private static final int FEWEST_FAMILIES = 50;
    /// Share of children who must have the same part of their father's name; typing errors take some away.
    private static final double MOST_INHERIT = 0.7;

    private final Map<String, Integer> counts = new HashMap<>();
    /// Keys of the Latin parts that stand beside a Khmer part.
    private final Map<String, Map<String, Integer>> beside = new HashMap<>();
    private final UnaryOperator<String> plain;
    private final Map<String, String> learnt = new HashMap<>();
    private int families;
    /// Children whose name holds the first, or the last, part of the father's.
    private final int[] inherited = new int[2];

    /// @param plain key of a part by spelling alone
    Readings(UnaryOperator<String> plain) {
        this.plain = plain;
    }

    /// Counts the name of a record.
    void see(List<String> khmer, List<String> latin) {
        khmer.forEach(part -> counts.merge(part, 1, Integer::sum));
        latin.forEach(part -> counts.merge(part, 1, Integer::sum));
        if (khmer.size() == latin.size() && khmer.size() <= 2) {
            boolean flipped = khmer.size() == 2 && likeness(khmer, latin, 1) > likeness(khmer, latin, 0);
            for (int i = 0; i < khmer.size(); i++) {
                String other = latin.get(flipped ? 1 - i : i);
                beside.computeIfAbsent(khmer.get(i), _ -> new TreeMap<>()).merge(plain.apply(other), 1, Integer::sum);
            }
        }
    }

    private double likeness(List<String> khmer, List<String> latin, int shift) {
        double sum = 0;
        for (int i = 0; i < khmer.size(); i++) {
            String other = latin.get((i + shift) % latin.size());
            sum += Similarity.jaroWinkler(plain.apply(khmer.get(i)), plain.apply(other));
        }
        return sum;
    }

    /// Ends counting.
    void learn() {
        Map<String, Integer> khmer = new HashMap<>();
        Map<String, Integer> keys = new HashMap<>();
        counts.forEach((part, count) -> {
            if (Khmer.isKhmer(part)) {
                khmer.put(part, count);
                String spelled = usual(beside.getOrDefault(part, Map.of()));
                learnt.put(part, spelled == null ? plain.apply(part) : spelled);
            } else {
                learnt.put(part, plain.apply(part));
                keys.merge(plain.apply(part), count, Integer::sum);
            }
        });
        Map<String, String> meant = corrections(khmer, SHORTEST_KHMER);
        Map<String, String> before = Map.copyOf(learnt);
        meant.forEach((slip, part) -> learnt.put(slip, before.getOrDefault(part, part)));
        Map<String, String> keyMeant = corrections(keys, SHORTEST_KEY);
        learnt.replaceAll((part, key) -> {
            boolean name = Khmer.isKhmer(part) && counts.getOrDefault(part, 0) >= RARE;
            return name ? key : keyMeant.getOrDefault(key, key);
        });
        learnt.entrySet().removeIf(e -> e.getValue().equals(plain.apply(e.getKey())));
        counts.clear();
        beside.clear();
    }

    /// The key of a part, as this table reads it.
    String key(String part) {
        String key = learnt.get(part);
        return key == null ? Khmer.key(part) : key;
    }

    /// Counts which part of the father's name the child's name holds; after [#learn].
    void seeFamily(List<String> child, List<String> father) {
        if (father.size() < 2) {
            return;
        }
        Set<String> keys = new HashSet<>();
        child.forEach(part -> keys.add(key(part)));
        families++;
        inherited[0] += keys.contains(key(father.getFirst())) ? 1 : 0;
        inherited[1] += keys.contains(key(father.getLast())) ? 1 : 0;
    }

    /// The part of a father's name that his children have, where nearly all of them in the table have it.
    Optional<String> familyOf(List<String> father) {
        boolean told = father.size() > 1 && families >= FEWEST_FAMILIES;
        if (told && inherited[0] >= MOST_INHERIT * families) {
            return Optional.of(father.getFirst());
        }
        return told && inherited[1] >= MOST_INHERIT * families ? Optional.of(father.getLast()) : Optional.empty();
    }

    /// What more than half say.
    private static @Nullable String usual(Map<String, Integer> votes) {
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (2 * vote.getValue() > all) {
                return vote.getKey();
            }
        }
        return null;
    }

    /// Rare words that are one edit from a far commoner one, and from no other as common.
    private static Map<String, String> corrections(Map<String, Integer> counts, int shortest) {
        Map<String, List<String>> common = new HashMap<>();
        counts.forEach((word, count) -> {
            if (count >= COMMON) {
                shortened(word).forEach(s ->
                        common.computeIfAbsent(s, _ -> new ArrayList<>()).add(word));
            }
        });
        Map<String, String> meant = new HashMap<>();
        counts.forEach((word, count) -> {
            String best = word.length() < shortest ? null : correction(word, count, counts, common);
            if (best != null) {
                meant.put(word, best);
            }
        });
        return meant;
    }

    private static @Nullable String correction(
            String word, int count, Map<String, Integer> counts, Map<String, List<String>> common) {
        String best = null;
        int most = 0;
        int next = 0;
        Set<String> asked = new HashSet<>();
        for (String s : shortened(word)) {
            for (String other : common.getOrDefault(s, List.of())) {
                int often = counts.getOrDefault(other, 0);
                boolean near = often >= (count == 1 ? TIMES_OF_ONE : TIMES * count)
                        && !other.equals(word)
                        && asked.add(other)
                        && Similarity.osa(word, other) <= 1;
                if (near && often > most) {
                    next = most;
                    most = often;
                    best = other;
                } else if (near) {
                    next = Math.max(next, often);
                }
            }
        }
        return most >= CLEARLY * next ? best : null;
    }

    /// The word, and the word without each of its letters: what two words one edit apart have in common.
    private static Set<String> shortened(String word) {
        Set<String> all = new HashSet<>(Set.of(word));
        for (int i = 0; i < word.length(); i++) {
            all.add(word.substring(0, i) + word.substring(i + 1));
        }
        return all;
    }
}

package org.saksei.linkage;

import java.io.Serializable;
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
    private static final double MOST_INHERIT = 0.6;

    /// What the records show. Of parts of a table it adds up to that of the whole, in any order.
    static final class Seen implements Serializable {
        private static final long serialVersionUID = 1;
        private final HashMap<String, Long> counts = new HashMap<>();
        /// Keys of the Latin parts that stand beside a Khmer part.
        private final HashMap<String, TreeMap<String, Long>> beside = new HashMap<>();
        /// Children with a named father, and those whose name holds the first, the last part of his.
        private final long[] families = new long[3];

        void add(Seen other) {
            other.counts.forEach((part, count) -> counts.merge(part, count, Long::sum));
            other.beside.forEach((part, keys) -> keys.forEach((key, count) ->
                    beside.computeIfAbsent(part, _ -> new TreeMap<>()).merge(key, count, Long::sum)));
            for (int i = 0; i < families.length; i++) {
                families[i] += other.families[i];
            }
        }

        /// Counts the name of a record; `key` is that of a part by spelling alone.
        void name(List<String> khmer, List<String> latin, UnaryOperator<String> key) {
            khmer.forEach(part -> counts.merge(part, 1L, Long::sum));
            latin.forEach(part -> counts.merge(part, 1L, Long::sum));
            if (khmer.size() == latin.size() && khmer.size() <= 2) {
                List<String> a = khmer.stream().map(key).toList();
                List<String> b = latin.stream().map(key).toList();
                boolean flipped = a.size() == 2 && likeness(a, b, 1) > likeness(a, b, 0);
                for (int i = 0; i < a.size(); i++) {
                    beside.computeIfAbsent(khmer.get(i), _ -> new TreeMap<>())
                            .merge(b.get(flipped ? 1 - i : i), 1L, Long::sum);
                }
            }
        }

        private static double likeness(List<String> a, List<String> b, int shift) {
            double sum = 0;
            for (int i = 0; i < a.size(); i++) {
                sum += Similarity.jaroWinkler(a.get(i), b.get((i + shift) % b.size()));
            }
            return sum;
        }

        /// Counts which part of the father's name the child's name holds, both in one script.
        void family(List<String> child, List<String> father, UnaryOperator<String> key) {
            if (father.size() >= 2 && child.size() >= 2) {
                List<String> keys = child.stream().map(key).toList();
                families[0]++;
                families[1] += keys.contains(key.apply(father.getFirst())) ? 1 : 0;
                families[2] += keys.contains(key.apply(father.getLast())) ? 1 : 0;
            }
        }
    }

    private final long[] families;
    private final Map<String, String> learnt = new HashMap<>();

    Readings(Seen seen) {
        this.families = seen.families.clone();
        Map<String, Long> khmer = new HashMap<>();
        Map<String, Long> keys = new HashMap<>();
        seen.counts.forEach((part, count) -> {
            String spelled = Khmer.key(part);
            if (Khmer.isKhmer(part)) {
                khmer.put(part, count);
                String usual = usual(seen.beside.getOrDefault(part, new TreeMap<>()));
                learnt.put(part, usual == null ? spelled : usual);
            } else {
                learnt.put(part, spelled);
                keys.merge(spelled, count, Long::sum);
            }
        });
        Map<String, String> before = Map.copyOf(learnt);
        corrections(khmer, SHORTEST_KHMER).forEach((slip, part) -> learnt.put(slip, before.getOrDefault(part, part)));
        Map<String, String> meant = corrections(keys, SHORTEST_KEY);
        learnt.replaceAll((part, key) -> khmer.getOrDefault(part, 0L) >= RARE ? key : meant.getOrDefault(key, key));
        learnt.entrySet().removeIf(e -> e.getValue().equals(Khmer.key(e.getKey())));
    }

    /// The key of a part, as this table reads it.
    String key(String part) {
        String key = learnt.get(part);
        return key == null ? Khmer.key(part) : key;
    }

    /// The part of a father's name that his children have, where nearly all of them in the table have it.
    Optional<String> familyOf(List<String> father) {
        boolean told = father.size() > 1 && families[0] >= FEWEST_FAMILIES;
        if (told && families[1] >= MOST_INHERIT * families[0]) {
            return Optional.of(father.getFirst());
        }
        return told && families[2] >= MOST_INHERIT * families[0] ? Optional.of(father.getLast()) : Optional.empty();
    }

    /// What more than half say.
    private static @Nullable String usual(Map<String, Long> votes) {
        long all = votes.values().stream().mapToLong(Long::longValue).sum();
        for (Map.Entry<String, Long> vote : votes.entrySet()) {
            if (2 * vote.getValue() > all) {
                return vote.getKey();
            }
        }
        return null;
    }

    /// Rare words that are one edit from a far commoner one, and from no other as common.
    private static Map<String, String> corrections(Map<String, Long> counts, int shortest) {
        Map<String, List<String>> common = new HashMap<>();
        counts.forEach((word, count) -> {
            if (count >= COMMON) {
                shortened(word)
                        .forEach(s -> common.computeIfAbsent(s, _ -> new ArrayList<>())
                                .add(word));
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
            String word, long count, Map<String, Long> counts, Map<String, List<String>> common) {
        String best = null;
        long most = 0;
        long next = 0;
        Set<String> asked = new HashSet<>();
        for (String s : shortened(word)) {
            for (String other : common.getOrDefault(s, List.of())) {
                long often = counts.getOrDefault(other, 0L);
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

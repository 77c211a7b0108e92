package org.saksei.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The name that comes nearest to one that is not there, and the names that are.
///
/// @param written what somebody wrote
/// @param found the nearest name, or a dash where none is near
/// @param known what there is, cut after some names
record Nearest(String written, String found, String known) {

    /// More names than this tell nobody anything.
    private static final int SHOWN = 20;

    private static final String NONE = "–";

    static Nearest to(String written, Collection<String> names) {
        String known = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        if (names.size() > SHOWN) {
            known += ", … (" + names.size() + ")";
        }
        return new Nearest(written, find(written, names).orElse(NONE), known.isEmpty() ? NONE : known);
    }

    /// The name with the fewest changed letters, where no more than a third of them changed; else a name
    /// that only goes on.
    static Optional<String> find(String written, Collection<String> names) {
        String word = written.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, word.length() / 3);
        return names.stream()
                .filter(name -> Math.abs(name.length() - word.length()) <= allowed)
                .map(name -> new Candidate(name, changes(word, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.changes <= allowed)
                .min(Comparator.comparingInt(Candidate::changes).thenComparing(Candidate::name))
                .map(Candidate::name)
                .or(() -> longer(word, names));
    }

    /// The shortest name that begins with the word: `rescued_on` for `rescued`.
    private static Optional<String> longer(String word, Collection<String> names) {
        return names.stream()
                .filter(name ->
                        word.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(word))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private record Candidate(String name, int changes) {}

    /// Letters added, left out, changed, or swapped with their neighbour (optimal string alignment).
    private static int changes(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[left.length()][right.length()];
    }
}

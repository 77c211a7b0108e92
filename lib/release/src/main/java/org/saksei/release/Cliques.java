package org.saksei.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Groups of columns such that tables over the groups which agree wherever groups overlap always come
/// from one joint table of persons: the cliques of a junction tree.
///
/// The attacker knows that *one* joint table exists. Written out, it has as many numbers as there are
/// combinations of all codes; over the cliques of a decomposable model it has the sum of much smaller
/// products, and nothing is lost: non-negative tables, of whole numbers or not, that agree on the
/// separators of a junction tree have a common joint table, of whole numbers if they are whole (built
/// person by person in [Lift]). Source: N. N. Vorob'ev, Theory of Probability and its Applications 7
/// (1962); S. L. Lauritzen, Graphical Models (1996), sections 2.1.3 and 4.4.
final class Cliques {

    /// @param columns indices of its columns, rising
    /// @param parent the clique it hangs on, always an earlier one, or -1 for the root
    /// @param separator the columns it shares with its parent
    record Clique(List<Integer> columns, int parent, List<Integer> separator) {}

    private Cliques() {}

    /// @param together sets of columns that some cell or rule speaks of at once
    /// @param sizes number of codes of each column
    static List<Clique> of(List<Set<Integer>> together, List<Integer> sizes) {
        List<Set<Integer>> neighbours = new ArrayList<>();
        sizes.forEach(size -> neighbours.add(new TreeSet<>()));
        TreeSet<Integer> used = new TreeSet<>();
        for (Set<Integer> edge : together) {
            used.addAll(edge);
            edge.forEach(column -> neighbours.get(column).addAll(edge));
        }
        used.forEach(column -> neighbours.get(column).remove(column));
        return tree(maximal(eliminate(used, neighbours, sizes)));
    }

    /// Takes out one column after the other, the one with the smallest table first, and joins those it knew.
    private static List<Set<Integer>> eliminate(
            TreeSet<Integer> used, List<Set<Integer>> neighbours, List<Integer> sizes) {
        List<Set<Integer>> found = new ArrayList<>();
        while (!used.isEmpty()) {
            int next = used.stream()
                    .min(Comparator.comparingDouble((Integer column) -> weight(column, neighbours, sizes))
                            .thenComparingInt(column -> column))
                    .orElseThrow();
            Set<Integer> clique = new TreeSet<>(neighbours.get(next));
            for (int one : clique) {
                neighbours.get(one).addAll(clique);
                neighbours.get(one).remove(one);
                neighbours.get(one).remove(next);
            }
            clique.add(next);
            found.add(clique);
            used.remove(next);
        }
        return found;
    }

    private static double weight(int column, List<Set<Integer>> neighbours, List<Integer> sizes) {
        double product = sizes.get(column);
        for (int neighbour : neighbours.get(column)) {
            product *= sizes.get(neighbour);
        }
        return product;
    }

    private static List<Set<Integer>> maximal(List<Set<Integer>> cliques) {
        List<Set<Integer>> kept = new ArrayList<>();
        for (int i = 0; i < cliques.size(); i++) {
            Set<Integer> one = cliques.get(i);
            int at = i;
            boolean inside = false;
            for (int k = 0; k < cliques.size(); k++) {
                Set<Integer> other = cliques.get(k);
                inside |= k != at && other.containsAll(one) && (other.size() > one.size() || k < at);
            }
            if (!inside) {
                kept.add(one);
            }
        }
        if (kept.isEmpty()) {
            kept.add(Set.of());
        }
        return kept;
    }

    /// A spanning tree with the largest overlaps, from the first clique outwards.
    private static List<Clique> tree(List<Set<Integer>> cliques) {
        List<Clique> tree = new ArrayList<>();
        List<Integer> placed = new ArrayList<>();
        tree.add(new Clique(List.copyOf(cliques.getFirst()), -1, List.of()));
        placed.add(0);
        while (placed.size() < cliques.size()) {
            int best = -1;
            int parent = -1;
            int most = -1;
            for (int i = 0; i < cliques.size(); i++) {
                if (placed.contains(i)) {
                    continue;
                }
                for (int k = 0; k < placed.size(); k++) {
                    int shared =
                            shared(cliques.get(i), cliques.get(placed.get(k))).size();
                    if (shared > most) {
                        most = shared;
                        best = i;
                        parent = k;
                    }
                }
            }
            Set<Integer> separator = shared(cliques.get(best), cliques.get(placed.get(parent)));
            tree.add(new Clique(List.copyOf(cliques.get(best)), parent, List.copyOf(separator)));
            placed.add(best);
        }
        return tree;
    }

    private static Set<Integer> shared(Set<Integer> one, Set<Integer> other) {
        Set<Integer> shared = new TreeSet<>(new HashSet<>(one));
        shared.retainAll(other);
        return shared;
    }
}

package org.saksei.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksei.release.Cliques.Clique;

/// All registers an attacker must think possible, as a system of equations in non-negative numbers.
///
/// A variable for each combination of codes of each clique ([Cliques]), one for each cell, equal to the
/// sum of its combinations, and for each cell two that say by how much it differs from its true count
/// (both 0 but in the search for what else to hide). What is known of a cell is a bound on its variable.
final class World {

    /// More rows would need more memory for the inverse than a desk machine has.
    static final int MOST_ROWS = 6_000;

    static final int MOST_ATOMS = 200_000;

    /// Tables tried on the way from broken to whole numbers before the search is given up.
    private static final int MOST_BRANCHES = 300;

    private static final double WHOLE = 1e-6;

    private final Layout layout;
    private final List<Clique> cliques;
    private final int[] base;
    private final int atoms;
    private final List<int[]> membersOfCell = new ArrayList<>();
    private final Simplex simplex;
    private final int firstCell;
    private final int[] more;
    private final int[] fewer;
    private final List<Map<Integer, Integer>> equations = new ArrayList<>();
    private final List<Boolean> surplus = new ArrayList<>();
    private final boolean[] impossible;

    private World(Population population, Layout layout, List<Clique> cliques, int[] base, int atoms) {
        this.layout = layout;
        this.cliques = cliques;
        this.base = base;
        this.atoms = atoms;
        this.impossible = new boolean[atoms];
        population.impossible().forEach(this::exclude);
        for (Layout.Cell cell : layout.cells()) {
            membersOfCell.add(members(cell.leaves));
        }
        for (int q = 1; q < cliques.size(); q++) {
            agree(q);
        }
        population.several().forEach(this::cover);
        int cells = layout.cells().size();
        this.simplex = new Simplex(cells + equations.size());
        addAtoms();
        this.firstCell = atoms;
        this.more = new int[cells];
        this.fewer = new int[cells];
        start(cells);
    }

    /// Nothing where the tables are too large to be thought through at once.
    static @Nullable World of(Population population, Layout layout) {
        List<Set<Integer>> together = new ArrayList<>();
        layout.cells().forEach(cell -> together.add(new TreeSet<>(cell.leaves.keySet())));
        for (Population.Impossible zero : population.impossible()) {
            together.add(indices(layout, zero.where().keySet()));
        }
        for (Population.Several several : population.several()) {
            for (String column : several.columns()) {
                Set<Integer> one = indices(layout, several.within());
                one.addAll(indices(layout, several.only().keySet()));
                one.add(layout.indexOf(column));
                together.add(one);
            }
        }
        List<Integer> sizes =
                layout.columns().stream().map(column -> column.codes().size()).toList();
        List<Clique> cliques = Cliques.of(together, sizes);
        int[] base = new int[cliques.size()];
        double atoms = 0;
        double rows = layout.cells().size();
        for (int q = 0; q < cliques.size(); q++) {
            base[q] = (int) Math.min(atoms, Integer.MAX_VALUE);
            atoms += size(layout, cliques.get(q).columns());
            rows += q == 0 ? 0 : size(layout, cliques.get(q).separator());
        }
        return atoms > MOST_ATOMS || rows > MOST_ROWS
                ? null
                : new World(population, layout, cliques, base, (int) atoms);
    }

    private static Set<Integer> indices(Layout layout, Iterable<String> columns) {
        Set<Integer> indices = new TreeSet<>();
        columns.forEach(column -> indices.add(layout.indexOf(column)));
        return indices;
    }

    private static double size(Layout layout, List<Integer> columns) {
        double size = 1;
        for (int column : columns) {
            size *= layout.columns().get(column).codes().size();
        }
        return size;
    }

    List<Clique> cliques() {
        return cliques;
    }

    long steps() {
        return simplex.steps();
    }

    /// The index of the combination a person belongs to in a clique.
    int atom(int clique, List<Integer> codes) {
        int index = 0;
        for (int column : cliques.get(clique).columns()) {
            index = index * layout.columns().get(column).codes().size() + codes.get(column);
        }
        return base[clique] + index;
    }

    /// The codes of a combination, in the order of the clique's columns.
    int[] codes(int clique, int atom) {
        List<Integer> columns = cliques.get(clique).columns();
        int[] codes = new int[columns.size()];
        int rest = atom - base[clique];
        for (int k = columns.size() - 1; k >= 0; k--) {
            int size = layout.columns().get(columns.get(k)).codes().size();
            codes[k] = rest % size;
            rest /= size;
        }
        return codes;
    }

    int firstAtom(int clique) {
        return base[clique];
    }

    int endOfAtoms(int clique) {
        return clique + 1 < base.length ? base[clique + 1] : atoms;
    }

    private void exclude(Population.Impossible zero) {
        Map<Integer, BitSet> where = new HashMap<>();
        zero.where().forEach((column, codes) -> {
            int index = layout.indexOf(column);
            BitSet taken = new BitSet();
            codes.forEach(code -> layout.columns().get(index).leaves(code).ifPresent(taken::or));
            where.put(index, taken);
        });
        for (int q = 0; q < cliques.size(); q++) {
            if (cliques.get(q).columns().containsAll(where.keySet())) {
                for (int atom : members(q, where)) {
                    impossible[atom] = true;
                }
            }
        }
    }

    /// The combinations that make up a cell, in the smallest clique that has all its columns.
    private int[] members(Map<Integer, BitSet> leaves) {
        int best = -1;
        for (int q = 0; q < cliques.size(); q++) {
            boolean fits = cliques.get(q).columns().containsAll(leaves.keySet());
            if (fits && (best < 0 || endOfAtoms(q) - base[q] < endOfAtoms(best) - base[best])) {
                best = q;
            }
        }
        return members(best, leaves);
    }

    private int[] members(int clique, Map<Integer, BitSet> leaves) {
        List<Integer> columns = cliques.get(clique).columns();
        int[] found = new int[endOfAtoms(clique) - base[clique]];
        int count = 0;
        for (int atom = base[clique]; atom < endOfAtoms(clique); atom++) {
            int[] codes = codes(clique, atom);
            boolean inside = true;
            for (int k = 0; k < codes.length && inside; k++) {
                BitSet taken = leaves.get(columns.get(k));
                inside = taken == null || taken.get(codes[k]);
            }
            if (inside) {
                found[count++] = atom;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// A clique and its parent have the same persons for each combination of what they share.
    private void agree(int clique) {
        Clique child = cliques.get(clique);
        Map<List<Integer>, Map<Integer, Integer>> byShared = new HashMap<>();
        List<Map<Integer, Integer>> inOrder = new ArrayList<>();
        for (int side : List.of(clique, child.parent())) {
            for (int atom = base[side]; atom < endOfAtoms(side); atom++) {
                List<Integer> shared = shared(side, atom, child.separator());
                Map<Integer, Integer> row = byShared.computeIfAbsent(shared, key -> {
                    Map<Integer, Integer> fresh = new HashMap<>();
                    inOrder.add(fresh);
                    return fresh;
                });
                row.merge(atom, side == clique ? 1 : -1, Integer::sum);
            }
        }
        for (Map<Integer, Integer> row : inOrder) {
            equations.add(row);
            surplus.add(false);
        }
    }

    private List<Integer> shared(int clique, int atom, List<Integer> columns) {
        int[] codes = codes(clique, atom);
        List<Integer> own = cliques.get(clique).columns();
        List<Integer> shared = new ArrayList<>();
        columns.forEach(column -> shared.add(codes[own.indexOf(column)]));
        return shared;
    }

    /// Whoever may have several values has at least one: the parts make up at least the whole, and that
    /// is all that can be said, because any such counts can be dealt out to the persons.
    private void cover(Population.Several several) {
        List<Integer> within = several.within().stream().map(layout::indexOf).toList();
        List<Integer> only =
                several.only().keySet().stream().map(layout::indexOf).toList();
        List<Integer> there = new ArrayList<>();
        several.only().forEach((column, code) -> there.add(indexOf(column, code)));
        List<Integer> around = new ArrayList<>(within);
        around.addAll(only);
        Map<List<Integer>, Map<Integer, Integer>> rows = new HashMap<>();
        List<Map<Integer, Integer>> inOrder = new ArrayList<>();
        for (String name : several.columns()) {
            int column = layout.indexOf(name);
            int code = indexOf(name, several.code());
            int clique = cliqueOf(column, around);
            for (int atom = base[clique]; atom < endOfAtoms(clique); atom++) {
                if (!shared(clique, atom, only).equals(there)) {
                    continue;
                }
                Map<Integer, Integer> row = rows.computeIfAbsent(shared(clique, atom, within), key -> {
                    Map<Integer, Integer> fresh = new HashMap<>();
                    inOrder.add(fresh);
                    return fresh;
                });
                boolean had = shared(clique, atom, List.of(column)).getFirst() == code;
                boolean first = name.equals(several.columns().getFirst());
                row.merge(atom, (had ? 1 : 0) - (first ? 1 : 0), Integer::sum);
            }
        }
        for (Map<Integer, Integer> row : inOrder) {
            equations.add(row);
            surplus.add(true);
        }
    }

    private int indexOf(String column, String code) {
        return layout.columns().get(layout.indexOf(column)).codes().indexOf(code);
    }

    private int cliqueOf(int column, List<Integer> within) {
        for (int q = 0; q < cliques.size(); q++) {
            if (cliques.get(q).columns().contains(column)
                    && cliques.get(q).columns().containsAll(within)) {
                return q;
            }
        }
        throw new IllegalStateException("columns that are counted together are in one clique");
    }

    private void addAtoms() {
        List<List<int[]>> entries = new ArrayList<>();
        for (int atom = 0; atom < atoms; atom++) {
            entries.add(new ArrayList<>());
        }
        for (int cell = 0; cell < membersOfCell.size(); cell++) {
            for (int atom : membersOfCell.get(cell)) {
                entries.get(atom).add(new int[] {cell, 1});
            }
        }
        for (int e = 0; e < equations.size(); e++) {
            int row = membersOfCell.size() + e;
            equations.get(e).forEach((atom, times) -> {
                if (times != 0) {
                    entries.get(atom).add(new int[] {row, times});
                }
            });
        }
        for (int atom = 0; atom < atoms; atom++) {
            List<int[]> own = entries.get(atom);
            simplex.add(
                    own.stream().mapToInt(entry -> entry[0]).toArray(),
                    own.stream().mapToDouble(entry -> entry[1]).toArray(),
                    0,
                    impossible[atom] ? 0 : Double.POSITIVE_INFINITY);
        }
    }

    private void start(int cells) {
        int[] logicals = new int[cells + equations.size()];
        for (int row = 0; row < logicals.length; row++) {
            boolean free = row < cells || surplus.get(row - cells);
            logicals[row] = simplex.add(new int[] {row}, new double[] {-1}, 0, free ? Double.POSITIVE_INFINITY : 0);
        }
        for (int cell = 0; cell < cells; cell++) {
            more[cell] = simplex.add(new int[] {cell}, new double[] {-1}, 0, 0);
            fewer[cell] = simplex.add(new int[] {cell}, new double[] {1}, 0, 0);
        }
        simplex.start(logicals);
    }

    /// What is known of a cell.
    void bound(int cell, double low, double high) {
        simplex.bound(firstCell + cell, low, high);
    }

    /// Whether a cell may differ from what is known of it, at a price; see [#costs].
    void mayDiffer(int cell, boolean may) {
        double high = may ? Double.POSITIVE_INFINITY : 0;
        simplex.bound(more[cell], 0, high);
        simplex.bound(fewer[cell], 0, high);
    }

    /// At least so many persons have this combination; 0 takes it back.
    void atLeast(int atom, double low) {
        simplex.bound(atom, low, impossible[atom] ? 0 : Double.POSITIVE_INFINITY);
    }

    double[] costs() {
        return new double
                [firstCell
                        + layout.cells().size()
                        + equations.size()
                        + 2 * layout.cells().size()];
    }

    void price(double[] costs, int cell, double price) {
        costs[firstCell + cell] = price;
    }

    void priceOfDiffering(double[] costs, int cell, double price) {
        costs[more[cell]] = price;
        costs[fewer[cell]] = price;
    }

    /// Whether anything is possible at all.
    boolean isPossible() {
        return simplex.minimise(costs()) == Simplex.Answer.OPTIMAL;
    }

    /// The least value of a cell in broken numbers; NaN where nothing is possible.
    double least(int cell) {
        double[] costs = costs();
        price(costs, cell, 1);
        return simplex.minimise(costs) == Simplex.Answer.OPTIMAL ? simplex.value(firstCell + cell) : Double.NaN;
    }

    /// The greatest value of a cell; infinite where nothing limits it, NaN where nothing is possible.
    double greatest(int cell) {
        double[] costs = costs();
        price(costs, cell, -1);
        return switch (simplex.minimise(costs)) {
            case OPTIMAL -> simplex.value(firstCell + cell);
            case UNBOUNDED -> Double.POSITIVE_INFINITY;
            case INFEASIBLE -> Double.NaN;
        };
    }

    private record Branch(int atom, double low, double high, boolean up, int whole) {}

    /// A table of whole persons of about the least cost, by fixing broken numbers one after the other.
    /// Nothing where there is none or the search takes too long.
    @Nullable
    Witness find(double[] costs) {
        List<Branch> path = new ArrayList<>();
        Witness found = null;
        int branches = 0;
        boolean going = true;
        boolean possible = simplex.minimise(costs) == Simplex.Answer.OPTIMAL;
        while (going) {
            int broken = possible ? broken() : -1;
            if (possible && broken < 0) {
                found = witness();
                going = false;
            } else if (branches++ > MOST_BRANCHES) {
                going = false;
            } else if (possible) {
                double value = simplex.value(broken);
                int whole = (int) Math.floor(value);
                path.add(branch(broken, whole, value - whole >= 0.5));
                possible = simplex.minimise(costs) == Simplex.Answer.OPTIMAL;
            } else {
                going = turn(path);
                possible = going && simplex.minimise(costs) == Simplex.Answer.OPTIMAL;
            }
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            simplex.bound(path.get(i).atom(), path.get(i).low(), path.get(i).high());
        }
        return found;
    }

    private Branch branch(int atom, int whole, boolean up) {
        Branch branch = new Branch(atom, simplex.lower(atom), simplex.upper(atom), up, whole);
        apply(branch);
        return branch;
    }

    private void apply(Branch branch) {
        if (branch.up()) {
            simplex.bound(branch.atom(), branch.whole() + 1.0, branch.high());
        } else {
            simplex.bound(branch.atom(), branch.low(), branch.whole());
        }
    }

    /// Takes the other side of the last branch that has one; false where all have been tried. A turned
    /// branch is put in as one without another side.
    private boolean turn(List<Branch> path) {
        while (!path.isEmpty()) {
            Branch last = path.removeLast();
            simplex.bound(last.atom(), last.low(), last.high());
            if (last.whole() >= 0) {
                Branch other = new Branch(last.atom(), last.low(), last.high(), !last.up(), last.whole());
                apply(other);
                path.add(new Branch(last.atom(), last.low(), last.high(), other.up(), -1));
                return true;
            }
        }
        return false;
    }

    /// The broken number nearest to a whole one, or -1.
    private int broken() {
        int best = -1;
        double nearest = 1;
        for (int atom = 0; atom < atoms; atom++) {
            double value = simplex.value(atom);
            double distance = Math.abs(value - Math.rint(value));
            if (distance > WHOLE && distance < nearest) {
                nearest = distance;
                best = atom;
            }
        }
        return best;
    }

    /// The present solution in whole numbers, where these keep every equation and bound exactly.
    private @Nullable Witness witness() {
        long[] whole = new long[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            whole[atom] = Math.round(simplex.value(atom));
            if (whole[atom] < 0 || impossible[atom] && whole[atom] != 0) {
                return null;
            }
        }
        for (int e = 0; e < equations.size(); e++) {
            long sum = 0;
            for (Map.Entry<Integer, Integer> entry : equations.get(e).entrySet()) {
                sum += whole[entry.getKey()] * entry.getValue();
            }
            if (surplus.get(e) ? sum < 0 : sum != 0) {
                return null;
            }
        }
        long[] cells = new long[membersOfCell.size()];
        for (int cell = 0; cell < cells.length; cell++) {
            for (int atom : membersOfCell.get(cell)) {
                cells[cell] += whole[atom];
            }
        }
        return new Witness(whole, cells);
    }
}

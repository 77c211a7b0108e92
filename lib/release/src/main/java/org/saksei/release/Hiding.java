package org.saksei.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Chooses the cells to hide and collects, for every small cell, two other registers of whole persons
/// that would have been published alike: one in which it is at most 1, one in which it is at least the
/// threshold.
///
/// Each step asks for the alternative register that differs least, at a price, from what is published,
/// and hides what differs: so a step cannot fail to protect. After J. P. Kelly, B. L. Golden and
/// A. A. Assad, Networks 22 (1992), where cells of one table are asked; here all tables are.
final class Hiding {

    /// What the price of a further hidden cell is.
    enum Price {
        /// The same for all.
        CELL,
        /// Its count and 1.
        COUNT,
        /// Grows slowly with its count; zeros are dear.
        SLOW;

        double of(long count) {
            return switch (this) {
                case CELL -> 1;
                case COUNT -> 1.0 + count;
                case SLOW -> count == 0 ? 4 : 1 + Math.log1p(count) / Math.log(2);
            };
        }
    }

    /// @param high whether the cell should reach the threshold, else at most 1
    private record Target(Layout.Cell cell, boolean high) {}

    private final Layout layout;
    private final World world;
    private final ReleaseRule rule;
    private final List<Population.Row> rows;
    private final Price price;
    private final BitSet primary = new BitSet();
    private final BitSet hidden = new BitSet();
    private final Set<Integer> insiders = new LinkedHashSet<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private Layout.@Nullable Cell unsafe;

    Hiding(Layout layout, World world, ReleaseRule rule, List<Population.Row> rows, Price price) {
        this.layout = layout;
        this.world = world;
        this.rule = rule;
        this.rows = rows;
        this.price = price;
        for (Layout.Cell cell : layout.cells()) {
            if (!cell.tables.isEmpty() && isSmall(cell.getCount(), rule.threshold())) {
                primary.set(cell.number);
            }
        }
    }

    static boolean isSmall(long count, int threshold) {
        return count > 0 && count < threshold;
    }

    BitSet primary() {
        return primary;
    }

    BitSet hidden() {
        return hidden;
    }

    List<Witness> witnesses() {
        return witnesses;
    }

    /// Cells hidden because the one person of a cell could have worked something out.
    Set<Integer> insiders() {
        return insiders;
    }

    /// A small cell for which no other register was found.
    Layout.@Nullable Cell unsafe() {
        return unsafe;
    }

    /// Hides until every small cell is safe; false where that was not possible.
    boolean run() {
        hidden.or(primary);
        layout.cells().forEach(this::bound);
        if (!repair()) {
            return false;
        }
        cleanUp();
        return !rule.insider() || guardAgainstInsiders();
    }

    private void bound(Layout.Cell cell) {
        if (hidden.get(cell.number)) {
            world.bound(cell.number, least(cell), Double.POSITIVE_INFINITY);
        } else {
            world.bound(cell.number, cell.getCount(), cell.getCount());
        }
    }

    /// A hidden cell is at least 1 where every zero is printed.
    private int least(Layout.Cell cell) {
        return zerosAreKnown(cell) ? 1 : 0;
    }

    private boolean zerosAreKnown(Layout.Cell cell) {
        return cell.listed || rule.zeros() == ReleaseRule.Zeros.SHOWN;
    }

    private boolean mayBeHidden(Layout.Cell cell) {
        return !cell.known && !cell.isGrandTotal() && !(zerosAreKnown(cell) && cell.getCount() == 0);
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        layout.cells().stream()
                .filter(cell -> primary.get(cell.number))
                .sorted(Comparator.comparingLong(Layout.Cell::getCount)
                        .reversed()
                        .thenComparingInt(cell -> cell.number))
                .forEach(cell -> {
                    targets.add(new Target(cell, true));
                    targets.add(new Target(cell, false));
                });
        return targets;
    }

    private boolean isCovered(Target target, Witness witness) {
        long value = witness.cells()[target.cell().number];
        return target.high() ? value >= rule.threshold() : value <= 1;
    }

    private boolean agrees(Witness witness) {
        return layout.cells().stream()
                .allMatch(cell -> hidden.get(cell.number) || witness.cells()[cell.number] == cell.getCount());
    }

    private boolean repair() {
        List<Target> open = targets();
        strikeBySums(open);
        while (!open.isEmpty()) {
            Target target = open.getFirst();
            int before = hidden.cardinality();
            Witness witness = leastCostly(() -> reach(target));
            bound(target.cell());
            if (witness == null) {
                unsafe = target.cell();
                return false;
            }
            hideWhatDiffers(witness);
            strike(open, witness);
            if (open.contains(target)) {
                throw new IllegalStateException("a witness does not show what it was asked for");
            }
            if (hidden.cardinality() > before) {
                strikeBySums(open);
            }
        }
        return true;
    }

    private void reach(Target target) {
        if (target.high()) {
            world.bound(target.cell().number, rule.threshold(), Double.POSITIVE_INFINITY);
        } else {
            world.bound(target.cell().number, least(target.cell()), 1);
        }
    }

    /// The register that differs least from what is published under a condition.
    private @Nullable Witness leastCostly(Runnable condition) {
        double[] costs = world.costs();
        for (Layout.Cell cell : layout.cells()) {
            if (!hidden.get(cell.number) && mayBeHidden(cell)) {
                world.mayDiffer(cell.number, true);
                world.priceOfDiffering(costs, cell.number, price.of(cell.getCount()));
            }
        }
        condition.run();
        Witness witness = world.find(costs);
        layout.cells().forEach(cell -> world.mayDiffer(cell.number, false));
        return witness;
    }

    private void hideWhatDiffers(Witness witness) {
        for (Layout.Cell cell : layout.cells()) {
            if (!hidden.get(cell.number) && witness.cells()[cell.number] != cell.getCount()) {
                hidden.set(cell.number);
                bound(cell);
            }
        }
    }

    private void strike(List<Target> open, Witness witness) {
        witnesses.add(witness);
        open.removeIf(target -> isCovered(target, witness));
    }

    /// One register in which as many open cells as possible are small, one in which they are large; again
    /// while that helps.
    private void strikeBySums(List<Target> open) {
        for (boolean high : List.of(true, false)) {
            boolean helps = true;
            while (helps) {
                List<Target> asked =
                        open.stream().filter(target -> target.high() == high).toList();
                Witness witness = asked.isEmpty() ? null : sum(asked, high);
                int before = open.size();
                if (witness != null) {
                    strike(open, witness);
                }
                helps = open.size() < before;
            }
        }
    }

    private @Nullable Witness sum(List<Target> asked, boolean high) {
        double[] costs = world.costs();
        for (Target target : asked) {
            world.price(costs, target.cell().number, high ? -1 : 1);
            if (high) {
                // More than the threshold is of no use and would be taken from the others.
                world.bound(target.cell().number, least(target.cell()), rule.threshold());
            }
        }
        Witness witness = world.find(costs);
        asked.forEach(target -> bound(target.cell()));
        return witness;
    }

    /// Publishes again what need not be hidden, the dearest first.
    private void cleanUp() {
        List<Layout.Cell> further = layout.cells().stream()
                .filter(cell -> hidden.get(cell.number) && !primary.get(cell.number))
                .sorted(Comparator.comparingDouble((Layout.Cell cell) -> -price.of(cell.getCount()))
                        .thenComparingInt(cell -> cell.number))
                .toList();
        for (Layout.Cell cell : further) {
            hidden.clear(cell.number);
            bound(cell);
            if (!isStillSafe()) {
                hidden.set(cell.number);
                bound(cell);
            }
        }
        witnesses.removeIf(witness -> !agrees(witness));
    }

    private boolean isStillSafe() {
        List<Target> open = targets();
        for (Witness witness : witnesses) {
            if (agrees(witness)) {
                open.removeIf(target -> isCovered(target, witness));
            }
        }
        if (!open.isEmpty()) {
            // Most attempts fail at the first cell they left open.
            Target first = open.getFirst();
            Witness witness = reachWithoutHiding(first);
            if (witness == null) {
                return false;
            }
            strike(open, witness);
        }
        strikeBySums(open);
        while (!open.isEmpty()) {
            Witness witness = reachWithoutHiding(open.getFirst());
            if (witness == null) {
                return false;
            }
            strike(open, witness);
        }
        return true;
    }

    private @Nullable Witness reachWithoutHiding(Target target) {
        reach(target);
        Witness witness = world.find(world.costs());
        bound(target.cell());
        return witness;
    }

    /// The one person of a cell knows it to be 1, and where else that person stands; no other small cell
    /// may become exactly known to that person.
    private boolean guardAgainstInsiders() {
        for (Layout.Cell own : layout.cells()) {
            if (hidden.get(own.number) && own.getCount() == 1 && !guard(own)) {
                return false;
            }
        }
        return true;
    }

    private boolean guard(Layout.Cell own) {
        List<Integer> atoms = atomsOf(own);
        List<Layout.Cell> open = new ArrayList<>(layout.cells().stream()
                .filter(cell -> primary.get(cell.number) && !isAbout(own, cell))
                .toList());
        for (Witness witness : witnesses) {
            if (isPossibleFor(own, atoms, witness)) {
                open.removeIf(cell -> witness.cells()[cell.number] != cell.getCount());
            }
        }
        if (open.isEmpty()) {
            return true;
        }
        world.bound(own.number, 1, 1);
        atoms.forEach(atom -> world.atLeast(atom, 1));
        boolean guarded = guard(own, open);
        atoms.forEach(atom -> world.atLeast(atom, 0));
        bound(own);
        return guarded;
    }

    /// Whether a cell tells the one person of a cell of nobody else: it lies within the own cell, or that
    /// person is the only one in it too.
    private boolean isAbout(Layout.Cell own, Layout.Cell cell) {
        return cell.isWithin(own)
                || cell.getCount() == 1
                        && rows.stream()
                                .anyMatch(row -> row.count() > 0 && own.holds(row.codes()) && cell.holds(row.codes()));
    }

    private boolean guard(Layout.Cell own, List<Layout.Cell> open) {
        for (double direction : new double[] {-1, 1}) {
            double[] costs = world.costs();
            open.forEach(cell -> world.price(costs, cell.number, direction));
            open.stream()
                    .filter(cell -> direction < 0)
                    .forEach(cell -> world.bound(cell.number, least(cell), cell.getCount() + 1));
            Witness witness = world.find(costs);
            open.forEach(this::bound);
            world.bound(own.number, 1, 1);
            learn(open, witness);
        }
        while (!open.isEmpty()) {
            Layout.Cell cell = open.getFirst();
            Witness witness = differing(cell);
            if (witness == null) {
                unsafe = cell;
                return false;
            }
            BitSet before = (BitSet) hidden.clone();
            hideWhatDiffers(witness);
            hidden.stream().filter(number -> !before.get(number)).forEach(insiders::add);
            learn(open, witness);
            if (open.contains(cell)) {
                throw new IllegalStateException("a witness does not show what it was asked for");
            }
        }
        return true;
    }

    private void learn(List<Layout.Cell> open, @Nullable Witness witness) {
        if (witness != null) {
            witnesses.add(witness);
            open.removeIf(cell -> witness.cells()[cell.number] != cell.getCount());
        }
    }

    /// A register where the cell has another number, if need be by hiding more: the cheaper way.
    private @Nullable Witness differing(Layout.Cell cell) {
        Witness best = null;
        for (boolean hiding : List.of(false, true)) {
            for (boolean more : List.of(true, false)) {
                if (!more && cell.getCount() <= least(cell)) {
                    continue;
                }
                Runnable condition = () -> differ(cell, more);
                Witness found = hiding ? leastCostly(condition) : without(condition);
                bound(cell);
                if (found != null && (best == null || costOf(found) < costOf(best))) {
                    best = found;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return best;
    }

    private void differ(Layout.Cell cell, boolean more) {
        if (more) {
            world.bound(cell.number, cell.getCount() + 1.0, Double.POSITIVE_INFINITY);
        } else {
            world.bound(cell.number, least(cell), cell.getCount() - 1.0);
        }
    }

    private @Nullable Witness without(Runnable condition) {
        condition.run();
        return world.find(world.costs());
    }

    /// The price of what would have to be hidden for a register to be published alike.
    private double costOf(Witness witness) {
        return layout.cells().stream()
                .filter(cell -> !hidden.get(cell.number) && witness.cells()[cell.number] != cell.getCount())
                .mapToDouble(cell -> price.of(cell.getCount()))
                .sum();
    }

    /// Where the one person of a cell stands in each clique; empty where persons are not known.
    private List<Integer> atomsOf(Layout.Cell own) {
        List<Integer> atoms = new ArrayList<>();
        for (Population.Row row : rows) {
            if (row.count() > 0 && own.holds(row.codes())) {
                for (int clique = 0; clique < world.cliques().size(); clique++) {
                    atoms.add(world.atom(clique, row.codes()));
                }
            }
        }
        return atoms;
    }

    private static boolean isPossibleFor(Layout.Cell own, List<Integer> atoms, Witness witness) {
        return witness.cells()[own.number] == 1 && atoms.stream().allMatch(atom -> witness.atoms()[atom] >= 1);
    }

    /// What the choice of hidden cells costs the reader; less is better.
    double cost() {
        return layout.cells().stream()
                .filter(cell -> hidden.get(cell.number))
                .mapToDouble(cell -> rule.prefer().cost(cell.getCount()))
                .sum();
    }

    /// A few registers that together show every small cell low and high.
    List<Witness> shown() {
        Set<Witness> shown = new LinkedHashSet<>();
        List<Target> open = targets();
        for (Witness witness : witnesses) {
            if (agrees(witness) && open.removeIf(target -> isCovered(target, witness))) {
                shown.add(witness);
            }
        }
        return List.copyOf(shown);
    }
}

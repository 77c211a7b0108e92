package org.saksei.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.release.Outcome.Reason;
import org.saksei.release.Outcome.Why;

/// Makes tables that may be shown, by hiding small counts and as few others as it can, or refuses.
///
/// What it promises: from all that is shown, from the facts handed in, from the code lists and from this
/// very description nobody can tell of a hidden small count more than that it may be any of the numbers
/// from 1 (or 0) to the threshold. The promise is proved, not argued: for each such cell there are two
/// registers of whole persons that would have been published alike, one where it is at most 1 and one
/// where it is at least the threshold, and [Proof] counts both anew.
public final class TableRelease {

    /// Steps of the solver (about half a minute for a thousand cells) after which the first safe way is
    /// taken, instead of trying the other prices too. A number of steps, so that it is always the same way.
    private static final long MOST_STEPS = 30_000;

    private final ReleaseRule rule;
    private final Knowledge knowledge;
    private final List<SafeTable> tables = new ArrayList<>();
    private final List<Audit.Cell> audited = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private int unproved;
    private long steps;

    private TableRelease(ReleaseRule rule, Knowledge knowledge) {
        this.rule = rule;
        this.knowledge = knowledge;
    }

    /// Protects all tables of all populations. Tables of one population are linked; different
    /// populations share nobody, as far as their numbers tell.
    public static Outcome protect(List<Population> populations, ReleaseRule rule, Knowledge knowledge) {
        TableRelease release = new TableRelease(rule, knowledge);
        populations.forEach(release::protect);
        return release.outcome();
    }

    private Outcome outcome() {
        int singletons = (int) audited.stream()
                .filter(cell -> cell.isHidden() && cell.count() == 1)
                .count();
        Audit audit = new Audit(audited, unproved, singletons, steps);
        if (reasons.isEmpty() && audit.shareHidden() > rule.maxHidden()) {
            reasons.add(new Reason(Why.TOO_MUCH_HIDDEN, "", Map.of()));
        }
        return reasons.isEmpty()
                ? new Outcome.Safe(new SafeTables(rule, tables), audit)
                : new Outcome.Refused(reasons, audit);
    }

    private void protect(Population population) {
        List<Count> facts = knowledge.of(population.id());
        Layout layout = new Layout(population.columns());
        for (CountTable table : population.tables()) {
            table.cells().forEach(cell -> layout.add(table.id(), cell));
        }
        facts.forEach(fact -> layout.add(null, fact.at(), fact.count()).known = true);
        int before = reasons.size();
        check(population, layout);
        if (reasons.size() > before) {
            return;
        }
        World world = World.of(population, layout);
        if (world == null) {
            reasons.add(new Reason(Why.TOO_LARGE, population.id(), Map.of()));
            return;
        }
        layout.cells().forEach(cell -> world.bound(cell.number, cell.getCount(), cell.getCount()));
        if (!world.isPossible()) {
            reasons.add(new Reason(Why.CONTRADICTION, population.id(), Map.of()));
            return;
        }
        hide(population, layout, world, facts);
    }

    private void check(Population population, Layout layout) {
        layout.contradictory().forEach(cell -> reasons.add(new Reason(Why.CONTRADICTION, population.id(), cell.at)));
        for (Layout.Cell cell : layout.cells()) {
            if (cell.tables.isEmpty() || !Hiding.isSmall(cell.getCount(), rule.threshold())) {
                continue;
            }
            if (cell.known) {
                reasons.add(new Reason(Why.KNOWN_SMALL_COUNT, population.id(), cell.at));
            } else if (cell.isGrandTotal() && rule.grandTotal() == ReleaseRule.GrandTotal.PUBLISHED) {
                reasons.add(new Reason(Why.TOTAL_TOO_SMALL, population.id(), cell.at));
            }
        }
    }

    private void hide(Population population, Layout layout, World world, List<Count> facts) {
        Hiding best = null;
        Hiding failed = null;
        for (Hiding.Price price : Hiding.Price.values()) {
            if (best != null && world.steps() > MOST_STEPS) {
                break;
            }
            Hiding hiding = new Hiding(layout, world, rule, population.rows(), price);
            if (!hiding.run()) {
                failed = hiding;
            } else if (best == null || hiding.cost() < best.cost()) {
                best = hiding;
            }
        }
        steps += world.steps();
        if (best == null) {
            Layout.Cell cell = failed == null ? null : failed.unsafe();
            reasons.add(new Reason(Why.NO_SAFE_SOLUTION, population.id(), cell == null ? Map.of() : cell.at));
            return;
        }
        prove(population, layout, world, best, facts);
    }

    private void prove(Population population, Layout layout, World world, Hiding hiding, List<Count> facts) {
        List<SafeTable> made = population.tables().stream()
                .map(table -> table(population, table, layout, hiding.hidden()))
                .toList();
        Proof proof = new Proof(population, made, facts, rule);
        for (Witness witness : hiding.shown()) {
            proof.add(Lift.persons(world, witness, population.columns().size()));
        }
        Set<Layout.Cell> open = unproved(proof, population, layout);
        for (Layout.Cell cell : layout.cells()) {
            boolean proved = !open.contains(cell);
            boolean small = hiding.primary().get(cell.number);
            if (small && !proved) {
                unproved++;
                reasons.add(new Reason(Why.NO_SAFE_SOLUTION, population.id(), cell.at));
            }
            if (!cell.tables.isEmpty()) {
                audited.add(audited(population, cell, hiding, proved));
            }
        }
        tables.addAll(made);
    }

    /// The cells of which some place in some table was not seen both low and high.
    private static Set<Layout.Cell> unproved(Proof proof, Population population, Layout layout) {
        Set<Layout.Cell> unproved = new LinkedHashSet<>();
        for (CountTable table : population.tables()) {
            for (Count count : table.cells()) {
                if (!proof.isProved(count.at())) {
                    unproved.add(layout.find(count.at()).orElseThrow());
                }
            }
        }
        return unproved;
    }

    private static SafeTable table(Population population, CountTable table, Layout layout, BitSet hidden) {
        List<SafeTable.Cell> cells = new ArrayList<>();
        for (Count count : table.cells()) {
            Layout.Cell cell = layout.find(count.at()).orElseThrow();
            @Nullable Long shown = hidden.get(cell.number) ? null : (Long) count.count();
            cells.add(new SafeTable.Cell(count.at(), shown, cell.listed, isImpossible(population, layout, cell)));
        }
        return new SafeTable(population.id(), table.id(), table.by(), cells);
    }

    /// Whether the cell lies within one impossible combination.
    private static boolean isImpossible(Population population, Layout layout, Layout.Cell cell) {
        return population.impossible().stream()
                .anyMatch(zero -> zero.where().entrySet().stream().allMatch(each -> {
                    int column = layout.indexOf(each.getKey());
                    BitSet leaves = cell.leaves.get(column);
                    return leaves != null
                            && leaves.stream()
                                    .mapToObj(leaf ->
                                            layout.columns().get(column).codes().get(leaf))
                                    .allMatch(each.getValue()::contains);
                }));
    }

    private static Audit.Cell audited(Population population, Layout.Cell cell, Hiding hiding, boolean proved) {
        boolean primary = hiding.primary().get(cell.number);
        boolean hidden = hiding.hidden().get(cell.number);
        Set<Audit.Reason> reasons = EnumSet.noneOf(Audit.Reason.class);
        if (primary) {
            reasons.add(Audit.Reason.BELOW_THRESHOLD);
        } else if (hidden) {
            reasons.add(hiding.insiders().contains(cell.number) ? Audit.Reason.INSIDER : Audit.Reason.PROTECTS_OTHERS);
        } else if (cell.known) {
            reasons.add(Audit.Reason.KNOWN);
        }
        Audit.Kind kind = primary ? Audit.Kind.PRIMARY : hidden ? Audit.Kind.SECONDARY : null;
        return new Audit.Cell(
                population.id(), cell.at, new LinkedHashSet<>(cell.tables), cell.getCount(), kind, reasons, proved);
    }
}

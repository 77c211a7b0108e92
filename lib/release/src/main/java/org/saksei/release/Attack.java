package org.saksei.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be worked out of hidden cells by whoever solves the equations, from what was shown alone.
///
/// The limits are those of broken numbers (linear programming), rounded inwards to whole ones: nothing
/// outside them is possible. That every whole number within them is possible is not said.
public final class Attack {

    /// Rounding of the solver that must not move a limit to the next whole number.
    private static final double ROUNDING = 1e-5;

    /// Published tables as a reader has them.
    ///
    /// @param zerosShown whether it is known that no hidden cell is 0
    public record Published(
            String id,
            List<Column> columns,
            List<Population.Impossible> impossible,
            List<Population.Several> several,
            List<Table> tables,
            boolean zerosShown) {
        public Published {
            columns = List.copyOf(columns);
            impossible = List.copyOf(impossible);
            several = List.copyOf(several);
            tables = List.copyOf(tables);
        }

        /// What a reader has of a population whose tables were released.
        public static Published of(Population population, SafeTables safe) {
            List<Table> tables = safe.tables().stream()
                    .filter(table -> table.population().equals(population.id()))
                    .map(table -> new Table(
                            table.id(),
                            table.cells().stream()
                                    .map(cell -> new Place(cell.at(), cell.count(), cell.isListed()))
                                    .toList()))
                    .toList();
            return new Published(
                    population.id(),
                    population.columns(),
                    population.impossible(),
                    population.several(),
                    tables,
                    safe.rule().zeros() == ReleaseRule.Zeros.SHOWN);
        }
    }

    public record Table(String id, List<Place> places) {
        public Table {
            places = List.copyOf(places);
        }
    }

    /// @param count null where it is hidden
    /// @param listed whether it is known that it would not be printed if it were 0
    public record Place(Map<String, String> at, @Nullable Long count, boolean listed) {

        public Place(Map<String, String> at, @Nullable Long count) {
            this(at, count, false);
        }
    }

    /// What is known of a hidden cell.
    ///
    /// @param low least whole number it can be
    /// @param high greatest, null where nothing limits it
    public record Interval(
            Map<String, String> at,
            List<String> tables,
            long low,
            @Nullable Long high) {
        public Interval {
            tables = List.copyOf(tables);
        }

        public boolean isExact() {
            return high != null && high == low;
        }

        /// Whether every number from 1 to the threshold is within it.
        public boolean covers(int threshold) {
            return low <= 1 && (high == null || high >= threshold);
        }
    }

    private Attack() {}

    /// The interval of every hidden cell; nothing where what was published contradicts itself or is too
    /// large.
    public static Optional<List<Interval>> on(Published published, Knowledge knowledge) {
        Layout layout = new Layout(published.columns());
        for (Table table : published.tables()) {
            table.places().forEach(place -> layout.add(table.id(), place.at(), place.count()).listed |= place.listed());
        }
        knowledge.of(published.id()).forEach(fact -> layout.add(null, fact.at(), fact.count()).known = true);
        Population population = new Population(
                published.id(), published.columns(), published.impossible(), published.several(), List.of(), List.of());
        World world = layout.contradictory().isEmpty() ? World.of(population, layout) : null;
        if (world == null) {
            return Optional.empty();
        }
        for (Layout.Cell cell : layout.cells()) {
            Long count = cell.count;
            if (count == null) {
                world.bound(cell.number, published.zerosShown() || cell.listed ? 1 : 0, Double.POSITIVE_INFINITY);
            } else {
                world.bound(cell.number, count, count);
            }
        }
        return world.isPossible() ? Optional.of(intervals(layout, world)) : Optional.empty();
    }

    private static List<Interval> intervals(Layout layout, World world) {
        List<Interval> intervals = new ArrayList<>();
        for (Layout.Cell cell : layout.cells()) {
            if (cell.count == null) {
                double low = world.least(cell.number);
                double high = world.greatest(cell.number);
                if (Double.isNaN(low) || Double.isNaN(high)) {
                    throw new IllegalStateException("the solver lost a system it had found possible");
                }
                intervals.add(new Interval(
                        cell.at,
                        cell.tables,
                        (long) Math.ceil(low - ROUNDING),
                        Double.isInfinite(high) ? null : (Long) (long) Math.floor(high + ROUNDING)));
            }
        }
        return intervals;
    }
}

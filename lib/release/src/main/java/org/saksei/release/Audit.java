package org.saksei.release;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was hidden and why, for the release officer only: it tells small cells from those hidden to
/// protect them.
///
/// @param cells every distinct cell of every population
/// @param unproved small cells for which no two registers could be shown; none in what is safe
/// @param singletons hidden cells of one person
/// @param steps of the solver: a measure of the work
public record Audit(List<Cell> cells, int unproved, int singletons, long steps) {

    public Audit {
        cells = List.copyOf(cells);
    }

    public enum Kind {
        PRIMARY,
        SECONDARY
    }

    public enum Reason {
        BELOW_THRESHOLD,
        INSIDER,
        PROTECTS_OTHERS,
        KNOWN
    }

    /// @param kind null where it is published
    /// @param proved whether two registers of whole persons show it low and high
    public record Cell(
            String population,
            Map<String, String> at,
            Set<String> tables,
            long count,
            @Nullable Kind kind,
            Set<Reason> reasons,
            boolean proved) {

        public boolean isHidden() {
            return kind != null;
        }
    }

    public long primary() {
        return cells.stream().filter(cell -> cell.kind() == Kind.PRIMARY).count();
    }

    public long secondary() {
        return cells.stream().filter(cell -> cell.kind() == Kind.SECONDARY).count();
    }

    public long nonzero() {
        return cells.stream().filter(cell -> cell.count() > 0).count();
    }

    public long secondaryCounts() {
        return cells.stream()
                .filter(cell -> cell.kind() == Kind.SECONDARY)
                .mapToLong(Cell::count)
                .sum();
    }

    /// Of the cells that are not zero, the share that is hidden.
    public double shareHidden() {
        long hidden = cells.stream()
                .filter(cell -> cell.isHidden() && cell.count() > 0)
                .count();
        return nonzero() == 0 ? 0 : (double) hidden / nonzero();
    }
}

package org.saksei.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table that may be shown: nobody but this part can build one, after it was proved.
///
/// Hidden cells have one mark, whether they are small or hidden to protect others.
public final class SafeTable {

    /// A cell with its count, or hidden.
    public static final class Cell {
        private final Map<String, String> at;
        private final @Nullable Long count;
        private final boolean listed;
        private final boolean impossible;

        Cell(Map<String, String> at, @Nullable Long count, boolean listed, boolean impossible) {
            this.at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
            this.count = count;
            this.listed = listed;
            this.impossible = impossible;
        }

        /// Code by column; a column that is not named is taken whole.
        public Map<String, String> at() {
            return at;
        }

        /// Null where it is hidden.
        public @Nullable Long count() {
            return count;
        }

        /// Printed only where it is not 0, so that readers know a hidden one to be at least 1.
        public boolean isListed() {
            return listed;
        }

        /// A zero that everybody knows to be one.
        public boolean isImpossible() {
            return impossible;
        }

        public boolean isHidden() {
            return count == null;
        }
    }

    private final String population;
    private final String id;
    private final List<String> by;
    private final List<Cell> cells;

    SafeTable(String population, String id, List<String> by, List<Cell> cells) {
        this.population = population;
        this.id = id;
        this.by = List.copyOf(by);
        this.cells = List.copyOf(cells);
    }

    /// Whom it counts.
    public String population() {
        return population;
    }

    public String id() {
        return id;
    }

    public List<String> by() {
        return by;
    }

    /// In the order of the table they were made from.
    public List<Cell> cells() {
        return cells;
    }

    public Optional<Cell> find(Map<String, String> at) {
        return cells.stream().filter(cell -> Objects.equals(cell.at(), at)).findFirst();
    }
}

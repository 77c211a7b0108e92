package org.saksei.release;

import java.util.List;

/// Tables that were protected together and may be shown together.
public final class SafeTables {

    private final ReleaseRule rule;
    private final List<SafeTable> tables;

    SafeTables(ReleaseRule rule, List<SafeTable> tables) {
        this.rule = rule;
        this.tables = List.copyOf(tables);
    }

    public ReleaseRule rule() {
        return rule;
    }

    public List<SafeTable> tables() {
        return tables;
    }

    /// @throws IllegalArgumentException where there is no such table
    public SafeTable get(String population, String table) {
        return tables.stream()
                .filter(each ->
                        each.population().equals(population) && each.id().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + table + " of " + population));
    }
}

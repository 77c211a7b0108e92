package org.saksei.release;

import java.util.List;

/// What everybody knows besides the tables: earlier publications, totals in the newspaper.
public record Knowledge(List<Fact> facts) {

    public static final Knowledge NOTHING = new Knowledge(List.of());

    public Knowledge {
        facts = List.copyOf(facts);
    }

    /// A count that is known exactly.
    ///
    /// @param population the id of the population it counts
    /// @param source where it stands
    public record Fact(String population, Count count, String source) {}

    List<Count> of(String population) {
        return facts.stream()
                .filter(fact -> fact.population().equals(population))
                .map(Fact::count)
                .toList();
    }
}

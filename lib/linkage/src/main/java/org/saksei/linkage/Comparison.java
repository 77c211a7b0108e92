package org.saksei.linkage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A question about a pair with ordered answers; the first level whose condition is true is the answer.
public record Comparison(String name, List<Level> levels) {
    public Comparison {
        levels = List.copyOf(levels);
        if (levels.isEmpty() || !levels.getFirst().missing()) {
            throw new IllegalArgumentException("the first level of a comparison says what missing is");
        }
        if (!(levels.getLast().condition() instanceof Condition.Else)) {
            throw new IllegalArgumentException("the last level of a comparison is else");
        }
    }

    /// The columns its conditions look at, in order of first use.
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        levels.forEach(level -> columns.addAll(level.condition().columns()));
        return List.copyOf(columns);
    }

    public boolean trained() {
        return levels.stream().allMatch(Level::trained);
    }

    /// The number written for the level at this place: −1 missing, 0 else, upwards to the best.
    public int number(int place) {
        if (levels.get(place).missing()) {
            return -1;
        }
        int number = 0;
        for (int i = place + 1; i < levels.size(); i++) {
            number += levels.get(i).missing() ? 0 : 1;
        }
        return number;
    }

    Comparison with(List<Level> newLevels) {
        return new Comparison(name, newLevels);
    }
}

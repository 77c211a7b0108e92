package org.saksei.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts alternative registers anew, person by person and cell by cell, from what will be published.
///
/// It knows nothing of the equations, cliques and solver by which the registers were found, and starts
/// from the names of codes: so that a fault there ends in a refusal and not in a leak.
final class Proof {

    /// @param allowed the codes that belong to it, by column; a column that is not named is taken whole
    /// @param count null where it is hidden
    /// @param neverEmpty whether it would not be there, or not be hidden, if nobody were in it
    private record Place(
            Map<String, String> at,
            Map<Integer, BitSet> allowed,
            @Nullable Long count,
            boolean neverEmpty) {

        boolean has(Population.Row person) {
            for (Map.Entry<Integer, BitSet> each : allowed.entrySet()) {
                if (!each.getValue().get(person.codes().get(each.getKey()))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Population population;
    private final ReleaseRule rule;
    private final List<Place> places = new ArrayList<>();
    private final Map<Map<String, String>, Boolean> low = new HashMap<>();
    private final Map<Map<String, String>, Boolean> high = new HashMap<>();
    private int registers;

    Proof(Population population, List<SafeTable> tables, List<Count> facts, ReleaseRule rule) {
        this.population = population;
        this.rule = rule;
        for (SafeTable table : tables) {
            for (SafeTable.Cell cell : table.cells()) {
                places.add(place(cell.at(), cell.count(), cell.isListed() || rule.zeros() == ReleaseRule.Zeros.SHOWN));
            }
        }
        facts.forEach(fact -> places.add(place(fact.at(), fact.count(), false)));
    }

    private Place place(Map<String, String> at, @Nullable Long count, boolean neverEmpty) {
        Map<Integer, BitSet> allowed = new HashMap<>();
        for (int i = 0; i < population.columns().size(); i++) {
            Column column = population.columns().get(i);
            String code = at.get(column.name());
            if (code != null) {
                List<String> group = column.groups().getOrDefault(code, List.of(code));
                BitSet codes = new BitSet();
                for (int k = 0; k < column.codes().size(); k++) {
                    codes.set(k, group.contains(column.codes().get(k)));
                }
                allowed.put(i, codes);
            }
        }
        return new Place(at, allowed, count, neverEmpty);
    }

    /// Takes a register into account if it would have given exactly this publication and these facts.
    ///
    /// @return whether it would
    boolean add(List<Population.Row> persons) {
        Map<Map<String, String>, Long> hidden = new HashMap<>();
        for (Place place : places) {
            long count = 0;
            for (Population.Row person : persons) {
                count += place.has(person) ? person.count() : 0;
            }
            if (place.count() == null) {
                if (place.neverEmpty() && count == 0) {
                    return false;
                }
                hidden.put(place.at(), count);
            } else if (place.count() != count) {
                return false;
            }
        }
        if (!isPossible(persons)) {
            return false;
        }
        registers++;
        hidden.forEach((at, count) -> {
            low.merge(at, count <= 1, Boolean::logicalOr);
            high.merge(at, count >= rule.threshold(), Boolean::logicalOr);
        });
        return true;
    }

    /// Whether a hidden place was seen at most 1 and at least the threshold.
    boolean isProved(Map<String, String> at) {
        return low.getOrDefault(at, false) && high.getOrDefault(at, false);
    }

    int registers() {
        return registers;
    }

    private boolean isPossible(List<Population.Row> persons) {
        for (Population.Row person : persons) {
            if (person.count() < 0) {
                return false;
            }
            for (Population.Impossible zero : population.impossible()) {
                if (person.count() > 0 && isAt(person, zero)) {
                    return false;
                }
            }
        }
        return population.several().stream().allMatch(several -> covers(persons, several));
    }

    private boolean isAt(Population.Row person, Population.Impossible zero) {
        return zero.where().entrySet().stream().allMatch(each -> each.getValue().contains(code(person, each.getKey())));
    }

    private String code(Population.Row person, String name) {
        for (int i = 0; i < population.columns().size(); i++) {
            if (population.columns().get(i).name().equals(name)) {
                return population.columns().get(i).codes().get(person.codes().get(i));
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }

    /// The values persons may have several of make up at least the persons, wherever they are counted apart.
    private boolean covers(List<Population.Row> persons, Population.Several several) {
        Map<List<String>, Long> left = new HashMap<>();
        for (Population.Row person : persons) {
            if (!several.only().entrySet().stream()
                    .allMatch(each -> code(person, each.getKey()).equals(each.getValue()))) {
                continue;
            }
            long had = several.columns().stream()
                    .filter(column -> code(person, column).equals(several.code()))
                    .count();
            List<String> place = several.within().stream()
                    .map(column -> code(person, column))
                    .toList();
            left.merge(place, (had - 1) * person.count(), Long::sum);
        }
        return left.values().stream().allMatch(rest -> rest >= 0);
    }
}

package org.saksei.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksei.release.Cliques.Clique;

/// Turns tables over cliques that agree where they overlap into persons with all codes: one joint table.
///
/// Clique after clique, the persons who share the codes of the separator are paired with the clique's
/// combinations of the same codes, in order, as many as there are (the north-west corner rule).
final class Lift {

    private Lift() {}

    private static final class Part {
        final int[] codes;
        long left;

        Part(int[] codes, long left) {
            this.codes = codes;
            this.left = left;
        }
    }

    /// Columns no clique has get their first code: no table speaks of them.
    static List<Population.Row> persons(World world, Witness witness, int columns) {
        List<Part> persons = List.of(new Part(new int[columns], -1));
        for (int clique = 0; clique < world.cliques().size(); clique++) {
            persons = join(world, witness, clique, persons);
        }
        return persons.stream()
                .map(part -> {
                    List<Integer> codes = new ArrayList<>();
                    for (int code : part.codes) {
                        codes.add(code);
                    }
                    return new Population.Row(codes, part.left);
                })
                .toList();
    }

    private static List<Part> join(World world, Witness witness, int number, List<Part> persons) {
        Clique clique = world.cliques().get(number);
        boolean root = clique.parent() < 0;
        Map<List<Integer>, List<Part>> waiting = new LinkedHashMap<>();
        for (Part person : persons) {
            waiting.computeIfAbsent(shared(person.codes, clique.separator()), key -> new ArrayList<>())
                    .add(person);
        }
        List<Part> joined = new ArrayList<>();
        for (int atom = world.firstAtom(number); atom < world.endOfAtoms(number); atom++) {
            long count = witness.atoms()[atom];
            if (count == 0) {
                continue;
            }
            int[] codes = world.codes(number, atom);
            if (root) {
                joined.add(new Part(with(persons.getFirst().codes, clique, codes), count));
                continue;
            }
            List<Integer> separator = clique.separator().stream()
                    .map(column -> codes[clique.columns().indexOf(column)])
                    .toList();
            if (deal(waiting.getOrDefault(separator, List.of()), count, clique, codes, joined) != 0) {
                throw new IllegalStateException("tables do not agree where they overlap");
            }
        }
        if (!root && persons.stream().anyMatch(person -> person.left != 0)) {
            throw new IllegalStateException("tables do not agree where they overlap");
        }
        return joined;
    }

    private static long deal(List<Part> same, long count, Clique clique, int[] codes, List<Part> joined) {
        long left = count;
        for (Part person : same) {
            long taken = Math.min(left, person.left);
            if (taken > 0) {
                joined.add(new Part(with(person.codes, clique, codes), taken));
                person.left -= taken;
                left -= taken;
            }
        }
        return left;
    }

    private static int[] with(int[] codes, Clique clique, int[] own) {
        int[] all = codes.clone();
        for (int k = 0; k < own.length; k++) {
            all[clique.columns().get(k)] = own[k];
        }
        return all;
    }

    private static List<Integer> shared(int[] codes, List<Integer> columns) {
        return columns.stream().map(column -> codes[column]).toList();
    }
}

package org.saksei.app.demo.fiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/// Seeded chance. `java.util.Random` because its numbers are fixed by its documentation, on every JDK.
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /// True with this probability, 0 to 1.
    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    /// A whole number from `from` to `to`, both included.
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
        int at = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            at -= weight.applyAsInt(choice);
            if (at < 0) {
                return choice;
            }
        }
        throw new IllegalArgumentException("weights must not be negative");
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T item = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, item);
        }
        return copy;
    }
}

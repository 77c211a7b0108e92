package org.saksei.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The values of a column by a number that belongs to each (a day, a quantity): those within a distance
/// stand side by side.
final class ValueOrder {
    /// Values in ascending order of their numbers; those without one (NaN) are left out.
    final int[] value;
    final double[] number;
    /// Place by value, −1 where it has no number.
    private final int[] place;

    ValueOrder(SlotIndex slot, IntToDoubleFunction numberOfCode) {
        this.value = IntStream.range(0, slot.code.length)
                .filter(v -> !Double.isNaN(numberOfCode.applyAsDouble(slot.code[v])))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer v) -> numberOfCode.applyAsDouble(slot.code[v]))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.number = IntStream.of(value)
                .mapToDouble(v -> numberOfCode.applyAsDouble(slot.code[v]))
                .toArray();
        this.place = new int[slot.code.length];
        Arrays.fill(place, -1);
        for (int i = 0; i < value.length; i++) {
            place[value[i]] = i;
        }
    }

    /// Adds the tuples whose number is at most so far from that of a value.
    void markWithin(int of, double distance, SlotIndex slot, long[] into) {
        int own = place[of];
        for (int i = own; i >= 0 && Math.abs(number[own] - number[i]) <= distance; i--) {
            slot.mark(value[i], into);
        }
        for (int i = own + 1; own >= 0 && i < number.length && Math.abs(number[own] - number[i]) <= distance; i++) {
            slot.mark(value[i], into);
        }
    }
}

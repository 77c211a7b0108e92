package org.saksei.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// The values of a column near a left one, with the best score over their items, as far as the loosest
/// level of a comparison asks: the similarity, or the edits with a minus. For one thread.
///
/// Letter signatures settle most items unread: letters that only one side has cannot match.
abstract class Nearness {
    private static final double ROUNDING = 1e-9;
    /// Common first symbols that Winkler's bonus counts.
    private static final int MOST_PREFIX = 4;

    final LengthOrder order;
    final Dictionary dictionary;
    final Pairing pairing;
    /// By value; NaN where it is not near.
    private final double[] score;
    private int[] found = new int[64];
    private int count;
    private int left = -1;
    /// Whether the left item is held; one that is too long for that is read anew for each other.
    boolean held;

    private Nearness(LengthOrder order, int values, Pairing pairing) {
        this.order = order;
        this.pairing = pairing;
        this.dictionary = pairing.dictionary;
        this.score = new double[values];
        Arrays.fill(score, Double.NaN);
    }

    static Nearness alike(LengthOrder order, int values, Pairing pairing, Condition.Likeness measure, double atLeast) {
        return new Alike(order, values, pairing, measure, atLeast);
    }

    static Nearness within(LengthOrder order, int values, Pairing pairing, Condition.Edits measure, int atMost) {
        return new Within(order, values, pairing, measure, atMost);
    }

    /// Looks for the values near this one, for [#mark].
    void of(int value) {
        if (value == left) {
            return;
        }
        left = value;
        for (int i = 0; i < count; i++) {
            score[found[i]] = Double.NaN;
        }
        count = 0;
        for (int item : order.items.itemsOf(value)) {
            held = pairing.hold(item);
            for (int length = shortest(item); length <= Math.min(order.longest(), longest(item)); length++) {
                scan(item, length, order.start[length], order.start[length + 1]);
            }
            if (held) {
                pairing.release(item);
            }
        }
    }

    /// Adds the tuples whose value has at least this score to a set of tuples.
    void mark(double atLeast, SlotIndex slot, long[] into) {
        for (int i = 0; i < count; i++) {
            if (score[found[i]] >= atLeast) {
                slot.mark(found[i], into);
            }
        }
    }

    /// Notes an item near the left one.
    final void enter(int number, double near) {
        for (int place = order.items.from(number); place < order.items.to(number); place++) {
            int value = order.items.value(place);
            double known = score[value];
            if (Double.isNaN(known)) {
                found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
                found[count++] = value;
                score[value] = near;
            } else {
                score[value] = Math.max(known, near);
            }
        }
    }

    /// Lengths of items that can be near.
    abstract int shortest(int item);

    abstract int longest(int item);

    /// Finds the near items of a length, from one place to before another.
    abstract void scan(int item, int length, int from, int to);

    private static final class Alike extends Nearness {
        private final Condition.Likeness measure;
        private final double atLeast;
        private final Map<Integer, int[][]> least = new HashMap<>();

        Alike(LengthOrder order, int values, Pairing pairing, Condition.Likeness measure, double atLeast) {
            super(order, values, pairing);
            this.measure = measure;
            this.atLeast = atLeast;
        }

        @Override
        int shortest(int item) {
            return 0;
        }

        @Override
        int longest(int item) {
            return Integer.MAX_VALUE;
        }

        @Override
        void scan(int item, int length, int from, int to) {
            int own = dictionary.length(item);
            int[] least = leastMatches(own, length);
            if (least[MOST_PREFIX] > Math.min(own, length)) {
                return;
            }
            long signature = dictionary.signature[item];
            long head = dictionary.head[item];
            for (int i = from; i < to; i++) {
                long other = order.signature[i];
                int matches =
                        Math.min(own - Long.bitCount(signature & ~other), length - Long.bitCount(other & ~signature));
                if (matches >= least[MOST_PREFIX] && matches >= least[prefix(head, order.head[i])]) {
                    look(item, i, least[prefix(head, order.head[i])]);
                }
            }
        }

        private static int prefix(long head, long other) {
            return Math.min(MOST_PREFIX, Long.numberOfTrailingZeros(head ^ other) / Character.SIZE);
        }

        /// The fewest matches that may reach the bound with a common prefix of 0, 1 … symbols.
        private int[] leastMatches(int own, int length) {
            return least.computeIfAbsent(
                            own,
                            a -> IntStream.rangeClosed(0, order.longest())
                                    .mapToObj(b -> IntStream.rangeClosed(0, MOST_PREFIX)
                                            .map(prefix -> leastMatches(a, b, prefix))
                                            .toArray())
                                    .toArray(int[][]::new))[length];
        }

        private int leastMatches(int a, int b, int prefix) {
            int all = Math.min(a, b);
            return IntStream.rangeClosed(0, all)
                    .filter(c -> mostAt(c, a, b, prefix) >= atLeast - ROUNDING)
                    .findFirst()
                    .orElse(all + 1);
        }

        private double mostAt(int matches, int a, int b, int prefix) {
            double jaro = matches == 0 ? 0 : ((double) matches / a + (double) matches / b + 1) / 3;
            return measure == Condition.Likeness.JARO ? jaro : Symbols.winkler(jaro, prefix);
        }

        private void look(int item, int place, int leastMatches) {
            int other = order.items.code[order.item[place]];
            double likeness = held
                    ? pairing.likenessHeld(measure, item, other, leastMatches)
                    : pairing.likeness(measure, 1, item, other);
            if (likeness >= atLeast) {
                enter(order.item[place], likeness);
            }
        }
    }

    private static final class Within extends Nearness {
        private final Condition.Edits measure;
        private final int atMost;

        Within(LengthOrder order, int values, Pairing pairing, Condition.Edits measure, int atMost) {
            super(order, values, pairing);
            this.measure = measure;
            this.atMost = atMost;
        }

        @Override
        int shortest(int item) {
            return Math.max(0, dictionary.length(item) - atMost);
        }

        @Override
        int longest(int item) {
            return dictionary.length(item) + atMost;
        }

        @Override
        void scan(int item, int length, int from, int to) {
            long signature = dictionary.signature[item];
            for (int i = from; i < to; i++) {
                long other = order.signature[i];
                if (Long.bitCount(signature & ~other) <= atMost && Long.bitCount(other & ~signature) <= atMost) {
                    look(item, i);
                }
            }
        }

        private void look(int item, int place) {
            int other = order.items.code[order.item[place]];
            int edits = held ? pairing.editsHeld(measure, item, other, atMost) : pairing.edits(measure, item, other);
            if (edits <= atMost) {
                enter(order.item[place], -edits);
            }
        }
    }
}

package org.saksei.linkage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A condition asked of one left tuple against all tuples of a comparison at once; for one thread.
///
/// The answer is the set of tuples where it is *true*, a bit each. What looks at one column is asked once
/// for each of its values, and finds them by index where it can: common items, near strings, neighbouring
/// days. So a left record costs about as much as a few thousand single pairs.
abstract class Sweep {
    private final long[] holds;
    private int askedOf = -1;

    private Sweep(int tuples) {
        this.holds = new long[tuples + 63 >> 6];
    }

    /// The tuples for which the condition is true with this one on the left; not to be changed.
    final long[] of(int left) {
        if (askedOf != left) {
            askedOf = left;
            Arrays.fill(holds, 0);
            mark(left, holds);
        }
        return holds;
    }

    abstract void mark(int left, long[] into);

    /// Builds the sweeps of one comparison; equal conditions share one.
    static final class Builder {
        private final Compiled comparison;
        private final Indexes indexes;
        private final Pairing pairing;
        private final int count;
        private final Map<Condition, Sweep> made = new HashMap<>();
        private final Map<List<Object>, Nearness> near = new HashMap<>();

        Builder(Compiled comparison, Pairing pairing) {
            this.comparison = comparison;
            this.indexes = comparison.indexes;
            this.pairing = pairing;
            this.count = comparison.tuples.count;
        }

        Sweep of(Condition condition) {
            Sweep known = made.get(condition);
            if (known == null) {
                known = make(condition);
                made.put(condition, known);
            }
            return known;
        }

        private Sweep make(Condition condition) {
            List<Condition> parts = Atoms.conjuncts(condition);
            if (parts.size() != 1) {
                return joined(parts, true);
            }
            Condition only = parts.getFirst();
            return switch (only) {
                case Condition.Missing missing -> new MissingSweep(comparison, missing);
                case Condition.Any any -> joined(any.parts(), false);
                case Condition.All all -> joined(all.parts(), true);
                case Condition.Else _, Condition.Swapped _, Condition.KmWithin _, Condition.Not _ ->
                    new Asked(comparison, only, pairing);
                case Condition.Equal _,
                        Condition.Alike _,
                        Condition.Within _,
                        Condition.Prefix _,
                        Condition.Sets _,
                        Condition.DateWithin _,
                        Condition.NumberWithin _,
                        Condition.Value _,
                        Condition.Birth _ ->
                    only.columns().size() == 1
                            ? ofColumn(only, comparison.slot(only.columns().getFirst()))
                            : new Asked(comparison, only, pairing);
            };
        }

        private Sweep joined(List<Condition> parts, boolean all) {
            return new Joined(count, parts.stream().map(this::of).toArray(Sweep[]::new), all);
        }

        /// A condition on one column, once for each of its values.
        private Sweep ofColumn(Condition condition, int slot) {
            SlotIndex index = indexes.slot(slot);
            ByValue byValue = switch (condition) {
                case Condition.Equal _ -> index::mark;
                case Condition.Alike a
                when a.measure() != Condition.Likeness.JACCARD -> near(alike(a, slot, index), a.atLeast(), index);
                case Condition.Within w -> near(within(w, slot, index), -w.atMost(), index);
                case Condition.Sets sets -> new SharedItems(sets, indexes.words(slot), index);
                case Condition.DateWithin d -> {
                    ValueOrder days = indexes.days(slot);
                    yield (value, into) -> days.markWithin(value, d.days(), index, into);
                }
                case Condition.NumberWithin n
                when !n.percent() -> {
                    ValueOrder numbers = indexes.numbers(slot);
                    yield (value, into) -> numbers.markWithin(value, n.atMost(), index, into);
                }
                case Condition.Birth birth -> {
                    BirthOrder births = indexes.births(slot);
                    yield (value, into) -> births.mark(birth, value, index, into);
                }
                case Condition.Alike _,
                        Condition.NumberWithin _,
                        Condition.Prefix _,
                        Condition.Value _,
                        Condition.Missing _,
                        Condition.Else _,
                        Condition.Swapped _,
                        Condition.KmWithin _,
                        Condition.All _,
                        Condition.Any _,
                        Condition.Not _ -> asked(comparison.check(condition), slot, index);
            };
            return new ValueSweep(count, index, byValue);
        }

        private static ByValue near(Nearness nearness, double atLeast, SlotIndex index) {
            return (value, into) -> {
                nearness.of(value);
                nearness.mark(atLeast, index, into);
            };
        }

        private Nearness alike(Condition.Alike asked, int slot, SlotIndex index) {
            double loosest = leaves(comparison.comparison)
                    .filter(c -> c instanceof Condition.Alike a
                            && a.measure() == asked.measure()
                            && a.columns().equals(asked.columns()))
                    .mapToDouble(c -> ((Condition.Alike) c).atLeast())
                    .min()
                    .orElse(asked.atLeast());
            return near.computeIfAbsent(
                    List.of(asked.measure(), slot),
                    _ -> Nearness.alike(indexes.lengths(slot), index.code.length, pairing, asked.measure(), loosest));
        }

        private Nearness within(Condition.Within asked, int slot, SlotIndex index) {
            int loosest = leaves(comparison.comparison)
                    .filter(c -> c instanceof Condition.Within w
                            && w.measure() == asked.measure()
                            && w.columns().equals(asked.columns()))
                    .mapToInt(c -> ((Condition.Within) c).atMost())
                    .max()
                    .orElse(asked.atMost());
            return near.computeIfAbsent(
                    List.of(asked.measure(), slot),
                    _ -> Nearness.within(indexes.lengths(slot), index.code.length, pairing, asked.measure(), loosest));
        }

        /// The conditions on single columns inside those of all levels.
        private static Stream<Condition> leaves(Comparison comparison) {
            return comparison.levels().stream().flatMap(level -> leaves(level.condition()));
        }

        private static Stream<Condition> leaves(Condition condition) {
            List<Condition> parts = condition instanceof Condition.Any any ? any.parts() : Atoms.conjuncts(condition);
            return parts.size() == 1 && parts.getFirst().equals(condition)
                    ? Stream.of(condition)
                    : parts.stream().flatMap(Builder::leaves);
        }

        /// What no index answers is asked value by value.
        private ByValue asked(Check check, int slot, SlotIndex index) {
            return (value, into) -> {
                pairing.left[slot] = index.code[value];
                for (int other = 0; other < index.code.length; other++) {
                    pairing.right[slot] = index.code[other];
                    pairing.forget();
                    if (check.ask(pairing) == Check.TRUE) {
                        index.mark(other, into);
                    }
                }
            };
        }
    }

    /// Marks the tuples for which a condition on one column holds with a left value.
    private interface ByValue {
        void mark(int value, long[] into);
    }

    private static final class ValueSweep extends Sweep {
        private final SlotIndex index;
        private final ByValue byValue;

        ValueSweep(int tuples, SlotIndex index, ByValue byValue) {
            super(tuples);
            this.index = index;
            this.byValue = byValue;
        }

        @Override
        void mark(int left, long[] into) {
            int value = index.valueOf[left];
            if (value >= 0) {
                byValue.mark(value, into);
            }
        }
    }

    /// Values with items in common, counted.
    private static final class SharedItems implements ByValue {
        private final Condition.Sets asked;
        private final ItemIndex items;
        private final SlotIndex index;
        private final int[] common;
        private final int[] met;

        SharedItems(Condition.Sets asked, ItemIndex items, SlotIndex index) {
            this.asked = asked;
            this.items = items;
            this.index = index;
            this.common = new int[index.code.length];
            this.met = new int[index.code.length];
        }

        @Override
        public void mark(int value, long[] into) {
            int[] own = items.itemsOf(value);
            int count = 0;
            for (int item : own) {
                int number = items.number(item);
                for (int place = items.from(number); place < items.to(number); place++) {
                    int other = items.value(place);
                    if (common[other]++ == 0) {
                        met[count++] = other;
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                int other = met[i];
                if (asked.holds(common[other], own.length, items.itemsOf(other).length)) {
                    index.mark(other, into);
                }
                common[other] = 0;
            }
        }
    }

    /// None of the columns is filled on both sides: the same for all left tuples that are filled alike.
    private static final class MissingSweep extends Sweep {
        private final int[][] columns;
        private final int count;
        private final Map<BitSet, long[]> byFilled = new HashMap<>();

        MissingSweep(Compiled comparison, Condition.Missing missing) {
            super(comparison.tuples.count);
            this.count = comparison.tuples.count;
            this.columns = missing.columns().stream()
                    .map(column -> comparison.tuples.values[comparison.slot(column)])
                    .toArray(int[][]::new);
        }

        @Override
        void mark(int left, long[] into) {
            BitSet filled = new BitSet();
            for (int c = 0; c < columns.length; c++) {
                filled.set(c, columns[c][left] >= 0);
            }
            long[] known = byFilled.computeIfAbsent(filled, f -> missing(f, into.length));
            System.arraycopy(known, 0, into, 0, into.length);
        }

        private long[] missing(BitSet filled, int words) {
            long[] missing = new long[words];
            for (int tuple = 0; tuple < count; tuple++) {
                int codes = -1;
                for (int c = filled.nextSetBit(0); c >= 0; c = filled.nextSetBit(c + 1)) {
                    codes &= columns[c][tuple]; // a code is 0 or more: one filled column clears the sign
                }
                missing[tuple >> 6] |= (long) (codes >>> 31) << tuple;
            }
            return missing;
        }
    }

    /// All or any of some conditions.
    private static final class Joined extends Sweep {
        private final Sweep[] parts;
        private final boolean all;

        Joined(int tuples, Sweep[] parts, boolean all) {
            super(tuples);
            this.parts = parts;
            this.all = all;
        }

        @Override
        void mark(int left, long[] into) {
            Arrays.fill(into, all ? -1L : 0); // bits behind the last tuple stand for nothing
            for (Sweep part : parts) {
                long[] more = part.of(left);
                for (int i = 0; i < into.length; i++) {
                    into[i] = all ? into[i] & more[i] : into[i] | more[i];
                }
            }
        }
    }

    /// What cannot be told column by column is asked tuple by tuple.
    private static final class Asked extends Sweep {
        private final Compiled comparison;
        private final Check check;
        private final Pairing pairing;

        Asked(Compiled comparison, Condition condition, Pairing pairing) {
            super(comparison.tuples.count);
            this.comparison = comparison;
            this.check = comparison.check(condition);
            this.pairing = pairing;
        }

        @Override
        void mark(int left, long[] into) {
            for (int tuple = 0; tuple < comparison.tuples.count; tuple++) {
                comparison.enter(pairing, left, tuple);
                if (check.ask(pairing) == Check.TRUE) {
                    into[tuple >> 6] |= 1L << tuple;
                }
            }
        }
    }
}

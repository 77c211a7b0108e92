package org.saksei.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The levels of a comparison as one loop over *atoms*: plain conditions on single columns, decided
/// without a virtual call and mostly by letter signatures that lie in the order of the tuples. Other
/// conditions are one atom that asks its [Check].
final class Atoms {
    private static final int OTHER = 0;
    private static final int MISSING = 1;
    private static final int EQUAL = 2;
    private static final int ALIKE = 3;
    private static final int EDITS = 4;
    private static final int DAYS = 5;
    private static final int NUMBERS = 6;
    /// Sets that must share an item.
    private static final int SETS = 7;
    private static final int BIRTHS = 8;

    private static final int SIGNATURE = TupleValues.SIGNATURE;
    private static final int HEAD = TupleValues.HEAD;
    private static final int LENGTH = TupleValues.LENGTH;
    private static final double ROUNDING = 1e-9;

    /// Similarities that levels share.
    final int features;

    private final TupleValues values;
    private final Map<String, Integer> slotsByName;
    private final Map<List<Object>, Integer> featureOf = new HashMap<>();
    private final int[] firstAtom;
    private final int[] kind;
    private final int[] slotOf;
    private final double[] bound;
    private final Check[] atomCheck;
    private final boolean[] jaroOnly;
    private final Condition.@Nullable Birth[] birthAsked;

    Atoms(Comparison comparison, Map<String, Integer> slotsByName, TupleValues values) {
        this.values = values;
        this.slotsByName = slotsByName;
        List<Condition> atoms = new ArrayList<>();
        List<Check> asked = new ArrayList<>();
        this.firstAtom = new int[comparison.levels().size() + 1];
        for (int level = 0; level < comparison.levels().size(); level++) {
            for (Condition part : conjuncts(comparison.levels().get(level).condition())) {
                atoms.add(part);
                asked.add(Check.of(part, slotsByName, featureOf));
            }
            firstAtom[level + 1] = atoms.size();
        }
        this.kind = atoms.stream().mapToInt(Atoms::kind).toArray();
        this.slotOf = atoms.stream()
                .mapToInt(c -> c.columns().isEmpty()
                        ? 0
                        : slotsByName.getOrDefault(c.columns().getFirst(), 0))
                .toArray();
        this.bound = atoms.stream().mapToDouble(Atoms::bound).toArray();
        this.atomCheck = asked.toArray(Check[]::new);
        this.birthAsked = atoms.stream()
                .map(c -> c instanceof Condition.Birth b ? b : null)
                .toArray(Condition.Birth[]::new);
        this.jaroOnly = new boolean[kind.length];
        for (int i = 0; i < kind.length; i++) {
            jaroOnly[i] = atoms.get(i) instanceof Condition.Alike a && a.measure() == Condition.Likeness.JARO;
            keep(i);
        }
        values.layOut();
        this.features = featureOf.size();
    }

    private void keep(int atom) {
        switch (kind[atom]) {
            case ALIKE, EDITS -> values.keep(slotOf[atom], TupleValues.Kept.LETTERS);
            case SETS -> values.keep(slotOf[atom], TupleValues.Kept.ITEMS);
            case DAYS -> values.keep(slotOf[atom], TupleValues.Kept.DAYS);
            case NUMBERS -> values.keep(slotOf[atom], TupleValues.Kept.NUMBERS);
            case BIRTHS -> values.keep(slotOf[atom], TupleValues.Kept.BIRTHS);
            default -> {} // codes alone
        }
    }

    /// A condition inside one of the levels, to be asked alone.
    Check check(Condition condition) {
        return Check.of(condition, slotsByName, new HashMap<>(featureOf));
    }

    /// Conditions on single columns that must all hold.
    static List<Condition> conjuncts(Condition condition) {
        return switch (condition) {
            case Condition.Equal e ->
                e.columns().stream()
                        .map(c -> (Condition) new Condition.Equal(List.of(c), true))
                        .toList();
            case Condition.Alike a ->
                a.columns().stream()
                        .map(c -> (Condition) new Condition.Alike(a.measure(), List.of(c), a.atLeast(), a.ngram()))
                        .toList();
            case Condition.Within w ->
                w.columns().stream()
                        .map(c -> (Condition) new Condition.Within(w.measure(), List.of(c), w.atMost()))
                        .toList();
            case Condition.All a ->
                a.parts().stream().flatMap(part -> conjuncts(part).stream()).toList();
            case Condition.Missing _,
                    Condition.Else _,
                    Condition.Swapped _,
                    Condition.Prefix _,
                    Condition.Sets _,
                    Condition.DateWithin _,
                    Condition.NumberWithin _,
                    Condition.KmWithin _,
                    Condition.Value _,
                    Condition.Birth _,
                    Condition.Any _,
                    Condition.Not _ -> List.of(condition);
        };
    }

    private static int kind(Condition c) {
        return switch (c) {
            case Condition.Missing m -> m.columns().size() == 1 ? MISSING : OTHER;
            case Condition.Equal _ -> EQUAL;
            case Condition.Alike a -> a.measure() == Condition.Likeness.JACCARD ? OTHER : ALIKE;
            case Condition.Within _ -> EDITS;
            case Condition.DateWithin _ -> DAYS;
            case Condition.NumberWithin n -> n.percent() ? OTHER : NUMBERS;
            case Condition.Birth _ -> BIRTHS;
            case Condition.Sets sets -> sets.columns().size() == 1 ? SETS : OTHER;
            case Condition.Else _,
                    Condition.Swapped _,
                    Condition.Prefix _,
                    Condition.KmWithin _,
                    Condition.Value _,
                    Condition.All _,
                    Condition.Any _,
                    Condition.Not _ -> OTHER;
        };
    }

    private static double bound(Condition c) {
        return switch (c) {
            case Condition.Alike a -> a.atLeast();
            case Condition.Within w -> w.atMost();
            case Condition.DateWithin d -> d.days();
            case Condition.NumberWithin n -> n.atMost();
            case Condition.Missing _,
                    Condition.Equal _,
                    Condition.Else _,
                    Condition.Swapped _,
                    Condition.Prefix _,
                    Condition.Sets _,
                    Condition.KmWithin _,
                    Condition.Value _,
                    Condition.Birth _,
                    Condition.All _,
                    Condition.Any _,
                    Condition.Not _ -> 0;
        };
    }

    /// Place of the first level that holds between two tuples.
    int place(Pairing p, int leftTuple, int rightTuple) {
        int last = firstAtom.length - 2;
        for (int level = 0; level < last; level++) {
            boolean holds = true;
            for (int atom = firstAtom[level]; atom < firstAtom[level + 1] && holds; atom++) {
                holds = holds(p, atom, leftTuple, rightTuple);
            }
            if (holds) {
                return level;
            }
        }
        return last;
    }

    private boolean holds(Pairing p, int atom, int l, int r) {
        int what = kind[atom];
        if (what == OTHER) {
            return atomCheck[atom].ask(p) == Check.TRUE;
        }
        int slot = slotOf[atom];
        int a = p.left[slot];
        int b = p.right[slot];
        if (a < 0 || b < 0) {
            return what == MISSING;
        }
        return switch (what) {
            case MISSING -> false;
            case EQUAL -> a == b;
            case SETS ->
                (values.itemBits[slot][l] & values.itemBits[slot][r]) != 0 && atomCheck[atom].ask(p) == Check.TRUE;
            case ALIKE, EDITS -> a == b || (may(atom, slot, l, r) && atomCheck[atom].ask(p) == Check.TRUE);
            case DAYS -> {
                int x = values.day[slot][l];
                int y = values.day[slot][r];
                yield x != Dictionary.NO_DAY && y != Dictionary.NO_DAY && Math.abs((long) x - y) <= bound[atom];
            }
            case BIRTHS -> born(birthAsked[atom], slot, l, r);
            default -> Math.abs(values.number[slot][l] - values.number[slot][r]) <= bound[atom];
        };
    }

    private boolean born(Condition.@Nullable Birth asked, int slot, int l, int r) {
        BirthInterval x = values.birth[slot][l];
        BirthInterval y = values.birth[slot][r];
        if (asked == null || x == null || y == null) {
            return false;
        }
        int a = values.birthDigits[slot][l];
        int b = values.birthDigits[slot][r];
        return switch (asked.relation()) {
            case SAME_DAY -> a != 0 && a == b;
            case MISWRITTEN -> a != 0 && b != 0 && BirthInterval.miswritten(a, b);
            case SAME_YEAR, OVERLAP, GAP -> x.holds(asked.relation(), asked.years(), y);
        };
    }

    /// Whether an item of one value may be alike, or near, one of the other.
    private boolean may(int atom, int slot, int l, int r) {
        int width = values.width[slot] * TupleValues.LETTERS;
        if (!values.lists[slot] || values.many[slot]) {
            return values.many[slot] || mayItems(atom, values.letters[slot], width * l, width * r);
        }
        long[] letters = values.letters[slot];
        for (int i = width * l; i < width * (l + 1) && letters[i + LENGTH] >= 0; i += TupleValues.LETTERS) {
            for (int j = width * r; j < width * (r + 1) && letters[j + LENGTH] >= 0; j += TupleValues.LETTERS) {
                if (mayItems(atom, letters, i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayItems(int atom, long[] letters, int l, int r) {
        if (letters[l + LENGTH] < 0 || letters[r + LENGTH] < 0) {
            return false;
        }
        return kind[atom] == ALIKE ? mayBeAlike(atom, letters, l, r) : mayBeNear(atom, letters, l, r);
    }

    /// Letters that only one side has cannot match, which bounds Jaro; the true common prefix bounds
    /// Winkler's bonus.
    private boolean mayBeAlike(int atom, long[] letters, int l, int r) {
        long x = letters[l + SIGNATURE];
        long y = letters[r + SIGNATURE];
        long lengthL = letters[l + LENGTH];
        long lengthR = letters[r + LENGTH];
        long matches = Math.min(lengthL - Long.bitCount(x & ~y), lengthR - Long.bitCount(y & ~x));
        if (matches <= 0) {
            return bound[atom] <= 0;
        }
        double most = ((double) matches / lengthL + (double) matches / lengthR + 1) / 3;
        if (jaroOnly[atom] || most + 0.4 * (1 - most) < bound[atom] - ROUNDING) {
            return most >= bound[atom] - ROUNDING;
        }
        int prefix = Math.min(4, Long.numberOfTrailingZeros(letters[l + HEAD] ^ letters[r + HEAD]) / 16);
        return Symbols.winkler(most, prefix) >= bound[atom] - ROUNDING;
    }

    /// Letters that only one side has, and lengths, bound the edits from below.
    private boolean mayBeNear(int atom, long[] letters, int l, int r) {
        if (Math.abs(letters[l + LENGTH] - letters[r + LENGTH]) > bound[atom]) {
            return false;
        }
        long x = letters[l + SIGNATURE];
        long y = letters[r + SIGNATURE];
        return Math.max(Long.bitCount(x & ~y), Long.bitCount(y & ~x)) <= bound[atom];
    }
}

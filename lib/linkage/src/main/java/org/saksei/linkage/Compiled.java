package org.saksei.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A comparison made ready for one table: records have one number per distinct tuple of its columns,
/// levels are checks.
///
/// Levels made of plain conditions on single columns are *atoms* that one loop decides without a virtual
/// call, most of them by letter signatures that lie in the order of the records; other levels ask their
/// [Check].
final class Compiled {
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

    private static final double ROUNDING = 1e-9;
    private static final int MOST_ITEMS = 4;

    final Comparison comparison;
    final TupleCoder tuples;
    final Check[] checks;
    final int slots;
    final int features;
    /// Place of the level where both have the same complete value; −1 where the levels cannot be told
    /// from codes alone.
    final int exactPlace;

    /// Value codes tuple by tuple: one place in memory for all slots of a record.
    private final int[] codes;

    private final List<String> columns;
    private final Encoded table;
    private final boolean[] lists;
    private final int[] firstAtom;
    private final int[] kind;
    private final int[] slotOf;
    private final double[] bound;
    private final Check[] atomCheck;
    private final boolean[] jaroOnly;
    /// By slot and tuple.
    private final long[][] signature;

    private final long[][] head;
    private final int[][] length;
    /// Of list values: a bit per item, items hashed to 64.
    private final long[][] itemBits;
    /// Items per tuple that are laid out.
    private final int[] width;
    /// Whether a value of the slot is a list of more items: no bound then.
    private final boolean[] many;

    private final int[][] day;
    private final double[][] number;
    private final @Nullable BirthInterval[][] birth;
    /// Digits of full dates of birth, 0 for other intervals.
    private final int[][] birthDigits;

    private final Condition.@Nullable Birth[] birthAsked;

    Compiled(Comparison comparison, Encoded table) {
        this.comparison = comparison;
        this.table = table;
        Set<String> named = new LinkedHashSet<>(comparison.columns());
        for (Level level : comparison.levels()) {
            if (level.tf() != null) {
                named.addAll(level.tf().columns());
            }
        }
        this.columns = List.copyOf(named);
        this.slots = columns.size();
        this.tuples = new TupleCoder(columns.stream().map(table::codes).toArray(int[][]::new), table.size);
        this.codes = new int[(tuples.count + 1) * slots];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = tuples.values[i % slots][i / slots];
        }
        Map<String, Integer> slotsByName = new HashMap<>();
        columns.forEach(column -> slotsByName.put(column, slotsByName.size()));
        Map<List<Object>, Integer> featureOf = new HashMap<>();
        this.checks = comparison.levels().stream()
                .map(level -> Check.of(level.condition(), slotsByName, featureOf))
                .toArray(Check[]::new);
        this.lists = new boolean[slots];
        this.signature = new long[slots][];
        this.head = new long[slots][];
        this.length = new int[slots][];
        this.itemBits = new long[slots][];
        this.many = new boolean[slots];
        this.width = new int[slots];
        this.day = new int[slots][];
        this.number = new double[slots][];
        this.birth = new BirthInterval[slots][];
        this.birthDigits = new int[slots][];
        List<Condition> atoms = new ArrayList<>();
        List<Check> asked = new ArrayList<>();
        this.firstAtom = new int[checks.length + 1];
        for (int level = 0; level < checks.length; level++) {
            addAtoms(comparison.levels().get(level).condition(), checks[level], slotsByName, featureOf, atoms, asked);
            firstAtom[level + 1] = atoms.size();
        }
        this.kind = atoms.stream().mapToInt(Compiled::kind).toArray();
        this.slotOf = atoms.stream()
                .mapToInt(c -> c.columns().isEmpty()
                        ? 0
                        : slotsByName.getOrDefault(c.columns().getFirst(), 0))
                .toArray();
        this.bound = atoms.stream().mapToDouble(Compiled::bound).toArray();
        this.atomCheck = asked.toArray(Check[]::new);
        this.birthAsked = atoms.stream()
                .map(c -> c instanceof Condition.Birth b ? b : null)
                .toArray(Condition.Birth[]::new);
        this.jaroOnly = new boolean[kind.length];
        for (int i = 0; i < kind.length; i++) {
            jaroOnly[i] = atoms.get(i) instanceof Condition.Alike a && a.measure() == Condition.Likeness.JARO;
        }
        for (int slot = 0; slot < slots; slot++) {
            makeRoom(slot, table.dictionary);
            for (int tuple = 0; tuple < tuples.count; tuple++) {
                layOut(slot, tuple, table.dictionary);
            }
        }
        this.features = featureOf.size();
        this.exactPlace = plainExact();
    }

    /// The same comparison with other m and u: what was prepared is shared.
    private Compiled(Compiled same, Comparison comparison) {
        this.comparison = comparison;
        this.table = same.table;
        this.tuples = same.tuples;
        this.checks = same.checks;
        this.slots = same.slots;
        this.features = same.features;
        this.exactPlace = same.exactPlace;
        this.codes = same.codes;
        this.columns = same.columns;
        this.lists = same.lists;
        this.firstAtom = same.firstAtom;
        this.kind = same.kind;
        this.slotOf = same.slotOf;
        this.bound = same.bound;
        this.atomCheck = same.atomCheck;
        this.jaroOnly = same.jaroOnly;
        this.signature = same.signature;
        this.head = same.head;
        this.length = same.length;
        this.itemBits = same.itemBits;
        this.width = same.width;
        this.many = same.many;
        this.day = same.day;
        this.number = same.number;
        this.birth = same.birth;
        this.birthDigits = same.birthDigits;
        this.birthAsked = same.birthAsked;
    }

    /// The same for another state of its comparison; what has other levels is prepared anew.
    Compiled with(Comparison other) {
        return levels(other).equals(levels(comparison)) ? new Compiled(this, other) : new Compiled(other, table);
    }

    /// What [Compiled] is made of.
    private static List<Object> levels(Comparison comparison) {
        List<Object> levels = new ArrayList<>();
        for (Level level : comparison.levels()) {
            levels.add(level.condition());
            levels.add(level.tf() == null ? List.of() : level.tf().columns());
        }
        return levels;
    }

    /// Values of a slot in the order of the tuples: neighbours in memory are neighbours in the scan. Only
    /// what an atom asks for is kept.
    private void makeRoom(int slot, Dictionary dictionary) {
        int room = tuples.count + 1;
        width[slot] = 1;
        for (int code : tuples.values[slot]) {
            int[] items = code < 0 ? null : dictionary.items[code];
            width[slot] = Math.max(width[slot], items == null ? 1 : Math.min(MOST_ITEMS, items.length));
        }
        for (int atom = 0; atom < kind.length; atom++) {
            if (slotOf[atom] == slot) {
                switch (kind[atom]) {
                    case ALIKE, EDITS -> {
                        signature[slot] = new long[width[slot] * room];
                        head[slot] = new long[width[slot] * room];
                        length[slot] = new int[width[slot] * room];
                    }
                    case SETS -> itemBits[slot] = new long[room];
                    case DAYS -> day[slot] = new int[room];
                    case NUMBERS -> number[slot] = new double[room];
                    case BIRTHS -> {
                        birth[slot] = new BirthInterval[room];
                        birthDigits[slot] = new int[room];
                    }
                    default -> {} // codes alone
                }
            }
        }
    }

    /// Reads the values of a guest, which stands behind the last tuple.
    void enter() {
        int guest = tuples.count;
        for (int slot = 0; slot < slots; slot++) {
            int code = table.codes(columns.get(slot))[table.size];
            tuples.values[slot][guest] = code;
            codes[guest * slots + slot] = code;
            layOut(slot, guest, table.dictionary);
        }
    }

    private void layOut(int slot, int tuple, Dictionary dictionary) {
        int code = tuples.values[slot][tuple];
        if (code >= 0) {
            if (day[slot] != null) {
                day[slot][tuple] = dictionary.day[code];
            }
            if (number[slot] != null) {
                number[slot][tuple] = dictionary.number[code];
            }
            if (birth[slot] != null) {
                BirthInterval born = dictionary.birth[code];
                birth[slot][tuple] = born;
                birthDigits[slot][tuple] = born == null || !born.fullDate() ? 0 : born.digits();
            }
            lists[slot] |= dictionary.items[code] != null;
            layOutItems(slot, tuple, code, dictionary);
        }
    }

    private void layOutItems(int slot, int tuple, int code, Dictionary dictionary) {
        int[] items = dictionary.items[code];
        many[slot] |= items != null && items.length > width[slot];
        int first = width[slot] * tuple;
        for (int i = 0; i < width[slot] && signature[slot] != null; i++) {
            int item = items == null ? (i == 0 ? code : -1) : i < items.length ? items[i] : -1;
            signature[slot][first + i] = item < 0 ? 0 : dictionary.signature[item];
            head[slot][first + i] = item < 0 ? 0 : dictionary.head[item];
            length[slot][first + i] = item < 0 ? -1 : dictionary.length(item);
        }
        if (itemBits[slot] != null) {
            int[] words = dictionary.words[code];
            long bits = 0;
            for (int word : words == null ? new int[0] : words) {
                bits |= 1L << (word * 0x9E3779B9 >>> 26);
            }
            itemBits[slot][tuple] = bits;
        }
    }

    /// A conjunction over columns becomes an atom each; anything else one atom that asks its check.
    private static void addAtoms(
            Condition condition,
            Check whole,
            Map<String, Integer> slots,
            Map<List<Object>, Integer> features,
            List<Condition> atoms,
            List<Check> asked) {
        List<Condition> parts = conjuncts(condition);
        for (Condition part : parts) {
            atoms.add(part);
            asked.add(parts.size() == 1 ? whole : Check.of(part, slots, features));
        }
    }

    /// Conditions on single columns that must all hold.
    private static List<Condition> conjuncts(Condition condition) {
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

    /// Only missing, equal on all columns, else: codes decide.
    private int plainExact() {
        List<Level> levels = comparison.levels();
        boolean plain = levels.size() == 3
                && columns.size() == 1
                && levels.get(0).condition() instanceof Condition.Missing
                && levels.get(1).condition() instanceof Condition.Equal;
        return plain ? 1 : -1;
    }

    /// Whether a tuple is missing against any other.
    boolean missing(int tuple) {
        if (!(comparison.levels().getFirst().condition() instanceof Condition.Missing missing)) {
            return false;
        }
        for (String column : missing.columns()) {
            if (tuples.values[slot(column)][tuple] >= 0) {
                return false;
            }
        }
        return true;
    }

    /// How dear it is to find a level, roughly: strings cost more than codes and numbers, lists of
    /// them more again.
    int cost() {
        return exactPlace >= 0
                ? 0
                : 1
                        + comparison.levels().stream()
                                .mapToInt(level -> cost(level.condition()))
                                .sum();
    }

    private int cost(Condition condition) {
        return switch (condition) {
            case Condition.Missing _, Condition.Else _, Condition.Equal _ -> 0;
            case Condition.Swapped _,
                    Condition.Prefix _,
                    Condition.Sets _,
                    Condition.DateWithin _,
                    Condition.NumberWithin _,
                    Condition.Value _,
                    Condition.Birth _ -> 1;
            case Condition.KmWithin _ -> 4;
            case Condition.Alike _, Condition.Within _ ->
                condition.columns().stream()
                        .mapToInt(column -> lists[slot(column)] ? 16 : 4)
                        .sum();
            case Condition.All all -> 1 + cost(all.parts());
            case Condition.Any any -> 1 + cost(any.parts());
            case Condition.Not not -> 1 + cost(not.part());
        };
    }

    private int cost(List<Condition> parts) {
        return parts.stream().mapToInt(this::cost).sum();
    }

    int slot(String column) {
        return columns.indexOf(column);
    }

    Pairing pairing(Symbols symbols) {
        return new Pairing(table.dictionary, symbols, slots, features);
    }

    /// Place of the level of two tuples.
    int place(Pairing p, int leftTuple, int rightTuple) {
        System.arraycopy(codes, leftTuple * slots, p.left, 0, slots);
        System.arraycopy(codes, rightTuple * slots, p.right, 0, slots);
        p.forget();
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
            case ALIKE -> a == b || (mayBeAlike(atom, slot, l, r) && atomCheck[atom].ask(p) == Check.TRUE);
            case SETS -> (itemBits[slot][l] & itemBits[slot][r]) != 0 && atomCheck[atom].ask(p) == Check.TRUE;
            case EDITS -> a == b || (mayBeNear(atom, slot, l, r) && atomCheck[atom].ask(p) == Check.TRUE);
            case DAYS -> {
                int x = day[slot][l];
                int y = day[slot][r];
                yield x != Dictionary.NO_DAY && y != Dictionary.NO_DAY && Math.abs((long) x - y) <= bound[atom];
            }
            case BIRTHS -> born(birthAsked[atom], slot, l, r);
            default -> Math.abs(number[slot][l] - number[slot][r]) <= bound[atom];
        };
    }

    private boolean born(Condition.@Nullable Birth asked, int slot, int l, int r) {
        BirthInterval x = birth[slot][l];
        BirthInterval y = birth[slot][r];
        if (asked == null || x == null || y == null) {
            return false;
        }
        int a = birthDigits[slot][l];
        int b = birthDigits[slot][r];
        return switch (asked.relation()) {
            case SAME_DAY -> a != 0 && a == b;
            case MISWRITTEN -> a != 0 && b != 0 && BirthInterval.miswritten(a, b);
            case SAME_YEAR, OVERLAP, GAP -> x.holds(asked.relation(), asked.years(), y);
        };
    }

    /// Letters that only one side has cannot match, which bounds Jaro; the true common prefix bounds
    /// Winkler's bonus.
    private boolean mayBeAlike(int atom, int slot, int l, int r) {
        if (!lists[slot] || many[slot]) {
            return many[slot] || mayBeAlikeItems(atom, slot, width[slot] * l, width[slot] * r);
        }
        for (int i = width[slot] * l; i < width[slot] * (l + 1) && length[slot][i] >= 0; i++) {
            for (int j = width[slot] * r; j < width[slot] * (r + 1) && length[slot][j] >= 0; j++) {
                if (mayBeAlikeItems(atom, slot, i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBeAlikeItems(int atom, int slot, int l, int r) {
        long x = signature[slot][l];
        long y = signature[slot][r];
        int lengthL = length[slot][l];
        int lengthR = length[slot][r];
        if (lengthL < 0 || lengthR < 0) {
            return false;
        }
        int matches = Math.min(lengthL - Long.bitCount(x & ~y), lengthR - Long.bitCount(y & ~x));
        if (matches <= 0) {
            return bound[atom] <= 0;
        }
        double most = ((double) matches / lengthL + (double) matches / lengthR + 1) / 3;
        if (jaroOnly[atom] || most + 0.4 * (1 - most) < bound[atom] - ROUNDING) {
            return most >= bound[atom] - ROUNDING;
        }
        int prefix = Math.min(4, Long.numberOfTrailingZeros(head[slot][l] ^ head[slot][r]) / 16);
        return Symbols.winkler(most, prefix) >= bound[atom] - ROUNDING;
    }

    /// Letters that only one side has, and lengths, bound the edits from below.
    private boolean mayBeNear(int atom, int slot, int l, int r) {
        if (!lists[slot] || many[slot]) {
            return many[slot] || mayBeNearItems(atom, slot, width[slot] * l, width[slot] * r);
        }
        for (int i = width[slot] * l; i < width[slot] * (l + 1) && length[slot][i] >= 0; i++) {
            for (int j = width[slot] * r; j < width[slot] * (r + 1) && length[slot][j] >= 0; j++) {
                if (mayBeNearItems(atom, slot, i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBeNearItems(int atom, int slot, int l, int r) {
        int lengthL = length[slot][l];
        int lengthR = length[slot][r];
        if (lengthL < 0 || lengthR < 0 || Math.abs(lengthL - lengthR) > bound[atom]) {
            return false;
        }
        long x = signature[slot][l];
        long y = signature[slot][r];
        return Math.max(Long.bitCount(x & ~y), Long.bitCount(y & ~x)) <= bound[atom];
    }

    /// Term frequencies of a level, or null where it has none.
    @Nullable
    Frequencies frequencies(int place) {
        TermFrequency tf = comparison.levels().get(place).tf();
        if (tf == null) {
            return null;
        }
        return new Frequencies(this, tf, table, exactU(place, tf));
    }

    /// u of the exact level on the same columns, of the level itself where there is none.
    private double exactU(int place, TermFrequency tf) {
        Level own = comparison.levels().get(place);
        for (Level level : comparison.levels()) {
            if (level.exact() && Set.copyOf(level.condition().columns()).equals(Set.copyOf(tf.columns()))) {
                return level.u() == null ? 1 : level.u();
            }
        }
        return own.u() == null ? 1 : own.u();
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The distinct values of all columns in use, with what comparing them needs: symbols, a letter
/// signature, dates, numbers, birth intervals, items. Read only once it is frozen.
final class Dictionary {
    static final int NO_DAY = Integer.MIN_VALUE;
    private static final int GUEST_ROOM = 1024;
    private static final int ONCE = 40;

    final StringPool pool = new StringPool();
    char[] symbols = new char[0];
    int[] start = new int[0];
    /// A bit for each letter of a value, letters hashed to 40, and one for each that stands there twice,
    /// hashed to 24: bits that only one side has count letters that only it has.
    long[] signature = new long[0];
    /// The first four symbols, sixteen bits each, padded with ones.
    long[] head = new long[0];
    /// Items of a list value; null for a plain value.
    int[] @Nullable [] items = new int[0][];
    /// Sorted words of values of columns compared as sets; null elsewhere.
    int[] @Nullable [] words = new int[0][];
    int[] day = new int[0];
    double[] number = new double[0];

    @Nullable
    BirthInterval[] birth = new BirthInterval[0];

    int alphabetSize;
    /// Symbol by code point, 0 for one not seen.
    private char[] alphabet = new char[0];

    private int frozen;
    private int spelled;

    /// What was known of a value of the table before a guest brought it into another column.
    private record Known(
            int code,
            int @Nullable [] words,
            int day,
            double number,
            @Nullable BirthInterval birth) {}

    private final List<Known> borrowed = new ArrayList<>();

    int length(int code) {
        return start[code + 1] - start[code];
    }

    /// Splits lists, and, for codes marked, words; new items become codes of their own.
    void split(boolean[] asWords) {
        List<int @Nullable []> allItems = new ArrayList<>();
        List<int @Nullable []> allWords = new ArrayList<>();
        int given = pool.size();
        for (int code = 0; code < given; code++) {
            String value = pool.get(code);
            boolean list = value.indexOf(Derivation.ITEM) >= 0;
            int[] items = list ? codes(value.split(String.valueOf(Derivation.ITEM))) : null;
            allItems.add(items);
            boolean wanted = code < asWords.length && asWords[code];
            allWords.add(wanted && items == null ? codes(value.split("[\\s,;|]+")) : items);
        }
        while (allItems.size() < pool.size()) {
            allItems.add(null);
            allWords.add(null);
        }
        items = allItems.toArray(new int[0][]);
        words = allWords.toArray(new int[0][]);
    }

    private int[] codes(String[] parts) {
        Set<Integer> codes = new LinkedHashSet<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                codes.add(pool.add(part));
            }
        }
        return codes.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /// Spells all values. Symbols are numbered in the order of code points, whatever value comes first.
    void freeze(Run run) {
        int size = pool.size();
        Chunks.Span span = new Chunks.Span(size);
        BitSet points = new BitSet();
        AtomicInteger units = new AtomicInteger();
        Parallel.run(span, run, "encode", () -> number -> letters(span, number), (Letters some) -> {
            points.or(some.points);
            units.addAndGet(some.units);
        });
        alphabet = new char[Character.MAX_CODE_POINT + 1];
        alphabetSize = 1;
        points.stream().forEach(point -> alphabet[point] = (char) alphabetSize++);
        start = new int[size + 1];
        signature = new long[size];
        head = new long[size];
        symbols = new char[Math.max(16, units.get())];
        for (int code = 0; code < size; code++) {
            start[code + 1] = start[code] + symbols(pool.get(code));
        }
        Parallel.run(span, run, "encode", () -> number -> spelled(span, number), (Integer _) -> {});
        frozen = size;
        spelled = size;
    }

    /// Code points of some values, and UTF-16 units they take.
    private record Letters(BitSet points, int units) {}

    private Letters letters(Chunks.Span span, int number) {
        BitSet points = new BitSet();
        int units = 0;
        for (int code = span.from(number); code < span.to(number); code++) {
            String value = pool.get(code);
            units += value.length();
            for (int i = 0; i < value.length(); ) {
                int point = value.codePointAt(i);
                points.set(point);
                i += Character.charCount(point);
            }
        }
        return new Letters(points, units);
    }

    private int spelled(Chunks.Span span, int number) {
        for (int code = span.from(number); code < span.to(number); code++) {
            spellAt(code);
        }
        return number;
    }

    private static int symbols(String value) {
        return value.codePointCount(0, value.length());
    }

    /// Puts the symbols of a guest's value behind those of the one before.
    private void spell(int code) {
        String value = pool.get(code);
        start[code + 1] = start[code] + symbols(value);
        if (start[code + 1] > symbols.length) {
            symbols = Arrays.copyOf(symbols, Math.max(symbols.length + (symbols.length >> 1), start[code + 1]));
        }
        value.codePoints()
                .filter(point -> alphabet[point] == 0)
                .forEach(point -> alphabet[point] = (char) alphabetSize++);
        spellAt(code);
    }

    /// Puts the symbols of a value into its place.
    private void spellAt(int code) {
        String value = pool.get(code);
        int used = start[code];
        for (int i = 0; i < value.length(); ) {
            int point = value.codePointAt(i);
            i += Character.charCount(point);
            symbols[used++] = alphabet[point];
        }
        sign(code);
    }

    private void sign(int code) {
        long letters = 0;
        long first = -1L;
        for (int i = start[code]; i < start[code + 1]; i++) {
            long once = 1L << symbols[i] % ONCE;
            boolean again = false;
            for (int j = start[code]; j < i && (letters & once) != 0 && !again; j++) {
                again = symbols[j] == symbols[i];
            }
            letters |= again ? 1L << ONCE + symbols[i] % (Long.SIZE - ONCE) : once;
            int place = i - start[code];
            if (place < 4) {
                first = first & ~(0xFFFFL << 16 * place) | (long) symbols[i] << 16 * place;
            }
        }
        signature[code] = letters;
        head[code] = first;
    }

    /// Reads dates of the codes marked.
    void readDays(boolean[] marked) {
        day = new int[pool.size()];
        for (int code = 0; code < day.length; code++) {
            OptionalInt read = code < marked.length && marked[code] ? Dates.day(pool.get(code)) : OptionalInt.empty();
            day[code] = read.orElse(NO_DAY);
        }
    }

    void readNumbers(boolean[] marked) {
        number = new double[pool.size()];
        for (int code = 0; code < number.length; code++) {
            number[code] = code < marked.length && marked[code] ? numberOf(pool.get(code)) : Double.NaN;
        }
    }

    private static double numberOf(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    void readBirths(boolean[] marked) {
        birth = new BirthInterval[pool.size()];
        for (int code = 0; code < birth.length; code++) {
            birth[code] = code < marked.length && marked[code] ? BirthInterval.decode(pool.get(code)) : null;
        }
    }

    /// Takes in a value of a [Guest], new or known, with all that a column of these marks needs.
    int enter(String value, boolean asWords, boolean asDay, boolean asNumber, boolean asBirth) {
        int code = pool.add(value);
        int[] list = value.indexOf(Derivation.ITEM) >= 0 ? codes(value.split(String.valueOf(Derivation.ITEM))) : null;
        int[] parts = asWords && list == null ? codes(value.split("[\\s,;|]+")) : list;
        ensureRoom();
        for (int added = spelled; added < pool.size(); added++) {
            spell(added);
            forget(added);
        }
        spelled = Math.max(spelled, pool.size());
        if (code < frozen) {
            borrowed.add(new Known(code, words[code], day[code], number[code], birth[code]));
        }
        items[code] = code < frozen ? items[code] : list;
        words[code] = words[code] == null ? parts : words[code];
        day[code] = asDay ? Dates.day(value).orElse(NO_DAY) : day[code];
        number[code] = asNumber ? numberOf(value) : number[code];
        birth[code] = asBirth ? BirthInterval.decode(value) : birth[code];
        return code;
    }

    /// Forgets the values of a guest that the table does not have, and what was added to the others.
    void leave() {
        for (Known known : borrowed.reversed()) {
            words[known.code] = known.words;
            day[known.code] = known.day;
            number[known.code] = known.number;
            birth[known.code] = known.birth;
        }
        borrowed.clear();
        pool.truncate(frozen);
        spelled = frozen;
    }

    private void forget(int code) {
        items[code] = null;
        words[code] = null;
        day[code] = NO_DAY;
        number[code] = Double.NaN;
        birth[code] = null;
    }

    private void ensureRoom() {
        int needed = pool.size() + 1;
        if (needed > start.length) {
            int room = needed + GUEST_ROOM;
            start = Arrays.copyOf(start, room);
            signature = Arrays.copyOf(signature, room);
            head = Arrays.copyOf(head, room);
            items = Arrays.copyOf(items, room);
            words = Arrays.copyOf(words, room);
            day = Arrays.copyOf(day, room);
            number = Arrays.copyOf(number, room);
            birth = Arrays.copyOf(birth, room);
        }
    }

    /// Number of common first symbols, at most four.
    int commonPrefix(int a, int b) {
        int shortest = Math.min(4, Math.min(length(a), length(b)));
        int same = Long.numberOfTrailingZeros(head[a] ^ head[b]) / 16;
        return Math.min(shortest, same);
    }

    /// At most so many symbols can match: letters that only one side has cannot.
    int mostMatches(int a, int b) {
        int onlyA = Long.bitCount(signature[a] & ~signature[b]);
        int onlyB = Long.bitCount(signature[b] & ~signature[a]);
        return Math.min(length(a) - onlyA, length(b) - onlyB);
    }

    /// At least so many edits are needed.
    int leastEdits(int a, int b) {
        int onlyA = Long.bitCount(signature[a] & ~signature[b]);
        int onlyB = Long.bitCount(signature[b] & ~signature[a]);
        return Math.max(Math.abs(length(a) - length(b)), Math.max(onlyA, onlyB));
    }
}

package org.saksei.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One key of a rule as a number by record: worked out once for each value.
final class PartKeys {
    private static final int NOT_YET = -2;

    private final KeyRule.Part part;
    private final Encoded table;
    private final int[][] columns;
    private final StringPool pool = new StringPool();
    private final TuplePool sets;
    private int[] byCode = new int[0];

    PartKeys(KeyRule.Part part, Encoded table) {
        this.part = part;
        this.table = table;
        this.columns = part.columns().stream().map(table::codes).toArray(int[][]::new);
        this.sets = new TuplePool(columns.length);
    }

    /// The number of the record's key, [Keys#NONE] where a value is missing, or where the key is new and
    /// not to be added.
    int of(int rank, boolean add) {
        return switch (part) {
            case KeyRule.Part.Column _, KeyRule.Part.Each _ -> columns[0][rank];
            case KeyRule.Part.Characters _, KeyRule.Part.DatePart _ -> ofValue(columns[0][rank], add);
            case KeyRule.Part.Sorted _ -> ofSet(rank, add);
        };
    }

    private int ofValue(int code, boolean add) {
        if (code < 0) {
            return Keys.NONE;
        }
        if (!add) {
            return numbered(code, false);
        }
        if (code >= byCode.length) {
            int known = byCode.length;
            byCode = Arrays.copyOf(byCode, Math.max(code + 1, table.dictionary.pool.size()));
            Arrays.fill(byCode, known, byCode.length, NOT_YET);
        }
        if (byCode[code] == NOT_YET) {
            byCode[code] = numbered(code, true);
        }
        return byCode[code];
    }

    private int numbered(int code, boolean add) {
        String key = key(part, table.dictionary.pool.get(code));
        return key == null ? Keys.NONE : add ? pool.add(key) : pool.find(key);
    }

    private int ofSet(int rank, boolean add) {
        int[] codes = new int[columns.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = columns[i][rank];
            if (codes[i] < 0) {
                return Keys.NONE;
            }
        }
        Arrays.sort(codes);
        return add ? sets.add(codes) : sets.find(codes);
    }

    /// The key as text.
    static @Nullable String key(KeyRule.Part part, String value) {
        return switch (part) {
            case KeyRule.Part.Column _, KeyRule.Part.Each _, KeyRule.Part.Sorted _ -> value;
            case KeyRule.Part.Characters c -> characters(value, c.count(), c.last());
            case KeyRule.Part.DatePart d -> datePart(value, d.month());
        };
    }

    private static String characters(String value, int count, boolean last) {
        int length = value.codePointCount(0, value.length());
        if (length <= count) {
            return value;
        }
        return last
                ? value.substring(value.offsetByCodePoints(0, length - count))
                : value.substring(0, value.offsetByCodePoints(0, count));
    }

    private static @Nullable String datePart(String value, boolean month) {
        BirthInterval birth = value.indexOf('/') > 1 && (value.charAt(0) == 'd' || value.charAt(0) == 'i')
                ? BirthInterval.decode(value)
                : null;
        if (birth != null) {
            String from = Dates.iso(birth.from());
            String to = Dates.iso(birth.to());
            int end = month ? 7 : 4;
            return from.substring(0, end).equals(to.substring(0, end)) ? from.substring(month ? 5 : 0, end) : null;
        }
        var day = Dates.day(value);
        return day.isEmpty() ? null : Dates.iso(day.getAsInt()).substring(month ? 5 : 0, month ? 7 : 4);
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Records to compare, a row each: column values as numbers of distinct strings, so that a table of a
/// million rows fits.
///
/// Values are trimmed; an empty or blank value is missing. Rows keep the order in which they were added;
/// nothing the engine computes depends on it.
public final class RecordTable implements Records {
    private static final int NONE = -1;

    private final List<String> columns;
    private final Map<String, Integer> columnNumbers = new HashMap<>();
    private final int[][] codes;
    private final StringPool pool;
    private final String[] ids;
    private final int[] sourceOfRow;
    private final List<String> sources;
    private final int[] slots;

    private RecordTable(Builder builder) {
        this.columns = builder.columns;
        for (int i = 0; i < columns.size(); i++) {
            columnNumbers.put(columns.get(i), i);
        }
        int size = builder.size;
        this.codes = new int[columns.size()][];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Arrays.copyOf(builder.codes[i], size);
        }
        this.pool = builder.pool;
        this.ids = Arrays.copyOf(builder.ids, size);
        this.sourceOfRow = Arrays.copyOf(builder.sourceOfRow, size);
        this.sources = List.copyOf(builder.sources.keySet());
        this.slots = builder.slots.clone();
    }

    /// Starts a table with these columns; names must differ and not be blank.
    public static Builder builder(List<String> columns) {
        return new Builder(columns);
    }

    @Override
    public int size() {
        return ids.length;
    }

    public List<String> columns() {
        return columns;
    }

    /// The sources in order of first appearance.
    public List<String> sources() {
        return sources;
    }

    @Override
    public RecordKey key(int row) {
        return new RecordKey(source(row), ids[row]);
    }

    public String id(int row) {
        return ids[row];
    }

    public String source(int row) {
        return sources.get(sourceOfRow[row]);
    }

    /// The row of a record.
    @Override
    public OptionalInt find(RecordKey key) {
        int source = sources.indexOf(key.source());
        int row = source < 0 ? NONE : slots[slotOf(slots, ids, sourceOfRow, source, key.id())];
        return row == NONE ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /// Where a record stands, or would stand, in an open-addressing table of rows.
    private static int slotOf(int[] slots, String[] ids, int[] sourceOfRow, int source, String id) {
        int hash = (id.hashCode() + source) * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != NONE && !(sourceOfRow[slots[slot]] == source && ids[slots[slot]].equals(id))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /// The trimmed value, empty where it is missing.
    public Optional<String> value(int row, String column) {
        int code = codes[columnNumber(column)][row];
        return code == StringPool.MISSING ? Optional.empty() : Optional.of(pool.get(code));
    }

    /// The records of this table followed by those of another with the same columns.
    public RecordTable with(RecordTable other) {
        Builder builder = builder(columns);
        append(builder);
        other.append(builder);
        return builder.build();
    }

    private void append(Builder builder) {
        for (int row = 0; row < size(); row++) {
            @Nullable String[] values = new @Nullable String[columns.size()];
            for (int c = 0; c < values.length; c++) {
                Integer own = columnNumbers.get(builder.columns.get(c));
                values[c] = own == null || codes[own][row] == StringPool.MISSING ? null : pool.get(codes[own][row]);
            }
            builder.add(source(row), ids[row], Arrays.asList(values));
        }
    }

    boolean has(String column) {
        return columnNumbers.containsKey(column);
    }

    int code(int row, int column) {
        return codes[column][row];
    }

    int columnNumber(String column) {
        Integer number = columnNumbers.get(column);
        if (number == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return number;
    }

    String text(int code) {
        return pool.get(code);
    }

    int distinctValues() {
        return pool.size();
    }

    int sourceNumber(int row) {
        return sourceOfRow[row];
    }

    /// Collects rows; a record named twice is refused when the table is built.
    public static final class Builder {
        private final List<String> columns;
        private StringPool pool = new StringPool();
        private final Map<String, Integer> sources = new LinkedHashMap<>();
        private int[][] codes;
        private String[] ids = new String[256];
        private int[] sourceOfRow = new int[256];
        private int[] slots = new int[1024];
        private int size;
        /// The first row with a key that was there before.
        private int repeated = NONE;

        private Builder(List<String> columns) {
            this.columns = List.copyOf(columns);
            if (new LinkedHashSet<>(columns).size() != columns.size()) {
                throw new IllegalArgumentException("a column name is used twice");
            }
            this.codes = new int[columns.size()][256];
            Arrays.fill(slots, NONE);
        }

        public int size() {
            return size;
        }

        /// Adds a record; `values` in the order of the columns, null or blank where missing, may be
        /// shorter.
        public Builder add(String source, String id, List<? extends @Nullable String> values) {
            if (values.size() > columns.size()) {
                throw new IllegalArgumentException("more values than columns in row " + (size + 1));
            }
            ensureRoom();
            enter(source, id);
            for (int c = 0; c < codes.length; c++) {
                String value = c < values.size() ? values.get(c) : null;
                codes[c][size] = value == null || value.isBlank() ? StringPool.MISSING : pool.add(value.strip());
            }
            size++;
            return this;
        }

        /// Adds a row of a sheet as a record.
        ///
        /// @param from where each column of this table stands in the sheet, −1 where it does not
        public void add(String source, String id, Sheet sheet, int row, int[] from) {
            ensureRoom();
            enter(source, id);
            if (size == 0) {
                pool = sheet.pool(); // the first sheet's numbers serve as they are
            }
            for (int c = 0; c < codes.length; c++) {
                int code = from[c] < 0 ? StringPool.MISSING : sheet.code(row, from[c]);
                codes[c][size] = code < 0 || pool == sheet.pool() ? code : translated(sheet, code);
            }
            size++;
        }

        private int translated(Sheet sheet, int code) {
            int[] known = sheet.codesIn(pool);
            if (known[code] == StringPool.MISSING) {
                known[code] = pool.add(sheet.text(code));
            }
            return known[code];
        }

        /// Adds a record by column name; columns not named are missing.
        public Builder add(String source, String id, Map<String, ? extends @Nullable String> values) {
            List<@Nullable String> inOrder = new ArrayList<>();
            for (String column : columns) {
                inOrder.add(values.get(column));
            }
            return add(source, id, inOrder);
        }

        /// The row of a record added before.
        public OptionalInt find(String source, String id) {
            Integer number = sources.get(source);
            int row = number == null ? NONE : slots[slotOf(slots, ids, sourceOfRow, number, id)];
            return row == NONE ? OptionalInt.empty() : OptionalInt.of(row);
        }

        private void enter(String source, String id) {
            int number = sources.computeIfAbsent(source, _ -> sources.size());
            int slot = slotOf(slots, ids, sourceOfRow, number, id);
            repeated = slots[slot] != NONE && repeated == NONE ? size : repeated;
            ids[size] = id;
            sourceOfRow[size] = number;
            slots[slot] = slots[slot] == NONE ? size : slots[slot];
        }

        private void ensureRoom() {
            if (size * 2 > slots.length) {
                slots = new int[slots.length * 2];
                Arrays.fill(slots, NONE);
                for (int row = 0; row < size; row++) {
                    int slot = slotOf(slots, ids, sourceOfRow, sourceOfRow[row], ids[row]);
                    slots[slot] = slots[slot] == NONE ? row : slots[slot];
                }
            }
            if (size == ids.length) {
                int room = size + (size >> 1);
                ids = Arrays.copyOf(ids, room);
                sourceOfRow = Arrays.copyOf(sourceOfRow, room);
                for (int c = 0; c < codes.length; c++) {
                    codes[c] = Arrays.copyOf(codes[c], room);
                }
            }
        }

        public RecordTable build() {
            if (repeated != NONE) {
                throw new IllegalArgumentException("row " + (repeated + 1) + " repeats a record id of its source");
            }
            return new RecordTable(this);
        }
    }
}

package org.saksei.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The rows of one file before it is known which column names the records: values trimmed, as numbers of
/// distinct strings.
public final class Sheet {
    private final StringPool pool = new StringPool();
    private int[][] codes;
    private int size;
    /// Numbers of the values in the table that is being made of this; one table at a time.
    private int[] known = new int[0];

    private @Nullable StringPool knownIn;

    public Sheet(int columns) {
        this.codes = new int[columns][256];
    }

    public int size() {
        return size;
    }

    /// Begins a row with nothing in it.
    public void row() {
        if (codes.length > 0 && size == codes[0].length) {
            for (int c = 0; c < codes.length; c++) {
                codes[c] = Arrays.copyOf(codes[c], size + (size >> 1));
            }
        }
        for (int[] column : codes) {
            column[size] = StringPool.MISSING;
        }
        size++;
    }

    /// Puts a value into the row begun last; blank is missing.
    public void put(int column, String value) {
        String trimmed = value.strip();
        codes[column][size - 1] = trimmed.isEmpty() ? StringPool.MISSING : pool.add(trimmed);
    }

    /// The trimmed value, empty where it is missing.
    public String value(int row, int column) {
        int code = codes[column][row];
        return code < 0 ? "" : pool.get(code);
    }

    /// Whether a column is filled in every row, each time with another value.
    public boolean unique(int column) {
        boolean[] seen = new boolean[pool.size()];
        for (int row = 0; row < size; row++) {
            int code = codes[column][row];
            if (code < 0 || seen[code]) {
                return false;
            }
            seen[code] = true;
        }
        return true;
    }

    int code(int row, int column) {
        return codes[column][row];
    }

    StringPool pool() {
        return pool;
    }

    String text(int code) {
        return pool.get(code);
    }

    /// Room for the numbers that the values have in another pool, −1 where that is not known yet.
    int[] codesIn(StringPool other) {
        if (knownIn != other) {
            knownIn = other;
            known = new int[pool.size()];
            Arrays.fill(known, StringPool.MISSING);
        }
        return known;
    }
}

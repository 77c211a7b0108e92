package org.saksei.statements.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads one number in digits, with its group and decimal separators.
///
/// A look ahead never passes [#GROUPS] groups of [#LONGEST] digits, so that a line of nothing but
/// digits and commas takes time in proportion to its length.
///
/// What a separator means: `1,234.5`, `1.234,5`, `1 234,5` and `1'234` by their pattern; `1,234`
/// groups; `1.234` is a decimal, as in English; `5,00` and `1,3` are decimals, but `22,24,26` are three
/// numbers; `12,34,567` is Indian.
final class Digits {

    static final int GROUPS = 9;

    /// Longer runs are no quantity: an account, a bar code.
    static final int LONGEST = 30;

    /// @param end UTF-16 index after the number
    /// @param value null where the run is too long to be a quantity
    record Found(int end, @Nullable BigDecimal value) {}

    private final CharSequence text;
    private final int limit;

    Digits(CharSequence text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    boolean isDigit(int index) {
        if (index >= limit) {
            return false;
        }
        char sign = text.charAt(index);
        return sign >= '0' && sign <= '9' || sign > 127 && Character.isDigit(sign);
    }

    private int run(int index) {
        int end = index;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    /// A run of digits, looking no further than one digit more than `most`.
    private int run(int index, int most) {
        int end = index;
        while (end - index <= most && isDigit(end)) {
            end++;
        }
        return end;
    }

    private char at(int index) {
        return index < limit ? text.charAt(index) : '\0';
    }

    /// The number that begins at `start`, which is a digit or a point before one.
    Found read(int start) {
        if (at(start) == '.') {
            int end = run(start + 1);
            return new Found(end, end - start > LONGEST ? null : value(start, end, '.'));
        }
        int first = run(start);
        if (first - start > LONGEST) {
            return new Found(first, null);
        }
        Found grouped = first - start <= 3 ? grouped(start, first) : null;
        if (grouped != null) {
            return grouped;
        }
        return decimal(start, first);
    }

    private Found decimal(int start, int first) {
        char separator = at(first);
        boolean chained = start > 1 && text.charAt(start - 1) == separator && isDigit(start - 2);
        if (chained) {
            return new Found(first, value(start, first, '\0'));
        }
        int end = run(first + 1, LONGEST);
        int digits = end - first - 1;
        if (digits < 1 || digits > LONGEST || joined(end)) {
            return new Found(first, value(start, first, '\0'));
        }
        boolean zero = first - start == 1 && at(start) == '0';
        boolean comma = separator == ',' && first - start <= 3 && (digits <= 2 || zero);
        if (separator == '.' || comma) {
            return new Found(end, value(start, end, separator));
        }
        return new Found(first, value(start, first, '\0'));
    }

    /// Whether another separator with a digit follows: then it is a list, an address or a date, not a
    /// decimal.
    private boolean joined(int end) {
        return (at(end) == '.' || at(end) == ',') && isDigit(end + 1);
    }

    private @Nullable Found grouped(int start, int first) {
        char separator = at(first);
        boolean blank = separator == ' ' || separator == '\u00a0' || separator == '\u2009' || separator == '\u202f';
        if (!blank && separator != ',' && separator != '.' && separator != '\'' && separator != '’') {
            return null;
        }
        if (at(start) == '0') {
            return null;
        }
        int end = first;
        int groups = 0;
        while (groups < GROUPS && at(end) == separator && run(end + 1, 3) == end + 4) {
            end += 4;
            groups++;
        }
        if (groups == 0) {
            return separator == ',' ? indian(start, first) : null;
        }
        if (at(end) == separator && isDigit(end + 1) && !blank) {
            return null;
        }
        if (separator == '.' && groups == 1 && !(at(end) == ',' && isDigit(end + 1))) {
            return null;
        }
        if (separator == ' ' && (letterFollows(end) || at(end) == '-')) {
            return null;
        }
        return withDecimals(start, end, separator == ',' ? '.' : separator == '.' ? ',' : '\0');
    }

    private boolean letterFollows(int end) {
        return end < limit && Character.isLetter(text.charAt(end));
    }

    /// @param point the decimal sign that fits the group sign, or 0 for either
    private Found withDecimals(int start, int end, char point) {
        char sign = at(end);
        boolean fits = point == '\0' ? sign == '.' || sign == ',' : sign == point;
        if (fits && isDigit(end + 1)) {
            int after = run(end + 1, LONGEST);
            if (after - end <= LONGEST && !joined(after)) {
                return new Found(after, value(start, after, sign));
            }
        }
        return new Found(end, value(start, end, '\0'));
    }

    private @Nullable Found indian(int start, int first) {
        if (first - start > 2) {
            return null;
        }
        int end = first;
        int groups = 0;
        while (groups < GROUPS && at(end) == ',' && run(end + 1, 2) == end + 3) {
            end += 3;
            groups++;
        }
        if (groups == 0 || at(end) != ',' || run(end + 1, 3) != end + 4) {
            return null;
        }
        return withDecimals(start, end + 4, '.');
    }

    /// @param point which sign is the decimal point; every other sign that is no digit groups
    private BigDecimal value(int start, int end, char point) {
        StringBuilder plain = new StringBuilder(end - start + 1);
        for (int index = start; index < end; index++) {
            char sign = text.charAt(index);
            int digit = Character.digit(sign, 10);
            if (digit >= 0) {
                plain.append((char) ('0' + digit));
            } else if (sign == point) {
                plain.append(plain.isEmpty() ? "0." : ".");
            }
        }
        return new BigDecimal(plain.toString());
    }
}

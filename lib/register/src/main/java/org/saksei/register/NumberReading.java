package org.saksei.register;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads a number as people write it: Khmer digits, thousands apart by space, comma, apostrophe or point.
///
/// In a whole number a point or comma can only part thousands; in a decimal number a single comma is the
/// decimal sign unless exactly three digits follow it.
final class NumberReading {

    private final boolean whole;
    private final boolean showing;

    NumberReading(boolean whole, boolean showing) {
        this.whole = whole;
        this.showing = showing;
    }

    @Nullable
    Object read(String text, Findings findings) {
        String plain = plain(Spelling.asciiDigits(text));
        if (plain == null) {
            findings.add(RegisterProblem.NOT_A_NUMBER, "shown", shown(text));
            return null;
        }
        return read(new BigDecimal(plain), findings);
    }

    @Nullable
    Object read(BigDecimal number, Findings findings) {
        if (!whole) {
            return fits(number, findings) ? number : null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            findings.add(RegisterProblem.NOT_A_WHOLE_NUMBER, "shown", shown(number.toPlainString()));
            return null;
        }
        return fits(number, findings) ? (Long) number.longValueExact() : null;
    }

    /// More than 18 digits are a typing slip, and more than a `bigint` holds.
    private boolean fits(BigDecimal number, Findings findings) {
        if (number.precision() - number.scale() <= 18) {
            return true;
        }
        findings.add(RegisterProblem.NUMBER_TOO_LARGE);
        return false;
    }

    private String shown(String text) {
        return showing && text.length() <= 12 && text.chars().allMatch(c -> c < 'A') ? " (" + text + ")" : "";
    }

    /// The number as Java writes it, or nothing when it is none.
    private @Nullable String plain(String text) {
        String body = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        int decimal = decimalSign(body);
        String wholePart = decimal < 0 ? body : body.substring(0, decimal);
        String rest = decimal < 0 ? "" : body.substring(decimal + 1);
        String digits = joined(wholePart);
        if (digits == null || !isDigits(rest) || (digits.isEmpty() && rest.isEmpty())) {
            return null;
        }
        return (text.startsWith("-") ? "-" : "")
                + (digits.isEmpty() ? "0" : digits)
                + (rest.isEmpty() ? "" : "." + rest);
    }

    /// Where the decimal sign stands, or -1.
    private int decimalSign(String body) {
        int point = body.lastIndexOf('.');
        int comma = body.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (last < 0) {
            return -1;
        }
        boolean groupOfThree = body.length() - last - 1 == 3;
        if (point >= 0 && comma >= 0) {
            return groupOfThree && whole ? -1 : last;
        }
        boolean once = body.indexOf(body.charAt(last)) == last;
        if (!once || (groupOfThree && (whole || last == comma))) {
            return -1;
        }
        return last;
    }

    /// The digits of the whole part: groups of three after the first, or no separators at all.
    private static @Nullable String joined(String part) {
        StringBuilder digits = new StringBuilder(part.length());
        int group = 0;
        boolean separated = false;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                group++;
            } else if (" ,.'’".indexOf(c) >= 0) {
                if (group == 0 || group > 3 || (separated && group != 3)) {
                    return null;
                }
                separated = true;
                group = 0;
            } else {
                return null;
            }
        }
        return separated && group != 3 ? null : digits.toString();
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

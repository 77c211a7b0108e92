package org.saksei.figures;

import java.math.BigDecimal;

/// How a number is written for people: groups of three digits, no needless zeros, digits 0 to 9 in every
/// language so that a number can be searched for and compared.
public final class Numeral {

    private Numeral() {}

    /// For example `1,009` or `38.46`.
    public static String of(BigDecimal number) {
        String plain = plain(number);
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (negative ? "-" : "") + grouped + (point < 0 ? "" : digits.substring(point));
    }

    /// Without groups, for programs: `1009`, `38.46`.
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

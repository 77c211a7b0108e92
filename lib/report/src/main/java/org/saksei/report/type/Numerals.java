package org.saksei.report.type;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// How numbers are written in tables and charts: `1,009`, `−3`, `12.5`.
///
/// The same in every language, with Western digits: a reader who lays the English report beside the Khmer one finds
/// the same signs, and `1.009` is one thousand in one convention and one in the other.
public final class Numerals {

    private Numerals() {}

    /// With commas between the thousands, decimals only where there are any, at most two.
    public static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(number).replace('-', '−');
    }

    /// With its sign: `+16`, `−3`, `0`.
    public static String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + grouped(number) : grouped(number);
    }

    /// The same text with Khmer digits.
    public static String khmer(String text) {
        StringBuilder khmer = new StringBuilder(text.length());
        text.chars().forEach(c -> khmer.append((char) (c >= '0' && c <= '9' ? c - '0' + '០' : c)));
        return khmer.toString();
    }
}

package org.saksei.report.type;

import java.math.BigDecimal;
import org.saksei.figures.Numeral;

/// How numbers are set on paper: as [Numeral] writes them, with a real minus, and in sentences with
/// Khmer digits where a country wants them.
public final class Numerals {

    private Numerals() {}

    /// For example `1,009`, `−3`.
    public static String set(BigDecimal number) {
        return Numeral.of(number).replace('-', '−');
    }

    /// With its sign: `+16`, `−3`, `0`.
    public static String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + set(number) : set(number);
    }

    /// The same text with Khmer digits; the commas stay.
    public static String khmer(String text) {
        StringBuilder khmer = new StringBuilder(text.length());
        text.chars().forEach(c -> khmer.append((char) (c >= '0' && c <= '9' ? c - '0' + '០' : c)));
        return khmer.toString();
    }
}

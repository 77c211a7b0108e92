package org.saksei.app.figures.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.web.Words;
import org.saksei.figures.Change;

/// Numbers as a page prints them: thousands set apart, no needless decimals, silence as words and never
/// as zero.
public final class Printed {

    private Printed() {}

    /// 1009 as `1,009`, 33.5 as `33.5`, nothing as *no data*.
    public static String value(@Nullable BigDecimal value, String unit, Words words) {
        if (value == null) {
            return words.of("figures.no-data");
        }
        BigDecimal plain = value.stripTrailingZeros();
        String number = String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(plain.scale(), 2)) + "f", plain);
        return unit.equals("percent") ? number + " %" : number;
    }

    /// The absolute change with its sign: `+157`, `−3`, `0`.
    public static String absolute(Optional<Change> change) {
        return change.map(there -> signed(there.absolute())).orElse("");
    }

    /// The change in percent as the figure's rounding prints it: `+148`.
    public static String percent(Optional<Change> change, Words words) {
        if (change.isEmpty()) {
            return "";
        }
        Change there = change.get();
        if (there.percent() == null) {
            return there.absolute().signum() == 0 ? "0" : words.of("figures.zero-base");
        }
        String sign = there.percent().signum() > 0
                        && !there.printed().startsWith("-")
                        && !there.printed().equals("0")
                ? "+"
                : "";
        return sign + there.printed().replace('-', '−');
    }

    private static String signed(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        String digits = String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(plain.scale(), 2)) + "f", plain.abs());
        return switch (plain.signum()) {
            case 1 -> "+" + digits;
            case -1 -> "−" + digits;
            default -> "0";
        };
    }
}

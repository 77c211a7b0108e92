package org.saksei.linkage.auto;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/// The way most values of a column write a date.
///
/// @param pattern of `java.time`; empty where there is none
/// @param share of the values that it reads
/// @param eitherOrder whether day first and month first both fit
record DateForm(String pattern, double share, boolean eitherOrder) {
    private static final List<String> PATTERNS = List.of(
            "uuuu-M-d",
            "uuuuMMdd",
            "uuuu/M/d",
            "d/M/uuuu",
            "M/d/uuuu",
            "d-MMM-uuuu",
            "d.M.uuuu",
            "d-M-uuuu",
            "d/M/uu",
            "M/d/uu");

    static DateForm of(List<String> values) {
        DateForm best = new DateForm("", 0, false);
        boolean letters = values.stream().limit(50).noneMatch(v -> v.matches(".*[0-9].*"));
        for (String pattern : letters ? List.<String>of() : PATTERNS) {
            DateTimeFormatter format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            double share = values.isEmpty()
                    ? 0
                    : (double) values.stream().filter(v -> reads(v, format)).count() / values.size();
            boolean tie =
                    share > 0.9 && best.share > 0.9 && best.pattern.equals("d/M/uuuu") && pattern.equals("M/d/uuuu");
            if (share > best.share) {
                best = new DateForm(pattern, share, false);
            } else if (tie && share == best.share) {
                best = new DateForm(best.pattern, best.share, true);
            }
        }
        return best;
    }

    private static boolean reads(String value, DateTimeFormatter format) {
        if (value.length() < 6 || value.length() > 11) {
            return false;
        }
        try {
            int year = LocalDate.parse(value, format).getYear();
            return year >= 1000 && year <= 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Whether [org.saksei.linkage.Condition.DateWithin] reads it without help.
    boolean plain() {
        return List.of("uuuu-M-d", "uuuuMMdd", "uuuu/M/d", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu")
                .contains(pattern);
    }
}

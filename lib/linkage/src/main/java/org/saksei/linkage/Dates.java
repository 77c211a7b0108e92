package org.saksei.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates to days since 1970-01-01: ISO, basic and slashed forms by hand, others by a named format.
final class Dates {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");

    private Dates() {}

    /// Year first, or day first with a four-digit year; nothing where it is no date of the calendar.
    static OptionalInt day(String text) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            boolean basic = first.group(2).isEmpty();
            return basic && text.length() != 8
                    ? OptionalInt.empty()
                    : day(first.group(1), first.group(3), first.group(4));
        }
        Matcher last = YEAR_LAST.matcher(text);
        return last.matches() ? day(last.group(4), last.group(3), last.group(1)) : OptionalInt.empty();
    }

    private static OptionalInt day(String year, String month, String day) {
        try {
            return OptionalInt.of(
                    (int) LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                            .toEpochDay());
        } catch (DateTimeException e) {
            return OptionalInt.empty();
        }
    }

    static List<DateTimeFormatter> formats(String patterns) {
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (String pattern : patterns.split("\\|")) {
            formats.add(new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.replace("yyyy", "uuuu"))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT));
        }
        return formats;
    }

    static OptionalInt day(String text, List<DateTimeFormatter> formats) {
        for (DateTimeFormatter format : formats) {
            try {
                return OptionalInt.of((int) LocalDate.parse(text, format).toEpochDay());
            } catch (DateTimeException e) {
                // the next format may fit
            }
        }
        return OptionalInt.empty();
    }

    static String iso(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}

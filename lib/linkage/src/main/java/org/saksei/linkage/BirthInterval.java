package org.saksei.linkage;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The days on which a person may have been born, both ends inside.
///
/// @param from first day since 1970-01-01
/// @param to last day
/// @param fullDate whether a full date said so; an interval of one day from an age is none
public record BirthInterval(int from, int to, boolean fullDate) {
    private static final int YEAR_IN_DAYS = 366;
    private static final Pattern BROKEN = Pattern.compile("(\\d{4})[-/.](?:(\\d{1,2})[-/.]?.{0,4})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}(\\.0+)?");

    public BirthInterval {
        if (from > to || (fullDate && from != to)) {
            throw new IllegalArgumentException("an interval runs forward, a full date is one day");
        }
    }

    public static BirthInterval ofDate(LocalDate date) {
        int day = (int) date.toEpochDay();
        return new BirthInterval(day, day, true);
    }

    public static BirthInterval ofYear(int year) {
        return new BirthInterval(
                (int) LocalDate.of(year, 1, 1).toEpochDay(),
                (int) LocalDate.of(year, 12, 31).toEpochDay(),
                false);
    }

    /// The month of a date whose day is a placeholder.
    static BirthInterval ofMonth(LocalDate date) {
        LocalDate first = date.withDayOfMonth(1);
        return new BirthInterval(
                (int) first.toEpochDay(), (int) first.plusMonths(1).toEpochDay() - 1, false);
    }

    /// What still stands of a date that is none: 1990-02-31 is February 1990, 1990-13-01 the year 1990,
    /// as is 1990-00-00; null where there is no year in front.
    static @Nullable BirthInterval ofBrokenDate(@Nullable String text) {
        Matcher date = text == null ? null : BROKEN.matcher(text);
        if (date == null || !date.matches()) {
            return null;
        }
        int year = Integer.parseInt(date.group(1));
        int month = date.group(2) == null ? 0 : Integer.parseInt(date.group(2));
        if (year < 1000) {
            return null;
        }
        return month >= 1 && month <= 12 ? ofMonth(LocalDate.of(year, month, 1)) : ofYear(year);
    }

    /// Completed years at a date; a year wider where ages are rough (Khmer reckoning may count one more).
    public static BirthInterval ofAge(int ageInYears, LocalDate at, boolean rough) {
        LocalDate from = at.minusYears(ageInYears + (rough ? 2 : 1)).plusDays(1);
        return new BirthInterval(
                (int) from.toEpochDay(), (int) at.minusYears(ageInYears).toEpochDay(), false);
    }

    boolean overlaps(BirthInterval other) {
        return from <= other.to && other.from <= to;
    }

    private boolean withinYear() {
        return to - from <= YEAR_IN_DAYS - 1;
    }

    /// Whether the relation holds between this and the other.
    boolean holds(Condition.BirthRelation relation, int years, BirthInterval other) {
        return switch (relation) {
            case SAME_DAY -> fullDate && other.fullDate && from == other.from;
            case MISWRITTEN -> fullDate && other.fullDate && miswritten(digits(), other.digits());
            case SAME_YEAR -> overlaps(other) && withinYear() && other.withinYear();
            case OVERLAP -> overlaps(other);
            case GAP -> Math.max(from - other.to, other.from - to) <= Math.round(years * 365.25);
        };
    }

    /// Whether two dates, as [#digits], have day and month exchanged or one slip of the pen between them.
    static boolean miswritten(int a, int b) {
        boolean exchanged = a / 10_000 == b / 10_000 && a % 100 == b / 100 % 100 && a / 100 % 100 == b % 100;
        return exchanged || oneSlip(a, b);
    }

    /// Eight digits of the year, month and day of the first day.
    int digits() {
        LocalDate date = LocalDate.ofEpochDay(from);
        return (date.getYear() * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth();
    }

    /// Whether one digit differs, or two neighbours inside the year, the month or the day are exchanged:
    /// so the restricted Damerau distance of the dates, written with hyphens, is at most 1.
    private static boolean oneSlip(int a, int b) {
        int different = 0;
        boolean exchanged = false;
        int x = a;
        int y = b;
        for (int place = 0; x != y && different <= 2; place++, x /= 10, y /= 10) {
            if (x % 10 != y % 10) {
                boolean inOnePart = place != 1 && place != 3;
                exchanged |= different == 0 && inOnePart && x % 100 == y % 10 * 10 + y / 10 % 10;
                different++;
            }
        }
        return different <= 1 || (different == 2 && exchanged);
    }

    /// The form in which a derived column holds it.
    String encode() {
        return (fullDate ? "d" : "i") + from + "/" + to;
    }

    static @Nullable BirthInterval decode(String text) {
        int slash = text.indexOf('/');
        if (slash < 2) {
            return null;
        }
        return new BirthInterval(
                Integer.parseInt(text.substring(1, slash)),
                Integer.parseInt(text.substring(slash + 1)),
                text.charAt(0) == 'd');
    }

    /// For people: a date, or two.
    static String shown(String encoded) {
        BirthInterval interval = decode(encoded);
        if (interval == null) {
            return encoded;
        }
        return interval.from == interval.to
                ? Dates.iso(interval.from)
                : Dates.iso(interval.from) + " … " + Dates.iso(interval.to);
    }

    static OptionalInt wholeNumber(@Nullable String text, int from, int to) {
        if (text == null || !WHOLE.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        int value = (int) Double.parseDouble(text);
        return value >= from && value <= to ? OptionalInt.of(value) : OptionalInt.empty();
    }
}

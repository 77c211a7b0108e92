package org.saksei.statements.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;

/// Reads units of the calendar beside the day of publication: "this year", "last month", "next
/// quarter", "late last year", "so far this year".
final class RelativeUnits {

    private final Tokens tokens;
    private final @Nullable LocalDate published;

    RelativeUnits(Tokens tokens, @Nullable LocalDate published) {
        this.tokens = tokens;
        this.published = published;
    }

    /// "this year", "last month", "next quarter", "upcoming month", "this September".
    @Nullable
    Found read(int at) {
        Token word = tokens.get(at);
        int shift = switch (word.lower()) {
            case "this", "current" -> 0;
            case "last", "previous", "past" -> -1;
            case "next", "coming", "upcoming" -> 1;
            default -> 9;
        };
        if (shift == 9) {
            return null;
        }
        int month = tokens.month(at + 1);
        if (month > 0) {
            return month(at, month, shift);
        }
        Token unit = tokens.get(at + 1);
        LocalDate day = published;
        if (day == null) {
            boolean known = unit.is("year") || unit.is("month") || unit.is("quarter");
            return known ? Found.unknown(at, at + 2, Found.Grain.YEAR, Anchor.NONE, "relative") : null;
        }
        return switch (unit.lower()) {
            case "year", "year's" -> {
                Found year = Found.year(at, at + 2, day.getYear() + shift, "relative-year")
                        .resolved();
                boolean of = tokens.get(at - 1).is("of");
                Token all = tokens.get(at - 2);
                if (of && (all.is("all") || all.is("whole"))
                        || tokens.get(at - 1).is("all")) {
                    year.rules.add("whole-year");
                }
                yield shift == 0 ? year.at(Anchor.THIS_YEAR) : shift < 0 ? year.at(Anchor.LAST_YEAR) : year;
            }
            case "month", "month's" -> {
                YearMonth then = YearMonth.from(day).plusMonths(shift);
                yield Found.months(
                                at,
                                at + 2,
                                then.getYear(),
                                then.getMonthValue(),
                                then.getMonthValue(),
                                "relative-month")
                        .resolved();
            }
            case "quarter", "quarter's" -> quarter(at, day.plusMonths(3L * shift));
            case "week", "week's" -> week(at, day.plusWeeks(shift));
            default -> null;
        };
    }

    /// "last September" is the latest that is over, "next June" the first to come, "this May" of this
    /// year.
    private @Nullable Found month(int at, int month, int shift) {
        LocalDate day = published;
        if (day == null) {
            return Found.unknown(at, at + 2, Found.Grain.MONTH, Anchor.NONE, "relative-month");
        }
        int year = day.getYear();
        if (shift < 0 && month >= day.getMonthValue()) {
            year--;
        } else if (shift > 0 && month <= day.getMonthValue()) {
            year++;
        }
        return Found.months(at, at + 2, year, month, month, "relative-month").resolved();
    }

    private static Found quarter(int at, LocalDate inside) {
        int number = (inside.getMonthValue() + 2) / 3;
        return Found.months(at, at + 2, inside.getYear(), number * 3 - 2, number * 3, "relative-quarter")
                .resolved();
    }

    private static Found week(int at, LocalDate inside) {
        LocalDate monday = inside.minusDays(inside.getDayOfWeek().getValue() - 1L);
        return new Found(at, at + 2, Found.Grain.WEEK, monday, monday.plusDays(6), "relative-week").resolved();
    }

    /// "late last year", "early next month", "earlier this year", "later this month".
    @Nullable
    Found early(int at) {
        Token word = tokens.get(at);
        boolean late = word.is("late");
        boolean earlier = word.is("earlier");
        boolean later = word.is("later");
        if (!late && !word.is("early") && !earlier && !later || published == null) {
            return null;
        }
        Found unit = read(at + 1);
        LocalDate day = published;
        if (unit == null && later && tokens.are(at + 1, "in", "the", "year")) {
            unit = Found.year(at, at + 4, day.getYear(), "year");
        }
        if (unit == null || unit.from == null || unit.to == null) {
            return null;
        }
        boolean month = unit.grain == Found.Grain.MONTH;
        if (!month && unit.grain != Found.Grain.YEAR) {
            return null;
        }
        LocalDate middle = month ? unit.from.plusDays(15) : unit.from.plusMonths(6);
        LocalDate from = late ? middle : later ? day : unit.from;
        LocalDate to = earlier ? day : word.is("early") ? middle.minusDays(1) : unit.to;
        if (to.isBefore(from)) {
            return null;
        }
        return new Found(at, unit.end, Found.Grain.PART, from, to, "early-or-late").resolved();
    }

    /// "so far this year", "this year to date".
    @Nullable
    Found toDate(int at) {
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        LocalDate first = LocalDate.of(day.getYear(), 1, 1);
        if (tokens.are(at, "so", "far", "this", "year")) {
            return new Found(at, at + 4, Found.Grain.PART, first, day, "year-to-date").resolved();
        }
        if (tokens.are(at, "this", "year", "to", "date") || tokens.are(at, "year", "-", "to", "-", "date")) {
            int end = tokens.get(at).is("this") ? at + 4 : at + 5;
            return new Found(at, end, Found.Grain.PART, first, day, "year-to-date").resolved();
        }
        return null;
    }
}

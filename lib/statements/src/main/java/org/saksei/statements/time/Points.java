package org.saksei.statements.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;

/// Reads days, months and seasons in words; asks for years and for what is told in digits alone.
final class Points {

    private final Tokens tokens;
    private final @Nullable LocalDate published;
    private final @Nullable Period edition;
    private final Years years;
    private final DatesInDigits digits;

    Points(
            Tokens tokens,
            @Nullable LocalDate published,
            @Nullable Period edition,
            boolean american,
            @Nullable FiscalYear fiscal) {
        this.tokens = tokens;
        this.published = published;
        this.edition = edition;
        this.years = new Years(tokens, fiscal);
        this.digits = new DatesInDigits(tokens, years, american);
    }

    Years years() {
        return years;
    }

    @Nullable
    Found read(int at) {
        Found found = digits.read(at);
        found = found == null ? dayFirst(at) : found;
        found = found == null ? month(at) : found;
        found = found == null ? season(at) : found;
        return found == null ? years.year(at) : found;
    }

    /// "summer 2017", "the spring of 2018": three months.
    private @Nullable Found season(int at) {
        int first = switch (tokens.get(at).lower()) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "autumn" -> 9;
            case "winter" -> 12;
            default -> 0;
        };
        int year = tokens.get(at + 1).is("of") ? at + 2 : at + 1;
        if (first == 0 || tokens.year(year) < 0) {
            return null;
        }
        LocalDate from = LocalDate.of(tokens.year(year), first, 1);
        return new Found(
                at, year + 1, Found.Grain.PART, from, from.plusMonths(3).minusDays(1), "season");
    }

    /// "May 2019", "May of 2019", "May last year", "May 14, 2019", "May".
    @Nullable
    Found month(int at) {
        int month = tokens.month(at);
        if (month == 0) {
            return null;
        }
        int next = tokens.get(at + 1).is(".")
                        && tokens.get(at + 1).glued()
                        && tokens.get(at).raw().length() <= 4
                ? at + 2
                : at + 1;
        int day = dayAt(next);
        if (day > 0 && !tokens.get(next).looksLikeYear()) {
            int end = afterDay(next);
            int comma = tokens.get(end).is(",") ? end + 1 : end;
            int year = tokens.year(comma);
            return year > 0 ? Found.day(at, comma + 1, year, month, day) : dayWithoutYear(at, end, month, day);
        }
        Found withYear = monthOfYear(at, next, month);
        if (withYear != null) {
            return withYear;
        }
        if (isNoMonth(at)) {
            return null;
        }
        Found found = Found.months(at, at + 1, yearOfMonth(month), month, month, "month")
                .resolved();
        found.hasYear = false;
        found.known = published != null || edition != null;
        return found;
    }

    private @Nullable Found monthOfYear(int at, int next, int month) {
        int year = next;
        if (tokens.get(year).is(",") || tokens.get(year).is("of")) {
            year++;
        }
        if (tokens.year(year) > 0) {
            return Found.months(at, year + 1, tokens.year(year), month, month, "month-year");
        }
        int two = tokens.get(next).isNumber() && tokens.get(next).raw().length() == 2 ? tokens.small(next) : -1;
        if (two > 31 && !tokens.get(next + 1).isWord()) {
            return Found.months(at, next + 1, 1900 + two, month, month, "month-short-year");
        }
        int shift = yearShift(year);
        if (shift != Integer.MIN_VALUE && published != null) {
            return Found.months(at, year + 2, published.getYear() + shift, month, month, "month-relative-year")
                    .resolved();
        }
        return null;
    }

    /// "this year" 0, "last year" −1, "next year" +1.
    int yearShift(int at) {
        if (!tokens.get(at + 1).is("year")) {
            return Integer.MIN_VALUE;
        }
        return switch (tokens.get(at).lower()) {
            case "this" -> 0;
            case "last" -> -1;
            case "next" -> 1;
            default -> Integer.MIN_VALUE;
        };
    }

    /// "May" and "March" at the start of a sentence or before a lower-case verb are perhaps no months.
    private boolean isNoMonth(int at) {
        Token word = tokens.get(at);
        boolean common = word.is("may") || word.is("march") || word.is("august") || word.is("april") || word.is("june");
        Token before = tokens.get(at - 1);
        boolean cued = NamedYears.BEFORE_YEAR.contains(before.lower())
                || before.is("last")
                || before.is("this")
                || before.is("next")
                || before.is("-")
                || before.is("–")
                || before.is("(");
        Token next = tokens.get(at + 1);
        boolean joins = next.isDash() || next.is("to") || next.is("through") || next.is("and") || next.is("until");
        boolean range = joins && tokens.month(at + 2) > 0;
        return common && !cued && !range || word.raw().length() <= 3 && !cued && !range;
    }

    private int dayAt(int at) {
        Token token = tokens.get(at);
        if (!token.isNumber() || token.raw().length() > 2 || token.value().scale() != 0) {
            return -1;
        }
        int day = token.value().intValue();
        boolean percent = tokens.get(at + 1).is("%")
                || tokens.get(at + 1).is("percent")
                || tokens.get(at + 1).is("per");
        return day >= 1 && day <= 31 && !percent ? day : -1;
    }

    private int afterDay(int at) {
        Token next = tokens.get(at + 1);
        boolean suffix = next.glued() && (next.is("st") || next.is("nd") || next.is("rd") || next.is("th"));
        return suffix ? at + 2 : at + 1;
    }

    /// "14 August 2019", "14th of August".
    private @Nullable Found dayFirst(int at) {
        int day = dayAt(at);
        if (day < 0) {
            return null;
        }
        int word = afterDay(at);
        if (tokens.get(word).is("of")) {
            word++;
        }
        int month = tokens.month(word);
        if (month == 0) {
            return null;
        }
        int comma = tokens.get(word + 1).is(",") ? word + 2 : word + 1;
        int year = tokens.year(comma);
        return year > 0 ? Found.day(at, comma + 1, year, month, day) : dayWithoutYear(at, word + 1, month, day);
    }

    private @Nullable Found dayWithoutYear(int at, int end, int month, int day) {
        Found found = Found.day(at, end, yearOfMonth(month), month, day);
        if (found != null) {
            found.resolved().hasYear = false;
            found.known = published != null || edition != null;
        }
        return found;
    }

    /// Of a month without a year: in a yearly report the one inside its period, otherwise the latest
    /// that has begun.
    int yearOfMonth(int month) {
        Period report = edition;
        if (report != null) {
            return report.from().getYear() + (month >= report.from().getMonthValue() ? 0 : 1);
        }
        LocalDate day = published;
        return day == null ? 2000 : day.getYear() - (month > day.getMonthValue() ? 1 : 0);
    }
}

package org.saksei.statements.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;
import org.saksei.statements.number.WordList;

/// Reads years, months and days in words and digits.
final class Points {

    /// Nouns a year before or behind them only names: "the 2008 law", "Act of 2005", "the 2014–2018
    /// plan".
    private static final Set<String> NAMED = WordList.of("""
            law laws act code ordinance decree convention protocol constitution amendment amendments
            plan plans nap strategy statute agreement proclamation regulation regulations elections
            election memorandum mou olympics cup constitutional legislation framework directive policy
            bill provision article rule rules subdecree
            """);

    /// Laws called by their year behind a comma: "the Prevention of Trafficking in Persons Act, 2018".
    private static final Set<String> ACTS = WordList.of("act ordinance code decree proclamation rules regulations");

    /// What stands before the number of a paper or a file.
    private static final Set<String> NUMBERED = WordList.of("""
            no nr number ref reference bulletin issue case file circular resolution decision order suit docket volume vol
            """);

    /// What is counted within a year: "Audit Report 7/2020" is the seventh of 2020, "Monthly report 7/2020" of July.
    private static final Set<String> PAPERS = WordList.of("""
            report reports statement note notice memorandum memo audit opinion judgment judgement ruling act law decree
            directive instruction question motion petition paper brief release letter recommendation inspection
            """);

    private static final Set<String> BEFORE_YEAR = WordList.of("""
            in since during from until till through by for between and to after before than throughout
            early late mid over on of
            """);

    private final Tokens tokens;
    private final @Nullable LocalDate published;
    private final @Nullable Period edition;
    private final boolean american;
    private final @Nullable FiscalYear fiscal;

    Points(
            Tokens tokens,
            @Nullable LocalDate published,
            @Nullable Period edition,
            boolean american,
            @Nullable FiscalYear fiscal) {
        this.fiscal = fiscal;
        this.tokens = tokens;
        this.published = published;
        this.edition = edition;
        this.american = american;
    }

    @Nullable
    Found read(int at) {
        Found found = numeric(at);
        found = found == null ? dayFirst(at) : found;
        found = found == null ? month(at) : found;
        found = found == null ? season(at) : found;
        return found == null ? year(at) : found;
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
        if (first == 0 || yearValue(year) < 0) {
            return null;
        }
        LocalDate from = LocalDate.of(yearValue(year), first, 1);
        return new Found(
                at, year + 1, Found.Grain.PART, from, from.plusMonths(3).minusDays(1), "season");
    }

    /// A year by itself, or -1.
    int yearValue(int at) {
        Token token = tokens.get(at);
        return token.looksLikeYear() ? token.value().intValue() : -1;
    }

    @Nullable
    Found year(int at) {
        Token word = tokens.get(at);
        if (word.isWord()) {
            return fiscal(at, word);
        }
        int year = yearValue(at);
        if (year < 0) {
            return null;
        }
        if (tokens.get(at - 1).is("/")
                && tokens.get(at - 1).glued()
                && tokens.get(at).glued()
                && isReference(at - 2)) {
            return null;
        }
        Token next = tokens.get(at + 1);
        int end = yearValue(at + 2);
        boolean glued = tokens.get(at + 2).glued() && next.glued();
        boolean span = (next.isDash() || next.is("/")) && glued && shortYear(at + 2, year);
        if (span || next.is("/") && end == year + 1) {
            return yearSpan(at, year);
        }
        Found monthBehind = monthBehindYear(at, year);
        return monthBehind != null ? monthBehind : Found.year(at, at + 1, year, "year");
    }

    /// "No. 007/PEN/I/2023": a number of a file.
    private boolean isReference(int at) {
        return tokens.get(at).isWord() && tokens.month(at) == 0 || isNumbered(at);
    }

    /// "No. 23/2024", "Case 7/2024", "23/2024": a number that is no month or is called one.
    private boolean isNumbered(int at) {
        Token number = tokens.get(at);
        if (!number.isNumber() || number.looksLikeYear() || number.value().scale() != 0) {
            return false;
        }
        Token before = tokens.get(at - 1).is(".") ? tokens.get(at - 2) : tokens.get(at - 1);
        boolean paper = before.isWord()
                && PAPERS.contains(before.lower())
                && tokens.get(at + 1).is("/");
        boolean bare = paper
                && number.raw().length() == 1
                && !tokens.get(at - 2).lower().endsWith("ly");
        return bare || tokens.small(at) > 12 || NUMBERED.contains(before.lower());
    }

    /// "2022/23": the fiscal year where the text says what that is, else both years.
    private Found yearSpan(int at, int year) {
        Found span = Found.year(at, at + 3, year, "year-span");
        span.to = LocalDate.of(year + 1, 12, 31);
        span.grain = Found.Grain.LONGER;
        FiscalYear defined = fiscal;
        if (defined != null) {
            span.from = defined.from(year);
            span.to = defined.to(year);
            span.grain = Found.Grain.YEAR;
        }
        return span;
    }

    /// "2021-2022" where fiscal years do not begin with January: the one that begins in the first, or null.
    @Nullable
    Found fiscalSpan(Found low, Found high) {
        FiscalYear defined = fiscal;
        boolean years = low.grain == Found.Grain.YEAR && high.grain == Found.Grain.YEAR;
        LocalDate first = low.from;
        LocalDate second = high.from;
        if (defined == null || defined.month() == 1 || !years || first == null || second == null) {
            return null;
        }
        boolean plain = low.end == low.start + 1 && high.end == high.start + 1;
        return plain && second.getYear() == first.getYear() + 1 ? yearSpan(low.start, first.getYear()) : null;
    }

    private boolean shortYear(int at, int year) {
        Token token = tokens.get(at);
        return token.isNumber() && token.raw().length() == 2 && token.value().intValue() == (year + 1) % 100;
    }

    /// "2016 June", "2016, Nov".
    private @Nullable Found monthBehindYear(int at, int year) {
        int word = tokens.get(at + 1).is(",") ? at + 2 : at + 1;
        int month = tokens.month(word);
        boolean common = tokens.get(word).is("may") || tokens.get(word).is("march");
        if (month == 0 || word > at + 1 && common || tokens.get(word + 1).isNumber()) {
            return null;
        }
        return Found.months(at, word + 1, year, month, month, "year-month");
    }

    /// "FY 2017", "fiscal year 2017": the United States' begins on 1 October of the year before.
    private @Nullable Found fiscal(int at, Token word) {
        int number = at + 1;
        if (word.lower().startsWith("fy") && word.lower().length() == 6) {
            int year = yearOf(word.lower().substring(2));
            return year < 0 ? null : fiscalYear(at, at + 1, year);
        }
        if (word.is("fiscal") || word.is("financial")) {
            number = tokens.get(at + 1).is("year") || tokens.get(at + 1).is("years") ? at + 2 : at + 1;
        } else if (word.is("year")) {
            return yearValue(number) < 0 ? null : Found.year(at, number + 1, yearValue(number), "year");
        } else if (word.is("calendar") && tokens.get(at + 1).is("year") && yearValue(at + 2) > 0) {
            return Found.year(at, at + 3, yearValue(at + 2), "year");
        } else if (!word.is("fy")) {
            return null;
        }
        int year = yearValue(number);
        if (year < 0) {
            return null;
        }
        boolean two = (tokens.get(number + 1).isDash() || tokens.get(number + 1).is("/"))
                && tokens.get(number + 1).glued()
                && (shortYear(number + 2, year) || yearValue(number + 2) == year + 1);
        if (two) {
            Found span = fiscalYear(at, number + 3, year + 1);
            span.rules.add("fiscal-span");
            return span;
        }
        return fiscalYear(at, number + 1, year);
    }

    private static int yearOf(String digits) {
        try {
            int year = Integer.parseInt(digits);
            return year >= Period.FIRST_YEAR && year <= 2100 ? year : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /// Where neither the text nor the country's custom says when it begins, it is the calendar year.
    private Found fiscalYear(int start, int end, int year) {
        FiscalYear defined = fiscal;
        if (defined != null) {
            int first =
                    (tokens.get(end - 2).isDash() || tokens.get(end - 2).is("/")) ? year - 1 : defined.firstYear(year);
            return new Found(start, end, Found.Grain.YEAR, defined.from(first), defined.to(first), "fiscal-year");
        }
        return Found.year(start, end, year, "fiscal-year");
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
            int year = yearValue(comma);
            return year > 0 ? day(at, comma + 1, year, month, day) : dayWithoutYear(at, end, month, day);
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
        if (yearValue(year) > 0) {
            return Found.months(at, year + 1, yearValue(year), month, month, "month-year");
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
        boolean cued = BEFORE_YEAR.contains(before.lower())
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
        int year = yearValue(comma);
        return year > 0 ? day(at, comma + 1, year, month, day) : dayWithoutYear(at, word + 1, month, day);
    }

    private @Nullable Found dayWithoutYear(int at, int end, int month, int day) {
        Found found = day(at, end, yearOfMonth(month), month, day);
        if (found != null) {
            found.resolved().hasYear = false;
            found.known = published != null || edition != null;
        }
        return found;
    }

    private static @Nullable Found day(int at, int end, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return new Found(at, end, Found.Grain.DAY, date, date, "day");
        } catch (DateTimeException e) {
            return null;
        }
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

    /// "2019-08-14", "14/08/2019", "2019-08", "8/2019", "2019.8".
    private @Nullable Found numeric(int at) {
        Token first = tokens.get(at);
        if (!first.isNumber()) {
            return null;
        }
        if (first.value().scale() > 0) {
            return yearPoint(at, first);
        }
        Token sign = tokens.get(at + 1);
        Token second = tokens.get(at + 2);
        if (!second.isNumber() || !(sign.is("-") || sign.is("/") || sign.is("."))) {
            return null;
        }
        boolean glued = sign.glued() && second.glued();
        Token third = tokens.get(at + 4);
        if (glued && tokens.get(at + 3).is(sign.raw()) && third.isNumber() && third.glued()) {
            return dayInDigits(at, first, second, third);
        }
        boolean alone = !tokens.get(at + 3).isWord() && !first.lineStart();
        if (sign.is(".")
                || !glued && !alone
                || tokens.get(at + 3).glued() && tokens.get(at + 3).isDash()) {
            return null;
        }
        if (first.looksLikeYear() && isMonthNumber(second) && !shortYear(at + 2, yearValue(at))) {
            int month = second.value().intValue();
            return Found.months(at, at + 3, yearValue(at), month, month, "month-in-digits");
        }
        if (second.looksLikeYear() && isMonthNumber(first) && !isNumbered(at)) {
            int month = first.value().intValue();
            return Found.months(at, at + 3, yearValue(at + 2), month, month, "month-in-digits");
        }
        return null;
    }

    private static boolean isMonthNumber(Token token) {
        return token.raw().length() <= 2
                && token.value().signum() > 0
                && token.value().intValue() <= 12;
    }

    private static @Nullable Found yearPoint(int at, Token number) {
        String raw = number.raw();
        int point = raw.indexOf('.');
        if (point != 4 || raw.length() > 7) {
            return null;
        }
        int year = yearOf(raw.substring(0, 4));
        int month = Integer.parseInt(raw.substring(5));
        return year < 0 || month < 1 || month > 12
                ? null
                : Found.months(at, at + 1, year, month, month, "month-in-digits");
    }

    private @Nullable Found dayInDigits(int at, Token first, Token second, Token third) {
        if (first.looksLikeYear()) {
            return day(
                    at,
                    at + 5,
                    first.value().intValue(),
                    second.value().intValue(),
                    third.value().intValue());
        }
        if (!third.looksLikeYear()) {
            return null;
        }
        int left = first.value().intValue();
        int right = second.value().intValue();
        boolean monthFirst = right > 12 || left <= 12 && american;
        return day(at, at + 5, third.value().intValue(), monthFirst ? left : right, monthFirst ? right : left);
    }

    /// Whether the plan or strategy named shortly before covers these years: "the action plan for
    /// 2017–2022".
    boolean isPlan(Found years) {
        for (int index = years.start - 1; index >= Math.max(0, years.start - 12); index--) {
            Token token = tokens.get(index);
            if (token.is(".") || token.is(";")) {
                return false;
            }
            if (token.is("plan") || token.is("strategy") || token.is("nap") || token.is("framework")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a year here only names a law, a plan, an election.
    boolean namesSomething(Found found) {
        Token before = tokens.get(found.start - 1);
        if (before.is("of") && NAMED.contains(tokens.get(found.start - 2).lower())
                || NAMED.contains(before.lower())
                || before.is("(")
                        && tokens.get(found.end).is(")")
                        && tokens.get(found.start - 2).isNumber()) {
            return true;
        }
        boolean act = before.is(",")
                && ACTS.contains(tokens.get(found.start - 2).lower())
                && tokens.get(found.start - 2).capital();
        if (act) {
            return true;
        }
        if (BEFORE_YEAR.contains(before.lower())) {
            return false;
        }
        for (int index = found.end; index < found.end + 6; index++) {
            Token token = tokens.get(index);
            if (NAMED.contains(token.lower())) {
                return true;
            }
            boolean goesOn = token.isWord() && !BEFORE_YEAR.contains(token.lower())
                    || token.isDash() && token.glued()
                    || token.looksLikeYear() && token.glued();
            if (!goesOn) {
                return false;
            }
        }
        return false;
    }
}

package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;
import org.saksei.statements.number.WordList;

/// Reads years of the calendar and fiscal years: "2019", "FY 2017", "2022/23"; the number of a file
/// is none.
final class Years {

    /// What stands before the number of a paper or a file.
    private static final Set<String> NUMBERED = WordList.of("""
            no nr number ref reference bulletin issue case file circular resolution decision order suit docket volume vol
            """);

    /// What is counted within a year: "Audit Report 7/2020" is the seventh of 2020, "Monthly report 7/2020" of July.
    private static final Set<String> PAPERS = WordList.of("""
            report reports statement note notice memorandum memo audit opinion judgment judgement ruling act law decree
            directive instruction question motion petition paper brief release letter recommendation inspection
            """);

    private final Tokens tokens;
    private final @Nullable FiscalYear fiscal;

    Years(Tokens tokens, @Nullable FiscalYear fiscal) {
        this.tokens = tokens;
        this.fiscal = fiscal;
    }

    @Nullable
    Found year(int at) {
        Token word = tokens.get(at);
        if (word.isWord()) {
            return fiscal(at, word);
        }
        int year = tokens.year(at);
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
        int end = tokens.year(at + 2);
        boolean glued = tokens.get(at + 2).glued() && next.glued();
        boolean span = (next.isDash() || next.is("/")) && glued && isNextShort(at + 2, year);
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
    boolean isNumbered(int at) {
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

    boolean isNextShort(int at, int year) {
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
            int year = of(word.lower().substring(2));
            return year < 0 ? null : fiscalYear(at, at + 1, year);
        }
        if (word.is("fiscal") || word.is("financial")) {
            number = tokens.get(at + 1).is("year") || tokens.get(at + 1).is("years") ? at + 2 : at + 1;
        } else if (word.is("year")) {
            return tokens.year(number) < 0 ? null : Found.year(at, number + 1, tokens.year(number), "year");
        } else if (word.is("calendar") && tokens.get(at + 1).is("year") && tokens.year(at + 2) > 0) {
            return Found.year(at, at + 3, tokens.year(at + 2), "year");
        } else if (!word.is("fy")) {
            return null;
        }
        int year = tokens.year(number);
        if (year < 0) {
            return null;
        }
        boolean two = (tokens.get(number + 1).isDash() || tokens.get(number + 1).is("/"))
                && tokens.get(number + 1).glued()
                && (isNextShort(number + 2, year) || tokens.year(number + 2) == year + 1);
        if (two) {
            Found span = fiscalYear(at, number + 3, year + 1);
            span.rules.add("fiscal-span");
            return span;
        }
        return fiscalYear(at, number + 1, year);
    }

    static int of(String digits) {
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
}

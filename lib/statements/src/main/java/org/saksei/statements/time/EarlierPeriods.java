package org.saksei.statements.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;
import org.saksei.statements.number.WordList;

/// Reads periods that hang on another: the one named last ("that year"), the main one of another
/// year ("the same period of 2018"), one or more steps before it ("a year earlier", "the previous
/// semester").
final class EarlierPeriods {

    private static final Set<String> SAME = Set.of("same", "corresponding", "equivalent", "comparable", "similar");

    private static final Set<String> SPAN = WordList.of("""
            period half quarter months month time timeframe semester span stretch window interval trimester
            """);

    static final Set<String> BEFORE = Set.of("last", "previous", "prior", "preceding", "past");

    private final Tokens tokens;
    private final @Nullable LocalDate published;
    private final @Nullable Period edition;

    EarlierPeriods(Tokens tokens, @Nullable LocalDate published, @Nullable Period edition) {
        this.tokens = tokens;
        this.published = published;
        this.edition = edition;
    }

    /// "that year", "the same month", "those three months", "the same three years": what was named last.
    @Nullable
    Found said(int at) {
        if (tokens.are(at, "since", "then")) {
            return Found.unknown(at, at + 2, Found.Grain.LONGER, Anchor.SAID, "since-then");
        }
        int word = tokens.pastThe(at);
        boolean same = tokens.get(word).is("same");
        boolean that = tokens.get(at).is("that")
                || tokens.get(at).is("those")
                || tokens.get(at).is("these");
        if (!same && !that) {
            return null;
        }
        int many = same && edition == null && tokens.get(word + 2).is("years") ? tokens.small(word + 1) : -1;
        if (many > 1) {
            Found found = Found.unknown(at, word + 3, Found.Grain.LONGER, Anchor.SAID, "said-years");
            found.years = many;
            return found;
        }
        int noun = that && tokens.get(at + 1).is("same") ? at + 2 : word + 1;
        noun = tokens.get(at).is("that") || same ? noun : tokens.small(noun) > 0 ? noun + 1 : tokens.size();
        Token unit = tokens.get(noun);
        boolean year = unit.is("year");
        boolean month = unit.is("month");
        boolean span = that && (unit.is("period") || unit.is("months") || unit.is("quarter"));
        if (!year && !month && !span || edition != null) {
            return null;
        }
        String rule = year ? "said-year" : month ? "said-month" : "said-period";
        return Found.unknown(at, noun + 1, Found.Grain.PART, Anchor.SAID, rule);
    }

    /// "the same period of last year", "the corresponding period of 2018", "the same six months a year
    /// earlier".
    @Nullable
    Found same(int at) {
        int word = tokens.pastThe(at);
        if (!SAME.contains(tokens.get(word).lower())) {
            return null;
        }
        boolean two = tokens.small(word + 1) >= 0
                || tokens.get(word + 1).is("reporting")
                || tokens.are(word + 1, "time", "period")
                || tokens.are(word + 1, "time", "frame");
        int noun = two ? word + 2 : word + 1;
        if (!SPAN.contains(tokens.get(noun).lower())) {
            return null;
        }
        int tail = noun + 1;
        if (tokens.get(tail).is("of")
                || tokens.get(tail).is("in")
                || tokens.get(tail).is("during")
                || tokens.get(tail).is("from")) {
            tail++;
        }
        int year = tokens.year(tail);
        if (year > 0) {
            Found found = Found.unknown(at, tail + 1, Found.Grain.PART, Anchor.MAIN_IN_YEAR, "same-period-of-year");
            found.years = year;
            found.comparison = true;
            return found;
        }
        int end = yearTail(tail);
        if (end > 0) {
            return back(at, end, 1, "same-period-last-year");
        }
        return Found.unknown(at, noun + 1, Found.Grain.PART, Anchor.MAIN, "same-period");
    }

    /// Where "last year", "the previous year", "a year earlier" ends, or −1.
    private int yearTail(int at) {
        int word = tokens.pastThe(at);
        if (BEFORE.contains(tokens.get(word).lower()) && tokens.get(word + 1).is("year")) {
            return word + 2;
        }
        if ((tokens.get(word).is("a") || tokens.get(word).is("one"))
                && tokens.get(word + 1).is("year")
                && isEarlier(word + 2)) {
            return word + 3;
        }
        return tokens.get(word).is("year") && isEarlier(word + 1) ? word + 2 : -1;
    }

    /// "a year earlier", "two years before", "the year before", "the previous year".
    @Nullable
    Found yearsEarlier(int at) {
        int word = tokens.pastThe(at);
        Token first = tokens.get(word);
        int years = first.is("a") || first.is("one") ? 1 : tokens.small(word);
        boolean unit = tokens.get(word + 1).is("year") || tokens.get(word + 1).is("years");
        boolean back = years > 1
                && tokens.get(word + 2).is("back")
                && !tokens.get(word + 3).is("to");
        if (years > 0 && unit && (back || isEarlier(word + 2)) && !isBeforeSomething(word + 2)) {
            Found found = fallback(back(at, word + 3, years, "years-earlier"), years);
            if (back || years > 1 && tokens.get(word + 2).is("ago")) {
                found.rules.add("years-ago");
            }
            return found;
        }
        boolean theYear = word > at
                && first.is("year")
                && (tokens.get(word + 1).is("before") || tokens.get(word + 1).is("earlier"));
        if (theYear && tokens.are(word + 1, "before", "that")) {
            Found found = fallback(back(at, word + 3, 1, "years-earlier"), 1);
            found.rules.add("before-that");
            return found;
        }
        if (theYear && !isYearNamed(word + 2)) {
            return fallback(back(at, word + 2, 1, "years-earlier"), 1);
        }
        boolean previous = first.is("previous") || first.is("prior") || first.is("preceding");
        if (previous && tokens.get(word + 1).is("year")) {
            return fallback(back(at, word + 2, 1, "previous-year"), 1);
        }
        return null;
    }

    /// "the previous semester", "last half-year", "a month earlier", "the quarter before": without a main period
    /// counted from the day of publication.
    @Nullable
    Found stepsEarlier(int at) {
        int word = tokens.pastThe(at);
        boolean one = tokens.get(word).is("a") || tokens.get(word).is("one");
        boolean before = BEFORE.contains(tokens.get(word).lower());
        int noun = one || before ? word + 1 : word;
        int months = steps(tokens.get(noun));
        LocalDate day = published;
        boolean dashed = tokens.get(noun).is("half")
                && tokens.get(noun + 1).isDash()
                && tokens.get(noun + 2).is("year");
        int end = dashed ? noun + 3 : noun + 1;
        boolean earlier = !before
                && (one || word > at)
                && isEarlier(end)
                && (one || !isBeforeSomething(end))
                && !isYearNamed(end + 1);
        boolean half = months == 6 && before && !tokens.get(end).is("of");
        if (months == 0 || day == null || !earlier && !half) {
            return null;
        }
        YearMonth first = YearMonth.from(day);
        first = first.minusMonths((first.getMonthValue() - 1) % months + months);
        LocalDate to = first.plusMonths(months - 1L).atEndOfMonth();
        Found found = new Found(at, earlier ? end + 1 : end, Found.Grain.PART, first.atDay(1), to, "step-earlier");
        found.comparison = earlier || !tokens.get(word).is("last");
        return found.resolved();
    }

    private static int steps(Token unit) {
        return switch (unit.lower()) {
            case "semester", "half", "half-year" -> 6;
            case "quarter", "trimester" -> 3;
            case "month" -> 1;
            default -> 0;
        };
    }

    private boolean isEarlier(int at) {
        Token word = tokens.get(at);
        return word.is("earlier") || word.is("before") || word.is("ago") || word.is("previously") || word.is("prior");
    }

    /// "three years before repatriation" is a span of time, not a year.
    private boolean isBeforeSomething(int at) {
        Token next = tokens.get(at + 1);
        return tokens.get(at).is("before") && next.isWord() && !next.is("that") && !next.is("and");
    }

    private boolean isYearNamed(int at) {
        return tokens.year(at) > 0 || tokens.get(at).is("the");
    }

    private static Found back(int start, int end, int years, String rule) {
        Found found = Found.unknown(start, end, Found.Grain.PART, Anchor.YEARS_BEFORE_MAIN, rule);
        found.years = years;
        found.comparison = true;
        return found;
    }

    /// Without a main period: the calendar year that many years before the day of publication.
    private Found fallback(Found found, int years) {
        LocalDate day = published;
        if (day != null) {
            found.known = true;
            found.from = LocalDate.of(day.getYear() - years, 1, 1);
            found.to = LocalDate.of(day.getYear() - years, 12, 31);
        }
        return found;
    }
}

package org.saksei.statements.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;
import org.saksei.statements.number.WordList;

/// Reads periods that hang on the day of publication, on the main period or on a yearly report: "last
/// year", "the same period of 2018", "a year earlier", "over the past six months", "the reporting
/// period".
final class Relatives {

    private static final Set<String> SAME = Set.of("same", "corresponding", "equivalent", "comparable", "similar");
    private static final Set<String> SPAN = WordList.of("""
            period half quarter months month time timeframe semester span stretch window interval trimester
            """);
    private static final Set<String> BEFORE = Set.of("last", "previous", "prior", "preceding", "past");
    private static final Set<String> WITHIN = Set.of("over", "during", "in", "within", "for", "throughout", "of");

    private static final Set<String> VAGUE = WordList.of("recent prior previous past earlier preceding other");

    /// How far before "in five years" a word of change is looked for, in tokens.
    private static final int CHANGED = 7;

    /// Behind these "last" is a verb: "is expected to last eight months".
    private static final Set<String> LASTING =
            WordList.of("to will would may might could can must should shall not it they this trial courses");

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Tokens tokens;
    private final Points points;
    private final @Nullable LocalDate published;
    private final @Nullable Period edition;

    Relatives(Tokens tokens, Points points, @Nullable LocalDate published, @Nullable Period edition) {
        this.tokens = tokens;
        this.points = points;
        this.published = published;
        this.edition = edition;
    }

    @Nullable
    Found read(int at) {
        Found found = weekday(at);
        found = found == null ? now(at) : found;
        found = found == null ? said(at) : found;
        found = found == null ? same(at) : found;
        found = found == null ? reporting(at) : found;
        found = found == null ? yearsEarlier(at) : found;
        found = found == null ? early(at) : found;
        found = found == null ? toDate(at) : found;
        found = found == null ? window(at) : found;
        found = found == null ? changedIn(at) : found;
        found = found == null ? unit(at) : found;
        found = found == null ? weekOfYear(at) : found;
        found = found == null ? vagueYears(at) : found;
        return found == null ? decade(at) : found;
    }

    /// "on Friday", "last Friday": the latest one up to the day of publication.
    private @Nullable Found weekday(int at) {
        boolean last = tokens.get(at).is("last");
        boolean next = tokens.get(at).is("this") || tokens.get(at).is("next");
        int end = last || next ? at + 2 : at + 1;
        Token word = tokens.get(end - 1);
        int number = WEEKDAYS.indexOf(word.lower()) + 1;
        LocalDate day = published;
        if (tokens.get(at).is("between") || tokens.get(at).is("from")) {
            Found first = weekday(at + 1);
            boolean joined = first != null
                    && (tokens.get(first.end).is("and") || tokens.get(first.end).is("to"));
            Found second = joined && first != null ? weekday(first.end + 1) : null;
            if (first == null || second == null || first.from == null || second.to == null) {
                return null;
            }
            LocalDate from = first.from.isAfter(second.to) ? first.from.minusDays(7) : first.from;
            return new Found(at, second.end, Found.Grain.DAY, from, second.to, "weekdays").resolved();
        }
        if (number == 0 || day == null || !word.capital()) {
            return null;
        }
        int back = Math.floorMod(day.getDayOfWeek().getValue() - number, 7);
        LocalDate then = next ? day.plusDays(7L - back) : day.minusDays(last && back == 0 ? 7 : back);
        return new Found(at, end, Found.Grain.DAY, then, then, "weekday").resolved();
    }

    /// "yesterday", "today"; "at present", "to date": everything up to the day of publication.
    private @Nullable Found now(int at) {
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        if (tokens.are(at, "at", "present") || tokens.are(at, "to", "date")) {
            Found found = new Found(at, at + 2, Found.Grain.LONGER, null, day, "until").resolved();
            return tokens.get(at - 1).is("year") ? null : found;
        }
        int back = switch (tokens.get(at).lower()) {
            case "yesterday" -> 1;
            case "today" -> 0;
            case "tomorrow" -> -1;
            default -> 9;
        };
        LocalDate then = day.minusDays(back);
        return back == 9 ? null : new Found(at, at + 1, Found.Grain.DAY, then, then, "day-by-name").resolved();
    }

    /// "that year", "the same month", "those three months": what was named last.
    private @Nullable Found said(int at) {
        if (tokens.are(at, "since", "then")) {
            return Found.unknown(at, at + 2, Found.Grain.LONGER, Anchor.SAID, "since-then");
        }
        int word = skipArticle(at);
        boolean same = tokens.get(word).is("same");
        boolean that = tokens.get(at).is("that")
                || tokens.get(at).is("those")
                || tokens.get(at).is("these");
        if (!same && !that) {
            return null;
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

    private int skipArticle(int at) {
        return tokens.get(at).is("the") ? at + 1 : at;
    }

    /// "the same period of last year", "the corresponding period of 2018", "the same six months a year
    /// earlier".
    private @Nullable Found same(int at) {
        int word = skipArticle(at);
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
        int year = points.yearValue(tail);
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
        int word = skipArticle(at);
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

    private boolean isEarlier(int at) {
        Token word = tokens.get(at);
        return word.is("earlier") || word.is("before") || word.is("ago") || word.is("previously") || word.is("prior");
    }

    private static Found back(int start, int end, int years, String rule) {
        Found found = Found.unknown(start, end, Found.Grain.PART, Anchor.YEARS_BEFORE_MAIN, rule);
        found.years = years;
        found.comparison = true;
        return found;
    }

    /// "a year earlier", "two years before", "the year before", "the previous year".
    private @Nullable Found yearsEarlier(int at) {
        int word = skipArticle(at);
        Token first = tokens.get(word);
        int years = first.is("a") || first.is("one") ? 1 : tokens.small(word);
        boolean unit = tokens.get(word + 1).is("year") || tokens.get(word + 1).is("years");
        if (years > 0 && unit && isEarlier(word + 2) && !isBeforeSomething(word + 2)) {
            Found found = fallback(back(at, word + 3, years, "years-earlier"), years);
            if (years > 1 && tokens.get(word + 2).is("ago")) {
                found.rules.add("years-ago");
            }
            return found;
        }
        boolean theYear = word > at
                && first.is("year")
                && (tokens.get(word + 1).is("before") || tokens.get(word + 1).is("earlier"));
        if (theYear && !isYearNamed(word + 2)) {
            return fallback(back(at, word + 2, 1, "years-earlier"), 1);
        }
        boolean previous = first.is("previous") || first.is("prior") || first.is("preceding");
        if (previous && tokens.get(word + 1).is("year")) {
            return fallback(back(at, word + 2, 1, "previous-year"), 1);
        }
        return null;
    }

    /// "three years before repatriation" is a span of time, not a year.
    private boolean isBeforeSomething(int at) {
        Token next = tokens.get(at + 1);
        return tokens.get(at).is("before") && next.isWord() && !next.is("that") && !next.is("and");
    }

    private boolean isYearNamed(int at) {
        return points.yearValue(at) > 0 || tokens.get(at).is("the");
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

    /// "the reporting period", "the previous reporting period", "the 2023 report".
    private @Nullable Found reporting(int at) {
        if (tokens.get(at - 1).is("a")) {
            return edition(at);
        }
        int word = skipArticle(at);
        Token first = tokens.get(word);
        boolean previous = BEFORE.contains(first.lower());
        boolean current = first.is("current") || first.is("this");
        int noun = previous || current ? word + 1 : word;
        if (tokens.get(noun).is("reporting")
                && (tokens.get(noun + 1).is("period")
                        || tokens.get(noun + 1).is("year")
                        || tokens.get(noun + 1).is("cycle"))) {
            Anchor anchor = previous ? Anchor.PREVIOUS_REPORTING : Anchor.REPORTING;
            Found found = Found.unknown(at, noun + 2, Found.Grain.YEAR, anchor, "reporting-period");
            found.basis = PeriodBasis.EDITION;
            found.comparison = previous;
            return found;
        }
        return edition(at);
    }

    private @Nullable Found edition(int at) {
        int year = points.yearValue(at);
        if (year < 0) {
            return null;
        }
        int end = at + 1;
        if (tokens.get(end).is("tip")) {
            end++;
        } else if (tokens.are(end, "trafficking", "in", "persons")) {
            end += 3;
        }
        if (!tokens.get(end).is("report") && !tokens.get(end).is("edition")) {
            return null;
        }
        Found found = Found.unknown(at, end + 1, Found.Grain.YEAR, Anchor.EDITION, "edition");
        found.years = year;
        found.basis = PeriodBasis.EDITION;
        return found;
    }

    /// "late last year", "early next month", "earlier this year", "later this month".
    private @Nullable Found early(int at) {
        Token word = tokens.get(at);
        boolean late = word.is("late");
        boolean earlier = word.is("earlier");
        boolean later = word.is("later");
        if (!late && !word.is("early") && !earlier && !later || published == null) {
            return null;
        }
        Found unit = unit(at + 1);
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
    private @Nullable Found toDate(int at) {
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

    /// "the past six months", "the last 10 years", "over the last year", "the next 3 months".
    private @Nullable Found window(int at) {
        int word = skipArticle(at);
        Token first = tokens.get(word);
        boolean past = first.is("past") || first.is("last") || first.is("previous") || first.is("preceding");
        boolean next = first.is("next") || first.is("coming");
        boolean lasting = word == at && first.is("last") && LASTING.contains(tokens.get(at - 1).lower());
        if (!past && !next || lasting) {
            return null;
        }
        int count = tokens.small(word + 1);
        boolean one = count < 0
                && (first.is("past")
                        || word > at
                                && first.is("last")
                                && WITHIN.contains(tokens.get(at - 1).lower()));
        int unit = count < 0 ? word + 1 : word + 2;
        boolean plural = tokens.get(unit).lower().endsWith("s");
        if (count < 0 && (!one || plural) || count == 0) {
            return null;
        }
        return window(at, unit + 1, tokens.get(unit).lower(), one ? 1 : count, past);
    }

    /// "Complaints doubled in five years, from 402 to 815": the years up to now.
    private @Nullable Found changedIn(int at) {
        Token first = tokens.get(at);
        boolean within = first.is("in") || first.is("over") || first.is("within");
        int word = within && tokens.get(at + 1).is("just") || tokens.get(at + 1).is("only") ? at + 2 : at + 1;
        int count = within ? tokens.small(word) : -1;
        if (count < 1 || edition != null) {
            return null;
        }
        boolean changed = first.capital() ? isChanged(word + 2, 1) : isChanged(at - 1, -1);
        Found found = changed ? window(word, word + 2, tokens.get(word + 1).lower(), count, true) : null;
        if (found != null) {
            found.rules.add("many-years");
            found.rules.add("changed-in");
        }
        return found;
    }

    private boolean isChanged(int from, int step) {
        for (int index = from; index >= 0 && Math.abs(index - from) < CHANGED; index += step) {
            Token token = tokens.get(index);
            if (token.is(".") || token.is(";") || token.is(",") && step < 0) {
                return false;
            }
            if (ComparisonCues.isChange(token.lower())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Found window(int start, int end, String unit, int count, boolean past) {
        LocalDate day = published;
        boolean year = unit.equals("year") || unit.equals("years");
        if (!year
                && !unit.equals("months")
                && !unit.equals("month")
                && !unit.equals("weeks")
                && !unit.equals("days")
                && !unit.equals("decades")
                && !unit.equals("decade")
                && !unit.equals("week")) {
            return null;
        }
        Period report = edition;
        if (past && year && count == 1 && report != null) {
            Found found = Found.unknown(start, end, Found.Grain.YEAR, Anchor.REPORTING, "last-year-of-edition");
            found.basis = PeriodBasis.EDITION;
            return found;
        }
        Found.Grain grain = year ? Found.Grain.LONGER : Found.Grain.PART;
        if (day == null) {
            return Found.unknown(start, end, grain, Anchor.NONE, "window");
        }
        int sign = past ? -1 : 1;
        LocalDate other = switch (unit) {
            case "year", "years" -> day.plusYears((long) sign * count);
            case "decade", "decades" -> day.plusYears(10L * sign * count);
            case "month", "months" -> day.plusMonths((long) sign * count);
            case "week", "weeks" -> day.plusWeeks((long) sign * count);
            default -> day.plusDays((long) sign * count);
        };
        LocalDate from = past ? other : day.plusDays(1);
        Found found = new Found(start, end, grain, from, past ? day : other, "window").resolved();
        if (grain == Found.Grain.LONGER && count > 1 || unit.startsWith("decade")) {
            found.rules.add("many-years");
        }
        return found;
    }

    /// "this year", "last month", "next quarter", "upcoming month", "this September".
    @Nullable
    Found unit(int at) {
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

    private static Found quarter(int at, LocalDate inside) {
        int number = (inside.getMonthValue() + 2) / 3;
        return Found.months(at, at + 2, inside.getYear(), number * 3 - 2, number * 3, "relative-quarter")
                .resolved();
    }

    private static Found week(int at, LocalDate inside) {
        LocalDate monday = inside.minusDays(inside.getDayOfWeek().getValue() - 1L);
        return new Found(at, at + 2, Found.Grain.WEEK, monday, monday.plusDays(6), "relative-week").resolved();
    }

    /// "week 23 of 2024", "Week 23/2024": from Monday to Sunday.
    private @Nullable Found weekOfYear(int at) {
        int number = tokens.get(at).is("week") && tokens.get(at + 1).isNumber() ? tokens.small(at + 1) : -1;
        Token mark = tokens.get(at + 2);
        int word = mark.is(",") || mark.is("of") || mark.is("/") || mark.is("(") || mark.isDash() ? at + 3 : at + 2;
        int year = points.yearValue(word);
        if (number < 1 || number > 53 || year < 0) {
            return null;
        }
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(DayOfWeek.MONDAY);
        return new Found(at, word + 1, Found.Grain.WEEK, monday, monday.plusDays(6), "week-of-year");
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

    /// "recent years", "previous reporting periods": no limits are said.
    private @Nullable Found vagueYears(int at) {
        boolean some = tokens.get(at - 1).is("a") || tokens.get(at - 1).is("an");
        if (!VAGUE.contains(tokens.get(at).lower())
                || tokens.get(at - 1).is("as")
                || tokens.get(at - 2).is("as")) {
            return null;
        }
        int noun = tokens.get(at + 1).is("reporting") || tokens.get(at + 1).is("fiscal") ? at + 2 : at + 1;
        boolean one = some && (tokens.get(noun).is("year") || tokens.get(noun).is("period"));
        if (!one && !tokens.get(noun).is("years") && !tokens.get(noun).is("periods")) {
            return null;
        }
        Found found = Found.unknown(at, noun + 1, Found.Grain.LONGER, Anchor.NONE, "many-vague-years");
        found.basis = PeriodBasis.RESOLVED;
        return found;
    }

    /// "the 1990s".
    private @Nullable Found decade(int at) {
        int word = skipArticle(at);
        int year = points.yearValue(word);
        Token next = tokens.get(word + 1);
        boolean plural = next.is("s") && next.glued()
                || next.is("'") && tokens.get(word + 2).is("s");
        if (year < 0 || year % 10 != 0 || !plural) {
            return null;
        }
        int end = next.is("s") ? word + 2 : word + 3;
        return new Found(
                at, end, Found.Grain.LONGER, LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), "decade");
    }
}

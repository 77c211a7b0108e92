package org.saksei.statements.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;

/// Joins two points to a period: "January to June 2019", "between 2015 and 2017".
final class PeriodRanges {

    /// Up to how many days a range is told like a single day.
    private static final int WEEK = 9;

    private static final Set<String> SPANS = Set.of("period", "months", "quarter", "half", "span", "window", "stretch");

    private final Tokens tokens;
    private final @Nullable LocalDate published;
    private final Points points;
    private final NamedYears names;

    PeriodRanges(Tokens tokens, Points points, @Nullable LocalDate published) {
        this.tokens = tokens;
        this.published = published;
        this.points = points;
        this.names = new NamedYears(tokens);
    }

    /// "January to June 2019", "between 2015 and 2017", "from 1 April 2017 to 31 March 2018",
    /// "2014–2018".
    @Nullable
    Found read(int at) {
        boolean from = tokens.get(at).is("from");
        boolean between = tokens.get(at).is("between");
        Found low = low(from || between ? at + 1 : at);
        if (low == null) {
            return null;
        }
        Token mark = tokens.get(low.end);
        boolean pair = !between && mark.is("and") && day(low, low.end + 1) != null;
        boolean joins = pair || between
                ? mark.is("and") || mark.isDash()
                : mark.is("to") || mark.is("through") || mark.is("until") || mark.is("till") || mark.isDash();
        if (!joins) {
            return null;
        }
        int next = mark.is("through") && tokens.get(low.end + 1).is("to") ? low.end + 2 : low.end + 1;
        Found high = points.read(next);
        high = high == null ? day(low, next) : high;
        if (high == null) {
            return null;
        }
        boolean one = !from && !between && mark.isDash() && mark.glued() && next == high.start;
        Found fiscal = one ? points.years().fiscalSpan(low, high) : null;
        return fiscal != null ? fiscal : joined(from || between ? at : low.start, low, inYear(low, high));
    }

    /// "the January-June period of 2019", "the April to June quarter last year": the year stands behind a noun.
    private Found inYear(Found low, Found high) {
        LocalDate to = high.to;
        LocalDate day = published;
        if (low.hasYear
                || high.hasYear
                || to == null
                || !SPANS.contains(tokens.get(high.end).lower())) {
            return high;
        }
        int of = tokens.get(high.end + 1).is("of") || tokens.get(high.end + 1).is("in") ? high.end + 2 : high.end + 1;
        int year = tokens.year(of);
        int shift = points.yearShift(of);
        boolean relative = year < 0 && shift != Integer.MIN_VALUE && day != null;
        year = relative && day != null ? day.getYear() + shift : year;
        if (year < 0 || of == high.end + 1 && !relative) {
            return high;
        }
        LocalDate from = high.from;
        Found dated = new Found(
                high.start,
                relative ? of + 2 : of + 1,
                high.grain,
                from == null ? null : from.withYear(year),
                to.getDayOfMonth() == to.lengthOfMonth()
                        ? YearMonth.of(year, to.getMonth()).atEndOfMonth()
                        : to.withYear(year),
                "range-in-year");
        dated.hasYear = true;
        dated.known = true;
        dated.basis = relative ? PeriodBasis.RESOLVED : PeriodBasis.STATED;
        return dated;
    }

    /// "August 9 and 31", "March 3-14, 2024": the month is said once, before the first day.
    private @Nullable Found day(Found low, int at) {
        LocalDate first = low.from;
        Token number = tokens.get(at);
        boolean monthFirst = low.grain == Found.Grain.DAY && tokens.month(low.start) > 0;
        int day = monthFirst && number.isNumber() && number.raw().length() <= 2 ? tokens.small(at) : -1;
        if (first == null || day <= first.getDayOfMonth() || day > first.lengthOfMonth()) {
            return null;
        }
        int comma = tokens.get(at + 1).is(",") ? at + 2 : at + 1;
        int year = low.hasYear ? -1 : tokens.year(comma);
        LocalDate last = first.withDayOfMonth(day);
        last = year > 0 ? last.withYear(year) : last;
        Found high = new Found(at, year > 0 ? comma + 1 : at + 1, Found.Grain.DAY, last, last, "day");
        high.hasYear = low.hasYear || year > 0;
        high.known = low.known || year > 0;
        high.basis = year > 0 ? high.basis : low.basis;
        return high;
    }

    /// The lower end: a point, or a bare day before "to 7 June".
    private @Nullable Found low(int at) {
        Found found = points.read(at);
        if (found != null) {
            return found;
        }
        int day = tokens.small(at);
        Token mark = tokens.get(at + 1);
        if (day < 1 || day > 31 || !mark.isDash() && !mark.is("to") && !mark.is("and")) {
            return null;
        }
        Found high = points.read(at + 2);
        LocalDate last = high == null ? null : high.from;
        if (high == null || last == null || high.grain != Found.Grain.DAY || last.getDayOfMonth() <= day) {
            return null;
        }
        LocalDate first = last.withDayOfMonth(day);
        Found low = new Found(at, at + 1, Found.Grain.DAY, first, first, "day");
        low.hasYear = high.hasYear;
        low.known = high.known;
        return low;
    }

    private @Nullable Found joined(int start, Found low, Found high) {
        LocalDate from = low.from;
        LocalDate to = high.to;
        if (from == null || to == null || high.from == null || low.anchor != Anchor.NONE) {
            return null;
        }
        boolean years = low.grain == Found.Grain.YEAR && high.grain == Found.Grain.YEAR;
        boolean sameGrain = low.grain == high.grain
                || low.hasYear && high.hasYear
                || low.grain == Found.Grain.YEAR && high.grain == Found.Grain.MONTH;
        if (!sameGrain || years && high.from.isBefore(from)) {
            return null;
        }
        if (!low.hasYear && high.hasYear) {
            from = from.withYear(high.from.getYear());
            from = from.isAfter(high.from) ? from.minusYears(1) : from;
        } else if (!high.hasYear && low.hasYear) {
            LocalDate end = to.withYear(low.from == null ? to.getYear() : low.from.getYear());
            to = PeriodTrack.yearsBefore(end.isBefore(from) ? end.plusYears(1) : end, 0);
        } else if (!low.hasYear && from.isAfter(to)) {
            from = from.minusYears(1);
        }
        if (to.isBefore(from)) {
            return null;
        }
        boolean days = low.grain == Found.Grain.DAY && from.plusDays(WEEK).isAfter(to);
        Found.Grain grain = years ? Found.Grain.LONGER : days ? Found.Grain.DAY : Found.Grain.PART;
        Found range = new Found(start, high.end, grain, from, to, "range");
        range.known = low.known && high.known || high.hasYear && high.known;
        range.hasYear = low.hasYear || high.hasYear;
        range.basis = range.hasYear ? high.basis : PeriodBasis.RESOLVED;
        range.isName = years && names.nameSomething(range) || years && names.arePlanned(range);
        return range;
    }
}

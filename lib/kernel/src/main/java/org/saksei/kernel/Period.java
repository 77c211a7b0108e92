package org.saksei.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A span of days that figures are counted in: `2019`, `2019-H1`, `2019-Q2`, `2019-05`, `TIP-2019`.
///
/// `TIP-2019` is the reporting period of the Trafficking in Persons report published in 2019:
/// 1 April 2018 to 31 March 2019 (22 USC 7107(b)).
///
/// @param id canonical form, unique and stable
/// @param kind which kind of period
/// @param from first day, included
/// @param to last day, included
public record Period(String id, Kind kind, LocalDate from, LocalDate to) {

    /// The kinds of periods, with their length in months.
    public enum Kind {
        YEAR(12),
        HALF(6),
        QUARTER(3),
        MONTH(1),
        TIP_YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    /// Years outside this range are typing mistakes, not periods of a register.
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2199;

    private static final Pattern FORM =
            Pattern.compile("(?:TIP-(\\d{4}))|(?:(\\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?)");

    /// The period written as `text`.
    ///
    /// @throws Refused as wrong usage when there is no such period
    public static Period parse(String text) {
        return find(text)
                .orElseThrow(() -> Refused.wrongUsage(
                        Problem.of(KernelProblem.UNKNOWN_PERIOD, new Place.InInput("--period"), "period", text)));
    }

    public static Optional<Period> find(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1) != null ? form.group(1) : form.group(2));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        if (form.group(1) != null) {
            return Optional.of(tipYear(year));
        }
        if (form.group(3) != null) {
            return Optional.of(half(year, Integer.parseInt(form.group(3))));
        }
        if (form.group(4) != null) {
            return Optional.of(quarter(year, Integer.parseInt(form.group(4))));
        }
        return Optional.of(form.group(5) != null ? month(year, Integer.parseInt(form.group(5))) : year(year));
    }

    public static Period year(int year) {
        return starting(Integer.toString(year), Kind.YEAR, LocalDate.of(year, 1, 1));
    }

    /// @param half 1 is January to June, 2 is July to December
    public static Period half(int year, int half) {
        return starting(year + "-H" + half, Kind.HALF, LocalDate.of(year, half * 6 - 5, 1));
    }

    public static Period quarter(int year, int quarter) {
        return starting(year + "-Q" + quarter, Kind.QUARTER, LocalDate.of(year, quarter * 3 - 2, 1));
    }

    public static Period month(int year, int month) {
        return starting(YearMonth.of(year, month).toString(), Kind.MONTH, LocalDate.of(year, month, 1));
    }

    /// @param reportYear year in which the report is published; the period ends on its 31 March
    public static Period tipYear(int reportYear) {
        return starting("TIP-" + reportYear, Kind.TIP_YEAR, LocalDate.of(reportYear - 1, 4, 1));
    }

    /// The same period one year earlier: what a half-year is compared with.
    public Period yearBefore() {
        int year = from.getYear() - 1;
        return switch (kind) {
            case YEAR -> year(year);
            case HALF -> half(year, from.getMonthValue() == 1 ? 1 : 2);
            case QUARTER -> quarter(year, (from.getMonthValue() + 2) / 3);
            case MONTH -> month(year, from.getMonthValue());
            case TIP_YEAR -> tipYear(year + 1);
        };
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public String toString() {
        return id;
    }

    private static Period starting(String id, Kind kind, LocalDate from) {
        return new Period(id, kind, from, from.plusMonths(kind.months).minusDays(1));
    }
}

package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Span;
import org.saksei.statements.StatedPeriod;

/// The register's own words for days: `2019`, `2019-H1`, `2019-Q2`, `2019-05`.
public final class PeriodNames {

    private PeriodNames() {}

    /// The label of the days from `from` to `to`, or null where the register has no such period.
    public static @Nullable String label(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null
                || to == null
                || from.getDayOfMonth() != 1
                || from.getYear() < Period.FIRST_YEAR
                || from.getYear() > Period.LAST_YEAR) {
            return null;
        }
        int month = from.getMonthValue();
        int year = from.getYear();
        for (Period period : List.of(
                Period.year(year),
                Period.half(year, month <= 6 ? 1 : 2),
                Period.quarter(year, (month + 2) / 3),
                Period.month(year, month))) {
            if (period.from().equals(from) && period.to().equals(to)) {
                return period.id();
            }
        }
        return null;
    }

    static StatedPeriod stated(
            boolean known,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> editions,
            PeriodBasis basis,
            @Nullable String text,
            @Nullable Span span) {
        String label = known && editions.isEmpty() ? label(from, to) : null;
        return new StatedPeriod(known, known ? from : null, known ? to : null, label, editions, basis, text, span);
    }
}

package org.saksei.app.statements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.StatedPeriod;

/// The register's name for the days of a statement.
final class PeriodLabels {

    private PeriodLabels() {}

    /// `2019-H1` for 1 January to 30 June 2019; null where the register has no such period.
    static @Nullable String find(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || from.getYear() < Period.FIRST_YEAR || to.getYear() > Period.LAST_YEAR) {
            return null;
        }
        int year = from.getYear();
        int month = from.getMonthValue();
        List<Period> candidates = List.of(
                Period.year(year),
                Period.half(year, month <= 6 ? 1 : 2),
                Period.quarter(year, (month + 2) / 3),
                Period.month(year, month),
                Period.tipYear(year + 1));
        return candidates.stream()
                .filter(period -> period.from().equals(from) && period.to().equals(to))
                .map(Period::id)
                .findFirst()
                .orElse(null);
    }

    /// The label of a stated period, its days where it has none, or null.
    static @Nullable String of(@Nullable StatedPeriod period) {
        if (period == null) {
            return null;
        }
        if (period.label() != null) {
            return period.label();
        }
        if (!period.editions().isEmpty()) {
            return period.editions().getFirst();
        }
        String label = find(period.from(), period.to());
        return label == null ? period.interval() : label;
    }
}

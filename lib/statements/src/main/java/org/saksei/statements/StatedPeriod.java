package org.saksei.statements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days a figure speaks of.
///
/// @param from first day, or null for open
/// @param to last day, included, or null for open
/// @param known whether there is an interval at all: without one both days are null and mean nothing
/// @param label the register's name of the period (`2019-H1`) where it has one
/// @param editions yearly reports meant, such as `TIP-2019`
public record StatedPeriod(
        boolean known,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String label,
        List<String> editions,
        PeriodBasis basis,
        @Nullable String text,
        @Nullable Span span) {

    public StatedPeriod {
        editions = List.copyOf(editions);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + "/" + to);
        }
    }

    /// A whole calendar year, labelled by its number.
    public static StatedPeriod ofYear(int year, PeriodBasis basis) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new StatedPeriod(
                true, first, first.plusYears(1).minusDays(1), String.valueOf(year), List.of(), basis, null, null);
    }

    /// `2019-01-01/2019-06-30`, `..` for open, or null where nothing is known.
    public @Nullable String interval() {
        return known ? (from == null ? ".." : from) + "/" + (to == null ? ".." : to) : null;
    }

    /// The same days, known otherwise.
    public StatedPeriod withBasis(PeriodBasis other) {
        return new StatedPeriod(known, from, to, label, editions, other, text, span);
    }
}

package org.saksei.statements.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.saksei.kernel.Period;
import org.saksei.statements.StatedPeriod;

/// The years that are easily taken for the one a text speaks of: calendar years and reporting years of
/// the TIP report that share half a year with it.
final class OtherYears {

    static final int YEAR_AT_LEAST = 350;
    static final int YEAR_AT_MOST = 380;
    static final int SHARED_AT_LEAST = 180;

    private OtherYears() {}

    /// Whether the days are about twelve months.
    static boolean isYear(StatedPeriod period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null || to == null) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return days >= YEAR_AT_LEAST && days <= YEAR_AT_MOST;
    }

    /// Names of the look-alikes, the nearest first; none where the text does not speak of a year.
    static List<String> of(StatedPeriod period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null
                || to == null
                || !isYear(period)
                || from.getYear() < Period.FIRST_YEAR
                || to.getYear() >= Period.LAST_YEAR) {
            return List.of();
        }
        List<Period> others = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            others.add(Period.year(year));
            others.add(Period.tipYear(year));
        }
        others.add(Period.tipYear(to.getYear() + 1));
        SequencedSet<String> names = new LinkedHashSet<>();
        others.stream()
                .filter(other -> !(other.from().equals(from) && other.to().equals(to)))
                .filter(other -> shared(other, from, to) >= SHARED_AT_LEAST)
                .sorted((one, two) -> Long.compare(shared(two, from, to), shared(one, from, to)))
                .forEach(other -> names.add(other.id()));
        return List.copyOf(names);
    }

    private static long shared(Period other, LocalDate from, LocalDate to) {
        LocalDate first = other.from().isAfter(from) ? other.from() : from;
        LocalDate last = other.to().isBefore(to) ? other.to() : to;
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}

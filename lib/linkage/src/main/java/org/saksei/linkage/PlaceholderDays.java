package org.saksei.linkage;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// 1 January and the 15th of a month are written where only the year or the month is known. Where such a
/// day has more than three times the share of a mean day, dates on it count as the year, or the month.
final class PlaceholderDays {
    private static final int TIMES = 3;
    private static final double DAYS_IN_YEAR = 365.25;
    /// Below this many dates on a day its share says nothing.
    private static final int LEAST = 10;

    private final DerivedColumn column;
    private final int[] codes;
    private final StringPool pool;
    private final List<Finding> findings;
    private final Map<Integer, BirthInterval> births = new HashMap<>();
    /// Month · 100 + day of the placeholder days.
    private final Set<Integer> replaced = new HashSet<>();

    PlaceholderDays(DerivedColumn column, int[] codes, StringPool pool, List<Finding> findings) {
        this.column = column;
        this.codes = codes;
        this.pool = pool;
        this.findings = findings;
    }

    /// How many births fall on each day of the year.
    static final class Days implements Serializable {
        private static final long serialVersionUID = 1;
        private final long[][] count = new long[13][32];
        private long dates;

        void add(LocalDate date) {
            count[date.getMonthValue()][date.getDayOfMonth()]++;
            dates++;
        }

        Days plus(Days other) {
            Days sum = new Days();
            for (int month = 1; month < count.length; month++) {
                for (int day = 1; day < count[month].length; day++) {
                    sum.count[month][day] = count[month][day] + other.count[month][day];
                }
            }
            sum.dates = dates + other.dates;
            return sum;
        }
    }

    Days count() {
        Days days = new Days();
        for (int code : codes) {
            BirthInterval birth =
                    code < 0 ? null : births.computeIfAbsent(code, c -> BirthInterval.decode(pool.get(c)));
            if (birth != null && birth.fullDate()) {
                days.add(LocalDate.ofEpochDay(birth.from()));
            }
        }
        return days;
    }

    /// @param days counted here with [#count], or of the whole table these records are of
    void widen(Days days) {
        double most = Math.max(LEAST - 1, TIMES * days.dates / DAYS_IN_YEAR);
        for (int month = 1; month <= 12; month++) {
            if (month == 1 && days.count[1][1] > most) {
                replace(1, 1, days.count[1][1] * DAYS_IN_YEAR / days.dates);
            }
            if (days.count[month][15] > most) {
                replace(month, 15, days.count[month][15] * DAYS_IN_YEAR / days.dates);
            }
        }
    }

    /// A birth as it counts among these records: wider on a placeholder day.
    String widened(String encoded) {
        BirthInterval birth = BirthInterval.decode(encoded);
        if (birth == null || !birth.fullDate()) {
            return encoded;
        }
        LocalDate date = LocalDate.ofEpochDay(birth.from());
        return replaced.contains(date.getMonthValue() * 100 + date.getDayOfMonth())
                ? wide(date).encode()
                : encoded;
    }

    private static BirthInterval wide(LocalDate date) {
        return date.getDayOfMonth() == 1 ? BirthInterval.ofYear(date.getYear()) : BirthInterval.ofMonth(date);
    }

    private void replace(int month, int day, double times) {
        replaced.add(month * 100 + day);
        for (int rank = 0; rank < codes.length; rank++) {
            BirthInterval birth = codes[rank] < 0 ? null : births.get(codes[rank]);
            if (birth != null && birth.fullDate()) {
                LocalDate date = LocalDate.ofEpochDay(birth.from());
                if (date.getMonthValue() == month && date.getDayOfMonth() == day) {
                    codes[rank] = pool.add(wide(date).encode());
                }
            }
        }
        findings.add(LinkageProblem.PLACEHOLDER_DAY.at(
                "",
                "column",
                column.name(),
                "day",
                String.valueOf(day),
                "month",
                String.valueOf(month),
                "times",
                String.format(Locale.ROOT, "%.1f", times)));
    }
}

package org.saksei.statements.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.PeriodBasis;

/// A period while it is being read. Bounds are token indexes, `end` not included.
final class Found {

    enum Grain {
        DAY,
        WEEK,
        MONTH,
        PART,
        YEAR,
        LONGER
    }

    int start;
    int end;

    @Nullable
    LocalDate from;

    @Nullable
    LocalDate to;

    boolean known = true;
    Grain grain;
    Anchor anchor = Anchor.NONE;
    int years;
    PeriodMention.@Nullable Months part;
    PeriodBasis basis = PeriodBasis.STATED;

    /// Whether its own words name a year.
    boolean hasYear = true;

    boolean comparison;

    /// Whether it only names something else (a plan, a law) and is passed over.
    boolean isName;
    final List<String> rules = new ArrayList<>(2);

    Found(int start, int end, Grain grain, @Nullable LocalDate from, @Nullable LocalDate to, String rule) {
        this.start = start;
        this.end = end;
        this.grain = grain;
        this.from = from;
        this.to = to;
        rules.add(rule);
    }

    /// One whose days cannot be told without the day of publication or the main period.
    static Found unknown(int start, int end, Grain grain, Anchor anchor, String rule) {
        Found found = new Found(start, end, grain, null, null, rule);
        found.known = false;
        found.anchor = anchor;
        found.basis = PeriodBasis.RESOLVED;
        return found;
    }

    Found resolved() {
        basis = PeriodBasis.RESOLVED;
        return this;
    }

    Found at(Anchor what) {
        anchor = what;
        return this;
    }

    /// One day, or null where the calendar has none such.
    static @Nullable Found day(int start, int end, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return new Found(start, end, Grain.DAY, date, date, "day");
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Found year(int start, int end, int year, String rule) {
        return new Found(start, end, Grain.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), rule);
    }

    /// Whole months of one year.
    static Found months(int start, int end, int year, int first, int last, String rule) {
        LocalDate to = LocalDate.of(year, last, 1);
        Found found = new Found(
                start,
                end,
                first == last ? Grain.MONTH : Grain.PART,
                LocalDate.of(year, first, 1),
                to.withDayOfMonth(to.lengthOfMonth()),
                rule);
        found.part = new PeriodMention.Months(first, last);
        return found;
    }
}

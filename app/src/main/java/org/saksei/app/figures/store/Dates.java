package org.saksei.app.figures.store;

import java.time.LocalDate;
import org.saksei.kernel.Period;

/// A period and the one a year before, as conditions on a date.
record Dates(Period period, Period before) {

    /// The date lies in one of the two.
    Sql within(String date) {
        return Sql.of("(")
                .add(between(date, period))
                .add(" or ")
                .add(between(date, before))
                .add(")");
    }

    /// 0 for the period, 1 for the one before.
    Sql which(String date) {
        return Sql.of("case when ").add(between(date, period)).add(" then 0 else 1 end");
    }

    /// The last days of both, as rows `p, day`.
    Sql lastDays() {
        return Sql.of("(values (0, ")
                .add(day(period.to()))
                .add("), (1, ")
                .add(day(before.to()))
                .add(")) last(p, day)");
    }

    private static Sql between(String date, Period period) {
        return Sql.of(date + " between ").add(day(period.from())).add(" and ").add(day(period.to()));
    }

    private static Sql day(LocalDate day) {
        return Sql.of("cast(").bind(day).add(" as date)");
    }
}

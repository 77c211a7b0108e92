package org.saksei.statements.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;

/// When a fiscal year begins: as a text itself says ("financial year 2023/24 (July 2023 to June 2024)"), else as
/// usual in its country.
///
/// @param month its first month, 1 to 12
/// @param byStart whether a single year names the one it begins in
public record FiscalYear(int month, boolean byStart) {

    public FiscalYear {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("month " + month);
        }
    }

    /// Of the government of the United States.
    static final FiscalYear AMERICAN = new FiscalYear(10, false);

    /// How far behind its name it is explained, in tokens.
    private static final int REACH = 6;

    /// The first definition in a stretch of text, or null.
    static @Nullable FiscalYear find(Tokens tokens, Points points, PeriodRanges ranges) {
        for (int at = 0; at < tokens.size(); at++) {
            Token word = tokens.get(at);
            if (!word.is("fiscal") && !word.is("financial") && !word.lower().startsWith("fy")) {
                continue;
            }
            Found named = points.years().year(at);
            int behind = named != null ? named.end : at + 2;
            Found range = null;
            for (int next = behind; next < behind + REACH && range == null; next++) {
                range = tokens.get(next).is("(")
                                || tokens.get(next).is("from")
                                || tokens.get(next).is("runs")
                        ? ranges.read(next + 1)
                        : null;
            }
            LocalDate from = range == null ? null : range.from;
            LocalDate to = range == null ? null : range.to;
            if (from != null && to != null && isTwelveMonths(from, to)) {
                LocalDate last = named == null ? null : named.to;
                boolean byStart = last != null && last.getYear() < to.getYear();
                return new FiscalYear(from.getMonthValue(), byStart);
            }
        }
        return null;
    }

    private static boolean isTwelveMonths(LocalDate from, LocalDate to) {
        return from.getDayOfMonth() == 1 && to.plusDays(1).equals(from.plusYears(1));
    }

    /// The calendar year in which the fiscal year of that name begins.
    int firstYear(int named) {
        return byStart || month == 1 ? named : named - 1;
    }

    LocalDate from(int firstYear) {
        return LocalDate.of(firstYear, month, 1);
    }

    LocalDate to(int firstYear) {
        return from(firstYear).plusYears(1).minusDays(1);
    }

    /// The calendar year in which the fiscal year of a day begins.
    int firstYear(LocalDate day) {
        return day.getMonthValue() < month ? day.getYear() - 1 : day.getYear();
    }
}

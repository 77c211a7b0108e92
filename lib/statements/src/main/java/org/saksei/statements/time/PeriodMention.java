package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Span;
import org.saksei.statements.StatedPeriod;

/// A place in a text that names a period, as far as its own words and the day of publication tell.
///
/// @param span in code points
/// @param anchor what else it hangs on: [PeriodTrack] gives the days of all but [Anchor#NONE]
/// @param known whether `from` and `to` mean anything: not for a relative period without a day of
///     publication
/// @param from first day, or null for open
/// @param to last day, included, or null for open
/// @param years of [Anchor#YEARS_BEFORE_MAIN] how many, of [Anchor#MAIN_IN_YEAR] and [Anchor#EDITION]
///     which
/// @param part of [Anchor#PART_OF_MAIN_YEAR] its first and last month, else null
/// @param comparison whether the words before it compare ("against 96 in 2018", "a year earlier", "(53
///     in 2016)"): such a mention never becomes the main period
/// @param day whether it is a single day, which never becomes the main period either
/// @param rules ids of the rules that fired
public record PeriodMention(
        Span span,
        String text,
        Anchor anchor,
        boolean known,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int years,
        @Nullable Months part,
        PeriodBasis basis,
        boolean comparison,
        boolean day,
        List<String> rules) {

    public PeriodMention {
        rules = List.copyOf(rules);
    }

    /// A part of a year.
    ///
    /// @param first 1 to 12
    /// @param last 1 to 12
    public record Months(int first, int last) {}

    /// This and the one that follows it at once, as one.
    public PeriodMention until(PeriodMention next, String words, Span place) {
        return new PeriodMention(
                place,
                words,
                anchor,
                known,
                from,
                next.to,
                years,
                null,
                basis,
                comparison || next.comparison,
                false,
                rules);
    }

    /// The period by its own words alone, with the register's label where it has one.
    public StatedPeriod alone() {
        return PeriodNames.stated(known, from, to, List.of(), basis, text, span);
    }
}

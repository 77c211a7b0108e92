package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;

/// Knows the periods a text has named so far, and so what "that year", "the same three years" and "since then" mean.
final class SaidPeriods {

    private final @Nullable Period edition;
    private @Nullable StatedPeriod lastYear;
    private @Nullable StatedPeriod lastMonth;
    private @Nullable StatedPeriod last;

    /// Each year that was named, in the order of the calendar.
    private final NavigableSet<StatedPeriod> years =
            new TreeSet<>(Comparator.comparing(year -> Objects.requireNonNull(year.from())));

    /// What such words meant where they stood.
    private final Map<PeriodMention, StatedPeriod> meant = new HashMap<>();

    /// @param edition the yearly report the text is, or null for any other text
    SaidPeriods(@Nullable Period edition) {
        this.edition = edition;
    }

    /// Takes what a mention was resolved to.
    void note(PeriodMention mention, StatedPeriod period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (!period.known() || from == null || to == null || mention.anchor() == Anchor.SAID) {
            return;
        }
        last = period;
        boolean month = from.getDayOfMonth() == 1 && to.equals(from.withDayOfMonth(from.lengthOfMonth()));
        lastMonth = month ? period : lastMonth;
        if (from.plusYears(1).minusDays(1).equals(to) && !mention.comparison()) {
            lastYear = period;
            years.add(period);
        }
    }

    /// @param main the main period of the text so far
    StatedPeriod read(PeriodMention mention, @Nullable StatedPeriod main) {
        StatedPeriod before = meant.get(mention);
        if (before != null) {
            return before;
        }
        StatedPeriod period = find(mention, main);
        meant.put(mention, period);
        return period;
    }

    /// "In 2023 there were 14, in the year before that five": a year before what was named last.
    StatedPeriod yearBefore(PeriodMention mention) {
        StatedPeriod that = meant.computeIfAbsent(mention, any -> last == null ? mention.alone() : last);
        return that.from() == null || that.to() == null
                ? mention.alone()
                : PeriodTrack.of(mention, that, 1, PeriodBasis.RESOLVED);
    }

    private StatedPeriod find(PeriodMention mention, @Nullable StatedPeriod main) {
        if (mention.rules().contains("since-then")) {
            StatedPeriod then = last;
            return then == null ? mention.alone() : stated(mention, then.from(), edition == null ? null : edition.to());
        }
        if (mention.rules().contains("said-years")) {
            return theSame(mention);
        }
        StatedPeriod found = mention.rules().contains("said-year")
                ? lastYear
                : mention.rules().contains("said-month") ? lastMonth : main != null ? main : last;
        return found == null ? mention.alone() : PeriodTrack.of(mention, found, 0, PeriodBasis.RESOLVED);
    }

    /// "The same three years": the last so many that were named, if they follow each other.
    private StatedPeriod theSame(PeriodMention mention) {
        StatedPeriod end = years.isEmpty() ? null : years.last();
        LocalDate to = end == null ? null : end.to();
        LocalDate from = to == null ? null : to.plusDays(1).minusYears(mention.years());
        long named = years.stream()
                .filter(year ->
                        from != null && year.from() != null && !year.from().isBefore(from))
                .count();
        return from == null || named != mention.years() ? mention.alone() : stated(mention, from, to);
    }

    private static StatedPeriod stated(PeriodMention mention, @Nullable LocalDate from, @Nullable LocalDate to) {
        return PeriodNames.stated(true, from, to, List.of(), PeriodBasis.RESOLVED, mention.text(), mention.span());
    }
}

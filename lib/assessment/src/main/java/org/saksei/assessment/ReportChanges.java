package org.saksei.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// What a report changed against the one before, country by country, beside what the clock had said.
///
/// A country without a row in a report known to be incomplete is not known: it neither entered nor left.
///
/// @param year of the report
/// @param changes by code; also countries that stayed where they were
public record ReportChanges(int year, List<Change> changes) {

    public ReportChanges {
        changes = List.copyOf(changes);
    }

    /// Which way a country went.
    public enum Way {
        RAISED,
        LOWERED,
        SAME,
        ENTERED,
        LEFT,
        /// To or from the special cases, which are not ranked.
        UNRANKED,
        UNKNOWN
    }

    /// @param before null where it had no row
    /// @param after null where it has none
    /// @param said what the clock said in the report before
    /// @param byWaiver whether it may stay on the Watch List by a waiver only
    /// @param lawful whether the law left room for what came; true where it set no limit
    public record Change(
            String iso3,
            String country,
            @Nullable Tier before,
            @Nullable Tier after,
            Way way,
            ClockStatus said,
            boolean byWaiver,
            boolean lawful) {}

    /// @throws Refused as wrong usage for a year without a report, or without one before it
    public static ReportChanges of(TierTable table, Law law, int year) {
        int second = ReportList.FIRST_REPORT + 1;
        int last = table.reports().last();
        if (year < second || year > last) {
            throw Refused.wrongUsage(Problem.of(
                    AssessmentProblem.NO_REPORT_BEFORE,
                    new Place.InInput("year"),
                    "year",
                    year,
                    "second",
                    second,
                    "last",
                    last));
        }
        List<Change> changes = new ArrayList<>();
        for (TierHistory history : table.histories().values()) {
            Tier before = history.tier(year - 1);
            Tier after = history.tier(year);
            if (before != null || after != null) {
                ClockStatus said = WatchListClock.read(history, year - 1, law, table.reports())
                        .status();
                List<Tier> allowed = said.mayBeNext();
                changes.add(new Change(
                        history.iso3(),
                        history.country(),
                        before,
                        after,
                        way(history, year, table.reports()),
                        said,
                        said == ClockStatus.DUE && after == Tier.WATCH_LIST,
                        after == null || after == Tier.SPECIAL_CASE || allowed.isEmpty() || allowed.contains(after)));
            }
        }
        return new ReportChanges(year, changes);
    }

    private static Way way(TierHistory history, int year, ReportList reports) {
        Tier before = history.tier(year - 1);
        Tier after = history.tier(year);
        if (before == null) {
            return reports.isIncomplete(year - 1) ? Way.UNKNOWN : Way.ENTERED;
        }
        if (after == null) {
            return reports.isIncomplete(year) ? Way.UNKNOWN : Way.LEFT;
        }
        if (before == after) {
            return Way.SAME;
        }
        if (before == Tier.SPECIAL_CASE || after == Tier.SPECIAL_CASE) {
            return Way.UNRANKED;
        }
        return after.compareTo(before) < 0 ? Way.RAISED : Way.LOWERED;
    }

    /// The changes of one way.
    public List<Change> list(Way way) {
        return changes.stream().filter(change -> change.way() == way).toList();
    }

    /// Countries of which the clock had said that the law would require Tier 3, unless raised or waived.
    public List<Change> foretold() {
        return changes.stream()
                .filter(change -> change.said() == ClockStatus.DUE || change.said() == ClockStatus.FINAL)
                .toList();
    }
}

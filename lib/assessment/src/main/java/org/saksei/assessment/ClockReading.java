package org.saksei.assessment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the law makes of a country's place in one report.
///
/// @param tier null where there is no row
/// @param consecutiveYears reports in a row on the Watch List, up to this one
/// @param countedYears those of them the limit counts
/// @param runFrom first report of that run, or null off the list
/// @param reinstated whether the run followed a Tier 3 stay that followed a run with a waiver
/// @param downgradeDueYear first report in which the law requires Tier 3 without a (further) waiver
/// @param downgradeLatestYear the same with every waiver there can be
/// @param waiversUsed years on the list by waiver, up to this report
/// @param waiversLeft null off the list
/// @param nextLawVersion of the report after this one
/// @param certain false where a missing row could make the run longer; the counts are then lower bounds
/// @param rows what the answer rests on
public record ClockReading(
        String iso3,
        String country,
        int year,
        @Nullable Tier tier,
        ClockStatus status,
        int consecutiveYears,
        int countedYears,
        @Nullable Integer runFrom,
        boolean reinstated,
        @Nullable Integer downgradeDueYear,
        @Nullable Integer downgradeLatestYear,
        int waiversUsed,
        @Nullable Integer waiversLeft,
        LawVersion lawVersion,
        LawVersion nextLawVersion,
        Reading reading,
        boolean certain,
        List<Placement> rows) {

    public ClockReading {
        rows = List.copyOf(rows);
    }

    /// Of the rows the answer rests on.
    public Optional<Confidence> weakestConfidence() {
        return rows.stream().map(Placement::confidence).max(Confidence::compareTo);
    }

    /// Whether the next report can hold the country on the list by waiver only.
    public boolean watchListNeedsWaiver() {
        return status == ClockStatus.DUE;
    }

    /// One or two sentences for people, in `en` or `km`.
    public String reason(String language) {
        return ClockSentence.of(this, language);
    }
}

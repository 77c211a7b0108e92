package org.saksei.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the clock would say if the next reports came out so or so. Nothing here is a forecast: somebody
/// chooses, and the law answers.
public final class WhatIf {

    /// Marks a row nobody has seen: it is supposed.
    public static final Confidence SUPPOSED = new Confidence("supposed");

    private WhatIf() {}

    /// The clock for each supposed report, the first being the one after `year`.
    ///
    /// @param year the last report that is looked at
    /// @param supposed tiers of the reports after it, in order
    public static List<ClockReading> read(
            TierHistory history, int year, List<Tier> supposed, Law law, ReportList reports) {
        List<Placement> rows = new ArrayList<>(history.list(ReportList.FIRST_REPORT, year));
        for (int i = 0; i < supposed.size(); i++) {
            rows.add(new Placement(
                    history.iso3(), history.country(), year + 1 + i, supposed.get(i), SUPPOSED, "supposed"));
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        TierHistory imagined = TierHistory.of(rows);
        return IntStream.rangeClosed(1, supposed.size())
                .mapToObj(after -> WatchListClock.read(imagined, year + after, law, reports))
                .toList();
    }
}

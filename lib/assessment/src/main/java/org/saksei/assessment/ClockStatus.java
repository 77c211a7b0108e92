package org.saksei.assessment;

import java.util.List;
import java.util.Locale;

/// Where a country stands on the clock of the Watch List.
public enum ClockStatus {
    /// No row, though the country is in reports before and after, and this report is known to be
    /// incomplete.
    UNKNOWN,
    /// No row.
    NOT_COVERED,
    SPECIAL_CASE,
    /// Tier 1 or 2.
    OFF_LIST,
    /// Tier 3 straight after the list, and the automatic rule fits. Whether it was used is not in the
    /// table.
    DOWNGRADED,
    TIER_3,
    /// On the list in a report before time on it was limited.
    BEFORE_CLOCK,
    /// Longer on the list than the law allowed: a wrong row or a wrong reading.
    OVERRUN,
    /// May stay another report without a waiver.
    RUNNING,
    /// Tier 3 next, unless raised or waived.
    DUE,
    /// Tier 3 next, unless raised; no waiver can help.
    FINAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the next report may hold under the law, strongest first.
    public List<Tier> mayBeNext() {
        return switch (this) {
            case RUNNING, OFF_LIST, TIER_3, DOWNGRADED, DUE ->
                List.of(Tier.TIER_1, Tier.TIER_2, Tier.WATCH_LIST, Tier.TIER_3);
            case FINAL -> List.of(Tier.TIER_1, Tier.TIER_2, Tier.TIER_3);
            case UNKNOWN, NOT_COVERED, SPECIAL_CASE, BEFORE_CLOCK, OVERRUN -> List.of();
        };
    }
}

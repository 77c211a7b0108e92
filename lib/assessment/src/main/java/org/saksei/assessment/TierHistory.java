package org.saksei.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The tiers of one country, by report year. A year without a row is missing; it is never filled in.
public final class TierHistory {

    private final SortedMap<Integer, Placement> byYear;
    private final String iso3;
    private final String country;

    private TierHistory(SortedMap<Integer, Placement> byYear) {
        this.byYear = Collections.unmodifiableSortedMap(byYear);
        Placement latest = byYear.sequencedValues().getLast();
        this.iso3 = latest.iso3();
        this.country = latest.country();
    }

    /// @param placements of one country, at least one, no year twice
    public static TierHistory of(List<Placement> placements) {
        SortedMap<Integer, Placement> byYear = new TreeMap<>();
        for (Placement placement : placements) {
            if (!placement.iso3().equals(placements.getFirst().iso3())) {
                throw new IllegalArgumentException("a history is of one country");
            }
            if (byYear.put(placement.year(), placement) != null) {
                throw new IllegalArgumentException("year " + placement.year() + " stands twice");
            }
        }
        if (byYear.isEmpty()) {
            throw new IllegalArgumentException("a history has at least one row");
        }
        return new TierHistory(byYear);
    }

    public String iso3() {
        return iso3;
    }

    /// The name in its latest row: countries change their names, not their codes.
    public String country() {
        return country;
    }

    public Optional<Placement> find(int year) {
        return Optional.ofNullable(byYear.get(year));
    }

    /// The tier of report `year`, or null where there is no row.
    public @Nullable Tier tier(int year) {
        Placement placement = byYear.get(year);
        return placement == null ? null : placement.tier();
    }

    boolean is(int year, Tier tier) {
        return tier(year) == tier;
    }

    /// All rows, by year.
    public List<Placement> list() {
        return List.copyOf(byYear.values());
    }

    /// The rows there are from one year to another, both included.
    public List<Placement> list(int from, int to) {
        return from > to ? List.of() : List.copyOf(byYear.subMap(from, to + 1).values());
    }

    /// The first year of the unbroken stretch of one tier that ends in `year`; `year + 1` where there is
    /// none.
    int startOfStretch(int year, Tier tier) {
        int from = year;
        while (is(from, tier)) {
            from--;
        }
        return from + 1;
    }

    /// Whether the country has rows before and after, and none in a report that is known to be
    /// incomplete.
    public boolean hasGap(int year, ReportList reports) {
        return !byYear.containsKey(year)
                && reports.isIncomplete(year)
                && byYear.firstKey() < year
                && byYear.lastKey() > year;
    }

    /// Years missing from incomplete reports.
    public List<Integer> gaps(ReportList reports) {
        return reports.years().stream().filter(year -> hasGap(year, reports)).toList();
    }
}

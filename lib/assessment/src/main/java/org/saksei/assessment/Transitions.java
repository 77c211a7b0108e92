package org.saksei.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came next for others who stood where a country stands: for each status of the clock and each
/// tier of the report after it, the country-years. What happened is no forecast.
public final class Transitions {

    /// One country in one report, and the report after.
    public record Step(String iso3, String country, int year, Tier next) {}

    private final Map<ClockStatus, List<Step>> byStatus;

    private Transitions(Map<ClockStatus, List<Step>> byStatus) {
        this.byStatus = byStatus;
    }

    /// Every pair of neighbouring reports in a table that both have a row.
    public static Transitions of(TierTable table, Law law) {
        Map<ClockStatus, List<Step>> byStatus = new EnumMap<>(ClockStatus.class);
        for (TierHistory history : table.histories().values()) {
            for (Placement placement : history.list()) {
                Tier next = history.tier(placement.year() + 1);
                if (next != null) {
                    ClockStatus status = WatchListClock.read(history, placement.year(), law, table.reports())
                            .status();
                    byStatus.computeIfAbsent(status, key -> new ArrayList<>())
                            .add(new Step(history.iso3(), history.country(), placement.year(), next));
                }
            }
        }
        byStatus.replaceAll((status, steps) -> List.copyOf(steps));
        return new Transitions(byStatus);
    }

    /// By next tier, best first, every step from a status; tiers nobody went to are there and empty.
    public Map<Tier, List<Step>> from(ClockStatus status) {
        Map<Tier, List<Step>> byNext = new LinkedHashMap<>();
        List<Step> steps = byStatus.getOrDefault(status, List.of());
        for (Tier tier : Tier.values()) {
            byNext.put(tier, steps.stream().filter(step -> step.next() == tier).toList());
        }
        return Collections.unmodifiableMap(byNext);
    }
}

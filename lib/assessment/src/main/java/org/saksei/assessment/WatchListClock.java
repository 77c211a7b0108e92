package org.saksei.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The clock of 22 USC 7107(b)(2)(D): how long a country has been on the Watch List, and what must
/// follow.
///
/// Only rows up to the year asked for are looked at. Of the law, the version of the next report is
/// known: the laws of January 2019 are applied with hindsight to what may follow 2018.
public final class WatchListClock {

    private final TierHistory history;
    private final int year;
    private final Law law;
    private final ReportList reports;

    private WatchListClock(TierHistory history, int year, Law law, ReportList reports) {
        this.history = history;
        this.year = year;
        this.law = law;
        this.reports = reports;
    }

    /// @param year a report year of `law`
    public static ClockReading read(TierHistory history, int year, Law law, ReportList reports) {
        return new WatchListClock(history, year, law, reports).reading();
    }

    private ClockReading reading() {
        Tier tier = history.tier(year);
        if (tier == null) {
            boolean gap = history.hasGap(year, reports);
            return off(null, gap ? ClockStatus.UNKNOWN : ClockStatus.NOT_COVERED, !gap, List.of());
        }
        return switch (tier) {
            case WATCH_LIST -> onList();
            case TIER_3 -> tierThree();
            case SPECIAL_CASE -> off(tier, ClockStatus.SPECIAL_CASE, true, history.list(year, year));
            case TIER_1, TIER_2 -> off(tier, ClockStatus.OFF_LIST, true, history.list(year, year));
        };
    }

    private ClockReading off(@Nullable Tier tier, ClockStatus status, boolean certain, List<Placement> rows) {
        return new ClockReading(
                history.iso3(),
                history.country(),
                year,
                tier,
                status,
                0,
                0,
                null,
                false,
                null,
                null,
                0,
                null,
                law.at(year),
                law.at(year + 1),
                law.reading(),
                certain,
                rows);
    }

    private ClockReading tierThree() {
        WatchListRun before = WatchListRun.endingIn(year - 1, history, law);
        boolean fits =
                before.countedYears() > 0 && before.countedYears() + 1 > law.free(year, before.earlier() != null);
        List<Placement> rows = history.list(fits ? before.from() : year, year);
        return off(Tier.TIER_3, fits ? ClockStatus.DOWNGRADED : ClockStatus.TIER_3, !isMissing(year - 1), rows);
    }

    private ClockReading onList() {
        WatchListRun run = WatchListRun.endingIn(year, history, law);
        boolean reinstated = run.earlier() != null;
        int counted = run.countedYears();
        boolean counts = counted > 0;
        int used = counts ? run.waiversUsed(law) : 0;
        IntPredicate beyondFree = later -> run.countedUpTo(later) > law.free(later, reinstated);
        IntPredicate beyondAll =
                later -> run.countedUpTo(later) > law.free(later, reinstated) + law.waivers(later, reinstated);
        return new ClockReading(
                history.iso3(),
                history.country(),
                year,
                Tier.WATCH_LIST,
                status(run, reinstated),
                run.years(),
                counted,
                run.from(),
                reinstated,
                counts ? firstAfter(beyondFree) : null,
                counts ? firstAfter(beyondAll) : null,
                used,
                counts ? Integer.valueOf(Math.max(0, law.waivers(year + 1, reinstated) - used)) : null,
                law.at(year),
                law.at(year + 1),
                law.reading(),
                !isMissing(run.from() - 1),
                rows(run));
    }

    private ClockStatus status(WatchListRun run, boolean reinstated) {
        int counted = run.countedYears();
        if (counted == 0) {
            return ClockStatus.BEFORE_CLOCK;
        }
        if (counted > law.free(year, reinstated) + law.waivers(year, reinstated)) {
            return ClockStatus.OVERRUN;
        }
        int next = counted + 1;
        int free = law.free(year + 1, reinstated);
        if (next <= free) {
            return ClockStatus.RUNNING;
        }
        return next <= free + law.waivers(year + 1, reinstated) ? ClockStatus.DUE : ClockStatus.FINAL;
    }

    private int firstAfter(IntPredicate beyond) {
        int later = year + 1;
        while (!beyond.test(later)) {
            later++;
        }
        return later;
    }

    private List<Placement> rows(WatchListRun run) {
        List<Placement> rows = new ArrayList<>();
        WatchListRun earlier = run.earlier();
        if (earlier != null) {
            int end = earlier.to();
            while (history.is(end + 1, Tier.TIER_3)) {
                end++;
            }
            rows.addAll(history.list(earlier.from(), end));
        }
        rows.addAll(history.list(run.from(), year));
        return rows;
    }

    private boolean isMissing(int report) {
        return history.tier(report) == null && reports.isIncomplete(report);
    }
}

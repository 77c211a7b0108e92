package org.saksei.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unbroken stretch of reports on the Watch List.
///
/// @param from first report of it, or `to + 1` where there is none
/// @param to last report of it that is looked at
/// @param countedFrom first report of it whose year the limit counts
/// @param earlier the run by which this one counts as reinstated, or null
public record WatchListRun(
        int from, int to, int countedFrom, @Nullable WatchListRun earlier) {

    /// The run that ends in `year`, with what came before it.
    static WatchListRun endingIn(int year, TierHistory history, Law law) {
        WatchListRun run = plain(year, history, law);
        if (run.countedYears() == 0) {
            return run;
        }
        return new WatchListRun(run.from, run.to, run.countedFrom, earlier(run, history, law));
    }

    /// Every run of a country, each to its last report.
    public static List<WatchListRun> list(TierHistory history, Law law) {
        List<WatchListRun> runs = new ArrayList<>();
        for (Placement placement : history.list()) {
            if (placement.tier() == Tier.WATCH_LIST && !history.is(placement.year() + 1, Tier.WATCH_LIST)) {
                runs.add(endingIn(placement.year(), history, law));
            }
        }
        return runs;
    }

    public int years() {
        return to - from + 1;
    }

    public int countedYears() {
        return countedUpTo(to);
    }

    /// Had the run gone on to `year`.
    int countedUpTo(int year) {
        return Math.max(0, year - countedFrom + 1);
    }

    public int waiversUsed(Law law) {
        boolean reinstated = earlier != null;
        return countedYears() == 0
                ? 0
                : Math.min(law.waivers(to, reinstated), Math.max(0, countedYears() - law.free(to, reinstated)));
    }

    private static WatchListRun plain(int year, TierHistory history, Law law) {
        int from = history.startOfStretch(year, Tier.WATCH_LIST);
        return new WatchListRun(from, year, Math.max(from, law.firstCountedReport()), null);
    }

    private static @Nullable WatchListRun earlier(WatchListRun run, TierHistory history, Law law) {
        return switch (law.reading()) {
            case PRACTICE -> straightBefore(run, history, law);
            case LITERAL -> anyBefore(run, history, law);
        };
    }

    /// The Tier 3 stay straight before the run followed a run with at least one year by waiver.
    private static @Nullable WatchListRun straightBefore(WatchListRun run, TierHistory history, Law law) {
        int stay = history.startOfStretch(run.from - 1, Tier.TIER_3);
        if (stay == run.from) {
            return null;
        }
        WatchListRun before = plain(stay - 1, history, law);
        return before.countedYears() > freeWithoutReinstatement(law) ? before : null;
    }

    /// The last earlier run of the full time without a waiver that ended in Tier 3.
    private static @Nullable WatchListRun anyBefore(WatchListRun run, TierHistory history, Law law) {
        for (int end = run.from - 1; end >= law.firstCountedReport(); end--) {
            if (history.is(end, Tier.WATCH_LIST) && history.is(end + 1, Tier.TIER_3)) {
                WatchListRun before = plain(end, history, law);
                if (before.countedYears() >= freeWithoutReinstatement(law)) {
                    return before;
                }
            }
        }
        return null;
    }

    private static int freeWithoutReinstatement(Law law) {
        return law.free(law.firstCountedReport(), false);
    }
}

package org.saksei.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The clock a second time, slow and literal: definitions written out year by year with the numbers of
/// the law in the code, sharing nothing with [WatchListClock].
final class SlowClock {

    /// Its answer.
    record Answer(
            String status,
            int consecutive,
            int counted,
            boolean reinstated,
            int used,
            @Nullable Integer left,
            @Nullable Integer due,
            @Nullable Integer latest,
            boolean certain) {}

    private final Map<Integer, String> tiers;
    private final boolean literal;
    private final int incomplete;

    /// @param incomplete the year of the one report that is not whole, or 0
    SlowClock(Map<Integer, String> tiers, boolean literal, int incomplete) {
        this.tiers = tiers;
        this.literal = literal;
        this.incomplete = incomplete;
    }

    Answer ask(int year) {
        String tier = tiers.getOrDefault(year, "");
        boolean sureBefore = !(year - 1 == incomplete && !tiers.containsKey(year - 1));
        return switch (tier) {
            case "" -> missing(year);
            case "SC" -> off("special_case", true);
            case "1", "2" -> off("off_list", true);
            case "3" -> off(automatic(year) ? "downgraded" : "tier_3", sureBefore);
            default -> listed(year);
        };
    }

    private Answer missing(int year) {
        boolean before = tiers.keySet().stream().anyMatch(other -> other < year);
        boolean after = tiers.keySet().stream().anyMatch(other -> other > year);
        boolean unknown = year == incomplete && before && after;
        return off(unknown ? "unknown" : "not_covered", !unknown);
    }

    private static Answer off(String status, boolean certain) {
        return new Answer(status, 0, 0, false, 0, null, null, null, certain);
    }

    private boolean automatic(int year) {
        if (year - 1 < 2009 || !listedIn(year - 1)) {
            return false;
        }
        return counted(year - 1) + 1 > free(year, reinstated(year - 1));
    }

    private Answer listed(int year) {
        int consecutive = consecutive(year);
        boolean certain = !(year - consecutive == incomplete && !tiers.containsKey(incomplete));
        if (year < 2009) {
            return new Answer("before_clock", consecutive, 0, false, 0, null, null, null, certain);
        }
        boolean again = reinstated(year);
        int n = counted(year);
        int used = Math.min(waivers(year, again), Math.max(0, n - free(year, again)));
        Integer due = null;
        Integer latest = null;
        for (int later = year + 40; later > year; later--) {
            int then = n + (later - year);
            due = then > free(later, again) ? Integer.valueOf(later) : due;
            latest = then > free(later, again) + waivers(later, again) ? Integer.valueOf(later) : latest;
        }
        String status = "final";
        if (n > free(year, again) + waivers(year, again)) {
            status = "overrun";
        } else if (n + 1 <= free(year + 1, again)) {
            status = "running";
        } else if (n + 1 <= free(year + 1, again) + waivers(year + 1, again)) {
            status = "due";
        }
        int left = Math.max(0, waivers(year + 1, again) - used);
        return new Answer(status, consecutive, n, again, used, left, due, latest, certain);
    }

    private boolean listedIn(int year) {
        return "2WL".equals(tiers.get(year));
    }

    private int consecutive(int year) {
        return listedIn(year) ? 1 + consecutive(year - 1) : 0;
    }

    private int counted(int year) {
        return Math.min(consecutive(year), Math.max(0, year - 2008));
    }

    private boolean reinstated(int year) {
        int before = year - consecutive(year);
        if (before < 2009) {
            return false;
        }
        if (literal) {
            for (int end = 2010; end < before; end++) {
                if (listedIn(end) && "3".equals(tiers.get(end + 1)) && counted(end) >= 2) {
                    return true;
                }
            }
            return false;
        }
        int stay = before;
        while ("3".equals(tiers.get(stay))) {
            stay--;
        }
        return stay < before && listedIn(stay) && counted(stay) >= 3;
    }

    private static int free(int year, boolean again) {
        return again && year >= 2019 ? 1 : 2;
    }

    private static int waivers(int year, boolean again) {
        if (year >= 2019) {
            return again ? 0 : 1;
        }
        return year >= 2009 ? 2 : 0;
    }
}

package org.saksei.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;

/// Finds every sequence of tiers the law does not allow, and says what is weak in the table.
public final class SequenceCheck {

    private static final Place NOWHERE = new Place.Nowhere();

    private final TierTable table;
    private final Law law;
    private final List<Waiver> waivers;
    private final List<Problem> problems = new ArrayList<>();

    private SequenceCheck(TierTable table, Law law, List<Waiver> waivers) {
        this.table = table;
        this.law = law;
        this.waivers = waivers;
    }

    /// Errors of rows first, then of sequences, then warnings and notes.
    public static List<Problem> check(TierTable table, Law law, List<Waiver> waivers) {
        SequenceCheck check = new SequenceCheck(table, law, waivers);
        check.problems.addAll(table.problems());
        table.histories().values().forEach(check::checkHistory);
        check.checkWaivers();
        table.reports().list().forEach(check::checkReport);
        return List.copyOf(check.problems);
    }

    private void checkHistory(TierHistory history) {
        for (Placement placement : history.list()) {
            if (placement.tier() != Tier.WATCH_LIST) {
                continue;
            }
            int year = placement.year();
            if (year < law.firstWatchList()) {
                add(AssessmentProblem.WATCH_LIST_BEFORE_LAW, placement.iso3(), year, "first", law.firstWatchList());
                continue;
            }
            ClockReading reading = WatchListClock.read(history, year, law, table.reports());
            if (reading.status() == ClockStatus.OVERRUN) {
                addOverrun(reading);
            }
        }
    }

    private void addOverrun(ClockReading reading) {
        int year = reading.year();
        boolean byReinstatement = reading.reinstated() && reading.lawVersion().yearsIfReinstated() != null;
        add(
                byReinstatement ? AssessmentProblem.REINSTATED_TOO_LONG : AssessmentProblem.WATCH_LIST_TOO_LONG,
                reading.iso3(),
                year,
                "from",
                String.valueOf(reading.runFrom()),
                "counted",
                reading.countedYears(),
                "law",
                reading.lawVersion().id(),
                "allowed",
                law.free(year, byReinstatement) + law.waivers(year, byReinstatement),
                "reading",
                law.reading().word());
    }

    private void checkWaivers() {
        Set<Integer> seenWhole = waivers.stream()
                .filter(Waiver::listComplete)
                .map(Waiver::reportYear)
                .collect(Collectors.toCollection(TreeSet::new));
        for (int year : seenWhole) {
            Set<String> named = waivers.stream()
                    .filter(waiver -> waiver.reportYear() == year)
                    .map(Waiver::iso3)
                    .collect(Collectors.toCollection(TreeSet::new));
            for (TierHistory history : table.histories().values()) {
                int counted = WatchListRun.endingIn(year, history, law).countedYears();
                if (counted > law.free(year, false) && !named.remove(history.iso3())) {
                    add(AssessmentProblem.WAIVER_MISSING, history.iso3(), year, "counted", counted);
                }
            }
            named.forEach(iso3 -> add(AssessmentProblem.WAIVER_UNNEEDED, iso3, year));
        }
    }

    private void checkReport(TipReport report) {
        int year = report.year();
        Integer published = report.specialListPublished();
        long computed = specialList(year);
        if (published != null && published != computed) {
            note(AssessmentProblem.SPECIAL_LIST_DIFFERS, year, "computed", computed, "published", published);
        }
        if (!report.complete()) {
            long missing = table.histories().values().stream()
                    .filter(history -> history.hasGap(year, table.reports()))
                    .count();
            note(AssessmentProblem.GAP, year, "missing", missing);
        }
        noteRows(AssessmentProblem.CONFLICT, year, Confidence.CONFLICT);
        noteRows(AssessmentProblem.FROM_MEMORY, year, Confidence.MEMORY);
    }

    /// The Watch List and the countries just raised from 2 to 1 or from 3 to 2.
    private long specialList(int year) {
        return table.histories().values().stream()
                .filter(history -> history.is(year, Tier.WATCH_LIST)
                        || (history.is(year, Tier.TIER_1) && history.is(year - 1, Tier.TIER_2))
                        || (history.is(year, Tier.TIER_2) && history.is(year - 1, Tier.TIER_3)))
                .count();
    }

    private void noteRows(AssessmentProblem code, int year, Confidence confidence) {
        long rows = table.histories().values().stream()
                .flatMap(history -> history.find(year).stream())
                .filter(placement -> placement.confidence().equals(confidence))
                .count();
        if (rows > 0) {
            note(code, year, "rows", rows);
        }
    }

    private void note(AssessmentProblem code, int year, Object... more) {
        List<Object> values = new ArrayList<>(List.of("year", year));
        values.addAll(List.of(more));
        problems.add(Problem.of(code, NOWHERE, values.toArray()));
    }

    private void add(AssessmentProblem code, String iso3, int year, Object... more) {
        List<Object> values = new ArrayList<>(List.of("iso3", iso3, "year", year));
        values.addAll(List.of(more));
        problems.add(Problem.of(code, NOWHERE, values.toArray()));
    }
}

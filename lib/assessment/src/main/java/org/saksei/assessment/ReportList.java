package org.saksei.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The reports there are, and which of them the table holds whole.
public final class ReportList {

    /// The first TIP report.
    public static final int FIRST_REPORT = 2001;

    private final SortedMap<Integer, TipReport> byYear;

    private ReportList(SortedMap<Integer, TipReport> byYear) {
        this.byYear = Collections.unmodifiableSortedMap(byYear);
    }

    public static ReportList of(List<TipReport> reports) {
        SortedMap<Integer, TipReport> byYear = new TreeMap<>();
        reports.forEach(report -> byYear.put(report.year(), report));
        if (byYear.isEmpty()) {
            throw new IllegalArgumentException("there is at least one report");
        }
        return new ReportList(byYear);
    }

    /// Every report from one year to another, all complete: what a table without a list of reports means.
    public static ReportList complete(int from, int to) {
        return of(IntStream.rangeClosed(from, to)
                .mapToObj(year -> new TipReport(year, null, null, true, ""))
                .toList());
    }

    public List<Integer> years() {
        return List.copyOf(byYear.keySet());
    }

    public List<TipReport> list() {
        return List.copyOf(byYear.values());
    }

    public int last() {
        return byYear.lastKey();
    }

    public Optional<TipReport> find(int year) {
        return Optional.ofNullable(byYear.get(year));
    }

    boolean isIncomplete(int year) {
        TipReport report = byYear.get(year);
        return report != null && !report.complete();
    }
}

package org.saksei.app.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.report.store.RecordCountStore;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureArithmetic;
import org.saksei.figures.FigureTable;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Period;
import org.saksei.pack.Pack;
import org.saksei.register.RecordType;
import org.saksei.report.FrozenReport;
import org.saksei.report.ReportLayout;

/// Counts the figures of a report, anew each time; the caller has seen to permission and transaction.
final class Counting {

    private final Supplier<Pack> pack;
    private final FiguresService figures;
    private final RecordCountStore records;
    private final boolean fiction;

    Counting(Supplier<Pack> pack, FiguresService figures, RecordCountStore records, boolean fiction) {
        this.pack = pack;
        this.figures = figures;
        this.records = records;
        this.fiction = fiction;
    }

    /// Counts what a layout shows.
    ///
    /// @param asOf null for now
    FrozenReport count(Actor actor, ReportLayout layout, Period period, @Nullable Instant asOf) {
        Pack current = pack.get();
        Map<String, Set<String>> wanted = wanted(layout);
        FigureTable table = figures.countAnew(actor, query(period, wanted, asOf));
        FigureTable pruned = new FigureTable(
                table.period(),
                table.before(),
                table.asOf(),
                table.pack(),
                table.figures().stream().map(figure -> pruned(figure, wanted)).toList());
        List<FrozenReport.QualityNote> notes = new FigureArithmetic(current.figureChecks())
                .check(pruned).stream()
                        .map(finding -> new FrozenReport.QualityNote(finding.severity(), finding.message()))
                        .toList();
        return new FrozenReport(layout, pruned, current.sha256(), fiction, countRecords(table.asOf()), notes);
    }

    static FigureQuery query(Period period, Map<String, Set<String>> wanted, @Nullable Instant asOf) {
        Set<String> splits = new LinkedHashSet<>();
        wanted.values().forEach(splits::addAll);
        FigureQuery query =
                FigureQuery.of(period).withFigures(List.copyOf(wanted.keySet())).withSplits(List.copyOf(splits));
        return asOf == null ? query : query.asOf(asOf);
    }

    /// The splits the layout shows, by figure, in its order.
    private static Map<String, Set<String>> wanted(ReportLayout layout) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (ReportLayout.Section section : layout.sections()) {
            section.figures().forEach(figure -> splitsOf(figure, wanted));
            section.tables().forEach(table -> splitsOf(table.figure(), wanted).addAll(table.splits()));
            for (ReportLayout.Chart chart : section.charts()) {
                Set<String> splits = splitsOf(chart.figure(), wanted);
                if (chart.split() != null) {
                    splits.add(chart.split());
                }
            }
        }
        return wanted;
    }

    static Set<String> splitsOf(String figure, Map<String, Set<String>> wanted) {
        return wanted.computeIfAbsent(figure, id -> new LinkedHashSet<>());
    }

    /// A figure with the splits of the layout only: what is not shown is not in the file either.
    private static Figure pruned(Figure figure, Map<String, Set<String>> wanted) {
        Set<String> splits = wanted.getOrDefault(figure.id(), Set.of());
        List<SplitTable> kept = figure.splits().stream()
                .filter(split -> splits.contains(split.split()))
                .toList();
        return new Figure(
                figure.id(),
                figure.title(),
                figure.sentence(),
                figure.definition(),
                figure.unit(),
                figure.rounding(),
                figure.value(),
                figure.before(),
                figure.undecidedPairs(),
                kept);
    }

    private List<FrozenReport.RecordCount> countRecords(Instant asOf) {
        List<FrozenReport.RecordCount> counts = new ArrayList<>();
        for (RecordType type : pack.get().recordTypes().sequencedValues()) {
            long count = records.count(type.name(), asOf);
            if (count > 0) {
                counts.add(new FrozenReport.RecordCount(type.name(), type.title(), count));
            }
        }
        return counts;
    }
}

package org.saksei.app.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.ReportChanges;
import org.saksei.assessment.Tier;
import org.saksei.assessment.TierTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `saksei assessment changes`: what a report changed, beside what the clock had said.
@Command(
        name = "changes",
        description = "What a report changed against the one before, and what the clock had said.",
        mixinStandardHelpOptions = true)
final class ChangesVerb implements Callable<Integer> {

    @Mixin
    private AssessmentOptions options;

    @Option(names = "--year", required = true, paramLabel = "Y", description = "The report's year.")
    private int year;

    @Override
    public Integer call() {
        TierTable table = options.table();
        ReportChanges changes = ReportChanges.of(table, options.law(), year);
        switch (options.format()) {
            case JSON -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("year", year);
                json.put("before", year - 1);
                json.put("changes", rows(changes.changes()));
                json.put("foretold", rows(changes.foretold()));
                Printing.json(options.out(), json);
            }
            case CSV -> Printing.csv(options.out(), rows(changes.changes()));
            case TEXT -> print(changes);
        }
        return options.finish(table);
    }

    private void print(ReportChanges changes) {
        for (ReportChanges.Way way : ReportChanges.Way.values()) {
            List<ReportChanges.Change> some = changes.list(way);
            if (way == ReportChanges.Way.SAME) {
                options.out().printf("same: %d%n", some.size());
            } else if (!some.isEmpty()) {
                options.out().printf("%s: %d%n", way.name().toLowerCase(Locale.ROOT), some.size());
                some.forEach(change -> options.out().printf("  %s%n", line(change)));
            }
        }
        options.out()
                .printf(
                        "the clock had said Tier 3, unless raised or waived: %d%n",
                        changes.foretold().size());
        changes.foretold().forEach(change -> options.out().printf("  %s%n", line(change)));
    }

    private static String line(ReportChanges.Change change) {
        return String.format(
                Locale.ROOT,
                "%s  %-32s %3s → %-3s %s%s",
                change.iso3(),
                change.country(),
                code(change.before(), "–"),
                code(change.after(), "–"),
                change.said().word(),
                change.byWaiver() ? ", waived" : change.lawful() ? "" : ", not allowed by the law");
    }

    private static List<Map<String, @Nullable Object>> rows(List<ReportChanges.Change> changes) {
        return changes.stream().map(ChangesVerb::row).toList();
    }

    private static Map<String, @Nullable Object> row(ReportChanges.Change change) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("iso3", change.iso3());
        row.put("country", change.country());
        row.put("before", code(change.before(), null));
        row.put("after", code(change.after(), null));
        row.put("way", change.way().name().toLowerCase(Locale.ROOT));
        row.put("status_before", change.said().word());
        row.put("by_waiver", change.byWaiver());
        row.put("lawful", change.lawful());
        return row;
    }

    private static @Nullable String code(@Nullable Tier tier, @Nullable String otherwise) {
        return tier == null ? otherwise : tier.code();
    }
}

package org.saksei.app.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.Law;
import org.saksei.assessment.Placement;
import org.saksei.assessment.ReportList;
import org.saksei.assessment.Tier;
import org.saksei.assessment.TierHistory;
import org.saksei.assessment.TierTable;
import org.saksei.assessment.WatchListRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `saksei assessment tiers`: the history of a country, or the countries of a tier.
@Command(
        name = "tiers",
        description = "The tiers of countries, with source and confidence.",
        mixinStandardHelpOptions = true)
final class TiersVerb implements Callable<Integer> {

    @Mixin
    private AssessmentOptions options;

    @Parameters(arity = "0..*", paramLabel = "ISO3|all", description = "Country codes, or all.")
    private List<String> countries = List.of();

    @Option(names = "--from", paramLabel = "Y", description = "First report.")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "Y", description = "Last report.")
    private @Nullable Integer to;

    @Option(names = "--year", paramLabel = "Y", description = "With --tier: the countries on a tier in this report.")
    private @Nullable Integer year;

    @Option(names = "--tier", paramLabel = "T", description = "1, 2, 2WL, 3 or SC.")
    private @Nullable String tier;

    @Override
    public Integer call() {
        TierTable table = options.table();
        if (year != null || tier != null) {
            listOfTier(table);
        } else if (countries.isEmpty()) {
            throw options.wrong("Give a country code, for example KHM, or all; or --year and --tier.");
        } else {
            historiesOf(table);
        }
        return options.finish(table);
    }

    private void listOfTier(TierTable table) {
        Integer report = year;
        String word = tier;
        if (report == null || word == null || !countries.isEmpty()) {
            throw options.wrong("--year and --tier go together, without a country.");
        }
        Tier wanted = Tier.find(word.toUpperCase(java.util.Locale.ROOT))
                .orElseThrow(() -> options.wrong(word + " is not a tier. Give 1, 2, 2WL, 3 or SC."));
        AssessmentOptions.year(table, report);
        List<Placement> found = table.histories().values().stream()
                .flatMap(history -> history.find(report).stream())
                .filter(placement -> placement.tier() == wanted)
                .toList();
        switch (options.format()) {
            case JSON -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("year", report);
                json.put("tier", wanted.code());
                json.put("countries", found.stream().map(TiersVerb::country).toList());
                Printing.json(options.out(), json);
            }
            case CSV ->
                Printing.csv(options.out(), found.stream().map(TiersVerb::row).toList());
            case TEXT ->
                found.forEach(placement -> options.out()
                        .printf(
                                "%s  %s  (%s)%n",
                                placement.iso3(),
                                placement.country(),
                                placement.confidence().word()));
        }
    }

    private void historiesOf(TierTable table) {
        int first = AssessmentOptions.year(table, from == null ? ReportList.FIRST_REPORT : from);
        int last = AssessmentOptions.year(table, to == null ? table.reports().last() : to);
        Law law = options.law();
        List<TierHistory> histories = options.histories(table, countries);
        switch (options.format()) {
            case JSON -> {
                List<Map<String, Object>> json = histories.stream()
                        .map(history -> history(history, table, law, first, last))
                        .toList();
                boolean one = countries.size() == 1 && !countries.getFirst().equalsIgnoreCase("all");
                Printing.json(options.out(), one ? json.getFirst() : json);
            }
            case CSV ->
                Printing.csv(
                        options.out(),
                        histories.stream()
                                .flatMap(history -> history.list(first, last).stream())
                                .map(TiersVerb::row)
                                .toList());
            case TEXT -> histories.forEach(history -> print(history, table, law, first, last));
        }
    }

    private void print(TierHistory history, TierTable table, Law law, int first, int last) {
        options.out().printf("%s  %s%n", history.iso3(), history.country());
        options.data()
                .countryNames()
                .find(history.iso3())
                .ifPresent(name -> options.out().printf("  in use until %s; today %s%n", name.until(), name.codes()));
        history.list(first, last)
                .forEach(placement -> options.out()
                        .printf(
                                "  %d  %-3s %s%s  %s%n",
                                placement.year(),
                                placement.tier().code(),
                                placement.confidence().isWeak() ? "? " : "  ",
                                placement.confidence().word(),
                                placement.source()));
        history.gaps(table.reports()).forEach(gap -> options.out().printf("  %d  not known%n", gap));
        runs(history, law, first, last)
                .forEach(run -> options.out()
                        .printf(
                                "  on the Watch List %s-%s, by waiver %s%n",
                                run.get("from"), run.get("to"), run.get("waivers_used")));
    }

    private static Map<String, Object> history(TierHistory history, TierTable table, Law law, int first, int last) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("iso3", history.iso3());
        json.put("country", history.country());
        json.put(
                "tiers",
                history.list(first, last).stream().map(TiersVerb::placement).toList());
        json.put(
                "gaps",
                history.gaps(table.reports()).stream()
                        .filter(gap -> gap >= first && gap <= last)
                        .toList());
        json.put("runs", runs(history, law, first, last));
        return json;
    }

    private static List<Map<String, @Nullable Object>> runs(TierHistory history, Law law, int first, int last) {
        List<Map<String, @Nullable Object>> runs = new ArrayList<>();
        for (WatchListRun run : WatchListRun.list(history, law)) {
            if (run.to() < first || run.from() > last) {
                continue;
            }
            Tier then = history.tier(run.to() + 1);
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("from", run.from());
            json.put("to", run.to());
            json.put("years", run.years());
            json.put("counted_years", run.countedYears());
            json.put("waivers_used", run.waiversUsed(law));
            json.put("then", then == null ? null : then.code());
            runs.add(json);
        }
        return runs;
    }

    /// A row within a history.
    static Map<String, Object> placement(Placement placement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("year", placement.year());
        json.put("tier", placement.tier().code());
        json.put("confidence", placement.confidence().word());
        json.put("source", placement.source());
        return json;
    }

    private static Map<String, Object> country(Placement placement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("iso3", placement.iso3());
        json.put("country", placement.country());
        json.put("confidence", placement.confidence().word());
        json.put("source", placement.source());
        return json;
    }

    private static Map<String, Object> row(Placement placement) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("iso3", placement.iso3());
        row.put("country", placement.country());
        row.putAll(placement(placement));
        return row;
    }
}

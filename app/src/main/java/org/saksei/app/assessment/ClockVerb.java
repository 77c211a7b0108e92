package org.saksei.app.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.assessment.ClockReading;
import org.saksei.assessment.Confidence;
import org.saksei.assessment.Law;
import org.saksei.assessment.Tier;
import org.saksei.assessment.TierHistory;
import org.saksei.assessment.TierTable;
import org.saksei.assessment.WatchListClock;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `saksei assessment clock`: what the law makes of a country's place in a report.
@Command(
        name = "clock",
        description = "Where countries stand on the clock of the Watch List.",
        mixinStandardHelpOptions = true)
final class ClockVerb implements Callable<Integer> {

    private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:\\.\\.([0-9]{4}))?");

    @Mixin
    private AssessmentOptions options;

    @Parameters(arity = "1..*", paramLabel = "ISO3|all", description = "Country codes, or all.")
    private List<String> countries = List.of();

    @Option(names = "--year", required = true, paramLabel = "Y|Y..Z", description = "A report year, or several.")
    private String years = "";

    @Override
    public Integer call() {
        TierTable table = options.table();
        Matcher form = YEARS.matcher(years);
        if (!form.matches()) {
            throw Refused.wrongUsage(
                    Problem.of(AssessmentProblem.YEAR_WITHOUT_LAW, new Place.InInput("--year"), "year", years));
        }
        int from = AssessmentOptions.year(table, Integer.parseInt(form.group(1)));
        int to = form.group(2) == null ? from : AssessmentOptions.year(table, Integer.parseInt(form.group(2)));
        if (to < from) {
            throw options.wrong("The years " + years + " run backwards. Give the earlier one first.");
        }
        Law law = options.law();
        List<ClockReading> readings = new ArrayList<>();
        for (TierHistory history : options.histories(table, countries)) {
            for (int year = from; year <= to; year++) {
                readings.add(WatchListClock.read(history, year, law, table.reports()));
            }
        }
        print(readings, form.group(2) == null);
        return options.finish(table);
    }

    private void print(List<ClockReading> readings, boolean oneYear) {
        boolean one = oneYear && countries.size() == 1 && !countries.getFirst().equalsIgnoreCase("all");
        String language = options.language();
        switch (options.format()) {
            case JSON -> {
                List<Map<String, @Nullable Object>> json = readings.stream()
                        .map(reading -> json(reading, language))
                        .toList();
                Printing.json(options.out(), one ? json.getFirst() : json);
            }
            case CSV ->
                Printing.csv(
                        options.out(),
                        readings.stream()
                                .map(reading -> json(reading, language))
                                .toList());
            case TEXT -> readings.forEach(reading -> printText(reading, language));
        }
    }

    private void printText(ClockReading reading, String language) {
        options.out()
                .printf(
                        "%s %d  %s: %s%n",
                        reading.iso3(), reading.year(), reading.status().word(), reading.reason(language));
        if (reading.downgradeDueYear() != null) {
            options.out()
                    .printf(
                            "  due %s, latest %s, waivers used %d, left %s; law %s, next %s; reading %s (22 USC 7107(b)(2)(D), (F))%n",
                            reading.downgradeDueYear(),
                            reading.downgradeLatestYear(),
                            reading.waiversUsed(),
                            reading.waiversLeft(),
                            reading.lawVersion().id(),
                            reading.nextLawVersion().id(),
                            reading.reading().word());
        }
    }

    static Map<String, @Nullable Object> json(ClockReading reading, String language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Tier tier = reading.tier();
        json.put("iso3", reading.iso3());
        json.put("country", reading.country());
        json.put("year", reading.year());
        json.put("tier", tier == null ? null : tier.code());
        json.put("status", reading.status().word());
        json.put("consecutive_watch_list_years", reading.consecutiveYears());
        json.put("counted_years", reading.countedYears());
        json.put("run_from", reading.runFrom());
        json.put("reinstated", reading.reinstated());
        json.put("downgrade_due_year", reading.downgradeDueYear());
        json.put("downgrade_latest_year", reading.downgradeLatestYear());
        json.put("waivers_used", reading.waiversUsed());
        json.put("waivers_left", reading.waiversLeft());
        json.put("law_version", reading.lawVersion().id());
        json.put("next_law_version", reading.nextLawVersion().id());
        json.put("reading", reading.reading().word());
        json.put("next_report", next(reading));
        json.put("certain", reading.certain());
        json.put(
                "weakest_confidence",
                reading.weakestConfidence().map(Confidence::word).orElse(null));
        json.put("rows", reading.rows().stream().map(TiersVerb::placement).toList());
        json.put("reason", reading.reason(language));
        return json;
    }

    private static Map<String, Object> next(ClockReading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("year", reading.year() + 1);
        json.put("may_be", reading.status().mayBeNext().stream().map(Tier::code).toList());
        json.put("watch_list_needs_waiver", reading.watchListNeedsWaiver());
        return json;
    }
}

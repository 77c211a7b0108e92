package org.saksei.app.assessment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Counted;
import org.saksei.app.Saksei;
import org.saksei.assessment.Law;
import org.saksei.assessment.SequenceCheck;
import org.saksei.assessment.TierTable;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `saksei assessment check`: every sequence of tiers the law does not allow.
@Command(name = "check", description = "Finds tiers the law does not allow.", mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {

    @Mixin
    private AssessmentOptions options;

    @Option(names = "--waivers", paramLabel = "FILE", description = "Another list of waivers (CSV).")
    private @Nullable Path waivers;

    @Override
    public Integer call() {
        TierTable table = options.table();
        Law law = options.law();
        List<Problem> problems = new ArrayList<>(SequenceCheck.check(table, law, options.waivers(waivers)));
        problems.addAll(options.data().countryNames().check(table));
        boolean ok = problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        List<Map<String, @Nullable Object>> rows =
                problems.stream().map(this::row).toList();
        switch (options.format()) {
            case JSON -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("ok", ok);
                json.put("rows", table.rows());
                json.put("countries", table.histories().size());
                json.put("reading", law.reading().word());
                json.put("problems", rows);
                Printing.json(options.out(), json);
            }
            case CSV -> Printing.csv(options.out(), rows);
            case TEXT -> {
                rows.forEach(row -> options.out().printf("%-7s %s%n", row.get("severity"), row.get("message")));
                options.out()
                        .printf(
                                "%s of %s, reading %s: %s%n",
                                Counted.of(table.rows(), "row"),
                                Counted.of(table.histories().size(), "country"),
                                law.reading().word(),
                                ok ? "no error" : "errors");
            }
        }
        options.out().flush();
        return ok ? 0 : Saksei.PROBLEMS;
    }

    private Map<String, @Nullable Object> row(Problem problem) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        String year = problem.values().get("year");
        row.put("code", problem.code().id());
        row.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        row.put("iso3", problem.values().get("iso3"));
        row.put("year", year == null ? null : Integer.valueOf(year));
        row.put("message", problem.text(options.language()));
        return row;
    }
}

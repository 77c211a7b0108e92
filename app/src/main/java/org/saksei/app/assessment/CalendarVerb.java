package org.saksei.app.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.assessment.ReportCalendar;
import org.saksei.assessment.ReportList;
import org.saksei.assessment.TipReport;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `saksei assessment calendar`: the dates of a report year.
@Command(name = "calendar", description = "The dates of a report year.", mixinStandardHelpOptions = true)
final class CalendarVerb implements Callable<Integer> {

    @Mixin
    private AssessmentOptions options;

    @Option(names = "--year", required = true, paramLabel = "Y", description = "The report's year.")
    private String year = "";

    @Override
    public Integer call() {
        int report = reportYear(year);
        LocalDate released =
                options.reports().find(report).map(TipReport::releasedOn).orElse(null);
        Map<String, @Nullable Object> dates =
                json(ReportCalendar.of(report, options.law().calendar(), released));
        switch (options.format()) {
            case JSON -> Printing.json(options.out(), dates);
            case CSV -> Printing.csv(options.out(), List.of(dates));
            case TEXT ->
                dates.forEach((key, value) -> {
                    if (!(value instanceof Map)) {
                        options.out().printf("%-20s %s%n", key, value == null ? "–" : value);
                    }
                });
        }
        options.out().flush();
        return 0;
    }

    /// A year there can be a report in, also one to come.
    ///
    /// @throws Refused as wrong usage when it is none
    static int reportYear(String written) {
        int year = written.matches("[0-9]{4}") ? Integer.parseInt(written) : 0;
        if (year < ReportList.FIRST_REPORT || year > Period.LAST_YEAR) {
            throw Refused.wrongUsage(
                    Problem.of(AssessmentProblem.YEAR_WITHOUT_LAW, new Place.InInput("--year"), "year", written));
        }
        return year;
    }

    private static Map<String, @Nullable Object> json(ReportCalendar calendar) {
        LocalDate released = calendar.releasedOn();
        LocalDate interim = calendar.interimDue();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("year", calendar.year());
        json.put("period_from", calendar.period().from().toString());
        json.put("period_to", calendar.period().to().toString());
        json.put("report_due", calendar.reportDue().toString());
        json.put("released_on", released == null ? null : released.toString());
        json.put("waiver_notice_days", calendar.waiverNoticeDays());
        json.put("determination_from", calendar.determinationFrom().toString());
        json.put("determination_to", calendar.determinationTo().toString());
        json.put("action_plan_by", calendar.actionPlanBy().toString());
        json.put("interim_due", interim == null ? null : interim.toString());
        json.put("figures_closed_by", calendar.figuresClosedBy().toString());
        json.put("answers_out_by", calendar.answersOutBy().toString());
        return json;
    }
}

package org.saksei.assessment;

import java.time.MonthDay;
import java.util.List;

/// From what the dates of a report year are computed.
///
/// @param reportDue by first report year, ascending
/// @param interimFirstReport first report with an interim assessment
/// @param interimDue in the year after the report
/// @param figuresClosed our own wish, not law
/// @param answersOut our own wish, not law
public record CalendarRules(
        List<ReportDue> reportDue,
        int waiverNoticeDays,
        int determinationFromDays,
        int determinationToDays,
        int actionPlanDays,
        int interimFirstReport,
        MonthDay interimDue,
        MonthDay figuresClosed,
        MonthDay answersOut) {

    /// @param from first report year
    public record ReportDue(int from, MonthDay day) {}

    public CalendarRules {
        reportDue = List.copyOf(reportDue);
    }
}

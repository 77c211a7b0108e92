package org.saksei.assessment;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;

/// The dates of one report year.
///
/// @param releasedOn the day the report came out, or null where it is not known
/// @param determinationFrom counted from the release, or from the day the report is due
/// @param interimDue null where the law knew no interim assessment yet
/// @param figuresClosedBy our own wish, not law
/// @param answersOutBy our own wish, not law
public record ReportCalendar(
        int year,
        Period period,
        LocalDate reportDue,
        @Nullable LocalDate releasedOn,
        int waiverNoticeDays,
        LocalDate determinationFrom,
        LocalDate determinationTo,
        LocalDate actionPlanBy,
        @Nullable LocalDate interimDue,
        LocalDate figuresClosedBy,
        LocalDate answersOutBy) {

    public static ReportCalendar of(int year, CalendarRules rules, @Nullable LocalDate releasedOn) {
        MonthDay due = rules.reportDue().stream()
                .filter(rule -> rule.from() <= year)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("no report in " + year))
                .day();
        LocalDate reportDue = due.atYear(year);
        LocalDate start = releasedOn == null ? reportDue : releasedOn;
        return new ReportCalendar(
                year,
                Period.tipYear(year),
                reportDue,
                releasedOn,
                rules.waiverNoticeDays(),
                start.plusDays(rules.determinationFromDays()),
                start.plusDays(rules.determinationToDays()),
                start.plusDays(rules.actionPlanDays()),
                year < rules.interimFirstReport() ? null : rules.interimDue().atYear(year + 1),
                rules.figuresClosed().atYear(year),
                rules.answersOut().atYear(year));
    }
}

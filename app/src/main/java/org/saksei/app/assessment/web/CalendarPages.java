package org.saksei.app.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.assessment.AssessmentService;
import org.saksei.app.assessment.Returns;
import org.saksei.app.assessment.ScorecardService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.assessment.ReportCalendar;
import org.saksei.assessment.ReportList;
import org.saksei.kernel.Period;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The dates of a report year, and who still owes figures.
@RestController
public final class CalendarPages {

    private final AssessmentService tiers;
    private final ScorecardService scorecards;
    private final Desk desk;

    public CalendarPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.tiers = wiring.assessment().tiers();
        this.scorecards = wiring.assessment().scorecards();
        this.desk = new Desk(pages, frames, readers);
    }

    /// @param left days left, in words
    public record Date(String day, String name, String paragraph, String left, boolean past) {}

    /// The dates of a report year.
    ///
    /// @param silent agencies that owe returns, in words; null where the reader may not know
    public record CalendarShown(
            List<Desk.Tab> tabs,
            int year,
            List<Integer> years,
            String period,
            String left,
            List<Date> dates,
            @Nullable List<String> silent,
            String returns) {}

    @GetMapping("/assessment/calendar")
    public ResponseEntity<byte[]> calendar(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String year) {
        Actor reader = desk.reader(request);
        Words words = Desk.words(request);
        LocalDate today = tiers.today();
        int chosen = Desk.year(year, AssessmentService.reportYear(today));
        ReportCalendar calendar = tiers.calendar(reader, chosen);
        Period period = calendar.period();
        List<Integer> years = new ArrayList<>();
        for (int each = AssessmentService.reportYear(today) + 1; each >= ReportList.FIRST_REPORT; each--) {
            years.add(each);
        }
        Optional<Returns> returns =
                reader.may(Right.SEE_FIGURES) ? scorecards.returns(reader, chosen) : Optional.empty();
        CalendarShown model = new CalendarShown(
                Desk.tabs(request, reader),
                chosen,
                years,
                words.of("cal.period", period.from(), period.to()),
                left(period.to(), today, words),
                dates(calendar, words, today),
                reader.may(Right.SEE_FIGURES)
                        ? returns.map(known -> silent(known, words)).orElse(List.of())
                        : null,
                words.of(
                        returns.isEmpty()
                                ? "cal.no-returns"
                                : returns.get().silent().isEmpty() ? "cal.all-reported" : "cal.some-silent"));
        return desk.page(request, reader, "calendar", model);
    }

    private static List<String> silent(Returns returns, Words words) {
        return returns.silent().stream()
                .map(agency -> words.of(
                        "cal.silent",
                        agency.name().in(words.language()),
                        agency.percent()
                                .setScale(0, java.math.RoundingMode.DOWN)
                                .toPlainString()))
                .toList();
    }

    static List<Date> dates(ReportCalendar calendar, Words words, LocalDate today) {
        List<Date> dates = new ArrayList<>();
        dates.add(date(calendar.period().to(), "cal.period-ends", "22 USC 7107(b)(1)", words, today));
        dates.add(date(calendar.figuresClosedBy(), "cal.figures-closed", "", words, today));
        dates.add(date(calendar.answersOutBy(), "cal.answers-out", "", words, today));
        dates.add(date(calendar.reportDue(), "cal.report-due", "22 USC 7107(b)(1)", words, today));
        LocalDate released = calendar.releasedOn();
        if (released != null) {
            dates.add(date(released, "cal.released", "", words, today));
        }
        dates.add(date(calendar.determinationFrom(), "cal.determination-from", "22 USC 7107(c), (d)", words, today));
        dates.add(date(calendar.determinationTo(), "cal.determination-to", "22 USC 7107(c), (d)", words, today));
        dates.add(date(calendar.actionPlanBy(), "cal.action-plan", "22 USC 7107(b)(4)", words, today));
        LocalDate interim = calendar.interimDue();
        if (interim != null) {
            dates.add(date(interim, "cal.interim", "22 USC 7107(b)(2)(B)", words, today));
        }
        dates.sort(Comparator.comparing(Date::day));
        return dates;
    }

    private static Date date(LocalDate day, String name, String paragraph, Words words, LocalDate today) {
        return new Date(day.toString(), words.of(name), paragraph, left(day, today, words), day.isBefore(today));
    }

    private static String left(LocalDate day, LocalDate today, Words words) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days < 0
                ? words.of("cal.days-ago", words.number(-days))
                : days == 0 ? words.of("cal.today") : words.of("cal.days-left", words.number(days));
    }
}

package org.saksei.app.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.assessment.AssessmentService;
import org.saksei.app.assessment.Assessments;
import org.saksei.app.assessment.Followed;
import org.saksei.app.web.Words;

/// What Home says of grading: the clock's sentence, and the recommendations that need somebody.
///
/// @param sentence of the pack's own country in the last report of the table
/// @param due nothing where the reader may not know
public record Reminders(String sentence, String address, List<Line> due) {

    /// Days ahead in which a recommendation is called due soon.
    private static final int SOON = 60;

    public record Line(String text, String address, String due, boolean overdue) {}

    public Reminders {
        due = List.copyOf(due);
    }

    /// Nothing where the pack has no country or no tiers.
    public static Optional<Reminders> of(Assessments assessments, Actor reader, Words words) {
        AssessmentService tiers = assessments.tiers();
        if (!reader.may(Right.SEE_PUBLISHED) || !tiers.isKnown()) {
            return Optional.empty();
        }
        return tiers.home(reader).map(iso3 -> {
            int last = tiers.tiers(reader).table().reports().last();
            LocalDate today = tiers.today();
            List<Line> due = reader.may(Right.SEE_FIGURES)
                    ? assessments.recommendations().due(reader, SOON).stream()
                            .map(each -> line(each, today, words))
                            .toList()
                    : List.of();
            return new Reminders(
                    tiers.clock(reader, iso3, last).reason(words.language()),
                    "/assessment/clock?country=" + iso3 + "&year=" + last,
                    due);
        });
    }

    private static Line line(Followed each, LocalDate today, Words words) {
        return new Line(
                each.recommendation().text().in(words.language()),
                "/assessment/recommendations/" + each.id(),
                String.valueOf(each.recommendation().dueOn()),
                each.recommendation().isOverdue(today));
    }
}

package org.saksei.app.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// What somebody typed into a form, checked field by field; all mistakes are told at once.
final class Typed {

    /// Longer texts belong in a document.
    static final int LONGEST = 2_000;

    private final List<Problem> problems = new ArrayList<>();

    /// A text that may be empty.
    String text(String field, String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            add(AssessmentProblem.FIELD_TOO_LONG, field, "limit", LONGEST);
        }
        return text;
    }

    /// A text there must be.
    String needed(String field, String typed) {
        String text = text(field, typed);
        if (text.isEmpty()) {
            add(AssessmentProblem.FIELD_MISSING, field);
        }
        return text;
    }

    /// A place in an order, from 1 to 999, or null where the field is empty.
    @Nullable
    Integer place(String field, String typed) {
        String place = typed.strip();
        if (place.matches("[1-9][0-9]{0,2}")) {
            return Integer.valueOf(place);
        }
        if (!place.isEmpty()) {
            add(AssessmentProblem.NOT_A_PLACE, field);
        }
        return null;
    }

    /// An address, or empty.
    String link(String field, String typed) {
        String link = text(field, typed);
        if (!link.isEmpty() && !link.matches("https?://[^\\s<>\"']+")) {
            add(AssessmentProblem.NOT_A_LINK, field);
        }
        return link;
    }

    /// A day, or null where the field is empty.
    @Nullable
    LocalDate day(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2199) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below
        }
        add(AssessmentProblem.NOT_A_DATE, field);
        return null;
    }

    /// A day there must be, and that has come.
    LocalDate pastDay(String field, String typed, LocalDate today) {
        LocalDate day = day(field, typed);
        if (day == null) {
            if (typed.isBlank()) {
                add(AssessmentProblem.FIELD_MISSING, field);
            }
            return today;
        }
        if (day.isAfter(today)) {
            add(AssessmentProblem.DAY_AHEAD, field, "day", day);
        }
        return day;
    }

    void add(AssessmentProblem code, String field, Object... more) {
        problems.add(Problem.of(code, new Place.InInput(field), more));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /// @throws Refused with every mistake
    void refuse() {
        if (!problems.isEmpty()) {
            throw Refused.because(problems);
        }
    }
}

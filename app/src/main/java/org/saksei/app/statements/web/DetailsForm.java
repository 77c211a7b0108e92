package org.saksei.app.statements.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.app.statements.SourceDetails;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.StatementsProblem;

/// The fields of what is known of a text, as two forms send them.
final class DetailsForm {

    private DetailsForm() {}

    /// @throws Refused where the day does not exist
    static SourceDetails read(Map<String, String> form) {
        return new SourceDetails(
                day(form.getOrDefault("published", "")),
                given(form, "publisher"),
                given(form, "title"),
                given(form, "url"));
    }

    /// One line of it, or null where nothing was written.
    static @Nullable String given(Map<String, String> form, String field) {
        String text =
                form.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw Refused.because(Problem.of(
                    StatementsProblem.NO_SUCH_DATE,
                    new Place.Nowhere(),
                    "date",
                    text,
                    "option",
                    "published",
                    "field",
                    "published"));
        }
    }
}

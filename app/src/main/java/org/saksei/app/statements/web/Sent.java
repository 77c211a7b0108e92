package org.saksei.app.statements.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.statements.ReviewProblem;
import org.saksei.app.web.Words;
import org.saksei.kernel.Problem;
import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Refused;

/// What a form was sent with and could not be taken: the page shows it again, so that nothing somebody
/// wrote is lost.
///
/// @param form which of the page's forms it was
/// @param fields as they were written
/// @param problems in the reader's language
/// @param wrong names of the fields to look at
/// @param address of the page to go to instead, or null
public record Sent(
        String form,
        Map<String, String> fields,
        List<String> problems,
        Set<String> wrong,
        @Nullable String address) {

    private static final Set<ProblemCode> LATE = Set.of(ReviewProblem.CHANGED_MEANWHILE, ReviewProblem.SOURCE_CHANGED);

    /// No form was sent.
    static final Sent NOTHING = new Sent("", Map.of(), List.of(), Set.of(), null);

    public Sent {
        fields = Map.copyOf(fields);
        problems = List.copyOf(problems);
        wrong = Set.copyOf(wrong);
    }

    /// Where somebody else was faster only the reason is shown again: the fields on the page are the
    /// new version, and what was written was meant for the old one.
    static Sent refused(String form, Map<String, String> fields, Refused refused, Words words) {
        boolean late = refused.problems().stream().anyMatch(problem -> LATE.contains(problem.code()));
        return new Sent(
                form,
                late ? Map.of("why", fields.getOrDefault("why", "")) : fields,
                refused.problems().stream()
                        .map(problem -> problem.text(words.language()))
                        .toList(),
                refused.problems().stream().flatMap(Sent::wrong).collect(Collectors.toSet()),
                refused.problems().stream()
                        .filter(problem -> problem.code() == ReviewProblem.KNOWN_ALREADY)
                        .map(problem ->
                                "/statements/sources/" + problem.values().get("source"))
                        .findFirst()
                        .orElse(null));
    }

    /// A form nobody has sent yet, filled in for a person to look at.
    static Sent proposed(String form, Map<String, String> fields) {
        return new Sent(form, fields, List.of(), Set.of(), null);
    }

    /// A form nothing could be read of.
    static Sent refused(String form, String problem) {
        return new Sent(form, Map.of(), List.of(problem), Set.of(), null);
    }

    private static Stream<String> wrong(Problem problem) {
        if (problem.code() == ReviewProblem.REASON_NEEDED || problem.code() == ReviewProblem.DETAIL_NEEDS_REASON) {
            return Stream.of("why");
        }
        String several =
                problem.values().getOrDefault("fields", problem.values().get("field"));
        return several == null ? Stream.empty() : Stream.of(several.split(", "));
    }

    /// What was written into a field of a form, else what the page knows.
    public String in(String name, String field, String known) {
        return is(name) ? fields.getOrDefault(field, known) : known;
    }

    /// Whether it was this form that could not be taken.
    public boolean is(String name) {
        return form.equals(name);
    }

    /// Whether a field is one to look at.
    public boolean isWrong(String name, String field) {
        return is(name) && wrong.contains(field);
    }
}

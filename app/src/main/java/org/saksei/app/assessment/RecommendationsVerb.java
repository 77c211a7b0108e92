package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.assessment.Recommendation;
import org.saksei.assessment.RecommendationState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `saksei assessment recommendations`: what the country was asked to do, as the pack or a register has
/// it.
@Command(name = "recommendations", description = "What the country was asked to do.", mixinStandardHelpOptions = true)
final class RecommendationsVerb implements Callable<Integer> {

    @Mixin
    private AssessmentOptions options;

    @Mixin
    private MaybeRegister register;

    @Option(names = "--state", paramLabel = "STATE", description = "open, or a state: recorded, assigned, ….")
    private @Nullable String state;

    @Option(names = "--overdue", description = "Only those whose day has passed.")
    private boolean overdue;

    @Option(names = "--today", paramLabel = "DATE", description = "The day that counts as today.")
    private @Nullable String today;

    @Override
    public Integer call() {
        LocalDate day = day();
        String wanted = state;
        if (wanted != null
                && !wanted.equals("open")
                && RecommendationState.find(wanted).isEmpty()) {
            throw options.wrong(
                    wanted + " is not a state. Give open, " + String.join(", ", RecommendationState.words()) + ".");
        }
        List<Recommendation> found = all().stream()
                .filter(each -> wanted == null
                        || (wanted.equals("open")
                                ? each.isOpen()
                                : each.state().word().equals(wanted)))
                .filter(each -> !overdue || each.isOverdue(day))
                .toList();
        switch (options.format()) {
            case JSON ->
                Printing.json(
                        options.out(),
                        found.stream().map(each -> json(each, day)).toList());
            case CSV ->
                Printing.csv(
                        options.out(),
                        found.stream().map(each -> json(each, day)).toList());
            case TEXT ->
                found.forEach(each -> options.out()
                        .printf(
                                "%s  %s  %s%n    %s%n",
                                each.id(),
                                each.grader(),
                                each.state().word() + (each.isOverdue(day) ? ", overdue" : ""),
                                each.text().in(options.language())));
        }
        options.out().flush();
        return 0;
    }

    private LocalDate day() {
        String written = today;
        if (written == null) {
            return LocalDate.now(Clock.systemDefaultZone());
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException unreadable) {
            throw options.wrong(written + " is not a date. A date is written 2019-03-31.");
        }
    }

    /// As the pack has them, or with all that was entered in a register.
    private List<Recommendation> all() {
        try (Wiring wiring = register.open().orElse(null)) {
            return wiring == null
                    ? options.data().recommendations()
                    : wiring.assessment().recommendations().list(Actor.operator()).stream()
                            .map(Followed::recommendation)
                            .toList();
        }
    }

    private static Map<String, Object> evidence(Recommendation.Document document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", document.on().toString());
        json.put("document", document.document());
        json.put("note", document.note());
        return json;
    }

    private static Map<String, @Nullable Object> json(Recommendation each, LocalDate day) {
        LocalDate due = each.dueOn();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", each.id());
        json.put("source", each.grader());
        json.put("year", each.year());
        json.put("quote", each.quote());
        json.put("quoted_from", each.quotedFrom());
        json.put("text", each.text().byLanguage());
        json.put("priority", each.priority());
        json.put("criterion", each.criteria());
        json.put("topic", each.topics());
        json.put("owner", each.owner());
        json.put("due_on", due == null ? null : due.toString());
        json.put("overdue", each.isOverdue(day));
        json.put("state", each.state().word());
        json.put(
                "figures",
                each.targets().entrySet().stream()
                        .map(RecommendationsVerb::figure)
                        .toList());
        json.put(
                "evidence",
                each.evidence().stream().map(RecommendationsVerb::evidence).toList());
        json.put("repeats", each.repeats());
        return json;
    }

    private static Map<String, @Nullable Object> figure(Map.Entry<String, Optional<BigDecimal>> target) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", target.getKey());
        json.put("target", target.getValue().orElse(null));
        return json;
    }
}

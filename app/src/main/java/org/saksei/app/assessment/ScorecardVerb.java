package org.saksei.app.assessment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.assessment.Evidence;
import org.saksei.assessment.Judgement;
import org.saksei.assessment.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `saksei assessment scorecard`: what is there for each standard and criterion, and what is missing.
@Command(
        name = "scorecard",
        description = "What speaks to each criterion, and what is missing.",
        mixinStandardHelpOptions = true)
final class ScorecardVerb implements Callable<Integer> {

    @Mixin
    private AssessmentOptions options;

    @Option(names = "--year", required = true, paramLabel = "Y", description = "The report's year.")
    private String year = "";

    @Mixin
    private MaybeRegister register;

    @Option(names = "--evidence", paramLabel = "FILE", description = "Evidence: a JSON array.")
    private @Nullable Path evidence;

    @Override
    public Integer call() {
        int report = CalendarVerb.reportYear(year);
        Path file = evidence;
        List<Evidence> items = file == null ? List.of() : EvidenceFile.read(file.toString(), options.bytes(file));
        Scorecard card = card(report, items);
        switch (options.format()) {
            case JSON -> Printing.json(options.out(), json(card));
            case CSV ->
                Printing.csv(options.out(), card.rows().stream().map(this::row).toList());
            case TEXT -> print(card);
        }
        options.out().flush();
        return 0;
    }

    /// With a register its figures, documents and judgements; without one only what was given.
    private Scorecard card(int report, List<Evidence> items) {
        try (Wiring wiring = register.open().orElse(null)) {
            return wiring == null
                    ? Scorecard.of(report, options.data().getCriteria(), items, Map.of())
                    : wiring.assessment()
                            .scorecards()
                            .show(Actor.operator(), report, items)
                            .card();
        }
    }

    /// What the Code presumes not done comes first.
    private void print(Scorecard card) {
        options.out()
                .printf(
                        "%d: %s to %s%n",
                        card.year(), card.period().from(), card.period().to());
        card.rows().stream().filter(Scorecard.Row::presumption).forEach(this::print);
        card.rows().stream().filter(row -> !row.presumption()).forEach(this::print);
    }

    private void print(Scorecard.Row row) {
        options.out()
                .printf(
                        "%s %-4s %-9s %-15s %s%n",
                        row.presumption() ? "!" : " ",
                        row.criterion().id(),
                        row.data().word(),
                        row.direction().word(),
                        row.criterion().title().in(options.language()));
        if (row.presumption()) {
            options.out()
                    .printf(
                            "       Without data presumed not done, %s.%n",
                            row.criterion().paragraph());
        }
        row.gaps()
                .forEach(gap -> options.out()
                        .printf("       %s: %s%n", gap.ref(), gap.reason().word()));
    }

    private static Map<String, Object> json(Scorecard card) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("year", card.year());
        json.put(
                "period",
                Map.of(
                        "from",
                        card.period().from().toString(),
                        "to",
                        card.period().to().toString()));
        json.put("standards", rows(card, true));
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Scorecard.Data data : Scorecard.Data.values()) {
            counts.put(data.word(), card.count(data));
        }
        json.put("counts", counts);
        json.put("criteria", rows(card, false));
        return json;
    }

    private static List<Map<String, @Nullable Object>> rows(Scorecard card, boolean standards) {
        return card.rows().stream()
                .filter(row -> row.criterion().isStandard() == standards)
                .map(ScorecardVerb::json)
                .toList();
    }

    private static Map<String, @Nullable Object> json(Scorecard.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", row.criterion().id());
        json.put("paragraph", row.criterion().paragraph());
        json.put("data", row.data().word());
        json.put("presumption", row.presumption());
        json.put("direction", row.direction().word());
        json.put("evidence", row.items().stream().map(ScorecardVerb::item).toList());
        json.put(
                "gaps",
                row.gaps().stream()
                        .map(gap -> gap.ref() + ": " + gap.reason().word())
                        .toList());
        json.put("judgement", judgement(row.judgement()));
        return json;
    }

    private static @Nullable Map<String, Object> judgement(@Nullable Judgement judgement) {
        if (judgement == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", judgement.text());
        json.put("by", judgement.by());
        json.put("on", judgement.on().toString());
        json.put("reason", judgement.reason());
        return json;
    }

    private static Map<String, @Nullable Object> item(Scorecard.Item item) {
        Evidence evidence = item.evidence();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", evidence.kind().word());
        json.put("ref", evidence.ref());
        json.put("period", evidence.period());
        json.put("date", evidence.on() == null ? null : String.valueOf(evidence.on()));
        json.put("value", evidence.value());
        json.put("previous", evidence.previous());
        json.put("action_class", evidence.actionClass());
        json.put("counts", item.counts());
        json.put("direction", item.direction().word());
        json.put("note", evidence.note());
        return json;
    }

    private Map<String, @Nullable Object> row(Scorecard.Row row) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("id", row.criterion().id());
        plain.put("paragraph", row.criterion().paragraph());
        plain.put("title", row.criterion().title().in(options.language()));
        plain.put("data", row.data().word());
        plain.put("presumption", row.presumption());
        plain.put("direction", row.direction().word());
        return plain;
    }
}

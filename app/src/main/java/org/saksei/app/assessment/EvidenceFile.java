package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.assessment.Evidence;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads evidence from a JSON array. Every item that cannot be read is reported, and then none is used.
final class EvidenceFile {

    private final Place place;
    private final List<Problem> problems = new ArrayList<>();

    private EvidenceFile(Place place) {
        this.place = place;
    }

    /// @throws Refused with every item that cannot be read
    static List<Evidence> read(String label, byte[] bytes) {
        EvidenceFile file = new EvidenceFile(new Place.InFile(label, 0));
        List<Evidence> evidence = file.items(bytes);
        if (!file.problems.isEmpty()) {
            throw Refused.because(file.problems);
        }
        return evidence;
    }

    private List<Evidence> items(byte[] bytes) {
        JsonNode array;
        try {
            array = JsonMapper.builder().build().readTree(bytes);
        } catch (JacksonException e) {
            add(0, "it is not JSON");
            return List.of();
        }
        if (!array.isArray()) {
            add(0, "an array is expected");
            return List.of();
        }
        List<Evidence> evidence = new ArrayList<>();
        int number = 0;
        for (JsonNode item : array) {
            number++;
            try {
                evidence.add(item(item));
            } catch (UnreadableItem | DateTimeParseException | ArithmeticException e) {
                add(
                        number,
                        e instanceof UnreadableItem
                                ? String.valueOf(e.getMessage())
                                : "a date is not written 2019-01-31");
            }
        }
        return evidence;
    }

    /// An item without what it needs.
    private static final class UnreadableItem extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableItem(String reason) {
            super(reason);
        }
    }

    private static Evidence item(JsonNode item) {
        String period = text(item, "period");
        if (period != null && Period.find(period).isEmpty()) {
            throw new UnreadableItem("period is not written TIP-2019");
        }
        String action = text(item, "action_class");
        if (action != null && !action.matches("[A-I]")) {
            throw new UnreadableItem("action_class is not one of A to I");
        }
        String ref = text(item, "ref");
        if (ref == null) {
            throw new UnreadableItem("ref is missing");
        }
        String on = text(item, "date");
        String note = text(item, "note");
        return new Evidence(
                kind(item),
                ref,
                criteria(item),
                period,
                on == null ? null : LocalDate.parse(on),
                number(item, "value"),
                number(item, "previous"),
                !item.path("definition_changed").asBoolean(false),
                item.path("promised").asBoolean(false),
                count(item, "agencies_due"),
                count(item, "agencies_reported"),
                action,
                note == null ? "" : note);
    }

    private static Evidence.Kind kind(JsonNode item) {
        String word = text(item, "kind");
        for (Evidence.Kind kind : Evidence.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new UnreadableItem("kind is not figure, statement or document");
    }

    private static List<String> criteria(JsonNode item) {
        List<String> criteria = new ArrayList<>();
        for (String key : List.of("criterion", "criteria")) {
            JsonNode given = item.path(key);
            if (given.isString()) {
                criteria.add(given.asString());
            }
            given.forEach(each -> criteria.add(each.asString()));
        }
        return criteria;
    }

    private static @Nullable String text(JsonNode item, String key) {
        JsonNode value = item.path(key);
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable BigDecimal number(JsonNode item, String key) {
        JsonNode value = item.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new UnreadableItem(key + " is not a number");
        }
        return value.decimalValue();
    }

    private static @Nullable Integer count(JsonNode item, String key) {
        BigDecimal number = number(item, key);
        return number == null ? null : number.intValue();
    }

    private void add(int item, String reason) {
        problems.add(Problem.of(AssessmentProblem.EVIDENCE_UNREADABLE, place, "item", item, "reason", reason));
    }
}

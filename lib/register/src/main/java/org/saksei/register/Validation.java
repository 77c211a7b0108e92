package org.saksei.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;

/// Tells what is wrong with a record as a whole: required fields that are empty, and the checks its pack
/// declares.
///
/// Lengths, codes and dates were judged when the cells were read.
public final class Validation {

    private static final int LONGEST_SHOWN = 40;

    private final List<Field> required;
    private final List<Check> checks;
    private final RecordType type;

    public Validation(RecordType type, List<Check> checksOfPack) {
        this.type = type;
        this.required = type.fields().values().stream().filter(Field::required).toList();
        this.checks = checksOfPack.stream()
                .filter(check -> check.recordType().equals(type.name()))
                .toList();
    }

    /// Tells `problems` all that is wrong with a record.
    ///
    /// @param values of the record; derived fields are already there
    /// @param place the cell of a field by its name, or of the row for an empty name
    public void check(
            Map<String, Object> values,
            ConditionEvaluation evaluation,
            Function<String, Place> place,
            Consumer<Problem> problems) {
        for (Field field : required) {
            if (!values.containsKey(field.name())) {
                problems.accept(Problem.of(
                        RegisterProblem.REQUIRED_EMPTY,
                        place.apply(field.name()),
                        "field",
                        field.title().in("en"),
                        "fieldKm",
                        field.title().in("km")));
            }
        }
        for (Check check : checks) {
            if (evaluation.holds(check.wrongWhen())) {
                problems.accept(problem(check, values, place.apply(check.field())));
            }
        }
    }

    private Problem problem(Check check, Map<String, Object> values, Place place) {
        RegisterProblem code = switch (check.severity()) {
            case ERROR -> RegisterProblem.CHECK_ERROR;
            case WARNING -> RegisterProblem.CHECK_WARNING;
            case NOTE -> RegisterProblem.CHECK_NOTE;
        };
        SequencedMap<String, String> known = new LinkedHashMap<>();
        known.put("check", check.id());
        known.put("message", filled(check.message().in("en"), values));
        known.put("messageKm", filled(check.message().in("km"), values));
        return new Problem(code, place, known);
    }

    /// The message with `{field}` replaced; a personal field shows itself to nobody.
    private String filled(String message, Map<String, Object> values) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', done)) {
            int close = message.indexOf('}', open);
            Field field = close < 0 ? null : type.fields().get(message.substring(open + 1, close));
            if (field == null) {
                text.append(message, done, open + 1);
                done = open + 1;
            } else {
                text.append(message, done, open).append(shown(field, values.get(field.name())));
                done = close + 1;
            }
        }
        return text.append(message, done, message.length()).toString();
    }

    private static String shown(Field field, @Nullable Object value) {
        if (value == null) {
            return "–";
        }
        if (field.personal()) {
            return "•••";
        }
        String text = value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : value.toString();
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}

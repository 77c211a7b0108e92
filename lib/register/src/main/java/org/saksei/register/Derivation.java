package org.saksei.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Computes the fields of a row that its cells left empty and its other fields tell.
final class Derivation {

    private final List<Field> derived;

    Derivation(RecordType type) {
        this.derived = type.fields().values().stream()
                .filter(field -> field.derived() != null)
                .toList();
    }

    /// Adds to `values` what follows from them, in the order of the pack, so that one derived field may
    /// follow from another above it.
    void complete(Map<String, Object> values, ConditionEvaluation evaluation) {
        for (Field field : derived) {
            if (!values.containsKey(field.name())) {
                Object value = value(Objects.requireNonNull(field.derived()), values, evaluation);
                if (value != null) {
                    values.put(field.name(), value);
                }
            }
        }
    }

    private static @Nullable Object value(
            Field.Derived derived, Map<String, Object> values, ConditionEvaluation evaluation) {
        return switch (derived) {
            case Field.Derived.Age(String birth, String on) ->
                values.get(birth) instanceof LocalDate from && values.get(on) instanceof LocalDate to
                        ? (Object) ChronoUnit.YEARS.between(from, to)
                        : null;
            case Field.Derived.Holds(Condition condition) -> evaluation.evaluate(condition);
            case Field.Derived.FirstOf(List<String> fields) ->
                fields.stream()
                        .map(values::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        };
    }
}

package org.saksei.app.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.app.register.store.RecordStore;
import org.saksei.register.Check;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Term;
import org.saksei.register.ConditionEvaluation;
import org.saksei.register.Definitions;
import org.saksei.register.Field;
import org.saksei.register.RecordKeys;
import org.saksei.register.RecordType;
import org.saksei.register.References;
import org.saksei.register.Row;

/// The fields of other records that checks ask for (`case.crackdown_on`), of those the agency has
/// reported and of those
/// that came earlier in the same file. What is not at hand stays unknown, and its check says nothing.
final class ReferredFields implements References {

    /// Beyond this an agency's records are not held in memory.
    private static final int MOST_RECORDS = 300_000;

    private final Definitions definitions;
    private final RecordKeys keys;
    private final Map<String, List<Field>> wanted = new HashMap<>();
    private final Map<String, Map<String, Map<String, Object>>> known = new HashMap<>();

    ReferredFields(Definitions definitions, RecordKeys keys, RecordStore store, String agency) {
        this.definitions = definitions;
        this.keys = keys;
        for (Check check : definitions.checks()) {
            RecordType type = definitions.types().get(check.recordType());
            if (type != null) {
                paths(check.wrongWhen()).forEach(path -> want(type, path));
            }
        }
        wanted.forEach((type, fields) -> {
            Optional<Map<String, Map<String, Object>>> stored =
                    store.fieldsByKey(definitions.type(type), fields, agency, MOST_RECORDS);
            known.put(type, stored.orElseGet(HashMap::new));
        });
    }

    private void want(RecordType type, List<String> path) {
        Field reference = path.size() == 2 ? type.fields().get(path.getFirst()) : null;
        String to = reference == null ? null : reference.refersTo();
        Field field = to == null ? null : definitions.type(to).fields().get(path.getLast());
        if (to != null && field != null && !field.personal()) {
            List<Field> fields = wanted.computeIfAbsent(to, none -> new ArrayList<>());
            if (!fields.contains(field)) {
                fields.add(field);
            }
        }
    }

    /// Remembers what a row says, if a check of another type can ask for it.
    void remember(RecordType type, String key, Row row) {
        List<Field> fields = wanted.get(type.name());
        Map<String, Map<String, Object>> records = known.get(type.name());
        if (fields != null && records != null && records.size() < MOST_RECORDS) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Field field : fields) {
                Object value = row.values().get(field.name());
                if (value != null) {
                    values.put(field.name(), value);
                }
            }
            records.put(key, values);
        }
    }

    @Override
    public @Nullable Object get(String recordType, String key, List<String> path) {
        Map<String, Map<String, Object>> records = known.get(recordType);
        Map<String, Object> values = records == null ? null : records.get(keys.ofReference(recordType, key));
        if (values == null || path.size() != 1) {
            return ConditionEvaluation.UNKNOWN;
        }
        boolean held = wanted.getOrDefault(recordType, List.of()).stream()
                .anyMatch(field -> field.name().equals(path.getFirst()));
        return held ? values.get(path.getFirst()) : ConditionEvaluation.UNKNOWN;
    }

    private static Set<List<String>> paths(Condition condition) {
        Set<List<String>> paths = new LinkedHashSet<>();
        collect(condition, paths);
        return paths;
    }

    private static void collect(Condition condition, Set<List<String>> paths) {
        switch (condition) {
            case Condition.And(List<Condition> all) -> all.forEach(each -> collect(each, paths));
            case Condition.Or(List<Condition> any) -> any.forEach(each -> collect(each, paths));
            case Condition.Not(Condition inner) -> collect(inner, paths);
            case Condition.Compare compare -> {
                collect(compare.left(), paths);
                collect(compare.right(), paths);
            }
            case Condition.In in -> collect(in.term(), paths);
            case Condition.Holds holds -> collect(holds.codes(), paths);
            case Condition.Filled filled -> collect(filled.field(), paths);
            case Condition.IsTrue isTrue -> collect(isTrue.field(), paths);
        }
    }

    private static void collect(Term term, Set<List<String>> paths) {
        switch (term) {
            case Term.FieldOf field -> paths.add(field.path());
            case Term.Literal literal -> {}
            case Term.Sum sum -> {
                collect(sum.left(), paths);
                collect(sum.right(), paths);
            }
            case Term.Days days -> {
                collect(days.from(), paths);
                collect(days.to(), paths);
            }
            case Term.Years years -> {
                collect(years.from(), paths);
                collect(years.to(), paths);
            }
            case Term.Size size -> collect(size.codes(), paths);
            case Term.Today today -> {}
        }
    }
}

package org.saksei.pack;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.register.Field;
import org.saksei.register.FieldType;
import org.saksei.register.RecordType;
import org.saksei.register.Related;

/// Builds the record types: their fields, how empty fields are computed, and what other records say
/// about them.
final class RecordTypeBuilder {

    /// Columns every table has; a field of that name would be one column for two things.
    private static final Set<String> RESERVED = Set.of(
            "id",
            "agency",
            "source",
            "recorded_at",
            "version",
            "record_id",
            "superseded_at",
            "import_id",
            "source_file",
            "source_sheet",
            "source_row",
            "content_hash");

    /// Names of schemas' own tables that a record type's table would meet.
    private static final Set<String> RESERVED_TYPES = Set.of("record", "import_run", "plan_applied");

    private final Drafts drafts;
    private final Paths paths;
    private final Expressions expressions;
    private final Problems problems;

    RecordTypeBuilder(Drafts drafts, Paths paths, Expressions expressions, Problems problems) {
        this.drafts = drafts;
        this.paths = paths;
        this.expressions = expressions;
        this.problems = problems;
    }

    SequencedMap<String, RecordType> build() {
        SequencedMap<String, RecordType> types = new LinkedHashMap<>();
        drafts.list(Draft.Kind.RECORD).forEach(draft -> types.put(draft.name(), type(draft)));
        return types;
    }

    private RecordType type(Draft draft) {
        Entry entry = draft.entry();
        if (RESERVED_TYPES.contains(draft.name())) {
            problems.add(PackProblem.RESERVED_NAME, draft.at(), "name", draft.name());
        }
        SequencedMap<String, Field> fields = new LinkedHashMap<>();
        Entry fieldEntries = entry.entry("fields").orElseGet(() -> new Entry(draft.at()));
        fieldEntries
                .entries()
                .forEach((name, field) -> fields.put(name, field(draft.name(), name, field, fieldEntries.at(name))));
        checkKey(draft.name(), entry, fields);
        checkDerived(fields);
        return new RecordType(
                draft.name(),
                entry.text("title", draft.name()),
                entry.word("ictip", "event"),
                entry.words("key"),
                fields,
                related(draft, fields),
                linkage(draft).orElse(null),
                draft.source(),
                draft.at());
    }

    private SequencedMap<String, Related> related(Draft draft, SequencedMap<String, Field> fields) {
        SequencedMap<String, Related> related = new LinkedHashMap<>();
        Entry all = draft.entry().entry("related").orElseGet(() -> new Entry(draft.at()));
        all.entries().forEach((name, value) -> {
            Field field = fields.get(name);
            if (field != null) {
                problems.add(PackProblem.DUPLICATE_NAME, all.at(name), "name", name, "first", field.declaredAt());
            }
            related(draft.name(), name, value, all.at(name)).ifPresent(found -> related.put(name, found));
        });
        return related;
    }

    private Optional<String> linkage(Draft draft) {
        Optional<String> linkage = draft.entry().word("linkage");
        linkage.filter(name -> drafts.find(Draft.Kind.LINKAGE, name).isEmpty())
                .ifPresent(name -> problems.addUnknown(
                        PackProblem.UNKNOWN_LINKAGE,
                        draft.entry().at("linkage"),
                        Nearest.to(name, drafts.names(Draft.Kind.LINKAGE))));
        return linkage;
    }

    private Field field(String type, String name, Entry entry, Place.InFile at) {
        FieldType fieldType = Catalog.typeOf(entry);
        boolean coded = fieldType == FieldType.CODE || fieldType == FieldType.CODES;
        boolean reference = fieldType == FieldType.REFERENCE;
        if (RESERVED.contains(name)) {
            problems.add(PackProblem.RESERVED_NAME, at, "name", name);
        }
        String list = belonging(entry, "list", coded, fieldType, at);
        String target = belonging(entry, "to", reference, fieldType, at);
        if (list != null) {
            paths.isList(list, entry.at("list"));
        }
        if (target != null) {
            paths.isType(target, entry.at("to"));
        }
        if (entry.has("max") && fieldType != FieldType.TEXT) {
            wrongKey(entry.at("max"), "max", fieldType);
        }
        if (reference && entry.flag("personal")) {
            problems.add(PackProblem.PERSONAL_FIELD, entry.at("personal"), "field", name);
        }
        return new Field(
                name,
                entry.text("title", name),
                fieldType,
                entry.flag("required"),
                entry.flag("personal") && !reference,
                entry.whole("max").map(Long::intValue).orElse(Field.DEFAULT_MAX_LENGTH),
                coded && list == null ? "yes_no" : list,
                reference && target == null ? type : target,
                entry.words("headings"),
                entry.entry("derive")
                        .flatMap(derive -> derived(type, fieldType, derive))
                        .orElse(null),
                entry.word("ictip").orElse(null),
                at);
    }

    /// The value of a key that some types of fields need and the others cannot have.
    private @Nullable String belonging(Entry entry, String key, boolean needed, FieldType type, Place.InFile at) {
        if (!needed && entry.has(key)) {
            wrongKey(entry.at(key), key, type);
            return null;
        }
        if (needed && !entry.has(key)) {
            problems.add(PackProblem.FIELD_NEEDS_KEY, at, "type", Expressions.written(type), "key", key);
        }
        return entry.word(key).orElse(null);
    }

    private void wrongKey(Place at, String key, FieldType type) {
        problems.add(PackProblem.FIELD_CANNOT_HAVE_KEY, at, "type", Expressions.written(type), "key", key);
    }

    private Optional<Field.Derived> derived(String type, FieldType fieldType, Entry entry) {
        if (entry.has("age")) {
            needsType(fieldType, FieldType.INTEGER, "derive", entry.at("age"));
            String birth = entry.word("age", "");
            String on = entry.word("on", "");
            boolean known = isOfType(type, birth, FieldType.DATE, entry.at("age"))
                    & isOfType(type, on, FieldType.DATE, entry.at("on"));
            return known ? Optional.of(new Field.Derived.Age(birth, on)) : Optional.empty();
        }
        if (entry.has("holds")) {
            needsType(fieldType, FieldType.BOOLEAN, "derive", entry.at("holds"));
            return Optional.of(new Field.Derived.Holds(expressions.condition(entry, "holds", type, Scope.DERIVED)));
        }
        List<String> fields = entry.words("first");
        boolean known = true;
        for (String field : fields) {
            known &= isOfType(type, field, fieldType, entry.at("first"));
        }
        return known && !fields.isEmpty() ? Optional.of(new Field.Derived.FirstOf(fields)) : Optional.empty();
    }

    private void needsType(FieldType found, FieldType expected, String field, Place at) {
        if (found != expected) {
            problems.add(
                    PackProblem.WRONG_FIELD_TYPE,
                    at,
                    "field",
                    field,
                    "found",
                    Expressions.written(found),
                    "expected",
                    Expressions.written(expected));
        }
    }

    private boolean isOfType(String type, String field, FieldType expected, Place at) {
        Optional<Catalog.Followed.Found> found = paths.find(type, field, Scope.DERIVED, at);
        found.ifPresent(name -> needsType(name.field().type(), expected, field, at));
        return found.isPresent() && found.get().field().type() == expected;
    }

    private void checkKey(String type, Entry entry, SequencedMap<String, Field> fields) {
        List<String> key = entry.words("key");
        for (String name : key) {
            Field field = fields.get(name);
            if (field == null) {
                problems.addUnknown(
                        PackProblem.UNKNOWN_FIELD, entry.at("key"), Nearest.to(name, fields.keySet()), "type", type);
            } else if (field.personal()) {
                problems.add(PackProblem.PERSONAL_FIELD, entry.at("key"), "field", name);
            }
        }
    }

    /// A field that is computed from another that is computed from it would never be known.
    private void checkDerived(SequencedMap<String, Field> fields) {
        for (Field field : fields.values()) {
            Set<String> seen = new HashSet<>();
            if (reaches(field.name(), field.name(), fields, seen)) {
                problems.add(PackProblem.CIRCULAR_DERIVE, field.declaredAt(), "field", field.name());
            }
        }
    }

    private static boolean reaches(String from, String goal, SequencedMap<String, Field> fields, Set<String> seen) {
        Field field = fields.get(from);
        if (field == null || field.derived() == null || !seen.add(from)) {
            return false;
        }
        return used(field.derived()).stream().anyMatch(next -> next.equals(goal) || reaches(next, goal, fields, seen));
    }

    private static List<String> used(Field.Derived derived) {
        return switch (derived) {
            case Field.Derived.Age age -> List.of(age.birth(), age.on());
            case Field.Derived.Holds holds -> ConditionFields.of(holds.condition());
            case Field.Derived.FirstOf first -> first.fields();
        };
    }

    private Optional<Related> related(String type, String name, Entry entry, Place.InFile at) {
        boolean last = entry.has("last");
        String other = entry.word("of", "");
        if (!entry.has("of") || !paths.isType(other, entry.at("of"))) {
            return Optional.empty();
        }
        if (RESERVED.contains(name)) {
            problems.add(PackProblem.RESERVED_NAME, at, "name", name);
        }
        String take = entry.word(last ? "last" : "first", "");
        Place takeAt = entry.at(last ? "last" : "first");
        Optional<Catalog.Followed.Found> taken = paths.find(other, take, Scope.RELATED, takeAt);
        String by = entry.word("by", "");
        Optional<Catalog.Followed.Found> reference = paths.find(other, by, Scope.RELATED, entry.at("by"));
        if (reference.isPresent() && !type.equals(reference.get().name().refersTo())) {
            problems.add(PackProblem.NO_REFERENCE_TO, entry.at("by"), "field", by, "of", other, "type", type);
            return Optional.empty();
        }
        String order = entry.word("order", "");
        Optional<Catalog.Followed.Found> ordered = paths.find(other, order, Scope.RELATED, entry.at("order"));
        ordered.ifPresent(found -> needsType(found.field().type(), FieldType.DATE, order, entry.at("order")));
        if (taken.isEmpty() || reference.isEmpty() || ordered.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Related(
                name,
                entry.text("title", name),
                taken.get().field().type(),
                other,
                by,
                take,
                order,
                last,
                expressions.condition(entry, "where", other, Scope.RELATED),
                at));
    }
}

package org.saksei.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;

/// What has to happen to the tables so that they fit a pack: shown first, then applied as a whole.
///
/// Nothing a plan does can lose a value. A pack that wishes such a change gets a problem and no plan is
/// applied.
///
/// @param changes in the order in which they are made
/// @param problems what the pack may not wish; with any, nothing is applied
public record TablePlan(List<Change> changes, List<Problem> problems) {

    /// Columns every table of records has, and tables that are not record types.
    static final Set<String> RESERVED_FIELDS = Set.of(
            "id",
            "agency",
            "source",
            "version",
            "record_id",
            "recorded_at",
            "superseded_at",
            "import_id",
            "source_file",
            "source_sheet",
            "source_row",
            "content_hash");

    static final Set<String> RESERVED_TYPES = Set.of("record", "import_run", "plan_applied", "gazetteer", "secret");

    /// What a value of a type can become without loss.
    private static final Map<FieldType, Set<FieldType>> WIDER = Map.of(
            FieldType.INTEGER, Set.of(FieldType.DECIMAL, FieldType.TEXT),
            FieldType.DECIMAL, Set.of(FieldType.TEXT),
            FieldType.DATE, Set.of(FieldType.TEXT),
            FieldType.BOOLEAN, Set.of(FieldType.TEXT),
            FieldType.CODE, Set.of(FieldType.TEXT, FieldType.CODES));

    public TablePlan {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /// One step.
    public sealed interface Change {

        /// A line for people.
        String text();

        record CreateTable(TableShape shape) implements Change {
            @Override
            public String text() {
                long personal = shape.columns().values().stream()
                        .filter(TableShape.Column::personal)
                        .count();
                return "create table register." + shape.recordType() + " with "
                        + (shape.columns().size() - personal) + " open and " + personal + " personal fields";
            }
        }

        record AddField(String recordType, String field, TableShape.Column column) implements Change {
            @Override
            public String text() {
                return "add " + (column.personal() ? "personal " : "") + "field " + field + " (" + name(column.type())
                        + ") to register." + recordType;
            }
        }

        record WidenField(String recordType, String field, TableShape.Column from, FieldType to) implements Change {
            @Override
            public String text() {
                return "widen field " + field + " of register." + recordType + " from " + name(from.type()) + " to "
                        + name(to);
            }
        }

        private static String name(FieldType type) {
            return type.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isEmpty() {
        return changes.isEmpty() && problems.isEmpty();
    }

    /// The plan that leads from the tables there are to the types a pack has.
    public static TablePlan from(Collection<TableShape> applied, Collection<RecordType> wanted) {
        List<Change> changes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, TableShape> before = new LinkedHashMap<>();
        applied.forEach(shape -> before.put(shape.recordType(), shape));
        for (RecordType type : wanted) {
            checkNames(type, problems);
            TableShape shape = before.remove(type.name());
            if (shape == null) {
                changes.add(new Change.CreateTable(TableShape.of(type)));
            } else {
                planFields(shape, type, changes, problems);
            }
        }
        before.keySet()
                .forEach(removed ->
                        problems.add(Problem.of(RegisterProblem.TYPE_REMOVED, new Place.Nowhere(), "type", removed)));
        return new TablePlan(changes, problems);
    }

    private static void checkNames(RecordType type, List<Problem> problems) {
        if (RESERVED_TYPES.contains(type.name())) {
            problems.add(Problem.of(RegisterProblem.NAME_RESERVED, type.declaredAt(), "name", type.name()));
        }
        type.fields().values().stream()
                .filter(field -> RESERVED_FIELDS.contains(field.name()))
                .forEach(field -> problems.add(
                        Problem.of(RegisterProblem.NAME_RESERVED, field.declaredAt(), "name", field.name())));
    }

    private static void planFields(TableShape shape, RecordType type, List<Change> changes, List<Problem> problems) {
        for (Field field : type.fields().values()) {
            TableShape.Column before = shape.columns().get(field.name());
            TableShape.Column after = new TableShape.Column(field.type(), field.personal(), field.refersTo());
            if (before == null) {
                changes.add(new Change.AddField(type.name(), field.name(), after));
            } else if (!before.equals(after)) {
                planField(type, field, before, changes, problems);
            }
        }
        for (String name : shape.columns().keySet()) {
            if (!type.fields().containsKey(name)) {
                problems.add(Problem.of(
                        RegisterProblem.FIELD_REMOVED, type.declaredAt(), "type", type.name(), "field", name));
            }
        }
    }

    private static void planField(
            RecordType type, Field field, TableShape.Column before, List<Change> changes, List<Problem> problems) {
        if (before.personal() != field.personal()) {
            problems.add(refusal(
                    before.personal() ? RegisterProblem.FIELD_EXPOSED : RegisterProblem.FIELD_HIDDEN,
                    type,
                    field,
                    before));
        } else if (before.type() == field.type()) {
            problems.add(refusal(RegisterProblem.REFERENCE_MOVED, type, field, before));
        } else if (WIDER.getOrDefault(before.type(), Set.of()).contains(field.type())) {
            changes.add(new Change.WidenField(type.name(), field.name(), before, field.type()));
        } else {
            problems.add(refusal(RegisterProblem.FIELD_NARROWED, type, field, before));
        }
    }

    private static Problem refusal(RegisterProblem code, RecordType type, Field field, TableShape.Column before) {
        return Problem.of(
                code,
                field.declaredAt(),
                "type",
                type.name(),
                "field",
                field.name(),
                "before",
                Change.name(before.type()),
                "after",
                Change.name(field.type()));
    }
}

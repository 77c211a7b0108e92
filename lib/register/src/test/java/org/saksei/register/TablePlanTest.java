package org.saksei.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksei.register.Samples.field;
import static org.saksei.register.Samples.type;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablePlanTest {

    private static TablePlan plan(RecordType before, RecordType after) {
        return TablePlan.from(List.of(TableShape.of(before)), List.of(after));
    }

    private static List<String> texts(TablePlan plan) {
        return plan.changes().stream().map(TablePlan.Change::text).toList();
    }

    private static List<String> codes(TablePlan plan) {
        return plan.problems().stream().map(problem -> problem.code().name()).toList();
    }

    @Test
    void theFirstPlanCreatesEveryTable() {
        TablePlan plan = TablePlan.from(List.of(), List.of(Samples.victimType()));
        assertThat(texts(plan)).containsExactly("create table register.victim with 5 open and 2 personal fields");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void theSamePackPlansNothing() {
        assertThat(plan(Samples.victimType(), Samples.victimType()).isEmpty()).isTrue();
    }

    @Test
    void aNewFieldIsAddedAndAWiderOneWidened() {
        TablePlan plan = plan(
                type("t", List.of(), field("n", FieldType.INTEGER)),
                type("t", List.of(), field("n", FieldType.DECIMAL), field("d", FieldType.DATE)));
        assertThat(texts(plan))
                .containsExactly(
                        "widen field n of register.t from integer to decimal", "add field d (date) to register.t");
    }

    @Test
    void whatWouldLoseValuesIsRefused() {
        RecordType one = type("t", List.of(), field("n", FieldType.DECIMAL), field("d", FieldType.DATE));
        assertThat(codes(plan(one, type("t", List.of(), field("n", FieldType.INTEGER), field("d", FieldType.DATE)))))
                .containsExactly("FIELD_NARROWED");
        assertThat(codes(plan(one, type("t", List.of(), field("n", FieldType.DECIMAL)))))
                .containsExactly("FIELD_REMOVED");
        assertThat(codes(plan(one, type("u", List.of(), field("n", FieldType.DECIMAL)))))
                .containsExactly("TYPE_REMOVED");
    }

    @Test
    void aPersonalFieldStaysPersonalAndAnOpenOneOpen() {
        RecordType open = type("t", List.of(), field("n", FieldType.TEXT));
        RecordType personal = type("t", List.of(), field("n", FieldType.TEXT, false, true, null, null, null));
        assertThat(codes(plan(personal, open))).containsExactly("FIELD_EXPOSED");
        assertThat(codes(plan(open, personal))).containsExactly("FIELD_HIDDEN");
    }

    @Test
    void aReferenceCannotPointElsewhere() {
        RecordType one = type("t", List.of(), field("r", FieldType.REFERENCE, false, false, null, "a", null));
        RecordType other = type("t", List.of(), field("r", FieldType.REFERENCE, false, false, null, "b", null));
        assertThat(codes(plan(one, other))).containsExactly("REFERENCE_MOVED");
    }

    @Test
    void theRegistersOwnNamesAreRefused() {
        assertThat(codes(TablePlan.from(
                        List.of(), List.of(type("record", List.of(), field("import_id", FieldType.TEXT))))))
                .containsExactly("NAME_RESERVED", "NAME_RESERVED");
    }
}

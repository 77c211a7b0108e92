package org.saksei.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksei.register.Condition.Comparison.EQUAL;
import static org.saksei.register.Condition.Comparison.GREATER;
import static org.saksei.register.Condition.Comparison.LESS;
import static org.saksei.register.Condition.Comparison.NOT_EQUAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksei.register.Condition.And;
import org.saksei.register.Condition.Compare;
import org.saksei.register.Condition.Filled;
import org.saksei.register.Condition.Holds;
import org.saksei.register.Condition.In;
import org.saksei.register.Condition.IsTrue;
import org.saksei.register.Condition.Not;
import org.saksei.register.Condition.Or;
import org.saksei.register.Condition.Term;

class ConditionEvaluationTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 7, 1);

    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final ConditionEvaluation evaluation =
            new ConditionEvaluation(path -> values.get(String.join(".", path)), TODAY);

    private static Term.FieldOf field(String path, FieldType type) {
        return new Term.FieldOf(List.of(path.split("\\.")), type);
    }

    private static Condition isTrue(String name) {
        return new IsTrue(field(name, FieldType.BOOLEAN));
    }

    @Test
    void andOrNotFollowKleenesTables() {
        Boolean[] three = {true, false, null};
        for (Boolean a : three) {
            for (Boolean b : three) {
                values.put("a", a);
                values.put("b", b);
                Boolean and = Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)
                        ? Boolean.FALSE
                        : (a == null || b == null ? null : Boolean.TRUE);
                Boolean or = Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)
                        ? Boolean.TRUE
                        : (a == null || b == null ? null : Boolean.FALSE);
                assertThat(evaluation.evaluate(new And(List.of(isTrue("a"), isTrue("b")))))
                        .as("%s and %s", a, b)
                        .isEqualTo(and);
                assertThat(evaluation.evaluate(new Or(List.of(isTrue("a"), isTrue("b")))))
                        .as("%s or %s", a, b)
                        .isEqualTo(or);
                assertThat(evaluation.evaluate(new Not(isTrue("a"))))
                        .as("not %s", a)
                        .isEqualTo(a == null ? null : (Boolean) !a);
            }
        }
    }

    @Test
    void alwaysHoldsAndAnEmptyOrNever() {
        assertThat(evaluation.holds(Condition.ALWAYS)).isTrue();
        assertThat(evaluation.evaluate(new Or(List.of()))).isFalse();
    }

    @Test
    void aComparisonWithAnEmptyFieldIsUnknownEvenWhenItSaysNotEqual() {
        Term.FieldOf sex = field("sex", FieldType.CODE);
        assertThat(evaluation.evaluate(new Compare(sex, NOT_EQUAL, new Term.Literal("F"))))
                .isNull();
        assertThat(evaluation.evaluate(new In(sex, List.of("F", "M")))).isNull();
        assertThat(evaluation.evaluate(new Filled(sex))).isFalse();
    }

    @Test
    void numbersOfBothKindsAreCompared() {
        values.put("age", 18L);
        Term.FieldOf age = field("age", FieldType.INTEGER);
        assertThat(evaluation.holds(new Compare(age, EQUAL, new Term.Literal(new BigDecimal("18.0")))))
                .isTrue();
        assertThat(evaluation.holds(
                        new Compare(new Term.Sum(age, new Term.Literal(1L), true), LESS, new Term.Literal(18L))))
                .isTrue();
        assertThat(evaluation.holds(new In(age, List.of(17L, 18L)))).isTrue();
    }

    @Test
    void aYearIsCompletedOnTheDayItself() {
        values.put("birth", LocalDate.of(2001, 7, 1));
        Term years = new Term.Years(field("birth", FieldType.DATE), new Term.Today());
        assertThat(evaluation.value(years)).isEqualTo(18L);
        values.put("birth", LocalDate.of(2001, 7, 2));
        assertThat(evaluation.value(years)).isEqualTo(17L);
        values.put("birth", LocalDate.of(2019, 7, 11));
        assertThat(evaluation.value(new Term.Days(field("birth", FieldType.DATE), new Term.Today())))
                .isEqualTo(-10L);
    }

    @Test
    void codesAreHeldOrNotAndUnknownWhereThereAreNone() {
        Term.FieldOf purposes = field("purposes", FieldType.CODES);
        assertThat(evaluation.evaluate(new Holds(purposes, "begging"))).isNull();
        assertThat(evaluation.value(new Term.Size(purposes))).isEqualTo(0L);
        values.put("purposes", List.of("begging", "servitude"));
        assertThat(evaluation.evaluate(new Holds(purposes, "begging"))).isTrue();
        assertThat(evaluation.evaluate(new Holds(purposes, "other"))).isFalse();
        assertThat(evaluation.value(new Term.Size(purposes))).isEqualTo(2L);
        values.put("purposes", List.of());
        assertThat(evaluation.evaluate(new Filled(purposes))).isFalse();
    }

    @Test
    void whatOthersWillSayIsUnknownEvenWhetherItIsFilled() {
        values.put("handed_over_to", ConditionEvaluation.UNKNOWN);
        Term.FieldOf related = field("handed_over_to", FieldType.CODE);
        assertThat(evaluation.evaluate(new Filled(related))).isNull();
        assertThat(evaluation.evaluate(new Compare(related, EQUAL, new Term.Literal("family"))))
                .isNull();
    }

    @Test
    void textsCompareByCodePoints() {
        values.put("a", "\uFF5E");
        Term.FieldOf a = field("a", FieldType.TEXT);
        assertThat(evaluation.holds(new Compare(a, LESS, new Term.Literal("𐍈"))))
                .isTrue();
        assertThat(evaluation.holds(new Compare(a, GREATER, new Term.Literal("z"))))
                .isTrue();
    }

    @Test
    void aCodeThatSaysNothingIsKnownIsNeitherEqualNorDifferent() {
        Condition foreign = new Compare(field("citizenship", FieldType.CODE), NOT_EQUAL, new Term.Literal("KHM"));

        for (String code : List.of("unknown", "not_asked", "not_applicable")) {
            values.put("citizenship", code);
            assertThat(evaluation.evaluate(foreign)).as(code).isNull();
        }
        values.put("citizenship", "VNM");
        assertThat(evaluation.evaluate(foreign)).isTrue();
    }
}

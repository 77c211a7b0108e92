package org.saksei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.kernel.Problem;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Comparison;
import org.saksei.register.Condition.Term;
import org.saksei.register.FieldType;

class ExpressionsTest {

    private static final Term.FieldOf SEX = field("sex", FieldType.CODE);
    private static final Term.FieldOf AGE = field("age", FieldType.INTEGER);
    private static final Term.FieldOf CASE = field("case", FieldType.REFERENCE);
    private static final Term.FieldOf FOREIGN = field("foreign", FieldType.BOOLEAN);
    private static final Term.FieldOf PURPOSES = field("purposes", FieldType.CODES);
    private static final Term.FieldOf RESCUED = field("rescued_on", FieldType.DATE);

    @Nested
    class WhatCanBeAsked {

        @Test
        void aComparisonWithACodeOfTheList() {
            assertThat(read("sex == 'F'")).isEqualTo(compare(SEX, Comparison.EQUAL, new Term.Literal("F")));
        }

        @Test
        void bordersOfNumbers() {
            assertThat(read("age < 0 || age >= 110"))
                    .isEqualTo(new Condition.Or(List.of(
                            compare(AGE, Comparison.LESS, new Term.Literal(0L)),
                            compare(AGE, Comparison.GREATER_OR_EQUAL, new Term.Literal(110L)))));
            assertThat(read("age > -1")).isEqualTo(compare(AGE, Comparison.GREATER, new Term.Literal(-1L)));
        }

        @Test
        void aLongChainIsOneAnd() {
            Condition.And and = (Condition.And) read("foreign && age > 1 && age < 9 && (sex == 'F' && has(case))");
            assertThat(and.all()).hasSize(5);
        }

        @Test
        void emptyAndFilledAreOneQuestion() {
            assertThat(read("has(case)")).isEqualTo(new Condition.Filled(CASE));
            assertThat(read("case != null")).isEqualTo(new Condition.Filled(CASE));
            assertThat(read("null == case")).isEqualTo(new Condition.Not(new Condition.Filled(CASE)));
            assertThat(read("has(purposes)")).isEqualTo(new Condition.Filled(PURPOSES));
        }

        @Test
        void yesOrNoIsACondition() {
            assertThat(read("foreign")).isEqualTo(new Condition.IsTrue(FOREIGN));
            assertThat(read("!foreign")).isEqualTo(new Condition.Not(new Condition.IsTrue(FOREIGN)));
            assertThat(read("foreign == false")).isEqualTo(compare(FOREIGN, Comparison.EQUAL, new Term.Literal(false)));
        }

        @Test
        void codesInAListAndAListInCodes() {
            assertThat(read("sex in ['F', 'M']")).isEqualTo(new Condition.In(SEX, List.of("F", "M")));
            assertThat(read("'labour' in purposes")).isEqualTo(new Condition.Holds(PURPOSES, "labour"));
            assertThat(read("size(purposes) == 2"))
                    .isEqualTo(compare(new Term.Size(PURPOSES), Comparison.EQUAL, new Term.Literal(2L)));
        }

        @Test
        void aReferenceIsFollowed() {
            Term.FieldOf workers = new Term.FieldOf(List.of("case", "workers"), FieldType.INTEGER);
            assertThat(read("case.workers + 1 > 5"))
                    .isEqualTo(compare(
                            new Term.Sum(workers, new Term.Literal(1L), false),
                            Comparison.GREATER,
                            new Term.Literal(5L)));
            assertThat(read("case.agency == agency")).isInstanceOf(Condition.Compare.class);
        }

        @Test
        void aWholeNumberBesideADecimalOneIsDecimal() {
            Term.FieldOf debt = new Term.FieldOf(List.of("case", "debt"), FieldType.DECIMAL);
            assertThat(read("case.debt == 2"))
                    .isEqualTo(compare(debt, Comparison.EQUAL, new Term.Literal(BigDecimal.valueOf(2))));
            assertThat(read("case.debt > 0.5"))
                    .isEqualTo(compare(debt, Comparison.GREATER, new Term.Literal(new BigDecimal("0.5"))));
            assertThat(read("case.debt in [1, 2.5]"))
                    .isEqualTo(new Condition.In(debt, List.of(BigDecimal.valueOf(1), new BigDecimal("2.5"))));
        }

        @Test
        void days() {
            Term.FieldOf opened = new Term.FieldOf(List.of("case", "opened_on"), FieldType.DATE);
            assertThat(read("days(case.opened_on, rescued_on) > 30"))
                    .isEqualTo(compare(new Term.Days(opened, RESCUED), Comparison.GREATER, new Term.Literal(30L)));
            assertThat(read("rescued_on > today()")).isEqualTo(compare(RESCUED, Comparison.GREATER, new Term.Today()));
            assertThat(read("rescued_on < date('2020-02-29')"))
                    .isEqualTo(compare(RESCUED, Comparison.LESS, new Term.Literal(LocalDate.of(2020, 2, 29))));
            assertThat(read("years(case.opened_on, rescued_on) == 1")).isInstanceOf(Condition.Compare.class);
        }
    }

    @Nested
    class WhatIsRefused {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sex.startsWith('F')",
                    "sex.matches('.*')",
                    "purposes.exists(p, p == 'labour')",
                    "age * 2 > 3",
                    "age / 2 > 3",
                    "age % 2 == 0",
                    "foreign ? has(case) : has(sex)",
                    "purposes[0] == 'labour'",
                    "{'a': 1} == {'a': 1}",
                    "int(sex) == 1",
                    "sex == b'F'",
                    "age == 1u",
                    "now() > rescued_on",
                    "case.size() > 1",
                    "today(1) > rescued_on",
                    "rescued_on > null",
                    "timestamp('2019-01-01T00:00:00Z') > rescued_on"
                })
        void whatADatabaseCannotBeAsked(String condition) {
            assertThat(problems(condition)).extracting(Problem::code).contains(PackProblem.CEL_NOT_SUPPORTED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sex < 'M'",
                    "sex == 1",
                    "age == 'x'",
                    "rescued_on == 3",
                    "foreign == 'yes'",
                    "purposes == 'labour'",
                    "case == 'A1'",
                    "rescued_on + 1 > rescued_on",
                    "foreign < true"
                })
        void whatDoesNotFit(String condition) {
            assertThat(problems(condition)).extracting(Problem::code).containsExactly(PackProblem.CEL_TYPES);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'F' in sex",
                    "sex in []",
                    "age in ['F']",
                    "sex in [case]",
                    "age in purposes",
                    "agency in purposes"
                })
        void anInThatHasNoMeaning(String condition) {
            assertThat(problems(condition)).extracting(Problem::code).containsExactly(PackProblem.CEL_IN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"true", "age", "'F'", "[1]", "sex"})
        void whatIsNoCondition(String condition) {
            assertThat(problems(condition)).extracting(Problem::code).containsExactly(PackProblem.CEL_NOT_CONDITION);
        }

        @ParameterizedTest
        @ValueSource(strings = {"name == 'x'", "has(birth_date)", "years(birth_date, rescued_on) > 1"})
        void aPersonalFieldWhereRecordsAreCounted(String condition) {
            assertThat(problems(condition)).extracting(Problem::code).containsExactly(PackProblem.PERSONAL_FIELD);
        }

        @Test
        void aPersonalFieldIsAllowedWhereARowIsChecked() {
            TextPack pack = TextPack.small()
                    .with(
                            "checks/a.yaml",
                            "source: s\nchecks: [{on: victim, id: a, severity: note, wrong_when: has(name), message: M}]\n");
            assertThat(PackReader.read(pack).problems()).isEmpty();
        }

        @Test
        void anUnknownCodeWithTheNearestOne() {
            Problem problem = problems("'labor' in purposes").getFirst();
            assertThat(problem.code()).isEqualTo(PackProblem.UNKNOWN_CODE);
            assertThat(problem.values()).containsEntry("nearest", "labour").containsEntry("list", "purpose");
        }

        @Test
        void everyMistakeOfAChainAtOnce() {
            assertThat(problems("sexx == 'F' && age == 'x' && sex == 'Q'"))
                    .extracting(Problem::code)
                    .containsExactly(PackProblem.UNKNOWN_FIELD, PackProblem.CEL_TYPES, PackProblem.UNKNOWN_CODE);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"age ==|7", "age == 'x'|5", "has(case) && age == 'x'|18"})
        void theColumnIsThatOfThePart(String condition, String column) {
            assertThat(problems(condition).getFirst().values()).containsEntry("column", column);
        }

        @Test
        void anExpressionNestedWithoutEnd() {
            String deep = "(".repeat(2000) + "foreign" + ")".repeat(2000);
            assertThat(problems(deep)).extracting(Problem::code).containsExactly(PackProblem.CEL_SYNTAX);
            String longest = "foreign" + " && foreign".repeat(600);
            assertThat(problems(longest)).extracting(Problem::code).containsExactly(PackProblem.CEL_SYNTAX);
        }
    }

    @Test
    void theLineOfABlockIsCounted() {
        TextPack pack = TextPack.small()
                .replacing(
                        "figures/victims.yaml",
                        "dated_by: rescued_on",
                        "where: |\n      has(case) &&\n      age == 'x'\n    dated_by: rescued_on");
        assertThat(PackReader.read(pack).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString("packs/small/figures/victims.yaml:15"));
    }

    private static Condition read(String condition) {
        return PackReader.read(pack(condition)).get().getIndicator("victims").where();
    }

    private static List<Problem> problems(String condition) {
        return PackReader.read(pack(condition)).problems();
    }

    private static TextPack pack(String condition) {
        String quoted = "\"" + condition.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return TextPack.small()
                .replacing(
                        "figures/victims.yaml",
                        "dated_by: rescued_on",
                        "where: " + quoted + "\n    dated_by: rescued_on");
    }

    private static Term.FieldOf field(String name, FieldType type) {
        return new Term.FieldOf(List.of(name), type);
    }

    private static Condition compare(Term left, Comparison comparison, Term right) {
        return new Condition.Compare(left, comparison, right);
    }
}

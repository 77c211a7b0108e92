package org.saksei.app.figures.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.figures.CountedByHand;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.figures.Invented;
import org.saksei.app.figures.PackFolder;
import org.saksei.figures.FigureDefinitions;
import org.saksei.figures.Indicator;
import org.saksei.figures.Scope;
import org.saksei.figures.Split;
import org.saksei.pack.Pack;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Comparison;
import org.saksei.register.Condition.Term;
import org.saksei.register.Field;
import org.saksei.register.FieldType;
import org.saksei.register.RecordType;

/// A condition answers the same whether Java asks it of a record or SQL asks it of the table: every
/// condition of every pack, and made-up ones of every form, over random records with empty fields.
@ExtendWith(TestDatabase.class)
class ConditionsBothWaysTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 7, 1);

    @ParameterizedTest
    @ValueSource(strings = {"core", "cambodia", "example"})
    void everyConditionOfAPackIsAnsweredTheSame(String name, Installation installation) {
        Pack pack = PackFolder.read(name);
        Invented register = new Invented(pack, installation);
        register.fill(new Random(11), 40);
        CountedByHand byHand = new CountedByHand(pack, register, TODAY);

        SoftAssertions soft = new SoftAssertions();
        int[] asked = {0};
        conditions(pack)
                .forEach((type, conditions) -> conditions.forEach((where, condition) -> {
                    if (isOpen(pack, type, condition)) {
                        asked[0]++;
                        Map<Long, @Nullable Boolean> bySql = answers(installation, pack, type, condition);
                        register.records(type)
                                .forEach(record -> soft.assertThat(bySql.get(record.id()))
                                        .as("%s of record %s", where, record)
                                        .isEqualTo(byHand.evaluation(record).evaluate(condition)));
                    }
                }));
        soft.assertAll();
        assertThat(asked[0]).as("conditions asked").isPositive();
    }

    @Test
    void randomConditionsOfEveryFormAreAnsweredTheSame(Installation installation) {
        Pack pack = PackFolder.read("cambodia");
        Invented register = new Invented(pack, installation);
        register.fill(new Random(12), 40);
        CountedByHand byHand = new CountedByHand(pack, register, TODAY);
        Random random = new Random(13);

        SoftAssertions soft = new SoftAssertions();
        for (int i = 0; i < 300; i++) {
            RecordType type = List.copyOf(pack.recordTypes().values())
                    .get(random.nextInt(pack.recordTypes().size()));
            Condition condition = new RandomCondition(pack, type, random).next(3);
            Map<Long, @Nullable Boolean> bySql = answers(installation, pack, type.name(), condition);
            register.records(type.name())
                    .forEach(record -> soft.assertThat(bySql.get(record.id()))
                            .as("%s of record %s", condition, record)
                            .isEqualTo(byHand.evaluation(record).evaluate(condition)));
        }
        soft.assertAll();
    }

    private static Map<Long, @Nullable Boolean> answers(
            Installation installation, Pack pack, String type, Condition condition) {
        FigureDefinitions definitions = FiguresService.definitions(pack);
        Scope scope = Scope.of(definitions, type, condition);
        ScopeSql sql = new ScopeSql(scope, "a", new Moment(null), TODAY, pack.trust());
        TreeSet<Integer> asked = sql.askedNodes();
        Map<String, Sql> with = new LinkedHashMap<>();
        with.put(
                "a_rows",
                Sql.of("select ")
                        .add(sql.columns(asked))
                        .add(" from " + sql.firstTable())
                        .add(sql.joins(asked)));
        with.putAll(sql.said(false));
        Sql query = ScopeSql.with(with)
                .add("\nselect d.record_id, ")
                .add(sql.overRows().condition(condition))
                .add(" as answer from a_full d");
        Map<Long, @Nullable Boolean> answers = new TreeMap<>();
        installation
                .transactions()
                .sql()
                .sql(query.text())
                .params(new ArrayList<>(query.values()))
                .query((ResultSet row) -> {
                    answers.put(row.getLong(1), row.getObject(2, Boolean.class));
                });
        return answers;
    }

    /// By record type, by the place in the pack.
    private static Map<String, Map<String, Condition>> conditions(Pack pack) {
        Map<String, Map<String, Condition>> all = new TreeMap<>();
        pack.checks().forEach(check -> of(all, check.recordType()).put(check.id(), check.wrongWhen()));
        pack.indicators().values().forEach(figure -> {
            of(all, figure.recordType()).put(figure.id(), figure.where());
            if (figure.measure() instanceof Indicator.Measure.Share share) {
                of(all, figure.recordType()).put(figure.id() + " share", share.that());
            }
        });
        pack.splits()
                .values()
                .forEach(split -> split.values().forEach((type, value) -> {
                    if (value instanceof Split.Value.Whether whether) {
                        of(all, type).put(split.id(), whether.condition());
                    }
                }));
        for (RecordType type : pack.recordTypes().values()) {
            type.related()
                    .forEach((name, related) ->
                            of(all, related.recordType()).put(type.name() + "." + name, related.where()));
            type.fields().forEach((name, field) -> {
                if (field.derived() instanceof Field.Derived.Holds holds) {
                    of(all, type.name()).put(type.name() + "." + name, holds.condition());
                }
            });
        }
        return all;
    }

    private static Map<String, Condition> of(Map<String, Map<String, Condition>> all, String type) {
        return all.computeIfAbsent(type, none -> new TreeMap<>());
    }

    /// Whether it can be asked in the database: personal fields are not there to be compared.
    private static boolean isOpen(Pack pack, String type, Condition condition) {
        try {
            Scope.of(FiguresService.definitions(pack), type, condition);
            return true;
        } catch (IllegalArgumentException personal) {
            assertThat(personal).hasMessageContaining("personal");
            return false;
        }
    }

    /// Conditions of every form over the open fields of a type and of the records it refers to.
    private record RandomCondition(Pack pack, RecordType type, Random random) {

        Condition next(int depth) {
            return switch (random.nextInt(depth == 0 ? 5 : 8)) {
                case 0 -> compare();
                case 1 -> in();
                case 2 -> new Condition.Filled(any());
                case 3 -> {
                    Term.FieldOf codes = field(FieldType.CODES);
                    yield codes == null ? compare() : new Condition.Holds(codes, "prostitution");
                }
                case 4 -> {
                    Term.FieldOf flag = field(FieldType.BOOLEAN);
                    yield flag == null ? compare() : new Condition.IsTrue(flag);
                }
                case 5 -> new Condition.Not(next(depth - 1));
                case 6 -> new Condition.And(List.of(next(depth - 1), next(depth - 1)));
                default -> new Condition.Or(List.of(next(depth - 1), next(depth - 1)));
            };
        }

        private Condition compare() {
            Comparison comparison = Comparison.values()[random.nextInt(Comparison.values().length)];
            Term.FieldOf date = field(FieldType.DATE);
            Term.FieldOf other = field(FieldType.DATE);
            Term.FieldOf number = field(random.nextBoolean() ? FieldType.INTEGER : FieldType.DECIMAL);
            Term.FieldOf code = field(FieldType.CODE);
            Term.FieldOf codes = field(FieldType.CODES);
            List<Condition> possible = new ArrayList<>(List.of(new Condition.Filled(any())));
            if (date != null && other != null) {
                possible.add(new Condition.Compare(date, comparison, new Term.Today()));
                possible.add(new Condition.Compare(date, comparison, other));
                possible.add(new Condition.Compare(new Term.Years(date, other), comparison, new Term.Literal(0L)));
                possible.add(new Condition.Compare(
                        new Term.Sum(new Term.Days(date, other), new Term.Literal(30L), random.nextBoolean()),
                        comparison,
                        new Term.Literal(100L)));
            }
            if (number != null) {
                possible.add(new Condition.Compare(number, comparison, new Term.Literal(BigDecimal.valueOf(75, 1))));
            }
            if (codes != null) {
                possible.add(new Condition.Compare(new Term.Size(codes), comparison, new Term.Literal(1L)));
            }
            if (code != null) {
                possible.add(new Condition.Compare(code, comparison, new Term.Literal("gone")));
            }
            return possible.get(random.nextInt(possible.size()));
        }

        private Condition in() {
            Term.FieldOf code = field(FieldType.CODE);
            if (code == null) {
                return new Condition.Filled(any());
            }
            return new Condition.In(code, random.nextInt(4) == 0 ? List.of() : List.of("gone", "F", "unknown"));
        }

        private Term.FieldOf any() {
            for (FieldType each : FieldType.values()) {
                Term.FieldOf field = random.nextInt(3) == 0 ? field(each) : null;
                if (field != null) {
                    return field;
                }
            }
            return new Term.FieldOf(List.of("agency"), FieldType.TEXT);
        }

        /// An open field of that kind, of the record or of one it refers to.
        private Term.@Nullable FieldOf field(FieldType wanted) {
            List<Term.FieldOf> fields = new ArrayList<>();
            collect(type, List.of(), wanted, fields);
            return fields.isEmpty() ? null : fields.get(random.nextInt(fields.size()));
        }

        private void collect(RecordType from, List<String> path, FieldType wanted, List<Term.FieldOf> into) {
            for (Field field : from.openFields()) {
                List<String> here = new ArrayList<>(path);
                here.add(field.name());
                if (field.type() == wanted) {
                    into.add(new Term.FieldOf(here, wanted));
                }
                if (field.type() == FieldType.REFERENCE && path.isEmpty()) {
                    String target = Objects.requireNonNull(field.refersTo());
                    collect(Objects.requireNonNull(pack.recordTypes().get(target)), here, wanted, into);
                }
            }
        }
    }
}

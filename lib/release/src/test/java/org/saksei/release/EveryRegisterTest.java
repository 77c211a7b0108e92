package org.saksei.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is called safe is attacked by trying every register there could be.
class EveryRegisterTest {

    private static final Column AGE = new Column("age", List.of("child", "youth", "adult"));
    private static final Column SEX = new Column("sex", List.of("female", "male"));
    private static final Column FATE = new Column("fate", List.of("family", "shelter"));
    private static final Column PLACE = new Column(
            "place", List.of("a", "b", "c", "d"), Map.of("north", List.of("a", "b"), "town", List.of("b", "c")));

    private int safe;
    private int hiddenFurther;

    private record World(Population population, List<List<Integer>> combinations, List<Count> facts) {}

    private void attack(World made, ReleaseRule rule) {
        Population population = made.population();
        Knowledge knowledge = new Knowledge(made.facts().stream()
                .map(fact -> new Knowledge.Fact(population.id(), fact, "the newspaper"))
                .toList());
        if (!(TableRelease.protect(List.of(population), rule, knowledge) instanceof Outcome.Safe released)) {
            return;
        }
        safe++;
        hiddenFurther += released.audit().secondary() > 0 ? 1 : 0;
        int total = (int) Made.count(population.columns(), population.rows(), Map.of());
        Everything everything =
                new Everything(population.columns(), made.combinations(), released.tables(), made.facts(), total);
        Map<Map<String, String>, TreeSet<Long>> values = everything.values();
        for (Audit.Cell cell : released.audit().cells()) {
            if (cell.kind() == Audit.Kind.PRIMARY) {
                assertThat(values.get(cell.at()))
                        .as("values of a small cell")
                        .containsAll(LongStream.rangeClosed(1, rule.threshold())
                                .boxed()
                                .toList());
            } else if (!cell.isHidden()) {
                assertThat(Hiding.isSmall(cell.count(), rule.threshold())).isFalse();
            }
        }
        compareWithAttack(population, released, knowledge, values);
        if (rule.insider()) {
            attackFromInside(population, released, everything);
        }
    }

    private static void compareWithAttack(
            Population population,
            Outcome.Safe released,
            Knowledge knowledge,
            Map<Map<String, String>, TreeSet<Long>> values) {
        List<Attack.Interval> intervals = Attack.on(Attack.Published.of(population, released.tables()), knowledge)
                .orElseThrow();
        for (Attack.Interval interval : intervals) {
            TreeSet<Long> possible = Objects.requireNonNull(values.get(interval.at()));
            assertThat(possible.first()).isGreaterThanOrEqualTo(interval.low());
            assertThat(possible.last()).isLessThanOrEqualTo(interval.high());
        }
    }

    private static void attackFromInside(Population population, Outcome.Safe released, Everything everything) {
        for (Audit.Cell own : released.audit().cells()) {
            if (own.isHidden() && own.count() == 1) {
                List<Integer> person = population.rows().stream()
                        .filter(row -> Made.count(population.columns(), List.of(row), own.at()) > 0)
                        .findFirst()
                        .orElseThrow()
                        .codes();
                Map<Map<String, String>, TreeSet<Long>> values = everything.values(own.at(), 1, person);
                for (Audit.Cell other : released.audit().cells()) {
                    boolean ownAlone = other.count() == 1
                            && Made.count(population.columns(), List.of(new Population.Row(person, 1)), other.at())
                                    == 1;
                    if (other.kind() == Audit.Kind.PRIMARY
                            && !ownAlone
                            && !isWithin(population, other.at(), own.at())) {
                        assertThat(values.get(other.at()))
                                .as("what the one person of a cell learns of others")
                                .hasSizeGreaterThan(1);
                    }
                }
            }
        }
    }

    private static boolean isWithin(Population population, Map<String, String> inner, Map<String, String> outer) {
        return Made.combinations(population.columns()).stream()
                .map(codes -> List.of(new Population.Row(codes, 1)))
                .filter(row -> Made.count(population.columns(), row, inner) > 0)
                .allMatch(row -> Made.count(population.columns(), row, outer) > 0);
    }

    private static World world(
            Random chance, List<Column> columns, Set<List<Integer>> impossible, int persons, List<List<String>> by) {
        List<List<Integer>> combinations = new ArrayList<>(Made.combinations(columns));
        combinations.removeAll(impossible);
        List<Population.Row> rows = Made.persons(chance, combinations, persons);
        List<CountTable> tables = IntStream.range(0, by.size())
                .mapToObj(
                        i -> Made.table("t" + (i + 1), columns, rows, by.get(i).toArray(String[]::new)))
                .toList();
        List<Population.Impossible> zeros = impossible.stream()
                .map(codes -> new Population.Impossible(Map.of(
                        columns.get(0).name(),
                        Set.of(columns.get(0).codes().get(codes.get(0))),
                        columns.get(1).name(),
                        Set.of(columns.get(1).codes().get(codes.get(1))))))
                .toList();
        return new World(new Population("p", columns, zeros, List.of(), tables, rows), combinations, List.of());
    }

    @Nested
    class OneTable {

        @Test
        void hidesWhatItSaysAtThresholdThree() {
            for (int seed = 1; seed <= 120; seed++) {
                Random chance = new Random(seed);
                attack(
                        world(
                                chance,
                                List.of(AGE, SEX),
                                Set.of(),
                                6 + chance.nextInt(9),
                                List.of(List.of("age", "sex"))),
                        ReleaseRule.of(3).withMaxHidden(1));
            }
            assertThat(safe).isGreaterThan(60);
            assertThat(hiddenFurther).isGreaterThan(30);
        }

        @Test
        void hidesWhatItSaysAtThresholdFive() {
            for (int seed = 1; seed <= 60; seed++) {
                Random chance = new Random(1000 + seed);
                attack(
                        world(
                                chance,
                                List.of(AGE, SEX),
                                Set.of(),
                                10 + chance.nextInt(6),
                                List.of(List.of("age", "sex"))),
                        ReleaseRule.of(5).withMaxHidden(1));
            }
            assertThat(safe).isGreaterThan(30);
        }

        @Test
        void hidesWhatItSaysWhenZerosArePrinted() {
            for (int seed = 1; seed <= 80; seed++) {
                Random chance = new Random(2000 + seed);
                attack(
                        world(
                                chance,
                                List.of(AGE, SEX),
                                Set.of(),
                                8 + chance.nextInt(7),
                                List.of(List.of("age", "sex"))),
                        ReleaseRule.of(3).withMaxHidden(1).withZeros(ReleaseRule.Zeros.SHOWN));
            }
            assertThat(safe).isGreaterThan(20);
        }

        @Test
        void countsOnWhatIsImpossible() {
            for (int seed = 1; seed <= 60; seed++) {
                Random chance = new Random(3000 + seed);
                attack(
                        world(
                                chance,
                                List.of(AGE, SEX),
                                Set.of(List.of(0, 1)),
                                8 + chance.nextInt(7),
                                List.of(List.of("age", "sex"))),
                        ReleaseRule.of(3).withMaxHidden(1));
            }
            assertThat(safe).isGreaterThan(20);
        }
    }

    @Nested
    class LinkedTables {

        @Test
        void twoTablesWithOneColumnInCommonAreOneSecret() {
            for (int seed = 1; seed <= 40; seed++) {
                Random chance = new Random(4000 + seed);
                attack(
                        world(
                                chance,
                                List.of(FATE, SEX, new Column("minor", List.of("yes", "no"))),
                                Set.of(),
                                7 + chance.nextInt(4),
                                List.of(List.of("fate", "sex"), List.of("sex", "minor"))),
                        ReleaseRule.of(3).withMaxHidden(1));
            }
            assertThat(safe).isGreaterThan(20);
            assertThat(hiddenFurther).isGreaterThan(5);
        }

        @Test
        void threeTablesInACircleAreOneSecret() {
            for (int seed = 1; seed <= 40; seed++) {
                Random chance = new Random(5000 + seed);
                attack(
                        world(
                                chance,
                                List.of(FATE, SEX, new Column("minor", List.of("yes", "no"))),
                                Set.of(),
                                7 + chance.nextInt(4),
                                List.of(List.of("fate", "sex"), List.of("sex", "minor"), List.of("fate", "minor"))),
                        ReleaseRule.of(3).withMaxHidden(1));
            }
            assertThat(safe).isGreaterThan(20);
        }

        @Test
        void twoGroupingsOfTheSamePlacesAreOneSecret() {
            for (int seed = 1; seed <= 60; seed++) {
                Random chance = new Random(6000 + seed);
                attack(
                        world(
                                chance,
                                List.of(PLACE, SEX),
                                Set.of(),
                                7 + chance.nextInt(5),
                                List.of(List.of("place"), List.of("sex"))),
                        ReleaseRule.of(3).withMaxHidden(1));
            }
            assertThat(safe).isGreaterThan(30);
        }
    }

    @Test
    void whatTheNewspaperPrintedIsCountedOn() {
        for (int seed = 1; seed <= 60; seed++) {
            Random chance = new Random(7000 + seed);
            World made = world(
                    chance,
                    List.of(AGE, SEX),
                    Set.of(),
                    8 + chance.nextInt(7),
                    List.of(List.of("age"), List.of("sex")));
            Map<String, String> at = Map.of("age", "child", "sex", "female");
            long count =
                    Made.count(made.population().columns(), made.population().rows(), at);
            attack(
                    new World(made.population(), made.combinations(), List.of(new Count(at, count))),
                    ReleaseRule.of(3).withMaxHidden(1));
        }
        assertThat(safe).isGreaterThan(20);
    }

    @Test
    void whoMayHaveSeveralValuesHasAtLeastOne() {
        List<Column> columns = List.of(
                new Column("sexual", List.of("yes", "no")),
                new Column("labour", List.of("yes", "no")),
                new Column("other", List.of("yes", "no")),
                SEX);
        for (int seed = 1; seed <= 40; seed++) {
            Random chance = new Random(8000 + seed);
            attack(severalForms(chance, columns.subList(0, 3), List.of(), 6 + chance.nextInt(6)), rule());
            attack(severalForms(chance, columns, List.of("sex"), 3 + chance.nextInt(3)), rule());
        }
        assertThat(safe).isGreaterThan(20);
    }

    private static ReleaseRule rule() {
        return ReleaseRule.of(3).withMaxHidden(1).withGrandTotal(ReleaseRule.GrandTotal.GUARDED);
    }

    /// One table of all forms, and one for each value of the column they are counted within.
    private static World severalForms(Random chance, List<Column> columns, List<String> within, int persons) {
        List<List<Integer>> combinations = new ArrayList<>(Made.combinations(columns));
        combinations.removeIf(codes -> codes.subList(0, 3).equals(List.of(1, 1, 1)));
        List<Population.Row> rows = Made.persons(chance, combinations, persons);
        List<CountTable> tables = new ArrayList<>(List.of(forms("forms", columns, rows, Map.of())));
        for (String column : within) {
            for (String code : Made.column(columns, column).codes()) {
                tables.add(forms("forms-" + code, columns, rows, Map.of(column, code)));
            }
        }
        Population.Several several =
                new Population.Several(List.of("sexual", "labour", "other"), "yes", within, Map.of());
        return new World(
                new Population("p", columns, List.of(), List.of(several), tables, rows), combinations, List.of());
    }

    private static CountTable forms(
            String id, List<Column> columns, List<Population.Row> rows, Map<String, String> only) {
        List<Count> cells = new ArrayList<>();
        for (String form : List.of("sexual", "labour", "other")) {
            Map<String, String> at = new java.util.LinkedHashMap<>(only);
            at.put(form, "yes");
            cells.add(new Count(at, Made.count(columns, rows, at)));
        }
        cells.add(new Count(only, Made.count(columns, rows, only)));
        List<String> by = new ArrayList<>(only.keySet());
        by.addAll(List.of("sexual", "labour", "other"));
        return new CountTable(id, by, cells);
    }
}

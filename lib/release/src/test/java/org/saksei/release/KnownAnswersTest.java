package org.saksei.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Small tables whose answers were worked out for this project by an independent program (integer and
/// linear programming with HiGHS).
class KnownAnswersTest {

    private static final ReleaseRule FIVE =
            ReleaseRule.of(5).withMaxHidden(1).withInsider(false).withPrefer(ReleaseRule.Prefer.COUNTS);

    /// A table of two columns with its totals, from a grid of counts.
    private static Population grid(List<String> rows, List<String> columns, long[][] counts) {
        List<Column> both = List.of(new Column("row", rows), new Column("column", columns));
        List<Population.Row> persons = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int k = 0; k < counts[i].length; k++) {
                persons.add(new Population.Row(List.of(i, k), counts[i][k]));
            }
        }
        return new Population(
                "p", both, List.of(), List.of(), List.of(Made.table("t1", both, persons, "row", "column")), persons);
    }

    private static Population line(Map<String, Long> counts) {
        List<Column> one = List.of(new Column("code", List.copyOf(counts.keySet())));
        List<Population.Row> persons = new ArrayList<>();
        counts.forEach((code, count) ->
                persons.add(new Population.Row(List.of(one.getFirst().codes().indexOf(code)), count)));
        return new Population("p", one, List.of(), List.of(), List.of(Made.table("t1", one, persons, "code")), persons);
    }

    private static Map<String, Long> counts(Object... codesAndCounts) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < codesAndCounts.length; i += 2) {
            counts.put((String) codesAndCounts[i], ((Integer) codesAndCounts[i + 1]).longValue());
        }
        return counts;
    }

    private static Outcome.Safe safe(Population population, ReleaseRule rule) {
        return (Outcome.Safe) TableRelease.protect(List.of(population), rule, Knowledge.NOTHING);
    }

    private static List<String> further(Outcome.Safe safe) {
        return safe.audit().cells().stream()
                .filter(cell -> cell.kind() == Audit.Kind.SECONDARY)
                .map(cell -> String.join("|", cell.at().values()))
                .sorted()
                .toList();
    }

    /// What an attacker derives when the named places are hidden: `place lowest..highest`.
    private static Map<String, String> attack(Population population, List<String> hidden, boolean zerosShown) {
        List<Attack.Table> tables = population.tables().stream()
                .map(table -> new Attack.Table(
                        table.id(),
                        table.cells().stream()
                                .map(cell -> new Attack.Place(
                                        cell.at(),
                                        hidden.contains(String.join(
                                                        "|", cell.at().values()))
                                                ? null
                                                : cell.count()))
                                .toList()))
                .toList();
        return Attack.on(
                        new Attack.Published("p", population.columns(), List.of(), List.of(), tables, zerosShown),
                        Knowledge.NOTHING)
                .orElseThrow()
                .stream()
                .collect(Collectors.toMap(
                        interval -> String.join("|", interval.at().values()),
                        interval -> interval.low() + ".." + interval.high()));
    }

    @Nested
    class OneSmallCell {
        private final Population table = grid(List.of("A", "B", "C", "D"), List.of("female", "male"), new long[][] {
            {23, 3}, {14, 17}, {12, 9}, {30, 21}
        });

        @Test
        void isSolvedWhenItAloneIsHidden() {
            assertThat(attack(table, List.of("A|male"), false)).containsExactly(Map.entry("A|male", "3..3"));
        }

        @Test
        void needsThreeOthers() {
            assertThat(further(safe(table, FIVE))).containsExactly("A|female", "C|female", "C|male");
        }

        @Test
        void isThenAnythingFromNoneToTwelve() {
            assertThat(attack(table, List.of("A|male", "A|female", "C|female", "C|male"), false))
                    .containsEntry("A|male", "0..12")
                    .containsEntry("A|female", "14..26")
                    .containsEntry("C|female", "9..21")
                    .containsEntry("C|male", "0..12");
        }
    }

    @Nested
    class HiddenCellsInEveryLine {
        private final Population table =
                grid(List.of("P", "Q", "R", "S"), List.of("0-14", "15-17", "18-24", "25+"), new long[][] {
                    {2, 4, 3, 41}, {1, 58, 4, 37}, {44, 3, 29, 2}, {61, 4, 33, 3}
                });

        @Test
        void protectNothingByThemselves() {
            List<String> small = safe(table, FIVE).audit().cells().stream()
                    .filter(cell -> cell.kind() == Audit.Kind.PRIMARY)
                    .map(cell -> String.join("|", cell.at().values()))
                    .toList();
            assertThat(small).hasSize(9);
            assertThat(attack(table, small, false))
                    .containsEntry("P|15-17", "4..4")
                    .containsEntry("P|18-24", "2..5")
                    .containsEntry("S|15-17", "2..7");
        }

        @Test
        void needTwoMore() {
            assertThat(further(safe(table, FIVE))).hasSize(2);
        }
    }

    @Test
    void twoGroupingsTogetherNeedOneMoreDistrictHidden() {
        List<String> districts = List.of("d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8");
        List<Column> columns = List.of(new Column(
                "district",
                districts,
                Map.of(
                        "north", List.of("d1", "d2", "d3", "d4"),
                        "south", List.of("d5", "d6", "d7", "d8"),
                        "town", List.of("d6", "d7"),
                        "country", List.of("d1", "d2", "d3", "d4", "d5", "d8"))));
        long[] counts = {2, 3, 9, 12, 4, 4, 3, 14};
        List<Population.Row> persons = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            persons.add(new Population.Row(List.of(i), counts[i]));
        }
        Population districtsTwice = new Population(
                "p", columns, List.of(), List.of(), List.of(Made.table("t1", columns, persons, "district")), persons);
        assertThat(attack(districtsTwice, List.of("d1", "d2", "d5", "d6", "d7"), false))
                .containsEntry("d5", "4..4")
                .containsEntry("d1", "0..5")
                .containsEntry("d6", "0..7");
        assertThat(further(safe(districtsTwice, FIVE))).containsExactly("d8");
    }

    @Test
    void printedZerosSolveThreeOnes() {
        Population ones = line(counts("a", 1, "b", 1, "c", 1));
        assertThat(attack(ones, List.of("a", "b", "c"), false)).containsEntry("a", "0..3");
        assertThat(attack(ones, List.of("a", "b", "c"), true)).containsEntry("a", "1..1");
    }

    @Test
    void theOnePersonOfACellMayNotSolveAnother() {
        Population table = line(counts("a", 1, "b", 2, "c", 20));
        ReleaseRule three = ReleaseRule.of(3).withMaxHidden(1);
        assertThat(further(safe(table, three.withInsider(false)))).isEmpty();
        Outcome.Safe safe = safe(table, three);
        assertThat(further(safe)).containsExactly("c");
        assertThat(safe.audit().cells())
                .filteredOn(cell -> cell.kind() == Audit.Kind.SECONDARY)
                .allMatch(cell -> cell.reasons().contains(Audit.Reason.INSIDER));
    }

    @Nested
    class ATotalBelowTheThreshold {
        private final Population table = line(counts("A", 2, "B", 1));

        @Test
        void isRefusedWhereItMustBePrinted() {
            Outcome outcome = TableRelease.protect(List.of(table), FIVE, Knowledge.NOTHING);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused) outcome).reasons())
                    .extracting(Outcome.Reason::why)
                    .containsExactly(Outcome.Why.TOTAL_TOO_SMALL);
        }

        @Test
        void isHiddenWithItsPartsWhereItMayBe() {
            Outcome.Safe safe = safe(table, FIVE.withGrandTotal(ReleaseRule.GrandTotal.GUARDED));
            assertThat(safe.tables().tables().getFirst().cells()).allMatch(SafeTable.Cell::isHidden);
        }

        @Test
        void isPrintedFromTheThresholdOn() {
            Outcome.Safe safe = safe(line(counts("A", 3, "B", 2)), FIVE);
            assertThat(safe.tables().tables().getFirst().find(Map.of()))
                    .hasValueSatisfying(total -> assertThat(total.count()).isEqualTo(5));
        }
    }

    @Nested
    class WhatIsRefused {

        @Test
        void partsThatDoNotMakeUpTheirWhole() {
            List<Column> columns = List.of(new Column("code", List.of("a", "b")));
            CountTable table = new CountTable(
                    "t1",
                    List.of("code"),
                    List.of(
                            new Count(Map.of("code", "a"), 20),
                            new Count(Map.of("code", "b"), 30),
                            new Count(Map.of(), 51)));
            assertThat(whys(new Population("p", columns, List.of(table)), Knowledge.NOTHING))
                    .containsExactly(Outcome.Why.CONTRADICTION);
        }

        @Test
        void aSmallCountEverybodyKnows() {
            Population table = line(counts("a", 2, "b", 20));
            Knowledge known = new Knowledge(
                    List.of(new Knowledge.Fact("p", new Count(Map.of("code", "a"), 2), "Phnom Penh Post")));
            assertThat(whys(table, known)).containsExactly(Outcome.Why.KNOWN_SMALL_COUNT);
        }

        @Test
        void aSmallCountThatFollowsFromWhatEverybodyKnows() {
            Population table = line(counts("a", 2, "b", 20));
            Knowledge known = new Knowledge(
                    List.of(new Knowledge.Fact("p", new Count(Map.of("code", "b"), 20), "Phnom Penh Post")));
            assertThat(whys(table, known)).containsExactly(Outcome.Why.NO_SAFE_SOLUTION);
        }

        @Test
        void moreHiddenThanTheRuleAllows() {
            Population table = line(counts("a", 2, "b", 3, "c", 20));
            ReleaseRule half = FIVE.withMaxHidden(0.5);
            assertThat(TableRelease.protect(List.of(table), half, Knowledge.NOTHING))
                    .isInstanceOf(Outcome.Safe.class);
            assertThat(TableRelease.protect(List.of(table), FIVE.withMaxHidden(0.49), Knowledge.NOTHING))
                    .isInstanceOf(Outcome.Refused.class);
        }

        private static List<Outcome.Why> whys(Population population, Knowledge knowledge) {
            Outcome outcome = TableRelease.protect(List.of(population), FIVE, knowledge);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            return ((Outcome.Refused) outcome)
                    .reasons().stream().map(Outcome.Reason::why).distinct().toList();
        }
    }

    @Nested
    class AtTheBorder {

        @Test
        void aCountOfTheThresholdIsPrinted() {
            assertThat(safe(line(counts("a", 5, "b", 20)), FIVE).audit().primary())
                    .isZero();
        }

        @Test
        void aCountBelowItIsHidden() {
            assertThat(safe(line(counts("a", 4, "b", 20)), FIVE).audit().primary())
                    .isEqualTo(1);
        }

        @Test
        void nobodyIsPrintedAsZero() {
            Outcome.Safe safe = safe(line(counts("a", 0, "b", 0)), FIVE);
            assertThat(safe.tables().tables().getFirst().cells()).allMatch(cell -> !cell.isHidden());
        }
    }
}

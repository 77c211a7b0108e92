package org.saksei.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.figures.FigureCheck;
import org.saksei.figures.Indicator.Dating;
import org.saksei.figures.Indicator.Measure;
import org.saksei.figures.Rounding;
import org.saksei.figures.Split;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;
import org.saksei.register.CodeList;
import org.saksei.register.Condition;
import org.saksei.register.Field;
import org.saksei.register.Mapping;
import org.saksei.register.Related;

class PackReaderTest {

    private static final String FIGURES = "figures/victims.yaml";
    private static final String VICTIM = "register/victim.yaml";

    @Test
    void aSmallPackIsReadWithoutAProblem() {
        PackReading reading = PackReader.read(TextPack.small());
        assertThat(reading.problems()).isEmpty();
        Pack pack = reading.get();
        assertThat(pack.label()).isEqualTo("small 1.0");
        assertThat(pack.recordTypes()).containsOnlyKeys("case", "victim");
        assertThat(pack.getIndicator("victims").measure()).isInstanceOf(Measure.Linked.class);
        assertThat(pack.getSplit("age").values().get("victim")).isInstanceOf(Split.Value.BandOf.class);
        assertThat(pack.getRecordType("victim").find("age").map(Field::derived))
                .contains(new Field.Derived.Age("birth_date", "rescued_on"));
        assertThat(pack.linkage()).containsOnlyKeys("victims");
    }

    @Test
    void aPackWithErrorsIsRefusedWithAllOfThem() {
        TextPack pack = TextPack.small()
                .replacing(VICTIM, "to: case", "to: cases")
                .replacing(FIGURES, "dated_by: rescued_on", "dated_by: rescued");
        assertThatThrownBy(() -> PackReader.read(pack).get())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .contains(PackProblem.UNKNOWN_RECORD_TYPE, PackProblem.UNKNOWN_FIELD));
    }

    @Test
    void problemsComeByFileAndLine() {
        TextPack pack = TextPack.small()
                .replacing(VICTIM, "list: sex", "list: sexes")
                .replacing(VICTIM, "to: case", "to: cases")
                .replacing("register/case.yaml", "ictip: event", "ictip: evnt");
        assertThat(PackReader.read(pack).problems())
                .extracting(problem -> problem.place().toString())
                .filteredOn(place -> place.contains("register/"))
                .isSorted();
    }

    @Test
    void aFileThatCannotBeReadLeavesReferencesUnjudged() {
        TextPack pack = TextPack.small().with(VICTIM, "record: {victim\n");
        assertThat(PackReader.read(pack).problems()).extracting(Problem::code).containsExactly(PackProblem.YAML_SYNTAX);
    }

    @Test
    void aMisspeltTypeIsOneProblem() {
        TextPack pack = TextPack.small().replacing(VICTIM, "type: code, list: sex", "type: coed, list: sex");
        assertThat(PackReader.read(pack).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text("en"))
                        .isEqualTo(
                                "packs/small/register/victim.yaml:11: type cannot be coed. The nearest value is code; "
                                        + "it may be: text, integer, decimal, date, boolean, code, codes, reference. "
                                        + "Give one of these."));
    }

    @Test
    void theFingerprintIsThatOfTheListOfSums() throws Exception {
        TextPack pack = TextPack.small();
        StringBuilder lines = new StringBuilder();
        for (String path : pack.list().stream().sorted().toList()) {
            byte[] sum = Fingerprint.digest().digest(pack.open(path).readAllBytes());
            lines.append(HexFormat.of().formatHex(sum))
                    .append("  small/")
                    .append(path)
                    .append('\n');
        }
        byte[] all = Fingerprint.digest().digest(lines.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(PackReader.read(pack).get().sha256())
                .isEqualTo(HexFormat.of().formatHex(all));
    }

    @Test
    void oneChangedByteChangesTheFingerprint() {
        String before = PackReader.read(TextPack.small()).get().sha256();
        assertThat(PackReader.read(TextPack.small().with("README.md", "x"))
                        .get()
                        .sha256())
                .isNotEqualTo(before);
    }

    @Nested
    class APackThatExtendsAnother {

        private TextPack small() {
            TextPack small = TextPack.small().replacing("pack.yaml", "source:", "extends: [core]\nsource:");
            small.beside(new TextPack("core")
                    .with(
                            "pack.yaml",
                            "pack: core\nversion: 9\ntitle: Core\nlanguages: [en]\nrounding: cut\nsource: s\n")
                    .with(
                            "register/case.yaml",
                            "record: case\ntitle: Old\nictip: event\nkey: [a]\nsource: s\nfields: {a: {type: text, title: A}}\n")
                    .with(
                            "register/plan.yaml",
                            "record: plan\ntitle: Plan\nictip: event\nkey: [a]\nsource: s\nfields: {a: {type: text, title: A}}\n")
                    .with("texts/a.yaml", "source: s\ntexts: {hello: Hello, bye: Bye}\n")
                    .with("examples/e/example.yaml", "not an example\n"));
            return small.with("texts/a.yaml", "source: s\ntexts: {bye: See you}\n");
        }

        @Test
        void hasWhatTheBaseHasAndReplacesWholeDefinitions() {
            Pack pack = PackReader.read(small()).get();
            assertThat(pack.recordTypes().keySet()).containsExactly("case", "plan", "victim");
            assertThat(pack.getRecordType("case").fields()).containsOnlyKeys("case_no", "opened_on", "workers", "debt");
            assertThat(pack.texts()).containsEntry("hello", Text.english("Hello"));
            assertThat(pack.texts()).containsEntry("bye", Text.english("See you"));
            assertThat(pack.label()).isEqualTo("small 1.0");
            assertThat(pack.examples()).isEmpty();
        }

        @Test
        void takesTheRoundingOfTheBaseUnlessItSaysItsOwn() {
            assertThat(PackReader.read(small()).get().rounding()).isEqualTo(Rounding.CUT);
            TextPack own = small().replacing("pack.yaml", "source:", "rounding: half-up\nsource:");
            assertThat(PackReader.read(own).get().rounding()).isEqualTo(Rounding.HALF_UP);
        }

        @Test
        void doesNotLookAnywhereElse() {
            TextPack pack = TextPack.small().replacing("pack.yaml", "source:", "extends: [../core]\nsource:");
            assertThat(PackReader.read(pack).problems())
                    .extracting(Problem::code)
                    .containsExactly(PackProblem.BAD_NAME);
        }

        @Test
        void meetsTheSameBaseTwiceWithoutHarm() {
            TextPack small = TextPack.small().replacing("pack.yaml", "source:", "extends: [left, right]\nsource:");
            TextPack core = pack("core", "");
            TextPack left = pack("left", "extends: [core]\n").beside(core);
            TextPack right = pack("right", "extends: [core]\n").beside(core);
            assertThat(PackReader.read(small.beside(left).beside(right)).problems())
                    .isEmpty();
        }

        private TextPack pack(String name, String more) {
            return new TextPack(name)
                    .with("pack.yaml", "pack: " + name + "\nversion: 1\ntitle: T\nlanguages: [en]\nsource: s\n" + more);
        }
    }

    @Nested
    class Lists {

        @Test
        void everyListCanSayUnknownNotAskedAndNotApplicable() {
            Pack pack = PackReader.read(TextPack.small()).get();
            assertThat(pack.getCodeList("sex").codes())
                    .containsOnlyKeys("F", "M", "unknown", "not_asked", "not_applicable");
            assertThat(pack.getCodeList("age").codes()).containsOnlyKeys("0-14", "15+", "unknown");
            assertThat(pack.getCodeList("yes_no").codes()).containsOnlyKeys("yes", "no", "unknown");
        }

        @Test
        void codesStayAsTheyAreWritten() {
            TextPack pack = TextPack.small()
                    .replacing(
                            "codes/lists.yaml", "lists:\n", "lists:\n  province: {title: P}\n  district: {title: D}\n")
                    .with("codes/province.csv", "code,text_en,text_km,parent,from,to,source\n01,One,,,,,\n")
                    .with("codes/district.csv", "code,text_en,text_km,parent,from,to,source\n0102,Two,,01,,,\n");
            Pack read = PackReader.read(pack).get();
            assertThat(read.getCodeList("place").codes().keySet())
                    .startsWith("01")
                    .contains("0102");
            assertThat(read.getCodeList("district").find("0102").map(CodeList.Code::parent))
                    .contains("01");
        }

        @Test
        void bandsMayTouchAndNotOverlap() {
            assertThat(PackReader.read(TextPack.small()).problems()).isEmpty();
            TextPack touching = TextPack.small().replacing("codes/age.csv", ",15,,", ",14,,");
            assertThat(PackReader.read(touching).problems())
                    .extracting(Problem::code)
                    .containsExactly(PackProblem.BANDS_OVERLAP);
        }
    }

    @Nested
    class WhatAFigureCounts {

        @ParameterizedTest
        @ValueSource(strings = {"records", "linked"})
        void recordsOrLinkedPersons(String count) {
            assertThat(measure("count: " + count)).isInstanceOfAny(Measure.Records.class, Measure.Linked.class);
        }

        @Test
        void aShareOfThem() {
            assertThat(measure("count: {share: linked, that: foreign}"))
                    .isEqualTo(new Measure.Share(
                            new Measure.Linked(List.of()),
                            new Condition.IsTrue(PackReaderTest.field("foreign", "BOOLEAN"))));
        }

        @Test
        void aMedianOfDays() {
            assertThat(measure("count: {median: records, value: \"days(case.opened_on, rescued_on)\"}"))
                    .isInstanceOfSatisfying(
                            Measure.Median.class,
                            median -> assertThat(median.value()).isInstanceOf(Condition.Term.Days.class));
        }

        @Test
        void aStockIsDatedByTwoDates() {
            TextPack pack = TextPack.small()
                    .replacing(FIGURES, "dated_by: rescued_on", "dated_by: {stock: [case.opened_on, rescued_on]}");
            assertThat(PackReader.read(pack).get().getIndicator("victims").dating())
                    .isInstanceOf(Dating.Stock.class);
        }

        @Test
        void aShareHasNoPartsThatAddUp() {
            TextPack pack =
                    TextPack.small().replacing(FIGURES, "count: linked", "count: {share: linked, that: foreign}");
            assertThat(PackReader.read(pack).problems())
                    .extracting(Problem::code)
                    .containsOnly(PackProblem.CANNOT_SUM);
        }

        private Measure measure(String count) {
            TextPack pack = TextPack.small()
                    .replacing(FIGURES, "count: linked", count)
                    .replacing(FIGURES, "complete: [sex, age]", "complete: []");
            return PackReader.read(pack).get().getIndicator("victims").measure();
        }
    }

    @Test
    void whatOtherRecordsSayIsUsedLikeAField() {
        TextPack pack = TextPack.small()
                .with(
                        "register/handover.yaml",
                        "record: handover\ntitle: H\nictip: victim\nkey: []\nsource: s\nfields:\n  victim: {type: reference, to: victim, title: V}\n  on: {type: date, title: O}\n  reason: {type: code, list: purpose, title: R}\n")
                .appending(
                        VICTIM,
                        "related:\n  handed: {last: reason, of: handover, by: victim, order: on, where: \"reason != 'sex'\", title: H}\n")
                .replacing(FIGURES, "dated_by: rescued_on", "where: \"handed == 'labour'\"\n    dated_by: rescued_on");
        Pack read = PackReader.read(pack).get();
        assertThat(read.getRecordType("victim").related().get("handed"))
                .extracting(Related::recordType, Related::last, Related::take)
                .containsExactly("handover", true, "reason");
        TextPack wrong = pack.replacing(FIGURES, "'labour'", "'labor'");
        assertThat(PackReader.read(wrong).problems())
                .extracting(Problem::code)
                .containsExactly(PackProblem.UNKNOWN_CODE);
    }

    @Test
    void aRelatedValueCannotHaveTheNameOfAField() {
        TextPack pack = TextPack.small()
                .appending(
                        "register/case.yaml",
                        "related:\n  workers: {first: sex, of: victim, by: case, order: rescued_on, title: W}\n");
        assertThat(PackReader.read(pack).problems())
                .extracting(Problem::code)
                .containsExactly(PackProblem.DUPLICATE_NAME);
    }

    @Test
    void aMappingIsRead() {
        TextPack pack = TextPack.small().with("mappings/m.yaml", """
                        mapping: m
                        title: M
                        source: s
                        sheets:
                          - sheet: null
                            columns:
                              no: {headings: [No], required: true}
                              role: {headings: [Role], values: {v: victim, s: suspect}}
                              sex: {headings: [Sex], values: {w: F, other: neither}}
                            rows:
                              - record: case
                                unless_empty: [no]
                                fields: {case_no: no}
                              - record: victim
                                when: {role: [victim], sex: [F]}
                                fields: {victim_no: no, sex: sex}
                                constants: {foreign: "true"}
                        """);
        Mapping mapping =
                Objects.requireNonNull(PackReader.read(pack).get().mappings().get("m"));
        assertThat(mapping.sheets().getFirst().sheet()).isNull();
        assertThat(mapping.sheets().getFirst().rows())
                .extracting(Mapping.Output::recordType)
                .containsExactly("case", "victim");
        TextPack without = pack.replacing("mappings/m.yaml", ", sex: [F]", "");
        assertThat(PackReader.read(without).problems())
                .extracting(Problem::code)
                .containsExactly(PackProblem.UNKNOWN_CODE);
    }

    @Test
    void figuresAreComparedWithEachOther() {
        TextPack pack = TextPack.small()
                .with(
                        "checks/a.yaml",
                        "source: s\nchecks: [{not_more_than: [victims, victims], id: a, severity: warning, message: M}]\n");
        assertThat(PackReader.read(pack).get().figureChecks())
                .extracting(FigureCheck::relation)
                .containsExactly(FigureCheck.Relation.NOT_MORE_THAN);
    }

    @Test
    void aBombOfFewAliasesIsFoundWhileItUnfolds() {
        StringBuilder text = new StringBuilder("source: s\ntexts:\n  a: &a0 {en: x}\n");
        for (int i = 1; i <= 5; i++) {
            text.append("  b%d: &a%d {".formatted(i, i));
            for (int j = 0; j < 10; j++) {
                text.append("k").append(j).append(": *a").append(i - 1).append(", ");
            }
            text.append("}\n");
        }
        TextPack pack = TextPack.small()
                .with(
                        "linkage/bomb.yaml",
                        "linkage: 1\nname: bomb\nrecord: victim\nsource_note: s\n"
                                + text.toString().replace("source: s\ntexts:", "columns:"));
        assertThat(PackReader.read(pack).pack()).isEmpty();
    }

    private static Condition.Term.FieldOf field(String name, String type) {
        return new Condition.Term.FieldOf(List.of(name), org.saksei.register.FieldType.valueOf(type));
    }
}

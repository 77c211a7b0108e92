package org.saksei.linkage.auto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.linkage.Comparison;
import org.saksei.linkage.Level;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.RecordTable;

class AutoModelTest {
    private static final List<String> GIVEN = List.of("Anna", "Bela", "Carl", "Dora", "Emil", "Frida", "Gustav");
    private static final List<String> FAMILY = List.of("Adler", "Berger", "Christ", "Dreher", "Ebner", "Fuchs");

    /// A hundred people, of whom every so manieth has no family name.
    private static RecordTable people(int withoutEvery) {
        Random random = new Random(4);
        RecordTable.Builder rows = RecordTable.builder(List.of("first_name", "last_name", "dob"));
        for (int i = 0; i < 100; i++) {
            Map<String, @Nullable String> row = new HashMap<>();
            row.put("first_name", GIVEN.get(random.nextInt(GIVEN.size())) + (char) ('a' + i % 26));
            row.put(
                    "last_name",
                    i % withoutEvery == 0 ? null : FAMILY.get(random.nextInt(FAMILY.size())) + (char) ('a' + i % 26));
            row.put("dob", "19" + (10 + random.nextInt(90)) + "-0" + (1 + random.nextInt(9)) + "-11");
            rows.add("a", "r" + i, row);
        }
        return rows.build();
    }

    private static Comparison comparison(LinkageModel model, String name) {
        return model.comparisons().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(LinkageModel model, String name) {
        return comparison(model, name).levels().stream().map(Level::label).toList();
    }

    @Nested
    class NamesOftenLeftOut {
        @Test
        void haveLevelsOfTheirOwnForWhatIsLeft() {
            assertThat(labels(AutoModel.suggest(people(5)).model(), "name"))
                    .anyMatch(label -> label.contains("last_name missing") && label.contains("first_name equal"));
        }

        @Test
        void haveNoneWhereNineInTenAreFilled() {
            assertThat(labels(AutoModel.suggest(people(10)).model(), "name"))
                    .noneMatch(label -> label.contains("missing and"))
                    .hasSize(8);
            assertThat(labels(AutoModel.suggest(people(9)).model(), "name")).hasSize(11);
        }
    }

    @Nested
    class AColumnOfWords {
        private List<String> levels(String format) {
            RecordTable.Builder rows = RecordTable.builder(List.of("firm", "opened"));
            for (int i = 0; i < 100; i++) {
                String word = FAMILY.get(i % 6) + (char) ('a' + i % 26) + (char) ('a' + i / 26);
                rows.add(
                        "a",
                        "r" + i,
                        Map.of("firm", String.format(format, word), "opened", "20" + (10 + i % 13) + "-05-03"));
            }
            return labels(AutoModel.suggest(rows.build()).model(), "firm");
        }

        @Test
        void isComparedLikeANameWhereValuesHaveSeveralWords() {
            assertThat(levels("%s Trading")).anyMatch(label -> label.contains("0.7"));
        }

        @Test
        void isComparedMoreStrictlyWhereTheyHaveOne() {
            assertThat(levels("%s")).noneMatch(label -> label.contains("0.7"));
        }
    }

    @Test
    void parentsThatAgreeSayLittleWhereTheNamesDiffer() {
        RecordTable.Builder rows =
                RecordTable.builder(List.of("name_km", "family_name", "given_name", "father", "mother"));
        for (int i = 0; i < 60; i++) {
            String given = FAMILY.get(i % 6) + (char) ('a' + i % 26);
            rows.add(
                    "a",
                    "r" + i,
                    Map.of(
                            "name_km", "សុខ " + (char) ('ក' + i % 30) + (char) ('ក' + i % 7),
                            "family_name", "Sok" + (char) ('a' + i % 26),
                            "given_name", given,
                            "father", "Sok " + GIVEN.get(i % 7) + (char) ('a' + i % 5),
                            "mother", "Kim " + GIVEN.get(i % 5) + (char) ('a' + i % 7)));
        }
        List<Level> levels =
                comparison(AutoModel.suggest(rows.build()).model(), "home").levels();
        assertThat(levels.get(1).condition().columns()).contains("name_parts");
        assertThat(levels.get(1).fixedM()).isFalse();
        assertThat(levels.get(2).condition().columns()).doesNotContain("name_parts");
        assertThat(levels.get(2).fixedM()).isTrue();
    }
}

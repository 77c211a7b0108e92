package org.saksei.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.linkage.names.Khmer;

class ReadingsTest {
    private static Readings after(List<List<String>> khmerThenLatin) {
        Readings.Seen seen = new Readings.Seen();
        for (List<String> name : khmerThenLatin) {
            seen.name(
                    name.stream().filter(Khmer::isKhmer).toList(),
                    name.stream().filter(p -> !Khmer.isKhmer(p)).toList(),
                    Khmer::key);
        }
        return new Readings(seen);
    }

    private static List<List<String>> times(int times, String... name) {
        return new ArrayList<>(Collections.nCopies(times, List.of(name)));
    }

    @Nested
    class WhereBothScriptsStandSideBySide {
        @Test
        void aKhmerPartTakesTheKeyOfTheLatinOneItMostlyStandsBeside() {
            List<List<String>> names = times(3, "សុខ", "មុន្នី", "sok", "mony");
            names.addAll(times(1, "សុខ", "មុន្នី", "sok", "muny"));
            assertThat(Khmer.key("មុន្នី")).isNotEqualTo(Khmer.key("mony"));
            assertThat(after(names).key("មុន្នី")).isEqualTo(Khmer.key("mony"));
        }

        @Test
        void theOrderOfTheLatinPartsDoesNotMatter() {
            assertThat(after(times(2, "សុខ", "មុន្នី", "mony", "sok")).key("មុន្នី"))
                    .isEqualTo(Khmer.key("mony"));
        }

        @Test
        void halfIsNotMost() {
            List<List<String>> names = times(1, "មុន្នី", "mony");
            names.addAll(times(1, "មុន្នី", "dara"));
            assertThat(after(names).key("មុន្នី")).isEqualTo(Khmer.key("មុន្នី"));
        }
    }

    @Nested
    class ARarePartOneEditFromACommonOne {
        @Test
        void isReadAsTheCommonOneFromEightTimesOn() {
            List<List<String>> names = times(8, "bophary");
            names.addAll(times(1, "bophgry"));
            assertThat(after(names).key("bophgry")).isEqualTo(Khmer.key("bophary"));
            assertThat(after(names.subList(1, 9)).key("bophgry")).isEqualTo(Khmer.key("bophgry"));
        }

        @Test
        void isANameWhereItIsSeenTwiceAndTheOtherNotTwoHundredTimesAsOften() {
            List<List<String>> names = times(399, "bophary");
            names.addAll(times(2, "bophgry"));
            assertThat(after(names).key("bophgry")).isEqualTo(Khmer.key("bophgry"));
            names.addAll(times(1, "bophary"));
            assertThat(after(names).key("bophgry")).isEqualTo(Khmer.key("bophary"));
        }

        @Test
        void staysWhereTwoCommonOnesAreAsNear() {
            List<List<String>> names = times(12, "bophary");
            names.addAll(times(10, "bophury"));
            names.addAll(times(1, "bophgry"));
            assertThat(after(names).key("bophgry")).isEqualTo(Khmer.key("bophgry"));
        }

        @Test
        void staysWhereItIsShort() {
            List<List<String>> names = times(50, "kim");
            names.addAll(times(1, "nim"));
            assertThat(after(names).key("nim")).isEqualTo(Khmer.key("nim"));
        }
    }

    @Nested
    class OfFamilies {
        private final Readings.Seen seen = new Readings.Seen();

        private void families(int count, List<String> child, List<String> father) {
            for (int i = 0; i < count; i++) {
                seen.family(child, father, Khmer::key);
            }
        }

        private Optional<String> familyOf(String... father) {
            return new Readings(seen).familyOf(List.of(father));
        }

        @Test
        void theFirstPartOfTheFathersNameIsInheritedWhereNearlyAllHaveIt() {
            families(49, List.of("sok", "dara"), List.of("sok", "bora"));
            assertThat(familyOf("kim", "ratha")).isEmpty();
            families(1, List.of("sok", "dara"), List.of("sok", "bora"));
            assertThat(familyOf("kim", "ratha")).contains("kim");
            assertThat(familyOf("kim")).isEmpty();
        }

        @Test
        void theLastPartWhereThatIsInherited() {
            families(60, List.of("bora", "dara"), List.of("sok", "bora"));
            assertThat(familyOf("kim", "ratha")).contains("ratha");
        }

        @Test
        void nothingWhereChildrenHaveNamesOfTheirOwn() {
            families(60, List.of("vanna", "dara"), List.of("sok", "bora"));
            assertThat(familyOf("kim", "ratha")).isEmpty();
        }
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        List<List<String>> names = new ArrayList<>(times(20, "សុខ", "មុន្នី", "sok", "mony"));
        names.addAll(times(3, "មុន្នី", "muny"));
        names.addAll(times(30, "bophary", "sok"));
        names.addAll(times(1, "bophgry", "sok"));
        Readings first = after(names);
        Collections.shuffle(names, new Random(3));
        Readings second = after(names);
        for (String part : Arrays.asList("សុខ", "មុន្នី", "sok", "mony", "muny", "bophary", "bophgry", "unseen")) {
            assertThat(second.key(part)).isEqualTo(first.key(part));
        }
    }

    @Nested
    class InATable {
        private static final LinkageModel MODEL = People.model("""
                {"linkage": 1, "prior": 0.001, "comparisons": [
                  {"use": "khmer_name", "name": "name", "columns": ["name"], "father": "father"}]}""");

        private static RecordTable table(int families) {
            RecordTable.Builder rows = RecordTable.builder(List.of("name", "father"));
            for (int i = 0; i < families; i++) {
                rows.add("a", "F" + i, Map.of("name", "Sok Dara", "father", "Sok Bora"));
            }
            rows.add("a", "X", Map.of("name", "Vanna", "father", "Chea Ratha"));
            rows.add("b", "Y", Map.of("name", "Chea Vanna"));
            return rows.build();
        }

        private static int level(RecordTable table) {
            Linker linker = Linker.of(table, MODEL);
            return linker.with(linker.train(1, Run.with(1)).model())
                    .explain(new RecordKey("a", "X"), new RecordKey("b", "Y"), List.of())
                    .steps()
                    .getFirst()
                    .level();
        }

        @Test
        void aFamilyNameLeftOutIsTakenFromTheFatherWhereFamiliesSaySo() {
            int whole = MODEL.comparisons().getFirst().levels().size() - 2;
            assertThat(level(table(60))).as("both parts in common").isEqualTo(whole);
            assertThat(level(table(10))).as("one name inside the other").isEqualTo(whole - 1);
        }
    }
}

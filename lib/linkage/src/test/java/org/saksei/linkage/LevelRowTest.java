package org.saksei.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A row of levels found together is what the pairs give one by one, for every kind of condition.
class LevelRowTest {
    private static final String COLUMNS = """
            "columns": {
              "list": {"make": "list", "from": "names", "separator": "|"},
              "born": {"make": "birth_interval", "date": "dob", "year": "year", "placeholders": false}},
            """;

    private static RecordTable table(int size, long seed) {
        Random random = new Random(seed);
        RecordTable.Builder builder =
                RecordTable.builder(List.of("name", "other", "names", "dob", "year", "amount", "lat", "lon", "set"));
        for (int row = 0; row < size; row++) {
            builder.add(
                    "s",
                    String.valueOf(row),
                    List.of(
                            word(random, 4),
                            word(random, 12),
                            word(random, 6) + "|" + word(random, 6) + "|" + word(random, 3),
                            random.nextInt(4) == 0 ? "" : date(random),
                            random.nextInt(4) == 0 ? "" : String.valueOf(1980 + random.nextInt(30)),
                            random.nextInt(5) == 0 ? "" : String.valueOf(random.nextInt(400) / 10.0),
                            String.valueOf(11 + random.nextInt(100) / 50.0),
                            String.valueOf(104 + random.nextInt(100) / 50.0),
                            word(random, 2) + " " + word(random, 2) + " " + word(random, 1)));
        }
        return builder.build();
    }

    private static String date(Random random) {
        return String.format("%d-%02d-%02d", 1985 + random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /// Few letters, so that strings come near each other; sometimes none, sometimes over 64.
    private static String word(Random random, int most) {
        int length = random.nextInt(60) == 0 ? 60 + random.nextInt(10) : random.nextInt(most + 1);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(most < 5 ? 3 : 5)));
        }
        return word.toString();
    }

    private static void rowsAreWhatPairsGive(String levels, RecordTable table) {
        LinkageModel model = People.model("""
                {"linkage": 1, "prior": 0.01, %s
                 "comparisons": [{"name": "x", "levels": [%s, {"else": true}]}]}""".formatted(COLUMNS, levels));
        Encoded encoded = new Encoded(table, model, Run.with(1));
        Compiled comparison = new Compiled(model.comparisons().getFirst(), encoded);
        Symbols symbols = new Symbols(encoded.dictionary.alphabetSize);
        LevelRow row = new LevelRow(comparison, comparison.pairing(symbols));
        Pairing pairing = comparison.pairing(symbols);
        List<Integer> seen = new ArrayList<>();
        for (int left = 0; left < comparison.tuples.count; left++) {
            row.of(left);
            for (int right = 0; right < comparison.tuples.count; right++) {
                int place = comparison.place(pairing, left, right);
                seen.add(place);
                assertThat((int) row.place[right])
                        .as("tuples %d and %d", left, right)
                        .isEqualTo(place);
            }
        }
        assertThat(seen)
                .as("a level beside missing and else is met")
                .anyMatch(p ->
                        p > 0 && p < model.comparisons().getFirst().levels().size() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"exact\": [\"name\"]}",
                "{\"exact\": [\"name\", \"other\"]}, {\"exact\": [\"name\"]}",
                "{\"swapped\": [\"name\", \"set\"]}, {\"exact\": [\"set\"]}",
                "{\"jaro\": {\"column\": \"name\", \"at_least\": 0.9}}, {\"jaro\": {\"column\": \"name\", \"at_least\": 0.6}}",
                "{\"jaro_winkler\": {\"columns\": [\"name\", \"other\"], \"at_least\": 0.8}},"
                        + " {\"jaro_winkler\": {\"column\": \"other\", \"at_least\": 0.7}}",
                "{\"jaro_winkler\": {\"column\": \"list\", \"at_least\": 0.92}},"
                        + " {\"jaro_winkler\": {\"column\": \"list\", \"at_least\": 0.85}}",
                "{\"levenshtein\": {\"column\": \"other\", \"at_most\": 2}}, {\"osa\": {\"column\": \"other\", \"at_most\": 3}}",
                "{\"damerau\": {\"column\": \"name\", \"at_most\": 1}}, {\"damerau\": {\"column\": \"name\", \"at_most\": 2}},"
                        + " {\"damerau\": {\"column\": \"name\", \"at_most\": 3}}",
                "{\"damerau\": {\"column\": \"list\", \"at_most\": 1}}, {\"damerau\": {\"column\": \"list\", \"at_most\": 2}}",
                "{\"jaccard\": {\"column\": \"other\", \"at_least\": 0.5}}",
                "{\"prefix\": {\"column\": \"other\", \"n\": 2}}",
                "{\"same_set\": [\"set\"]}, {\"subset\": [\"set\"]}, {\"overlap\": {\"columns\": [\"set\"], \"n\": 2}},"
                        + " {\"overlap\": {\"columns\": [\"set\"], \"n\": 1}}",
                "{\"overlap\": {\"columns\": [\"set\", \"name\"], \"n\": 2}}, {\"overlap\": {\"columns\": [\"list\"], \"n\": 1}}",
                "{\"date_within\": {\"column\": \"dob\", \"days\": 30}}, {\"date_within\": {\"column\": \"dob\", \"years\": 1}}",
                "{\"number_within\": {\"column\": \"amount\", \"at_most\": 0.3}},"
                        + " {\"percent_within\": {\"column\": \"amount\", \"at_most\": 10}}",
                "{\"km_within\": {\"lat\": \"lat\", \"lon\": \"lon\", \"km\": 30}}",
                "{\"value\": {\"column\": \"name\", \"is\": \"a\"}}",
                "{\"birth\": {\"column\": \"born\", \"is\": \"same_day\"}}, {\"birth\": {\"column\": \"born\", \"is\": \"miswritten\"}},"
                        + " {\"birth\": {\"column\": \"born\", \"is\": \"same_year\"}}, {\"birth\": {\"column\": \"born\", \"is\": \"overlap\"}},"
                        + " {\"birth\": {\"column\": \"born\", \"is\": \"gap\", \"years\": 2}}",
                "{\"all\": [{\"any\": [{\"exact\": [\"name\"]}, {\"jaro_winkler\": {\"column\": \"name\", \"at_least\": 0.9}}]},"
                        + " {\"missing\": [\"dob\", \"amount\"]}]}, {\"any\": [{\"not\": {\"exact\": [\"set\"]}}, {\"missing\": [\"dob\"]}]}",
                "{\"all\": [{\"missing\": [\"dob\", \"amount\"]}, {\"exact\": [\"name\"]}]}, {\"exact\": [\"name\"]}"
            })
    void rowsAreWhatPairsGive(String levels) {
        String missing = "{\"missing\": [\"name\", \"other\", \"amount\"]}, ";
        rowsAreWhatPairsGive(missing + levels, table(300, levels.hashCode()));
        rowsAreWhatPairsGive(missing + levels, table(70, 3));
    }

    @Test
    void heldStringsGiveWhatTheyGiveAlone() {
        Random random = new Random(5);
        Symbols symbols = new Symbols(16);
        for (int i = 0; i < 20_000; i++) {
            char[] a = letters(random);
            char[] b = letters(random);
            double jaro = symbols.jaro(a, 0, a.length, b, 0, b.length);
            int distance = symbols.osa(a, 0, a.length, b, 0, b.length);
            symbols.hold(a, 0, a.length);
            assertThat(symbols.jaroHeld(a, 0, a.length, b, 0, b.length, 0)).isEqualTo(jaro);
            int upTo = random.nextInt(4);
            int bounded = symbols.distanceHeld(a.length, b, 0, b.length, true, upTo);
            symbols.release(a, 0, a.length);
            assertThat(Math.min(bounded, upTo + 1)).isEqualTo(Math.min(distance, upTo + 1));
        }
    }

    private static char[] letters(Random random) {
        char[] letters = new char[1 + random.nextInt(random.nextInt(10) == 0 ? 64 : 9)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) (1 + random.nextInt(4));
        }
        return letters;
    }
}

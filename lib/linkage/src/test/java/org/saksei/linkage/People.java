package org.saksei.linkage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.format.JsonReader;
import org.saksei.linkage.format.TableReader;
import org.saksei.linkage.generate.KhmerPeople;

/// Fictional people for tests, and a model for them whose numbers are given.
final class People {
    private People() {}

    static RecordTable table(int entities, long seed) {
        try {
            ByteArrayOutputStream records = new ByteArrayOutputStream();
            KhmerPeople.write(entities, 4, seed, records, new ByteArrayOutputStream());
            TableReader reader = new TableReader(
                    new TableReader.Options("record_id", "agency", Set.of(), StandardCharsets.UTF_8, null));
            return reader.table(
                    List.of(reader.rows(new ByteArrayInputStream(records.toByteArray()), "people.csv", "people")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names in both scripts, births as intervals, province; `learnt` m and u, rules on keys and births.
    static LinkageModel model(RecordTable table) {
        LinkageModel untrained = model("""
                {"linkage": 1, "source": "agency", "null_values": ["unknown"], "prior": 0.0005,
                 "columns": {"born": {"make": "birth_interval", "date": "dob", "year": "birth_year", "age": "age",
                                      "at": "reported_on"}},
                 "comparisons": [
                   {"use": "khmer_name", "name": "name", "columns": ["name_km", "family_name", "given_name"]},
                   {"use": "birth", "columns": ["born"]},
                   {"use": "exact", "columns": ["sex"]},
                   {"use": "place", "columns": ["commune"]}],
                 "cannot_link": [{"same": ["agency", "case_id"]}],
                 "pairs": {"exhaustive_up_to": 1, "rules": [["each(name_key)"], ["year(born)", "commune"],
                           ["sorted(family_name,given_name)"], ["first(given_name,3)", "sex"]]}}""");
        return Linker.of(table, untrained).train(1, Run.with(1)).model();
    }

    static LinkageModel model(String json) {
        return LinkageModel.fromTree(JsonReader.read(json, "test"), "test");
    }

    /// The values of a row by column, as somebody would type them.
    static Map<String, @Nullable String> typed(RecordTable table, int row) {
        Map<String, @Nullable String> values = new HashMap<>();
        table.columns().forEach(c -> values.put(c, table.value(row, c).orElse(null)));
        return values;
    }
}

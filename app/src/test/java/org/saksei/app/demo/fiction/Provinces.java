package org.saksei.app.demo.fiction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The provinces' names, from the pack's own code list.
final class Provinces {

    private final Map<String, String> khmer = new HashMap<>();
    private final Map<String, String> latin = new HashMap<>();

    Provinces(Path codes) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(codes.resolve("province.csv"))) {
            for (NamedCsvRecord row : reader) {
                khmer.put(row.getField("code"), row.getField("text_km"));
                latin.put(row.getField("code"), row.getField("text_en"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param place a code that begins with the province's
    String khmer(String place) {
        return Objects.requireNonNull(khmer.get(place.substring(0, 2)), place);
    }

    /// Without accents, as it is typed.
    String latin(String place) {
        String name = Objects.requireNonNull(latin.get(place.substring(0, 2)), place);
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}

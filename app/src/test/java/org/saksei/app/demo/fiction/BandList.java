package org.saksei.app.demo.fiction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// The bands of a code list of the pack.
record BandList(List<Band> bands) {

    /// @param from least number, included
    /// @param to greatest number, included
    record Band(String code, int from, int to) {}

    static BandList read(Path list) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(list)) {
            return new BandList(reader.stream()
                    .filter(row -> !row.getField("from").isEmpty()
                            || !row.getField("to").isEmpty())
                    .map(row -> new Band(
                            row.getField("code"),
                            number(row.getField("from"), Integer.MIN_VALUE),
                            number(row.getField("to"), Integer.MAX_VALUE)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(int number) {
        return bands.stream()
                .filter(band -> band.from <= number && number <= band.to)
                .map(Band::code)
                .findFirst()
                .orElse("unknown");
    }

    private static int number(String text, int open) {
        return text.isEmpty() ? open : Integer.parseInt(text);
    }
}

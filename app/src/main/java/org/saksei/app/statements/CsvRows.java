package org.saksei.app.statements;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The rows of a CSV file whose first row names its columns.
final class CsvRows {

    /// @param header names in small letters
    record Table(List<String> header, List<Row> rows) {}

    /// @param line in the file, from 1
    record Row(int line, Map<String, String> cells) {}

    private CsvRows() {}

    /// The table, or nothing where it is no CSV in UTF-8.
    static Optional<Table> read(byte[] bytes) {
        List<String> header = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(bytes))) {
            for (CsvRecord line : reader) {
                if (header.isEmpty()) {
                    line.getFields().forEach(name -> header.add(name.strip().toLowerCase(Locale.ROOT)));
                } else {
                    rows.add(row(header, line));
                }
            }
            return header.isEmpty() ? Optional.empty() : Optional.of(new Table(header, rows));
        } catch (CsvParseException | IOException broken) {
            return Optional.empty();
        }
    }

    private static Row row(List<String> header, CsvRecord line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), line.getFieldCount()); i++) {
            cells.put(header.get(i), line.getField(i).strip());
        }
        return new Row(Math.toIntExact(line.getStartingLineNumber()), cells);
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

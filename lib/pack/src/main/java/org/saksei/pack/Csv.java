package org.saksei.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksei.kernel.Place;

/// The rows of a CSV file (RFC 4180) whose first row names its columns.
final class Csv {

    /// One row.
    record Row(Place.InFile at, Map<String, String> cells) {
        /// The cell, without spaces at its ends; empty where the row has none.
        String get(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    private Csv() {}

    /// @param columns the header the file must begin with
    /// @param more start of the names of further columns it may have, or empty for none
    static List<Row> read(String file, String text, List<String> columns, String more, Problems problems) {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                Place.InFile at = new Place.InFile(file, Math.toIntExact(line.getStartingLineNumber()));
                if (header.isEmpty()) {
                    header = line.getFields().stream().map(String::strip).toList();
                    if (!isHeader(header, columns, more)) {
                        String expected = String.join(",", columns) + (more.isEmpty() ? "" : "," + more + "…");
                        problems.add(PackProblem.CSV_HEADER, at, "expected", expected);
                        return List.of();
                    }
                } else if (line.getFieldCount() != header.size()) {
                    problems.add(PackProblem.CSV_ROW, at, "found", line.getFieldCount(), "expected", header.size());
                } else {
                    rows.add(new Row(at, cells(header, line)));
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            problems.add(PackProblem.CSV_SYNTAX, new Place.InFile(file, 0));
            return List.of();
        }
        if (header.isEmpty()) {
            problems.add(PackProblem.EMPTY_FILE, new Place.InFile(file, 0));
        }
        return rows;
    }

    private static boolean isHeader(List<String> header, List<String> columns, String more) {
        return header.size() >= columns.size()
                && header.subList(0, columns.size()).equals(columns)
                && header.stream().distinct().count() == header.size()
                && header.stream().skip(columns.size()).allMatch(column -> !more.isEmpty() && column.startsWith(more));
    }

    private static Map<String, String> cells(List<String> header, CsvRecord line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), line.getField(i));
        }
        return cells;
    }
}

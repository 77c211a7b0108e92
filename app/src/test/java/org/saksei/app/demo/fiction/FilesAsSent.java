package org.saksei.app.demo.fiction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// The files of the demo as a clerk opens them: rows of texts, dates in ISO form, Khmer figures as ours.
/// Knows nothing of
/// the generator or the importer.
final class FilesAsSent {

    /// A row of a file and what it truly speaks of.
    ///
    /// @param record its type: case, victim, suspect …
    /// @param cells by heading
    record Seen(String file, String record, String agency, String key, String entity, Map<String, String> cells) {

        String cell(String heading) {
            return cells.getOrDefault(heading, "");
        }

        LocalDate day(String heading) {
            return FilesAsSent.day(cell(heading));
        }
    }

    private final Path folder;
    private final Map<String, List<String>> rows = new HashMap<>();
    private final Map<String, List<String>> headings = new HashMap<>();

    private FilesAsSent(Path folder) {
        this.folder = folder;
    }

    /// Every record every row speaks of, in the order of `truth.csv`.
    static List<Seen> read(Path folder) throws IOException {
        FilesAsSent files = new FilesAsSent(folder);
        files.workbook("01-police.xlsx", 5);
        files.workbook("04-social-affairs.xlsx", 3);
        for (String csv : List.of("02-gendarmerie.csv", "03-courts.csv", "05-shelters.csv", "06-marriages.csv")) {
            files.csv(csv);
        }
        List<Seen> seen = new ArrayList<>();
        for (NamedCsvRecord row : table(folder.resolve("truth.csv"))) {
            seen.add(files.seen(row));
        }
        return seen;
    }

    static List<NamedCsvRecord> table(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private Seen seen(NamedCsvRecord truth) {
        String sheet = truth.getField("file") + "|" + truth.getField("sheet");
        List<String> names = Objects.requireNonNull(headings.get(sheet), sheet);
        List<String> cells = Objects.requireNonNull(rows.get(sheet + "|" + truth.getField("row")), sheet);
        Map<String, String> byHeading = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            byHeading.put(names.get(i), cells.get(i));
        }
        return new Seen(
                truth.getField("file"),
                truth.getField("record"),
                truth.getField("agency"),
                truth.getField("record_id"),
                truth.getField("entity_id"),
                byHeading);
    }

    private void csv(String name) throws IOException {
        String text =
                Files.readString(folder.resolve(name), StandardCharsets.UTF_8).replace("\uFEFF", "");
        int number = 0;
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(text)) {
            number++;
            put(
                    name + "|",
                    number,
                    1,
                    row.getFields().stream().map(FilesAsSent::ourDigits).toList());
        }
    }

    private void workbook(String name, int headingRow) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(name));
                ReadableWorkbook book = new ReadableWorkbook(in, new ReadingOptions(true, false));
                Stream<Sheet> sheets = book.getSheets()) {
            for (Sheet sheet : sheets.toList()) {
                for (Row row : sheet.read()) {
                    List<String> cells = new ArrayList<>();
                    for (int c = 0; c < row.getCellCount(); c++) {
                        cells.add(text(row.getOptionalCell(c).orElse(null)));
                    }
                    put(name + "|" + sheet.getName(), row.getRowNum(), headingRow, cells);
                }
            }
        }
    }

    private void put(String sheet, int number, int headingRow, List<String> cells) {
        if (number == headingRow) {
            headings.put(sheet, cells);
        }
        rows.put(sheet + "|" + number, cells);
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        boolean date = "dd/mm/yyyy".equals(cell.getDataFormatString());
        return date ? cell.asDate().toLocalDate().toString() : cell.getText();
    }

    private static String ourDigits(String text) {
        StringBuilder ours = new StringBuilder();
        text.chars().forEach(c -> ours.append((char) (c >= '\u17E0' && c <= '\u17E9' ? '0' + c - '\u17E0' : c)));
        return ours.toString();
    }

    /// ISO or day/month/year, years of the Buddhist era too.
    static LocalDate day(String text) {
        if (text.contains("-")) {
            return LocalDate.parse(text);
        }
        String[] parts = text.split("/");
        int year = Integer.parseInt(parts[2]);
        return LocalDate.of(year > 2400 ? year - 543 : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}

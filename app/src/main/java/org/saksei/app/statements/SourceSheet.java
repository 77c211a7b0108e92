package org.saksei.app.statements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.StatementsProblem;

/// A list of sources: what is known of each file. A row is found by the file as it was given, or by its
/// last component.
final class SourceSheet {

    private static final List<String> COLUMNS =
            List.of("file", "published", "publisher", "title", "url", "language", "rights");

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param day as it is written
    private record Row(Place place, @Nullable LocalDate published, String day, Map<String, String> cells) {
        @Nullable
        String cell(String column) {
            String cell = cells.getOrDefault(column, "");
            return cell.isEmpty() ? null : cell;
        }
    }

    private SourceSheet() {}

    /// @throws Refused when it is no such sheet
    static SourceSheet read(String label, byte[] bytes) {
        SourceSheet sheet = new SourceSheet();
        CsvRows.Table table = CsvRows.read(bytes).orElseThrow(() -> unreadable(label, "it is not CSV in UTF-8"));
        if (!table.header().contains("file") || !COLUMNS.containsAll(table.header())) {
            throw unreadable(label, "its columns are " + String.join(",", table.header()));
        }
        table.rows().forEach(row -> sheet.add(label, row));
        return sheet;
    }

    private static Refused unreadable(String label, String why) {
        return Refused.because(Problem.of(StatementsProblem.SHEET_UNREADABLE, new Place.InFile(label, 1), "why", why));
    }

    private void add(String label, CsvRows.Row row) {
        String file = row.cells().getOrDefault("file", "");
        Place place = new Place.InFile(label, row.line());
        if (file.isEmpty()) {
            return;
        }
        String day = row.cells().getOrDefault("published", "");
        LocalDate published = null;
        try {
            published = day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException none) {
            problems.add(Problem.of(StatementsProblem.SHEET_DATE, place, "file", file, "date", day));
        }
        if (rows.putIfAbsent(file, new Row(place, published, day, row.cells())) != null) {
            problems.add(Problem.of(StatementsProblem.SHEET_FILE_TWICE, place, "file", file));
        }
    }

    /// What is wrong with it, with rows whose file is not given among that.
    List<Problem> check(List<String> files) {
        Set<String> known = new HashSet<>(files);
        files.forEach(file -> known.add(lastComponent(file)));
        List<Problem> all = new ArrayList<>(problems);
        rows.forEach((file, row) -> {
            if (!known.contains(file)) {
                all.add(Problem.of(StatementsProblem.SHEET_FILE_NOT_GIVEN, row.place, "file", file));
            }
        });
        return all;
    }

    /// Whether the row of a file says a day that does not exist: then nothing is read from the file.
    boolean isSpoiled(String file) {
        Row row = find(file);
        return row != null && row.published == null && !row.day.isEmpty();
    }

    TextReading.Said said(String file, TextReading.Said otherwise) {
        Row row = find(file);
        if (row == null) {
            return otherwise;
        }
        boolean dated = row.published != null;
        String language = row.cell("language");
        return new TextReading.Said(
                dated ? row.published : otherwise.published(),
                dated ? PublishedBasis.SOURCES : otherwise.basis(),
                row.cell("publisher"),
                row.cell("title"),
                row.cell("url"),
                language != null ? language : otherwise.language());
    }

    private @Nullable Row find(String file) {
        Row exact = rows.get(file);
        return exact != null ? exact : rows.get(lastComponent(file));
    }

    private static String lastComponent(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}

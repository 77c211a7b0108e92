package org.saksei.app.demo.fiction;

import java.util.ArrayList;
import java.util.List;

/// Which true person, case or couple every row of the files speaks of.
final class Truth {

    /// @param sheet empty for CSV
    /// @param row as a spreadsheet program counts, from 1
    /// @param record record type of the pack
    /// @param key the record's number within the agency
    /// @param entity `person-0001`, `case-001`, `couple-…`
    record Row(String file, String sheet, int row, String record, Agency agency, String key, String entity) {}

    private final List<Row> rows = new ArrayList<>();

    void add(String file, String sheet, int row, String record, Agency agency, String key, String entity) {
        rows.add(new Row(file, sheet, row, record, agency, key, entity));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    String csv() {
        Csv csv = new Csv("file", "sheet", "row", "record", "agency", "record_id", "entity_id");
        for (Row row : rows) {
            csv.row(row.file, row.sheet, String.valueOf(row.row), row.record, row.agency.code(), row.key, row.entity);
        }
        return csv.text();
    }
}

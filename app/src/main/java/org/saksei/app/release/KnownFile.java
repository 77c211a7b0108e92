package org.saksei.app.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.release.Count;

/// What everybody knows already: an earlier published table, or totals with their source.
///
/// @param facts cells whose number is known; hidden ones tell nothing
record KnownFile(List<String> columns, List<Count> facts) {

    static KnownFile read(String name, String totalCode) {
        TableFile file = TableFile.read(name, ',');
        int count = file.getIndex("count", "--known");
        List<String> columns = file.header().stream()
                .filter(column -> !List.of("table", "count", "flag", "source").contains(column))
                .toList();
        List<Count> facts = new ArrayList<>();
        for (TableFile.Row row : file.rows()) {
            String number = row.cells().get(count).strip();
            if (!number.isEmpty()) {
                Map<String, String> at = new LinkedHashMap<>();
                for (String column : columns) {
                    String code = row.cells().get(file.indexOf(column));
                    if (!code.isEmpty() && !code.equals(totalCode)) {
                        at.put(column, code);
                    }
                }
                facts.add(new Count(at, number(name, row.line(), number)));
            }
        }
        return new KnownFile(columns, facts);
    }

    private static long number(String name, int line, String number) {
        try {
            long count = Long.parseLong(number);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException none) {
            // Told below, like a negative one.
        }
        throw Refused.because(Problem.of(ReleaseProblem.COUNT_BROKEN, new Place.InFile(name, line)));
    }
}

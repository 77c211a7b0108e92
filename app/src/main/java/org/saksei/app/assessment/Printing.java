package org.saksei.app.assessment;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Prints answers for programs.
final class Printing {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private Printing() {}

    static void json(PrintWriter out, Object answer) {
        out.println(JSON.writeValueAsString(answer));
        out.flush();
    }

    /// A table of the plain values of the rows; what is nested stays out of it.
    static void csv(PrintWriter out, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = rows.getFirst().entrySet().stream()
                .filter(column -> isPlain(column.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        out.println(String.join(",", columns));
        for (Map<String, ? extends @Nullable Object> row : rows) {
            out.println(columns.stream().map(column -> cell(row.get(column))).collect(Collectors.joining(",")));
        }
        out.flush();
    }

    private static boolean isPlain(@Nullable Object value) {
        return !(value instanceof Map) && !(value instanceof List);
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

package org.saksei.statements.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Lines as a table (RFC 4180, UTF-8): a row a line, nested keys joined with a dot (`period.interval`).
/// Lists stay JSON in their cell.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it; a negative number
/// does not.
public final class FlatCsv {

    private static final String LINE_END = "\r\n";

    /// The columns of each type of line. Fixed, because a column that comes and goes breaks every
    /// program that reads it.
    private static final List<String> FIGURE = columns(
            "type doc file line id text span quote.exact quote.span quote.prefix quote.suffix kind value upper modifier"
                    + " direction unit.kind unit.code unit.name counted.text counted.span counted.lemma counted.class"
                    + " counted.event counted.attributes universe.value universe.figure universe.closed universe.cue"
                    + " universe.group comparison.value comparison.figure comparison.period.interval"
                    + " comparison.period.label comparison.period.editions comparison.period.basis"
                    + " comparison.period.text comparison.period.span period.interval period.label period.editions"
                    + " period.basis period.text period.span place.code place.text place.basis speaker.name speaker.type"
                    + " speaker.country speaker.mode speaker.text speaker.span speaker.source about indicator.id"
                    + " indicator.filter indicator.score status reason rules");

    private static final List<String> CHECK = columns(
            "type id check scope verdict reason formula computed computed_upper stated difference figures message");

    private FlatCsv() {}

    private static List<String> columns(String names) {
        return List.of(names.split(" "));
    }

    /// The header of a table of figures.
    public static String figureHeader() {
        return String.join(",", FIGURE) + LINE_END;
    }

    /// The header of a table of checks.
    public static String checkHeader() {
        return String.join(",", CHECK) + LINE_END;
    }

    /// A row of a figure.
    public static String figure(Map<String, ? extends @Nullable Object> line) {
        return row(FIGURE, line);
    }

    /// A row of a check.
    public static String check(Map<String, ? extends @Nullable Object> line) {
        return row(CHECK, line);
    }

    private static String row(List<String> columns, Map<String, ? extends @Nullable Object> line) {
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        flatten("", line, columns, cells);
        List<String> row = new ArrayList<>();
        columns.forEach(column -> row.add(cells.getOrDefault(column, "")));
        return String.join(",", row) + LINE_END;
    }

    private static void flatten(
            String prefix, Map<?, ?> line, List<String> columns, SequencedMap<String, String> cells) {
        for (Map.Entry<?, ?> entry : line.entrySet()) {
            String key = prefix + entry.getKey();
            if (entry.getValue() instanceof Map<?, ?> nested && !columns.contains(key)) {
                flatten(key + ".", nested, columns, cells);
            } else if (entry.getValue() != null) {
                cells.put(key, quoted(guarded(cell(entry.getValue()))));
            }
        }
    }

    private static String cell(Object value) {
        return value instanceof Map || value instanceof List ? JsonLines.cell(value) : value.toString();
    }

    private static String guarded(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula && !isNumber(text) ? "'" + text : text;
    }

    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        return text.length() > start && text.chars().skip(start).allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

package org.saksei.app.figures;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Counted;
import org.saksei.figures.Change;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Numeral;
import org.saksei.figures.Part;
import org.saksei.figures.SentenceWriter;
import org.saksei.figures.SplitTable;
import org.saksei.figures.Trace;

/// Figures and traces as tables in plain text, aligned for a terminal: labels left, numbers right.
final class FigureText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    /// Longer lists of parts are shown without their empty rows.
    private static final int SHORT_LIST = 12;

    private static final String NOTHING = "–";

    private final String language;
    private final SentenceWriter words;

    FigureText(String language) {
        this.language = language;
        this.words = new SentenceWriter(language);
    }

    String write(FigureTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", table.period().id(), table.before().id(), "change", "percent", ""));
        table.figures().forEach(figure -> figure(figure, rows));
        return "%s compared with %s, as of %s, pack %s%n%n%s%n%s%n"
                .formatted(
                        table.period(),
                        table.before(),
                        MOMENT.format(table.asOf()),
                        table.pack(),
                        aligned(rows, 1, 4),
                        NOTHING + " no data. Percent without decimals by the rounding rule of the figure.");
    }

    private void figure(Figure figure, List<List<String>> rows) {
        if (!figure.splits().isEmpty() && rows.size() > 1) {
            rows.add(List.of());
        }
        String pairs = figure.undecidedPairs() == 0 ? "" : figure.undecidedPairs() + " pairs undecided";
        rows.add(row(
                figure.title().in(language) + " (" + figure.id() + ")",
                figure.value(),
                figure.before(),
                figure.change(),
                pairs));
        for (SplitTable split : figure.splits()) {
            rows.add(List.of("  " + split.title().in(language) + " (" + split.split() + ")"));
            split(figure, split, rows);
        }
    }

    private void split(Figure figure, SplitTable split, List<List<String>> rows) {
        boolean isShort = split.parts().size() <= SHORT_LIST;
        int left = 0;
        for (Part part : split.parts()) {
            if (isShort || !part.isEmpty() || part.code().equals("unknown")) {
                rows.add(row(
                        "    " + part.label().in(language),
                        part.value(),
                        part.before(),
                        part.change(figure.rounding()),
                        ""));
            } else {
                left++;
            }
        }
        if (left > 0) {
            rows.add(List.of("    and " + left + " with nothing in them"));
        }
    }

    private List<String> row(
            String label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            Optional<Change> change,
            String note) {
        return List.of(
                label,
                number(value),
                number(before),
                change.map(Change::absolute)
                        .map(absolute -> (absolute.signum() > 0 ? "+" : "") + Numeral.of(absolute))
                        .orElse(""),
                change.map(words::printed).orElse(""),
                note);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? NOTHING : Numeral.of(number);
    }

    String write(Trace trace) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("date", "counted as", "record", "agency", "file", "sheet", "row", ""));
        for (Trace.Row row : trace.rows()) {
            rows.add(List.of(
                    row.day() == null ? "" : row.day().toString(),
                    row.counted() < 0 ? "alone" : Long.toString(row.counted()),
                    Long.toString(row.recordId()),
                    row.agency(),
                    row.source().file(),
                    row.source().sheet() == null ? "" : row.source().sheet(),
                    Integer.toString(row.source().row()),
                    row.amount() == null ? "" : row.amount()));
        }
        String of = trace.split().isEmpty() ? "" : ", " + trace.split() + " " + trace.code();
        return "%s %s%s, as of %s: %s from %s%n%n%s"
                .formatted(
                        trace.figure(),
                        trace.period(),
                        of,
                        MOMENT.format(trace.asOf()),
                        number(trace.value()),
                        Counted.of(trace.rows().size(), "record"),
                        aligned(rows, 8, 8));
    }

    /// @param firstRight number of the first column that stands right
    /// @param lastRight number of the last one
    private static String aligned(List<List<String>> rows, int firstRight, int lastRight) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (widths.size() == i) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String space = " ".repeat(widths.get(i) - width(row.get(i)));
                boolean right = i >= firstRight && i <= lastRight;
                line.append(i == 0 ? "" : "  ").append(right ? space + row.get(i) : row.get(i) + space);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    /// Places on a terminal: Khmer vowel signs and subscripts stand on the letter before them.
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(point -> {
                    int type = Character.getType(point);
                    return type != Character.NON_SPACING_MARK && type != Character.FORMAT;
                })
                .count();
    }
}

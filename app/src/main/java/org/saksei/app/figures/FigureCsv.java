package org.saksei.app.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.Change;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Numeral;
import org.saksei.figures.Part;
import org.saksei.figures.SentenceWriter;
import org.saksei.figures.SplitTable;
import org.saksei.figures.Trace;
import org.saksei.kernel.Text;

/// Figures and traces as CSV (RFC 4180, UTF-8): one number or one record per line.
public final class FigureCsv {

    private static final String LINE_END = "\r\n";

    private final String language;
    private final SentenceWriter words;
    private final StringBuilder csv = new StringBuilder();

    private FigureCsv(String language) {
        this.language = language;
        this.words = new SentenceWriter(language);
    }

    /// One line per figure and part.
    public static String figures(FigureTable table, String language) {
        FigureCsv csv = new FigureCsv(language);
        csv.line(List.of(
                "figure",
                "period",
                "compared_with",
                "split",
                "code",
                "label",
                "unit",
                "value",
                "before",
                "change",
                "percent",
                "printed",
                "undecided_pairs"));
        for (Figure figure : table.figures()) {
            csv.figure(table, figure);
        }
        return csv.csv.toString();
    }

    private void figure(FigureTable table, Figure figure) {
        String pairs = Long.toString(figure.undecidedPairs());
        number(table, figure, "", "", figure.title(), figure.value(), figure.before(), figure.change(), pairs);
        for (SplitTable split : figure.splits()) {
            for (Part part : split.parts()) {
                number(
                        table,
                        figure,
                        split.split(),
                        part.code(),
                        part.label(),
                        part.value(),
                        part.before(),
                        part.change(figure.rounding()),
                        "");
            }
        }
    }

    private void number(
            FigureTable table,
            Figure figure,
            String split,
            String code,
            Text label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            Optional<Change> change,
            String pairs) {
        line(List.of(
                figure.id(),
                table.period().id(),
                table.before().id(),
                split,
                text(code),
                text(label.in(language)),
                figure.unit(),
                plain(value),
                plain(before),
                plain(change.map(Change::absolute).orElse(null)),
                plain(change.map(Change::percent).orElse(null)),
                change.map(words::printed).orElse(""),
                pairs));
    }

    /// One line per record behind a number.
    public static String trace(Trace trace) {
        FigureCsv csv = new FigureCsv("en");
        csv.line(List.of(
                "figure",
                "period",
                "split",
                "code",
                "record_id",
                "version",
                "counted_as",
                "date",
                "agency",
                "file",
                "sheet",
                "row",
                "amount"));
        for (Trace.Row row : trace.rows()) {
            List<String> cells = new ArrayList<>();
            cells.addAll(List.of(trace.figure(), trace.period().id(), trace.split(), text(trace.code())));
            cells.addAll(List.of(
                    Long.toString(row.recordId()), Integer.toString(row.version()), Long.toString(row.counted())));
            cells.add(row.day() == null ? "" : row.day().toString());
            cells.add(text(row.agency()));
            cells.add(text(row.source().file()));
            cells.add(row.source().sheet() == null ? "" : text(row.source().sheet()));
            cells.add(Integer.toString(row.source().row()));
            cells.add(row.amount() == null ? "" : row.amount());
            csv.line(cells);
        }
        return csv.csv.toString();
    }

    private void line(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        csv.append(LINE_END);
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe before it.
    private static String text(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : Numeral.plain(number);
    }
}

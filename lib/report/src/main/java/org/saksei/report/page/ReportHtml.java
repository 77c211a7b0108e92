package org.saksei.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Severity;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Column;
import org.saksei.report.ReportDocument.Fact;
import org.saksei.report.ReportDocument.KeyFigure;
import org.saksei.report.ReportDocument.Note;
import org.saksei.report.ReportDocument.Row;
import org.saksei.report.ReportDocument.Section;
import org.saksei.report.ReportDocument.Term;
import org.saksei.report.chart.ChartSvg;
import org.saksei.report.type.Typefaces;

/// Writes a report as one HTML file: fonts, style and charts inside, no script, nothing fetched from
/// anywhere. It reads
/// on a phone and prints on A4.
public final class ReportHtml {

    private final ReportDocument report;
    private final StringBuilder html = new StringBuilder(200_000);

    private ReportHtml(ReportDocument report) {
        this.report = report;
    }

    /// Does not close the stream.
    public static void write(ReportDocument report, OutputStream out) throws IOException {
        out.write(new ReportHtml(report).page().getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        body();
        StringBuilder page = new StringBuilder(html.length() + 200_000);
        page.append("<!DOCTYPE html>\n<html lang=\"").append(escaped(report.language()));
        page.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta name=\"generator\" content=\"Saksei\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        page.append("style-src 'unsafe-inline'; font-src data:; img-src data:\">\n");
        page.append("<title>").append(escaped(report.title() + ", " + report.period()));
        page.append("</title>\n<style>\n").append(fonts()).append(style()).append("</style>\n</head>\n");
        return page.append(html).append("</html>\n").toString();
    }

    private void body() {
        html.append("<body>\n");
        if (report.banner() != null) {
            html.append("<p class=\"banner\" role=\"note\">")
                    .append(escaped(report.banner()))
                    .append("</p>\n");
        }
        html.append("<main>\n<header>\n");
        if (report.publisher() != null) {
            element("p", "publisher", report.publisher());
        }
        element("h1", null, report.title());
        element("p", "period", report.period());
        if (report.subtitle() != null) {
            element("p", "subtitle", report.subtitle());
        }
        html.append("<dl class=\"facts\">\n");
        for (Fact fact : report.facts()) {
            html.append("<div>");
            element("dt", null, fact.name());
            element("dd", null, fact.value());
            html.append("</div>\n");
        }
        html.append("</dl>\n</header>\n");
        for (int i = 0; i < report.sections().size(); i++) {
            section(report.sections().get(i), "s" + (i + 1));
        }
        html.append("</main>\n");
        html.append("<footer>")
                .append(escaped(report.title() + " · " + report.period() + " · " + report.shortCode()))
                .append("</footer>\n</body>\n");
    }

    private void section(Section section, String id) {
        html.append("<section id=\"")
                .append(id)
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("h\">\n");
        html.append("<h2 id=\"")
                .append(id)
                .append("h\">")
                .append(escaped(section.title()))
                .append("</h2>\n");
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> element("p", null, paragraph.text());
                case Block.KeyFigures figures -> keyFigures(figures.figures());
                case Block.Terms terms -> terms(terms.terms());
                case Block.Notes notes -> notes(notes.notes());
                case Block.Picture picture ->
                    html.append("<figure>")
                            .append(ChartSvg.render(picture.chart(), report.language()))
                            .append("</figure>\n");
                case Block.Table table -> table(table);
            }
        }
        html.append("</section>\n");
    }

    private void keyFigures(List<KeyFigure> figures) {
        html.append("<ul class=\"keys\">\n");
        for (KeyFigure figure : figures) {
            html.append("<li><b aria-hidden=\"true\">")
                    .append(escaped(figure.value()))
                    .append("</b>");
            element("span", null, figure.sentence());
            html.append("</li>\n");
        }
        html.append("</ul>\n");
    }

    private void terms(List<Term> terms) {
        html.append("<dl class=\"terms\">\n");
        for (Term term : terms) {
            element("dt", null, term.name());
            for (String line : term.lines()) {
                element("dd", null, line);
            }
        }
        html.append("</dl>\n");
    }

    private void notes(List<Note> notes) {
        html.append("<ul class=\"notes\">\n");
        for (Note note : notes) {
            element("li", note.severity() == Severity.NOTE ? null : "weighty", note.text());
        }
        html.append("</ul>\n");
    }

    private void table(Block.Table table) {
        html.append("<div class=\"scroll\"><table>\n<caption>").append(escaped(table.caption()));
        html.append("</caption>\n<thead><tr>");
        for (Column column : table.columns()) {
            html.append(column.numbers() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
            html.append(escaped(column.head())).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (Row row : table.rows()) {
            row(table, row);
        }
        html.append("</tbody>\n</table></div>\n");
        if (table.note() != null) {
            element("p", "small", table.note());
        }
    }

    private void row(Block.Table table, Row row) {
        html.append("<tr class=\"")
                .append(row.kind().name().toLowerCase(Locale.ROOT))
                .append("\">");
        for (int i = 0; i < row.cells().size(); i++) {
            String text = escaped(row.cells().get(i).printed());
            if (i == 0) {
                html.append("<th scope=\"row\">").append(text).append("</th>");
            } else {
                html.append(table.columns().get(i).numbers() ? "<td class=\"n\">" : "<td>");
                html.append(text).append("</td>");
            }
        }
        html.append("</tr>\n");
    }

    private void element(String tag, @Nullable String type, String text) {
        html.append('<').append(tag);
        if (type != null) {
            html.append(" class=\"").append(type).append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(tag).append(">\n");
    }

    /// Khmer fonts go along only where there is Khmer: they are a third of the file.
    private String fonts() {
        String latin = font("Noto Sans", "NotoSans-Regular", "normal") + font("Noto Sans", "NotoSans-Bold", "bold");
        boolean khmer = html.chars().anyMatch(c -> c >= 0x1780 && c <= 0x17FF);
        return khmer
                ? latin
                        + font("Noto Sans Khmer", "NotoSansKhmer-Regular", "normal")
                        + font("Noto Sans Khmer", "NotoSansKhmer-Bold", "bold")
                : latin;
    }

    private static String font(String family, String file, String weight) {
        return "@font-face{font-family:'" + family + "';font-weight:" + weight
                + ";src:url(data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(Typefaces.resource(file + ".woff2"))
                + ") format('woff2')}\n";
    }

    /// The running head and foot of printed pages need the report's own words.
    private String style() {
        String style = new String(resource(), StandardCharsets.UTF_8);
        String foot = report.title() + " · " + report.period() + " · " + report.shortCode();
        String page = report.words()
                .page()
                .replace("{page}", "\" counter(page) \"")
                .replace("{pages}", "\" counter(pages) \"");
        String banner = report.banner() == null ? "" : report.banner();
        return style.replace("/*foot*/\"\"", "\"" + inStyle(foot) + "\"")
                .replace("/*page*/\"\"", "\"" + page + "\"")
                .replace("/*banner*/\"\"", "\"" + inStyle(banner) + "\"");
    }

    private static byte[] resource() {
        try (InputStream stream = ReportHtml.class.getResourceAsStream("report.css")) {
            if (stream == null) {
                throw new IllegalStateException("report.css is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inStyle(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("<", "\\3c ")
                .replace("\n", " ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

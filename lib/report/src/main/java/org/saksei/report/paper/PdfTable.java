package org.saksei.report.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import org.saksei.report.ReportDocument.Block.Table;
import org.saksei.report.ReportDocument.Cell;
import org.saksei.report.ReportDocument.Column;
import org.saksei.report.ReportDocument.Row;
import org.saksei.report.type.Line;

/// Sets one table: kept on a page when it can be, otherwise with its heads repeated.
final class PdfTable {

    private static final double PAD = 5;
    private static final double NARROWEST = 52;

    /// A table up to this share of a page moves to the next page rather than being broken.
    private static final double KEEP_TOGETHER = 0.7;

    private static final int ROWS_KEPT_WITH_HEAD = 3;

    private final PdfFlow flow;
    private final Table table;
    private final String continued;
    private final double[] widths;
    private final List<SetRow> rows = new ArrayList<>();
    private final SetRow head;

    private record SetRow(Row.@Nullable Kind kind, PdfStyle style, List<List<Line>> cells, double height) {}

    PdfTable(PdfFlow flow, Table table, String continued) {
        this.flow = flow;
        this.table = table;
        this.continued = continued;
        this.widths = widths();
        this.head = set(null, table.columns().stream().map(Column::head).toList(), PdfStyle.HEAD);
        for (Row row : table.rows()) {
            List<String> cells = row.cells().stream().map(Cell::printed).toList();
            rows.add(set(row.kind(), cells, style(row.kind())));
        }
    }

    void draw(PDStructureElement parent) throws IOException {
        double whole = rows.stream().mapToDouble(SetRow::height).sum() + start();
        double kept = rows.stream()
                        .limit(ROWS_KEPT_WITH_HEAD)
                        .mapToDouble(SetRow::height)
                        .sum()
                + start();
        flow.need(whole <= PdfFlow.pageRoom() * KEEP_TOGETHER ? whole : kept);
        PDStructureElement here = flow.tags().element("Table", parent);
        flow.paragraph(flow.tags().element("Caption", here), table.caption(), PdfStyle.CAPTION, 0);
        drawHead(here, false);
        for (SetRow row : rows) {
            if (!flow.fits(row.height())) {
                flow.newPage();
                repeatCaption();
                drawHead(here, true);
            }
            drawRow(here, row);
        }
        rule(flow.y(), 0.9);
        flow.skip(4);
        if (table.note() != null) {
            flow.paragraph(flow.tags().element("P", parent), table.note(), PdfStyle.SMALL, 0);
        }
        flow.skip(14);
    }

    private double start() {
        return flow.height(table.caption(), PdfStyle.CAPTION, PdfFlow.WIDTH) + head.height() + 4;
    }

    private void repeatCaption() throws IOException {
        flow.canvas().beginArtifact();
        List<Line> lines = flow.type().lines(continued, true, PdfStyle.CAPTION.size(), PdfFlow.WIDTH);
        flow.lines(lines, PdfFlow.LEFT, flow.y(), PdfStyle.CAPTION);
        flow.canvas().end();
        flow.skip(lines.size() * PdfStyle.CAPTION.size() * PdfFlow.LINE_HEIGHT + PdfStyle.CAPTION.after());
    }

    private void drawHead(PDStructureElement parent, boolean again) throws IOException {
        flow.canvas().beginArtifact();
        flow.canvas().rectangle(PdfFlow.LEFT, flow.y(), PdfFlow.WIDTH, head.height(), "0.91 0.94 0.95");
        flow.canvas().end();
        rule(flow.y(), 0.9);
        PDStructureElement row = again ? null : flow.tags().element("TR", parent);
        for (int i = 0; i < head.cells().size(); i++) {
            if (row == null) {
                flow.canvas().beginArtifact();
            } else {
                flow.tags().begin(flow.tags().head(row, "Column"), flow.canvas());
            }
            drawCell(head, i);
            flow.canvas().end();
        }
        flow.skip(head.height());
        rule(flow.y(), 0.9);
    }

    private void drawRow(PDStructureElement parent, SetRow row) throws IOException {
        if (row.kind() == Row.Kind.TOTAL) {
            rule(flow.y(), 0.9);
        }
        PDStructureElement tr = flow.tags().element("TR", parent);
        for (int i = 0; i < row.cells().size(); i++) {
            PDStructureElement cell =
                    i == 0 ? flow.tags().head(tr, "Row") : flow.tags().element("TD", tr);
            flow.tags().begin(cell, flow.canvas());
            drawCell(row, i);
            flow.canvas().end();
        }
        flow.skip(row.height());
        rule(flow.y(), 0.4);
    }

    private void drawCell(SetRow row, int column) throws IOException {
        double x = PdfFlow.LEFT + PAD;
        for (int i = 0; i < column; i++) {
            x += widths[i];
        }
        double top = flow.y() + 2.5;
        if (table.columns().get(column).numbers()) {
            flow.linesEndingAt(row.cells().get(column), x + widths[column] - 2 * PAD, top, row.style());
        } else {
            flow.lines(row.cells().get(column), x, top, row.style());
        }
    }

    private void rule(double y, double thick) {
        flow.canvas().beginArtifact();
        String colour = thick < 0.5 ? "0.78 0.82 0.84" : "0.40 0.47 0.51";
        flow.canvas().rule(PdfFlow.LEFT, y, PdfFlow.LEFT + PdfFlow.WIDTH, y, colour, thick);
        flow.canvas().end();
    }

    private SetRow set(Row.@Nullable Kind kind, List<String> texts, PdfStyle style) {
        List<List<Line>> cells = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < texts.size(); i++) {
            List<Line> lines = flow.type().lines(texts.get(i), style.bold(), style.size(), widths[i] - 2 * PAD);
            cells.add(lines);
            most = Math.max(most, lines.size());
        }
        return new SetRow(kind, style, cells, most * style.size() * PdfFlow.LINE_HEIGHT + 5);
    }

    private double[] widths() {
        int count = table.columns().size();
        double[] wide = new double[count];
        double rest = PdfFlow.WIDTH;
        int texts = 0;
        for (int i = 0; i < count; i++) {
            if (table.columns().get(i).numbers()) {
                wide[i] = numberWidth(i);
                rest -= wide[i];
            } else {
                texts++;
            }
        }
        for (int i = 0; i < count; i++) {
            if (!table.columns().get(i).numbers()) {
                wide[i] = rest / texts;
            }
        }
        return wide;
    }

    private double numberWidth(int column) {
        double widest = flow.type().widestPart(table.columns().get(column).head(), true, PdfStyle.HEAD.size());
        for (Row row : table.rows()) {
            String text = row.cells().get(column).printed();
            widest = Math.max(widest, flow.type().widestPart(text, true, PdfStyle.CELL.size()));
        }
        return Math.max(NARROWEST, widest) + 2 * PAD + 4;
    }

    private static PdfStyle style(Row.Kind kind) {
        return switch (kind) {
            case PART -> PdfStyle.CELL;
            case UNKNOWN -> PdfStyle.SET_BACK;
            case TOTAL -> PdfStyle.TOTAL;
        };
    }
}

package org.saksei.report.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.saksei.report.chart.Chart;
import org.saksei.report.chart.ChartLayout;
import org.saksei.report.chart.ChartPicture;
import org.saksei.report.chart.ChartPicture.Mark;
import org.saksei.report.chart.ChartPicture.Shade;
import org.saksei.report.type.Line;

/// Draws a chart into a page as lines and letters, not as a photograph of them.
final class PdfChart {

    private final PdfFlow flow;

    PdfChart(PdfFlow flow) {
        this.flow = flow;
    }

    void draw(Chart chart, PDStructureElement parent) throws IOException {
        ChartPicture picture = ChartLayout.of(chart, flow.type(), PdfFlow.WIDTH);
        flow.need(picture.height() + 10);
        PDStructureElement figure = flow.tags().element("Figure", parent);
        figure.setAlternateDescription(chart.title() + ". " + chart.description());
        flow.tags().begin(figure, flow.canvas());
        for (Mark mark : picture.marks()) {
            draw(mark, flow.y());
        }
        flow.canvas().end();
        flow.skip(picture.height() + 16);
    }

    private void draw(Mark mark, double top) throws IOException {
        PdfCanvas canvas = flow.canvas();
        switch (mark) {
            case Mark.Bar bar -> {
                double x = PdfFlow.LEFT + bar.x();
                canvas.rectangle(x, top + bar.y(), bar.width(), bar.height(), colour(bar.shade()));
                if (bar.shade() == Shade.LIGHT) {
                    canvas.outline(x, top + bar.y(), bar.width(), bar.height(), colour(Shade.DARK), 0.8);
                }
            }
            case Mark.Rule rule ->
                canvas.rule(
                        PdfFlow.LEFT + rule.x1(),
                        top + rule.y1(),
                        PdfFlow.LEFT + rule.x2(),
                        top + rule.y2(),
                        PdfCanvas.MUTED,
                        0.8);
            case Mark.Label label -> label(label, top);
        }
    }

    private void label(Mark.Label label, double top) throws IOException {
        Line line = flow.type().line(label.text(), label.bold(), label.size());
        double x = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - line.width() / 2;
            case END -> label.x() - line.width();
        };
        flow.canvas().text(line, PdfFlow.LEFT + x, top + label.y(), label.size(), PdfCanvas.INK);
    }

    /// `#174a63` as PDF writes it.
    private static String colour(Shade shade) {
        int rgb = Integer.decode(shade.colour());
        return String.format(
                java.util.Locale.ROOT,
                "%.3f %.3f %.3f",
                (rgb >> 16 & 255) / 255.0,
                (rgb >> 8 & 255) / 255.0,
                (rgb & 255) / 255.0);
    }
}

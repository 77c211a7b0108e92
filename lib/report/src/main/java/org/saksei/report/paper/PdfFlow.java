package org.saksei.report.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.saksei.report.type.Line;
import org.saksei.report.type.Typesetter;

/// Fills pages from top to bottom and starts a new one where the room ends.
final class PdfFlow {

    static final double LEFT = 57;
    static final double WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    static final double LINE_HEIGHT = 1.5;

    private static final double TOP = 62;
    private static final double BOTTOM = PDRectangle.A4.getHeight() - 62;

    /// Where the baseline of a line stands in its height.
    private static final double BASELINE = 1.07;

    private final PDDocument pdf;
    private final PDResources resources = new PDResources();
    private final PdfFonts fonts;
    private final PdfTags tags;
    private final Typesetter type;
    private final List<PdfCanvas> pages = new ArrayList<>();
    private PdfCanvas canvas;
    private double y;

    PdfFlow(PDDocument pdf, org.saksei.report.type.Typefaces faces, Typesetter type) {
        this.pdf = pdf;
        this.fonts = new PdfFonts(pdf, resources, faces);
        this.tags = new PdfTags(pdf);
        this.type = type;
        this.canvas = startPage();
    }

    Typesetter type() {
        return type;
    }

    PdfTags tags() {
        return tags;
    }

    PdfCanvas canvas() {
        return canvas;
    }

    List<PdfCanvas> pages() {
        return pages;
    }

    double y() {
        return y;
    }

    void skip(double points) {
        y += points;
    }

    /// Starts a new page unless `points` are left on this one. What is taller than a page starts where
    /// it is.
    void need(double points) {
        if (!fits(points) && points <= BOTTOM - TOP) {
            newPage();
        }
    }

    boolean fits(double points) {
        return y + points <= BOTTOM;
    }

    void newPage() {
        canvas = startPage();
    }

    /// Room on an empty page.
    static double pageRoom() {
        return BOTTOM - TOP;
    }

    /// Sets a paragraph under `parent`; each line goes to the page that has room for it.
    void paragraph(PDStructureElement element, String text, PdfStyle style, double indent) throws IOException {
        double tall = style.size() * LINE_HEIGHT;
        for (Line line : type.lines(text, style.bold(), style.size(), WIDTH - indent)) {
            need(tall);
            tags.begin(element, canvas);
            canvas.text(line, LEFT + indent, y + style.size() * BASELINE, style.size(), style.colour());
            canvas.end();
            y += tall;
        }
        y += style.after();
    }

    /// The height a paragraph will take.
    double height(String text, PdfStyle style, double width) {
        return type.lines(text, style.bold(), style.size(), width).size() * style.size() * LINE_HEIGHT + style.after();
    }

    /// Lines from `top` down, without moving on.
    void lines(List<Line> lines, double x, double top, PdfStyle style) throws IOException {
        double baseline = top + style.size() * BASELINE;
        for (Line line : lines) {
            canvas.text(line, x, baseline, style.size(), style.colour());
            baseline += style.size() * LINE_HEIGHT;
        }
    }

    /// The same, flush right at `right`.
    void linesEndingAt(List<Line> lines, double right, double top, PdfStyle style) throws IOException {
        double baseline = top + style.size() * BASELINE;
        for (Line line : lines) {
            canvas.text(line, right - line.width(), baseline, style.size(), style.colour());
            baseline += style.size() * LINE_HEIGHT;
        }
    }

    /// Puts what was drawn into the file.
    void finish() throws IOException {
        for (PdfCanvas drawn : pages) {
            PDStream stream = new PDStream(
                    pdf, new java.io.ByteArrayInputStream(drawn.content()), org.apache.pdfbox.cos.COSName.FLATE_DECODE);
            drawn.page().setContents(stream);
        }
        tags.finish();
        fonts.finish();
    }

    private PdfCanvas startPage() {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        pdf.addPage(page);
        PdfCanvas started = new PdfCanvas(page, fonts);
        pages.add(started);
        y = TOP;
        return started;
    }
}

package org.saksei.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Fact;
import org.saksei.report.ReportDocument.KeyFigure;
import org.saksei.report.ReportDocument.Note;
import org.saksei.report.ReportDocument.Section;
import org.saksei.report.ReportDocument.Term;
import org.saksei.report.type.Line;
import org.saksei.report.type.Shaper;
import org.saksei.report.type.Typefaces;
import org.saksei.report.type.Typesetter;

/// Writes a report as PDF: A4, right Khmer, text that copies out as it was written in.
public final class ReportPdf {

    private static final double NAME_COLUMN = 150;
    private static final double VALUE_COLUMN = 72;

    private final ReportDocument report;
    private final PDDocument pdf;
    private final PdfFlow flow;
    private final PDDocumentOutline outline = new PDDocumentOutline();

    private ReportPdf(ReportDocument report, PDDocument pdf) {
        this.report = report;
        this.pdf = pdf;
        Typefaces faces = Typefaces.load();
        this.flow = new PdfFlow(pdf, faces, new Typesetter(new Shaper(faces), report.language()));
    }

    /// Does not close the stream.
    public static void write(ReportDocument report, OutputStream out) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            new ReportPdf(report, pdf).draw();
            pdf.save(out);
        }
    }

    private void draw() throws IOException {
        describe();
        opening();
        for (Section section : report.sections()) {
            section(section);
        }
        headsAndFeet();
        flow.finish();
    }

    private void describe() {
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setTitle(report.title() + ", " + report.period());
        if (report.publisher() != null) {
            information.setAuthor(report.publisher());
        }
        information.setCreator("Saksei");
        information.setKeywords(report.shortCode());
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        moment.setTimeInMillis(report.writtenAt().toEpochMilli());
        information.setCreationDate(moment);
        pdf.setDocumentId(report.writtenAt().toEpochMilli());
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(report.language());
        catalog.setDocumentOutline(outline);
        catalog.setPageMode(PageMode.USE_OUTLINES);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private void opening() throws IOException {
        PDStructureElement top = flow.tags().document();
        flow.skip(14);
        if (report.publisher() != null) {
            paragraph(top, "P", report.publisher(), PdfStyle.PUBLISHER);
        }
        paragraph(top, "H1", report.title(), PdfStyle.TITLE);
        paragraph(top, "P", report.period(), PdfStyle.SUBTITLE);
        if (report.subtitle() != null) {
            paragraph(top, "P", report.subtitle(), PdfStyle.BODY);
        }
        rule(1.4, PdfCanvas.ACCENT);
        flow.skip(8);
        for (Fact fact : report.facts()) {
            fact(top, fact);
        }
        flow.skip(4);
        rule(0.4, PdfCanvas.MUTED);
        flow.skip(16);
    }

    private void fact(PDStructureElement parent, Fact fact) throws IOException {
        PdfStyle style = new PdfStyle(9.5, false, PdfCanvas.INK, 0);
        PdfStyle name = new PdfStyle(9.5, false, PdfCanvas.MUTED, 0);
        List<Line> value = flow.type().lines(fact.value(), false, 9.5, PdfFlow.WIDTH - NAME_COLUMN);
        List<Line> names = flow.type().lines(fact.name(), false, 9.5, NAME_COLUMN - 10);
        double tall = Math.max(value.size(), names.size()) * 9.5 * PdfFlow.LINE_HEIGHT + 1.5;
        flow.need(tall);
        PDStructureElement line = flow.tags().element("P", parent);
        flow.tags().begin(line, flow.canvas());
        flow.lines(names, PdfFlow.LEFT, flow.y(), name);
        flow.lines(value, PdfFlow.LEFT + NAME_COLUMN, flow.y(), style);
        flow.canvas().end();
        flow.skip(tall);
    }

    private void section(Section section) throws IOException {
        PDStructureElement part = flow.tags().element("Sect", flow.tags().document());
        flow.need(130);
        bookmark(section.title());
        paragraph(part, "H2", section.title(), PdfStyle.SECTION);
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraph(part, "P", paragraph.text(), PdfStyle.BODY);
                case Block.KeyFigures figures -> keyFigures(part, figures);
                case Block.Terms terms -> terms(part, terms);
                case Block.Notes notes -> notes(part, notes);
                case Block.Picture picture -> new PdfChart(flow).draw(picture.chart(), part);
                case Block.Table table ->
                    new PdfTable(flow, table, report.words().continued().replace("{caption}", table.caption()))
                            .draw(part);
            }
        }
        flow.skip(10);
    }

    private void keyFigures(PDStructureElement parent, Block.KeyFigures figures) throws IOException {
        for (KeyFigure figure : figures.figures()) {
            double text = PdfFlow.WIDTH - VALUE_COLUMN - 8;
            List<Line> lines = flow.type().lines(figure.sentence(), false, PdfStyle.KEY.size(), text);
            double tall = Math.max(34, lines.size() * PdfStyle.KEY.size() * PdfFlow.LINE_HEIGHT + 10);
            flow.need(tall);
            double top = flow.y();
            flow.canvas().beginArtifact();
            Line value = flow.type().line(figure.value(), true, bigSize(figure.value()));
            PdfStyle big = new PdfStyle(bigSize(figure.value()), true, PdfCanvas.ACCENT, 0);
            double middle = top + (tall - big.size() * PdfFlow.LINE_HEIGHT) / 2;
            flow.lines(List.of(value), PdfFlow.LEFT, middle, big);
            flow.canvas().end();
            flow.tags().begin(flow.tags().element("P", parent), flow.canvas());
            double height = lines.size() * PdfStyle.KEY.size() * PdfFlow.LINE_HEIGHT;
            flow.lines(lines, PdfFlow.LEFT + VALUE_COLUMN + 8, top + (tall - height) / 2, PdfStyle.KEY);
            flow.canvas().end();
            flow.skip(tall);
        }
        flow.skip(8);
    }

    /// A long value is set smaller, so that it stays in its column.
    private double bigSize(String value) {
        double size = PdfStyle.BIG.size();
        double wide = flow.type().width(value, true, size);
        return wide > VALUE_COLUMN ? size * VALUE_COLUMN / wide : size;
    }

    private void terms(PDStructureElement parent, Block.Terms terms) throws IOException {
        for (Term term : terms.terms()) {
            flow.need(60);
            paragraph(parent, "P", term.name(), PdfStyle.STRONG);
            for (String line : term.lines()) {
                paragraph(parent, "P", line, new PdfStyle(9.5, false, PdfCanvas.INK, 2));
            }
            flow.skip(6);
        }
    }

    private void notes(PDStructureElement parent, Block.Notes notes) throws IOException {
        PDStructureElement list = flow.tags().element("L", parent);
        for (Note note : notes.notes()) {
            flow.need(PdfStyle.BODY.size() * PdfFlow.LINE_HEIGHT);
            flow.canvas().beginArtifact();
            Line dot = flow.type().line("•", true, 10);
            flow.lines(List.of(dot), PdfFlow.LEFT + 2, flow.y(), PdfStyle.STRONG);
            flow.canvas().end();
            PDStructureElement item = flow.tags().element("LI", list);
            flow.paragraph(flow.tags().element("LBody", item), note.text(), PdfStyle.BODY, 14);
        }
    }

    private void paragraph(PDStructureElement parent, String tag, String text, PdfStyle style) throws IOException {
        flow.paragraph(flow.tags().element(tag, parent), text, style, 0);
    }

    private void rule(double thick, String colour) {
        flow.canvas().beginArtifact();
        flow.canvas().rule(PdfFlow.LEFT, flow.y(), PdfFlow.LEFT + PdfFlow.WIDTH, flow.y(), colour, thick);
        flow.canvas().end();
    }

    private void bookmark(String title) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(flow.canvas().page());
        destination.setTop((int) (flow.canvas().page().getMediaBox().getHeight() - flow.y() + 6));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        outline.addLast(item);
    }

    private void headsAndFeet() throws IOException {
        List<PdfCanvas> pages = flow.pages();
        for (int i = 0; i < pages.size(); i++) {
            PdfCanvas page = pages.get(i);
            page.beginArtifact();
            if (report.banner() != null) {
                banner(page, report.banner());
            }
            foot(page, i + 1, pages.size());
            page.end();
        }
    }

    private void banner(PdfCanvas page, String banner) throws IOException {
        PdfStyle style = PdfStyle.BANNER;
        page.rectangle(PdfFlow.LEFT, 26, PdfFlow.WIDTH, 20, "1 0.95 0.82");
        page.outline(PdfFlow.LEFT, 26, PdfFlow.WIDTH, 20, "0.75 0.50 0.15", 0.7);
        double size = style.size();
        double wide = flow.type().width(banner, true, size);
        if (wide > PdfFlow.WIDTH - 12) {
            size = size * (PdfFlow.WIDTH - 12) / wide;
        }
        Line line = flow.type().line(banner, true, size);
        page.text(line, PdfFlow.LEFT + (PdfFlow.WIDTH - line.width()) / 2, 39, size, style.colour());
    }

    private void foot(PdfCanvas page, int number, int of) throws IOException {
        double y = page.page().getMediaBox().getHeight() - 36;
        page.rule(PdfFlow.LEFT, y - 12, PdfFlow.LEFT + PdfFlow.WIDTH, y - 12, PdfCanvas.MUTED, 0.4);
        String left = report.title() + " · " + report.period() + " · " + report.shortCode();
        page.text(flow.type().line(left, false, 8), PdfFlow.LEFT, y, 8, PdfCanvas.MUTED);
        String right = report.words()
                .page()
                .replace("{page}", Integer.toString(number))
                .replace("{pages}", Integer.toString(of));
        Line line = flow.type().line(right, false, 8);
        page.text(line, PdfFlow.LEFT + PdfFlow.WIDTH - line.width(), y, 8, PdfCanvas.MUTED);
    }
}

package org.saksei.report.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Note;
import org.saksei.report.ReportDocument.Section;
import org.saksei.report.ReportDocument.Term;
import org.saksei.report.chart.Chart;
import org.saksei.report.chart.ChartLayout;
import org.saksei.report.chart.ChartPicture;
import org.saksei.report.chart.ChartPng;
import org.saksei.report.type.Shaper;
import org.saksei.report.type.Typefaces;
import org.saksei.report.type.Typesetter;

/// Writes a report as a text document that an office goes on working with: every look is a named style,
/// heads of tables
/// repeat, Khmer has its own font and size (`w:cs`, `w:szCs`), the fonts are in the file.
public final class ReportDocx {

    /// Width of the text in twentieths of a point: A4 less two margins of 20 mm.
    static final int TEXT_WIDTH = 9638;

    private static final double CHART_WIDTH = TEXT_WIDTH / 20.0;
    private static final int MARGIN = 1134;

    private final ReportDocument report;
    private final XWPFDocument document;
    private final Typefaces faces = Typefaces.load();
    private final Typesetter type;
    private final DocxTables tables;

    private ReportDocx(ReportDocument report, XWPFDocument document) {
        this.report = report;
        this.document = document;
        this.type = new Typesetter(new Shaper(faces), report.language());
        this.tables = new DocxTables(document);
    }

    /// Does not close the stream.
    public static void write(ReportDocument report, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new ReportDocx(report, document).compose();
            SteadyZip.write(out, report.writtenAt(), document::write);
        }
    }

    private void compose() throws IOException {
        styles();
        DocxFonts.embed(document, faces);
        describe();
        page();
        opening();
        for (Section section : report.sections()) {
            section(section);
        }
    }

    private void styles() throws IOException {
        try (InputStream styles = ReportDocx.class.getResourceAsStream("styles.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private void describe() {
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(report.title() + ", " + report.period());
        properties.setCreator(report.publisher() == null ? "Saksei" : report.publisher());
        properties.setKeywords(report.shortCode());
        properties.setCreated(Optional.of(Date.from(report.writtenAt())));
        properties.getUnderlyingProperties().setLanguageProperty(report.language());
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(1304));
        margins.setBottom(BigInteger.valueOf(1134));
        margins.setHeader(BigInteger.valueOf(567));
        margins.setFooter(BigInteger.valueOf(510));
        if (report.banner() != null) {
            XWPFParagraph banner =
                    document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            banner.setStyle("Header");
            banner.createRun().setText(report.banner());
        }
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.createRun().setText(report.title() + " · " + report.period() + " · " + report.shortCode());
        foot.createRun().addTab();
        pageNumber(foot);
    }

    private void pageNumber(XWPFParagraph foot) {
        for (String part : report.words().page().split("(?=\\{)|(?<=})")) {
            switch (part) {
                case "{page}" -> field(foot, "PAGE");
                case "{pages}" -> field(foot, "NUMPAGES");
                default -> foot.createRun().setText(part);
            }
        }
    }

    private static void field(XWPFParagraph paragraph, String code) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(code);
        field.addNewR().addNewT().setStringValue("1");
    }

    private void opening() {
        if (report.publisher() != null) {
            paragraph("Publisher", report.publisher());
        }
        paragraph("Title", report.title());
        paragraph("Subtitle", report.period());
        if (report.subtitle() != null) {
            paragraph("Normal", report.subtitle());
        }
        tables.facts(report.facts());
    }

    private void section(Section section) throws IOException {
        paragraph("Heading1", section.title());
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraph("Normal", paragraph.text());
                case Block.KeyFigures figures -> tables.keyFigures(figures.figures());
                case Block.Terms terms -> terms(terms.terms());
                case Block.Notes notes -> notes(notes.notes());
                case Block.Picture picture -> picture(picture.chart());
                case Block.Table table -> {
                    paragraph("Caption", table.caption());
                    tables.table(table);
                    paragraph("TableNote", table.note() == null ? "" : table.note());
                }
            }
        }
    }

    private void terms(List<Term> terms) {
        for (Term term : terms) {
            paragraph("Term", term.name());
            term.lines().forEach(line -> paragraph("Normal", line));
        }
    }

    private void notes(List<Note> notes) {
        for (Note note : notes) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle("Note");
            paragraph.createRun().setText("•");
            paragraph.createRun().addTab();
            paragraph.createRun().setText(note.text());
        }
    }

    private void picture(Chart chart) throws IOException {
        ChartPicture drawn = ChartLayout.of(chart, type, CHART_WIDTH);
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.setSpacingBefore(160);
        XWPFRun run = paragraph.createRun();
        try (InputStream png = new ByteArrayInputStream(new ChartPng(faces, type).render(drawn))) {
            XWPFPicture picture = run.addPicture(
                    png,
                    XWPFDocument.PICTURE_TYPE_PNG,
                    "chart.png",
                    Units.toEMU(drawn.width()),
                    Units.toEMU(drawn.height()));
            var shape = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
            shape.setDescr(chart.title() + ". " + chart.description());
            shape.setName(chart.title());
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(chart.description());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
    }
}

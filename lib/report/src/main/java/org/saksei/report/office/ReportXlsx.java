package org.saksei.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Cell;
import org.saksei.report.ReportDocument.Fact;
import org.saksei.report.ReportDocument.KeyFigure;
import org.saksei.report.ReportDocument.Note;
import org.saksei.report.ReportDocument.Row;
import org.saksei.report.ReportDocument.Section;
import org.saksei.report.ReportDocument.Term;
import org.saksei.report.chart.ChartLayout;
import org.saksei.report.chart.ChartPicture;
import org.saksei.report.chart.ChartPng;
import org.saksei.report.chart.ChartSvg;
import org.saksei.report.type.Shaper;
import org.saksei.report.type.Typefaces;
import org.saksei.report.type.Typesetter;

/// Writes a report as a workbook: a sheet per section, numbers as numbers, heads that stay in sight.
///
/// Words are written as words, never as formulas, and what could be taken for one in a copy is made
/// harmless: see [#harmless].
public final class ReportXlsx {

    private static final String HEAD_FILL = "E9F0F3";
    private static final String ACCENT = "174A63";
    private static final String MUTED = "5B656B";
    private static final String LINE = "8A979E";
    private static final int FIRST_COLUMN_WIDTH = 46;
    private static final int COLUMN_WIDTH = 17;

    /// Words of a paragraph stand across so many columns.
    private static final int LAST_COLUMN = 4;

    private static final int CHARACTERS_A_LINE = 100;
    private static final double LINE_HEIGHT = 15.5;

    /// Khmer stands on two storeys.
    private static final double KHMER_LINE_HEIGHT = 19;

    /// Pixels a row of standard height has on screen.
    private static final double PIXELS_A_ROW = 20;

    private final ReportDocument report;
    private final Workbook book;
    private final Typefaces faces = Typefaces.load();
    private final Typesetter type;
    private final String font;
    private Worksheet sheet;
    private int row;

    private ReportXlsx(ReportDocument report, Workbook book) {
        this.report = report;
        this.book = book;
        this.type = new Typesetter(new Shaper(faces), report.language());
        this.font = report.language().equals("km") ? "Noto Sans Khmer" : "Noto Sans";
        this.sheet = book.newWorksheet(report.sections().getFirst().sheet());
    }

    /// Does not close the stream.
    public static void write(ReportDocument report, OutputStream out) throws IOException {
        SteadyZip.write(out, report.writtenAt(), zip -> {
            Workbook book = new Workbook(zip, "Saksei", "1.0");
            new ReportXlsx(report, book).sheets();
            book.finish();
        });
    }

    private void sheets() {
        book.setGlobalDefaultFont(font, 10);
        book.properties().setTitle(harmless(report.title() + ", " + report.period()));
        for (int i = 0; i < report.sections().size(); i++) {
            Section section = report.sections().get(i);
            if (i > 0) {
                sheet = book.newWorksheet(section.sheet());
            }
            row = 0;
            setUp();
            if (i == 0) {
                opening();
            }
            section(section);
        }
    }

    private void setUp() {
        sheet.width(0, FIRST_COLUMN_WIDTH);
        for (int column = 1; column <= LAST_COLUMN; column++) {
            sheet.width(column, COLUMN_WIDTH);
        }
        sheet.hideGridLines();
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.footer("&P / &N", Position.RIGHT);
        sheet.footer(report.shortCode(), Position.LEFT);
        if (report.banner() != null) {
            sheet.repeatRows(0);
            sheet.value(row, 0, harmless(report.banner()));
            sheet.range(row, 0, row, LAST_COLUMN).style().fillColor("FFF3D1").set();
            sheet.style(row, 0)
                    .bold()
                    .fontColor("6B2F02")
                    .fillColor("FFF3D1")
                    .fontName(font)
                    .set();
            row += 1;
        }
    }

    private void opening() {
        if (report.publisher() != null) {
            line(report.publisher(), 11, true, ACCENT);
        }
        line(report.title(), 18, true, "1C2226");
        sheet.rowHeight(row - 1, 34);
        line(report.period(), 12, false, MUTED);
        if (report.subtitle() != null) {
            line(report.subtitle(), 10, false, "1C2226");
        }
        row++;
        for (Fact fact : report.facts()) {
            sheet.value(row, 0, harmless(fact.name()));
            sheet.style(row, 0)
                    .fontColor(MUTED)
                    .fontName(font)
                    .verticalAlignment("top")
                    .set();
            words(row, 1, fact.value(), 70);
            row++;
        }
        row++;
    }

    private void section(Section section) {
        line(section.title(), 14, true, ACCENT);
        sheet.rowHeight(row - 1, 26);
        int frozen = row;
        for (Block block : section.blocks()) {
            row++;
            switch (block) {
                case Block.Paragraph paragraph -> paragraph(paragraph.text());
                case Block.KeyFigures figures -> keyFigures(figures.figures());
                case Block.Terms terms -> terms(terms.terms());
                case Block.Notes notes -> notes(notes.notes());
                case Block.Picture picture -> picture(picture);
                case Block.Table table -> table(table);
            }
        }
        boolean onlyTable = section.blocks().size() == 1 && section.blocks().getFirst() instanceof Block.Table;
        // Where a sheet holds one table its heads stay; where it holds several, the sheet's own head does.
        sheet.freezePane(1, onlyTable ? frozen + 3 : frozen);
    }

    private void paragraph(String text) {
        words(row, 0, text, CHARACTERS_A_LINE);
        row++;
    }

    private void keyFigures(List<KeyFigure> figures) {
        for (KeyFigure figure : figures) {
            words(row, 0, figure.sentence(), CHARACTERS_A_LINE);
            row++;
        }
    }

    private void terms(List<Term> terms) {
        for (Term term : terms) {
            sheet.value(row, 0, harmless(term.name()));
            sheet.style(row, 0)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fontName(font)
                    .set();
            for (String text : term.lines()) {
                words(row, 1, text, 68);
                row++;
            }
        }
    }

    private void notes(List<Note> notes) {
        for (Note note : notes) {
            words(row, 0, "• " + note.text(), CHARACTERS_A_LINE);
            row++;
        }
    }

    private void picture(Block.Picture picture) {
        ChartPicture drawn = ChartLayout.of(picture.chart(), type, ChartSvg.WIDTH);
        int width = (int) Math.round(drawn.width() * 4 / 3);
        int height = (int) Math.round(drawn.height() * 4 / 3);
        sheet.addImage(row, 0, new ChartPng(faces, type).render(drawn), width, height);
        row += (int) Math.ceil(height / PIXELS_A_ROW) + 1;
    }

    private void table(Block.Table table) {
        line(table.caption(), 10, true, "1C2226");
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(row, i, harmless(table.columns().get(i).head()));
            sheet.style(row, i)
                    .bold()
                    .fillColor(HEAD_FILL)
                    .wrapText(true)
                    .verticalAlignment("bottom")
                    .horizontalAlignment(table.columns().get(i).numbers() ? "right" : "left")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .borderColor(BorderSide.BOTTOM, LINE)
                    .fontName(font)
                    .set();
        }
        sheet.rowHeight(row, 2 * lineHeight() + 2);
        row++;
        for (Row each : table.rows()) {
            sheet.rowHeight(row, lineHeight() + 4);
            for (int i = 0; i < each.cells().size(); i++) {
                cell(each, i);
            }
            row++;
        }
        if (table.note() != null) {
            words(row, 0, table.note(), CHARACTERS_A_LINE);
            sheet.style(row, 0)
                    .fontColor(MUTED)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fontName(font)
                    .set();
            row++;
        }
    }

    private void cell(Row of, int column) {
        Cell cell = of.cells().get(column);
        String format = null;
        switch (cell) {
            case Cell.Words words -> sheet.value(row, column, harmless(words.printed()));
            case Cell.Missing missing -> sheet.value(row, column, harmless(missing.printed()));
            case Cell.Number number -> {
                sheet.value(row, column, number.value());
                format = number.signed() ? "+#,##0.##;-#,##0.##;0" : "#,##0.##";
                if (number.value().stripTrailingZeros().scale() <= 0) {
                    format = number.signed() ? "+#,##0;-#,##0;0" : "#,##0";
                }
            }
        }
        var style = sheet.style(row, column)
                .fontName(font)
                .wrapText(true)
                .verticalAlignment("top")
                .horizontalAlignment(column == 0 ? "left" : "right")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.HAIR)
                .borderColor(BorderSide.BOTTOM, LINE);
        if (format != null) {
            style = style.format(format);
        }
        switch (of.kind()) {
            case PART -> style.set();
            case UNKNOWN -> style.fontColor(MUTED).set();
            case TOTAL ->
                style.bold()
                        .borderStyle(BorderSide.TOP, BorderStyle.THIN)
                        .borderColor(BorderSide.TOP, LINE)
                        .set();
        }
    }

    private void line(String text, int size, boolean bold, String colour) {
        sheet.value(row, 0, harmless(text));
        var style = sheet.style(row, 0).fontSize(size).fontColor(colour).fontName(font);
        (bold ? style.bold() : style).set();
        row++;
    }

    /// Words across the columns from `column` on, in a row as high as they need.
    private void words(int at, int column, String text, int charactersALine) {
        sheet.value(at, column, harmless(text));
        sheet.range(at, column, at, LAST_COLUMN).merge();
        sheet.style(at, column)
                .wrapText(true)
                .verticalAlignment("top")
                .fontName(font)
                .set();
        sheet.rowHeight(at, linesOf(text, charactersALine) * lineHeight() + 3);
    }

    private double lineHeight() {
        return report.language().equals("km") ? KHMER_LINE_HEIGHT : LINE_HEIGHT;
    }

    private int linesOf(String text, int charactersALine) {
        double width = type.width("n".repeat(charactersALine), false, 10);
        return Math.max(1, type.lines(text, false, 10, width).size());
    }

    /// A text that a spreadsheet, or somebody's copy of it as CSV, could take for a formula gets an
    /// apostrophe before it, as spreadsheets mark words themselves.
    static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}

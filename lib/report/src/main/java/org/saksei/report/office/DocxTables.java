package org.saksei.report.office;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Fact;
import org.saksei.report.ReportDocument.KeyFigure;
import org.saksei.report.ReportDocument.Row;

/// The tables of a text document: those of figures with ruled rows, and those that only put two things
/// side by side.
final class DocxTables {

    private static final int NUMBER_WIDTH = 1360;
    private static final int FACT_WIDTH = 2900;
    private static final int KEY_WIDTH = 1450;
    private static final String THIN = "C6D0D5";
    private static final String STRONG = "66767F";

    private final XWPFDocument document;

    DocxTables(XWPFDocument document) {
        this.document = document;
    }

    void facts(List<Fact> facts) {
        XWPFTable table = start(facts.size(), FACT_WIDTH, ReportDocx.TEXT_WIDTH - FACT_WIDTH);
        for (int i = 0; i < facts.size(); i++) {
            write(table.getRow(i).getCell(0), "CellUnknown", facts.get(i).name(), false);
            write(table.getRow(i).getCell(1), "Cell", facts.get(i).value(), false);
        }
        for (int column = 0; column < 2; column++) {
            border(table.getRow(0).getCell(column), true, 18, "174A63");
            border(table.getRow(facts.size() - 1).getCell(column), false, 4, STRONG);
        }
    }

    void keyFigures(List<KeyFigure> figures) {
        XWPFTable table = start(figures.size(), KEY_WIDTH, ReportDocx.TEXT_WIDTH - KEY_WIDTH);
        for (int i = 0; i < figures.size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.setCantSplitRow(true);
            write(row.getCell(0), "KeyValue", figures.get(i).value(), false);
            write(row.getCell(1), "KeySentence", figures.get(i).sentence(), false);
            row.getTableCells().forEach(cell -> cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER));
        }
    }

    void table(Block.Table content) {
        int count = content.columns().size();
        int numbers = (int)
                content.columns().stream().filter(column -> column.numbers()).count();
        int[] widths = new int[count];
        for (int i = 0; i < count; i++) {
            widths[i] = content.columns().get(i).numbers()
                    ? NUMBER_WIDTH
                    : (ReportDocx.TEXT_WIDTH - numbers * NUMBER_WIDTH) / Math.max(1, count - numbers);
        }
        XWPFTable table = start(content.rows().size() + 1, widths);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < count; i++) {
            XWPFTableCell cell = head.getCell(i);
            write(
                    cell,
                    "CellHead",
                    content.columns().get(i).head(),
                    content.columns().get(i).numbers());
            cell.setColor("E9F0F3");
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
            border(cell, true, 8, STRONG);
            border(cell, false, 8, STRONG);
        }
        for (int i = 0; i < content.rows().size(); i++) {
            row(
                    content,
                    content.rows().get(i),
                    table.getRow(i + 1),
                    i == content.rows().size() - 1);
        }
    }

    private static void row(Block.Table content, Row from, XWPFTableRow to, boolean last) {
        to.setCantSplitRow(true);
        String style = switch (from.kind()) {
            case PART -> "Cell";
            case UNKNOWN -> "CellUnknown";
            case TOTAL -> "CellTotal";
        };
        for (int i = 0; i < from.cells().size(); i++) {
            XWPFTableCell cell = to.getCell(i);
            XWPFParagraph paragraph = write(
                    cell,
                    style,
                    from.cells().get(i).printed(),
                    content.columns().get(i).numbers());
            // Rows of a table that fits on a page stay together; Word breaks longer ones all the same.
            paragraph.setKeepNext(!last && content.rows().size() <= 20);
            if (from.kind() == Row.Kind.TOTAL) {
                border(cell, true, 8, STRONG);
            }
            border(cell, false, last ? 8 : 4, last ? STRONG : THIN);
        }
    }

    private XWPFTable start(int rows, int... widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        for (var remove : List.<Runnable>of(
                () -> table.setTopBorder(XWPFBorderType.NONE, 0, 0, null),
                () -> table.setBottomBorder(XWPFBorderType.NONE, 0, 0, null),
                () -> table.setLeftBorder(XWPFBorderType.NONE, 0, 0, null),
                () -> table.setRightBorder(XWPFBorderType.NONE, 0, 0, null),
                () -> table.setInsideHBorder(XWPFBorderType.NONE, 0, 0, null),
                () -> table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, null))) {
            remove.run();
        }
        table.setWidth(ReportDocx.TEXT_WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(Integer.toString(widths[i]));
            }
        }
        return table;
    }

    private static XWPFParagraph write(XWPFTableCell cell, String style, String text, boolean right) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        if (right) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void border(XWPFTableCell cell, boolean top, int eighthsOfAPoint, String colour) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        CTTcBorders borders = properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
        CTBorder border;
        if (top) {
            border = borders.isSetTop() ? borders.getTop() : borders.addNewTop();
        } else {
            border = borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom();
        }
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighthsOfAPoint));
        border.setColor(colour);
    }
}

package org.saksei.app.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.register.SheetRow;

/// The agency's own workbook with each problem as a comment of its cell, to be corrected and sent again.
///
/// A CSV file comes back as a workbook. The whole workbook is held in memory, so only files an office
/// makes by hand are returned.
final class ReturnedWorkbook {

    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int MOST_ROWS = 100_000;
    private static final String AUTHOR = "Saksei";

    private final String language;

    ReturnedWorkbook(String language) {
        this.language = language;
    }

    /// @throws Refused when the file is too large, or could not be opened at all
    void write(SheetFile file, Receipt.OfFile receipt, Path to) {
        try {
            if (Files.size(file.path()) > MOST_BYTES) {
                throw tooLarge("> " + MOST_ROWS);
            }
            try (XSSFWorkbook workbook = open(file);
                    OutputStream out = Files.newOutputStream(to)) {
                comment(workbook, receipt);
                workbook.write(out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static XSSFWorkbook open(SheetFile file) throws IOException {
        try (Sheets sheets = file.open()) {
            if (sheets instanceof CsvSheets csv) {
                return ofCsv(csv.list().getFirst());
            }
        }
        return new XSSFWorkbook(Files.newInputStream(file.path()));
    }

    private static XSSFWorkbook ofCsv(Sheets.Sheet csv) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("Sheet1");
        try (Stream<SheetRow> rows = csv.rows()) {
            rows.forEach(row -> {
                if (row.number() > MOST_ROWS) {
                    throw tooLarge("> " + MOST_ROWS);
                }
                Row copy = sheet.createRow(row.number() - 1);
                for (int i = 0; i < row.cells().size(); i++) {
                    copy.createCell(i).setCellValue(row.cell(i).text());
                }
            });
        }
        return workbook;
    }

    private static Refused tooLarge(String rows) {
        return Refused.because(Problem.of(ImportProblem.RETURN_TOO_LARGE, new Place.InInput("--return"), "rows", rows));
    }

    private void comment(XSSFWorkbook workbook, Receipt.OfFile receipt) {
        Map<Place.InSheet, StringBuilder> texts = new LinkedHashMap<>();
        for (Problem problem : receipt.problems()) {
            if (problem.place() instanceof Place.InSheet place) {
                String sentence =
                        problem.text(language).substring(place.toString().length() + 2);
                texts.computeIfAbsent(place, none -> new StringBuilder())
                        .append(sentence)
                        .append('\n');
            }
        }
        texts.forEach((place, text) -> comment(workbook, place, text.toString().strip()));
    }

    private static void comment(XSSFWorkbook workbook, Place.InSheet place, String text) {
        Sheet named = workbook.getSheet(place.sheet());
        Sheet sheet = named == null ? workbook.getSheetAt(0) : named;
        int column = place.column() == null ? 0 : CellReference.convertColStringToIndex(place.column());
        Row found = sheet.getRow(place.row() - 1);
        Row row = found == null ? sheet.createRow(place.row() - 1) : found;
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        // The comment belongs to the cell where its box begins: begun beside it, it would be the neighbour's.
        anchor.setCol1(column);
        anchor.setCol2(column + 5);
        anchor.setRow1(row.getRowNum());
        anchor.setRow2(row.getRowNum() + 6);
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        Comment earlier = cell.getCellComment();
        String before = earlier == null ? "" : earlier.getString().getString() + "\n";
        cell.removeCellComment();
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(before + text));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }
}

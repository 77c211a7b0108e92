package org.saksei.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.report.ReportComposer;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Cell;
import org.saksei.report.ReportDocument.Column;
import org.saksei.report.ReportDocument.Row;
import org.saksei.report.ReportDocument.Section;
import org.saksei.report.Samples;

class ReportXlsxTest {

    private final ReportDocument english =
            ReportComposer.compose(Samples.halfYear(), "en", ReportComposer.Digits.WESTERN);

    @Test
    void aSheetPerSectionUnderAFrozenHead() throws IOException {
        try (XSSFWorkbook book = read(english)) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> {
                names.add(sheet.getSheetName());
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            });
            assertThat(names)
                    .containsExactly(
                            "Overview",
                            "Cases",
                            "Victims",
                            "Suspects and courts",
                            "Marriages with foreigners",
                            "Definitions",
                            "Quality",
                            "Check");
        }
    }

    @Test
    void numbersAreNumbersAndPrintAsInTheOtherFormats() throws IOException {
        try (XSSFWorkbook book = read(english)) {
            XSSFRow marriages = row(book.getSheet("Overview"), "Couples who applied to marry a foreigner");

            assertThat(marriages.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(marriages.getCell(1).getNumericCellValue()).isEqualTo(1009);
            DataFormatter shown = new DataFormatter(java.util.Locale.ROOT);
            assertThat(shown.formatCellValue(marriages.getCell(1))).isEqualTo("1,009");
            assertThat(shown.formatCellValue(marriages.getCell(3))).isEqualTo("-12");
            XSSFRow cases = row(book.getSheet("Overview"), "Trafficking cases");
            assertThat(shown.formatCellValue(cases.getCell(3))).isEqualTo("+16");
        }
    }

    @Test
    void whatHasNoDataIsAWord() throws IOException {
        try (XSSFWorkbook book = read(english)) {
            XSSFCell value = row(book.getSheet("Overview"), "Persons convicted").getCell(1);

            assertThat(value.getCellType()).isEqualTo(CellType.STRING);
            assertThat(value.getStringCellValue()).isEqualTo("no data");
        }
    }

    @Test
    void chartsAreInItAsPictures() throws IOException {
        try (XSSFWorkbook book = read(english)) {
            assertThat(book.getAllPictures()).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")"})
    void noTextOfAPackBecomesAFormula(String nasty) throws IOException {
        ReportDocument report = withLabel(nasty);
        try (XSSFWorkbook book = read(report)) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            assertThat(cell.getStringCellValue()).doesNotStartWith(nasty);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"=A, '''=A'", "A=, A=", "'', ''", "–, –", "−3, −3"})
    void onlyTheBeginningMatters(String text, String harmless) {
        assertThat(ReportXlsx.harmless(text)).isEqualTo(harmless);
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        assertThat(Arrays.equals(written(english), written(english))).isTrue();
    }

    private ReportDocument withLabel(String label) {
        Block.Table table = new Block.Table(
                label,
                List.of(new Column(label, false)),
                List.of(new Row(Row.Kind.PART, List.of(new Cell.Words(label)))),
                label);
        return new ReportDocument(
                "en",
                label,
                label,
                label,
                label,
                label,
                List.of(new ReportDocument.Fact(label, label)),
                List.of(new Section(label, "Sheet", List.of(table, new Block.Paragraph(label)))),
                "code",
                english.writtenAt(),
                english.words());
    }

    private static XSSFRow row(XSSFSheet sheet, String first) {
        for (var row : sheet) {
            XSSFCell cell = (XSSFCell) row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(first)) {
                return (XSSFRow) row;
            }
        }
        throw new AssertionError("no row " + first);
    }

    private static XSSFWorkbook read(ReportDocument report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(written(report)));
    }

    private static byte[] written(ReportDocument report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportXlsx.write(report, out);
        return out.toByteArray();
    }
}

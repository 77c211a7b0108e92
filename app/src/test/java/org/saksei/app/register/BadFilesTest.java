package org.saksei.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.kernel.Problem;
import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Refused;
import org.saksei.register.Cell;
import org.saksei.register.SheetRow;

/// Every kind of file that should not be taken is told apart before anything is read from it, or while
/// it is.
class BadFilesTest {

    private static final Map<String, String> WORKBOOK = Map.of(
            "[Content_Types].xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData></worksheet>");

    @TempDir
    private Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path zip(String name, Map<String, String> changed) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(WORKBOOK);
        parts.putAll(changed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(name, bytes.toByteArray());
    }

    private Path workbook(java.util.function.Consumer<XSSFWorkbook> filler) throws IOException {
        Path path = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            filler.accept(workbook);
            workbook.write(out);
        }
        return path;
    }

    private static List<SheetRow> read(Path path) throws IOException {
        try (Sheets sheets = SheetFile.of(path).open();
                Stream<SheetRow> rows = sheets.list().getFirst().rows()) {
            return rows.toList();
        }
    }

    private static void assertRefused(Path path, ProblemCode code) {
        assertThatThrownBy(() -> read(path)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problems()).extracting(Problem::code).containsExactly(code);
            assertThat(refused.problems().getFirst().text("en")).isNotBlank();
            assertThat(refused.problems().getFirst().text("km")).isNotBlank();
        });
    }

    @Nested
    class NoSpreadsheet {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "%PDF-1.7 x",
                    "\u0089PNG\r\n",
                    "{\\rtf1 x}",
                    "<html><table>",
                    "<?xml version='1.0'?><a/>",
                    "\u0001\u0002\u0003\u0004"
                })
        void isToldByItsFirstBytesWhateverItsName(String content) throws IOException {
            assertRefused(
                    file("a.xlsx", content.getBytes(StandardCharsets.ISO_8859_1)), ImportProblem.NOT_A_SPREADSHEET);
            assertRefused(
                    file("a.csv", content.getBytes(StandardCharsets.ISO_8859_1)), ImportProblem.NOT_A_SPREADSHEET);
        }

        @Test
        void anOldOrLockedWorkbookIsToldApart() throws IOException {
            byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
            };
            assertRefused(file("a.xls", ole), ImportProblem.OLD_OR_LOCKED_WORKBOOK);
        }

        @Test
        void anotherZipFileIsNone() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                out.putNextEntry(new ZipEntry("content.xml"));
            }
            assertRefused(file("a.ods", bytes.toByteArray()), ImportProblem.NOT_A_SPREADSHEET);
        }

        @Test
        void aMissingAnEmptyAndATooLargeFileAreToldApart() throws IOException {
            assertRefused(folder.resolve("nothing.xlsx"), ImportProblem.FILE_MISSING);
            assertRefused(file("empty.csv", new byte[0]), ImportProblem.FILE_EMPTY);
            Path large = folder.resolve("large.csv");
            try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
                sparse.setLength(SheetFile.MOST_BYTES + 1);
            }
            assertRefused(large, ImportProblem.FILE_TOO_LARGE);
        }
    }

    @Nested
    class AWorkbook {

        @Test
        void isReadWhenItIsAsItShouldBe() throws IOException {
            assertThat(read(zip("a.xlsx", Map.of()))).hasSize(1);
        }

        @Test
        void withAMacroIsRefused() throws IOException {
            assertRefused(zip("a.xlsx", Map.of("xl/vbaProject.bin", "x")), ImportProblem.WORKBOOK_WITH_MACRO);
            String types = String.valueOf(WORKBOOK.get("[Content_Types].xml"))
                    .replace(
                            "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                            "vnd.ms-excel.sheet.macroEnabled.main");
            assertRefused(zip("b.xlsm", Map.of("[Content_Types].xml", types)), ImportProblem.WORKBOOK_WITH_MACRO);
        }

        @ParameterizedTest
        @ValueSource(strings = {"xl/externalLinks/externalLink1.xml", "xl/connections.xml"})
        void withALinkToOtherFilesIsRefused(String part) throws IOException {
            assertRefused(zip("a.xlsx", Map.of(part, "<a/>")), ImportProblem.WORKBOOK_WITH_LINK);
        }

        @Test
        void withEntitiesOfItsOwnIsRefused() throws IOException {
            String sheet = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + WORKBOOK.get("xl/worksheets/sheet1.xml");
            assertRefused(
                    zip("a.xlsx", Map.of("xl/worksheets/sheet1.xml", sheet)), ImportProblem.WORKBOOK_WITH_ENTITIES);
        }

        @Test
        void thatIsAZipBombIsRefusedInAMoment() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] zeros = new byte[1 << 20];
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, String> part : WORKBOOK.entrySet()) {
                    out.putNextEntry(new ZipEntry(part.getKey()));
                    out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
                out.putNextEntry(new ZipEntry("xl/media/bomb.bin"));
                for (int i = 0; i < 300; i++) {
                    out.write(zeros);
                }
            }
            assertRefused(file("a.xlsx", bytes.toByteArray()), ImportProblem.WORKBOOK_TOO_LARGE_INSIDE);
        }

        @Test
        void cutInTheMiddleIsDamaged() throws IOException {
            byte[] whole = Files.readAllBytes(zip("a.xlsx", Map.of()));
            assertRefused(
                    file("b.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2)), ImportProblem.WORKBOOK_DAMAGED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>1</v></c></row>",
                    "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                    "<row r=\"1\"><c"
                })
        void withNonsenseInsideIsDamagedAndNothingElse(String row) throws IOException {
            String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + row + "</sheetData></worksheet>";
            assertRefused(zip("a.xlsx", Map.of("xl/worksheets/sheet1.xml", sheet)), ImportProblem.WORKBOOK_DAMAGED);
        }

        @Test
        void ofFiveHundredColumnsIsReadAndOfMoreRefused() throws IOException {
            for (int columns : new int[] {500, 501}) {
                Path path = workbook(book -> {
                    Row row = book.createSheet().createRow(0);
                    for (int i = 0; i < columns; i++) {
                        row.createCell(i).setCellValue("x");
                    }
                });
                if (columns == 500) {
                    assertThat(read(path).getFirst().cells()).hasSize(500);
                } else {
                    assertRefused(path, ImportProblem.TOO_MANY_COLUMNS);
                }
            }
        }

        @Test
        void ofAMillionEmptyRowsIsReadQuickly() throws IOException {
            StringBuilder rows = new StringBuilder(
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            for (int i = 1; i <= 1_000_000; i++) {
                rows.append("<row r=\"").append(i).append("\"/>");
            }
            Path path = zip("a.xlsx", Map.of("xl/worksheets/sheet1.xml", rows + "</sheetData></worksheet>"));
            long from = System.nanoTime();
            assertThat(read(path)).allMatch(SheetRow::isBlank);
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(30));
        }

        @Test
        void givesTheValuesOfItsFormulasAndSaysSo() throws IOException {
            Path path = workbook(book -> {
                Sheet sheet = book.createSheet();
                sheet.createRow(0).createCell(0).setCellValue(3);
                sheet.createRow(1).createCell(0).setCellFormula("A1*2");
                book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                sheet.createRow(2).createCell(0).setCellFormula("A1*3");
            });
            try (Sheets sheets = SheetFile.of(path).open()) {
                Sheets.Sheet sheet = sheets.list().getFirst();
                List<Cell> cells = new ArrayList<>();
                try (Stream<SheetRow> rows = sheet.rows()) {
                    rows.forEach(row -> cells.add(row.cell(0)));
                }
                assertThat(cells.get(1)).isEqualTo(new Cell.Number(new java.math.BigDecimal("6.0")));
                assertThat(sheet.remarks()).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ImportProblem.FORMULAS_READ);
                    assertThat(problem.text("en")).contains("2 cells", "row 2");
                });
            }
        }

        @Test
        void givesDatesByTheirFormatAndNumbersWithout() throws IOException {
            Path path = workbook(book -> {
                Row row = book.createSheet().createRow(0);
                String[] formats = {"dd/mm/yyyy", "[$-453]d mmmm yyyy", "0.00", "General", "\"day\" 0"};
                for (int i = 0; i < formats.length; i++) {
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
                    row.createCell(i).setCellValue(43496);
                    row.getCell(i).setCellStyle(style);
                }
                row.createCell(5).setCellValue(true);
            });
            List<Cell> cells = read(path).getFirst().cells();
            Cell day = new Cell.Day(LocalDate.of(2019, 1, 31));
            assertThat(cells.subList(0, 2)).containsExactly(day, day);
            assertThat(cells.subList(2, 5)).allMatch(cell -> cell instanceof Cell.Number);
            assertThat(cells.get(5)).isEqualTo(new Cell.Flag(true));
        }
    }

    @Nested
    class ACsvFile {

        @ParameterizedTest
        @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
        void isReadInEachEncodingWithAndWithoutItsMark(String charset) throws IOException {
            for (String mark : new String[] {"", "\uFEFF"}) {
                Path path = file("a.csv", (mark + "name,sex\nសុខ,F\n").getBytes(Charset.forName(charset)));
                List<SheetRow> rows = read(path);
                assertThat(rows.getFirst().cell(0).text()).isEqualTo("name");
                assertThat(rows.get(1).cell(0).text()).isEqualTo("សុខ");
            }
        }

        @Test
        void inAnotherEncodingIsRefused() throws IOException {
            assertRefused(
                    file("a.csv", "name\nJosé\n".getBytes(Charset.forName("windows-1252"))), ImportProblem.NOT_UTF8);
            String long_ = "name\n" + "x\n".repeat(200_000) + "José\n";
            assertRefused(file("b.csv", long_.getBytes(Charset.forName("windows-1252"))), ImportProblem.NOT_UTF8);
        }

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t", "|"})
        void isReadWhateverPartsItsCells(String sign) throws IOException {
            String text = "List of June\nno,name,amount\n1,\"a,b;c\",\"1,5\"\n2,d,\"2,5\"\n";
            String parted = text.replace("no,name,amount", "no" + sign + "name" + sign + "amount")
                    .replace("1,\"a", "1" + sign + "\"a")
                    .replace("c\",", "c\"" + sign)
                    .replace("2,d,", "2" + sign + "d" + sign);
            List<SheetRow> rows = read(file("a.csv", parted.getBytes(StandardCharsets.UTF_8)));
            assertThat(rows.get(2).cells()).hasSize(3);
            assertThat(rows.get(2).cell(1).text()).isEqualTo("a,b;c");
        }

        @Test
        void withAnUnclosedQuotationMarkIsRefusedWithItsLine() throws IOException {
            Path path = file("a.csv", "no,name\n1,a\n2,\"b\n3,c\n4,d\n".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> read(path))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems().getFirst().text("en"))
                                    .contains("line 3"));
        }

        @Test
        void keepsTheRowNumbersASpreadsheetShows() throws IOException {
            List<SheetRow> rows = read(file("a.csv", "a,b\n\n\"x\ny\",2\n3,4\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4);
            assertThat(rows.get(3).cell(0).text()).isEqualTo("3");
        }

        @Test
        void withTooManyColumnsIsRefused() throws IOException {
            assertRefused(
                    file("a.csv", "x,".repeat(500).concat("x\n").getBytes(StandardCharsets.UTF_8)),
                    ImportProblem.TOO_MANY_COLUMNS);
            assertThat(read(file("b.csv", "x,".repeat(499).concat("x\n").getBytes(StandardCharsets.UTF_8))))
                    .hasSize(1);
        }
    }
}

package org.saksei.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.register.RegisterProblem;

class ReturnedWorkbookTest {

    @TempDir
    private Path folder;

    private static Receipt.OfFile receipt(Problem... problems) {
        return new Receipt.OfFile(
                "a",
                "police",
                "",
                null,
                true,
                List.of(),
                new LinkedHashMap<>(),
                List.of(problems),
                new LinkedHashMap<>(),
                List.of());
    }

    private Sheet returned(Path sent, String sheet, Receipt.OfFile receipt) throws IOException {
        Path to = folder.resolve("back.xlsx");
        new ReturnedWorkbook("en").write(SheetFile.of(sent), receipt, to);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(to))) {
            return book.getSheet(sheet);
        }
    }

    @Test
    void neighboursHaveAProblemEach() throws IOException {
        Path sent = Files.writeString(folder.resolve("sent.csv"), "place,month\nX,13\n");
        Sheet sheet = returned(
                sent,
                "Sheet1",
                receipt(
                        Problem.of(RegisterProblem.CHARACTERS_REMOVED, new Place.InSheet("sent.csv", "B", 2)),
                        Problem.of(RegisterProblem.CHARACTERS_REMOVED, new Place.InSheet("sent.csv", "A", 2))));
        assertThat(sheet.getCellComments()).hasSize(2);
    }

    @Test
    void eachProblemIsACommentOfItsCell() throws IOException {
        Path sent = folder.resolve("sent.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(sent)) {
            book.createSheet("Victims").createRow(1).createCell(2).setCellValue("x");
            book.write(out);
        }
        Sheet sheet = returned(
                sent,
                "Victims",
                receipt(
                        Problem.of(RegisterProblem.TWO_DIGIT_YEAR, new Place.InSheet("Victims", "C", 2), "shown", ""),
                        Problem.of(RegisterProblem.CHARACTERS_REMOVED, new Place.InSheet("Victims", "C", 2)),
                        Problem.of(RegisterProblem.ROW_TWICE, new Place.InSheet("Victims", null, 9), "first", "3")));
        assertThat(sheet.getRow(1).getCell(2).getCellComment().getString().getString())
                .startsWith("The year has two digits only")
                .contains("Invisible characters");
        assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("x");
        assertThat(sheet.getRow(8).getCell(0).getCellComment().getString().getString())
                .contains("row 3");
    }

    @Test
    void aCsvFileComesBackAsAWorkbookWhoseCellsAreTextNeverFormulas() throws IOException {
        Path sent = Files.writeString(folder.resolve("sent.csv"), "a,b\n=1+1,2\n");
        Sheet sheet = returned(
                sent,
                "Sheet1",
                receipt(Problem.of(RegisterProblem.NOT_A_NUMBER, new Place.InSheet("sent.csv", "A", 2), "shown", "")));
        assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
        assertThat(sheet.getRow(1).getCell(0).getCellComment().getString().getString())
                .contains("not a number");
    }
}

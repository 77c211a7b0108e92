package org.saksei.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Saksei;
import org.saksei.app.TestDirectories;

/// `saksei register` as its user types it, on a data directory of its own.
class RegisterCommandTest {

    private static final List<String> HEAD = List.of("case_no", "crackdown_on", "place", "victims");

    @TempDir
    private static Path folder = Path.of("target");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void findTheShippedPack() throws IOException {
        System.setProperty(
                "saksei.home", Path.of("..").toAbsolutePath().normalize().toString());
        TestDirectories.shareProgramsWith(folder.resolve("data"));
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Saksei.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private static Path csv(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), String.join(",", HEAD) + "\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void aFileGoesInIsListedAndIsTakenBack() throws IOException {
        Path file = csv("march.csv", "K-1,2019-03-01,12,2", "K-2,2019-03-02,12,1");
        Path receipt = folder.resolve("receipt.json");

        assertThat(run("register", "import", file.toString(), "--agency", "police", "--receipt", receipt.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("march.csv", "2 new");
        assertThat(receipt).content().contains("\"agency\" : \"police\"");

        assertThat(run("register", "imports", "--limit", "1")).isZero();
        String line = out.toString().lines().toList().getLast();
        assertThat(line).contains("police", "march.csv", "2 records").doesNotContain("taken back");

        String number = line.substring(0, line.indexOf(' '));
        assertThat(run("register", "undo", number)).isZero();
        assertThat(out.toString()).contains("Import " + number + " was taken back: 2 records withdrawn");

        assertThat(run("register", "undo", number)).isEqualTo(Saksei.PROBLEMS);
        assertThat(err.toString()).contains("already");
    }

    @Test
    void aDryRunTellsAndStoresNothing() throws IOException {
        Path file = csv("april.csv", "K-3,2019-04-01,12,2");

        assertThat(run("register", "import", file.toString(), "--agency", "police", "--dry-run"))
                .isZero();
        assertThat(out.toString()).contains("1 new");
        assertThat(run("register", "imports")).isZero();
        assertThat(out.toString()).doesNotContain("april.csv  1 record");
    }

    @Test
    void theWorkbookComesBackWithTheProblemAtItsCell() throws IOException {
        Path sent = folder.resolve("may.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(sent)) {
            XSSFSheet sheet = book.createSheet("cases");
            fill(sheet.createRow(0), HEAD);
            fill(sheet.createRow(1), List.of("K-4", "2019-02-31", "12", "1"));
            fill(sheet.createRow(2), List.of("K-5", "2019-05-02", "12", "1"));
            book.write(to);
        }
        Path back = folder.resolve("back.xlsx");

        assertThat(run("register", "import", sent.toString(), "--agency", "police", "--return", back.toString()))
                .isEqualTo(Saksei.PROBLEMS);
        assertThat(out.toString()).contains("1 new", "1 refused");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(back))) {
            assertThat(book.getSheet("cases")
                            .getCellComment(new CellAddress("B2"))
                            .getString()
                            .getString())
                    .contains("no such day");
        }
    }

    private static void fill(XSSFRow row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    @Test
    void aWorkbookIsGivenBackForOneFileOnly() throws IOException {
        String file = csv("june.csv", "K-6,2019-06-01,12,2").toString();

        assertThat(run("register", "import", file, file, "--agency", "police", "--return", "back.xlsx"))
                .isEqualTo(Saksei.WRONG_USAGE);
        assertThat(err.toString()).contains("--return goes with one file");
    }

    @Test
    void communesAreTakenInAndKnownToTheNextFile() throws IOException {
        Path places = folder.resolve("communes.csv");
        Files.writeString(places, "code,name_en,name_km\n120101,A commune,ឃុំមួយ\n");

        assertThat(run("register", "gazetteer", "import", places.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("1 communes and villages");
        assertThat(run(
                        "register",
                        "import",
                        csv("july.csv", "K-7,2019-07-01,120101,2").toString(),
                        "--agency",
                        "police"))
                .as(out.toString())
                .isZero();
    }

    @Test
    void anAgencyThePackDoesNotHaveIsWrongUsageAndTheOthersAreNamed() throws IOException {
        assertThat(run(
                        "register",
                        "import",
                        csv("august.csv", "K-8,2019-08-01,12,2").toString(),
                        "--agency",
                        "navy"))
                .isEqualTo(Saksei.WRONG_USAGE);
        assertThat(err.toString()).contains("navy", "gendarmerie");
    }

    @Test
    void theTablesFitThePackOnceItWasApplied() {
        assertThat(run("register", "plan", "--apply")).isZero();
        assertThat(run("register", "plan")).isZero();
        assertThat(out.toString().lines().toList().getLast()).isEqualTo("The tables fit the pack.");
    }
}

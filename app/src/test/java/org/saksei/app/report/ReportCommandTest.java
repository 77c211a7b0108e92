package org.saksei.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Saksei;

class ReportCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void anUnknownFormatIsWrongUsageAndNamesTheFormatsThereAre() {
        assertThat(run("report", "write", "half-year", "--period", "2019-H1", "--to", "R.odt"))
                .isEqualTo(Saksei.WRONG_USAGE);
        assertThat(err.toString()).contains("R.odt").contains(".html, .docx, .xlsx, .pdf");
    }

    @Test
    void anUnknownPeriodIsWrongUsage() {
        assertThat(run("report", "write", "half-year", "--period", "2019-H3", "--to", "R.pdf"))
                .isEqualTo(Saksei.WRONG_USAGE);
        assertThat(err.toString()).contains("2019-H3");
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        Path missing = folder.resolve("R.json");

        assertThat(run("report", "verify", missing.toString())).isEqualTo(Saksei.PROBLEMS);
        assertThat(err.toString()).startsWith(missing.toString()).contains("no such file");
    }

    @Test
    void aFileThatIsNotTextIsAProblem() throws IOException {
        Path picture = Files.write(folder.resolve("R.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThat(run("report", "verify", picture.toString())).isEqualTo(Saksei.PROBLEMS);
        assertThat(err.toString()).contains("cannot be read");
    }

    @Test
    void whatIsNotFinishedLeavesNothing() throws IOException {
        Path report = folder.resolve("R.html");
        Files.writeString(report, "the report of last week");
        try (ReportFiles files = new ReportFiles()) {
            files.start(report);
            files.start(folder.resolve("R.json"));
            assertThat(names()).containsExactlyInAnyOrder("R.html", ".R.html.part", ".R.json.part");
        }

        assertThat(names()).containsExactly("R.html");
        assertThat(report).hasContent("the report of last week");
    }

    @Test
    void whatIsFinishedReplacesWhatWasThere() throws IOException {
        Path report = folder.resolve("R.html");
        Files.writeString(report, "the report of last week");
        try (ReportFiles files = new ReportFiles()) {
            Files.writeString(files.start(report), "the report of today");
            files.publish();
        }

        assertThat(names()).containsExactly("R.html");
        assertThat(report).hasContent("the report of today");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private int run(String... arguments) {
        return Saksei.run(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), arguments);
    }
}

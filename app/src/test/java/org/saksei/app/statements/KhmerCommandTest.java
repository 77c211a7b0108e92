package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Khmer texts on the command line, and the two versions of one release side by side.
class KhmerCommandTest {

    private static final String SENTENCE = "ក្នុងឆ្នាំ២០១៨ បានសង្គ្រោះជនរងគ្រោះ ២៦៣នាក់។\n";

    @TempDir
    Path folder;

    private final StatementsProgram program = new StatementsProgram();

    @Test
    void theTwoVersionsOfAReleaseAreComparedFigureByFigure() throws IOException {
        assertThat(check(resource("01-half-year-report-en.txt"), resource("01-half-year-report.txt")))
                .isZero();
        assertThat(agreements("agree"))
                .containsExactlyInAnyOrder("78", "62", "66", "263", "70", "31", "162", "97", "22", "9", "14", "1009");
        assertThat(agreements("conflict")).isEmpty();
        assertThat(agreements("other_definition")).isEmpty();
    }

    @Test
    void aFigureThatDiffersBetweenTheVersionsIsAConflict() throws IOException {
        String khmer = Files.readString(Path.of(resource("01-half-year-report.txt")))
                .replace("ជនសង្ស័យចំនួន ៩៧នាក់", "ជនសង្ស័យចំនួន ៧៩នាក់");
        String changed = Files.writeString(folder.resolve("km.txt"), khmer).toString();
        assertThat(check(resource("01-half-year-report-en.txt"), changed)).isZero();
        assertThat(agreements("conflict")).contains("97").doesNotContain("263");
    }

    @Test
    void theReaderIsToldWhatIsNotRead() throws IOException {
        String file = Files.writeString(folder.resolve("km.txt"), SENTENCE).toString();
        assertThat(program.run("read", file, "--published", "2019-01-15", "--format", "json"))
                .isZero();
        JsonNode document = program.lines().getFirst();
        assertThat(document.path("language").asString()).isEqualTo("km");
        assertThat(document.path("problems").path(0).path("id").asString()).isEqualTo("statements.khmer-read-in-part");
        assertThat(program.err()).contains("is in Khmer, of which a part is read");
        JsonNode figure = program.lines().getLast();
        assertThat(figure.path("indicator").path("id").asString()).isEqualTo("victims_rescued");
        assertThat(figure.path("period").path("label").asString()).isEqualTo("2018");
    }

    @Test
    void aKhmerPageThatCallsItselfEnglishIsReadAsKhmer() throws IOException {
        String page = "<html lang='en-US'><body><article><p>" + SENTENCE.repeat(5) + "</p></article></body></html>";
        String file = Files.writeString(folder.resolve("km.html"), page).toString();
        assertThat(program.run("read", file, "--published", "2019-01-15", "--format", "json"))
                .isZero();
        assertThat(program.lines().getFirst().path("language").asString()).isEqualTo("km");
        assertThat(program.lines().getFirst().path("figures").asInt()).isEqualTo(5);
    }

    @Test
    void anotherLanguageIsReadWithAWarning() throws IOException {
        String file = Files.writeString(folder.resolve("fr.txt"), "La police a arrêté 97 suspects en 2018.")
                .toString();
        assertThat(program.run("read", file, "--published", "2019-01-15", "--language", "fr"))
                .isZero();
        assertThat(program.err()).contains("in a language without a reader (fr)");
    }

    private List<String> agreements(String verdict) {
        return program.lines().stream()
                .filter(line -> line.path("check").asString("").equals("agreement")
                        && line.path("verdict").asString().equals(verdict))
                .map(line -> line.path("figures").path(0).path("value").asString())
                .toList();
    }

    private int check(String english, String khmer) {
        return program.run("check", english, khmer, "--published", "2019-08-14", "--format", "json");
    }

    private String resource(String name) throws IOException {
        String path = "khmer/" + name;
        try (InputStream stream = Objects.requireNonNull(KhmerCommandTest.class.getResourceAsStream(path), path)) {
            Path file = folder.resolve(name);
            Files.write(file, stream.readAllBytes());
            return file.toString();
        }
    }
}

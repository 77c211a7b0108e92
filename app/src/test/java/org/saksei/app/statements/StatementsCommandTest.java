package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Saksei;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatementsCommandTest {

    private static final String SENTENCE = "Police rescued 12 victims in 2018 and 15 victims in 2019.\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final JsonMapper json = JsonMapper.builder().build();

    @Nested
    class Reading {

        @Test
        void aTextGivesItsDocumentLineFirst() throws IOException {
            String file = text("a.txt", SENTENCE);
            assertThat(run("read", file, "--published", "2020-01-15", "--format", "json"))
                    .isZero();
            JsonNode document = lines().getFirst();
            assertThat(document.path("type").asString()).isEqualTo("document");
            assertThat(document.path("file").asString()).isEqualTo(file);
            assertThat(document.path("published").asString()).isEqualTo("2020-01-15");
            assertThat(document.path("published_basis").asString()).isEqualTo("option");
            assertThat(document.path("characters").asInt()).isEqualTo(SENTENCE.length());
            assertThat(document.path("figures").asInt()).isEqualTo(lines().size() - 1);
            assertThat(err.toString()).isEmpty();
        }

        @Test
        void eachLineIsATextOfItsOwnAndEmptyOnesCount() throws IOException {
            String file = text("a.txt", SENTENCE + "\r\n\n" + SENTENCE);
            assertThat(run("read", file, "--lines", "--published", "2020-01-15", "--format", "json"))
                    .isZero();
            List<JsonNode> documents = lines().stream()
                    .filter(line -> line.path("type").asString().equals("document"))
                    .toList();
            assertThat(documents).extracting(line -> line.path("line").asInt()).containsExactly(1, 2, 3, 4);
            assertThat(documents)
                    .extracting(line -> line.path("doc").asString())
                    .containsExactly("1", "2", "3", "4");
            assertThat(documents)
                    .extracting(line -> line.path("characters").asInt())
                    .containsExactly(57, 0, 0, 57);
        }

        @Test
        void aTextWithoutADayIsReadAndSaysSo() throws IOException {
            assertThat(run("read", text("a.txt", SENTENCE), "--format", "json")).isZero();
            assertThat(lines().getFirst().path("problems").path(0).path("id").asString())
                    .isEqualTo("statements.no-publication-date");
            assertThat(err.toString()).contains("has no day of publication");
        }

        @Test
        void theSheetWinsOverTheOptionAndTheOptionOverThePage() throws IOException {
            String page = text(
                    "p.html",
                    "<html><head><meta property='article:published_time' content='2018-01-01'><meta property='og:site_name'"
                            + " content='Page'></head><body><p>" + SENTENCE + "</p></body></html>");
            run("read", page, "--format", "json");
            assertThat(lines().getFirst().path("published_basis").asString()).isEqualTo("metadata");
            assertThat(lines().getFirst().path("publisher").asString()).isEqualTo("Page");
            run("read", page, "--published", "2019-01-01", "--format", "json");
            assertThat(lines().getFirst().path("published").asString()).isEqualTo("2019-01-01");
            String sheet = text("s.csv", "file,published,publisher\np.html,2020-01-01,The Borelia Post\n");
            run("read", page, "--published", "2019-01-01", "--sources", sheet, "--format", "json");
            assertThat(lines().getFirst().path("published").asString()).isEqualTo("2020-01-01");
            assertThat(lines().getFirst().path("published_basis").asString()).isEqualTo("sources");
            assertThat(lines().getFirst().path("publisher").asString()).isEqualTo("The Borelia Post");
        }

        @Test
        void theTextIsPrintedWhenItIsWanted() throws IOException {
            run("read", text("a.txt", "\uFEFF" + SENTENCE), "--with-text", "--format", "json");
            assertThat(lines().getFirst().path("text").asString()).isEqualTo(SENTENCE);
        }

        @Test
        void anEmptyTextHasNoFigures() throws IOException {
            assertThat(run("read", text("a.txt", ""), "--published", "2020-01-15", "--format", "json"))
                    .isZero();
            assertThat(lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.path("figures").asInt()).isZero());
        }

        @Test
        void aTableHasItsHeaderEvenWithoutFigures() throws IOException {
            assertThat(run("read", text("a.txt", ""), "--published", "2020-01-15", "--format", "csv"))
                    .isZero();
            assertThat(out.toString()).startsWith("type,doc,file,line,id,text,span,quote.exact");
        }
    }

    @Nested
    class Checking {

        @Test
        void whatWasReadCanBeCheckedAgainAndGivesTheSame() throws IOException {
            String file = text("a.txt", SENTENCE);
            run("read", file, "--published", "2020-01-15", "--format", "json");
            String lines = text("a.jsonl", out.toString());
            assertThat(run("check", lines, "--format", "json")).isZero();
            List<JsonNode> again = lines();
            assertThat(again.getFirst().path("format").asString()).isEqualTo("jsonl");
            assertThat(again.getLast().path("type").asString()).isEqualTo("summary");
            assertThat(again.getLast().path("documents").asInt()).isEqualTo(1);
        }

        @Test
        void linesWhoseTextChangedSinceAreRefused() throws IOException {
            String file = text("a.txt", SENTENCE);
            run("read", file, "--published", "2020-01-15", "--format", "json");
            String lines = text("a.jsonl", out.toString());
            text("a.txt", SENTENCE.replace("12", "13"));
            assertThat(run("check", lines)).isEqualTo(1);
            assertThat(err.toString()).contains("a.jsonl:1: ", "another length or fingerprint");
        }

        @Test
        void strictEndsWithOneWhereVoicesContradict() throws IOException {
            String example = text("e.jsonl", exampleWith("36", "30"));
            assertThat(run("check", example)).isZero();
            assertThat(run("check", example, "--strict")).isEqualTo(1);
            assertThat(out.toString()).contains("✗");
        }

        @Test
        void badKnownValuesAreNamedWithTheirRows() throws IOException {
            String sheet = text("v.csv", "measure,place,period,value,source\ncases,,2019-H1,many,x\n");
            assertThat(run("check", text("a.txt", SENTENCE), "--published", "2020-01-15", "--reference", sheet))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("v.csv:2: ");
        }
    }

    @Nested
    class Refusals {

        @Test
        void aFileThatCannotBeReadLeavesTheOthers() throws IOException {
            Path latin = folder.resolve("l.txt");
            Files.write(latin, "é".getBytes(StandardCharsets.ISO_8859_1));
            String good = text("a.txt", SENTENCE);
            assertThat(run(
                            "read",
                            latin.toString(),
                            folder.resolve("none.txt").toString(),
                            good,
                            "--published",
                            "2020-01-15",
                            "--format",
                            "json"))
                    .isEqualTo(1);
            assertThat(lines().getFirst().path("doc").asString()).isEqualTo("1");
            assertThat(err.toString()).contains("is not UTF-8 (byte 0xE9 at 0)").contains("none.txt cannot be opened");
            assertThat(run("read", latin.toString(), "--encoding", "windows-1252", "--published", "2020-01-15"))
                    .isZero();
        }

        @Test
        void wrongUsageEndsWithTwo() throws IOException {
            String file = text("a.txt", SENTENCE);
            assertThat(run("read")).isEqualTo(2);
            assertThat(run("read", file, "--published", "2019-02-30")).isEqualTo(2);
            assertThat(err.toString()).contains("2019-02-30 is not a day");
            assertThat(run("read", file, "--encoding", "klingon")).isEqualTo(2);
            assertThat(run("read", file, "--country", "Borelia")).isEqualTo(2);
            assertThat(run("read", file, "--format", "xml")).isEqualTo(2);
            assertThat(run("read", file, "--strict")).isEqualTo(2);
        }

        @Test
        void rowsOfASheetThatDoNotFitAreNamed() throws IOException {
            String a = text("a.txt", SENTENCE);
            String b = text("b.txt", SENTENCE);
            String sheet = text(
                    "s.csv",
                    "file,published\na.txt,2019-13-01\nc.txt,2019-01-01\nb.txt,2019-01-01\nb.txt,2019-01-02\n");
            assertThat(run("read", a, b, "--sources", sheet, "--format", "json"))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .contains("s.csv:2: ", "which is not a day")
                    .contains("s.csv:3: ", "not among the files given")
                    .contains("s.csv:5: ", "a second time");
            assertThat(lines().getFirst().path("file").asString()).isEqualTo(b);
            String wrong = text("w.csv", "name,date\n");
            assertThat(run("read", a, "--sources", wrong)).isEqualTo(1);
            assertThat(err.toString()).contains("w.csv:1: The sheet of sources cannot be read");
        }
    }

    /// The published example with one value changed in its line.
    private static String exampleWith(String value, String other) throws IOException {
        Path example = Path.of("../lib/statements/src/test/resources/org/saksei/statements/format/example/read.jsonl");
        return Files.readString(example)
                .replaceFirst("\"value\": \"" + value + "\", \"upper\"", "\"value\": \"" + other + "\", \"upper\"");
    }

    private String text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(json::readTree).toList();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("statements"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--pack", "../packs/cambodia"));
        return Saksei.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }
}

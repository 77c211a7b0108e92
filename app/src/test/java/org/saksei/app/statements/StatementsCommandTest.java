package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StatementsCommandTest {

    private static final String SENTENCE = "Police rescued 12 victims in 2018 and 15 victims in 2019.\n";

    @TempDir
    Path folder;

    private final StatementsProgram program = new StatementsProgram();

    @Nested
    class Reading {

        @Test
        void aTextGivesItsDocumentLineFirst() throws IOException {
            String file = text("a.txt", SENTENCE);
            assertThat(program.run("read", file, "--published", "2020-01-15", "--format", "json"))
                    .isZero();
            JsonNode document = program.lines().getFirst();
            assertThat(document.path("type").asString()).isEqualTo("document");
            assertThat(document.path("file").asString()).isEqualTo(file);
            assertThat(document.path("published").asString()).isEqualTo("2020-01-15");
            assertThat(document.path("published_basis").asString()).isEqualTo("option");
            assertThat(document.path("characters").asInt()).isEqualTo(SENTENCE.length());
            assertThat(document.path("figures").asInt())
                    .isEqualTo(program.lines().size() - 1);
            assertThat(program.err()).isEmpty();
        }

        @Test
        void eachLineIsATextOfItsOwnAndEmptyOnesCount() throws IOException {
            String file = text("a.txt", SENTENCE + "\r\n\n" + SENTENCE);
            assertThat(program.run("read", file, "--lines", "--published", "2020-01-15", "--format", "json"))
                    .isZero();
            List<JsonNode> documents = program.lines().stream()
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
            assertThat(program.run("read", text("a.txt", SENTENCE), "--format", "json"))
                    .isZero();
            assertThat(program.lines()
                            .getFirst()
                            .path("problems")
                            .path(0)
                            .path("id")
                            .asString())
                    .isEqualTo("statements.no-publication-date");
            assertThat(program.err()).contains("has no day of publication");
        }

        @Test
        void theSheetWinsOverTheOptionAndTheOptionOverThePage() throws IOException {
            String page = text(
                    "p.html",
                    "<html><head><meta property='article:published_time' content='2018-01-01'><meta property='og:site_name'"
                            + " content='Page'></head><body><p>" + SENTENCE + "</p></body></html>");
            program.run("read", page, "--format", "json");
            assertThat(program.lines().getFirst().path("published_basis").asString())
                    .isEqualTo("metadata");
            assertThat(program.lines().getFirst().path("publisher").asString()).isEqualTo("Page");
            program.run("read", page, "--published", "2019-01-01", "--format", "json");
            assertThat(program.lines().getFirst().path("published").asString()).isEqualTo("2019-01-01");
            String sheet = text("s.csv", "file,published,publisher\np.html,2020-01-01,The Borelia Post\n");
            program.run("read", page, "--published", "2019-01-01", "--sources", sheet, "--format", "json");
            assertThat(program.lines().getFirst().path("published").asString()).isEqualTo("2020-01-01");
            assertThat(program.lines().getFirst().path("published_basis").asString())
                    .isEqualTo("sources");
            assertThat(program.lines().getFirst().path("publisher").asString()).isEqualTo("The Borelia Post");
        }

        @Test
        void theTextIsPrintedWhenItIsWanted() throws IOException {
            program.run("read", text("a.txt", "\uFEFF" + SENTENCE), "--with-text", "--format", "json");
            assertThat(program.lines().getFirst().path("text").asString()).isEqualTo(SENTENCE);
        }

        @Test
        void anEmptyTextHasNoFigures() throws IOException {
            assertThat(program.run("read", text("a.txt", ""), "--published", "2020-01-15", "--format", "json"))
                    .isZero();
            assertThat(program.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.path("figures").asInt()).isZero());
        }

        @Test
        void aTableHasItsHeaderEvenWithoutFigures() throws IOException {
            assertThat(program.run("read", text("a.txt", ""), "--published", "2020-01-15", "--format", "csv"))
                    .isZero();
            assertThat(program.out()).startsWith("type,doc,file,line,id,text,span,quote.exact");
        }
    }

    @Nested
    class Checking {

        @Test
        void whatWasReadCanBeCheckedAgainAndGivesTheSame() throws IOException {
            String file = text("a.txt", SENTENCE);
            program.run("read", file, "--published", "2020-01-15", "--format", "json");
            String lines = text("a.jsonl", program.out());
            assertThat(program.run("check", lines, "--format", "json")).isZero();
            List<JsonNode> again = program.lines();
            assertThat(again.getFirst().path("format").asString()).isEqualTo("jsonl");
            assertThat(again.getLast().path("type").asString()).isEqualTo("summary");
            assertThat(again.getLast().path("documents").asInt()).isEqualTo(1);
        }

        @Test
        void linesWhoseTextChangedSinceAreRefused() throws IOException {
            String file = text("a.txt", SENTENCE);
            program.run("read", file, "--published", "2020-01-15", "--format", "json");
            String lines = text("a.jsonl", program.out());
            text("a.txt", SENTENCE.replace("12", "13"));
            assertThat(program.run("check", lines)).isEqualTo(1);
            assertThat(program.err()).contains("a.jsonl:1: ", "another length or fingerprint");
        }

        @Test
        void strictEndsWithOneWhereVoicesContradict() throws IOException {
            String example = text("e.jsonl", exampleWith("36", "30"));
            assertThat(program.run("check", example)).isZero();
            assertThat(program.run("check", example, "--strict")).isEqualTo(1);
            assertThat(program.out()).contains("✗");
        }

        @Test
        void badKnownValuesAreNamedWithTheirRows() throws IOException {
            String sheet = text("v.csv", "measure,place,period,value,source\ncases,,2019-H1,many,x\n");
            assertThat(program.run("check", text("a.txt", SENTENCE), "--published", "2020-01-15", "--reference", sheet))
                    .isEqualTo(1);
            assertThat(program.err()).contains("v.csv:2: ");
        }
    }

    @Nested
    class Refusals {

        @Test
        void aFileThatCannotBeReadLeavesTheOthers() throws IOException {
            Path latin = folder.resolve("l.txt");
            Files.write(latin, "é".getBytes(StandardCharsets.ISO_8859_1));
            String good = text("a.txt", SENTENCE);
            assertThat(program.run(
                            "read",
                            latin.toString(),
                            folder.resolve("none.txt").toString(),
                            good,
                            "--published",
                            "2020-01-15",
                            "--format",
                            "json"))
                    .isEqualTo(1);
            assertThat(program.lines().getFirst().path("doc").asString()).isEqualTo("1");
            assertThat(program.err()).contains("is not UTF-8 (byte 0xE9 at 0)").contains("none.txt cannot be opened");
            assertThat(program.run("read", latin.toString(), "--encoding", "windows-1252", "--published", "2020-01-15"))
                    .isZero();
        }

        @Test
        void wrongUsageEndsWithTwo() throws IOException {
            String file = text("a.txt", SENTENCE);
            assertThat(program.run("read")).isEqualTo(2);
            assertThat(program.run("read", file, "--published", "2019-02-30")).isEqualTo(2);
            assertThat(program.err()).contains("2019-02-30 is not a day");
            assertThat(program.run("read", file, "--encoding", "klingon")).isEqualTo(2);
            assertThat(program.run("read", file, "--country", "Borelia")).isEqualTo(2);
            assertThat(program.run("read", file, "--format", "xml")).isEqualTo(2);
            assertThat(program.run("read", file, "--strict")).isEqualTo(2);
        }

        @Test
        void rowsOfASheetThatDoNotFitAreNamed() throws IOException {
            String a = text("a.txt", SENTENCE);
            String b = text("b.txt", SENTENCE);
            String sheet = text(
                    "s.csv",
                    "file,published\na.txt,2019-13-01\nc.txt,2019-01-01\nb.txt,2019-01-01\nb.txt,2019-01-02\n");
            assertThat(program.run("read", a, b, "--sources", sheet, "--format", "json"))
                    .isEqualTo(1);
            assertThat(program.err())
                    .contains("s.csv:2: ", "which is not a day")
                    .contains("s.csv:3: ", "not among the files given")
                    .contains("s.csv:5: ", "a second time");
            assertThat(program.lines().getFirst().path("file").asString()).isEqualTo(b);
            String wrong = text("w.csv", "name,date\n");
            assertThat(program.run("read", a, "--sources", wrong)).isEqualTo(1);
            assertThat(program.err()).contains("w.csv:1: The sheet of sources cannot be read");
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
}

package org.saksei.app.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksei.app.Saksei;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.PackCheck;
import org.saksei.pack.PackProblem;
import org.saksei.pack.PackReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackCommandTest {

    private static final Path PACKS = Path.of("..", "packs");

    @TempDir
    Path folder;

    private Path small;

    /// Exit code and what was printed.
    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Saksei.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    @BeforeEach
    void writeASmallPack() throws IOException {
        small = Files.createDirectories(folder.resolve("small"));
        Files.createDirectories(small.resolve("register"));
        Files.writeString(
                small.resolve("pack.yaml"),
                "pack: small\nversion: \"1.0\"\ntitle: {en: Small, km: តូច}\nlanguages: [en, km]\nsource: s\n");
        Files.writeString(
                small.resolve("register/case.yaml"),
                "record: case\ntitle: {en: Case, km: សំណុំរឿង}\nictip: event\nkey: [no]\nsource: s\n"
                        + "fields: {no: {type: text, title: {en: Number, km: លេខ}}}\n");
    }

    static Stream<String> shippedPacks() throws IOException {
        try (Stream<Path> packs = Files.list(PACKS)) {
            return packs
                    .filter(pack -> Files.exists(pack.resolve("pack.yaml")))
                    .map(pack -> pack.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedPacks")
    void aShippedPackHasNoErrorAndNoWarning(String name) {
        PackCheck check = PackCheck.of(PackFolder.at(PACKS.resolve(name)));
        assertThat(check.problems())
                .filteredOn(problem -> problem.code() != PackProblem.MISSING_LANGUAGE)
                .extracting(problem -> problem.text("en"))
                .isEmpty();
    }

    @Test
    void aGoodPackEndsWithZero() {
        Run run = run("pack", "check", small.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("small 1.0: 1 record type, 1 field, ").contains("0 errors, 0 warnings, 0 notes");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aMistakeEndsWithOneAndNamesFileAndLine() throws IOException {
        Files.writeString(small.resolve("register/case.yaml"), "record: case\nkeyz: [no]\n");
        Run run = run("pack", "check", small.toString());
        assertThat(run.exit()).isEqualTo(Saksei.PROBLEMS);
        assertThat(run.err().lines()).anyMatch(line -> line.contains("small/register/case.yaml:2: "));
    }

    @Test
    void jsonHasCountsAndProblemsInBothLanguages() throws IOException {
        Files.writeString(small.resolve("register/notes.txt"), "x");
        Run run = run("pack", "check", small.toString(), "--format", "json");
        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.path("ok").asBoolean()).isTrue();
        assertThat(json.path("sources_missing").asInt(-1)).isZero();
        assertThat(json.path("counts").path("record_types").asInt()).isEqualTo(1);
        JsonNode problem = json.path("problems").path(0);
        assertThat(problem.path("code").asString()).isEqualTo("pack.unknown-file");
        assertThat(problem.path("text").path("km").asString()).contains("register/notes.txt");
        assertThat(problem.path("text").path("en").asString()).contains("is not read");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aFolderThatIsNotThereEndsWithOne() {
        Run run = run("pack", "check", folder.resolve("nowhere").toString());
        assertThat(run.exit()).isEqualTo(Saksei.PROBLEMS);
        assertThat(run.err()).contains("nowhere");
    }

    @Test
    void withoutAFolderTheCommandIsWritten() {
        assertThat(run("pack", "check").exit()).isEqualTo(Saksei.WRONG_USAGE);
        assertThat(run("pack").exit()).isEqualTo(Saksei.WRONG_USAGE);
        assertThat(run("pack", "check", small.toString(), "--format", "xml").exit())
                .isEqualTo(Saksei.WRONG_USAGE);
    }

    @Nested
    class ALink {

        @Test
        void outOfThePackIsNotFollowed() throws IOException {
            Path secret = Files.writeString(folder.resolve("secret.yaml"), "texts: {a: b}\n");
            Files.createDirectories(small.resolve("texts"));
            Files.createSymbolicLink(small.resolve("texts/a.yaml"), secret);
            assertThat(PackReader.read(PackFolder.at(small)).problems())
                    .extracting(Problem::code)
                    .contains(PackProblem.OUTSIDE_THE_PACK);
        }

        @Test
        void toNothingIsRefusedToo() throws IOException {
            Files.createSymbolicLink(small.resolve("register/a.yaml"), Path.of("/nowhere/at/all"));
            assertThat(PackReader.read(PackFolder.at(small)).problems())
                    .extracting(Problem::code)
                    .contains(PackProblem.OUTSIDE_THE_PACK);
        }

        @Test
        void insideThePackIsAFileLikeOthers() throws IOException {
            Files.createDirectories(small.resolve("texts"));
            Files.writeString(small.resolve("texts/a.yaml"), "source: s\ntexts: {a: {en: b, km: c}}\n");
            Files.createSymbolicLink(small.resolve("README.md"), small.resolve("texts/a.yaml"));
            assertThat(PackReader.read(PackFolder.at(small)).problems()).isEmpty();
        }

        @Test
        void besideThePackIsNoSibling() throws IOException {
            Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/core"));
            Files.writeString(elsewhere.resolve("pack.yaml"), "pack: core\n");
            Files.createSymbolicLink(folder.resolve("core"), elsewhere);
            assertThat(PackFolder.at(small).findSibling("core")).isEmpty();
        }

        @Test
        void cannotBeAskedForByPath() {
            assertThatThrownBy(() -> PackFolder.at(small).open("../small/../../etc/hostname"))
                    .isInstanceOfAny(Refused.class, IOException.class);
        }
    }
}

package org.saksei.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.linkage.format.ModelReader;

class LinkageCommandTest {
    @TempDir
    Path folder;

    private String err = "";
    private String out = "";

    private int call(String... args) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        int code = new LinkageCommand(ModelReader.JSON_ONLY)
                .run(
                        args,
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(stdout, true, StandardCharsets.UTF_8),
                        new PrintStream(stderr, true, StandardCharsets.UTF_8));
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return at(name);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Nested
    class WithPlainPeople {
        @Test
        void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
            for (String folder : List.of("one", "again")) {
                assertThat(call("generate", "--people", "plain", "--entities", "90", "--seed", "3", "--to", at(folder)))
                        .isZero();
            }
            call("generate", "--people", "plain", "--entities", "90", "--seed", "4", "--to", at("other"));
            assertThat(read("one/records.csv"))
                    .startsWith("record_id,first_name,surname,dob,postcode,town,person_number\nR1,")
                    .isEqualTo(read("again/records.csv"))
                    .isNotEqualTo(read("other/records.csv"));
        }

        @Test
        void eachRecordHasAnEntityAndAboutAThirdOfThemTwo() throws IOException {
            call("generate", "--people", "plain", "--entities", "900", "--seed", "3", "--to", at("g"));
            List<String> truth = read("g/truth.csv").lines().skip(1).toList();
            assertThat(read("g/records.csv").lines().skip(1)).hasSameSizeAs(truth);
            assertThat(truth).hasSizeBetween(1_100, 1_300);
            assertThat(truth.stream().map(line -> line.split(",")[1]).distinct())
                    .hasSize(900);
        }

        @Test
        void noEntitiesGiveAHeaderOnly() throws IOException {
            assertThat(call("generate", "--people", "plain", "--entities", "0", "--to", at("g")))
                    .isZero();
            assertThat(read("g/truth.csv")).isEqualTo("record_id,entity_id\n");
        }
    }

    @Nested
    class WithAnIdGivenTwice {
        @Test
        void theLaterRowIsRefusedAndTheEarlierLineNamed() throws IOException {
            String file = write("a.csv", "id,name\n1,Ada\n\n2,Bea\n1,Cia\n");
            assertThat(call("run", file, "--auto", "--id", "id", "--clusters", at("c.csv")))
                    .isEqualTo(1);
            assertThat(err).contains("a.csv:5").contains("already used on line 2");
        }

        @Test
        void acrossFilesOfOneSourceTooInsteadOfEndingAsOurMistake() throws IOException {
            String one = write("a.csv", "id,from,name\n1,x,Ada\n2,x,Bea\n");
            String other = write("b.csv", "id,from,name\n3,x,Cia\n2,x,Dea\n");
            assertThat(call("run", one, other, "--auto", "--id", "id", "--source", "from", "--clusters", at("c.csv")))
                    .isEqualTo(1);
            assertThat(err).contains("b.csv:3").contains("already used on line 3");
        }

        @Test
        void theSameIdOfTwoSourcesIsTwoRecords() throws IOException {
            String file = write("a.csv", "id,from,name\n1,x,Ada\n1,y,Bea\n");
            assertThat(call("run", file, "--auto", "--id", "id", "--source", "from", "--clusters", at("c.csv")))
                    .isZero();
            assertThat(read("c.csv")).contains("1,1,x").contains("1,2,y");
        }
    }

    @Nested
    class WithGeneratedPeople {
        @BeforeEach
        void generate() {
            assertThat(call("generate", "--people", "khmer", "--entities", "300", "--seed", "5", "--to", at("g")))
                    .isZero();
        }

        private int run(String clusters, String... more) {
            List<String> args = new ArrayList<>(List.of(
                    "run",
                    at("g/records.csv"),
                    "--auto",
                    "--source",
                    "agency",
                    "--clusters",
                    at(clusters),
                    "--progress",
                    "none"));
            args.addAll(Arrays.asList(more));
            return call(args.toArray(String[]::new));
        }

        @Test
        void theSameSeedGivesTheSameBytes() throws IOException {
            call("generate", "--people", "khmer", "--entities", "300", "--seed", "5", "--to", at("again"));
            call("generate", "--people", "khmer", "--entities", "300", "--seed", "6", "--to", at("other"));
            assertThat(read("again/records.csv")).isEqualTo(read("g/records.csv"));
            assertThat(read("other/records.csv")).isNotEqualTo(read("g/records.csv"));
        }

        @Test
        void threadsDoNotChangeAByte() throws IOException {
            assertThat(run("c1.csv", "--pairs", at("p1.csv"), "--threads", "1")).isZero();
            assertThat(run("c2.csv", "--pairs", at("p2.csv"), "--threads", "2")).isZero();
            assertThat(run("c7.csv", "--pairs", at("p7.csv"), "--threads", "7")).isZero();
            assertThat(read("c2.csv")).isEqualTo(read("c1.csv"));
            assertThat(read("c7.csv")).isEqualTo(read("c1.csv"));
            assertThat(read("p2.csv")).isEqualTo(read("p1.csv"));
            assertThat(read("p7.csv")).isEqualTo(read("p1.csv"));
        }

        @Test
        void theOrderOfRowsDoesNotChangeThePartition() throws IOException {
            List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("g/records.csv")));
            List<String> body = lines.subList(1, lines.size());
            Collections.shuffle(body, new Random(1));
            run("c.csv");
            write("shuffled.csv", String.join("\n", lines) + "\n");
            assertThat(call(
                            "run",
                            at("shuffled.csv"),
                            "--auto",
                            "--source",
                            "agency",
                            "--clusters",
                            at("s.csv"),
                            "--previous",
                            at("c.csv"),
                            "--events",
                            at("e.csv"),
                            "--progress",
                            "none"))
                    .isZero();
            assertThat(read("e.csv")).isEqualTo("event,cluster_id,other_cluster_id,source,record_id\n");
            assertThat(read("s.csv").lines().sorted())
                    .isEqualTo(read("c.csv").lines().sorted().toList());
        }

        @Test
        void aSavedModelGivesTheSameBytesAgain() throws IOException {
            run("c.csv", "--save-model", at("m.json"));
            assertThat(call(
                            "run",
                            at("g/records.csv"),
                            "--model",
                            at("m.json"),
                            "--source",
                            "agency",
                            "--clusters",
                            at("again.csv"),
                            "--progress",
                            "none"))
                    .isZero();
            assertThat(read("again.csv")).isEqualTo(read("c.csv"));
        }

        @Test
        void theTruthIsFoundAgainFairlyWell() {
            run("c.csv");
            assertThat(call(
                            "evaluate",
                            "--clusters",
                            at("c.csv"),
                            "--truth",
                            at("g/truth.csv"),
                            "--key",
                            "entity_id",
                            "--at-least",
                            "b_cubed_f1=0.9"))
                    .as(out + err)
                    .isZero();
            assertThat(call(
                            "evaluate",
                            "--clusters",
                            at("c.csv"),
                            "--truth",
                            at("g/truth.csv"),
                            "--key",
                            "entity_id",
                            "--at-least",
                            "pairwise_f1=1"))
                    .isEqualTo(1);
        }

        @Test
        void theUnionOfChunksGivesTheClustersOfOneRun() throws IOException {
            run("c.csv", "--save-model", at("m.json"));
            for (int i = 0; i < 2; i++) {
                assertThat(call(
                                "score",
                                at("g/records.csv"),
                                "--model",
                                at("m.json"),
                                "--source",
                                "agency",
                                "--chunk",
                                i + "/2",
                                "--edges",
                                at("e" + i),
                                "--progress",
                                "none"))
                        .isZero();
            }
            assertThat(call(
                            "cluster",
                            at("e1"),
                            at("e0"),
                            "--files",
                            at("g/records.csv"),
                            "--model",
                            at("m.json"),
                            "--source",
                            "agency",
                            "--clusters",
                            at("u.csv"),
                            "--progress",
                            "none"))
                    .as(err)
                    .isZero();
            assertThat(read("u.csv")).isEqualTo(read("c.csv"));
        }
    }

    @Nested
    class WithBadInput {
        private int auto(String text) throws IOException {
            return call("run", write("t.csv", text), "--auto", "--clusters", at("c.csv"), "--progress", "none");
        }

        @Test
        void anEmptyFileIsRefused() throws IOException {
            assertThat(auto("")).isEqualTo(1);
            assertThat(err).contains("linkage.file-empty");
            assertThat(folder.resolve("c.csv")).doesNotExist();
        }

        @Test
        void aHeaderNameTwiceIsRefused() throws IOException {
            assertThat(auto("a,a\n1,2\n")).isEqualTo(1);
            assertThat(err).contains("linkage.header-twice");
        }

        @Test
        void anOpenQuoteIsRefusedWithItsLine() throws IOException {
            assertThat(auto("id,name\n1,\"x\n2,y\n")).isEqualTo(1);
            assertThat(err).contains("t.csv:2").contains("linkage.quote-open");
        }

        @Test
        void anIdUsedTwiceNamesTheLinesAndNotTheId() throws IOException {
            write("t.csv", "key,name\nsecret7,a\nsecret7,b\n");
            assertThat(call("run", at("t.csv"), "--auto", "--id", "key", "--clusters", at("c.csv")))
                    .isEqualTo(1);
            assertThat(err).contains("t.csv:3").contains("line 2").doesNotContain("secret7");
        }

        @Test
        void bytesThatAreNotUtf8AreNamed() throws IOException {
            Files.write(folder.resolve("t.csv"), "id,name\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(call("run", at("t.csv"), "--auto", "--clusters", at("c.csv")))
                    .isEqualTo(1);
            assertThat(err).contains("byte 14").contains("--encoding");
        }

        @Test
        void noUsableColumnIsRefused() throws IOException {
            assertThat(auto("id\n1\n2\n")).isEqualTo(1);
            assertThat(err).contains("linkage.no-usable-column");
        }

        @Test
        void recordsThatAreAllEqualOrAllEmptyStayApart() throws IOException {
            for (String line : List.of("Sok,1990-01-02", ",")) {
                String file = write("same.csv", "id,name,dob\n1," + line + "\n2," + line + "\n3," + line + "\n");
                assertThat(call("run", file, "--auto", "--clusters", at("c.csv"), "--progress", "none"))
                        .isZero();
                assertThat(read("c.csv")).isEqualTo("""
                        record_id,cluster_id,source
                        1,1,same
                        2,2,same
                        3,3,same
                        """);
                assertThat(err).contains("linkage.");
            }
        }

        @Test
        void noRecordAtAllIsNoCluster() throws IOException {
            String file = write("none.csv", "id,name\n");
            assertThat(call("run", file, "--auto", "--clusters", at("c.csv"), "--progress", "none"))
                    .isZero();
            assertThat(read("c.csv")).isEqualTo("record_id,cluster_id,source\n");
        }

        @Test
        void oneRecordIsOneCluster() throws IOException {
            write("m.json", "{\"linkage\": 1, \"comparisons\": [{\"use\": \"name\", \"columns\": [\"name\"]}]}");
            write("t.csv", "id,name\n1,a\n");
            assertThat(call("run", at("t.csv"), "--model", at("m.json"), "--clusters", at("c.csv")))
                    .isZero();
            assertThat(read("c.csv")).isEqualTo("record_id,cluster_id,source\n1,1,t\n");
        }

        @Test
        void wrongUsageIsTwo() {
            assertThat(call("run")).isEqualTo(2);
            assertThat(call("run", "x.csv", "--auto", "--nonsense", "--clusters", "c"))
                    .isEqualTo(2);
            assertThat(call("nonsense")).isEqualTo(2);
        }

        @Test
        void allMistakesOfAModelAreNamedAtOnce() throws IOException {
            write("m.json", """
                    {"linkage": 1,
                     "comparisons": [
                       {"name": "a", "levels": [
                         {"missing": ["x"]},
                         {"exat": ["x"]},
                         {"else": true, "m": 1.5}]},
                       {"use": "nonsense", "columns": ["y"]}]}
                    """);
            write("t.csv", "id,x,y\n1,a,b\n");
            assertThat(call("run", at("t.csv"), "--model", at("m.json"), "--clusters", at("c.csv")))
                    .isEqualTo(1);
            assertThat(err).contains("m.json:5").contains("m.json:6").contains("m.json:7");
        }
    }
}

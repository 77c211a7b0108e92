package org.saksei.app.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Saksei;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `saksei release` as somebody at a terminal and a program meet it.
class ReleaseCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("release"));
        all.addAll(List.of(arguments));
        return Saksei.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private static String counts() {
        return """
                province,sex,count
                A,female,23
                A,male,3
                B,female,14
                B,male,17
                C,female,12
                C,male,9
                D,female,30
                D,male,21
                """;
    }

    private int table(String file, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "table", file, "--by", "province,sex", "--threshold", "5", "--insider", "off", "--to", at("out.csv")));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void aSmallCountIsHiddenWithWhatItTakes() throws IOException {
        assertThat(table(file("counts.csv", counts()))).as(err.toString()).isZero();

        assertThat(folder.resolve("out.csv")).hasContent("""
                table,province,sex,count,flag
                t1,A,female,,hidden
                t1,A,male,,hidden
                t1,A,Total,26,
                t1,B,female,14,
                t1,B,male,17,
                t1,B,Total,31,
                t1,C,female,,hidden
                t1,C,male,,hidden
                t1,C,Total,21,
                t1,D,female,30,
                t1,D,male,21,
                t1,D,Total,51,
                t1,Total,female,79,
                t1,Total,male,50,
                t1,Total,Total,129,
                """);
        assertThat(out.toString()).contains("4 of 15 cells are hidden: 1 small, 3 to protect them");
    }

    @Test
    void theReportTellsTheOfficerWhatReadersAreNotTold() throws IOException {
        assertThat(table(file("counts.csv", counts()), "--report", at("r.json"), "--format", "json"))
                .isZero();

        JsonNode report = json();
        assertThat(Files.readString(folder.resolve("r.json"))).isEqualTo(out.toString());
        assertThat(report.path("schema").asString()).isEqualTo("saksei.release.table/1");
        assertThat(report.path("status").asString()).isEqualTo("safe");
        assertThat(report.path("input").path("persons").asInt()).isEqualTo(129);
        assertThat(report.path("tables").get(0).path("primary").asInt()).isEqualTo(1);
        assertThat(report.path("audit").path("exactly_computable").asInt()).isZero();
        JsonNode small = report.path("cells")
                .valueStream()
                .filter(cell -> cell.path("kind").asString().equals("primary"))
                .findFirst()
                .orElseThrow();
        assertThat(small.path("interval").toString()).isEqualTo("[0,12]");
        assertThat(small.path("proved").asBoolean()).isTrue();
        assertThat(out.toString()).doesNotContain("\"count\"");
    }

    @Test
    void theSameInputGivesTheSameBytesHoweverItIsPacked() throws IOException {
        table(file("counts.csv", counts()));
        String first = Files.readString(folder.resolve("out.csv"));
        Path packed = folder.resolve("counts.csv.gz");
        try (var stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            stream.write(("\uFEFF" + counts()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(table(packed.toString())).isZero();
        assertThat(folder.resolve("out.csv")).hasContent(first);
    }

    @Test
    void personsAreCountedByRowOrByTheirColumn() throws IOException {
        StringBuilder rows = new StringBuilder("id,province,sex\n");
        for (int i = 0; i < 12; i++) {
            rows.append("p")
                    .append(i)
                    .append(",A,female\n")
                    .append("p")
                    .append(i)
                    .append(",A,female\n");
        }
        String file = file("persons.csv", rows.toString());

        assertThat(table(file, "--person", "id")).as(err.toString()).isZero();
        assertThat(folder.resolve("out.csv")).content().contains("t1,Total,Total,12,");
        assertThat(table(file)).isZero();
        assertThat(folder.resolve("out.csv")).content().contains("t1,Total,Total,24,");
    }

    @Test
    void levelsAreRowsOfTheirOwnAndADomainNamesCodesNobodyHas() throws IOException {
        file("levels.csv", "leaf,zone\nA,north\nB,north\nC,south\nD,south\nE,south\n");
        String domain = file("domain.yaml", """
                domain: 1
                source: made for this test
                columns:
                  - {name: province, values: [A, B, C, D, E]}
                  - {name: sex, values: [female, male]}
                structural_zeros: [{where: {province: [E], sex: [male]}}]
                """);
        assertThat(table(
                        file("counts.csv", counts()),
                        "--domain",
                        domain,
                        "--hierarchy",
                        "province=" + at("levels.csv")))
                .as(err.toString())
                .isZero();
        assertThat(folder.resolve("out.csv"))
                .content()
                .contains("t1,E,male,0,structural\n", "t1,north,Total,57,\n", "t1,south,Total,72,\n");
    }

    @Nested
    class WhatIsRefused {

        @Test
        void leavesAnOldFileAlone() throws IOException {
            file("out.csv", "old");
            String small = file("small.csv", "province,sex,count\nA,female,2\nB,male,1\n");
            assertThat(table(small, "--format", "json")).isEqualTo(1);
            assertThat(json().path("status").asString()).isEqualTo("refused");
            assertThat(json().path("problems").toString()).contains("release.total-too-small");
            assertThat(folder.resolve("out.csv")).hasContent("old");
            assertThat(folder).isDirectoryNotContaining("glob:**part**");
        }

        @Test
        void isToldWithoutTheValue() throws IOException {
            String domain = file("domain.yaml", """
                    domain: 1
                    source: made for this test
                    columns:
                      - {name: province, values: [A, B, C]}
                      - {name: sex, values: [female, male]}
                    """);
            assertThat(table(file("counts.csv", counts().replace("D,", "Secretville,")), "--domain", domain))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("counts.csv:8", "2 rows").doesNotContain("Secretville");
        }

        @Test
        void aTotalThatIsNotItsParts() throws IOException {
            assertThat(table(file("counts.csv", counts() + "A,Total,26\nTotal,Total,130\n"), "--format", "json"))
                    .isEqualTo(1);
            assertThat(json().path("problems").size()).isEqualTo(1);
            assertThat(json().path("problems").get(0).path("place").asString()).endsWith("counts.csv:11");
        }

        @Test
        void brokenCountsAndRowsAllAtOnce() throws IOException {
            assertThat(table(file("counts.csv", counts() + "E,male,-1\nE,female,x\nA,male,3\n"), "--format", "json"))
                    .isEqualTo(1);
            assertThat(json().path("problems").size()).isEqualTo(3);
        }

        @Test
        void wrongUsageAsJsonToo() throws IOException {
            String file = file("counts.csv", counts());
            for (String[] wrong : new String[][] {
                {"--threshold", "1"},
                {"--protect", "exact"},
                {"--sum", "count"},
                {"--no-such", "x"},
                {"--group-disclosure", "on"},
                {"--known"}
            }) {
                List<String> all =
                        new ArrayList<>(List.of("table", file, "--by", "sex", "--to", at("o.csv"), "--format", "json"));
                all.addAll(List.of(wrong));
                assertThat(run(all.toArray(String[]::new))).as(wrong[0]).isEqualTo(2);
                assertThat(json().path("status").asString()).isEqualTo("refused");
            }
            assertThat(run("table", file, "--by", "sexx", "--to", at("o.csv"))).isEqualTo(2);
            assertThat(err.toString()).contains("province, sex, count");
            assertThat(run("synthesize", file)).isEqualTo(2);
            assertThat(folder.resolve("o.csv")).doesNotExist();
        }
    }

    @Nested
    class TheAttack {

        @Test
        void findsNothingInWhatWasReleased() throws IOException {
            table(file("counts.csv", counts()));
            assertThat(run("attack", "tables", at("out.csv"), "--threshold", "5", "--format", "json"))
                    .as(err.toString())
                    .isZero();
            assertThat(json().path("audit").path("exactly_computable").asInt()).isZero();
            assertThat(json().path("audit").path("hidden").asInt()).isEqualTo(4);
        }

        @Test
        void solvesASingleHiddenCell() throws IOException {
            String naive = file("naive.csv", """
                    table,province,sex,count,flag
                    t1,A,female,23,
                    t1,A,male,,hidden
                    t1,A,Total,26,
                    """);
            assertThat(run("attack", "tables", naive, "--format", "json")).isEqualTo(1);
            assertThat(json().path("cells").get(0).path("interval").toString()).isEqualTo("[3,3]");
            assertThat(json().path("problems").toString()).contains("release.exactly-computable");
        }

        @Test
        void usesWhatIsKnownFromElsewhere() throws IOException {
            table(file("counts.csv", counts()));
            String newspaper = file("known.csv", "province,sex,count,source\nC,male,9,newspaper\n");
            assertThat(run("attack", "tables", at("out.csv"), "--known", newspaper, "--format", "json"))
                    .isEqualTo(1);
            assertThat(table(at("counts.csv"), "--known", newspaper))
                    .as(err.toString())
                    .isZero();
            assertThat(run("attack", "tables", at("out.csv"), "--known", newspaper))
                    .isZero();
        }
    }
}

package org.saksei.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.linkage.command.LinkageCommand;
import org.saksei.linkage.format.ModelReader;

/// On two threads of this machine: the same program that runs on a cluster.
class LinkageOnSparkTest {
    /// Names in both scripts with frequencies, births as intervals, rules with several keys a record.
    private static final String MODEL = """
            {"linkage": 1, "id": "record_id", "source": "agency", "null_values": ["unknown"], "prior": 0.0005,
             "columns": {"born": {"make": "birth_interval", "date": "dob", "year": "birth_year", "age": "age",
                                  "at": "reported_on"}},
             "comparisons": [
               {"use": "khmer_name", "name": "name", "columns": ["name_km", "family_name", "given_name"]},
               {"use": "birth", "columns": ["born"]},
               {"use": "exact", "columns": ["sex"]},
               {"use": "place", "columns": ["commune"]}],
             "pairs": {"exhaustive_up_to": 1, "rules": [["each(name_key)"], ["year(born)", "commune"],
                       ["sorted(family_name,given_name)"], ["first(given_name,3)", "sex"]]}}""";

    private static final int HEADER = 9 + 64;

    @TempDir
    static Path folder;

    @BeforeAll
    static void train() throws IOException {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.local.dir", folder.toString());
        core("generate", "--people", "khmer", "--entities", "600", "--sources", "4", "--seed", "7", "--to", at("g"));
        Files.writeString(folder.resolve("untrained.json"), MODEL);
        core("train", at("g/records.csv"), "--model", at("untrained.json"), "--to", at("m.json"), "--progress", "none");
        core(
                "score",
                at("g/records.csv"),
                "--model",
                at("m.json"),
                "--chunk",
                "0/1",
                "--edges",
                at("core.bin"),
                "--progress",
                "none");
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String core(String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = new LinkageCommand(ModelReader.JSON_ONLY).run(args, InputStream.nullInputStream(), out, out);
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return said.toString(StandardCharsets.UTF_8);
    }

    /// Weight by pair of ranks.
    private static TreeMap<Long, Double> edges(String file) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve(file))).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(HEADER);
        TreeMap<Long, Double> edges = new TreeMap<>();
        while (bytes.hasRemaining()) {
            long pair = (long) bytes.getInt() << Integer.SIZE | bytes.getInt();
            assertThat(edges.put(pair, bytes.getDouble())).isNull();
        }
        return edges;
    }

    private static int onSpark(String to, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(at("g/records.csv"), "--model", at("m.json"), "--edges", at(to)));
        args.addAll(List.of(more));
        return LinkageOnSpark.run(args.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, SparkScoring.TILE})
    void theEdgesAreThoseOfOneMachineHoweverGroupsAreCut(int tile) throws IOException {
        assertThat(onSpark("spark.bin", "--tile", String.valueOf(tile))).isZero();

        TreeMap<Long, Double> expected = edges("core.bin");
        assertThat(expected.size()).isGreaterThan(200);
        assertThat(edges("spark.bin").equals(expected)).isTrue();
        assertThat(Files.readString(folder.resolve("spark.bin"), StandardCharsets.ISO_8859_1)
                        .substring(0, HEADER))
                .isEqualTo(Files.readString(folder.resolve("core.bin"), StandardCharsets.ISO_8859_1)
                        .substring(0, HEADER));
    }

    @Test
    void theCoreMakesTheSameClustersOfThem() throws IOException {
        onSpark("spark.bin");
        for (String edges : List.of("core", "spark")) {
            core(
                    "cluster",
                    at(edges + ".bin"),
                    "--files",
                    at("g/records.csv"),
                    "--model",
                    at("m.json"),
                    "--clusters",
                    at(edges + ".csv"),
                    "--progress",
                    "none");
        }

        assertThat(folder.resolve("spark.csv")).hasSameBinaryContentAs(folder.resolve("core.csv"));
    }

    @Test
    void whatCannotBeDoneIsRefusedAndLeavesNoFile() throws IOException {
        assertThat(onSpark("none.bin", "--max-pairs", "10")).isEqualTo(1);
        assertThat(onSpark("none.bin", "--id", "number")).isEqualTo(1);
        assertThat(onSpark("none.bin", "--tiles", "3")).isEqualTo(2);
        assertThat(onSpark("none.bin", "--max-pairs", "many")).isEqualTo(2);
        assertThat(onSpark("none.bin", "--id", "agency"))
                .as("an id that many have")
                .isEqualTo(1);

        assertThat(folder.resolve("none.bin")).doesNotExist();
    }
}

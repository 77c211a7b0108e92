package org.saksei.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.pack.InstalledPack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores `statements read` against the figures read by hand, development and test half side by side.
///
/// `GoldBench NARRATIVES [--release] [--errors]` writes each narrative to a file, reads it with the
/// program and scores it. `GoldBench --found DIR [--release] [--errors]` scores `DIR/<document>.jsonl`
/// instead: output made elsewhere, or the annotation of a second reader. The test half is scored only
/// with `--release`; differences are listed only for the development half. Texts are not printed.
final class GoldBench {

    private static final Path GOLD = Path.of("lib", "statements", "src", "test", "resources", "gold");
    private static final int TOLERATED_GAP = 5;

    /// A row of `documents.csv`.
    private record Stretch(String document, String sha256, String half, String published, int from, int to) {
        boolean holds(GoldFigure figure) {
            return figure.start() >= from && figure.end() <= to;
        }
    }

    private final Path home;
    private final JsonMapper json = JsonMapper.builder().build();

    private GoldBench(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        boolean release = words.contains("--release");
        int found = words.indexOf("--found");
        GoldBench bench = new GoldBench(Path.of(System.getProperty("saksei.home", ".")));
        if (found >= 0) {
            bench.score(Path.of(words.get(found + 1)), release, words.contains("--errors"));
            return;
        }
        Path folder = Files.createTempDirectory("saksei-gold");
        try {
            bench.read(bench.narratives(Path.of(words.getFirst())), release, folder);
            bench.score(folder, release, words.contains("--errors"));
        } finally {
            InstalledPack.delete(folder);
        }
    }

    private void score(Path output, boolean release, boolean errors) throws IOException {
        GoldScore dev = score("dev", output);
        GoldScore test = release ? score("test", output) : new GoldScore();
        print(dev, test);
        if (errors) {
            dev.errors().forEach(line -> say("%s", line));
        }
    }

    private GoldScore score(String half, Path output) throws IOException {
        GoldScore score = new GoldScore();
        for (Stretch stretch : stretches()) {
            if (stretch.half().equals(half)) {
                List<GoldFigure> gold = figures(home.resolve(GOLD).resolve(stretch.document() + ".jsonl"));
                List<GoldFigure> found = figures(output.resolve(stretch.document() + ".jsonl")).stream()
                        .filter(stretch::holds)
                        .toList();
                score.add(stretch.document(), gold, found);
            }
        }
        return score;
    }

    private static void print(GoldScore dev, GoldScore test) {
        say("%-32s %7s %7s %7s %7s", "", "dev", "test", "gap", "goal");
        for (GoldScore.Measure measure : GoldScore.Measure.values()) {
            double gap = dev.percent(measure) - test.percent(measure);
            say(
                    "%-32s %7s %7s %7s %7s  of %d, %d%s",
                    measure.title,
                    shown(dev.percent(measure)),
                    shown(test.percent(measure)),
                    shown(gap),
                    measure.goal == 0 ? "" : "≥ " + measure.goal,
                    dev.of(measure),
                    test.of(measure),
                    gap > TOLERATED_GAP ? "  the gap is a defect" : "");
        }
    }

    private static String shown(double percent) {
        return Double.isNaN(percent) ? "-" : String.format(Locale.ROOT, "%.1f", percent);
    }

    /// Figures of a file of lines, without documents and without what was rejected.
    private List<GoldFigure> figures(Path file) throws IOException {
        List<GoldFigure> figures = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            boolean figure = "figure".equals(node.path("type").asString("figure"));
            if (figure && !"rejected".equals(node.path("status").asString("proposed"))) {
                figures.add(GoldFigure.of(node));
            }
        }
        return figures;
    }

    private List<Stretch> stretches() throws IOException {
        return Files.readAllLines(home.resolve(GOLD).resolve("documents.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .map(row ->
                        new Stretch(row[0], row[1], row[3], row[4], Integer.parseInt(row[5]), Integer.parseInt(row[6])))
                .toList();
    }

    private Map<String, String> narratives(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode node = json.readTree(line);
                texts.put(node.path("id").asString(), node.path("text").asString());
            }
        }
        return texts;
    }

    /// Runs the program once a document, as the rated country's own reader would, and keeps what it
    /// printed.
    private void read(Map<String, String> texts, boolean release, Path folder)
            throws IOException, InterruptedException {
        for (Stretch stretch : stretches()) {
            if (release || stretch.half().equals("dev")) {
                read(stretch, texts.get(stretch.document()), folder);
            }
        }
    }

    private void read(Stretch stretch, @Nullable String text, Path folder) throws IOException, InterruptedException {
        if (text == null || !stretch.sha256().equals(sha256(text))) {
            throw new IllegalArgumentException(stretch.document() + ": this is not the text that was read by hand");
        }
        Path file = Files.writeString(folder.resolve(stretch.document() + ".txt"), text);
        Path sheet = Files.writeString(
                folder.resolve(stretch.document() + ".csv"),
                "file,published,publisher,title,url,language,rights\n%s.txt,%s,United States Department of State,%s,,en,\n"
                        .formatted(stretch.document(), stretch.published(), "Trafficking in Persons Report 2018"));
        String program = home.resolve("saksei").toAbsolutePath().toString();
        String country = stretch.document().substring(0, 3);
        List<String> command = List.of(
                program,
                "statements",
                "read",
                file.toString(),
                "--country",
                country,
                "--sources",
                sheet.toString(),
                "--format",
                "json");
        int exit = new ProcessBuilder(command)
                .redirectOutput(folder.resolve(stretch.document() + ".jsonl").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(stretch.document() + ": statements read left with " + exit);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

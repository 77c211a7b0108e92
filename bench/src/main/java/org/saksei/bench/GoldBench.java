package org.saksei.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
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
import org.saksei.app.Saksei;
import org.saksei.app.pack.InstalledPack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores `statements read` against the figures read by hand, development and test half side by side.
///
/// `GoldBench NARRATIVES [--release] [--errors]` writes each narrative to a file, reads it with the
/// program and scores it. `GoldBench --found DIR [--release] [--errors]` scores `DIR/<document>.jsonl`
/// instead: output made elsewhere, or the annotation of a second reader. `--gold DIR` takes another gold
/// than the project's own: `DIR/documents.csv`, `DIR/<document>.jsonl` and, where the texts may lie beside
/// them, `DIR/<document>.txt`. `--agreed DIR` asks only what a second hand (`DIR/<document>.jsonl`) read
/// alike. The test half is scored only with `--release`; differences are listed only
/// for the development half. Texts are not printed.
final class GoldBench {

    private static final Path OWN = Path.of("lib", "statements", "src", "test", "resources", "gold");
    private static final int TOLERATED_GAP = 5;

    /// A row of `documents.csv`.
    ///
    /// @param country home of the reader, empty for the pack's
    private record Stretch(
            String document,
            String sha256,
            String half,
            String published,
            String publisher,
            String title,
            String country,
            int from,
            int to) {

        /// @param row by the names of the columns
        static Stretch of(Map<String, String> row) {
            String document = row.getOrDefault("document", "");
            return new Stretch(
                    document,
                    row.getOrDefault("sha256", ""),
                    row.getOrDefault("split", "dev"),
                    row.getOrDefault("published", ""),
                    row.getOrDefault("publisher", "United States Department of State"),
                    row.containsKey("publisher") ? "" : "Trafficking in Persons Report 2018",
                    row.getOrDefault("country", document.substring(0, Math.min(3, document.length()))),
                    Integer.parseInt(row.getOrDefault("annotated_from", "0")),
                    Integer.parseInt(row.getOrDefault("annotated_to", "0")));
        }

        boolean holds(GoldFigure figure) {
            return figure.start() >= from && figure.end() <= to;
        }
    }

    private final Path gold;
    private final @Nullable Path second;
    private final JsonMapper json = JsonMapper.builder().build();

    private GoldBench(Path gold, @Nullable Path second) {
        this.gold = gold;
        this.second = second;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        boolean release = words.contains("--release");
        int found = words.indexOf("--found");
        int other = words.indexOf("--gold");
        int agreed = words.indexOf("--agreed");
        Path home = Path.of(System.getProperty("saksei.home", "."));
        GoldBench bench = new GoldBench(
                other >= 0 ? Path.of(words.get(other + 1)) : home.resolve(OWN),
                agreed >= 0 ? Path.of(words.get(agreed + 1)) : null);
        if (found >= 0) {
            bench.score(Path.of(words.get(found + 1)), release, words.contains("--errors"));
            return;
        }
        Path folder = Files.createTempDirectory("saksei-gold");
        try {
            boolean narratives = !words.getFirst().startsWith("--");
            bench.read(narratives ? bench.narratives(Path.of(words.getFirst())) : Map.of(), release, folder);
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
                String file = stretch.document() + ".jsonl";
                List<GoldFigure> byHand = figures(gold.resolve(file));
                List<GoldFigure> found = figures(output.resolve(file)).stream()
                        .filter(stretch::holds)
                        .toList();
                if (second == null) {
                    score.add(stretch.document(), byHand, found);
                } else {
                    score.addAgreed(stretch.document(), byHand, figures(second.resolve(file)), found);
                }
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
        List<String> lines = Files.readAllLines(gold.resolve("documents.csv"));
        String[] names = lines.getFirst().split(",", -1);
        List<Stretch> stretches = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int at = 0; at < Math.min(names.length, cells.length); at++) {
                row.put(names[at], cells[at]);
            }
            stretches.add(Stretch.of(row));
        }
        return stretches;
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

    /// Runs the command once a document, in this process, as the rated country's own reader would, and
    /// keeps what it printed.
    private void read(Map<String, String> texts, boolean release, Path folder) throws IOException {
        for (Stretch stretch : stretches()) {
            if (release || stretch.half().equals("dev")) {
                Path beside = gold.resolve(stretch.document() + ".txt");
                String text = Files.exists(beside) ? Files.readString(beside) : texts.get(stretch.document());
                read(stretch, text, folder);
            }
        }
    }

    private void read(Stretch stretch, @Nullable String text, Path folder) throws IOException {
        if (text == null || !stretch.sha256().equals(sha256(text))) {
            throw new IllegalArgumentException(stretch.document() + ": this is not the text that was read by hand");
        }
        Path file = Files.writeString(folder.resolve(stretch.document() + ".txt"), text);
        Path sheet = Files.writeString(
                folder.resolve(stretch.document() + ".csv"),
                "file,published,publisher,title,url,language,rights\n%s.txt,%s,%s,%s,,en,\n"
                        .formatted(stretch.document(), stretch.published(), stretch.publisher(), stretch.title()));
        Path output = folder.resolve(stretch.document() + ".jsonl");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(output));
                PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8)) {
            List<String> words = new ArrayList<>(
                    List.of("statements", "read", file.toString(), "--sources", sheet.toString(), "--format", "json"));
            if (!stretch.country().isEmpty()) {
                words.addAll(List.of("--country", stretch.country()));
            }
            int exit = Saksei.run(out, err, words.toArray(String[]::new));
            if (exit != 0) {
                throw new IllegalStateException(stretch.document() + ": statements read left with " + exit);
            }
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

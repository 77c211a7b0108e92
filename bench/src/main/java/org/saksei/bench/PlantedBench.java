package org.saksei.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.saksei.app.Saksei;
import org.saksei.app.pack.InstalledPack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Counts how many errors planted in consistent texts `statements check` finds, and its alarms in the texts
/// without one.
///
/// `PlantedBench FILE… [--errors]`; a line of FILE is `{"id", "published", "country", "text", "plants": [{"kind",
/// "start", "end", "instead"}]}`, `start` and `end` in code points. Each plant is a text of its own. It is found when a
/// contradiction the text without it does not have names a figure within 120 characters of it.
final class PlantedBench {

    private static final Set<String> ALARMS = Set.of("inconsistent", "conflict");

    private static final int NEAR = 120;

    private final JsonMapper json = JsonMapper.builder().build();
    private final boolean errors;
    private final Path folder;
    private final Map<String, int[]> kinds = new TreeMap<>();
    private int texts;
    private int alarms;

    private PlantedBench(boolean errors, Path folder) {
        this.errors = errors;
        this.folder = folder;
    }

    /// A contradiction.
    ///
    /// @param name its check and formula
    /// @param spans of its figures
    private record Alarm(String name, List<int[]> spans) {

        boolean isNear(int start, int end) {
            return spans.stream().anyMatch(span -> span[0] < end + NEAR && span[1] > start - NEAR);
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        Path folder = Files.createTempDirectory("saksei-planted");
        try {
            for (String file : words) {
                if (!file.startsWith("--")) {
                    new PlantedBench(words.contains("--errors"), folder).score(Path.of(file));
                }
            }
        } finally {
            InstalledPack.delete(folder);
        }
    }

    private void score(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            score(json.readTree(line));
        }
        int found = kinds.values().stream().mapToInt(each -> each[0]).sum();
        int planted = kinds.values().stream().mapToInt(each -> each[1]).sum();
        say(
                "%s: %d of %d found (%.1f %%), %d alarms in %d texts without an error",
                file.getFileName(), found, planted, 100.0 * found / Math.max(1, planted), alarms, texts);
        kinds.forEach((kind, counts) -> say("  %-45s %3d of %3d", kind, counts[0], counts[1]));
    }

    private void score(JsonNode entry) throws IOException {
        String text = entry.path("text").asString();
        List<Alarm> before = check(entry, text);
        Set<String> known = new HashSet<>();
        before.forEach(alarm -> known.add(alarm.name()));
        texts++;
        alarms += before.size();
        if (errors) {
            before.forEach(alarm -> say("alarm %s %s", entry.path("id").asString(), alarm.name()));
        }
        for (JsonNode plant : entry.path("plants")) {
            int start = plant.path("start").asInt();
            int end = plant.path("end").asInt();
            String instead = plant.path("instead").asString();
            String changed = text.substring(0, text.offsetByCodePoints(0, start))
                    + instead
                    + text.substring(text.offsetByCodePoints(0, end));
            int to = start + instead.codePointCount(0, instead.length());
            boolean found = check(entry, changed).stream()
                    .anyMatch(alarm -> !known.contains(alarm.name()) && alarm.isNear(start, Math.max(to, start + 1)));
            int[] counts = kinds.computeIfAbsent(plant.path("kind").asString(), unused -> new int[2]);
            counts[1]++;
            counts[0] += found ? 1 : 0;
            if (errors && !found) {
                say(
                        "miss %s %s %s",
                        entry.path("id").asString(), plant.path("kind").asString(), instead);
            }
        }
    }

    private List<Alarm> check(JsonNode entry, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), text);
        StringWriter out = new StringWriter();
        int exit;
        try (PrintWriter to = new PrintWriter(out);
                PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8)) {
            exit = Saksei.run(
                    to,
                    err,
                    "statements",
                    "check",
                    file.toString(),
                    "--published",
                    entry.path("published").asString(),
                    "--country",
                    entry.path("country").asString(),
                    "--format",
                    "json");
        }
        if (exit != 0) {
            throw new IllegalStateException(entry.path("id").asString() + ": statements check left with " + exit);
        }
        List<Alarm> found = new ArrayList<>();
        for (String line : out.toString().split("\\R")) {
            JsonNode check = json.readTree(line);
            if (check.path("type").asString().equals("check")
                    && ALARMS.contains(check.path("verdict").asString())) {
                found.add(alarm(check));
            }
        }
        return found;
    }

    private static Alarm alarm(JsonNode check) {
        List<int[]> spans = new ArrayList<>();
        for (JsonNode figure : check.path("figures")) {
            JsonNode span = figure.path("span");
            if (span.size() == 2) {
                spans.add(new int[] {span.get(0).asInt(), span.get(1).asInt()});
            }
        }
        return new Alarm(
                check.path("check").asString() + " " + check.path("formula").asString(), spans);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

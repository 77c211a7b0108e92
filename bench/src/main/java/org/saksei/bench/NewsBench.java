package org.saksei.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Saksei;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores `statements read --lines` against quantities of news sentences read by hand: value, and value with
/// unit, with change, with concept.
///
/// `NewsBench FILE… [--errors]`; a line of FILE is `{"text", "quantities": [{"span", "value", "upper", "unit",
/// "change", "concept"}]}`. A quantity is found when a figure has its value; of several the nearest one counts.
/// A concept is right with one word in common.
final class NewsBench {

    private static final BigDecimal CLOSE = new BigDecimal("0.005");

    private static final Set<String> NO_QUANTITY = Set.of("rating", "date");

    /// Two spellings of one unit.
    private static final Map<String, String> SPELLINGS =
            Map.of("meter", "metre", "kilometer", "kilometre", "liter", "litre", "tonne", "ton", "kilo", "kilogram");

    private final JsonMapper json = JsonMapper.builder().build();
    private final boolean errors;
    private int expected;
    private int found;
    private int values;
    private int units;
    private int changes;
    private int concepts;

    private NewsBench(boolean errors) {
        this.errors = errors;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        for (String file : words) {
            if (!file.startsWith("--")) {
                new NewsBench(words.contains("--errors")).score(Path.of(file));
            }
        }
    }

    private void score(Path file) throws IOException {
        List<JsonNode> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            sentences.add(json.readTree(line));
        }
        Map<Integer, List<JsonNode>> read = read(sentences);
        for (int at = 0; at < sentences.size(); at++) {
            compare(at + 1, sentences.get(at), read.getOrDefault(at + 1, List.of()));
        }
        say("%s: %d quantities, %d read", file.getFileName(), expected, found);
        print("value", values);
        print("value and unit", units);
        print("value and change", changes);
        print("value and concept", concepts);
    }

    private Map<Integer, List<JsonNode>> read(List<JsonNode> sentences) throws IOException {
        Path lines = Files.createTempFile("saksei-news", ".txt");
        try {
            Files.write(
                    lines,
                    sentences.stream()
                            .map(sentence -> sentence.path("text").asString().replace('\n', ' '))
                            .toList());
            StringWriter out = new StringWriter();
            PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            int exit = Saksei.run(
                    new PrintWriter(out, true),
                    err,
                    "statements",
                    "read",
                    lines.toString(),
                    "--lines",
                    "--format",
                    "json");
            if (exit != 0) {
                throw new IllegalStateException("statements read left with " + exit);
            }
            return figures(out.toString());
        } finally {
            Files.delete(lines);
        }
    }

    private Map<Integer, List<JsonNode>> figures(String printed) {
        Map<Integer, List<JsonNode>> figures = new HashMap<>();
        printed.lines().map(json::readTree).forEach(node -> {
            boolean quantity = "figure".equals(node.path("type").asString())
                    && !node.path("value").isNull()
                    && !NO_QUANTITY.contains(node.path("kind").asString());
            if (quantity) {
                figures.computeIfAbsent(node.path("line").asInt(), unused -> new ArrayList<>())
                        .add(node);
            }
        });
        return figures;
    }

    private void compare(int line, JsonNode sentence, List<JsonNode> read) {
        List<JsonNode> left = new ArrayList<>(read);
        found += read.size();
        for (JsonNode quantity : sentence.path("quantities")) {
            expected++;
            JsonNode figure = nearest(quantity, left);
            if (figure == null) {
                error(line, "missed", quantity.path("value").asString(), "");
                continue;
            }
            left.remove(figure);
            values++;
            units += right(line, "unit", unit(quantity.path("unit").asString()), unit(figure));
            changes += right(line, "change", quantity.path("change").asString(), change(figure));
            Set<String> wanted = words(quantity.path("concept"));
            Set<String> about = words(figure.path("about"));
            boolean shared = wanted.isEmpty() ? about.isEmpty() : about.stream().anyMatch(wanted::contains);
            concepts += shared ? 1 : 0;
            if (!shared) {
                error(line, "concept", wanted.toString(), about.toString());
            }
        }
        left.forEach(figure -> error(line, "invented", "", figure.path("value").asString()));
    }

    private static @Nullable JsonNode nearest(JsonNode quantity, List<JsonNode> figures) {
        JsonNode nearest = null;
        for (JsonNode figure : figures) {
            boolean same = isClose(quantity.path("value"), figure.path("value"))
                    && (quantity.path("upper").isMissingNode()
                            || figure.path("upper").isNull()
                            || isClose(quantity.path("upper"), figure.path("upper")));
            if (same && (nearest == null || distance(quantity, figure) < distance(quantity, nearest))) {
                nearest = figure;
            }
        }
        return nearest;
    }

    private static int distance(JsonNode quantity, JsonNode figure) {
        return Math.abs(quantity.path("span").path(0).asInt()
                - figure.path("span").path(0).asInt());
    }

    /// A third is 0.33 to one and 0.333 to the other.
    private static boolean isClose(JsonNode one, JsonNode other) {
        BigDecimal left = new BigDecimal(one.asString());
        BigDecimal right = new BigDecimal(other.asString());
        return left.subtract(right).abs().compareTo(left.abs().max(right.abs()).multiply(CLOSE)) <= 0;
    }

    private int right(int line, String what, String wanted, String read) {
        if (wanted.equals(read)) {
            return 1;
        }
        error(line, what, wanted, read);
        return 0;
    }

    private static String unit(JsonNode figure) {
        String kind = figure.path("unit").path("kind").asString();
        JsonNode name = figure.path("unit").path("name");
        return kind.equals("none") || name.isNull() ? "" : unit(name.asString());
    }

    /// "metric tonne" and "ton", "year of age" and "year".
    private static String unit(String name) {
        StringBuilder plain = new StringBuilder();
        for (String word :
                name.toLowerCase(Locale.ROOT).replace('-', ' ').strip().split(" ", -1)) {
            plain.append(plain.isEmpty() ? "" : " ").append(SPELLINGS.getOrDefault(word, word));
        }
        return plain.toString().replace("metric ton", "ton").replace("year of age", "year");
    }

    private static String change(JsonNode figure) {
        String direction = figure.path("direction").isNull()
                ? ""
                : figure.path("direction").asString();
        if (direction.equals("up") || direction.equals("down")) {
            return direction;
        }
        return switch (figure.path("modifier").asString()) {
            case "about", "vague" -> "~";
            case "more_than", "at_least" -> ">";
            case "less_than", "at_most" -> "<";
            default -> "=";
        };
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        for (JsonNode each : list) {
            for (String word : each.asString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}&]+", -1)) {
                boolean plural = word.endsWith("s") && !word.endsWith("ss");
                words.add(plural ? word.substring(0, word.length() - 1) : word);
            }
        }
        words.remove("");
        return words;
    }

    private void error(int line, String what, String wanted, String read) {
        if (errors) {
            say("%d\t%s\t%s\t%s", line, what, wanted, read);
        }
    }

    private void print(String what, int right) {
        double precision = 100.0 * right / Math.max(1, found);
        double recall = 100.0 * right / Math.max(1, expected);
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        say("  %-18s precision %.1f  recall %.1f  F1 %.1f", what, precision, recall, f1);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

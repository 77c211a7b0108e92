package org.saksei.linkage.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The tables of `romanisation.csv`: what consonants and vowels sound like in either series, and what
/// letters of a key stand for. Rules that look at neighbours are in [Romaniser]; the column *note* of
/// the table names them.
final class RomanTable {
    static final RomanTable INSTANCE = new RomanTable();

    /// @param seriesA whether the consonant belongs to the first series
    record Consonant(String latin, boolean seriesA) {}

    record Vowel(String seriesA, String seriesO) {
        String in(boolean a) {
            return a ? seriesA : seriesO;
        }
    }

    private final Map<Integer, Consonant> consonants = new HashMap<>();
    private final Map<String, Vowel> vowels = new HashMap<>();
    private final Map<Integer, String> independent = new HashMap<>();
    private final Map<String, String> finals = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> keyLetters = new LinkedHashMap<>();
    private final Map<String, String> keyVowels = new HashMap<>();

    private RomanTable() {
        try (InputStream in = Objects.requireNonNull(RomanTable.class.getResourceAsStream("romanisation.csv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> add(fields(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Consonant consonant(int codePoint) {
        return Objects.requireNonNull(consonants.get(codePoint));
    }

    boolean isConsonant(int codePoint) {
        return consonants.containsKey(codePoint);
    }

    /// The sound of a run of vowel signs; signs the table does not know together are taken one by one.
    Vowel vowel(String signs) {
        Vowel whole = vowels.get(signs);
        if (whole != null) {
            return whole;
        }
        StringBuilder a = new StringBuilder();
        StringBuilder o = new StringBuilder();
        signs.codePoints().forEach(sign -> {
            Vowel one = vowels.getOrDefault(Character.toString(sign), new Vowel("", ""));
            a.append(one.seriesA());
            o.append(one.seriesO());
        });
        return new Vowel(a.toString(), o.toString());
    }

    String independent(int codePoint) {
        return independent.getOrDefault(codePoint, "");
    }

    /// How a consonant sounds when it closes a syllable.
    String closing(String latin) {
        return finals.getOrDefault(latin, latin);
    }

    /// The customary spelling of a whole word; null where there is none.
    @Nullable
    String word(String khmer) {
        return words.get(khmer);
    }

    Map<String, String> keyLetters() {
        return keyLetters;
    }

    String keyVowel(String group) {
        return keyVowels.getOrDefault(group, "U");
    }

    private void add(List<String> f) {
        switch (f.get(0)) {
            case "consonant" ->
                consonants.put(
                        codePoints(f.get(1)).codePointAt(0),
                        new Consonant(f.get(3), f.get(4).equals("a")));
            case "vowel" -> vowels.put(codePoints(f.get(1)), new Vowel(f.get(5), f.get(6)));
            case "independent vowel" -> independent.put(codePoints(f.get(1)).codePointAt(0), f.get(3));
            case "word" -> words.put(KhmerOrder.normalise(f.get(2)), f.get(3));
            case "final" -> List.of(f.get(2).split(" ")).forEach(latin -> finals.put(latin, f.get(3)));
            case "key" -> addKey(f.get(2), f.get(3));
            default -> {} // signs: their rules are code
        }
    }

    private void addKey(String from, String to) {
        boolean rule = to.equals("once") || to.equals("dropped") || from.startsWith("any other");
        if (rule) {
            return;
        }
        boolean vowelRow = "aeiouEU".contains(to);
        for (String letters : from.split(" ")) {
            (vowelRow ? keyVowels : keyLetters).put(letters, to);
        }
    }

    private static String codePoints(String text) {
        StringBuilder points = new StringBuilder();
        for (String point : text.split(" ")) {
            if (point.startsWith("U+")) {
                points.appendCodePoint(Integer.parseInt(point.substring(2), 16));
            }
        }
        return points.toString();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

package org.saksei.linkage.generate;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What happens to a name between a mouth and a form.
final class Misspelling {
    /// Spellings that sound alike; a variant replaces one by another of its row.
    private static final List<List<String>> VARIANTS = List.of(
            List.of("ch", "c"),
            List.of("ea", "ia"),
            List.of("ou", "u", "oo"),
            List.of("ey", "ei", "y", "i"),
            List.of("oeu", "eu"),
            List.of("ph", "f"),
            List.of("v", "w"),
            List.of("th", "t"),
            List.of("o", "or"),
            List.of("a", "ar"));

    private final Random random;

    Misspelling(Random random) {
        this.random = random;
    }

    /// Another customary Latin spelling.
    String variant(String latin) {
        int from = random.nextInt(VARIANTS.size());
        for (int i = 0; i < VARIANTS.size(); i++) {
            List<String> row = VARIANTS.get((from + i) % VARIANTS.size());
            for (String sound : row) {
                int at = latin.toLowerCase(Locale.ROOT).indexOf(sound, 1);
                if (at > 0) {
                    String other = row.get((row.indexOf(sound) + 1 + random.nextInt(row.size() - 1)) % row.size());
                    return latin.substring(0, at) + other + latin.substring(at + sound.length());
                }
            }
        }
        return latin;
    }

    /// One insertion, deletion, replacement or swap of letters.
    String typingError(String text) {
        int[] points = text.codePoints().toArray();
        if (points.length < 3) {
            return text;
        }
        int at = 1 + random.nextInt(points.length - 2);
        StringBuilder out = new StringBuilder();
        int kind = random.nextInt(4);
        for (int i = 0; i < points.length; i++) {
            if (i == at && kind == 0) {
                continue;
            }
            if (i == at && kind == 1) {
                out.appendCodePoint(points[i]);
            }
            if (i == at && kind == 2) {
                out.appendCodePoint(points[random.nextInt(points.length)]);
                continue;
            }
            if (i == at && kind == 3) {
                out.appendCodePoint(points[i + 1]).appendCodePoint(points[i]);
                i++;
                continue;
            }
            out.appendCodePoint(points[i]);
        }
        return out.toString();
    }

    /// Marks of a Khmer syllable in another order that looks the same.
    String otherOrder(String khmer) {
        int[] points = khmer.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            boolean shifter = points[i] == 0x17C9 || points[i] == 0x17CA;
            boolean vowel = points[i + 1] >= 0x17B6 && points[i + 1] <= 0x17C5;
            if (shifter && vowel) {
                int swap = points[i];
                points[i] = points[i + 1];
                points[i + 1] = swap;
                break;
            }
        }
        return new String(points, 0, points.length);
    }

    String zeroWidthSpace(String khmer) {
        int at = khmer.length() < 3 ? khmer.length() : 1 + random.nextInt(khmer.length() - 1);
        return khmer.substring(0, at) + "\u200B" + khmer.substring(at);
    }
}

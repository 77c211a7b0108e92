package org.saksei.linkage.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One order of code points for Khmer syllables that look alike (Unicode Technical Note 61). NFC alone
/// does not do it: the combining classes of Khmer signs are frozen wrong.
final class KhmerOrder {
    static final int COENG = 0x17D2;

    private KhmerOrder() {}

    static String normalise(String text) {
        int[] points = prepared(Normalizer.normalize(text, Normalizer.Form.NFC));
        StringBuilder out = new StringBuilder(points.length);
        int i = 0;
        while (i < points.length) {
            int base = points[i++];
            out.appendCodePoint(base);
            if (isBase(base)) {
                List<Mark> marks = new ArrayList<>();
                while (i < points.length && isMark(points[i])) {
                    boolean pair = points[i] == COENG && i + 1 < points.length && isBase(points[i + 1]);
                    marks.add(new Mark(points[i], pair ? points[i + 1] : 0));
                    i += pair ? 2 : 1;
                }
                ordered(base, marks).forEach(mark -> mark.write(out));
            }
        }
        return out.toString();
    }

    /// A sign of a syllable, or a coeng with its letter.
    private record Mark(int point, int letter) {
        int rank() {
            if (point == COENG) {
                return letter == 0x179A ? 2 : 1; // subscript ro goes last
            }
            return switch (point) {
                case 0x17CC -> 0;
                case 0x17C9, 0x17CA -> 3;
                case 0x17BE, 0x17BF, 0x17C0, 0x17C1, 0x17C2, 0x17C3, 0x17C4, 0x17C5 -> 4;
                case 0x17BB, 0x17BC, 0x17BD -> 5;
                case 0x17B7, 0x17B8, 0x17B9, 0x17BA -> 6;
                case 0x17B6 -> 7;
                case 0x17C7, 0x17C8 -> 9;
                default -> 8;
            };
        }

        boolean above() {
            return (point >= 0x17B7 && point <= 0x17BA) || point == 0x17BE || point == 0x17D0;
        }

        void write(StringBuilder out) {
            out.appendCodePoint(point);
            if (letter != 0) {
                out.appendCodePoint(letter);
            }
        }
    }

    private static List<Mark> ordered(int base, List<Mark> marks) {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.replaceAll(m -> m.point == COENG && m.letter == 0x178A ? new Mark(COENG, 0x178F) : m);
        join(sorted, 0x17C1, 0x17B8, 0x17BE);
        join(sorted, 0x17C1, 0x17B6, 0x17C4);
        Mark low = new Mark(0x17BB, 0);
        if (sorted.contains(low) && sorted.stream().anyMatch(Mark::above)) {
            boolean seriesA = !RomanTable.INSTANCE.isConsonant(base)
                    || RomanTable.INSTANCE.consonant(base).seriesA();
            sorted.replaceAll(m -> m.equals(low) ? new Mark(seriesA ? 0x17CA : 0x17C9, 0) : m);
        }
        sorted.sort(Comparator.comparingInt(Mark::rank));
        return sorted.stream().distinct().toList();
    }

    private static void join(List<Mark> marks, int first, int second, int joined) {
        int at = marks.indexOf(new Mark(first, 0));
        if (at >= 0 && marks.contains(new Mark(second, 0))) {
            marks.set(at, new Mark(joined, 0));
            marks.removeIf(m -> m.point == second || m.point == first);
        }
    }

    /// Drops what cannot be seen and replaces letters that Unicode discourages.
    private static int[] prepared(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= 0x17E0 && point <= 0x17E9) {
                out.appendCodePoint('0' + point - 0x17E0);
                return;
            }
            switch (point) {
                case 0x17B4, 0x17B5, 0x200B, 0x200C, 0x200D, 0x00AD, 0x2060, 0xFEFF -> {}
                case 0x17A3 -> out.appendCodePoint(0x17A2);
                case 0x17A4 -> out.appendCodePoint(0x17A2).appendCodePoint(0x17B6);
                case 0x17A8 -> out.appendCodePoint(0x17A7).appendCodePoint(0x1780);
                case 0x17B2 -> out.appendCodePoint(0x17B1);
                default -> out.appendCodePoint(point);
            }
        });
        return out.codePoints().toArray();
    }

    static boolean isBase(int point) {
        return (point >= 0x1780 && point <= 0x17A2) || (point >= 0x17A5 && point <= 0x17B3);
    }

    static boolean isMark(int point) {
        return (point >= 0x17B6 && point <= 0x17D3) || point == 0x17DD;
    }
}

package org.saksei.statements.khmer;

import java.util.Arrays;
import org.saksei.statements.Span;
import org.saksei.statements.number.CodePoints;

/// A Khmer text as it is compared, and the way back to the text as it was written.
///
/// Odd on purpose: every other word of a Khmer page has an invisible blank in it (U+200B) and the next
/// page none, and the subscripts of ដ and ត look alike and are typed for each other. Both are made one
/// here, so that a word of a pack fits however it was typed.
final class KhmerText {

    private static final char COENG = '\u17d2';

    private final String original;
    private final String plain;
    private final int[] origin;
    private final CodePoints points;

    private KhmerText(String original, String plain, int[] origin) {
        this.original = original;
        this.plain = plain;
        this.origin = origin;
        this.points = CodePoints.of(original);
    }

    static KhmerText of(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        int[] origin = new int[original.length() + 1];
        for (int index = 0; index < original.length(); index++) {
            char sign = original.charAt(index);
            if (!isInvisible(sign)) {
                origin[plain.length()] = index;
                boolean subscript = sign == 'ដ' && !plain.isEmpty() && plain.charAt(plain.length() - 1) == COENG;
                plain.append(subscript ? 'ត' : isBlank(sign) ? ' ' : sign);
            }
        }
        origin[plain.length()] = original.length();
        return new KhmerText(original, plain.toString(), Arrays.copyOf(origin, plain.length() + 1));
    }

    /// A word as it stands in [#plain()].
    static String folded(String word) {
        return of(word).plain;
    }

    private static boolean isInvisible(char sign) {
        return sign >= '\u200b' && sign <= '\u200d' || sign == '\u00ad' || sign == '\u2060' || sign == '\ufeff';
    }

    private static boolean isBlank(char sign) {
        return sign == '\u00a0' || sign == '\u202f' || sign == '\u2009' || sign == '\t';
    }

    /// What patterns are matched against; positions in it are those of this package.
    String plain() {
        return plain;
    }

    /// The words as they were written, without the invisible signs around them.
    String written(int start, int end) {
        return original.substring(origin[start], end == start ? origin[start] : origin[end - 1] + 1);
    }

    Span span(int start, int end) {
        return points.span(origin[start], end == start ? origin[start] : origin[end - 1] + 1);
    }

    /// At most 32 characters before a place of the text in code points.
    String before(int codePoint) {
        return original.substring(points.index(Math.max(0, codePoint - 32)), points.index(codePoint));
    }

    /// At most 32 characters behind a place of the text in code points.
    String behind(int codePoint) {
        int all = points.at(original.length());
        return original.substring(points.index(codePoint), points.index(Math.min(all, codePoint + 32)));
    }

    /// Whether no syllable is torn apart: a Khmer letter carries its vowels and subscripts behind it.
    static boolean isWhole(String plain, int start, int end) {
        boolean begins = start == 0 || plain.charAt(start - 1) != COENG;
        return begins && (end >= plain.length() || !isDependent(plain.charAt(end)));
    }

    private static boolean isDependent(char sign) {
        return sign >= '\u17b6' && sign <= '\u17d3';
    }

    static boolean isKhmerLetter(char sign) {
        return sign >= '\u1780' && sign <= '\u17d3';
    }
}

package org.saksei.register;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// How words are cleaned before they are kept, and folded before they are compared.
///
/// No regular expressions here, because a million rows of twenty cells pass through.
public final class Spelling {

    private Spelling() {}

    /// What is kept of a text: NFC, without invisible and control characters, tabs and line ends as
    /// spaces, runs of spaces as one, none at the ends. Returns `raw` itself when it already is like
    /// that.
    public static String clean(String raw) {
        if (isClean(raw)) {
            return raw;
        }
        String text = Normalizer.isNormalized(raw, Normalizer.Form.NFC)
                ? raw
                : Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (!isInvisible(c)) {
                kept.append(c);
            }
        }
        int end = kept.length();
        return end > 0 && kept.charAt(end - 1) == ' ' ? kept.substring(0, end - 1) : kept.toString();
    }

    /// Whether `raw` holds characters that cannot be seen: control characters, zero-width spaces, marks
    /// of writing direction, byte-order marks.
    public static boolean hasInvisible(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ((c < ' ' || c > '~') && !isSpace(c) && isInvisible(c)) {
                return true;
            }
        }
        return false;
    }

    /// How headings, labels and words of a mapping are compared: without case, spaces, punctuation and
    /// Latin accents, Khmer digits as ASCII digits. Khmer vowel signs stay, because they make the word.
    public static String fold(String raw) {
        String text = isAscii(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isDigit(c)) {
                kept.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isLetter(c) || isWordMark(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /// The same text with digits of other scripts (Khmer above all) as ASCII digits.
    public static String asciiDigits(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) < 0x0600) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text);
        for (int i = first; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                ascii.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return ascii.toString();
    }

    /// The one of `words` that somebody who wrote `word` may have meant, by the number of letters left
    /// out, added, changed or swapped (Damerau 1964, restricted): at most one in four, and none in a
    /// word under four letters, because there everything is near everything.
    ///
    /// @param words folded
    /// @param word folded
    public static Optional<String> nearest(Collection<String> words, String word) {
        int length = word.length();
        if (length < 4 || length > 100) {
            return Optional.empty();
        }
        int allowed = Math.min(3, length / 4);
        String best = null;
        for (String candidate : words) {
            if (Math.abs(candidate.length() - length) <= allowed) {
                int distance = distance(word, candidate);
                if (distance <= allowed) {
                    best = candidate;
                    allowed = distance - 1;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j] + 1, row[j - 1] + 1), above[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spent = before;
            before = above;
            above = row;
            row = spent;
        }
        return above[b.length()];
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c) && !isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordMark(int c) {
        if (c < 0x0370) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || (c >= 0xA0 && Character.isSpaceChar(c));
    }

    /// Format characters (Cf) are invisible; the two joiners are kept because Khmer and its neighbours
    /// write with them.
    private static boolean isInvisible(char c) {
        if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
            return true;
        }
        return c > 0xA0 && Character.getType(c) == Character.FORMAT && c != 0x200C && c != 0x200D;
    }
}

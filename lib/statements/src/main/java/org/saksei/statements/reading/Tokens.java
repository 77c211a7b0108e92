package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saksei.statements.number.FootnoteMarks;

/// Cuts a sentence into words and signs; a numeral is one token whatever it is made of.
///
/// Words are cut as the treebank of the part-of-speech model cuts them ("did" "n't", "police" "'s"),
/// except that a hyphenated word stays whole.
final class Tokens {

    private Tokens() {}

    /// Untagged tokens of `text` from `from` to `to`.
    ///
    /// @param numerals start and end of those of the whole text in order, none overlapping
    /// @param first index of the first numeral that may begin in the sentence
    static List<Token> of(String text, int from, int to, List<int[]> numerals, int first) {
        List<Token> tokens = new ArrayList<>();
        int at = from;
        int next = first;
        while (at < to) {
            while (next < numerals.size() && numerals.get(next)[0] < at) {
                next++;
            }
            if (next < numerals.size() && numerals.get(next)[0] == at && numerals.get(next)[1] <= to) {
                int end = numerals.get(next)[1];
                tokens.add(token(text, tokens.size(), at, end, "NUM", next));
                at = end;
                continue;
            }
            int stop = next < numerals.size() ? Math.min(to, numerals.get(next)[0]) : to;
            stop = Math.max(stop, at + 1);
            if (SentenceBreaks.isBlank(text.charAt(at)) || FootnoteMarks.isMark(text, at)) {
                at++;
            } else {
                int end = wordEnd(text, at, stop);
                split(text, tokens, at, end);
                at = end;
            }
        }
        return tokens;
    }

    private static int wordEnd(String text, int at, int stop) {
        int point = text.codePointAt(at);
        int end = at + Character.charCount(point);
        if (!isWordSign(point)) {
            if (point == '-' || point == '.') {
                while (end < stop && text.charAt(end) == point) {
                    end++;
                }
            }
            return Math.min(end, Math.max(stop, at + 1));
        }
        while (end < stop) {
            point = text.codePointAt(end);
            if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT && FootnoteMarks.isMark(text, end)) {
                break;
            }
            boolean inner = "-‑'’.&/".indexOf(point) >= 0
                    && end + 1 < stop
                    && isWordSign(text.codePointAt(end + 1))
                    && (point != '.' || isInitial(text, end));
            if (!isWordSign(point) && !inner) {
                break;
            }
            end += Character.charCount(point);
        }
        // "U.S." keeps its last full stop.
        if (end < stop && text.charAt(end) == '.' && text.substring(at, end).indexOf('.') > 0) {
            end++;
        }
        return end;
    }

    private static boolean isInitial(String text, int stop) {
        return stop >= 1
                && Character.isLetter(text.charAt(stop - 1))
                && (stop < 2 || !Character.isLetterOrDigit(text.charAt(stop - 2)));
    }

    private static boolean isWordSign(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK
                || "_²³".indexOf(point) >= 0;
    }

    private static void split(String text, List<Token> tokens, int from, int to) {
        String lower = straight(text.substring(from, to));
        int cut = to;
        if (lower.endsWith("n't") && lower.length() > 3) {
            cut = to - 3;
        } else if (lower.endsWith("'s") && lower.length() > 2) {
            cut = to - 2;
        } else if (lower.endsWith("'ve") || lower.endsWith("'re") || lower.endsWith("'ll")) {
            cut = lower.length() > 3 ? to - 3 : to;
        }
        tokens.add(token(text, tokens.size(), from, cut, "", -1));
        if (cut < to) {
            tokens.add(token(text, tokens.size(), cut, to, "", -1));
        }
    }

    private static Token token(String text, int index, int from, int to, String tag, int numeral) {
        String word = text.substring(from, to);
        return new Token(index, from, to, word, straight(word), tag, numeral);
    }

    private static String straight(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
    }
}

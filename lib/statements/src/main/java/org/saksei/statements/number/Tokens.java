package org.saksei.statements.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The words, numbers and signs of a stretch of text, in order.
///
/// Own scanner, because a quantity must be found whatever a sentence splitter makes of it.
public final class Tokens {

    /// Longest stretch read at once; a longer paragraph is cut at a blank.
    private static final int STRETCH = 20_000;

    private final CharSequence text;
    private final List<Token> tokens;

    private Tokens(CharSequence text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    public static Tokens of(CharSequence text) {
        return of(text, 0, text.length());
    }

    static Tokens of(CharSequence text, int from, int to) {
        return new Tokens(text, new Scanner(text, from, to).scan());
    }

    /// Hands over a text paragraph by paragraph, so that a long one never lies in memory as tokens.
    public static void stretches(CharSequence text, Consumer<Tokens> reader) {
        int from = 0;
        while (from < text.length()) {
            int to = stretchEnd(text, from);
            reader.accept(of(text, from, to));
            from = to;
        }
    }

    /// Paragraphs (an empty line between) are read apart; a number never reaches over one.
    private static int stretchEnd(CharSequence text, int from) {
        int limit = Math.min(text.length(), from + STRETCH);
        boolean empty = false;
        for (int index = from; index < limit; index++) {
            char sign = text.charAt(index);
            if (sign == '\n') {
                if (empty) {
                    return index + 1;
                }
                empty = true;
            } else if (!isBlank(sign)) {
                empty = false;
            }
        }
        if (limit == text.length()) {
            return limit;
        }
        for (int index = limit; index > limit - STRETCH / 10; index--) {
            if (isBlank(text.charAt(index - 1))) {
                return index;
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit + 1 : limit;
    }

    public int size() {
        return tokens.size();
    }

    /// The token at an index, or an empty sign before the first and after the last.
    public Token get(int index) {
        return index < 0 || index >= tokens.size() ? Token.NONE : tokens.get(index);
    }

    public CharSequence text() {
        return text;
    }

    /// The year one token says in digits, or -1.
    public int year(int index) {
        Token token = get(index);
        return token.looksLikeYear() ? token.value().intValue() : -1;
    }

    /// The index behind an article there, else the same.
    public int pastThe(int index) {
        return get(index).is("the") ? index + 1 : index;
    }

    /// Whether a copula stands here right behind a number: "164 were", "nine are".
    boolean isTold(int copula) {
        Token word = get(copula);
        boolean be = word.is("were") || word.is("was") || word.is("are") || word.is("is");
        return be && (get(copula - 1).isNumber() || small(copula - 1) >= 0);
    }

    /// Whether the words beginning at `index` are these, in small letters.
    public boolean are(int index, String... words) {
        for (int step = 0; step < words.length; step++) {
            if (!get(index + step).is(words[step])) {
                return false;
            }
        }
        return true;
    }

    /// The whole number below 100 that one token says, in digits or as a word, or -1.
    public int small(int index) {
        Token token = get(index);
        if (token.isNumber()) {
            boolean whole = token.value().scale() == 0 && token.raw().length() <= 2;
            return whole ? token.value().intValue() : -1;
        }
        NumberWords.Word word = token.isWord() ? NumberWords.cardinal(token.lower()) : null;
        return word == null || Cardinals.isMagnitude(word.sort())
                ? -1
                : word.value().intValue();
    }

    /// The number of a month's name, 1 to 12, or 0. Names that are common words ("may", "march") need a
    /// capital.
    public int month(int index) {
        Token token = get(index);
        if (!token.isWord()) {
            return 0;
        }
        int month = Dates.MONTHS.getOrDefault(token.lower(), 0);
        boolean common = token.is("may") || token.is("march") || token.is("mar") || token.is("dec") || token.is("jan");
        return month > 0 && common && !token.capital() ? 0 : month;
    }

    /// The scanner: one pass, each character looked at a bounded number of times.
    private static final class Scanner {
        private final CharSequence text;
        private final int to;
        private final Digits digits;
        private final List<Token> found = new ArrayList<>();
        private int index;
        private int lastEnd;
        private boolean lineStart = true;

        Scanner(CharSequence text, int from, int to) {
            this.text = text;
            this.to = to;
            this.index = from;
            this.lastEnd = from - 1;
            this.digits = new Digits(text, to);
        }

        List<Token> scan() {
            while (index < to) {
                char sign = text.charAt(index);
                if (sign == '\n' || sign == '\r') {
                    lineStart = true;
                    index++;
                } else if (isBlank(sign) || FootnoteMarks.isMark(text, index)) {
                    index++;
                } else {
                    token(sign);
                }
            }
            return found;
        }

        private void token(char sign) {
            int start = index;
            if (digits.isDigit(start) || sign == '.' && pointBeforeDigit(start)) {
                Digits.Found number = digits.read(start);
                boolean quantity = number.value() != null;
                add(quantity ? Token.Type.NUMBER : Token.Type.SIGN, start, number);
            } else if (isLetter(sign)) {
                int end = start;
                while (end < to && continues(end) && !(digits.isDigit(end) && isCurrency(start, end))) {
                    end++;
                }
                add(Token.Type.WORD, start, new Digits.Found(end, null));
            } else {
                add(Token.Type.SIGN, start, new Digits.Found(start + 1, null));
            }
        }

        private void add(Token.Type type, int start, Digits.Found what) {
            String raw = text.subSequence(start, what.end()).toString();
            found.add(new Token(type, start, what.end(), raw, what.value(), start == lastEnd, lineStart));
            lineStart = false;
            index = what.end();
            lastEnd = index;
        }

        /// "RM5.4m", "N5.2 million": the letters are a currency, the digits are money.
        private boolean isCurrency(int start, int end) {
            boolean apart = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
            if (!apart || end - start > CurrencyLetters.LONGEST) {
                return false;
            }
            String letters = text.subSequence(start, end).toString();
            return CurrencyLetters.find(letters) != null
                    && CurrencyLetters.isMoney(letters, text, digits.read(end), end, to);
        }

        private boolean pointBeforeDigit(int at) {
            return digits.isDigit(at + 1)
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.');
        }

        private boolean continues(int at) {
            char sign = text.charAt(at);
            if (isLetter(sign)
                    || digits.isDigit(at)
                    || (sign == '²' || sign == '³') && !FootnoteMarks.isMark(text, at)) {
                return true;
            }
            return (sign == '\'' || sign == '’') && at + 1 < to && isLetter(text.charAt(at + 1));
        }
    }

    static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u200b' || sign == '\ufeff';
    }

    static boolean isLetter(char sign) {
        if (sign < 128) {
            return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
        }
        int type = Character.getType(sign);
        return Character.isLetter(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}

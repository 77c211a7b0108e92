package org.saksei.statements.reading;

/// A word, a sign or a whole numeral of a sentence.
///
/// @param index in its sentence, from 0
/// @param start UTF-16 offset in the text
/// @param end one after the last
/// @param text as written
/// @param lower as written, in lower case, curly apostrophes straightened
/// @param tag part of speech by Universal Dependencies (`NOUN`, `PROPN`, `VERB` …); `NUM` for every
///     numeral
/// @param numeral which numeral of the text it is, or -1
record Token(int index, int start, int end, String text, String lower, String tag, int numeral) {

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean isNumeral() {
        return numeral >= 0;
    }

    boolean isNominal() {
        return tag.equals("NOUN") || tag.equals("PROPN");
    }

    boolean isVerbal() {
        return tag.equals("VERB") || tag.equals("AUX");
    }

    boolean isSign() {
        return tag.equals("PUNCT");
    }

    boolean isCapitalised() {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    Token tagged(String other) {
        return new Token(index, start, end, text, lower, other, numeral);
    }
}

package org.saksei.statements.reading;

import java.util.List;

/// A sentence or a line that stands alone.
///
/// @param index in the text, from 0
/// @param paragraph number of its paragraph, from 0
/// @param start UTF-16 offset of its first sign that is no blank
/// @param end one after the last
record Sentence(int index, int paragraph, int start, int end, List<Token> tokens) {

    Sentence {
        tokens = List.copyOf(tokens);
    }

    Token get(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    boolean is(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
    }

    boolean isOneOf(int index, java.util.Set<String> words) {
        return index >= 0
                && index < tokens.size()
                && words.contains(tokens.get(index).lower());
    }

    String lower(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
    }

    String tag(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).tag() : "";
    }
}

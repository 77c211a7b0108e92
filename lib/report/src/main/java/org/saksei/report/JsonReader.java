package org.saksei.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON as strictly as RFC 8259 says, and refuses a name given twice: of two values a verifier
/// could prove one while the reader sees the other.
///
/// Its own, because one short recursive reader weighs less here than a JSON library below the
/// application.
final class JsonReader {

    private static final int DEEPEST = 64;

    private final String json;
    private int at;

    private JsonReader(String json) {
        this.json = json;
    }

    /// Not JSON, or not the JSON of what was expected.
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String where) {
            super(where);
        }
    }

    /// The tree of `Map`, `List`, `String`, `BigDecimal`, `Boolean` and null.
    ///
    /// @throws Malformed with the place
    static @Nullable Object read(String json) {
        JsonReader reader = new JsonReader(json);
        Object value = reader.value(0);
        reader.space();
        if (reader.at < json.length()) {
            throw reader.malformed();
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw malformed();
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        take('{');
        space();
        if (peek() == '}') {
            take('}');
            return map;
        }
        while (true) {
            space();
            String name = string();
            space();
            take(':');
            if (map.containsKey(name)) {
                throw malformed();
            }
            map.put(name, value(depth + 1));
            space();
            if (peek() == '}') {
                take('}');
                return map;
            }
            take(',');
        }
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        take('[');
        space();
        if (peek() == ']') {
            take(']');
            return list;
        }
        while (true) {
            list.add(value(depth + 1));
            space();
            if (peek() == ']') {
                take(']');
                return list;
            }
            take(',');
        }
    }

    private String string() {
        take('"');
        StringBuilder text = new StringBuilder();
        while (peek() != '"') {
            char each = json.charAt(at++);
            if (each < ' ') {
                throw malformed();
            }
            text.append(each == '\\' ? escaped() : each);
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        char each = peek();
        at++;
        return switch (each) {
            case '"', '\\', '/' -> each;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw malformed();
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw malformed();
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private BigDecimal number() {
        int start = at;
        while (at < json.length() && "+-.0123456789eE".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        String number = json.substring(start, at);
        if (!number.matches("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?")) {
            throw malformed();
        }
        return new BigDecimal(number);
    }

    private <T> @Nullable T word(String word, @Nullable T value) {
        if (!json.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= json.length()) {
            throw malformed();
        }
        return json.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw malformed();
        }
        at++;
    }

    private Malformed malformed() {
        return new Malformed("character " + (at + 1));
    }
}

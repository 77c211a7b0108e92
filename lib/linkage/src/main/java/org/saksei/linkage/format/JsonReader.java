package org.saksei.linkage.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.ModelTree;
import org.saksei.linkage.Refused;

/// Reads JSON (RFC 8259) into maps, lists, strings, numbers, booleans and null, with the line of every
/// place.
public final class JsonReader {
    private static final int DEEPEST = 200;

    private final String text;
    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private int at;
    private int line = 1;

    private JsonReader(String text, String file) {
        this.text = text;
        this.file = file;
    }

    /// The object of a file.
    ///
    /// @throws Refused with the line, where it is no JSON object
    @SuppressWarnings("unchecked")
    public static ModelTree read(String text, String file) {
        JsonReader reader = new JsonReader(text.startsWith("\uFEFF") ? text.substring(1) : text, file);
        Object value = reader.value("", 0);
        reader.blanks();
        if (reader.at < reader.text.length()) {
            throw reader.refused("text after the end");
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw reader.refused("an object is expected");
        }
        return new ModelTree((Map<String, ?>) map, reader.lines);
    }

    private Refused refused(String reason) {
        return new Refused(List.of(LinkageProblem.MODEL_SYNTAX.at(file + ":" + line, "reason", reason)));
    }

    private @Nullable Object value(String place, int depth) {
        blanks();
        if (depth > DEEPEST) {
            throw refused("nested too deep");
        }
        lines.put(place, line);
        char c = peek();
        return switch (c) {
            case '{' -> object(place, depth);
            case '[' -> array(place, depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(String place, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        blanks();
        if (peek() == '}') {
            at++;
            return map;
        }
        while (true) {
            blanks();
            if (peek() != '"') {
                throw refused("a name in quotes is expected");
            }
            String key = string();
            blanks();
            expect(':');
            Object value = value(place.isEmpty() ? key : place + "." + key, depth + 1);
            if (map.containsKey(key)) {
                throw refused("a name is used twice in one object");
            }
            map.put(key, value);
            blanks();
            if (peek() == '}') {
                at++;
                return map;
            }
            expect(',');
        }
    }

    private List<@Nullable Object> array(String place, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        blanks();
        if (peek() == ']') {
            at++;
            return list;
        }
        while (true) {
            list.add(value(place + "[" + list.size() + "]", depth + 1));
            blanks();
            if (peek() == ']') {
                at++;
                return list;
            }
            expect(',');
        }
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw refused("a line break inside quotes");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/' -> c;
            case 'u' -> {
                if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                    throw refused("\\u needs four hexadecimal digits");
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw refused("unknown escape");
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw refused("a value is expected");
        }
        at += word.length();
        return value;
    }

    private Number number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw refused("a value is expected");
        }
        return number.matches("-?[0-9]{1,18}") ? (Number) Long.valueOf(number) : (Number) Double.valueOf(number);
    }

    private char peek() {
        if (at >= text.length()) {
            throw refused("the file ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw refused("'" + c + "' is expected");
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            line += text.charAt(at++) == '\n' ? 1 : 0;
        }
    }
}

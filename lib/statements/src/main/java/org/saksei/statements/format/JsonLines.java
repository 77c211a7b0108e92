package org.saksei.statements.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line as JSON (RFC 8259), by hand.
///
/// Written by hand because a data-binding library costs a third of the time a short command takes, and
/// the lines hold nothing but maps, lists, strings, integers, scores and truth values.
public final class JsonLines {

    private static final String HEX = "0123456789abcdef";

    private JsonLines() {}

    /// One line, without its end.
    public static String write(Map<String, ? extends @Nullable Object> line) {
        StringBuilder json = new StringBuilder(512);
        value(json, line);
        return json.toString();
    }

    /// A nested value by itself, for the cell of a table.
    static String cell(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        value(json, value);
        return json.toString();
    }

    private static void value(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case String text -> string(json, text);
            case Boolean truth -> json.append(truth.booleanValue());
            case Integer number -> json.append(number.intValue());
            case Double number -> json.append(number.doubleValue());
            case Map<?, ?> map -> object(json, map);
            case List<?> list -> array(json, list);
            default -> throw new IllegalArgumentException("no line holds a " + value.getClass());
        }
    }

    private static void object(StringBuilder json, Map<?, ?> map) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.append(separator);
            string(json, String.valueOf(entry.getKey()));
            json.append(": ");
            value(json, entry.getValue());
            separator = ", ";
        }
        json.append(map.isEmpty() ? "{}" : "}");
    }

    private static void array(StringBuilder json, List<?> list) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            json.append(i == 0 ? "" : ", ");
            value(json, list.get(i));
        }
        json.append(']');
    }

    /// Lone surrogates and line separators are escaped: some readers split lines at them, others refuse
    /// them. What needs no escape is taken over in one piece, since a long quote stands in each of
    /// its lines.
    private static void string(StringBuilder json, String text) {
        json.append('"');
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c) || Character.isSurrogate(c) && !isLone(text, i)) {
                continue;
            }
            json.append(text, taken, i);
            taken = i + 1;
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> escape(json, c);
            }
        }
        json.append(text, taken, text.length()).append('"');
    }

    private static boolean isPlain(char c) {
        if (c < '\u007f') {
            return c >= ' ' && c != '"' && c != '\\';
        }
        boolean control = c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
        return !control && !Character.isSurrogate(c);
    }

    private static boolean isLone(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static void escape(StringBuilder json, char c) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(HEX.charAt((c >> shift) & 0xF));
        }
    }
}

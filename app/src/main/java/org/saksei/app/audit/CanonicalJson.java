package org.saksei.app.audit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON in one way only: keys sorted by UTF-16 code units, no spaces, the shortest escapes (after RFC
/// 8785).
///
/// Numbers are whole ones: fractions have no one way to be written that every language agrees on, so
/// they are given as strings.
final class CanonicalJson {

    private CanonicalJson() {}

    static String print(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        append(json, value);
        return json.toString();
    }

    private static void append(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case Boolean flag -> json.append(flag);
            case Integer number -> json.append(number.intValue());
            case Long number -> json.append(number.longValue());
            case Map<?, ?> map -> appendObject(json, map);
            case Collection<?> list -> {
                char before = '[';
                for (Object each : list) {
                    json.append(before);
                    append(json, each);
                    before = ',';
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            case Double fraction -> throw notCanonical(fraction);
            case Float fraction -> throw notCanonical(fraction);
            default -> appendString(json, value.toString());
        }
    }

    private static void appendObject(StringBuilder json, Map<?, ?> map) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        char before = '{';
        for (Map.Entry<String, @Nullable Object> each : sorted.entrySet()) {
            json.append(before);
            appendString(json, each.getKey());
            json.append(':');
            append(json, each.getValue());
            before = ',';
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void appendString(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static IllegalArgumentException notCanonical(Number fraction) {
        return new IllegalArgumentException("give a fraction as a string: " + fraction.getClass());
    }
}

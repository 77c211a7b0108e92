package org.saksei.linkage.format;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes maps, lists, strings, numbers, booleans and null as JSON, indented by two; doubles in the
/// shortest form that reads back.
public final class Json {
    private static final int SHORT = 100;

    private Json() {}

    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.append('\n').toString();
    }

    /// One line, no blanks.
    public static String line(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, -1);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out, int depth) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(map, out, depth);
            case List<?> list -> array(list, out, depth);
            case Boolean flag -> out.append(flag);
            case Double number -> out.append(number(number));
            case Number number -> out.append(number);
            default -> string(String.valueOf(value), out);
        }
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no " + value);
        }
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static void object(Map<?, ?> map, StringBuilder out, int depth) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            newLine(out, depth + 1, depth);
            string(String.valueOf(entry.getKey()), out);
            out.append(depth < 0 ? ":" : ": ");
            write(entry.getValue(), out, depth < 0 ? -1 : depth + 1);
            out.append(entries.hasNext() ? "," : "");
        }
        newLine(out, depth, depth);
        out.append('}');
    }

    private static void array(List<?> list, StringBuilder out, int depth) {
        boolean flat = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
        String inOneLine = flat ? flat(list) : "";
        if (flat && (depth < 0 || inOneLine.length() < SHORT)) {
            out.append(inOneLine);
            return;
        }
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            newLine(out, depth + 1, depth);
            write(list.get(i), out, depth < 0 ? -1 : depth + 1);
            out.append(i + 1 < list.size() ? "," : "");
        }
        newLine(out, depth, depth);
        out.append(']');
    }

    private static String flat(List<?> list) {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < list.size(); i++) {
            out.append(i > 0 ? ", " : "");
            write(list.get(i), out, -1);
        }
        return out.append(']').toString();
    }

    private static void newLine(StringBuilder out, int indent, int depth) {
        if (depth >= 0) {
            out.append('\n').append("  ".repeat(indent));
        }
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}

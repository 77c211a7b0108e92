package org.saksei.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON in the one form that a fingerprint can stand on: no spaces, keys in the order of their UTF-16
/// code units, the shortest escapes, numbers without exponent and without needless zeros.
///
/// It is the form of RFC 8785 (JSON Canonicalization Scheme) for the numbers figures have: decimal
/// numbers of at most 15 significant digits between 10⁻⁶ and 10²¹. Others are refused, because two
/// programs could write them differently.
public final class CanonicalJson {

    /// Every decimal number of so many digits survives the way through a double.
    private static final int SIGNIFICANT_DIGITS = 15;

    private static final BigDecimal SMALLEST = new BigDecimal("0.000001");
    private static final BigDecimal LARGEST = new BigDecimal("1e21");

    private CanonicalJson() {}

    /// The text of a tree of `Map<String, …>`, `List`, `String`, `Boolean`, `Integer`, `Long`,
    /// `BigDecimal` and null.
    ///
    /// @throws IllegalArgumentException for anything else
    public static String write(@Nullable Object tree) {
        StringBuilder json = new StringBuilder();
        write(tree, json);
        return json.toString();
    }

    private static void write(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case Boolean truth -> json.append(truth);
            case String text -> write(text, json);
            case BigDecimal number -> json.append(number(number));
            case Integer number -> json.append(number(BigDecimal.valueOf(number)));
            case Long number -> json.append(number(BigDecimal.valueOf(number)));
            case List<?> list -> write(list, json);
            case Map<?, ?> map -> write(map, json);
            default -> throw new IllegalArgumentException("not a value of JSON: " + value.getClass());
        }
    }

    private static void write(List<?> list, StringBuilder json) {
        String separator = "[";
        for (Object each : list) {
            json.append(separator);
            write(each, json);
            separator = ",";
        }
        json.append(list.isEmpty() ? "[]" : "]");
    }

    private static void write(Map<?, ?> map, StringBuilder json) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        String separator = "{";
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            json.append(separator);
            write(entry.getKey(), json);
            json.append(':');
            write(entry.getValue(), json);
            separator = ",";
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static String number(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = number.stripTrailingZeros();
        BigDecimal size = shortest.abs();
        if (shortest.precision() > SIGNIFICANT_DIGITS || size.compareTo(SMALLEST) < 0 || size.compareTo(LARGEST) >= 0) {
            throw new IllegalArgumentException("a number of more digits than a double holds");
        }
        return shortest.toPlainString();
    }

    private static void write(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (each < ' ') {
                        json.append("\\u00").append(each < 16 ? "0" : "").append(Integer.toHexString(each));
                    } else {
                        checkSurrogate(text, i);
                        json.append(each);
                    }
                }
            }
        }
        json.append('"');
    }

    private static void checkSurrogate(String text, int i) {
        char each = text.charAt(i);
        boolean alone = Character.isHighSurrogate(each)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : Character.isLowSurrogate(each) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        if (alone) {
            throw new IllegalArgumentException("half of a character");
        }
    }
}

package org.saksei.bench;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is scored of one figure, of the gold or of what was found: a line of JSON reduced to comparable
/// keys.
///
/// Two keys are equal when the field is right; null stands for "the text says nothing".
///
/// @param start first code point of the words that carry the number
/// @param end first code point after them
/// @param value number and upper bound, tier, or the direction of a figure without a number
/// @param comparison value it is compared with, `none` where only the time is said, or null
/// @param universe value of its whole, or null
record GoldFigure(
        int start,
        int end,
        String kind,
        String value,
        String modifier,
        String lemma,
        String type,
        String event,
        Set<String> attributes,
        @Nullable String period,
        @Nullable String universe,
        @Nullable String comparison,
        String speaker) {

    /// The dimensions the manual knows; a program that says more is not wrong for it.
    private static final Set<String> DIMENSIONS =
            Set.of("sex", "age", "citizenship", "form", "status", "scope", "role", "from", "to");

    static GoldFigure of(JsonNode line) {
        JsonNode counted = line.path("counted");
        JsonNode comparison = line.path("comparison");
        String level = decimal(comparison.path("value"));
        return new GoldFigure(
                line.path("span").path(0).asInt(),
                line.path("span").path(1).asInt(),
                text(line.path("kind")),
                value(line),
                text(line.path("modifier")),
                text(counted.path("lemma")).toLowerCase(Locale.ROOT),
                text(counted.path("class")),
                text(counted.path("event")),
                attributes(counted.path("attributes")),
                nullable(line.path("period").path("interval")),
                decimal(line.path("universe").path("value")),
                level == null && comparison.isObject() ? "none" : level,
                text(line.path("speaker").path("type"))
                        + " "
                        + text(line.path("speaker").path("country")));
    }

    /// Code points the two spans share.
    int overlap(GoldFigure other) {
        return Math.min(end, other.end) - Math.max(start, other.start);
    }

    boolean sameCounted(GoldFigure other) {
        return lemma.equals(other.lemma)
                && type.equals(other.type)
                && event.equals(other.event)
                && attributes.equals(other.attributes);
    }

    private static String value(JsonNode line) {
        String value = decimal(line.path("value"));
        if (value == null) {
            return text(line.path("kind")) + " " + text(line.path("direction"));
        }
        String upper = decimal(line.path("upper"));
        return upper == null ? value : value + " " + upper;
    }

    private static Set<String> attributes(JsonNode list) {
        Set<String> set = new TreeSet<>();
        for (JsonNode one : list) {
            String dimension = text(one.path("dimension"));
            if (DIMENSIONS.contains(dimension)) {
                String band = text(one.path("from")) + "-" + text(one.path("below"));
                set.add(dimension + "=" + text(one.path("value")) + (band.equals("-") ? "" : band));
            }
        }
        return set;
    }

    /// `16.340` and `16.34` are one number; tiers stay as they are.
    private static @Nullable String decimal(JsonNode node) {
        String text = nullable(node);
        if (text == null || !text.matches("-?\\d+(\\.\\d+)?")) {
            return text;
        }
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String nullable(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }

    private static String text(JsonNode node) {
        String text = nullable(node);
        return text == null ? "" : text;
    }
}

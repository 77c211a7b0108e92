package org.saksei.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes typed values out of a model's tree and notes every mistake with its line instead of stopping at
/// the first.
final class TreeReader {
    private final ModelTree tree;
    private final String file;
    private final List<Finding> mistakes = new ArrayList<>();

    TreeReader(ModelTree tree, String file) {
        this.tree = tree;
        this.file = file;
    }

    List<Finding> mistakes() {
        return mistakes;
    }

    void mistake(String place, String what, String reason) {
        note(LinkageProblem.MODEL_VALUE.at(at(place), "what", what, "reason", reason));
    }

    void note(Finding finding) {
        mistakes.add(finding);
    }

    String at(String place) {
        return tree.line(place).map(line -> file + ":" + line).orElse(place.isEmpty() ? file : file + " " + place);
    }

    @SuppressWarnings("unchecked")
    @Nullable
    Map<String, ?> map(@Nullable Object value, String place) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, ?>) map;
        }
        mistake(place, name(place), "a map of words is expected");
        return null;
    }

    List<?> list(@Nullable Object value, String place) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        mistake(place, name(place), "a list is expected");
        return List.of();
    }

    /// One string or a list of them.
    List<String> strings(@Nullable Object value, String place) {
        if (value instanceof String one) {
            return List.of(one);
        }
        List<String> strings = new ArrayList<>();
        for (Object item : list(value, place)) {
            if (item instanceof String || item instanceof Number || item instanceof Boolean) {
                strings.add(String.valueOf(item));
            } else {
                mistake(place, name(place), "words are expected in the list");
            }
        }
        return strings;
    }

    @Nullable
    String string(@Nullable Object value, String place) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        mistake(place, name(place), "a word is expected");
        return null;
    }

    double number(@Nullable Object value, String place, double otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        mistake(place, name(place), "a number is expected");
        return otherwise;
    }

    @Nullable
    Double share(@Nullable Object value, String place) {
        if (value == null) {
            return null;
        }
        double share = number(value, place, Double.NaN);
        if (share > 0 && share <= 1) {
            return share;
        }
        if (!Double.isNaN(share)) {
            mistake(place, name(place), "a share above 0 and up to 1 is expected");
        }
        return null;
    }

    boolean flag(@Nullable Object value, String place, boolean otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        mistake(place, name(place), "true or false is expected");
        return otherwise;
    }

    <E extends Enum<E>> @Nullable E word(@Nullable Object value, String place, Class<E> type) {
        String word = string(value, place);
        if (word == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(constant.name().toLowerCase(Locale.ROOT));
        }
        mistake(place, word, "one of " + String.join(", ", words) + " is expected");
        return null;
    }

    void onlyKeys(Map<String, ?> map, String place, Set<String> known) {
        for (String key : map.keySet()) {
            if (!known.contains(key)) {
                String inside = place.isEmpty() ? key : place + "." + key;
                mistake(
                        inside,
                        key,
                        "known here are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('.') + 1);
    }
}

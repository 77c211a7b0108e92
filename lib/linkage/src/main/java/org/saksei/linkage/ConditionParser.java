package org.saksei.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the condition of a level from its map: one key of [#KINDS], whose value is columns or a map of
/// settings.
final class ConditionParser {
    static final Set<String> KINDS = Set.of(
            "missing",
            "else",
            "exact",
            "equal",
            "swapped",
            "jaro",
            "jaro_winkler",
            "jaccard",
            "levenshtein",
            "osa",
            "damerau",
            "prefix",
            "same_set",
            "overlap",
            "subset",
            "date_within",
            "number_within",
            "percent_within",
            "km_within",
            "value",
            "birth",
            "all",
            "any",
            "not");

    private static final double DAYS_OF_MONTH = 30.4375;
    private static final double DAYS_OF_YEAR = 365.25;

    private final TreeReader in;

    ConditionParser(TreeReader in) {
        this.in = in;
    }

    /// The condition a map holds beside other keys; null where there is none, with the mistake noted.
    @Nullable
    Condition of(Map<String, ?> map, String place) {
        Set<String> kinds = new LinkedHashSet<>(map.keySet());
        kinds.retainAll(KINDS);
        if (kinds.size() != 1) {
            String unknown = kinds.isEmpty() ? String.join(", ", map.keySet()) : String.join(", ", kinds);
            in.mistake(
                    place,
                    unknown,
                    "exactly one of "
                            + String.join(", ", KINDS.stream().sorted().toList()) + " is expected");
            return null;
        }
        String kind = kinds.iterator().next();
        try {
            return read(kind, map.get(kind), place + "." + kind);
        } catch (IllegalArgumentException e) {
            in.mistake(place, kind, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Condition read(String kind, @Nullable Object value, String place) {
        return switch (kind) {
            case "else" -> new Condition.Else();
            case "missing" ->
                value instanceof Map<?, ?> ? nested(value, place) : new Condition.Missing(in.strings(value, place));
            case "exact", "equal" -> new Condition.Equal(in.strings(value, place), kind.equals("exact"));
            case "swapped" -> new Condition.Swapped(in.strings(value, place));
            case "all" -> new Condition.All(parts(value, place));
            case "any" -> new Condition.Any(parts(value, place));
            case "not" -> {
                Condition part = nested(value, place);
                yield part == null ? null : new Condition.Not(part);
            }
            default -> withSettings(kind, settings(value, place), place);
        };
    }

    /// Settings, or columns alone where the kind allows that.
    private Map<String, ?> settings(@Nullable Object value, String place) {
        if (value instanceof String || value instanceof List<?>) {
            return Map.of("columns", value);
        }
        Map<String, ?> map = in.map(value, place);
        return map == null ? Map.of() : map;
    }

    private Condition withSettings(String kind, Map<String, ?> s, String place) {
        return switch (kind) {
            case "jaro", "jaro_winkler", "jaccard" ->
                new Condition.Alike(
                        Condition.Likeness.valueOf(kind.toUpperCase(Locale.ROOT)),
                        columns(s, place),
                        required(s, "at_least", place),
                        (int) in.number(s.get("ngram"), place + ".ngram", 1));
            case "levenshtein", "osa", "damerau" ->
                new Condition.Within(Condition.Edits.valueOf(kind.toUpperCase(Locale.ROOT)), columns(s, place), (int)
                        required(s, "at_most", place));
            case "prefix" -> new Condition.Prefix(columns(s, place), (int) required(s, "n", place));
            case "same_set", "subset", "overlap" ->
                new Condition.Sets(
                        Condition.SetRelation.valueOf(kind.toUpperCase(Locale.ROOT)), columns(s, place), (int)
                                in.number(s.get("n"), place + ".n", 1));
            case "date_within" -> new Condition.DateWithin(column(s, place), days(s, place));
            case "number_within", "percent_within" ->
                new Condition.NumberWithin(
                        column(s, place), required(s, "at_most", place), kind.equals("percent_within"));
            case "km_within" ->
                new Condition.KmWithin(word(s, "lat", place), word(s, "lon", place), required(s, "km", place));
            case "value" -> new Condition.Value(column(s, place), word(s, "is", place));
            case "birth" -> birth(s, place);
            default -> throw new IllegalArgumentException("unknown kind");
        };
    }

    private Condition birth(Map<String, ?> s, String place) {
        Condition.BirthRelation relation = in.word(s.get("is"), place + ".is", Condition.BirthRelation.class);
        if (relation == null) {
            throw new IllegalArgumentException("birth needs is: same_day, miswritten, same_year, overlap or gap");
        }
        return new Condition.Birth(column(s, place), relation, (int) in.number(s.get("years"), place + ".years", 0));
    }

    private double days(Map<String, ?> s, String place) {
        if (s.get("months") != null) {
            return in.number(s.get("months"), place + ".months", 0) * DAYS_OF_MONTH;
        }
        if (s.get("years") != null) {
            return in.number(s.get("years"), place + ".years", 0) * DAYS_OF_YEAR;
        }
        return required(s, "days", place);
    }

    private List<String> columns(Map<String, ?> s, String place) {
        Object value = s.get("columns") == null ? s.get("column") : s.get("columns");
        return in.strings(value, place + ".columns");
    }

    private String column(Map<String, ?> s, String place) {
        List<String> columns = columns(s, place);
        if (columns.size() != 1) {
            throw new IllegalArgumentException("exactly one column is expected");
        }
        return columns.getFirst();
    }

    private String word(Map<String, ?> s, String key, String place) {
        String word = in.string(s.get(key), place + "." + key);
        if (word == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return word;
    }

    private double required(Map<String, ?> s, String key, String place) {
        if (s.get(key) == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return in.number(s.get(key), place + "." + key, 0);
    }

    private @Nullable Condition nested(@Nullable Object value, String place) {
        Map<String, ?> map = in.map(value, place);
        return map == null ? null : of(map, place);
    }

    private List<Condition> parts(@Nullable Object value, String place) {
        List<Condition> parts = new ArrayList<>();
        int i = 0;
        for (Object item : in.list(value, place)) {
            Condition part = nested(item, place + "[" + i++ + "]");
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }
}

package org.saksei.linkage.splink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.Comparison;
import org.saksei.linkage.Condition;
import org.saksei.linkage.DerivedColumn;
import org.saksei.linkage.Finding;
import org.saksei.linkage.KeyRule;
import org.saksei.linkage.Level;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.Refused;
import org.saksei.linkage.TermFrequency;

/// Writes a model as Splink settings in DuckDB's SQL.
final class SplinkWriter {
    private static final double SECONDS_OF_DAY = 86_400;

    private final LinkageModel model;
    private final List<Finding> mistakes = new ArrayList<>();

    SplinkWriter(LinkageModel model) {
        this.model = model;
    }

    Map<String, Object> write() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put(
                "link_type",
                switch (Objects.requireNonNullElse(model.mode(), LinkageModel.Mode.DEDUPE)) {
                    case DEDUPE -> "dedupe_only";
                    case LINK -> "link_only";
                    case BOTH -> "link_and_dedupe";
                });
        if (model.prior() instanceof LinkageModel.Prior.Known known) {
            root.put("probability_two_random_records_match", known.probability());
        }
        root.put("sql_dialect", "duckdb");
        root.put("unique_id_column_name", Objects.requireNonNullElse(model.id(), "unique_id"));
        root.put("source_dataset_column_name", Objects.requireNonNullElse(model.source(), "source_dataset"));
        List<Object> rules = new ArrayList<>();
        model.pairs().rules().forEach(rule -> rules.add(rule(rule)));
        root.put("blocking_rules_to_generate_predictions", rules);
        root.put(
                "comparisons",
                model.comparisons().stream().map(this::comparison).toList());
        if (!mistakes.isEmpty()) {
            throw new Refused(mistakes);
        }
        return root;
    }

    private Map<String, Object> comparison(Comparison comparison) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("output_column_name", comparison.name());
        map.put(
                "comparison_levels",
                comparison.levels().stream().map(l -> level(comparison, l)).toList());
        return map;
    }

    private Map<String, Object> level(Comparison comparison, Level level) {
        Map<String, Object> map = new LinkedHashMap<>();
        String sql = sql(level.condition());
        if (sql == null) {
            mistakes.add(LinkageProblem.MODEL_VALUE.at(
                    "model " + model.name(),
                    "what",
                    "comparison " + comparison.name() + ", level " + level.label(),
                    "reason",
                    "Splink's SQL cannot say it"));
            return map;
        }
        map.put("sql_condition", sql);
        map.put("label_for_charts", level.label());
        if (level.missing()) {
            map.put("is_null_level", true);
            return map;
        }
        put(map, "m_probability", level.m());
        put(map, "u_probability", level.u());
        map.put("fix_m_probability", level.fixedM());
        map.put("fix_u_probability", level.fixedU());
        TermFrequency tf = level.tf();
        if (tf != null) {
            map.put("tf_adjustment_column", tf.columns().getFirst());
            map.put("tf_adjustment_weight", tf.weight());
            put(map, "tf_minimum_u_value", tf.minimum() > 0 ? tf.minimum() : null);
        }
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private @Nullable String sql(Condition condition) {
        return switch (condition) {
            case Condition.Else _ -> "ELSE";
            case Condition.Missing m ->
                joined(m.columns(), " AND ", c -> "(" + side(c, "l") + " IS NULL OR " + side(c, "r") + " IS NULL)");
            case Condition.Equal e -> joined(e.columns(), " AND ", c -> side(c, "l") + " = " + side(c, "r"));
            case Condition.Swapped s -> swapped(s.columns().get(0), s.columns().get(1));
            case Condition.Alike a ->
                joined(a.columns(), " AND ", c -> alike(a.measure()) + both(c) + " >= " + a.atLeast());
            case Condition.Within w ->
                joined(w.columns(), " AND ", c -> edits(w.measure()) + both(c) + " <= " + w.atMost());
            case Condition.Prefix p ->
                joined(
                        p.columns(),
                        " AND ",
                        c -> "SUBSTR(" + side(c, "l") + ", 1, " + p.length() + ") = SUBSTR(" + side(c, "r") + ", 1, "
                                + p.length() + ")");
            case Condition.DateWithin d ->
                "ABS(EPOCH(" + date(d.column(), "l") + ") - EPOCH(" + date(d.column(), "r") + ")) <= "
                        + d.days() * SECONDS_OF_DAY;
            case Condition.NumberWithin n ->
                n.percent()
                        ? null
                        : "ABS(" + side(n.column(), "l") + " - " + side(n.column(), "r") + ") <= " + n.atMost();
            case Condition.Sets s ->
                s.relation() == Condition.SetRelation.OVERLAP && s.columns().size() == 1
                        ? "array_length(list_intersect" + both(s.columns().getFirst()) + ") >= " + s.least()
                        : null;
            case Condition.All a -> parts(a.parts(), " AND ");
            case Condition.Any a -> parts(a.parts(), " OR ");
            case Condition.Not n -> {
                String inner = sql(n.part());
                yield inner == null ? null : "NOT (" + inner + ")";
            }
            case Condition.KmWithin _, Condition.Value _, Condition.Birth _ -> null;
        };
    }

    private interface PerColumn {
        String sql(String column);
    }

    private static String joined(List<String> columns, String with, PerColumn each) {
        return String.join(with, columns.stream().map(each::sql).toList());
    }

    private @Nullable String parts(List<Condition> parts, String with) {
        List<String> written = new ArrayList<>();
        for (Condition part : parts) {
            String sql = sql(part);
            if (sql == null) {
                return null;
            }
            written.add(part instanceof Condition.Missing ? sql.substring(1, sql.length() - 1) : "(" + sql + ")");
        }
        return String.join(with, written);
    }

    private String swapped(String a, String b) {
        return side(a, "l") + " = " + side(b, "r") + " AND " + side(b, "l") + " = " + side(a, "r");
    }

    private static String alike(Condition.Likeness measure) {
        return switch (measure) {
            case JARO -> "jaro_similarity";
            case JARO_WINKLER -> "jaro_winkler_similarity";
            case JACCARD -> "jaccard";
        };
    }

    private static String edits(Condition.Edits measure) {
        return switch (measure) {
            case LEVENSHTEIN -> "levenshtein";
            case OSA, DAMERAU -> "damerau_levenshtein";
        };
    }

    private String both(String column) {
        return "(" + side(column, "l") + ", " + side(column, "r") + ")";
    }

    /// The column of one side, derived ones written out.
    private String side(String column, String side) {
        DerivedColumn derived = model.derived(column).orElse(null);
        if (derived == null) {
            return "\"" + column + "_" + side + "\"";
        }
        String from = side(derived.from().getFirst(), side);
        return switch (derived.make()) {
            case REGEX ->
                "NULLIF(regexp_extract(" + from + ", '"
                        + argument(derived, "pattern", "").replace("'", "''") + "', " + argument(derived, "group", "0")
                        + "), '')";
            case DATE -> "try_strptime(" + from + ", '" + strptime(argument(derived, "format", "uuuu-M-d")) + "')";
            case NORMAL,
                    JOIN,
                    DIGITS,
                    PHONE,
                    LIST,
                    BIRTH_INTERVAL,
                    KHMER_SPELLING,
                    LATIN_SPELLING,
                    KHMER_LATIN,
                    KHMER_KEY,
                    KHMER_PARTS -> {
                mistakes.add(LinkageProblem.MODEL_VALUE.at(
                        "model " + model.name(), "what", "column " + column, "reason", "Splink cannot derive it"));
                yield from;
            }
        };
    }

    private String date(String column, String side) {
        boolean derived = model.derived(column).isPresent();
        return derived ? side(column, side) : "try_strptime(" + side(column, side) + ", '%Y-%m-%d')";
    }

    private static String argument(DerivedColumn column, String name, String otherwise) {
        return column.arguments().getOrDefault(name, otherwise);
    }

    private static String strptime(String pattern) {
        return pattern.replaceAll("uuuu|yyyy", "%Y")
                .replaceAll("MMMM", "%B")
                .replaceAll("MMM", "%b")
                .replaceAll("M+", "%m")
                .replaceAll("d+", "%d")
                .replaceAll("uu|yy", "%y");
    }

    private Map<String, Object> rule(KeyRule rule) {
        List<String> parts = new ArrayList<>();
        List<String> exploded = new ArrayList<>();
        for (KeyRule.Part part : rule.parts()) {
            switch (part) {
                case KeyRule.Part.Column c -> parts.add(dotted(c.column(), "l") + " = " + dotted(c.column(), "r"));
                case KeyRule.Part.Characters c
                when !c.last() ->
                    parts.add("SUBSTR(" + dotted(c.column(), "l") + ", 1, " + c.count() + ") = SUBSTR("
                            + dotted(c.column(), "r") + ", 1, " + c.count() + ")");
                case KeyRule.Part.Each e -> {
                    exploded.add(e.column());
                    parts.add(dotted(e.column(), "l") + " = " + dotted(e.column(), "r"));
                }
                case KeyRule.Part.Characters _, KeyRule.Part.DatePart _, KeyRule.Part.Sorted _ ->
                    mistakes.add(LinkageProblem.MODEL_VALUE.at(
                            "model " + model.name(), "what", "rule " + rule, "reason", "Splink's SQL cannot say it"));
            }
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "blocking_rule",
                String.join(" AND ", parts.stream().map(p -> "(" + p + ")").toList()));
        map.put("sql_dialect", "duckdb");
        put(map, "arrays_to_explode", exploded.isEmpty() ? null : exploded);
        return map;
    }

    private static String dotted(String column, String side) {
        return side + ".\"" + column + "\"";
    }
}

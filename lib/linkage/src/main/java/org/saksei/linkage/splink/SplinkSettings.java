package org.saksei.linkage.splink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.Comparison;
import org.saksei.linkage.Condition;
import org.saksei.linkage.Finding;
import org.saksei.linkage.KeyRule;
import org.saksei.linkage.Level;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.ModelTree;
import org.saksei.linkage.Refused;
import org.saksei.linkage.TermFrequency;

/// Reads and writes Splink's settings JSON.
public final class SplinkSettings {
    private final ModelTree tree;
    private final String file;
    private final SqlMeaning meaning = new SqlMeaning();
    private final List<Finding> mistakes = new ArrayList<>();

    private SplinkSettings(ModelTree tree, String file) {
        this.tree = tree;
        this.file = file;
    }

    /// Whether a tree has Splink's form rather than ours.
    public static boolean isSplink(ModelTree tree) {
        return tree.root().containsKey("link_type")
                || tree.root().containsKey("blocking_rules_to_generate_predictions");
    }

    /// @throws Refused naming every condition that is not understood
    public static LinkageModel read(ModelTree tree, String file) {
        return new SplinkSettings(tree, file).read();
    }

    /// Settings in DuckDB's dialect.
    ///
    /// @throws Refused naming what Splink cannot say
    public static Map<String, Object> write(LinkageModel model) {
        return new SplinkWriter(model).write();
    }

    private LinkageModel read() {
        Map<String, ?> root = tree.root();
        List<Comparison> comparisons = new ArrayList<>();
        for (Object item : list(root.get("comparisons"))) {
            if (item instanceof Map<?, ?> map) {
                Comparison comparison = comparison(map);
                if (comparison != null) {
                    comparisons.add(comparison);
                }
            }
        }
        List<KeyRule> rules = new ArrayList<>();
        boolean all = false;
        for (Object item : list(root.get("blocking_rules_to_generate_predictions"))) {
            all |= text(item).replace(" ", "").equals("1=1");
            KeyRule rule = all ? null : rule(item);
            if (rule != null) {
                rules.add(rule);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new Refused(mistakes);
        }
        if (comparisons.isEmpty()) {
            throw new Refused(
                    List.of(LinkageProblem.MODEL_VALUE.at(file, "what", "comparisons", "reason", "there are none")));
        }
        Object prior = root.get("probability_two_random_records_match");
        return new LinkageModel(
                "splink",
                word(root.get("unique_id_column_name")),
                word(root.get("source_dataset_column_name")),
                mode(word(root.get("link_type"))),
                List.of(),
                meaning.derived(),
                comparisons,
                prior instanceof Number n
                        ? new LinkageModel.Prior.Known(n.doubleValue())
                        : new LinkageModel.Prior.Unknown(),
                new LinkageModel.PairPlan(rules.isEmpty() || all ? LinkageModel.PairPlan.DEFAULT_EXHAUSTIVE : 0, rules),
                LinkageModel.TrainingPlan.DEFAULT,
                List.of(),
                LinkageModel.ClusterPlan.DEFAULT,
                LinkageModel.Review.DEFAULT);
    }

    private static LinkageModel.@Nullable Mode mode(@Nullable String linkType) {
        return switch (linkType == null ? "" : linkType) {
            case "dedupe_only" -> LinkageModel.Mode.DEDUPE;
            case "link_only" -> LinkageModel.Mode.LINK;
            case "link_and_dedupe" -> LinkageModel.Mode.BOTH;
            default -> null;
        };
    }

    private @Nullable Comparison comparison(Map<?, ?> map) {
        List<Level> levels = new ArrayList<>();
        String name = null;
        int before = mistakes.size();
        int number = 0;
        String given = word(map.get("output_column_name"));
        for (Object item : list(map.get("comparison_levels"))) {
            if (item instanceof Map<?, ?> one) {
                Level level = level(one, given == null ? "?" : given, number++);
                if (level != null) {
                    levels.add(level);
                    name = name == null && !level.condition().columns().isEmpty()
                            ? level.condition().columns().getFirst()
                            : name;
                }
            }
        }
        if (mistakes.size() > before) {
            return null;
        }
        try {
            return new Comparison(given == null ? Objects.requireNonNullElse(name, "comparison") : given, levels);
        } catch (IllegalArgumentException e) {
            mistakes.add(LinkageProblem.MODEL_VALUE.at(
                    file, "what", "comparison " + given, "reason", String.valueOf(e.getMessage())));
            return null;
        }
    }

    private @Nullable Level level(Map<?, ?> map, String comparison, int number) {
        String sql = text(map.get("sql_condition"));
        try {
            Condition condition = meaning.condition(SqlParser.parse(sql));
            boolean missing = Boolean.TRUE.equals(map.get("is_null_level"));
            String label = word(map.get("label_for_charts"));
            return new Level(
                    condition,
                    label == null ? sql : label,
                    missing,
                    frequency(map),
                    missing ? null : share(map.get("m_probability")),
                    missing ? null : share(map.get("u_probability")),
                    Boolean.TRUE.equals(map.get("fix_m_probability")),
                    Boolean.TRUE.equals(map.get("fix_u_probability")));
        } catch (SqlParser.NotUnderstood e) {
            mistakes.add(LinkageProblem.SQL_NOT_UNDERSTOOD.at(
                    file,
                    "comparison",
                    comparison,
                    "level",
                    String.valueOf(number),
                    "at",
                    String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static @Nullable TermFrequency frequency(Map<?, ?> map) {
        String column = word(map.get("tf_adjustment_column"));
        if (column == null) {
            return null;
        }
        double weight = map.get("tf_adjustment_weight") instanceof Number n ? n.doubleValue() : 1;
        double minimum = map.get("tf_minimum_u_value") instanceof Number n ? n.doubleValue() : 0;
        return new TermFrequency(List.of(column.replace("\"", "")), weight, minimum);
    }

    private @Nullable KeyRule rule(Object item) {
        List<String> exploded = new ArrayList<>();
        if (item instanceof Map<?, ?> map) {
            list(map.get("arrays_to_explode")).forEach(column -> exploded.add(String.valueOf(column)));
        }
        try {
            return meaning.rule(SqlParser.parse(text(item)), exploded);
        } catch (SqlParser.NotUnderstood e) {
            mistakes.add(LinkageProblem.SQL_NOT_UNDERSTOOD.at(
                    file, "comparison", "blocking rules", "level", "rule", "at", String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static @Nullable Double share(@Nullable Object value) {
        return value instanceof Number n && n.doubleValue() > 0 ? Math.min(1, n.doubleValue()) : null;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static @Nullable String word(@Nullable Object value) {
        return value instanceof String word ? word : null;
    }

    private static String text(@Nullable Object value) {
        Object inner = value instanceof Map<?, ?> map ? map.get("blocking_rule") : value;
        return inner == null ? "" : String.valueOf(inner);
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a [LinkageModel] from its tree; every mistake is collected, then all are refused together.
final class ModelParser {
    private static final Set<String> KEYS = Set.of(
            "linkage",
            "name",
            "id",
            "source",
            "mode",
            "null_values",
            "columns",
            "comparisons",
            "prior",
            "pairs",
            "training",
            "cannot_link",
            "cluster",
            "review");
    private static final Set<String> LEVEL_KEYS = Set.of("label", "tf", "m", "u", "fixed", "fixed_m", "fixed_u");
    private static final double SUM_TOLERANCE = 0.01;

    private final TreeReader in;
    private final Map<String, ?> root;
    private final ConditionParser conditions;
    private final List<DerivedColumn> derived = new ArrayList<>();

    ModelParser(ModelTree tree, String file) {
        this.in = new TreeReader(tree, file);
        this.root = tree.root();
        this.conditions = new ConditionParser(in);
    }

    LinkageModel read() {
        in.onlyKeys(root, "", KEYS);
        if (in.number(root.get("linkage"), "linkage", 1) != 1) {
            in.mistake("linkage", "linkage", "version 1 is the one known");
        }
        columns();
        List<Comparison> comparisons = comparisons();
        LinkageModel.Prior prior = prior();
        LinkageModel.PairPlan pairs = pairs();
        LinkageModel.TrainingPlan training = training();
        List<LinkageModel.CannotLink> cannotLink = cannotLink();
        LinkageModel.ClusterPlan cluster = cluster();
        LinkageModel.Review review = review();
        if (comparisons.isEmpty() && in.mistakes().isEmpty()) {
            in.mistake("", "comparisons", "at least one comparison is needed");
        }
        if (!in.mistakes().isEmpty()) {
            throw new Refused(in.mistakes());
        }
        return new LinkageModel(
                Objects.requireNonNullElse(in.string(root.get("name"), "name"), "model"),
                in.string(root.get("id"), "id"),
                in.string(root.get("source"), "source"),
                in.word(root.get("mode"), "mode", LinkageModel.Mode.class),
                in.strings(root.get("null_values"), "null_values"),
                derived,
                comparisons,
                prior,
                pairs,
                training,
                cannotLink,
                cluster,
                review);
    }

    private void columns() {
        if (root.get("columns") == null) {
            return;
        }
        Map<String, ?> columns = in.map(root.get("columns"), "columns");
        if (columns == null) {
            return;
        }
        columns.forEach((name, value) -> {
            String place = "columns." + name;
            Map<String, ?> map = in.map(value, place);
            DerivedColumn.Make make =
                    map == null ? null : in.word(map.get("make"), place + ".make", DerivedColumn.Make.class);
            if (map != null && make != null) {
                derived.add(derivedColumn(name, make, map, place));
            } else if (map != null && map.get("make") == null) {
                in.mistake(place, name, "make is missing");
            }
        });
    }

    private DerivedColumn derivedColumn(String name, DerivedColumn.Make make, Map<String, ?> map, String place) {
        Map<String, String> arguments = new HashMap<>();
        map.forEach((key, value) -> {
            String text = key.equals("make") || key.equals("from") ? null : in.string(value, place + "." + key);
            if (text != null) {
                arguments.put(key, text);
            }
        });
        if (make == DerivedColumn.Make.BIRTH_INTERVAL) {
            in.onlyKeys(map, place, Set.of("make", "date", "year", "age", "at", "rough", "placeholders"));
            List<String> from = new ArrayList<>();
            for (String key : List.of("date", "year", "age", "at")) {
                if (arguments.containsKey(key)) {
                    from.add(arguments.get(key));
                }
            }
            return new DerivedColumn(name, make, from, arguments);
        }
        List<String> from = in.strings(map.get("from"), place + ".from");
        if (from.isEmpty()) {
            in.mistake(place, name, "from is missing");
        }
        String father = arguments.get("father");
        if (father != null && !from.contains(father)) {
            from = Stream.concat(from.stream(), Stream.of(father)).toList();
        }
        if (make == DerivedColumn.Make.REGEX && !arguments.containsKey("pattern")) {
            in.mistake(place, name, "pattern is missing");
        }
        return new DerivedColumn(name, make, from, arguments);
    }

    private List<Comparison> comparisons() {
        List<Comparison> comparisons = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int i = 0;
        for (Object item : in.list(root.get("comparisons"), "comparisons")) {
            String place = "comparisons[" + i++ + "]";
            Map<String, ?> map = in.map(item, place);
            Comparison comparison = map == null ? null : comparison(map, place);
            if (comparison != null) {
                if (!names.add(comparison.name())) {
                    in.mistake(place, comparison.name(), "two comparisons have this name");
                }
                comparisons.add(comparison);
            }
        }
        return comparisons;
    }

    private @Nullable Comparison comparison(Map<String, ?> map, String place) {
        in.onlyKeys(map, place, Set.of("name", "levels", "use", "columns", "father"));
        String name = in.string(map.get("name"), place + ".name");
        if (map.get("use") != null) {
            String use = Objects.requireNonNullElse(in.string(map.get("use"), place + ".use"), "");
            List<String> columns = in.strings(map.get("columns"), place + ".columns");
            try {
                ReadyMade ready = ReadyMade.of(use, name, columns, in.string(map.get("father"), place + ".father"));
                ready.columns().stream().filter(c -> !derived.contains(c)).forEach(derived::add);
                return ready.comparison();
            } catch (IllegalArgumentException e) {
                in.mistake(place, use, String.valueOf(e.getMessage()));
                return null;
            }
        }
        if (name == null) {
            in.mistake(place, "comparison", "name is missing");
            return null;
        }
        return withLevels(name, map, place);
    }

    private @Nullable Comparison withLevels(String name, Map<String, ?> map, String place) {
        List<Level> levels = new ArrayList<>();
        int before = in.mistakes().size();
        int i = 0;
        for (Object item : in.list(map.get("levels"), place + ".levels")) {
            String inside = place + ".levels[" + i++ + "]";
            Map<String, ?> level = in.map(item, inside);
            Level read = level == null ? null : level(level, inside);
            if (read != null) {
                levels.add(read);
            }
        }
        if (in.mistakes().size() == before
                && (levels.isEmpty() || !levels.getFirst().missing())) {
            in.mistake(place, name, "the first level says what missing is");
        }
        if (in.mistakes().size() == before && !(levels.getLast().condition() instanceof Condition.Else)) {
            in.mistake(place, name, "the last level is else: true");
        }
        checkSum(name, levels, place, "m");
        checkSum(name, levels, place, "u");
        return in.mistakes().size() == before ? new Comparison(name, levels) : null;
    }

    private void checkSum(String name, List<Level> levels, String place, String letter) {
        double sum = 0;
        for (Level level : levels) {
            Double share = letter.equals("m") ? level.m() : level.u();
            if (!level.missing() && share == null) {
                return;
            }
            sum += level.missing() || share == null ? 0 : share;
        }
        if (!levels.isEmpty() && Math.abs(sum - 1) > SUM_TOLERANCE) {
            in.note(LinkageProblem.MODEL_SHARES.at(
                    in.at(place), "comparison", name, "letter", letter, "sum", String.valueOf(sum)));
        }
    }

    private @Nullable Level level(Map<String, ?> map, String place) {
        Set<String> known = new HashSet<>(ConditionParser.KINDS);
        known.addAll(LEVEL_KEYS);
        in.onlyKeys(map, place, known);
        Condition condition = conditions.of(map, place);
        if (condition == null) {
            return null;
        }
        boolean fixed = in.flag(map.get("fixed"), place + ".fixed", false);
        String label = in.string(map.get("label"), place + ".label");
        return new Level(
                condition,
                label == null ? Labels.of(condition) : label,
                map.containsKey("missing"),
                termFrequency(map.get("tf"), condition, place + ".tf"),
                map.containsKey("missing") ? null : in.share(map.get("m"), place + ".m"),
                map.containsKey("missing") ? null : in.share(map.get("u"), place + ".u"),
                in.flag(map.get("fixed_m"), place + ".fixed_m", fixed),
                in.flag(map.get("fixed_u"), place + ".fixed_u", fixed));
    }

    private @Nullable TermFrequency termFrequency(@Nullable Object value, Condition condition, String place) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return null;
        }
        if (Boolean.TRUE.equals(value)) {
            return new TermFrequency(condition.columns(), 1, 0);
        }
        Map<String, ?> map = in.map(value, place);
        if (map == null) {
            return null;
        }
        in.onlyKeys(map, place, Set.of("column", "weight", "minimum", "base"));
        List<String> columns = in.strings(map.get("column"), place + ".column");
        try {
            return new TermFrequency(
                    columns.isEmpty() ? condition.columns() : columns,
                    in.number(map.get("weight"), place + ".weight", 1),
                    in.number(map.get("minimum"), place + ".minimum", 0),
                    base(map.get("base")));
        } catch (IllegalArgumentException e) {
            in.mistake(place, "tf", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static TermFrequency.Base base(@Nullable Object value) {
        for (TermFrequency.Base base : TermFrequency.Base.values()) {
            if (value == null || base.word().equals(value)) {
                return base;
            }
        }
        throw new IllegalArgumentException("base is level, values or shared");
    }

    private LinkageModel.Prior prior() {
        Object value = root.get("prior");
        if (value == null) {
            return new LinkageModel.Prior.Unknown();
        }
        try {
            if (value instanceof Number number) {
                return new LinkageModel.Prior.Known(number.doubleValue());
            }
            Map<String, ?> map = in.map(value, "prior");
            return map == null
                    ? new LinkageModel.Prior.Unknown()
                    : new LinkageModel.Prior.Deterministic(
                            rules(map.get("deterministic"), "prior.deterministic"),
                            in.number(map.get("recall"), "prior.recall", 0.7),
                            in.flag(map.get("learn"), "prior.learn", false));
        } catch (IllegalArgumentException e) {
            in.mistake("prior", "prior", String.valueOf(e.getMessage()));
            return new LinkageModel.Prior.Unknown();
        }
    }

    private List<KeyRule> rules(@Nullable Object value, String place) {
        List<KeyRule> rules = new ArrayList<>();
        int i = 0;
        for (Object item : in.list(value, place)) {
            String inside = place + "[" + i++ + "]";
            List<KeyRule.Part> parts = new ArrayList<>();
            for (String text : in.strings(item, inside)) {
                KeyRule.Part part = KeyRuleParser.part(text);
                if (part == null) {
                    in.mistake(
                            inside,
                            text,
                            "a column, first(c,n), last(c,n), year(c), month(c), sorted(a,b) or each(c)"
                                    + " is expected");
                } else {
                    parts.add(part);
                }
            }
            if (parts.isEmpty()) {
                in.mistake(inside, "rule", "a rule needs a key");
            } else {
                rules.add(new KeyRule(parts));
            }
        }
        return rules;
    }

    private LinkageModel.PairPlan pairs() {
        Map<String, ?> map = section("pairs", Set.of("exhaustive_up_to", "rules"));
        return new LinkageModel.PairPlan(
                (long) in.number(
                        map.get("exhaustive_up_to"),
                        "pairs.exhaustive_up_to",
                        LinkageModel.PairPlan.DEFAULT_EXHAUSTIVE),
                rules(map.get("rules"), "pairs.rules"));
    }

    private LinkageModel.TrainingPlan training() {
        Map<String, ?> map = section("training", Set.of("rules", "u_pairs", "iterations", "convergence"));
        LinkageModel.TrainingPlan plan = LinkageModel.TrainingPlan.DEFAULT;
        try {
            return new LinkageModel.TrainingPlan(
                    rules(map.get("rules"), "training.rules"),
                    (long) in.number(map.get("u_pairs"), "training.u_pairs", plan.uPairs()),
                    (int) in.number(map.get("iterations"), "training.iterations", plan.iterations()),
                    in.number(map.get("convergence"), "training.convergence", plan.convergence()));
        } catch (IllegalArgumentException e) {
            in.mistake("training", "training", String.valueOf(e.getMessage()));
            return plan;
        }
    }

    private List<LinkageModel.CannotLink> cannotLink() {
        List<LinkageModel.CannotLink> all = new ArrayList<>();
        int i = 0;
        for (Object item : in.list(root.get("cannot_link"), "cannot_link")) {
            String place = "cannot_link[" + i++ + "]";
            Map<String, ?> map = in.map(item, place);
            if (map != null) {
                in.onlyKeys(map, place, Set.of("same", "different", "trusted"));
                boolean same = map.get("same") != null;
                List<String> columns = in.strings(
                        same ? map.get("same") : map.get("different"), place + (same ? ".same" : ".different"));
                if (columns.isEmpty()) {
                    in.mistake(place, "cannot_link", "same or different with columns is expected");
                } else {
                    all.add(new LinkageModel.CannotLink(same, columns));
                }
            }
        }
        return all;
    }

    private LinkageModel.ClusterPlan cluster() {
        Map<String, ?> map = section("cluster", Set.of("method", "edge", "average", "cap"));
        LinkageModel.ClusterPlan plan = LinkageModel.ClusterPlan.DEFAULT;
        LinkageModel.Method method = in.word(map.get("method"), "cluster.method", LinkageModel.Method.class);
        try {
            return new LinkageModel.ClusterPlan(
                    method == null ? plan.method() : method,
                    in.number(map.get("edge"), "cluster.edge", plan.edge()),
                    in.number(map.get("average"), "cluster.average", plan.average()),
                    (int) in.number(map.get("cap"), "cluster.cap", plan.cap()));
        } catch (IllegalArgumentException e) {
            in.mistake("cluster", "cluster", String.valueOf(e.getMessage()));
            return plan;
        }
    }

    private LinkageModel.Review review() {
        Map<String, ?> map = section("review", Set.of("from", "to"));
        LinkageModel.Review plan = LinkageModel.Review.DEFAULT;
        try {
            return new LinkageModel.Review(
                    in.number(map.get("from"), "review.from", plan.from()),
                    in.number(map.get("to"), "review.to", plan.to()));
        } catch (IllegalArgumentException e) {
            in.mistake("review", "review", String.valueOf(e.getMessage()));
            return plan;
        }
    }

    private Map<String, ?> section(String name, Set<String> keys) {
        if (root.get(name) == null) {
            return Map.of();
        }
        Map<String, ?> map = in.map(root.get(name), name);
        if (map == null) {
            return Map.of();
        }
        in.onlyKeys(map, name, keys);
        return map;
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a [LinkageModel] as the tree that [ModelParser] reads; ready-made comparisons are written out.
final class ModelWriter {
    private ModelWriter() {}

    static Map<String, Object> tree(LinkageModel model) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("linkage", 1);
        root.put("name", model.name());
        put(root, "id", model.id());
        put(root, "source", model.source());
        put(root, "mode", model.mode() == null ? null : model.mode().name().toLowerCase(Locale.ROOT));
        put(root, "null_values", model.nullValues().isEmpty() ? null : model.nullValues());
        if (!model.columns().isEmpty()) {
            Map<String, Object> columns = new LinkedHashMap<>();
            model.columns().forEach(c -> columns.put(c.name(), derived(c)));
            root.put("columns", columns);
        }
        root.put(
                "comparisons",
                model.comparisons().stream().map(ModelWriter::comparison).toList());
        put(root, "prior", prior(model.prior()));
        Map<String, Object> pairs = new LinkedHashMap<>();
        pairs.put("exhaustive_up_to", model.pairs().exhaustiveUpTo());
        put(pairs, "rules", rules(model.pairs().rules()));
        root.put("pairs", pairs);
        root.put("training", training(model.training()));
        if (!model.cannotLink().isEmpty()) {
            root.put(
                    "cannot_link",
                    model.cannotLink().stream().map(ModelWriter::cannotLink).toList());
        }
        root.put("cluster", cluster(model.cluster()));
        root.put(
                "review",
                map("from", model.review().from(), "to", model.review().to()));
        return root;
    }

    private static Map<String, Object> derived(DerivedColumn column) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("make", column.make().word());
        if (column.make() != DerivedColumn.Make.BIRTH_INTERVAL) {
            map.put("from", column.from());
        }
        column.arguments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> map.put(e.getKey(), e.getValue()));
        return map;
    }

    private static Map<String, Object> comparison(Comparison comparison) {
        return map(
                "name",
                comparison.name(),
                "levels",
                comparison.levels().stream().map(ModelWriter::level).toList());
    }

    private static Map<String, Object> level(Level level) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (level.missing()) {
            boolean plain = level.condition() instanceof Condition.Missing;
            map.put("missing", plain ? level.condition().columns() : condition(level.condition()));
        } else {
            map.putAll(condition(level.condition()));
        }
        if (!level.label().equals(Labels.of(level.condition()))) {
            map.put("label", level.label());
        }
        TermFrequency tf = level.tf();
        if (tf != null) {
            Map<String, Object> told = map("column", tf.columns(), "weight", tf.weight(), "minimum", tf.minimum());
            if (tf.base() != TermFrequency.Base.LEVEL) {
                told.put("base", tf.base().word());
            }
            map.put("tf", told);
        }
        put(map, "m", level.m());
        put(map, "u", level.u());
        put(map, "fixed_m", level.fixedM() ? true : null);
        put(map, "fixed_u", level.fixedU() ? true : null);
        return map;
    }

    private static Map<String, Object> condition(Condition condition) {
        return switch (condition) {
            case Condition.Missing m -> map("missing", m.columns());
            case Condition.Else _ -> map("else", true);
            case Condition.Equal e -> map(e.declaredExact() ? "exact" : "equal", e.columns());
            case Condition.Swapped s -> map("swapped", s.columns());
            case Condition.Alike a -> map(a.measure().word(), alike(a));
            case Condition.Within w -> map(w.measure().word(), map("columns", w.columns(), "at_most", w.atMost()));
            case Condition.Prefix p -> map("prefix", map("columns", p.columns(), "n", p.length()));
            case Condition.Sets s ->
                map(
                        s.relation().word(),
                        s.relation() == Condition.SetRelation.OVERLAP
                                ? map("columns", s.columns(), "n", s.least())
                                : s.columns());
            case Condition.DateWithin d -> map("date_within", map("column", d.column(), "days", d.days()));
            case Condition.NumberWithin n ->
                map(n.percent() ? "percent_within" : "number_within", map("column", n.column(), "at_most", n.atMost()));
            case Condition.KmWithin k -> map("km_within", map("lat", k.latitude(), "lon", k.longitude(), "km", k.km()));
            case Condition.Value v -> map("value", map("column", v.column(), "is", v.is()));
            case Condition.Birth b -> map("birth", birth(b));
            case Condition.All a ->
                map("all", a.parts().stream().map(ModelWriter::condition).toList());
            case Condition.Any a ->
                map("any", a.parts().stream().map(ModelWriter::condition).toList());
            case Condition.Not n -> map("not", condition(n.part()));
        };
    }

    private static Map<String, Object> alike(Condition.Alike a) {
        Map<String, Object> map = map("columns", a.columns(), "at_least", a.atLeast());
        if (a.measure() == Condition.Likeness.JACCARD) {
            map.put("ngram", a.ngram());
        }
        return map;
    }

    private static Map<String, Object> birth(Condition.Birth b) {
        Map<String, Object> map = map("column", b.column(), "is", b.relation().word());
        if (b.relation() == Condition.BirthRelation.GAP) {
            map.put("years", b.years());
        }
        return map;
    }

    private static @Nullable Object prior(LinkageModel.Prior prior) {
        return switch (prior) {
            case LinkageModel.Prior.Known known -> known.probability();
            case LinkageModel.Prior.Deterministic d ->
                map(
                        "deterministic",
                        d.rules().stream().map(ModelWriter::rule).toList(),
                        "recall",
                        d.recall(),
                        "learn",
                        d.learn());
            case LinkageModel.Prior.Unknown _ -> null;
        };
    }

    private static Map<String, Object> training(LinkageModel.TrainingPlan plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "rules", rules(plan.rules()));
        map.put("u_pairs", plan.uPairs());
        map.put("iterations", plan.iterations());
        map.put("convergence", plan.convergence());
        return map;
    }

    private static Map<String, Object> cannotLink(LinkageModel.CannotLink link) {
        return map(link.same() ? "same" : "different", link.columns());
    }

    private static Map<String, Object> cluster(LinkageModel.ClusterPlan plan) {
        Map<String, Object> map = map("method", plan.method().name().toLowerCase(Locale.ROOT), "edge", plan.edge());
        map.put("average", plan.average());
        map.put("cap", plan.cap());
        return map;
    }

    private static @Nullable List<Object> rules(List<KeyRule> rules) {
        List<Object> written = new ArrayList<>();
        rules.forEach(rule -> written.add(rule(rule)));
        return written.isEmpty() ? null : written;
    }

    private static List<String> rule(KeyRule rule) {
        return rule.parts().stream().map(KeyRule.Part::toString).toList();
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static Map<String, Object> map(String key, Object value, String key2, Object value2) {
        Map<String, Object> map = map(key, value);
        map.put(key2, value2);
        return map;
    }

    private static Map<String, Object> map(
            String key, Object value, String key2, Object value2, String key3, Object value3) {
        Map<String, Object> map = map(key, value, key2, value2);
        map.put(key3, value3);
        return map;
    }
}

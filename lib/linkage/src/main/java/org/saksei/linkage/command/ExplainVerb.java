package org.saksei.linkage.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.Decision;
import org.saksei.linkage.Explanation;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.Linker;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.Refused;
import org.saksei.linkage.format.Json;

/// `explain`: a waterfall of weights for pairs of records. The only verb that shows values;
/// `--no-values` hides them.
final class ExplainVerb implements Verb {
    @Override
    public int run(String[] args, Console console) throws IOException {
        Set<String> valued = new HashSet<>(Inputs.OPTIONS);
        valued.addAll(
                Set.of("--model", "--format", "--decisions", "--mode", "--train", "--seed", "--threads", "--progress"));
        List<String> pairs = new ArrayList<>();
        String[] rest = pairsOut(args, pairs);
        Arguments arguments = new Arguments(rest, 1, valued, Set.of("--no-values"));
        if (arguments.words().isEmpty() || pairs.isEmpty()) {
            throw new Usage("name a table, and pairs of records by --pair");
        }
        Inputs inputs = new Inputs(arguments, console.yaml());
        LinkageModel model = RunVerb.adjusted(inputs.model(arguments.need("--model")), arguments);
        Inputs.Tables tables = inputs.tables(arguments.words(), model.id(), model.source());
        Linker linker = Linker.of(tables.table(), model, RunVerb.runOf(arguments, console));
        if (!model.trained()) {
            linker = linker.with(linker.complete(arguments.number("--seed", 1), RunVerb.runOf(arguments, console))
                    .model());
        }
        List<Decision> decisions = arguments.has("--decisions")
                ? DecisionFile.read(
                        inputs,
                        arguments.need("--decisions"),
                        tables.files().getFirst().source())
                : List.of();
        List<Explanation> explanations = new ArrayList<>();
        for (String pair : pairs) {
            String[] both = pair.split(",");
            if (both.length != 2) {
                throw new Usage("--pair takes two records, [SOURCE:]ID,[SOURCE:]ID");
            }
            explanations.add(linker.explain(key(tables.table(), both[0]), key(tables.table(), both[1]), decisions));
        }
        boolean values = !arguments.has("--no-values");
        if (arguments.one("--format", "text", "text", "json").equals("json")) {
            Map<String, Object> root = new LinkedHashMap<>();
            root.put("schema", "saksei.linkage.explain/1");
            root.put("pairs", explanations.stream().map(e -> json(e, values)).toList());
            console.out().print(Json.write(root));
        } else {
            explanations.forEach(e -> console.out().print(text(e, values)));
        }
        return 0;
    }

    /// Takes `--pair` and the words after it out of the call.
    private static String[] pairsOut(String[] args, List<String> pairs) {
        List<String> rest = new ArrayList<>();
        boolean inPairs = false;
        for (String arg : args) {
            inPairs = arg.equals("--pair") || (inPairs && !arg.startsWith("--"));
            if (arg.startsWith("--pair=")) {
                pairs.add(arg.substring(7));
            } else if (!inPairs) {
                rest.add(arg);
            } else if (!arg.equals("--pair")) {
                pairs.add(arg);
            }
        }
        return rest.toArray(String[]::new);
    }

    private static RecordKey key(RecordTable table, String text) {
        List<RecordKey> candidates = new ArrayList<>();
        table.sources().forEach(source -> candidates.add(new RecordKey(source, text)));
        int colon = text.indexOf(':');
        if (colon > 0) {
            candidates.addFirst(new RecordKey(text.substring(0, colon), text.substring(colon + 1)));
        }
        for (RecordKey key : candidates) {
            if (table.find(key).isPresent()) {
                return key;
            }
        }
        throw new Refused(List.of(LinkageProblem.MODEL_VALUE.at(
                "", "what", "--pair", "reason", "there is no record of that source and id")));
    }

    private static Map<String, Object> json(Explanation e, boolean values) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("left", record(e.left()));
        map.put("right", record(e.right()));
        map.put("prior_weight", e.priorWeightInBits());
        map.put("steps", e.steps().stream().map(s -> step(s, values)).toList());
        map.put("match_weight", e.matchWeightInBits());
        map.put("match_probability", e.matchProbability());
        map.put("rules", e.rules());
        map.put("cannot_link", e.cannotLink());
        map.put(
                "decision",
                e.decision().map(d -> d.name().toLowerCase(Locale.ROOT)).orElse(null));
        return map;
    }

    private static Map<String, Object> record(RecordKey key) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("source", key.source());
        map.put("record_id", key.id());
        return map;
    }

    private static Map<String, Object> step(Explanation.Step s, boolean values) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("comparison", s.comparison());
        map.put("level", s.level());
        map.put("label", s.label());
        map.put("m", s.m());
        map.put("u", s.u());
        map.put("weight", s.weightInBits());
        map.put("tf_weight", s.frequencyInBits());
        Explanation.Frequency f = s.frequency();
        if (f != null) {
            Map<String, Object> tf = new LinkedHashMap<>();
            tf.put("column", f.columns());
            tf.put("left", f.left());
            tf.put("right", f.right());
            tf.put("used", f.used());
            map.put("tf", tf);
        }
        map.put("columns", s.columns().stream().map(Explanation.Column::name).toList());
        map.put(
                "similarity",
                s.columns().stream().map(Explanation.Column::similarity).toList());
        if (values) {
            map.put(
                    "values_left",
                    s.columns().stream().map(Explanation.Column::left).toList());
            map.put(
                    "values_right",
                    s.columns().stream().map(Explanation.Column::right).toList());
        }
        return map;
    }

    private static String text(Explanation e, boolean values) {
        StringBuilder out = new StringBuilder();
        out.append(e.left().source()).append(':').append(e.left().id()).append("  ");
        out.append(e.right().source()).append(':').append(e.right().id()).append('\n');
        double sum = e.priorWeightInBits();
        out.append(line("prior", sum, sum, ""));
        for (Explanation.Step s : e.steps()) {
            double both = s.weightInBits() + s.frequencyInBits();
            sum += both;
            out.append(line(s.comparison(), both, sum, s.label()));
            if (values) {
                s.columns()
                        .forEach(c -> out.append("      ")
                                .append(c.name())
                                .append(": ")
                                .append(shown(c.left()))
                                .append(" | ")
                                .append(shown(c.right()))
                                .append('\n'));
            }
        }
        out.append(String.format(
                Locale.ROOT, "  weight %.6f bits, probability %.9f", e.matchWeightInBits(), e.matchProbability()));
        out.append(e.cannotLink() ? ", cannot be one" : "");
        e.decision().ifPresent(d -> out.append(", decided ").append(d.name().toLowerCase(Locale.ROOT)));
        return out.append("\n\n").toString();
    }

    private static String line(String name, double weight, double sum, String label) {
        String bar = (weight >= 0 ? "+" : "-").repeat((int) Math.min(30, Math.round(Math.abs(weight))));
        return String.format(Locale.ROOT, "  %-16s %+9.3f = %9.3f  %-30s %s%n", name, weight, sum, bar, label)
                .replace(System.lineSeparator(), "\n");
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : value;
    }
}

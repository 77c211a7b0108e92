package org.saksei.linkage.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.Evaluation;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.Refused;
import org.saksei.linkage.format.CsvWriter;
import org.saksei.linkage.format.Json;

/// `evaluate`: how good clusters are where the truth is known.
final class EvaluateVerb implements Verb {
    @Override
    public int run(String[] args, Console console) throws IOException {
        Arguments arguments = new Arguments(
                args,
                1,
                Set.of(
                        "--clusters",
                        "--truth",
                        "--key",
                        "--id",
                        "--source",
                        "--labels",
                        "--pairs",
                        "--curve",
                        "--errors",
                        "--at-least",
                        "--format"),
                Set.of());
        if (!Labels.given(arguments)) {
            throw new Usage("say --truth with --key, or --labels");
        }
        Inputs inputs = new Inputs(arguments, console.yaml());
        List<Map<String, String>> clusters = inputs.records(arguments.need("--clusters"));
        String source = clusters.isEmpty() ? "" : clusters.getFirst().getOrDefault("source", "");
        Map<RecordKey, Long> clusterOf = ClusterFile.clusterOf(inputs, arguments.need("--clusters"), source);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", "saksei.linkage.evaluate/1");
        if (arguments.has("--labels")) {
            Map<List<RecordKey>, Boolean> labels = new Labels(inputs, arguments).labelled(source);
            root.put("labels", labels.size());
            root.put("pairwise", measure(Evaluation.ofLabels(labels, clusterOf)));
        } else {
            truth(arguments, inputs, clusterOf, source, root, console);
        }
        print(arguments, root, console);
        return atLeast(arguments, root);
    }

    private static void truth(
            Arguments arguments,
            Inputs inputs,
            Map<RecordKey, Long> clusterOf,
            String source,
            Map<String, Object> root,
            Console console)
            throws IOException {
        UnaryOperator<RecordKey> known = Labels.known(clusterOf.keySet());
        Map<RecordKey, String> truth = new LinkedHashMap<>();
        new Labels(inputs, arguments).entityOf(source).forEach((key, entity) -> truth.put(known.apply(key), entity));
        Evaluation e = Evaluation.of(truth, clusterOf);
        if (e.truePairs() == 0) {
            console.tell(LinkageProblem.NO_TRUE_PAIRS.at(arguments.need("--truth")));
        }
        root.put("records", e.records());
        root.put("missing", e.missing());
        root.put("surplus", e.surplus());
        root.put("true_pairs", e.truePairs());
        root.put("found_pairs", e.foundPairs());
        root.put("pairwise", measure(e.pairwise()));
        root.put("b_cubed", measure(e.bCubed()));
        root.put("exact_clusters", e.exactClusters());
        if (arguments.has("--pairs")) {
            PairTruth pairs = new PairTruth(inputs.records(arguments.need("--pairs")), truth, e.truePairs());
            root.put("edges", pairs.atZero());
            root.put("rule_recall", pairs.recall());
            if (arguments.has("--curve")) {
                try (OutputFiles files = new OutputFiles()) {
                    pairs.curve(files, arguments.need("--curve"));
                    files.publish();
                }
            }
            if (arguments.has("--errors")) {
                root.put("errors", pairs.errors((int) arguments.number("--errors", 10)));
            }
        }
    }

    private static Map<String, Object> measure(Evaluation.Measure measure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("precision", measure.precision());
        map.put("recall", measure.recall());
        map.put("f1", measure.f1());
        return map;
    }

    private static void print(Arguments arguments, Map<String, Object> root, Console console) {
        if (arguments.one("--format", "text", "text", "json").equals("json")) {
            console.out().print(Json.write(root));
            return;
        }
        root.forEach((name, value) -> {
            if (value instanceof Map<?, ?> map) {
                List<String> parts = new ArrayList<>();
                map.forEach((k, v) ->
                        parts.add(k + " " + (v instanceof Double d ? String.format(Locale.ROOT, "%.4f", d) : v)));
                console.out().println(name + ": " + String.join(", ", parts));
            } else if (!name.equals("schema")) {
                console.out().println(name + ": " + value);
            }
        });
    }

    /// `pairwise_f1=0.95,b_cubed_recall=0.9`.
    private static int atLeast(Arguments arguments, Map<String, Object> root) {
        for (String wish : arguments.list("--at-least")) {
            String[] parts = wish.split("=");
            int cut = parts[0].lastIndexOf('_');
            Object group = cut < 0 ? null : root.get(parts[0].substring(0, cut));
            Object value = group instanceof Map<?, ?> map ? map.get(parts[0].substring(cut + 1)) : null;
            if (parts.length != 2 || !(value instanceof Double found) || !parts[1].matches("[0-9.]+")) {
                throw new Usage("--at-least takes for instance pairwise_f1=0.95");
            }
            if (found < Double.parseDouble(parts[1])) {
                throw new Refused(List.of(LinkageProblem.BELOW_ASKED.at(
                        "", "measure", parts[0], "value", String.valueOf(found), "least", parts[1])));
            }
        }
        return 0;
    }

    /// Scored pairs beside the truth.
    private static final class PairTruth {
        private record Scored(double weight, boolean same, Map<String, String> row) {}

        private final List<Scored> scored = new ArrayList<>();
        private final long truePairs;

        PairTruth(List<Map<String, String>> rows, Map<RecordKey, String> truth, long truePairs) {
            this.truePairs = truePairs;
            for (Map<String, String> row : rows) {
                String a = entity(row, "_l", truth);
                String b = entity(row, "_r", truth);
                if (a != null && b != null) {
                    scored.add(new Scored(Double.parseDouble(row.getOrDefault("match_weight", "0")), a.equals(b), row));
                }
            }
            scored.sort(Comparator.comparingDouble((Scored s) -> -s.weight));
        }

        private static @Nullable String entity(Map<String, String> row, String side, Map<RecordKey, String> truth) {
            return truth.get(
                    new RecordKey(row.getOrDefault("source" + side, ""), row.getOrDefault("record_id" + side, "")));
        }

        private Evaluation.Measure from(double weight) {
            long found = scored.stream().filter(s -> s.weight >= weight).count();
            long common =
                    scored.stream().filter(s -> s.weight >= weight && s.same).count();
            return new Evaluation.Measure(
                    found == 0 ? 1 : (double) common / found, truePairs == 0 ? 1 : (double) common / truePairs);
        }

        Map<String, Object> atZero() {
            return measure(from(0));
        }

        double recall() {
            return from(Double.NEGATIVE_INFINITY).recall();
        }

        void curve(OutputFiles files, String name) throws IOException {
            try (CsvWriter csv = files.csv(name)) {
                csv.field("match_weight")
                        .field("precision")
                        .field("recall")
                        .field("f1")
                        .end();
                long found = 0;
                long common = 0;
                for (int i = 0; i < scored.size(); i++) {
                    found++;
                    common += scored.get(i).same ? 1 : 0;
                    boolean last = i + 1 == scored.size() || scored.get(i + 1).weight < scored.get(i).weight;
                    if (last) {
                        Evaluation.Measure m = new Evaluation.Measure(
                                (double) common / found, truePairs == 0 ? 1 : (double) common / truePairs);
                        csv.field(String.format(Locale.ROOT, "%.6f", scored.get(i).weight))
                                .field(String.format(Locale.ROOT, "%.6f", m.precision()))
                                .field(String.format(Locale.ROOT, "%.6f", m.recall()))
                                .field(String.format(Locale.ROOT, "%.6f", m.f1()))
                                .end();
                    }
                }
            }
        }

        /// The worst mistakes on either side, ids and weights only.
        List<Map<String, Object>> errors(int most) {
            List<Map<String, Object>> errors = new ArrayList<>();
            scored.stream().filter(s -> !s.same && s.weight >= 0).limit(most).forEach(s -> errors.add(error(s)));
            scored.reversed().stream()
                    .filter(s -> s.same && s.weight < 0)
                    .limit(most)
                    .forEach(s -> errors.add(error(s)));
            return errors;
        }

        private static Map<String, Object> error(Scored s) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("kind", s.same ? "missed" : "wrong");
            for (String column : List.of("source_l", "record_id_l", "source_r", "record_id_r")) {
                map.put(column, s.row.getOrDefault(column, ""));
            }
            map.put("match_weight", s.weight);
            return map;
        }
    }
}

package org.saksei.linkage.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.Clustering;
import org.saksei.linkage.Comparison;
import org.saksei.linkage.Edges;
import org.saksei.linkage.Finding;
import org.saksei.linkage.Level;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.Linker;
import org.saksei.linkage.Scores;
import org.saksei.linkage.Training;
import org.saksei.linkage.auto.Suggestion;
import org.saksei.linkage.format.Fingerprint;
import org.saksei.linkage.format.Json;

/// What a run says about itself, for people and for programs.
record RunReport(
        Linker linker,
        Inputs.Tables tables,
        @Nullable Training training,
        @Nullable Suggestion auto,
        Scores scores,
        Clustering clustering,
        List<Finding> findings,
        long seed) {

    Map<String, Object> json(Map<String, Long> timings) {
        LinkageModel model = linker.model();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", "saksei.linkage.run/1");
        root.put("mode", linker.mode().name().toLowerCase(Locale.ROOT));
        root.put("sources", tables.files().stream().map(RunReport::source).toList());
        root.put("model_sha256", Fingerprint.of(Json.write(model.toTree().root())));
        root.put("seed", seed);
        root.put("prior", model.prior() instanceof LinkageModel.Prior.Known known ? known.probability() : null);
        root.put(
                "comparisons",
                model.comparisons().stream().map(this::comparison).toList());
        if (auto != null) {
            root.put("auto", auto.columns().stream().map(RunReport::column).toList());
        }
        root.put("training", trainingJson());
        root.put("pairs", pairs());
        root.put("clusters", clusters());
        root.put("thresholds", thresholds());
        root.put("problems", findings.stream().map(RunReport::problem).toList());
        if (!timings.isEmpty()) {
            root.put("timings_ms", timings);
        }
        return root;
    }

    static Map<String, Object> problem(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", finding.problem().code());
        map.put("where", finding.where());
        map.put("text", finding.text(Locale.ENGLISH));
        return map;
    }

    private static Map<String, Object> source(Inputs.FileRead file) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", file.source());
        map.put("file", file.file());
        map.put("records", file.records());
        map.put("sha256", file.sha256());
        return map;
    }

    private static Map<String, Object> column(Suggestion.ColumnUse use) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("column", use.column());
        map.put("type", use.type());
        map.put("use", use.use());
        map.put("reason", use.reason());
        return map;
    }

    private Map<String, Object> comparison(Comparison comparison) {
        List<Object> levels = new ArrayList<>();
        for (Level level : comparison.levels()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("label", level.label());
            map.put("m", level.m());
            map.put("u", level.u());
            map.put("weight", level.weightInBits());
            map.put("trained", training != null && !level.missing() && !untrained(comparison));
            levels.add(map);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", comparison.name());
        map.put("levels", levels);
        return map;
    }

    private boolean untrained(Comparison comparison) {
        return findings.stream()
                .anyMatch(f -> f.problem() == LinkageProblem.UNTRAINED
                        && comparison.name().equals(f.values().get("comparison")));
    }

    private Map<String, Object> trainingJson() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("u_pairs", training == null ? 0 : training.uPairs());
        List<Object> sessions = new ArrayList<>();
        for (Training.Session session : training == null ? List.<Training.Session>of() : training.sessions()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", session.rule());
            one.put("pairs", session.pairs());
            one.put("patterns", session.patterns());
            one.put("iterations", session.iterations());
            one.put("converged", session.converged());
            one.put("prior_start", session.priorStart());
            one.put("prior_end", session.priorEnd());
            sessions.add(one);
        }
        map.put("sessions", sessions);
        return map;
    }

    private Map<String, Object> pairs() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("possible", scores.possible());
        map.put("compared", scores.compared());
        map.put("kept", scores.edges().size());
        map.put("review", review());
        map.put("by_rule", scores.byRule());
        return map;
    }

    private long review() {
        LinkageModel.Review band = linker.model().review();
        Edges edges = scores.edges();
        long count = 0;
        for (int edge = 0; edge < edges.size(); edge++) {
            double weight = edges.weightInBits(edge);
            count += weight >= band.from() && weight < band.to() ? 1 : 0;
        }
        return count;
    }

    private Map<String, Object> clusters() {
        int[] all = clustering.sizes();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("count", all.length);
        map.put("singletons", IntStream.of(all).filter(size -> size == 1).count());
        map.put("largest", IntStream.of(all).max().orElse(0));
        map.put(
                "capped",
                clustering.refusals().stream()
                        .filter(r -> r.reason() == Clustering.Reason.CAP)
                        .count());
        return map;
    }

    private Map<String, Object> thresholds() {
        LinkageModel model = linker.model();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("edge", model.cluster().edge());
        map.put("average", model.cluster().average());
        map.put("review", List.of(model.review().from(), model.review().to()));
        return map;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (Inputs.FileRead file : tables.files()) {
            out.append(String.format(Locale.ROOT, "%s: %,d records%n", file.source(), file.records()));
        }
        if (auto != null) {
            auto.columns()
                    .forEach(c -> out.append("  ")
                            .append(c.column())
                            .append(": ")
                            .append(c.type())
                            .append(", ")
                            .append(c.use())
                            .append(c.reason().isEmpty() ? "" : " (" + c.reason() + ")")
                            .append('\n'));
        }
        Map<String, Object> clusters = clusters();
        out.append(String.format(
                Locale.ROOT,
                "%,d of %,d pairs compared, %,d kept, %,d for review%n",
                scores.compared(),
                scores.possible(),
                scores.edges().size(),
                review()));
        out.append("clusters: ").append(clusters.get("count"));
        out.append(", of one record: ").append(clusters.get("singletons"));
        out.append(", largest: ").append(clusters.get("largest")).append('\n');
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}

package org.saksei.linkage.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.Clustering;
import org.saksei.linkage.Decision;
import org.saksei.linkage.Finding;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Linker;
import org.saksei.linkage.PreviousClusters;
import org.saksei.linkage.Run;
import org.saksei.linkage.Scores;
import org.saksei.linkage.Training;
import org.saksei.linkage.auto.AutoModel;
import org.saksei.linkage.auto.Suggestion;
import org.saksei.linkage.format.Json;

/// `run`: from tables to clusters.
final class RunVerb implements Verb {
    static final Set<String> VALUED = valued();
    static final Set<String> FLAGS = Set.of("--auto", "--incremental", "--timings");

    private static Set<String> valued() {
        Set<String> options = new HashSet<>(Inputs.OPTIONS);
        options.addAll(Set.of(
                "--model",
                "--clusters",
                "--pairs",
                "--format",
                "--save-model",
                "--mode",
                "--train",
                "--seed",
                "--edge",
                "--average",
                "--review",
                "--previous",
                "--decisions",
                "--events",
                "--lists",
                "--pairs-from",
                "--max-pairs",
                "--max-kept-pairs",
                "--threads",
                "--progress"));
        return Set.copyOf(options);
    }

    @Override
    public int run(String[] args, Console console) throws IOException {
        Arguments arguments = new Arguments(args, 1, VALUED, FLAGS);
        if (arguments.words().isEmpty()) {
            throw new Usage("name a table to link");
        }
        arguments.need("--clusters");
        arguments.one("--format", "text", "text", "json");
        try (OutputFiles files = new OutputFiles()) {
            new Job(arguments, console, files).work();
            files.publish();
        }
        return 0;
    }

    static Run runOf(Arguments arguments, Console console) {
        int threads = (int) arguments.number("--threads", Runtime.getRuntime().availableProcessors());
        if (threads < 1) {
            throw new Usage("--threads is at least 1");
        }
        String progress = arguments.one("--progress", "auto", "auto", "none", "plain", "json");
        return Run.with(threads)
                .withProgress(new ProgressPrinter(console.err(), progress))
                .withLimits(
                        arguments.number("--max-pairs", 5_000_000_000L),
                        arguments.number("--max-kept-pairs", 100_000_000L));
    }

    /// What options say on top of a model.
    static LinkageModel adjusted(LinkageModel model, Arguments arguments) {
        LinkageModel.ClusterPlan plan = model.cluster();
        LinkageModel.Review review = model.review();
        String band = arguments.get("--review");
        if (band != null) {
            String[] ends = band.split(",");
            try {
                review = new LinkageModel.Review(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new Usage("--review takes two rising numbers, LO,HI");
            }
        }
        LinkageModel adjusted = model.withThresholds(
                new LinkageModel.ClusterPlan(
                        plan.method(),
                        arguments.decimal("--edge", plan.edge()),
                        arguments.decimal("--average", plan.average()),
                        plan.cap()),
                review);
        return arguments.has("--mode")
                ? adjusted.withMode(LinkageModel.Mode.valueOf(
                        arguments.one("--mode", "", "dedupe", "link", "both").toUpperCase(Locale.ROOT)))
                : adjusted;
    }

    /// One call, step by step.
    private static final class Job {
        private final Arguments arguments;
        private final Console console;
        private final OutputFiles files;
        private final Inputs inputs;
        private final Run run;
        private final long seed;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, Long> timings = new LinkedHashMap<>();
        private long clock = System.nanoTime();

        Job(Arguments arguments, Console console, OutputFiles files) {
            this.arguments = arguments;
            this.console = console;
            this.files = files;
            this.inputs = new Inputs(arguments, console.yaml());
            this.run = runOf(arguments, console);
            this.seed = arguments.number("--seed", 1);
        }

        void work() throws IOException {
            String modelFile = arguments.get("--model");
            if ((modelFile == null) != arguments.has("--auto")) {
                throw new Usage("say either --model or --auto");
            }
            LinkageModel model = modelFile == null ? null : inputs.model(modelFile);
            Inputs.Tables tables = inputs.tables(
                    arguments.words(), model == null ? null : model.id(), model == null ? null : model.source());
            findings.addAll(tables.findings());
            time("read");
            Suggestion suggestion = model == null ? AutoModel.suggest(tables.table()) : null;
            if (suggestion != null) {
                findings.addAll(suggestion.findings());
            }
            LinkageModel chosen = withMode(
                    adjusted(suggestion == null ? Objects.requireNonNull(model) : suggestion.model(), arguments),
                    tables);
            Linker linker = Linker.of(tables.table(), chosen, run);
            findings.addAll(linker.findings());
            time("encode");
            Training training = train(linker);
            if (training != null) {
                findings.addAll(training.findings());
                linker = linker.with(training.model());
            }
            time("train");
            link(linker, tables, training, suggestion);
        }

        /// Two files and no word about it: across them.
        private LinkageModel withMode(LinkageModel model, Inputs.Tables tables) {
            return model.mode() == null
                            && tables.files().size() == 2
                            && tables.table().sources().size() > 1
                    ? model.withMode(LinkageModel.Mode.LINK)
                    : model;
        }

        private @Nullable Training train(Linker linker) {
            return switch (arguments.one("--train", "if-needed", "if-needed", "always", "never")) {
                case "always" -> linker.train(seed, run);
                case "never" -> null;
                default -> linker.model().trained() ? null : linker.complete(seed, run);
            };
        }

        private void link(Linker linker, Inputs.Tables tables, @Nullable Training training, @Nullable Suggestion auto)
                throws IOException {
            String firstSource = tables.files().getFirst().source();
            List<Decision> decisions = arguments.has("--decisions")
                    ? DecisionFile.read(inputs, arguments.need("--decisions"), firstSource)
                    : List.of();
            PreviousClusters previous = arguments.has("--previous")
                    ? ClusterFile.previous(inputs, arguments.need("--previous"), firstSource)
                    : PreviousClusters.none();
            boolean incremental = arguments.has("--incremental");
            if (incremental && !arguments.has("--previous")) {
                throw new Usage("--incremental needs --previous");
            }
            double from = arguments.decimal("--pairs-from", -4);
            double keepFrom = Math.min(
                    Math.min(
                            linker.model().cluster().edge(),
                            linker.model().review().from()),
                    arguments.has("--pairs") ? from : Double.POSITIVE_INFINITY);
            Scores scores = linker.score(run.withKeepFrom(keepFrom), incremental ? previous : PreviousClusters.none());
            findings.addAll(scores.findings());
            time("compare");
            Clustering clustering = incremental
                    ? linker.clusterIncrementally(scores.edges(), decisions, previous)
                    : linker.cluster(scores.edges(), decisions, previous);
            findings.addAll(clustering.findings());
            time("cluster");
            write(linker, scores, clustering, decisions, from);
            time("write");
            report(linker, tables, training, auto, scores, clustering);
        }

        private void write(
                Linker linker, Scores scores, Clustering clustering, List<Decision> decisions, double pairsFrom)
                throws IOException {
            ClusterFile.write(files, arguments.need("--clusters"), linker.table(), clustering);
            if (arguments.has("--pairs")) {
                new PairFile(linker, decisions).write(files, arguments.need("--pairs"), scores.edges(), pairsFrom);
            }
            if (arguments.has("--events")) {
                ClusterFile.events(files, arguments.need("--events"), clustering);
            }
            if (arguments.has("--lists")) {
                ClusterFile.lists(files, arguments.need("--lists"), linker.table(), clustering);
            }
            if (arguments.has("--save-model")) {
                files.text(
                        arguments.need("--save-model"),
                        Json.write(linker.model().toTree().root()));
            }
        }

        private void report(
                Linker linker,
                Inputs.Tables tables,
                @Nullable Training training,
                @Nullable Suggestion auto,
                Scores scores,
                Clustering clustering) {
            findings.forEach(console::tell);
            RunReport report = new RunReport(linker, tables, training, auto, scores, clustering, findings, seed);
            if (arguments.get("--format", "text").equals("json")) {
                console.out().print(Json.write(report.json(arguments.has("--timings") ? timings : new HashMap<>())));
            } else {
                console.out().print(report.text());
                if (arguments.has("--timings")) {
                    timings.forEach((step, ms) -> console.out().println("  " + step + " " + ms + " ms"));
                }
            }
        }

        private void time(String step) {
            long now = System.nanoTime();
            timings.put(step, (now - clock) / 1_000_000);
            clock = now;
        }
    }
}

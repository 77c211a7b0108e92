package org.saksei.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the records of a table that speak of one entity: train a model, score pairs, cluster, explain.
///
/// A linker is one table under one model; [#with] shares the prepared table with another state of the
/// model. What it gives depends on records, model and seed only, never on the order of rows or the
/// number of threads.
public final class Linker {
    private final LinkageModel model;
    private final Encoded table;
    private final Compiled[] comparisons;
    private final LinkageModel.Mode mode;
    private @Nullable Weights weights;

    private Linker(LinkageModel model, Encoded table, Compiled[] comparisons) {
        this.model = model;
        this.table = table;
        this.comparisons = comparisons;
        this.mode = modeOf(model, table.table);
    }

    /// Prepares a table for a model, in one thread.
    ///
    /// @throws Refused where the model uses columns that the table does not have
    public static Linker of(RecordTable table, LinkageModel model) {
        return of(table, model, Run.with(1));
    }

    /// The same in the threads of a run.
    ///
    /// @throws Refused where the model uses columns that the table does not have
    public static Linker of(RecordTable table, LinkageModel model, Run run) {
        return of(new Encoded(table, model, run), model, run);
    }

    static Linker of(Encoded encoded, LinkageModel model, Run run) {
        Compiled[] comparisons = Parallel.map(model.comparisons(), run, c -> new Compiled(c, encoded))
                .toArray(Compiled[]::new);
        return new Linker(model, encoded, comparisons);
    }

    /// One source: inside it; several: what the model says, else both.
    private static LinkageModel.Mode modeOf(LinkageModel model, RecordTable table) {
        return model.mode() != null
                ? model.mode()
                : table.sources().size() < 2 ? LinkageModel.Mode.DEDUPE : LinkageModel.Mode.BOTH;
    }

    /// The same records under another state of the same model: other m, u, prior or thresholds, not other
    /// comparisons.
    public Linker with(LinkageModel other) {
        Compiled[] same = IntStream.range(0, comparisons.length)
                .mapToObj(k -> comparisons[k].with(other.comparisons().get(k)))
                .toArray(Compiled[]::new);
        return new Linker(other, table, same);
    }

    public LinkageModel model() {
        return model;
    }

    public RecordTable table() {
        return table.table;
    }

    public LinkageModel.Mode mode() {
        return mode;
    }

    /// What was noticed while preparing: placeholder days, values that are no dates.
    public List<Finding> findings() {
        return List.copyOf(table.findings);
    }

    /// The record of a rank used in [Edges].
    public RecordKey key(int rank) {
        return table.key(rank);
    }

    /// The row of the table of a rank used in [Edges].
    public int row(int rank) {
        return table.rowOf[rank];
    }

    public long possiblePairs() {
        return Pairs.possible(mode, table);
    }

    /// Learns prior, m and u from the records; what the model fixes stays.
    public Training train(long seed, Run run) {
        return new Trainer(model, table, comparisons, mode, run).train(seed, true);
    }

    /// Learns what the model does not say yet: with all m and u given, only the prior.
    public Training complete(long seed, Run run) {
        return new Trainer(model, table, comparisons, mode, run).train(seed, false);
    }

    /// The same with m from true pairs: shares of levels among them. Pairs of absent records are left
    /// out.
    public Training trainOnLabels(List<List<RecordKey>> truePairs, long seed, Run run) {
        return new Trainer(model, table, comparisons, mode, run).trainOn(ranks(truePairs), seed);
    }

    /// Compares the pairs the model asks for and keeps those from [Run#keepFrom] bits on.
    public Scores score(Run run) {
        return score(run, PreviousClusters.none());
    }

    /// The same, leaving out pairs of two records that both have a previous cluster: an incremental run.
    public Scores score(Run run, PreviousClusters previous) {
        Pairs pairs = pairs(run, old(previous));
        int rules = pairs instanceof RulePairs r ? r.keys().length : 0;
        return new Scorer(pairs, rules, comparisons, table, weights(), run).score(possiblePairs());
    }

    /// One machine's share of the pairs: chunks whose number is `part` modulo `of`.
    public Scores scorePart(Run run, int part, int of) {
        Pairs all = pairs(run, null);
        int rules = all instanceof RulePairs r ? r.keys().length : 0;
        return new Scorer(new ChunkedPairs(all, part, of), rules, comparisons, table, weights(), run)
                .score(possiblePairs());
    }

    /// What the pair rules would compare, and which of some known pairs they find.
    public RuleReport rules(List<List<RecordKey>> truePairs) {
        RulePairs pairs = new RulePairs(model.pairs().rules(), table, mode, null, Run.with(1));
        List<int[]> ranks = ranks(truePairs);
        List<RuleReport.Rule> rules = new ArrayList<>();
        for (int rule = 0; rule < pairs.keys().length; rule++) {
            Keys keys = pairs.keys()[rule];
            long found = ranks.stream().filter(p -> keys.meet(p[0], p[1])).count();
            rules.add(
                    new RuleReport.Rule(keys.rule.toString(), pairs.sizeOfRule(rule), pairs.largestGroup(rule), found));
        }
        long any = ranks.stream().filter(p -> pairs.ruleOf(p[0], p[1]) > 0).count();
        return new RuleReport(possiblePairs(), rules, ranks.size(), any);
    }

    private List<int[]> ranks(List<List<RecordKey>> pairs) {
        List<int[]> ranks = new ArrayList<>();
        for (List<RecordKey> pair : pairs) {
            var left = table.table.find(pair.getFirst());
            var right = table.table.find(pair.getLast());
            if (left.isPresent() && right.isPresent()) {
                int a = table.rankOf[left.getAsInt()];
                int b = table.rankOf[right.getAsInt()];
                ranks.add(new int[] {Math.min(a, b), Math.max(a, b)});
            }
        }
        return ranks;
    }

    /// All pairs while they are few enough, else the union of the rules.
    private Pairs pairs(Run run, boolean @Nullable [] old) {
        long possible = possiblePairs();
        if (possible <= model.pairs().exhaustiveUpTo()) {
            return new AllPairs(table, mode, old);
        }
        if (model.pairs().rules().isEmpty()) {
            throw new Refused(List.of(LinkageProblem.NO_RULE.at(
                    "model " + model.name(),
                    "pairs",
                    Limits.number(possible),
                    "limit",
                    Limits.number(model.pairs().exhaustiveUpTo()))));
        }
        RulePairs pairs = new RulePairs(model.pairs().rules(), table, mode, old, run);
        Limits.check(pairs, run.maxPairs());
        return pairs;
    }

    private boolean @Nullable [] old(PreviousClusters previous) {
        if (previous.clusterOf().isEmpty()) {
            return null;
        }
        boolean[] old = new boolean[table.size];
        for (int rank = 0; rank < old.length; rank++) {
            old[rank] = previous.clusterOf().containsKey(table.key(rank));
        }
        return old;
    }

    /// Clusters with ids that live on from a previous run; decisions of people hold whatever the weights
    /// say.
    ///
    /// @throws Refused where decisions contradict each other
    public Clustering cluster(Edges edges, List<Decision> decisions, PreviousClusters previous) {
        return cluster(edges, decisions, previous, false);
    }

    /// The same without touching previous clusters: new records join one or found one.
    public Clustering clusterIncrementally(Edges edges, List<Decision> decisions, PreviousClusters previous) {
        return cluster(edges, decisions, previous, true);
    }

    private Clustering cluster(Edges edges, List<Decision> decisions, PreviousClusters previous, boolean incremental) {
        Decided decided = new Decided(decisions, table);
        PairScorer scorer = new PairScorer(model, table, comparisons, weights());
        Clusterer clusterer = new Clusterer(model.cluster(), table, scorer, decided);
        if (incremental) {
            clusterer.keep(previousOfRank(previous));
        }
        clusterer.run(edges);
        int[] ofRank = clusterer.clusterOf();
        int[] ofRow = IntStream.range(0, table.size)
                .map(row -> ofRank[table.rankOf[row]])
                .toArray();
        LastingIds ids = new LastingIds(table.table, ofRow, previous);
        List<Finding> findings = new ArrayList<>(decided.findings());
        if (clusterer.capped() > 0) {
            findings.add(LinkageProblem.CLUSTER_CAP.at(
                    "clusters",
                    "count",
                    String.valueOf(clusterer.capped()),
                    "cap",
                    String.valueOf(model.cluster().cap())));
        }
        long gone = previous.clusterOf().keySet().stream()
                .filter(key -> table.table.find(key).isEmpty())
                .count();
        if (gone > 0) {
            findings.add(LinkageProblem.STALE_PREVIOUS.at("clusters", "count", String.valueOf(gone)));
        }
        return new Clustering(ids.idOfRow(), ids::events, clusterer.refusals(), findings, ids.largestEverUsed());
    }

    private Map<Integer, Long> previousOfRank(PreviousClusters previous) {
        Map<Integer, Long> ofRank = new HashMap<>();
        for (int rank = 0; rank < table.size; rank++) {
            Long old = previous.clusterOf().get(table.key(rank));
            if (old != null) {
                ofRank.put(rank, old);
            }
        }
        return ofRank;
    }

    /// Why two records of the table have their weight.
    ///
    /// @throws IllegalArgumentException where a record is not in the table
    public Explanation explain(RecordKey one, RecordKey other, List<Decision> decisions) {
        int a = rank(one);
        int b = rank(other);
        return new Explainer(model, table, comparisons, weights())
                .explain(Math.min(a, b), Math.max(a, b), new Decided(decisions, table).answer(a, b));
    }

    private int rank(RecordKey key) {
        int row = table.table.find(key).orElseThrow(() -> new IllegalArgumentException("no such record"));
        return table.rankOf[row];
    }

    /// Weight of a pair in bits, whether or not the rules give it.
    public double weightInBits(RecordKey one, RecordKey other) {
        return scorer().weightInBits(rank(one), rank(other));
    }

    /// Reads a guest of the table into levels and term frequencies.
    void enter() {
        for (Compiled comparison : comparisons) {
            comparison.enter();
        }
        weights().enter();
    }

    Levels levels() {
        return new Levels(comparisons, table.dictionary, Levels.Memory.NONE);
    }

    /// For some pairs, each with its own two records.
    PairScorer scorer() {
        return new PairScorer(model, table, comparisons, weights(), Levels.Memory.NONE);
    }

    /// Level numbers as in the pairs file.
    List<Integer> numbers(byte[] places) {
        return IntStream.range(0, comparisons.length)
                .mapToObj(k -> comparisons[k].comparison.number(places[k]))
                .toList();
    }

    Weights weights() {
        Weights known = weights;
        if (known == null) {
            List<Finding> untrained = model.comparisons().stream()
                    .filter(c -> !c.trained())
                    .map(c -> LinkageProblem.NOT_TRAINED.at("model " + model.name(), "comparison", c.name()))
                    .toList();
            if (!untrained.isEmpty() || !(model.prior() instanceof LinkageModel.Prior.Known)) {
                throw new Refused(
                        untrained.isEmpty()
                                ? List.of(LinkageProblem.NOT_TRAINED.at("model " + model.name(), "comparison", "prior"))
                                : untrained);
            }
            known = new Weights(((LinkageModel.Prior.Known) model.prior()).probability(), comparisons);
            weights = known;
        }
        return known;
    }

    /// For reading the levels of many pairs.
    public PairReader pairs() {
        return new PairReader(this, scorer());
    }

    Encoded encoded() {
        return table;
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Learns prior, u and m of a model from the records themselves, without labels.
final class Trainer {
    /// Start value of m on the best level; the rest is shared.
    private static final double BEST_M = 0.95;

    private static final double LEAST_U = 1e-6;
    /// Strict rules find at least this share of the matches.
    private static final double LEAST_RECALL = 0.05;

    /// Below this, what training calls matches is not told apart from the rest.
    private static final double LEAST_CLARITY = 0.8;

    private static final double FEW_MATCHES = 100;
    /// Random pairs with so many matches stand for all pairs.
    private static final double ENOUGH_MATCHES = 500;
    /// Above this many pairs a model without training rules learns on its pair rules.
    private static final long MOST_SESSION_PAIRS = 60_000_000L;

    private final LinkageModel model;
    private final Encoded table;
    private final Compiled[] comparisons;
    private final LinkageModel.Mode mode;
    private final Run run;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Training.Session> sessions = new ArrayList<>();
    private final boolean[][] missing;
    private final double[][] start;
    private final double[][] u;
    private double prior;
    /// Pairs that the strict rules found.
    private long strict;
    /// Of the matches each session saw: its rule, how many, and which share of them each comparison
    /// could compare.
    private final List<Seen> seen = new ArrayList<>();

    private record Seen(@Nullable KeyRule rule, double matches, double[] comparable) {}

    /// Up to so many possible pairs a model without training rules learns on the random pairs that u was
    /// counted on, if these are not all: of 22,000 records they hold matches enough, and no rule stands
    /// between.
    private static final long MOST_SAMPLED_PAIRS = 250_000_000L;

    /// Patterns of all pairs, or of random ones that stand for them.
    private @Nullable Patterns allPairs;

    /// Patterns of the random pairs that u was counted on.
    private @Nullable Patterns sampled;

    Trainer(LinkageModel model, Encoded table, Compiled[] comparisons, LinkageModel.Mode mode, Run run) {
        this.model = model;
        this.table = table;
        this.comparisons = comparisons;
        this.mode = mode;
        this.run = run;
        int count = comparisons.length;
        this.missing = new boolean[count][];
        this.start = new double[count][];
        this.u = new double[count][];
        for (int k = 0; k < count; k++) {
            List<Level> levels = comparisons[k].comparison.levels();
            missing[k] = new boolean[levels.size()];
            for (int l = 0; l < levels.size(); l++) {
                missing[k][l] = levels.get(l).missing();
            }
            start[k] = defaults(levels);
        }
    }

    Training train(long seed, boolean again) {
        prior = prior();
        if (model.comparisons().stream().allMatch(Comparison::trained) && !again) {
            LinkageModel same = model.trained(new LinkageModel.Prior.Known(prior), model.comparisons());
            return new Training(same, 0, sessions, findings);
        }
        long uPairs = estimateU(seed);
        double[][] m = estimateM();
        if (learnsPrior() && !model.training().rules().isEmpty()) {
            prior = priorOfSessions(m);
            prior = priorOfSample(m);
        }
        return finished(m, uPairs);
    }

    /// m from true pairs, drawn to the defaults by ten pseudo pairs.
    Training trainOn(List<int[]> truePairs, long seed) {
        prior = Math.clamp((double) truePairs.size() / Math.max(1, Pairs.possible(mode, table)), 1e-9, 0.5);
        long uPairs = estimateU(seed);
        Levels levels = new Levels(comparisons, table.dictionary, false);
        double[][] m = new double[comparisons.length][];
        for (int k = 0; k < m.length; k++) {
            m[k] = new double[start[k].length];
        }
        if (truePairs.isEmpty()) {
            findings.add(LinkageProblem.NO_TRUE_PAIRS.at(""));
        }
        for (int[] pair : truePairs) {
            levels.left(pair[0]);
            levels.right(pair[1]);
            for (int k = 0; k < m.length; k++) {
                m[k][levels.place[k]]++;
            }
        }
        for (int k = 0; k < m.length; k++) {
            double comparable = 0;
            for (int l = 0; l < m[k].length; l++) {
                comparable += missing[k][l] ? 0 : m[k][l];
            }
            for (int l = 0; l < m[k].length; l++) {
                m[k][l] = missing[k][l]
                        ? 0
                        : (m[k][l] + Expectation.ALPHA * start[k][l]) / (comparable + Expectation.ALPHA);
            }
        }
        return finished(m, uPairs);
    }

    private Training finished(double[][] m, long uPairs) {
        for (int k = 0; k < comparisons.length; k++) {
            u[k] = withoutMatches(k, m[k]);
        }
        List<Comparison> trained = new ArrayList<>();
        for (int k = 0; k < comparisons.length; k++) {
            trained.add(trained(k, m[k]));
        }
        findings.addAll(ModelChecks.levelOrder(trained));
        return new Training(model.trained(new LinkageModel.Prior.Known(prior), trained), uPairs, sessions, findings);
    }

    private static double[] defaults(List<Level> levels) {
        double[] m = new double[levels.size()];
        int given = (int) levels.stream().filter(l -> !l.missing()).count();
        double free = 1;
        double shares = 0;
        int best = -1;
        for (int l = 0; l < m.length; l++) {
            Level level = levels.get(l);
            if (!level.missing()) {
                best = best < 0 ? l : best;
                m[l] = given == 1 ? 1 : l == best ? BEST_M : (1 - BEST_M) / (given - 1);
                if (level.fixedM() && level.m() != null) {
                    m[l] = level.m();
                    free -= level.m();
                } else {
                    shares += m[l];
                }
            }
        }
        for (int l = 0; l < m.length; l++) {
            Level level = levels.get(l);
            if (!level.missing() && !(level.fixedM() && level.m() != null)) {
                m[l] *= Math.max(0, free) / shares;
            }
        }
        return m;
    }

    private double prior() {
        long possible = Pairs.possible(mode, table);
        double found = switch (model.prior()) {
            case LinkageModel.Prior.Known known -> known.probability();
            case LinkageModel.Prior.Unknown _ -> 1.0 / Math.max(2, table.size);
            case LinkageModel.Prior.Deterministic rules -> {
                RulePairs pairs = new RulePairs(rules.rules(), table, mode, null);
                Limits.check(pairs, run.maxPairs());
                strict = PairCount.of(pairs, run, "prior");
                yield Math.max(1, strict) / rules.recall() / Math.max(1, possible);
            }
        };
        return Math.clamp(found, 1e-9, 0.5);
    }

    private long estimateU(long seed) {
        int[] sample = sample(seed);
        Pairs pairs = new AllPairs(table, mode, null, sample);
        Patterns random = Patterns.of(pairs, comparisons, table, run, "u");
        sampled = random;
        boolean standing = model.training().rules().isEmpty()
                && Pairs.possible(mode, table) <= MOST_SAMPLED_PAIRS
                && random.pairs * prior >= ENOUGH_MATCHES;
        allPairs = sample.length == table.size || standing ? random : null;
        long[][] counts = random.levels(comparisons);
        long all = 0;
        for (int k = 0; k < comparisons.length; k++) {
            u[k] = shares(k, counts[k]);
            all = Math.max(all, Arrays.stream(counts[k]).sum());
            if (sample.length < table.size && mode != LinkageModel.Mode.LINK) {
                exactShare(k);
            }
        }
        return all;
    }

    /// The first records by a hash of seed, source and id: the same whatever the order of rows.
    private int[] sample(long seed) {
        if ((double) table.size * (table.size - 1) / 2 <= model.training().uPairs()) {
            return IntStream.range(0, table.size).toArray();
        }
        long[] hash = new long[table.size];
        for (int rank = 0; rank < hash.length; rank++) {
            hash[rank] = Hash.of(seed, table.key(rank));
        }
        int most = (int) Math.ceil((1 + Math.sqrt(1 + 8.0 * model.training().uPairs())) / 2);
        long[] sorted = hash.clone();
        Arrays.sort(sorted);
        long last = sorted[most - 1];
        long atLast = LongStream.of(sorted).limit(most).filter(h -> h == last).count();
        return IntStream.concat(
                        IntStream.range(0, table.size).filter(rank -> hash[rank] < last),
                        IntStream.range(0, table.size)
                                .filter(rank -> hash[rank] == last)
                                .limit(atLast))
                .sorted()
                .toArray();
    }

    private double[] shares(int k, long[] counts) {
        List<Level> levels = comparisons[k].comparison.levels();
        double[] shares = new double[counts.length];
        long comparable = 0;
        for (int l = 0; l < counts.length; l++) {
            comparable += missing[k][l] ? 0 : counts[l];
        }
        double free = 1;
        double sum = 0;
        for (int l = 0; l < counts.length; l++) {
            boolean fixed = isFixedU(levels.get(l));
            if (!missing[k][l]) {
                shares[l] = fixed
                        ? uOf(levels.get(l))
                        : comparable == 0 ? 1 : Math.max(LEAST_U, Math.max(0.5, counts[l]) / comparable);
                free -= fixed ? shares[l] : 0;
                sum += fixed ? 0 : shares[l];
            }
        }
        for (int l = 0; l < counts.length; l++) {
            shares[l] *= isFixedU(levels.get(l)) ? 1 : Math.max(LEAST_U, free) / sum;
        }
        if (comparable == 0) {
            findings.add(LinkageProblem.ALL_MISSING.at("", "column", comparisons[k].comparison.name()));
        }
        return shares;
    }

    private static boolean isFixedU(Level level) {
        return level.fixedU() && level.u() != null;
    }

    private static double uOf(Level level) {
        return level.u() == null ? 1 : level.u();
    }

    /// Of a large table the share of equal pairs is counted, not sampled: `Σ n(n−1) / (N(N−1))` over
    /// values.
    private void exactShare(int k) {
        List<Level> levels = comparisons[k].comparison.levels();
        int first = 1;
        if (levels.size() < 3 || !levels.get(first).exact() || isFixedU(levels.get(first)) || missing[k][first]) {
            return;
        }
        int[][] columns = levels.get(first).condition().columns().stream()
                .map(table::codes)
                .toArray(int[][]::new);
        TupleCoder tuples = new TupleCoder(columns, table.size);
        long[] counts = new long[tuples.count];
        long filled = 0;
        for (int code : tuples.code) {
            if (!tuples.incomplete(code)) {
                counts[code]++;
                filled++;
            }
        }
        double equal = 0;
        for (long count : counts) {
            equal += (double) count * (count - 1);
        }
        double share = Math.max(LEAST_U, equal / ((double) filled * Math.max(1, filled - 1)));
        double scale = (1 - share) / (1 - u[k][first]);
        if (Double.isFinite(scale) && scale > 0 && filled > 1) {
            for (int l = 0; l < u[k].length; l++) {
                u[k][l] = l == first ? share : isFixedU(levels.get(l)) ? u[k][l] : u[k][l] * scale;
            }
        }
    }

    private double[][] estimateM() {
        List<List<double[]>> found = new ArrayList<>();
        for (int k = 0; k < comparisons.length; k++) {
            found.add(new ArrayList<>());
        }
        List<KeyRule> rules = model.training().rules();
        boolean all = rules.isEmpty() && (allPairs != null || Pairs.possible(mode, table) <= MOST_SESSION_PAIRS);
        if (all) {
            session(
                    null,
                    new AllPairs(table, mode, null),
                    IntStream.range(0, comparisons.length).toArray(),
                    found);
        }
        for (KeyRule rule :
                all ? List.<KeyRule>of() : rules.isEmpty() ? model.pairs().rules() : rules) {
            int[] others = outside(rule);
            if (others.length > 0) {
                RulePairs pairs = new RulePairs(List.of(rule), table, mode, null);
                Limits.check(pairs, run.maxPairs());
                session(rule, pairs, others, found);
            }
        }
        double[][] m = new double[comparisons.length][];
        for (int k = 0; k < m.length; k++) {
            m[k] = found.get(k).isEmpty() ? start[k] : median(found.get(k), k);
            if (found.get(k).isEmpty()) {
                findings.add(LinkageProblem.UNTRAINED.at("", "comparison", comparisons[k].comparison.name()));
            }
        }
        return m;
    }

    private void session(@Nullable KeyRule rule, Pairs pairs, int[] members, List<List<double[]>> found) {
        Compiled[] some = IntStream.of(members).mapToObj(k -> comparisons[k]).toArray(Compiled[]::new);
        Patterns patterns = rule == null && allPairs != null ? allPairs : Patterns.of(pairs, some, table, run, "em");
        double first = rule == null ? prior : startOf(rule);
        boolean free = rule == null && learnsPrior();
        Expectation em = expectation(patterns, members, first, rule == null && !free);
        if (free && em.clarity < LEAST_CLARITY) {
            // With weak fields a free prior finds some other two kinds of pairs: keep the one of the strict rules.
            free = false;
            em = expectation(patterns, members, first, true);
        }
        String name = rule == null ? "all pairs" : rule.toString();
        sessions.add(new Training.Session(
                name,
                patterns.pairs,
                patterns.counts.length,
                em.iterations,
                em.converged,
                first,
                em.lambda,
                em.allMatches));
        if (patterns.pairs == 0 || em.lambda > 0.9999 || em.allMatches < 0.5) {
            findings.add(LinkageProblem.COLLAPSED.at(
                    "", "rule", name, "share", String.format(Locale.ROOT, "%.6f", em.lambda)));
            return;
        }
        if (!em.converged) {
            findings.add(
                    LinkageProblem.NOT_CONVERGED.at("", "rule", name, "iterations", String.valueOf(em.iterations)));
        }
        if (em.allMatches < FEW_MATCHES) {
            findings.add(LinkageProblem.THIN.at(
                    "", "rule", name, "matches", String.format(Locale.ROOT, "%.0f", em.allMatches)));
        }
        if (free) {
            prior = learnt(em.lambda);
        }
        double[] comparable = new double[comparisons.length];
        for (int i = 0; i < members.length; i++) {
            comparable[members[i]] = em.matches[i] / em.allMatches;
        }
        seen.add(new Seen(rule, em.allMatches, comparable));
        for (int i = 0; i < members.length; i++) {
            double[] m = em.shrunk(i);
            if (m != null) {
                found.get(members[i]).add(m);
            }
        }
    }

    private Expectation expectation(Patterns patterns, int[] members, double lambda, boolean lambdaFixed) {
        Expectation em =
                new Expectation(patterns, pick(u, members), pick(start, members), missing(members), fixed(members));
        em.run(
                lambda,
                lambdaFixed,
                model.training().iterations(),
                model.training().convergence());
        return em;
    }

    private boolean learnsPrior() {
        return model.prior() instanceof LinkageModel.Prior.Deterministic d && d.learn();
    }

    private double learnt(double lambda) {
        double possible = Math.max(1, Pairs.possible(mode, table));
        double least = Math.max(1, strict) / possible;
        double most = Math.max(strict / LEAST_RECALL, table.size / 2.0) / possible;
        return Math.clamp(Math.clamp(lambda, least, Math.max(least, most)), 1e-9, 0.5);
    }

    /// The share of matches among the random pairs that u was counted on, m and u held: no rule stands
    /// between. Where these pairs hold too few matches, or matches are not told apart clearly, the prior
    /// stays.
    private double priorOfSample(double[][] m) {
        Patterns random = sampled;
        if (random == null || random.pairs * prior < FEW_MATCHES) {
            return prior;
        }
        double[][] clean = new double[u.length][];
        for (int k = 0; k < u.length; k++) {
            clean[k] = withoutMatches(k, m[k]);
        }
        boolean[][] held = new boolean[u.length][];
        for (int k = 0; k < held.length; k++) {
            held[k] = new boolean[u[k].length];
            Arrays.fill(held[k], true);
        }
        Expectation em = new Expectation(random, clean, m, missing, held);
        em.run(prior, false, model.training().iterations(), model.training().convergence() * prior);
        boolean sure = em.clarity >= LEAST_CLARITY && em.allMatches >= FEW_MATCHES;
        return sure ? Math.clamp(em.lambda, prior / 2, prior * 2) : prior;
    }

    /// All matches are those a rule found, divided by the share of matches that agree on its columns as
    /// the other sessions saw it: the median over rules, and never less than any rule found.
    private double priorOfSessions(double[][] m) {
        List<Double> totals = new ArrayList<>();
        double most = 0;
        for (Seen session : seen) {
            most = Math.max(most, session.matches);
            double recall = session.rule == null ? 0 : recallOf(session.rule, m);
            if (recall > LEAST_RECALL) {
                totals.add(session.matches / recall);
            }
        }
        if (totals.isEmpty()) {
            return Math.clamp(Math.max(prior, most / Pairs.possible(mode, table)), 1e-9, 0.5);
        }
        totals.sort(Comparator.naturalOrder());
        double median = totals.get((totals.size() - 1) / 2);
        return Math.clamp(Math.max(median, Math.max(most, strict)) / Pairs.possible(mode, table), 1e-9, 0.5);
    }

    /// Share of matches with equal filled columns of a rule; 0 where its columns are not those of first
    /// levels.
    private double recallOf(KeyRule rule, double[][] m) {
        double recall = 1;
        Set<String> told = new HashSet<>();
        for (int k = 0; k < comparisons.length; k++) {
            List<Level> levels = comparisons[k].comparison.levels();
            List<String> columns = levels.get(1).condition().columns();
            if (levels.get(1).exact() && rule.columns().containsAll(columns)) {
                int at = k;
                double[] shares = seen.stream()
                        .filter(s -> s.comparable[at] > 0)
                        .mapToDouble(s -> s.comparable[at])
                        .sorted()
                        .toArray();
                recall *= shares.length == 0 ? 0 : m[k][1] * shares[shares.length / 2];
                told.addAll(columns);
            }
        }
        boolean plain = rule.parts().stream().allMatch(KeyRule.Part.Column.class::isInstance);
        return plain && told.containsAll(rule.columns()) ? recall : 0;
    }

    private static double[][] pick(double[][] all, int[] members) {
        return IntStream.of(members).mapToObj(k -> all[k]).toArray(double[][]::new);
    }

    private boolean[][] missing(int[] members) {
        return IntStream.of(members).mapToObj(k -> missing[k]).toArray(boolean[][]::new);
    }

    private boolean[][] fixed(int[] members) {
        boolean[][] fixed = new boolean[members.length][];
        for (int i = 0; i < members.length; i++) {
            List<Level> levels = comparisons[members[i]].comparison.levels();
            fixed[i] = new boolean[levels.size()];
            for (int l = 0; l < fixed[i].length; l++) {
                fixed[i][l] = levels.get(l).fixedM() && levels.get(l).m() != null;
            }
        }
        return fixed;
    }

    /// Comparisons that use no column of the rule, looked at through derived columns.
    private int[] outside(KeyRule rule) {
        Set<String> used = sources(rule.columns());
        return IntStream.range(0, comparisons.length)
                .filter(k -> Collections.disjoint(used, sources(comparisons[k].comparison.columns())))
                .toArray();
    }

    private Set<String> sources(List<String> columns) {
        Set<String> sources = new HashSet<>(columns);
        for (String column : columns) {
            model.derived(column).ifPresent(derived -> sources.addAll(sources(derived.from())));
        }
        return sources;
    }

    /// Share of matches to start from: the prior's odds times what agreeing on the rule's columns says.
    private double startOf(KeyRule rule) {
        double odds = prior / (1 - prior);
        Set<String> equal = new HashSet<>();
        for (KeyRule.Part part : rule.parts()) {
            if (part instanceof KeyRule.Part.Column column) {
                equal.add(column.column());
            }
        }
        for (int k = 0; k < comparisons.length; k++) {
            List<Level> levels = comparisons[k].comparison.levels();
            for (int l = 0; l < levels.size(); l++) {
                if (levels.get(l).exact()
                        && equal.containsAll(levels.get(l).condition().columns())) {
                    odds *= start[k][l] / u[k][l];
                    break;
                }
            }
        }
        return Math.clamp(odds / (1 + odds), 1e-6, 0.99);
    }

    private double[] median(List<double[]> found, int k) {
        double[] median = new double[start[k].length];
        double sum = 0;
        for (int l = 0; l < median.length; l++) {
            int level = l;
            double[] values = found.stream().mapToDouble(m -> m[level]).sorted().toArray();
            int half = values.length / 2;
            median[l] = values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
            sum += missing[k][l] ? 0 : median[l];
        }
        for (int l = 0; l < median.length; l++) {
            median[l] /= sum;
        }
        return median;
    }

    /// Random pairs contain matches: their share is taken out of u.
    private double[] withoutMatches(int k, double[] m) {
        List<Level> levels = comparisons[k].comparison.levels();
        double[] clean = u[k].clone();
        double sum = 0;
        double free = 1;
        for (int l = 0; l < m.length; l++) {
            if (isFixedU(levels.get(l))) {
                free -= clean[l];
            } else if (!missing[k][l]) {
                clean[l] = Math.max((clean[l] - prior * m[l]) / (1 - prior), LEAST_U);
                sum += clean[l];
            }
        }
        for (int l = 0; l < m.length; l++) {
            clean[l] *= isFixedU(levels.get(l)) ? 1 : Math.max(LEAST_U, free) / sum;
        }
        return clean;
    }

    private Comparison trained(int k, double[] m) {
        List<Level> levels = new ArrayList<>();
        List<Level> before = comparisons[k].comparison.levels();
        for (int l = 0; l < before.size(); l++) {
            Level level = before.get(l);
            levels.add(level.missing() ? level : level.with(Math.clamp(m[l], 1e-9, 1), Math.clamp(u[k][l], 1e-9, 1)));
        }
        return comparisons[k].comparison.with(levels);
    }
}

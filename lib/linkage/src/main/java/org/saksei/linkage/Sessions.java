package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// m: how often records agree that speak of one entity, found by expectation and maximisation over the
/// pairs of each training rule; the median over the rules counts.
final class Sessions {
    /// Above this many pairs a model without training rules learns on its pair rules.
    private static final long MOST_PAIRS = 60_000_000L;
    /// Up to so many possible pairs it learns on the random pairs that u was counted on, where these hold
    /// matches enough: no rule stands between, as it would in a session of a rule.
    private static final long MOST_SAMPLED_PAIRS = 250_000_000L;
    /// Random pairs with so many matches stand for all pairs.
    private static final double ENOUGH_MATCHES = 500;

    /// Of the matches a session saw: its rule (null: all pairs), how many, and which share of them each
    /// comparison could compare.
    record Seen(@Nullable KeyRule rule, double matches, double[] comparable) {}

    final List<Training.Session> reports = new ArrayList<>();
    final List<Seen> seen = new ArrayList<>();

    private final TrainingGround ground;
    private final RandomAgreement random;
    private final PriorShare prior;
    /// What the sessions found, by comparison.
    private final List<List<double[]>> found = new ArrayList<>();

    Sessions(TrainingGround ground, RandomAgreement random, PriorShare prior) {
        this.ground = ground;
        this.random = random;
        this.prior = prior;
        for (int k = 0; k < ground.comparisons.length; k++) {
            found.add(new ArrayList<>());
        }
    }

    /// Holds the sessions and gives m; a comparison that none covers keeps its defaults.
    double[][] hold() {
        List<KeyRule> rules = ground.model.training().rules();
        if (rules.isEmpty() && (Pairs.possible(ground.mode, ground.table) <= MOST_PAIRS || randomPairsStandForAll())) {
            ofAllPairs();
        } else {
            (rules.isEmpty() ? ground.model.pairs().rules() : rules).forEach(this::ofRule);
        }
        double[][] m = new double[found.size()][];
        for (int k = 0; k < m.length; k++) {
            m[k] = found.get(k).isEmpty() ? ground.start[k] : median(found.get(k), k);
            if (found.get(k).isEmpty()) {
                ground.findings.add(
                        LinkageProblem.UNTRAINED.at("", "comparison", ground.comparisons[k].comparison.name()));
            }
        }
        return m;
    }

    private boolean randomPairsStandForAll() {
        long possible = Pairs.possible(ground.mode, ground.table);
        return possible > MOST_PAIRS
                && possible <= MOST_SAMPLED_PAIRS
                && random.patterns.pairs * prior.value() >= ENOUGH_MATCHES;
    }

    private void ofAllPairs() {
        int[] members = IntStream.range(0, ground.comparisons.length).toArray();
        Patterns known = randomPairsStandForAll() ? random.patterns : random.ofAllPairs();
        Patterns patterns =
                known != null ? known : patterns(new AllPairs(ground.table, ground.mode, null), ground.comparisons);
        double first = prior.value();
        Expectation em = ground.expectation(patterns, members, random.u, first, !prior.learns());
        boolean free = prior.learns() && em.clarity >= PriorShare.LEAST_CLARITY;
        if (prior.learns() && !free) {
            // With weak fields a free prior finds some other two kinds of pairs: keep the one of the strict rules.
            em = ground.expectation(patterns, members, random.u, first, true);
        }
        if (take(null, patterns, members, first, em) && free) {
            prior.learn(em.lambda);
        }
    }

    private void ofRule(KeyRule rule) {
        int[] members = outside(rule);
        if (members.length == 0) {
            return;
        }
        RulePairs pairs = new RulePairs(List.of(rule), ground.table, ground.mode, null, ground.run);
        Limits.check(pairs, ground.run.maxPairs());
        Patterns patterns = patterns(
                pairs,
                IntStream.of(members).mapToObj(k -> ground.comparisons[k]).toArray(Compiled[]::new));
        double first = startOf(rule);
        take(rule, patterns, members, first, ground.expectation(patterns, members, random.u, first, false));
    }

    private Patterns patterns(Pairs pairs, Compiled[] comparisons) {
        return Patterns.of(pairs, comparisons, ground.table, ground.run, "em");
    }

    /// Notes what a session gave; false where it found no two kinds of pairs.
    private boolean take(@Nullable KeyRule rule, Patterns patterns, int[] members, double first, Expectation em) {
        String name = rule == null ? "all pairs" : rule.toString();
        reports.add(new Training.Session(
                name,
                patterns.pairs,
                patterns.counts.length,
                em.iterations,
                em.converged,
                first,
                em.lambda,
                em.allMatches));
        if (patterns.pairs == 0 || em.lambda > 0.9999 || em.allMatches < 0.5) {
            ground.findings.add(LinkageProblem.COLLAPSED.at(
                    "", "rule", name, "share", String.format(Locale.ROOT, "%.6f", em.lambda)));
            return false;
        }
        if (!em.converged) {
            ground.findings.add(
                    LinkageProblem.NOT_CONVERGED.at("", "rule", name, "iterations", String.valueOf(em.iterations)));
        }
        if (em.allMatches < PriorShare.FEW_MATCHES) {
            ground.findings.add(LinkageProblem.THIN.at(
                    "", "rule", name, "matches", String.format(Locale.ROOT, "%.0f", em.allMatches)));
        }
        double[] comparable = new double[found.size()];
        for (int i = 0; i < members.length; i++) {
            comparable[members[i]] = em.matches[i] / em.allMatches;
            double[] m = em.shrunk(i);
            if (m != null) {
                found.get(members[i]).add(m);
            }
        }
        seen.add(new Seen(rule, em.allMatches, comparable));
        return true;
    }

    /// Comparisons that use no column of the rule, looked at through derived columns.
    private int[] outside(KeyRule rule) {
        Set<String> used = sources(rule.columns());
        return IntStream.range(0, found.size())
                .filter(k -> Collections.disjoint(used, sources(ground.comparisons[k].comparison.columns())))
                .toArray();
    }

    private Set<String> sources(List<String> columns) {
        Set<String> sources = new HashSet<>(columns);
        for (String column : columns) {
            ground.model.derived(column).ifPresent(derived -> sources.addAll(sources(derived.from())));
        }
        return sources;
    }

    /// Share of matches to start from: the prior's odds times what agreeing on the rule's columns says.
    private double startOf(KeyRule rule) {
        double odds = prior.value() / (1 - prior.value());
        Set<String> equal = new HashSet<>();
        for (KeyRule.Part part : rule.parts()) {
            if (part instanceof KeyRule.Part.Column column) {
                equal.add(column.column());
            }
        }
        for (int k = 0; k < ground.comparisons.length; k++) {
            List<Level> levels = ground.levels(k);
            for (int l = 0; l < levels.size(); l++) {
                if (levels.get(l).exact()
                        && equal.containsAll(levels.get(l).condition().columns())) {
                    odds *= ground.start[k][l] / random.u[k][l];
                    break;
                }
            }
        }
        return Math.clamp(odds / (1 + odds), 1e-6, 0.99);
    }

    private double[] median(List<double[]> ofSessions, int k) {
        double[] median = new double[ground.start[k].length];
        double sum = 0;
        for (int l = 0; l < median.length; l++) {
            int level = l;
            double[] values =
                    ofSessions.stream().mapToDouble(m -> m[level]).sorted().toArray();
            int half = values.length / 2;
            median[l] = values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
            sum += ground.missing[k][l] ? 0 : median[l];
        }
        for (int l = 0; l < median.length; l++) {
            median[l] /= sum;
        }
        return median;
    }
}

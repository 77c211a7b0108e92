package org.saksei.linkage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What decides whether two records are one entity: columns, comparisons, rules, thresholds. A value;
/// training returns a new one. Its file form is the tree that [#fromTree] and [#toTree] exchange, in
/// YAML or JSON.
public record LinkageModel(
        String name,
        @Nullable String id,
        @Nullable String source,
        @Nullable Mode mode,
        List<String> nullValues,
        List<DerivedColumn> columns,
        List<Comparison> comparisons,
        Prior prior,
        PairPlan pairs,
        TrainingPlan training,
        List<CannotLink> cannotLink,
        ClusterPlan cluster,
        Review review) {
    public LinkageModel {
        nullValues = List.copyOf(nullValues);
        columns = List.copyOf(columns);
        comparisons = List.copyOf(comparisons);
        cannotLink = List.copyOf(cannotLink);
        if (comparisons.isEmpty()) {
            throw new IllegalArgumentException("a model compares at least one thing");
        }
    }

    /// Which pairs may be one entity.
    public enum Mode {
        /// Inside a source.
        DEDUPE,
        /// Across sources.
        LINK,
        BOTH
    }

    /// Where the share of matching pairs comes from.
    public sealed interface Prior {
        record Known(double probability) implements Prior {
            public Known {
                if (!(probability > 0 && probability < 1)) {
                    throw new IllegalArgumentException("a prior lies between 0 and 1");
                }
            }
        }

        /// Pairs found by strict rules, divided by the share of all matches that such rules find.
        ///
        /// @param learn whether training may correct it: never below what the rules found, never above
        ///     what
        /// they would have found with a recall of 0.05, or half a match per record if that is more
        record Deterministic(List<KeyRule> rules, double recall, boolean learn) implements Prior {
            public Deterministic {
                rules = List.copyOf(rules);
                if (rules.isEmpty() || !(recall > 0 && recall <= 1)) {
                    throw new IllegalArgumentException("deterministic rules and a recall in (0, 1]");
                }
            }
        }

        /// One match per record: 1/n.
        record Unknown() implements Prior {}
    }

    /// All pairs up to a number of them, the union of rules above it.
    public record PairPlan(long exhaustiveUpTo, List<KeyRule> rules) {
        public static final long DEFAULT_EXHAUSTIVE = 250_000_000L;

        public PairPlan {
            rules = List.copyOf(rules);
        }
    }

    /// @param rules an expectation–maximisation session each; none: one session over all pairs with the
    ///     prior fixed
    /// @param uPairs random pairs for u
    public record TrainingPlan(List<KeyRule> rules, long uPairs, int iterations, double convergence) {
        public static final TrainingPlan DEFAULT = new TrainingPlan(List.of(), 10_000_000L, 100, 1e-6);

        public TrainingPlan {
            rules = List.copyOf(rules);
            if (uPairs < 1 || iterations < 1 || !(convergence > 0)) {
                throw new IllegalArgumentException("u_pairs, iterations and convergence are positive");
            }
        }
    }

    /// Pairs that are two persons for sure: all columns filled and equal (`same`), or all filled and
    /// different.
    public record CannotLink(boolean same, List<String> columns) {
        public CannotLink {
            columns = List.copyOf(columns);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("cannot_link needs a column");
            }
        }
    }

    /// How edges become clusters.
    public enum Method {
        /// Merges while the mean weight over all cross pairs allows.
        AVERAGE,
        /// Whatever edges connect: for comparison.
        CONNECTED,
        /// At most one record per source, mutual best edges.
        SINGLE_BEST
    }

    /// @param edge lowest weight, in bits, at which two records may start a merge
    /// @param average lowest mean weight over all cross pairs of two clusters
    /// @param cap largest cluster, in records
    public record ClusterPlan(Method method, double edge, double average, int cap) {
        public static final ClusterPlan DEFAULT = new ClusterPlan(Method.AVERAGE, 0, -4, 500);

        public ClusterPlan {
            if (cap < 1 || Double.isNaN(edge) || Double.isNaN(average)) {
                throw new IllegalArgumentException("a cluster plan needs numbers, cap at least 1");
            }
        }
    }

    /// The band of weights, in bits, that a person looks at.
    public record Review(double from, double to) {
        public static final Review DEFAULT = new Review(-4, 6);

        public Review {
            if (!(from <= to)) {
                throw new IllegalArgumentException("review from is at most to");
            }
        }
    }

    /// Reads a model from the tree of a YAML or JSON file. All mistakes are collected.
    ///
    /// @param where the file, for messages
    /// @throws Refused naming every mistake with its line
    public static LinkageModel fromTree(ModelTree tree, String where) {
        return new ModelParser(tree, where).read();
    }

    /// The tree of this model, which [#fromTree] reads back to an equal model.
    public ModelTree toTree() {
        return new ModelTree(ModelWriter.tree(this));
    }

    public boolean trained() {
        return prior instanceof Prior.Known && comparisons.stream().allMatch(Comparison::trained);
    }

    public Optional<DerivedColumn> derived(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    LinkageModel trained(Prior newPrior, List<Comparison> newComparisons) {
        return new LinkageModel(
                name,
                id,
                source,
                mode,
                nullValues,
                columns,
                newComparisons,
                newPrior,
                pairs,
                training,
                cannotLink,
                cluster,
                review);
    }

    public LinkageModel withThresholds(ClusterPlan newCluster, Review newReview) {
        return new LinkageModel(
                name,
                id,
                source,
                mode,
                nullValues,
                columns,
                comparisons,
                prior,
                pairs,
                training,
                cannotLink,
                newCluster,
                newReview);
    }

    public LinkageModel withMode(Mode newMode) {
        return new LinkageModel(
                name,
                id,
                source,
                newMode,
                nullValues,
                columns,
                comparisons,
                prior,
                pairs,
                training,
                cannotLink,
                cluster,
                review);
    }
}

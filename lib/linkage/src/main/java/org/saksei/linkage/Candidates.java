package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks a new record up among the records of a table while it is typed.
///
/// Built once: each pair rule of the model becomes an index from key to records. A search compares the
/// records that share a key with the new one, by the same levels and weights as a run, so a record that
/// is already in the table gets the weights that [Linker#explain] gives. Term frequencies are those of
/// the table. May be used by several threads; one search runs at a time.
public final class Candidates {
    /// Up to so many records all are compared, and no rule can miss one.
    private static final int SMALL = 20_000;

    private final Linker linker;
    private final Encoded table;
    private final int mostCompared;
    private final List<RuleIndex> rules;
    /// Number of the search in which a record was last seen, by rank.
    private final int[] seen;

    private int search;

    private Candidates(Linker linker, int small, int mostCompared) {
        this.linker = linker;
        this.table = linker.encoded();
        this.mostCompared = mostCompared;
        this.rules = table.size <= small
                ? List.of()
                : linker.model().pairs().rules().stream()
                        .map(rule -> new RuleIndex(table.keys(rule), table.size))
                        .toList();
        this.seen = new int[table.size];
        linker.weights();
    }

    /// Prepares a table for searches under a trained model.
    ///
    /// @throws Refused where the model is not trained, or uses columns that the table does not have
    public static Candidates of(RecordTable table, LinkageModel model) {
        return of(Linker.of(table, model));
    }

    /// The same for a linker that is used for nothing else from now on.
    public static Candidates of(Linker linker) {
        return new Candidates(linker, SMALL, 100_000);
    }

    static Candidates of(Linker linker, int small, int mostCompared) {
        return new Candidates(linker, small, mostCompared);
    }

    /// A record of the table that may speak of the same entity.
    ///
    /// @param levels the level of each comparison as in the pairs file: −1 missing, 0 else, upwards
    /// @param cannotLink whether the model says that the two are never one entity
    public record Candidate(RecordKey record, double weightInBits, List<Integer> levels, boolean cannotLink) {
        public Candidate {
            levels = List.copyOf(levels);
        }

        public double probability() {
            return Weights.probability(weightInBits);
        }
    }

    /// What a search gave: best candidates first.
    ///
    /// @param compared records compared
    /// @param findings rules left out because too many records share the key
    public record Found(List<Candidate> candidates, int compared, List<Finding> findings) {
        public Found {
            candidates = List.copyOf(candidates);
            findings = List.copyOf(findings);
        }
    }

    /// The records of the table most like this one: at most `limit`, none below the review band of the
    /// model.
    public Found find(Map<String, ? extends @Nullable String> record, int limit) {
        return find(record, null, limit);
    }

    /// The same for a record of a known source: a model that only links across sources leaves its own
    /// out.
    public synchronized Found find(Map<String, ? extends @Nullable String> record, @Nullable String source, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit is 0 or more");
        }
        Guest.enter(table, record, source);
        try {
            linker.enter();
            return search(source, limit);
        } finally {
            Guest.leave(table);
        }
    }

    private Found search(@Nullable String source, int limit) {
        Weights weights = linker.weights();
        Levels levels = linker.levels();
        PairScorer never = linker.scorer();
        double from = linker.model().review().from();
        List<Finding> findings = new ArrayList<>();
        int[] ranks = worthComparing(source, findings);
        levels.left(table.size, ranks.length);
        levels.bound(weights);
        List<Candidate> found = new ArrayList<>();
        for (int rank : ranks) {
            if (levels.right(rank, weights, from)) {
                double weight = weights.of(levels, rank);
                if (weight >= from) {
                    found.add(new Candidate(
                            table.key(rank), weight, linker.numbers(levels.place), never.cannotLink(table.size, rank)));
                }
            }
        }
        found.sort(Comparator.comparingDouble((Candidate c) -> -c.weightInBits).thenComparing(Candidate::record));
        return new Found(found.subList(0, Math.min(limit, found.size())), ranks.length, findings);
    }

    /// Small groups first; a group that would pass the limit is left out, and said.
    private int[] worthComparing(@Nullable String source, List<Finding> findings) {
        search++;
        int[] ranks = new int[1024];
        int count = 0;
        for (RuleIndex.Group group : groups(findings)) {
            for (int rank : group.ranks(table.size)) {
                boolean apart = linker.mode() != LinkageModel.Mode.LINK
                        || !table.key(rank).source().equals(source);
                if (seen[rank] != search && apart) {
                    seen[rank] = search;
                    ranks = count < ranks.length ? ranks : Arrays.copyOf(ranks, 2 * count);
                    ranks[count++] = rank;
                }
            }
        }
        return Arrays.copyOf(ranks, count);
    }

    private List<RuleIndex.Group> groups(List<Finding> findings) {
        if (rules.isEmpty()) {
            return List.of(RuleIndex.Group.ALL);
        }
        List<RuleIndex.Group> groups = new ArrayList<>();
        rules.forEach(rule -> groups.addAll(rule.groups(table.size)));
        groups.sort(Comparator.comparingInt(RuleIndex.Group::size));
        long sum = 0;
        List<RuleIndex.Group> chosen = new ArrayList<>();
        for (RuleIndex.Group group : groups) {
            sum += group.size();
            if (sum <= mostCompared) {
                chosen.add(group);
            } else {
                findings.add(group.tooLarge());
            }
        }
        return chosen;
    }
}

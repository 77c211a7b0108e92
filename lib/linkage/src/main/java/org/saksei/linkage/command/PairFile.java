package org.saksei.linkage.command;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saksei.linkage.Comparison;
import org.saksei.linkage.Decision;
import org.saksei.linkage.Edges;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Linker;
import org.saksei.linkage.PairReader;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.format.CsvWriter;

/// The scored pairs as CSV: weight descending, then left, then right.
final class PairFile {
    private final Linker linker;
    private final Map<List<RecordKey>, Decision> decisions = new HashMap<>();

    PairFile(Linker linker, List<Decision> all) {
        this.linker = linker;
        for (Decision decision : all) {
            boolean inOrder = decision.left().compareTo(decision.right()) < 0;
            List<RecordKey> pair =
                    inOrder ? List.of(decision.left(), decision.right()) : List.of(decision.right(), decision.left());
            Decision before = decisions.get(pair);
            if (before == null || before.when().compareTo(decision.when()) <= 0) {
                decisions.put(pair, decision);
            }
        }
    }

    void write(OutputFiles files, String name, Edges edges, double fromInBits) throws IOException {
        try (CsvWriter csv = files.csv(name)) {
            List.of(
                            "source_l",
                            "record_id_l",
                            "source_r",
                            "record_id_r",
                            "match_weight",
                            "match_probability",
                            "rule",
                            "state")
                    .forEach(csv::field);
            for (Comparison comparison : linker.model().comparisons()) {
                csv.field("level_" + comparison.name());
            }
            csv.end();
            PairReader reader = linker.pairs();
            for (int edge : edges.byWeight(fromInBits)) {
                row(csv, edges, edge, reader);
            }
        }
    }

    private void row(CsvWriter csv, Edges edges, int edge, PairReader reader) throws IOException {
        RecordKey left = linker.key(edges.left(edge));
        RecordKey right = linker.key(edges.right(edge));
        double weight = edges.weightInBits(edge);
        csv.field(left.source())
                .field(left.id())
                .field(right.source())
                .field(right.id())
                .field(String.format(Locale.ROOT, "%.6f", weight))
                .field(String.format(Locale.ROOT, "%.9f", PairReader.probability(weight)))
                .field(Integer.toString(edges.rule(edge)))
                .field(state(left, right, weight));
        for (int level : reader.levels(edges.left(edge), edges.right(edge))) {
            csv.field(Integer.toString(level));
        }
        csv.end();
    }

    private String state(RecordKey left, RecordKey right, double weight) {
        Decision decision = decisions.get(List.of(left, right));
        if (decision != null && decision.answer() != Decision.Answer.UNSURE) {
            return decision.answer().name().toLowerCase(Locale.ROOT);
        }
        LinkageModel.Review review = linker.model().review();
        return weight >= review.to() ? "link" : weight >= review.from() ? "review" : "below";
    }
}

package org.saksei.linkage.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.Refused;

/// What is known about the truth: an entity per record (`--truth --key`) or labelled pairs (`--labels`).
final class Labels {
    private static final double SAME_FROM = 0.5;

    private final Inputs inputs;
    private final Arguments arguments;

    Labels(Inputs inputs, Arguments arguments) {
        this.inputs = inputs;
        this.arguments = arguments;
    }

    static boolean given(Arguments arguments) {
        return arguments.has("--labels") || arguments.has("--truth");
    }

    /// True pairs among the records of tables.
    List<List<RecordKey>> pairs(Inputs.Tables tables) throws IOException {
        List<List<RecordKey>> pairs = new ArrayList<>();
        String source = tables.files().getFirst().source();
        UnaryOperator<RecordKey> known = known(IntStream.range(0, tables.table().size())
                .mapToObj(tables.table()::key)
                .toList());
        if (arguments.has("--labels")) {
            labelled(source).forEach((pair, same) -> {
                if (same) {
                    pairs.add(List.of(known.apply(pair.getFirst()), known.apply(pair.getLast())));
                }
            });
            return pairs;
        }
        Map<String, List<RecordKey>> entities = new LinkedHashMap<>();
        entityOf(source)
                .forEach((record, entity) ->
                        entities.computeIfAbsent(entity, _ -> new ArrayList<>()).add(known.apply(record)));
        for (List<RecordKey> members : entities.values()) {
            for (int a = 0; a < members.size(); a++) {
                for (int b = a + 1; b < members.size(); b++) {
                    pairs.add(List.of(members.get(a), members.get(b)));
                }
            }
        }
        return pairs;
    }

    /// The entity of each record; the key column is the first of a usual name unless `--id` says it.
    Map<RecordKey, String> entityOf(String otherSource) throws IOException {
        String file = arguments.need("--truth");
        String key = arguments.need("--key");
        List<Map<String, String>> records = inputs.records(file);
        String id = arguments.has("--id") ? arguments.need("--id") : idColumn(records);
        String source = arguments.get("--source", "source");
        Map<RecordKey, String> entityOf = new LinkedHashMap<>();
        for (Map<String, String> record : records) {
            String entity = record.get(key);
            if (entity == null || !record.containsKey(id)) {
                throw new Refused(List.of(LinkageProblem.UNKNOWN_COLUMN.at(
                        file,
                        "comparison",
                        "truth",
                        "column",
                        entity == null ? key : id,
                        "known",
                        String.join(", ", record.keySet().stream().sorted().toList()))));
            }
            String given = record.getOrDefault(source, "");
            entityOf.put(new RecordKey(given.isEmpty() ? otherSource : given, record.getOrDefault(id, "")), entity);
        }
        return entityOf;
    }

    /// Finds the record that a truth without sources speaks of: by its id alone, where ids differ among
    /// all `records`.
    static UnaryOperator<RecordKey> known(Collection<RecordKey> records) {
        Set<RecordKey> all = new HashSet<>(records);
        Map<String, RecordKey> byId = new HashMap<>();
        for (RecordKey key : records) {
            if (byId.put(key.id(), key) != null) {
                return UnaryOperator.identity();
            }
        }
        return key -> all.contains(key) ? key : byId.getOrDefault(key.id(), key);
    }

    private static String idColumn(List<Map<String, String>> records) {
        for (String name : List.of("record_id", "rec_id", "unique_id", "id", "uid", "no")) {
            if (!records.isEmpty() && records.getFirst().containsKey(name)) {
                return name;
            }
        }
        throw new Usage("--id is missing: the truth has no column of a usual name");
    }

    /// Splink's columns; true from a clerical score of 0.5.
    Map<List<RecordKey>, Boolean> labelled(String otherSource) throws IOException {
        Map<List<RecordKey>, Boolean> labels = new HashMap<>();
        for (Map<String, String> record : inputs.records(arguments.need("--labels"))) {
            RecordKey left = key(record, "_l", otherSource);
            RecordKey right = key(record, "_r", otherSource);
            String score = record.getOrDefault("clerical_match_score", "");
            boolean same = score.matches("[0-9.]+([eE]-?[0-9]+)?") && Double.parseDouble(score) >= SAME_FROM;
            labels.put(left.compareTo(right) < 0 ? List.of(left, right) : List.of(right, left), same);
        }
        return labels;
    }

    private static RecordKey key(Map<String, String> record, String side, String source) {
        String given = record.getOrDefault("source_dataset" + side, "");
        return new RecordKey(given.isEmpty() ? source : given, record.getOrDefault("unique_id" + side, ""));
    }
}

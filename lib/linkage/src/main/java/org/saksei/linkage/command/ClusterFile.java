package org.saksei.linkage.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saksei.linkage.ClusterEvent;
import org.saksei.linkage.Clustering;
import org.saksei.linkage.Finding;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.PreviousClusters;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.Refused;
import org.saksei.linkage.format.CsvWriter;

/// Clusters, their events and the lists for `estimate`, as CSV.
final class ClusterFile {
    private ClusterFile() {}

    /// `record_id,cluster_id,source`, a row per record in the order of the input.
    static void write(OutputFiles files, String name, RecordTable table, Clustering clustering) throws IOException {
        try (CsvWriter csv = files.csv(name)) {
            csv.field("record_id").field("cluster_id").field("source").end();
            for (int row = 0; row < table.size(); row++) {
                csv.field(table.id(row))
                        .field(Long.toString(clustering.idOfRow(row)))
                        .field(table.source(row))
                        .end();
            }
        }
    }

    static void events(OutputFiles files, String name, Clustering clustering) throws IOException {
        try (CsvWriter csv = files.csv(name)) {
            csv.field("event")
                    .field("cluster_id")
                    .field("other_cluster_id")
                    .field("source")
                    .field("record_id")
                    .end();
            for (ClusterEvent event : clustering.events()) {
                RecordKey record = event.record();
                csv.field(event.kind().name().toLowerCase(Locale.ROOT))
                        .field(Long.toString(event.cluster()))
                        .field(event.other() == null ? "" : event.other().toString())
                        .field(record == null ? "" : record.source())
                        .field(record == null ? "" : record.id())
                        .end();
            }
        }
    }

    /// A row per cluster with a 0/1 column per source.
    static void lists(OutputFiles files, String name, RecordTable table, Clustering clustering) throws IOException {
        Map<Long, Set<String>> sourcesOf = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            sourcesOf
                    .computeIfAbsent(clustering.idOfRow(row), _ -> new HashSet<>())
                    .add(table.source(row));
        }
        try (CsvWriter csv = files.csv(name)) {
            Set<String> sources = new TreeSet<>(table.sources());
            csv.field("cluster_id");
            sources.forEach(csv::field);
            csv.end();
            for (Map.Entry<Long, Set<String>> cluster : sourcesOf.entrySet()) {
                csv.field(cluster.getKey().toString());
                sources.forEach(source -> csv.field(cluster.getValue().contains(source) ? "1" : "0"));
                csv.end();
            }
        }
    }

    static PreviousClusters previous(Inputs inputs, String file, String source) throws IOException {
        return PreviousClusters.of(clusterOf(inputs, file, source));
    }

    /// Cluster ids by record.
    static Map<RecordKey, Long> clusterOf(Inputs inputs, String file, String source) throws IOException {
        Map<RecordKey, Long> clusterOf = new HashMap<>();
        List<Finding> mistakes = new ArrayList<>();
        int row = 1;
        for (Map<String, String> record : inputs.records(file)) {
            row++;
            String given = record.getOrDefault("source", "");
            RecordKey key = new RecordKey(given.isEmpty() ? source : given, record.getOrDefault("record_id", ""));
            String id = record.getOrDefault("cluster_id", "");
            boolean number = id.matches("[1-9][0-9]{0,17}");
            if (!number || clusterOf.put(key, Long.parseLong(id)) != null) {
                mistakes.add(LinkageProblem.MODEL_VALUE.at(
                        file + ":" + row,
                        "what",
                        "cluster_id",
                        "reason",
                        number ? "the record has a row already" : "a whole number from 1 is expected"));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new Refused(mistakes);
        }
        return clusterOf;
    }
}

package org.saksei.linkage.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.format.Fingerprint;
import org.saksei.linkage.format.TableReader;

/// The files of a table, read by the reader of `linkage run` so that a value is the same here and there:
/// a file is one task, so a large table comes as many files. Every machine must see them under the same
/// name.
final class Tables implements Serializable {
    private static final long serialVersionUID = 1;

    /// What is known of a file before its rows are used.
    private record Head(List<String> header, String sha256) implements Serializable {}

    private final List<String> files;
    private final List<String> sources;
    private final List<String> sha256;
    private final String id;
    private final @Nullable String sourceColumn;
    private final List<String> columns;

    private Tables(
            List<String> files, List<String> sources, List<Head> heads, String id, @Nullable String sourceColumn) {
        this.files = files;
        this.sources = sources;
        this.sha256 = heads.stream().map(Head::sha256).toList();
        this.id = id;
        Set<String> all = new LinkedHashSet<>();
        heads.forEach(head -> all.addAll(head.header()));
        this.sourceColumn = sourceColumn != null && all.contains(sourceColumn) ? sourceColumn : null;
        all.remove(id);
        this.columns = List.copyOf(all);
    }

    /// @param sourceColumn column that names a record's source, where the files have it
    static Tables open(JavaSparkContext spark, List<String> files, String id, @Nullable String sourceColumn) {
        List<Head> heads =
                spark.parallelize(files, files.size()).map(Tables::head).collect();
        List<String> without = IntStream.range(0, files.size())
                .filter(i -> !heads.get(i).header().contains(id))
                .mapToObj(files::get)
                .toList();
        if (!without.isEmpty()) {
            throw new WrongCall(without.getFirst() + " has no column " + id + ". Name the id column with --id.");
        }
        return new Tables(List.copyOf(files), TableReader.sourceNames(files), heads, id, sourceColumn);
    }

    private static InputStream open(String file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(Path.of(file)), 1 << 16);
    }

    private static InputStream unpacked(String file, InputStream in) throws IOException {
        return file.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static TableReader reader() {
        return new TableReader(new TableReader.Options(null, null, Set.of(), StandardCharsets.UTF_8, null));
    }

    private static Head head(String file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(unpacked(file, open(file)), Fingerprint.sha256())) {
            List<String> header = reader().rows(in, file, file).header();
            return new Head(
                    header, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        }
    }

    List<String> sources() {
        return sources;
    }

    List<String> sha256() {
        return sha256;
    }

    List<String> columns() {
        return columns;
    }

    JavaRDD<SparkRecord> records(JavaSparkContext spark) {
        List<Integer> numbers = IntStream.range(0, files.size()).boxed().toList();
        return spark.parallelize(numbers, files.size()).flatMap(this::rows);
    }

    private Iterator<SparkRecord> rows(int number) throws IOException {
        String file = files.get(number);
        TableReader.Rows rows;
        try (InputStream in = unpacked(file, open(file))) {
            rows = reader().rows(in, file, sources.get(number));
        }
        int idAt = rows.header().indexOf(id);
        int sourceAt = sourceColumn == null ? -1 : rows.header().indexOf(sourceColumn);
        int[] from = columns.stream().mapToInt(rows.header()::indexOf).toArray();
        return IntStream.range(0, rows.sheet().size())
                .mapToObj(row -> {
                    String named = sourceAt < 0 ? "" : rows.sheet().value(row, sourceAt);
                    List<String> values = new ArrayList<>(from.length);
                    for (int column : from) {
                        values.add(column < 0 ? "" : rows.sheet().value(row, column));
                    }
                    return new SparkRecord(
                            -1,
                            new RecordKey(
                                    named.isEmpty() ? rows.source() : named,
                                    rows.sheet().value(row, idAt)),
                            values);
                })
                .iterator();
    }
}

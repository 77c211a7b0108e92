package org.saksei.linkage.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.Finding;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.ModelTree;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.Refused;
import org.saksei.linkage.format.Fingerprint;
import org.saksei.linkage.format.JsonReader;
import org.saksei.linkage.format.ModelReader;
import org.saksei.linkage.format.TableReader;
import org.saksei.linkage.splink.SplinkSettings;

/// Opens what a call names: tables and models.
final class Inputs {
    /// Options that say how tables are read.
    static final Set<String> OPTIONS = Set.of("--id", "--source", "--ignore", "--delimiter", "--encoding");

    /// A table that was read, file by file.
    record Tables(
            RecordTable table,
            List<FileRead> files,
            @Nullable String idColumn,
            List<Finding> findings) {}

    record FileRead(String file, String source, long records, String sha256) {}

    private final Arguments arguments;
    private final ModelReader yaml;

    Inputs(Arguments arguments, ModelReader yaml) {
        this.arguments = arguments;
        this.yaml = yaml;
    }

    /// @param modelId key column of the model, `modelSource` its source column
    Tables tables(List<String> files, @Nullable String modelId, @Nullable String modelSource) throws IOException {
        TableReader reader = new TableReader(options(null, null));
        List<TableReader.Rows> all = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        List<String> names = names(files);
        for (int i = 0; i < files.size(); i++) {
            try (DigestInputStream in = digest(open(files.get(i)))) {
                all.add(reader.rows(in, files.get(i), names.get(i)));
                hashes.add(HexFormat.of().formatHex(in.getMessageDigest().digest()));
            }
        }
        Set<String> header = new HashSet<>();
        all.forEach(rows -> header.addAll(rows.header()));
        String id =
                arguments.has("--id") || modelId == null || !header.contains(modelId) ? arguments.get("--id") : modelId;
        String source = sourceColumn(header, modelSource);
        TableReader typed = new TableReader(options(id, source));
        List<FileRead> read = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            read.add(new FileRead(files.get(i), names.get(i), all.get(i).sheet().size(), hashes.get(i)));
        }
        return new Tables(typed.table(all), read, typed.idColumn(all), reader.warnings());
    }

    private @Nullable String sourceColumn(Set<String> header, @Nullable String modelSource) {
        String source = arguments.get("--source");
        if (source != null && header.contains(source)) {
            return source;
        }
        return modelSource != null && header.contains(modelSource) ? modelSource : null;
    }

    private List<String> names(List<String> files) {
        List<String> given = arguments.list("--source");
        if (files.size() > 1 && given.size() == files.size()) {
            return given;
        }
        return TableReader.sourceNames(files);
    }

    TableReader.Options options(@Nullable String id, @Nullable String source) {
        String delimiter = arguments.get("--delimiter");
        String tab = "\\t".equals(delimiter) || "tab".equals(delimiter) ? "\t" : delimiter;
        if (tab != null && tab.length() != 1) {
            throw new Usage("--delimiter takes one character, or tab");
        }
        return new TableReader.Options(
                id, source, Set.copyOf(arguments.list("--ignore")), encoding(), tab == null ? null : tab.charAt(0));
    }

    private Charset encoding() {
        String name = arguments.get("--encoding");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Usage("--encoding names no known encoding");
        }
    }

    static InputStream open(String file) throws IOException {
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)), 1 << 16);
            return file.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (NoSuchFileException e) {
            throw new Refused(List.of(LinkageProblem.FILE_NOT_READABLE.at(file, "reason", "it does not exist")));
        }
    }

    private static DigestInputStream digest(InputStream in) {
        return new DigestInputStream(in, Fingerprint.sha256());
    }

    /// A model in our form, in YAML or JSON, or Splink's settings.
    LinkageModel model(String file) throws IOException {
        String text;
        try (InputStream in = open(file)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        boolean json = file.endsWith(".json") || text.stripLeading().startsWith("{");
        ModelTree tree = json ? JsonReader.read(text, file) : yaml.read(text, file);
        return SplinkSettings.isSplink(tree) ? SplinkSettings.read(tree, file) : LinkageModel.fromTree(tree, file);
    }

    /// Rows of a small table by column name: decisions, clusters, truths.
    List<Map<String, String>> records(String file) throws IOException {
        TableReader reader = new TableReader(TableReader.Options.usual());
        try (InputStream in = open(file)) {
            List<Map<String, String>> records = new ArrayList<>();
            for (TableReader.Line line : reader.lines(in, file)) {
                Map<String, String> record = new HashMap<>();
                for (int i = 0; i < line.fields().size(); i++) {
                    record.put(line.header().get(i), line.fields().get(i));
                }
                records.add(record);
            }
            return records;
        }
    }
}

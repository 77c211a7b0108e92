package org.saksei.bench.linkage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.format.TableReader;

/// Reads a table for a bench, with the model's columns of key and source.
final class BenchTable {
    private BenchTable() {}

    static RecordTable read(Path file, LinkageModel model) throws IOException {
        TableReader reader = new TableReader(
                new TableReader.Options(model.id(), model.source(), Set.of(), StandardCharsets.UTF_8, null));
        try (InputStream plain = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
            return reader.table(List.of(reader.rows(in, file.toString(), "records")));
        }
    }
}

package org.saksei.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Writes a sealed archive: the plan, the tables, the files, and last the manifest.
final class ArchiveWriter implements AutoCloseable {

    /// Writes one entry and tells its rows; -1 where it has none.
    @FunctionalInterface
    interface Content {
        long writeTo(OutputStream stream) throws Exception;
    }

    private final ZipOutputStream zip;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Manifest.Entry> written = new ArrayList<>();

    ArchiveWriter(OutputStream sealed) {
        zip = new ZipOutputStream(new BufferedOutputStream(sealed, 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void plan(Plan plan) throws Exception {
        entry("plan.json", stream -> {
            stream.write(json.writeValueAsBytes(plan));
            return -1;
        });
    }

    void entry(String name, Content content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        Measured measured = new Measured();
        long rows;
        try (OutputStream stream = measured.writing(zip)) {
            rows = content.writeTo(stream);
        }
        zip.closeEntry();
        written.add(measured.entry(name, rows));
    }

    Manifest finish() throws IOException {
        Manifest manifest = new Manifest(written);
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(json.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

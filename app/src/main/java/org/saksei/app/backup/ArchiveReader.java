package org.saksei.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads an opened archive entry by entry and believes nothing of it but what fits: names, sizes, the
/// manifest.
final class ArchiveReader implements AutoCloseable {

    /// The catalog of a register of hundreds of tables is below a megabyte.
    private static final long PLAN_LIMIT = 64L << 20;

    private static final int MOST_ENTRIES = 1_000_000;

    private final ZipInputStream zip;
    private final Place place;
    private final long contentLimit;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Manifest.Entry> read = new ArrayList<>();
    private @Nullable String name;

    /// @param contentLimit most bytes that may come out of one entry
    ArchiveReader(InputStream opened, Place place, long contentLimit) {
        this.zip = new ZipInputStream(opened);
        this.place = place;
        this.contentLimit = contentLimit;
    }

    /// Reads one entry's content and tells its rows.
    @FunctionalInterface
    interface Content {
        long readFrom(InputStream stream) throws Exception;
    }

    /// Moves to the next entry.
    ///
    /// @return its name, or null after the manifest, when everything has been found as the manifest tells
    @Nullable
    String next() throws IOException {
        ZipEntry entry = entry();
        if (entry == null) {
            throw refuse(BackupProblem.DAMAGED, "the end");
        }
        name = entry.getName();
        if (name.equals("manifest.json")) {
            requireManifest();
            return null;
        }
        if (read.size() >= MOST_ENTRIES || !isSafe(name)) {
            throw refuse(BackupProblem.UNSAFE_CONTENT, "an entry's name or number");
        }
        return name;
    }

    private @Nullable ZipEntry entry() throws IOException {
        try {
            return zip.getNextEntry();
        } catch (ZipException malformed) {
            throw refuse(BackupProblem.DAMAGED, "the archive's order");
        }
    }

    /// A path that stays where it is put, on every system.
    static boolean isSafe(String name) {
        return name.length() <= 400
                && name.chars().noneMatch(c -> c < 0x20 || c == '\\' || c == ':')
                && !name.startsWith("/")
                && List.of(name.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    void content(Content content) throws Exception {
        Measured measured = new Measured();
        try (InputStream stream = measured.reading(zip, contentLimit)) {
            long rows = content.readFrom(stream);
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            read.add(measured.entry(String.valueOf(name), rows));
        } catch (Measured.TooLarge tooLarge) {
            throw refuse(BackupProblem.UNSAFE_CONTENT, "an entry's size");
        } catch (ZipException malformed) {
            throw refuse(BackupProblem.DAMAGED, String.valueOf(name));
        }
    }

    Plan plan() throws Exception {
        if (!"plan.json".equals(next())) {
            throw refuse(BackupProblem.DAMAGED, "plan.json");
        }
        Plan[] plan = new Plan[1];
        content(stream -> {
            plan[0] = parse(stream.readNBytes((int) PLAN_LIMIT), Plan.class);
            return -1;
        });
        return plan[0];
    }

    private void requireManifest() throws IOException {
        Manifest manifest = parse(zip.readNBytes((int) PLAN_LIMIT), Manifest.class);
        String difference = manifest.firstDifference(new Manifest(read));
        if (!difference.isEmpty()) {
            throw refuse(BackupProblem.DAMAGED, difference);
        }
        if (entry() != null) {
            throw refuse(BackupProblem.DAMAGED, "the end");
        }
    }

    private <T> T parse(byte[] bytes, Class<T> type) {
        try {
            return json.readValue(bytes, type);
        } catch (JacksonException malformed) {
            throw refuse(BackupProblem.DAMAGED, String.valueOf(name));
        }
    }

    private Refused refuse(BackupProblem code, String what) {
        return Refused.because(Problem.of(code, place, "what", what));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

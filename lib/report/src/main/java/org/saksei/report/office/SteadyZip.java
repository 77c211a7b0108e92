package org.saksei.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Office files are zip archives, and the libraries that write them put the time of day into every
/// entry. Here the same
/// report gives the same bytes: the entries are written again without it.
final class SteadyZip {

    /// The earliest time a zip archive can hold.
    private static final long NO_TIME = 315_532_800_000L;

    private static final Pattern MOMENT = Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*");

    private static final Pattern MERGED = Pattern.compile("<mergeCell [^>]*/>");

    private SteadyZip() {}

    @FunctionalInterface
    interface Content {
        void write(OutputStream archive) throws IOException;
    }

    /// @param moment what the file says of its making
    static void write(OutputStream out, Instant moment, Content content) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        content.write(archive);
        ZipOutputStream steady = new ZipOutputStream(out);
        // Read by its directory: one of the two libraries writes archives that cannot be read as a stream.
        try (ZipFile entries =
                ZipFile.builder().setByteArray(archive.toByteArray()).get()) {
            for (ZipArchiveEntry entry : Collections.list(entries.getEntriesInPhysicalOrder())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setLastModifiedTime(FileTime.fromMillis(NO_TIME));
                steady.putNextEntry(same);
                byte[] bytes = entries.getInputStream(entry).readAllBytes();
                steady.write(steady(entry.getName(), bytes, moment));
                steady.closeEntry();
            }
        }
        steady.finish();
    }

    private static byte[] steady(String name, byte[] content, Instant moment) {
        if (name.equals("docProps/core.xml")) {
            String seconds = moment.truncatedTo(ChronoUnit.SECONDS).toString();
            return MOMENT.matcher(text(content)).replaceAll("$1" + seconds).getBytes(StandardCharsets.UTF_8);
        }
        return name.startsWith("xl/worksheets/sheet")
                ? merged(text(content)).getBytes(StandardCharsets.UTF_8)
                : content;
    }

    /// fastexcel keeps merged cells in a set without order.
    private static String merged(String sheet) {
        List<String> ranges =
                MERGED.matcher(sheet).results().map(MatchResult::group).sorted().toList();
        if (ranges.isEmpty()) {
            return sheet;
        }
        Iterator<String> next = ranges.iterator();
        return MERGED.matcher(sheet).replaceAll(found -> next.next());
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}

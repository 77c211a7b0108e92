package org.saksei.app.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Refused;

/// Looks into a workbook before any parser does: what it would unpack to, whether it holds macros, links
/// to other files, or XML that declares entities.
///
/// Everything is unpacked once into nothing, because the sizes a zip file declares may be lies. That
/// costs a tenth of the parsing after it.
final class WorkbookScan {

    private static final int MOST_ENTRIES = 10_000;

    /// A sheet of Excel's 1,048,576 rows with twenty short cells each is about 1 GB.
    private static final long MOST_BYTES = 2L << 30;

    /// Shared words are kept in memory by every reader.
    private static final long MOST_SHARED_WORDS = 512L << 20;

    /// Deflate cannot exceed 1,032; a million empty rows reach 200. Beyond this size such a ratio is a
    /// bomb.
    private static final long SUSPICIOUS_BYTES = 256L << 20;

    private static final long SUSPICIOUS_RATIO = 250;

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MACRO = "macroEnabled".getBytes(StandardCharsets.US_ASCII);

    /// Column letters of a cell's reference beyond which there is no column in any spreadsheet (`XFD`).
    private static final int MOST_LETTERS = 3;

    private final Place place;
    private final byte[] buffer = new byte[64 * 1024];
    private long total;

    private WorkbookScan(Place place) {
        this.place = place;
    }

    /// @throws Refused when the file should not be opened
    static void check(Path file, String name) {
        WorkbookScan scan = new WorkbookScan(new Place.InFile(name, 0));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            scan.check(zip);
        } catch (ZipException damaged) {
            throw scan.refuse(ImportProblem.WORKBOOK_DAMAGED);
        } catch (IOException | IllegalArgumentException damaged) {
            throw scan.refuse(ImportProblem.WORKBOOK_DAMAGED);
        }
    }

    private void check(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
            throw refuse(ImportProblem.NOT_A_SPREADSHEET, "kind", kindOf(zip));
        }
        if (zip.size() > MOST_ENTRIES) {
            throw refuse(ImportProblem.WORKBOOK_TOO_LARGE_INSIDE, "reason", zip.size() + " parts");
        }
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            checkName(entries.nextElement().getName().toLowerCase(Locale.ROOT));
        }
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                unpack(zip, entry);
            }
        }
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw refuse(ImportProblem.NOT_A_SPREADSHEET, "kind", "another office document");
        }
    }

    private static String kindOf(ZipFile zip) {
        return zip.getEntry("content.xml") != null ? "an OpenDocument file" : "a zip archive";
    }

    private void checkName(String name) {
        if (name.contains("vbaproject") || name.contains("macrosheets/")) {
            throw refuse(ImportProblem.WORKBOOK_WITH_MACRO);
        }
        if (name.contains("externallinks/") || name.endsWith("connections.xml")) {
            throw refuse(
                    ImportProblem.WORKBOOK_WITH_LINK,
                    "what",
                    name.endsWith("connections.xml") ? "connections.xml" : "externalLinks");
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        boolean contentTypes = name.equals("[content_types].xml");
        boolean sheet = name.startsWith("xl/worksheets/");
        long most = name.equals("xl/sharedstrings.xml") ? MOST_SHARED_WORDS : MOST_BYTES;
        Finder doctype = new Finder(DOCTYPE);
        Finder macro = new Finder(MACRO);
        References references = new References();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                checkSize(size, most, entry.getCompressedSize());
                if (xml && (doctype.find(buffer, read) || (size == read && isUtf16(read)))) {
                    throw refuse(ImportProblem.WORKBOOK_WITH_ENTITIES);
                }
                if (contentTypes && macro.find(buffer, read)) {
                    throw refuse(ImportProblem.WORKBOOK_WITH_MACRO);
                }
                if (sheet && references.tooFar(buffer, read)) {
                    throw refuse(ImportProblem.WORKBOOK_DAMAGED);
                }
            }
        }
    }

    private void checkSize(long size, long most, long packed) {
        if (total > MOST_BYTES || size > most) {
            throw refuse(ImportProblem.WORKBOOK_TOO_LARGE_INSIDE, "reason", "over " + (most >> 20) + " MB");
        }
        if (size > SUSPICIOUS_BYTES && packed > 0 && size / packed > SUSPICIOUS_RATIO) {
            throw refuse(ImportProblem.WORKBOOK_TOO_LARGE_INSIDE, "reason", size / packed + " : 1");
        }
    }

    /// In UTF-16 a declaration would pass the search for bytes; spreadsheets write UTF-8.
    private boolean isUtf16(int read) {
        return read >= 2 && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xFF) >= 0xFE);
    }

    private Refused refuse(ProblemCode code, Object... values) {
        return Refused.because(Problem.of(code, place, values));
    }

    /// Finds a word in a stream of blocks.
    private static final class Finder {

        private final byte[] word;
        private int matched;

        Finder(byte[] word) {
            this.word = word;
        }

        boolean find(byte[] block, int length) {
            for (int i = 0; i < length; i++) {
                if (block[i] == word[matched]) {
                    matched++;
                    if (matched == word.length) {
                        return true;
                    }
                } else {
                    matched = block[i] == word[0] ? 1 : 0;
                }
            }
            return false;
        }
    }

    /// Finds a cell reference (` r="…`) with more letters than a column has, which would make a reader
    /// reserve memory for columns that cannot be.
    private static final class References {

        private static final byte[] START = " r=\"".getBytes(StandardCharsets.US_ASCII);

        private int matched;
        private int letters;

        boolean tooFar(byte[] block, int length) {
            for (int i = 0; i < length; i++) {
                byte b = block[i];
                if (matched == START.length) {
                    if (b >= 'A' && b <= 'Z') {
                        letters++;
                        if (letters > MOST_LETTERS) {
                            return true;
                        }
                    } else {
                        matched = 0;
                    }
                } else {
                    matched = b == START[matched] ? matched + 1 : (b == ' ' ? 1 : 0);
                    letters = 0;
                }
            }
            return false;
        }
    }
}

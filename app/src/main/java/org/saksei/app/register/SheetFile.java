package org.saksei.app.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// A file as an agency sent it. What it is is told by its first bytes, never by its name.
///
/// @param path where it lies
/// @param name as people know it, without folders
record SheetFile(Path path, String name) {

    /// What an office sends in a month is a thousandth of this.
    static final long MOST_BYTES = 100L * 1024 * 1024;

    static SheetFile of(Path path) {
        Path last = path.getFileName();
        return new SheetFile(path, last == null ? path.toString() : last.toString());
    }

    /// Its sheets; to be closed.
    ///
    /// @throws Refused when it is none of the files we read
    Sheets open() {
        try {
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw refuse(ImportProblem.FILE_MISSING);
            }
            long size = Files.size(path);
            if (size == 0) {
                throw refuse(ImportProblem.FILE_EMPTY);
            }
            if (size > MOST_BYTES) {
                throw refuse(ImportProblem.FILE_TOO_LARGE, "found", (size >> 20) + 1, "allowed", MOST_BYTES >> 20);
            }
            byte[] beginning = beginning();
            if (beginning.length >= 8 && ReadableWorkbook.isOLE2Header(beginning)) {
                throw refuse(ImportProblem.OLD_OR_LOCKED_WORKBOOK);
            }
            if (beginning.length >= 4 && ReadableWorkbook.isOOXMLZipHeader(beginning)) {
                return WorkbookSheets.open(path, name);
            }
            String kind = kindOf(new String(beginning, StandardCharsets.ISO_8859_1));
            if (!kind.isEmpty()) {
                throw refuse(ImportProblem.NOT_A_SPREADSHEET, "kind", kind);
            }
            return CsvSheets.open(path, name, beginning);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] beginning() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(4096);
        }
    }

    private static String kindOf(String beginning) {
        String start = beginning.stripLeading().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("%PDF")) {
            return "a PDF";
        }
        if (beginning.startsWith("\u0089PNG")
                || beginning.startsWith("\u00FF\u00D8\u00FF")
                || beginning.startsWith("GIF8")) {
            return "a picture";
        }
        if (start.startsWith("{\\rtf")) {
            return "a text document";
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")) {
            return "a web page";
        }
        if (start.startsWith("<?xml")) {
            return "an XML file";
        }
        return isBinary(beginning) ? "a file of another kind" : "";
    }

    /// Control characters no text has, in more than a tenth of the bytes; UTF-16 has zeros in half of
    /// them at most.
    private static boolean isBinary(String beginning) {
        long odd = beginning
                .chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 0)
                .count();
        return odd * 10 > beginning.length();
    }

    /// SHA-256 of its bytes in hexadecimal digits: the same file again is known by it.
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Refused refuse(ImportProblem code, Object... values) {
        return Refused.because(Problem.of(code, new Place.InFile(name, 0), values));
    }
}

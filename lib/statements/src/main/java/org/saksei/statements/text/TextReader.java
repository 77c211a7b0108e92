package org.saksei.statements.text;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.Format;
import org.saksei.statements.StatementsProblem;
import org.saksei.statements.Text;

/// Reads a file as a text. What sort of file it is, its first bytes say; its name decides only between
/// a page and a plain text.
public final class TextReader {

    /// No article and hardly a report has more; a file beyond it is a mistake or an attack.
    public static final int LARGEST_FILE_IN_BYTES = 50_000_000;

    /// A yearly report of 500 pages has two million.
    public static final int LONGEST_TEXT_IN_CHARACTERS = 5_000_000;

    private TextReader() {}

    /// The text of a file.
    ///
    /// @param file its name, for the sentences of problems
    /// @param encoding of a plain text or a page, or null: UTF-8, or what the page says
    /// @throws Refused when it cannot be read
    public static Text read(String file, byte[] bytes, @Nullable Charset encoding) {
        if (bytes.length > LARGEST_FILE_IN_BYTES) {
            throw refused(StatementsProblem.FILE_TOO_LARGE, file, "limit", LARGEST_FILE_IN_BYTES / 1_000_000);
        }
        Text text = switch (format(file, bytes)) {
            case PDF -> PdfReader.read(file, bytes);
            case DOCX -> DocxReader.read(file, bytes);
            case HTML -> PageReader.read(file, bytes, encoding);
            case TEXT, JSONL -> PlainReader.read(characters(file, bytes, encoding));
        };
        return limited(file, text);
    }

    /// The characters of a file each of whose lines is a text of its own.
    public static String characters(String file, byte[] bytes, @Nullable Charset encoding) {
        if (bytes.length > LARGEST_FILE_IN_BYTES) {
            throw refused(StatementsProblem.FILE_TOO_LARGE, file, "limit", LARGEST_FILE_IN_BYTES / 1_000_000);
        }
        if (encoding == null && Decoding.isBinary(bytes)) {
            throw refused(StatementsProblem.NOT_A_TEXT, file);
        }
        return Decoding.decode(file, bytes, encoding);
    }

    /// A text somebody pasted.
    ///
    /// @throws Refused when it is too long
    public static Text pasted(String name, String characters) {
        return limited(name, PlainReader.read(characters));
    }

    private static Text limited(String file, Text text) {
        if (text.length() > LONGEST_TEXT_IN_CHARACTERS) {
            throw refused(StatementsProblem.TEXT_TOO_LONG, file, "limit", LONGEST_TEXT_IN_CHARACTERS / 1_000_000);
        }
        return text;
    }

    private static Format format(String file, byte[] bytes) {
        String name = file.toLowerCase(Locale.ROOT);
        if (startsWith(bytes, "%PDF-") || name.endsWith(".pdf")) {
            return Format.PDF;
        }
        if (startsWith(bytes, "PK\u0003\u0004") || name.endsWith(".docx") || name.endsWith(".docm")) {
            return Format.DOCX;
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return Format.HTML;
        }
        boolean named = name.endsWith(".txt") || name.endsWith(".text") || name.endsWith(".md");
        return !named && looksLikePage(bytes) ? Format.HTML : Format.TEXT;
    }

    private static boolean looksLikePage(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 1000), java.nio.charset.StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .stripLeading();
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<html ");
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        int skipped = bytes.length > 3 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        for (int i = 0; i < mark.length(); i++) {
            if (bytes.length <= skipped + i || bytes[skipped + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static Refused refused(StatementsProblem code, String file, Object... values) {
        Object[] all = new Object[values.length + 2];
        all[0] = "file";
        all[1] = file;
        System.arraycopy(values, 0, all, 2, values.length);
        return Refused.because(Problem.of(code, new Place.Nowhere(), all));
    }
}

package org.saksei.linkage.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.Refused;

/// Reads RFC 4180 rows from a stream, one at a time. The delimiter is told by the first line; a byte
/// order mark is skipped; bytes that are not of the encoding are refused with their place.
public final class CsvReader {
    private static final int END = -1;
    private static final String DELIMITERS = ",;\t|";

    private final InputStream in;
    private final String file;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
    private long bytesBefore;
    private boolean ended;
    private int line = 1;
    private int rowLine = 1;
    private char delimiter;
    private final @Nullable Character fixedDelimiter;
    private boolean started;

    /// @param delimiter null to take it from the first line
    public CsvReader(InputStream in, String file, Charset encoding, @Nullable Character delimiter) {
        this.in = in;
        this.file = file;
        this.fixedDelimiter = delimiter;
        this.delimiter = delimiter == null ? ',' : delimiter;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The line on which the row read last begins, from 1.
    public int line() {
        return rowLine;
    }

    public char delimiter() {
        return delimiter;
    }

    /// The next row that is not an empty line; null at the end.
    public @Nullable List<String> row() throws IOException {
        if (!started) {
            started = true;
            fill();
            if (chars.hasRemaining() && chars.get(chars.position()) == '\uFEFF') {
                chars.get();
            }
            if (fixedDelimiter == null) {
                delimiter = guess();
            }
        }
        while (true) {
            rowLine = line;
            List<String> row = fields();
            if (row == null || row.size() > 1 || !row.getFirst().isEmpty()) {
                return row;
            }
        }
    }

    private @Nullable List<String> fields() throws IOException {
        if (peek() == END) {
            return null;
        }
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        while (true) {
            plain(field);
            int c = next();
            if (c == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted(field);
            } else if (c == delimiter) {
                row.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' || c == '\r' || c == END) {
                if (c == '\r' && peek() == '\n') {
                    next();
                }
                line++;
                row.add(field.toString());
                return row;
            } else {
                field.append((char) c);
            }
        }
    }

    /// Takes characters up to the next that means something, as far as they are read already.
    private void plain(StringBuilder field) {
        char[] all = chars.array();
        int from = chars.position();
        int to = from;
        while (to < chars.limit() && all[to] != delimiter && all[to] != '\n' && all[to] != '\r' && all[to] != '"') {
            to++;
        }
        field.append(all, from, to - from);
        chars.position(to);
    }

    private void quoted(StringBuilder field) throws IOException {
        int opened = line;
        while (true) {
            int c = next();
            if (c == END) {
                throw new Refused(
                        List.of(LinkageProblem.QUOTE_OPEN.at(file + ":" + opened, "line", String.valueOf(opened))));
            }
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                next();
            }
            line += c == '\n' ? 1 : 0;
            field.append((char) c);
        }
    }

    private char guess() {
        char best = ',';
        int most = 0;
        for (char candidate : DELIMITERS.toCharArray()) {
            int count = 0;
            boolean quoted = false;
            for (int i = chars.position(); i < chars.limit(); i++) {
                char c = chars.get(i);
                quoted ^= c == '"';
                if (!quoted && (c == '\n' || c == '\r')) {
                    break;
                }
                count += !quoted && c == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private int peek() throws IOException {
        if (!chars.hasRemaining()) {
            fill();
        }
        return chars.hasRemaining() ? chars.get(chars.position()) : END;
    }

    private int next() throws IOException {
        int c = peek();
        if (c != END) {
            chars.position(chars.position() + 1);
        }
        return c;
    }

    private void fill() throws IOException {
        if (ended) {
            return;
        }
        chars.clear();
        while (chars.position() == 0 && !ended) {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read > 0) {
                bytes.position(bytes.position() + read);
            }
            bytes.flip();
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, chars, read < 0);
            bytesBefore += bytes.position() - before;
            if (result.isError()) {
                throw new Refused(List.of(LinkageProblem.NOT_UTF8.at(file, "byte", String.valueOf(bytesBefore + 1))));
            }
            ended = read < 0;
        }
        chars.flip();
    }
}

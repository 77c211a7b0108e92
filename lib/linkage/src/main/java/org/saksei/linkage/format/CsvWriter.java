package org.saksei.linkage.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes RFC 4180 rows in UTF-8 with LF, quotes only where needed.
public final class CsvWriter implements AutoCloseable {
    private final OutputStream out;
    private final StringBuilder buffer = new StringBuilder(1 << 16);
    private boolean first = true;

    public CsvWriter(OutputStream out) {
        this.out = out;
    }

    public CsvWriter field(String value) {
        if (!first) {
            buffer.append(',');
        }
        first = false;
        boolean quote = false;
        for (int i = 0; i < value.length() && !quote; i++) {
            char c = value.charAt(i);
            quote = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quote) {
            buffer.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            buffer.append(value);
        }
        return this;
    }

    public void end() throws IOException {
        buffer.append('\n');
        first = true;
        if (buffer.length() > 60_000) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
        buffer.setLength(0);
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}

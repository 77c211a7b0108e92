package org.saksei.app.demo.fiction;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// A CSV file in the making (RFC 4180, line feeds).
final class Csv {

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    private int lastRow;

    Csv(String... headings) {
        row(headings);
    }

    void row(String... cells) {
        writer.writeRecord(cells);
        lastRow++;
    }

    /// The number of the row written last; no cell of ours has a line break.
    int lastRow() {
        return lastRow;
    }

    String text() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

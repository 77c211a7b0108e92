package org.saksei.linkage.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// Takes rows apart in a thread of its own while another uses those before: decoding and splitting cost as
/// much as numbering the values.
final class RowsAhead {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final int AHEAD = 8;

    /// Some rows and their lines; the last batch says why there are no more, null at the end of the file.
    private record Batch(
            List<List<String>> rows,
            List<Integer> lines,
            boolean last,
            @Nullable Exception failure) {}

    private final CsvReader reader;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(AHEAD);

    private RowsAhead(CsvReader reader) {
        this.reader = reader;
    }

    /// Hands over every row with its line, in order; what reading throws is thrown after the rows before.
    static void read(CsvReader reader, ObjIntConsumer<List<String>> sink) throws IOException {
        RowsAhead ahead = new RowsAhead(reader);
        Thread thread = Thread.ofPlatform().name("rows-ahead").daemon().start(ahead::produce);
        try {
            ahead.consume(sink);
        } finally {
            thread.interrupt();
        }
    }

    private void consume(ObjIntConsumer<List<String>> sink) throws IOException {
        try {
            boolean more = true;
            while (more) {
                Batch batch = batches.take();
                for (int i = 0; i < batch.rows.size(); i++) {
                    sink.accept(batch.rows.get(i), batch.lines.get(i));
                }
                switch (batch.failure) {
                    case null -> {}
                    case IOException e -> throw e;
                    case RuntimeException e -> throw e;
                    case Exception e -> throw new IllegalStateException(e);
                }
                more = !batch.last;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void produce() {
        try {
            boolean more = true;
            while (more) {
                Batch batch = next();
                more = !batch.last;
                batches.put(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody takes rows any more
        }
    }

    private Batch next() {
        List<List<String>> rows = new ArrayList<>(ROWS_AT_ONCE);
        List<Integer> lines = new ArrayList<>(ROWS_AT_ONCE);
        try {
            while (rows.size() < ROWS_AT_ONCE) {
                List<String> row = reader.row();
                if (row == null) {
                    return new Batch(rows, lines, true, null);
                }
                rows.add(row);
                lines.add(reader.line());
            }
            return new Batch(rows, lines, false, null);
        } catch (IOException | RuntimeException e) {
            return new Batch(rows, lines, true, e);
        }
    }
}

package org.saksei.linkage;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Works out derived columns, once for each distinct tuple of the columns they are made from, in several
/// threads. New values enter the dictionary in the order of the tuples, so that their numbers do not
/// depend on threads.
final class Derivations {
    private final Dictionary dictionary;
    private final Run run;
    /// What is known of names, a memory for each thread.
    private final Queue<NameParts> names = new ConcurrentLinkedQueue<>();
    /// The same, of names read as the table spells them.
    private final Queue<NameParts> learntNames = new ConcurrentLinkedQueue<>();

    Derivations(Dictionary dictionary, Run run) {
        this.dictionary = dictionary;
        this.run = run;
    }

    /// The codes of a column by rank, with one more place for a guest.
    ///
    /// @param readings how names of the table read, for a column that asks for it
    int[] make(DerivedColumn column, int[][] from, int size, @Nullable Readings readings) {
        Queue<NameParts> free = readings == null ? names : learntNames;
        TupleCoder tuples = new TupleCoder(from, size);
        int[] made = new int[tuples.count + 1];
        made[tuples.count] = StringPool.MISSING;
        Chunks.Span span = new Chunks.Span(tuples.count);
        StringPool.Snapshot values = dictionary.pool.snapshot();
        Queue<NameParts> used = new ConcurrentLinkedQueue<>();
        Parallel.run(
                span,
                run,
                "encode",
                () -> {
                    NameParts own = free.poll();
                    NameParts parts = own == null ? new NameParts(readings) : own;
                    used.add(parts);
                    return new Worker(span, values, tuples, column.from(), Derivation.of(column, parts));
                },
                (Part part) -> {
                    for (int i = 0; i < part.values.length; i++) {
                        String value = part.values[i];
                        made[part.from + i] = value == null ? StringPool.MISSING : dictionary.pool.add(value);
                    }
                });
        free.addAll(used);
        int[] codes = new int[size + 1];
        for (int rank = 0; rank <= size; rank++) {
            codes[rank] = made[tuples.code[rank]];
        }
        return codes;
    }

    /// What a piece of the tuples became.
    private record Part(int from, @Nullable String[] values) {}

    private record Worker(
            Chunks.Span span,
            StringPool.Snapshot values,
            TupleCoder tuples,
            List<String> columns,
            Derivation.Maker maker)
            implements Parallel.Worker<Part> {
        @Override
        public Part chunk(int number) {
            int from = span.from(number);
            @Nullable String[] made = new @Nullable String[span.to(number) - from];
            for (int i = 0; i < made.length; i++) {
                int tuple = from + i;
                made[i] = maker.make(name -> {
                    int column = columns.indexOf(name);
                    int code = column < 0 ? StringPool.MISSING : tuples.values[column][tuple];
                    return code < 0 ? null : values.get(code);
                });
            }
            return new Part(from, made);
        }
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The rows of a table by source, then id, both by code points: the order in which the engine sees
/// records, whatever the order of the rows.
///
/// Pieces are sorted and then merged in several threads; no two rows are equal, so the order is one.
final class CanonicalOrder {
    private final RecordTable table;
    /// Place of the source's name by number of the source.
    private final int[] placeOfSource;

    private CanonicalOrder(RecordTable table) {
        this.table = table;
        List<String> names = table.sources();
        List<String> sorted =
                names.stream().sorted(RecordKey::compareCodePoints).toList();
        this.placeOfSource = names.stream().mapToInt(sorted::indexOf).toArray();
    }

    static int[] of(RecordTable table, Run run) {
        CanonicalOrder order = new CanonicalOrder(table);
        Chunks.Span span = new Chunks.Span(table.size());
        List<int[]> pieces = new ArrayList<>();
        Parallel.run(span, run, "encode", () -> number -> order.sorted(span, number), pieces::add);
        while (pieces.size() > 1) {
            List<int[]> before = pieces;
            List<Integer> pairs =
                    IntStream.range(0, (before.size() + 1) / 2).boxed().toList();
            pieces = Parallel.map(
                    pairs,
                    run,
                    i -> 2 * i + 1 < before.size()
                            ? order.merged(before.get(2 * i), before.get(2 * i + 1))
                            : before.get(2 * i));
        }
        return pieces.isEmpty() ? new int[0] : pieces.getFirst();
    }

    private int[] sorted(Chunks.Span span, int number) {
        return IntStream.range(span.from(number), span.to(number))
                .boxed()
                .sorted(this::compare)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] merged(int[] a, int[] b) {
        int[] all = new int[a.length + b.length];
        for (int i = 0, j = 0, at = 0; at < all.length; at++) {
            boolean first = j == b.length || (i < a.length && compare(a[i], b[j]) < 0);
            all[at] = first ? a[i++] : b[j++];
        }
        return all;
    }

    private int compare(int a, int b) {
        int bySource = Integer.compare(placeOfSource[table.sourceNumber(a)], placeOfSource[table.sourceNumber(b)]);
        return bySource != 0 ? bySource : RecordKey.compareCodePoints(table.id(a), table.id(b));
    }
}

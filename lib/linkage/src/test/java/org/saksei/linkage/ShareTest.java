package org.saksei.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final RecordTable TABLE = People.table(250, 11);
    private static final LinkageModel MODEL = People.model(TABLE);
    private static final double FROM = -4;

    /// The rows of the table in a table of their own.
    private static RecordTable part(List<Integer> rows) {
        RecordTable.Builder builder = RecordTable.builder(TABLE.columns());
        for (int row : rows) {
            builder.add(
                    TABLE.source(row),
                    TABLE.id(row),
                    TABLE.columns().stream()
                            .map(column -> TABLE.value(row, column).orElse(null))
                            .toList());
        }
        return builder.build();
    }

    /// Rows by their number modulo `of`, the last ones first.
    private static List<List<Integer>> dealt(int of) {
        return IntStream.range(0, of)
                .mapToObj(hand -> IntStream.range(0, TABLE.size())
                        .map(i -> TABLE.size() - 1 - i)
                        .filter(row -> row % of == hand)
                        .boxed()
                        .toList())
                .toList();
    }

    private static TableFacts summed(List<List<Integer>> parts, TableFacts known, Function<Share, TableFacts> facts) {
        return parts.stream()
                .map(rows -> facts.apply(Share.of(part(rows), MODEL, known)))
                .reduce(known, TableFacts::plus);
    }

    private static TableFacts facts(int parts) {
        TableFacts days = summed(dealt(parts), TableFacts.none(), Share::days);
        return summed(dealt(parts), days, Share::values);
    }

    /// What rows do that share a key, group by group.
    private static SortedMap<String, Double> edges(TableFacts facts) {
        SortedMap<String, Double> edges = new TreeMap<>();
        for (Map.Entry<String, List<Integer>> group : groups(facts).entrySet()) {
            List<Integer> rows = group.getValue();
            RecordTable own = part(rows);
            Share share = Share.of(own, MODEL, facts);
            int rule = Integer.parseInt(group.getKey().substring(0, 1));
            int half = rows.size() / 2;
            int[] some = IntStream.range(0, half).toArray();
            int[] others = IntStream.range(half, rows.size()).toArray();
            Share.Sink sink = (left, right, weight) -> {
                String pair = own.key(left) + " " + own.key(right);
                Double before = edges.put(pair, weight);
                assertThat(before == null || before == weight).isTrue();
            };
            share.score(rule, some, some, FROM, sink);
            share.score(rule, some, others, FROM, sink);
            share.score(rule, others, others, FROM, sink);
        }
        return edges;
    }

    private static SortedMap<String, List<Integer>> groups(TableFacts facts) {
        SortedMap<String, List<Integer>> groups = new TreeMap<>();
        for (List<Integer> rows : dealt(3)) {
            Share share = Share.of(part(rows), MODEL, facts);
            for (int i = 0; i < rows.size(); i++) {
                for (int rule = 0; rule < share.rules(); rule++) {
                    for (String key : share.keys(rule, i)) {
                        groups.computeIfAbsent(rule + key, k -> new ArrayList<>())
                                .add(rows.get(i));
                    }
                }
            }
        }
        return groups;
    }

    @Test
    void aTableDealtToManyHandsGivesTheSameEdgesToTheLastDigit() {
        Linker linker = Linker.of(TABLE, MODEL);
        Edges whole = linker.score(Run.with(1).withKeepFrom(FROM)).edges();
        SortedMap<String, Double> expected = new TreeMap<>();
        for (int edge = 0; edge < whole.size(); edge++) {
            expected.put(linker.key(whole.left(edge)) + " " + linker.key(whole.right(edge)), whole.weightInBits(edge));
        }

        assertThat(expected.size()).isGreaterThan(80);
        assertThat(edges(facts(1)).equals(expected)).isTrue();
        assertThat(edges(facts(7)).equals(expected)).isTrue();
    }

    @Test
    void withoutTheFactsOfTheWholeRareNamesAreNotRare() {
        TableFacts ofATenth = summed(dealt(10).subList(0, 1), TableFacts.none(), Share::values);

        assertThat(edges(ofATenth).equals(edges(facts(1)))).isFalse();
    }
}

package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some records of a table that is too large for one machine: their blocking keys as text, and the
/// weights of their pairs as the whole table would give them.
///
/// A record is in as many shares as it has keys. For one thread.
public final class Share {
    private static final char PART = '\u0000';

    private final Linker linker;
    private final Encoded table;
    private final List<KeyRule> rules;
    private @Nullable Meeting meeting;

    /// What comparing pairs needs, and counting values does not.
    private record Meeting(Keys[] keys, PairScorer scorer, Weights weights) {}

    private Share(Linker linker) {
        this.linker = linker;
        this.table = linker.encoded();
        this.rules = linker.model().pairs().rules();
    }

    /// @param records of the table
    /// @param whole facts of the whole table, as far as they are known
    /// @throws Refused where the model uses columns that the records do not have
    public static Share of(RecordTable records, LinkageModel model, TableFacts whole) {
        return new Share(Linker.of(new Encoded(records, model, whole, Run.with(1)), model, Run.with(1)));
    }

    /// Births by day: the first thing to be known of the whole.
    public TableFacts days() {
        return TableFacts.daysOf(table);
    }

    /// How often values occur, under the days of the whole.
    public TableFacts values() {
        return TableFacts.of(table);
    }

    public int rules() {
        return rules.size();
    }

    /// The keys of a record under a rule, from 0: none where a part is missing, several where the rule
    /// takes a key of each item.
    public List<String> keys(int rule, int row) {
        List<String> keys = List.of("");
        for (KeyRule.Part part : rules.get(rule).parts()) {
            List<String> more = keysOf(part, table.rankOf[row]);
            List<String> longer = new ArrayList<>();
            for (String key : keys) {
                more.forEach(end -> longer.add(key + PART + end));
            }
            keys = longer;
        }
        return keys;
    }

    private List<String> keysOf(KeyRule.Part part, int rank) {
        List<String> values = new ArrayList<>();
        for (String column : part.columns()) {
            String value = table.value(column, rank);
            if (value == null) {
                return List.of();
            }
            values.add(value);
        }
        return switch (part) {
            case KeyRule.Part.Sorted _ ->
                List.of(String.join(
                        "\u0001",
                        values.stream().sorted(RecordKey::compareCodePoints).toList()));
            case KeyRule.Part.Each each -> {
                int code = table.codes(each.column())[rank];
                int[] items = table.dictionary.words[code];
                yield items == null
                        ? values
                        : Arrays.stream(items)
                                .mapToObj(table.dictionary.pool::get)
                                .distinct()
                                .toList();
            }
            case KeyRule.Part.Column _, KeyRule.Part.Characters _, KeyRule.Part.DatePart _ -> {
                String key = PartKeys.key(part, values.getFirst());
                yield key == null ? List.of() : List.of(key);
            }
        };
    }

    /// Takes a kept pair: the row that comes first by source and id, and the other.
    @FunctionalInterface
    public interface Sink {
        void pair(int left, int right, double weightInBits);
    }

    /// Weighs the pairs of some rows, each row of `some` with each of `others`; where both are the same
    /// array, each pair once. A pair that an earlier rule gives is left to that rule.
    ///
    /// @param rule from 0
    /// @param fromInBits lowest weight to keep
    public void score(int rule, int[] some, int[] others, double fromInBits, Sink sink) {
        Meeting with = meeting();
        for (int i = 0; i < some.length; i++) {
            for (int j = some == others ? i + 1 : 0; j < others.length; j++) {
                int a = table.rankOf[some[i]];
                int b = table.rankOf[others[j]];
                if (belongs(with.keys, rule, a, b)) {
                    double weight = with.scorer.weightInBits(a, b);
                    if (weight >= fromInBits) {
                        sink.pair(table.rowOf[Math.min(a, b)], table.rowOf[Math.max(a, b)], weight);
                    }
                }
            }
        }
    }

    private boolean belongs(Keys[] keys, int rule, int a, int b) {
        if (!Pairs.allowed(linker.mode(), table.source[a], table.source[b])) {
            return false;
        }
        for (int earlier = 0; earlier < rule; earlier++) {
            if (keys[earlier].meet(a, b)) {
                return false;
            }
        }
        return true;
    }

    private Meeting meeting() {
        Meeting known = meeting;
        if (known == null) {
            known = new Meeting(
                    rules.stream().map(table::keys).toArray(Keys[]::new), linker.scorer(), linker.weights());
            meeting = known;
        }
        return known;
    }
}

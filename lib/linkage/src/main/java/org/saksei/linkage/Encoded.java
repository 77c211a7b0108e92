package org.saksei.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table as the engine sees it: records in canonical order (source, then id, by code points), columns
/// as numbers of one dictionary, missing values as −1. So nothing computed depends on the order of rows
/// in the file.
final class Encoded implements Records {
    final RecordTable table;
    final int size;
    /// Row of the table for each rank.
    final int[] rowOf;
    /// Rank of each row.
    final int[] rankOf;
    /// Number of the record's source, in order of source names.
    final int[] source;
    final Dictionary dictionary = new Dictionary();
    final List<Finding> findings = new ArrayList<>();

    private final LinkageModel model;
    private final Map<String, int[]> columns = new LinkedHashMap<>();
    private final Set<String> nullValues = new HashSet<>();

    Encoded(RecordTable table, LinkageModel model) {
        this.table = table;
        this.model = model;
        this.size = table.size();
        model.nullValues().forEach(v -> nullValues.add(v.strip().toLowerCase(Locale.ROOT)));
        this.rowOf = canonicalOrder(table);
        this.rankOf = new int[size];
        for (int rank = 0; rank < size; rank++) {
            rankOf[rowOf[rank]] = rank;
        }
        this.source = sourceNumbers();
        checkColumns();
        needed().forEach(this::column);
        prepareDictionary();
    }

    private static int[] canonicalOrder(RecordTable table) {
        List<String> names = table.sources();
        int[] place = new int[names.size()];
        List<String> sorted =
                names.stream().sorted(RecordKey::compareCodePoints).toList();
        for (int i = 0; i < place.length; i++) {
            place[i] = sorted.indexOf(names.get(i));
        }
        Comparator<Integer> bySource = Comparator.comparingInt(row -> place[table.sourceNumber(row)]);
        return IntStream.range(0, table.size())
                .boxed()
                .sorted(bySource.thenComparing((a, b) -> RecordKey.compareCodePoints(table.id(a), table.id(b))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] sourceNumbers() {
        int[] numbers = new int[size];
        for (int rank = 1; rank < size; rank++) {
            boolean same = table.sourceNumber(rowOf[rank]) == table.sourceNumber(rowOf[rank - 1]);
            numbers[rank] = numbers[rank - 1] + (same ? 0 : 1);
        }
        return numbers;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public RecordKey key(int rank) {
        return table.key(rowOf[rank]);
    }

    @Override
    public OptionalInt find(RecordKey key) {
        OptionalInt row = table.find(key);
        return row.isEmpty() ? row : OptionalInt.of(rankOf[row.getAsInt()]);
    }

    /// The codes of a column by rank.
    int[] codes(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    @Nullable
    String value(String column, int rank) {
        int code = codes(column)[rank];
        return code < 0 ? null : dictionary.pool.get(code);
    }

    private Set<String> needed() {
        Set<String> needed = new LinkedHashSet<>();
        for (Comparison comparison : model.comparisons()) {
            needed.addAll(comparison.columns());
            for (Level level : comparison.levels()) {
                if (level.tf() != null) {
                    needed.addAll(level.tf().columns());
                }
            }
        }
        List<KeyRule> rules = new ArrayList<>(model.pairs().rules());
        rules.addAll(model.training().rules());
        if (model.prior() instanceof LinkageModel.Prior.Deterministic deterministic) {
            rules.addAll(deterministic.rules());
        }
        rules.forEach(rule -> needed.addAll(rule.columns()));
        model.cannotLink().forEach(link -> needed.addAll(link.columns()));
        return needed;
    }

    private void checkColumns() {
        Set<String> known = new LinkedHashSet<>(table.columns());
        model.columns().forEach(c -> known.add(c.name()));
        if (model.source() != null) {
            known.add(model.source());
        }
        List<Finding> unknown = new ArrayList<>();
        for (Comparison comparison : model.comparisons()) {
            comparison.columns().forEach(c -> check(c, comparison.name(), known, unknown));
        }
        for (DerivedColumn derived : model.columns()) {
            derived.from().forEach(c -> check(c, derived.name(), known, unknown));
        }
        needed().forEach(c -> check(c, "rules", known, unknown));
        if (!unknown.isEmpty()) {
            throw new Refused(unknown);
        }
    }

    private void check(String column, String comparison, Set<String> known, List<Finding> unknown) {
        boolean noted = unknown.stream().anyMatch(f -> column.equals(f.values().get("column")));
        if (!known.contains(column) && !noted) {
            List<String> nearest = known.stream()
                    .sorted(Comparator.comparingInt((String k) -> Similarity.osa(k, column))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            unknown.add(LinkageProblem.UNKNOWN_COLUMN.at(
                    "model " + model.name(),
                    "comparison",
                    comparison,
                    "column",
                    column,
                    "known",
                    String.join(", ", nearest)));
        }
    }

    private int[] column(String name) {
        int[] known = columns.get(name);
        if (known != null) {
            return known;
        }
        int[] codes = model.derived(name).map(this::derive).orElseGet(() -> stored(name));
        columns.put(name, codes);
        return codes;
    }

    private int[] stored(String name) {
        int[] codes = new int[size];
        if (!table.has(name)) { // the source itself
            for (int rank = 0; rank < size; rank++) {
                codes[rank] = dictionary.pool.add(table.source(rowOf[rank]));
            }
            return codes;
        }
        int number = table.columnNumber(name);
        int[] engineCode = new int[table.distinctValues()];
        Arrays.fill(engineCode, -2);
        for (int rank = 0; rank < size; rank++) {
            int code = table.code(rowOf[rank], number);
            if (code >= 0 && engineCode[code] == -2) {
                String text = table.text(code);
                engineCode[code] = isNull(text) ? -1 : dictionary.pool.add(text);
            }
            codes[rank] = code < 0 ? -1 : engineCode[code];
        }
        return codes;
    }

    private boolean isNull(String text) {
        return !nullValues.isEmpty() && nullValues.contains(text.toLowerCase(Locale.ROOT));
    }

    private int[] derive(DerivedColumn column) {
        columns.put(column.name(), new int[0]); // a column made from itself ends here
        Map<String, int[]> from = new HashMap<>();
        column.from().forEach(name -> from.put(name, column(name)));
        Derivation.Maker maker = Derivation.of(column);
        int[] codes = new int[size];
        Map<List<Integer>, Integer> made = new HashMap<>();
        for (int rank = 0; rank < size; rank++) {
            int at = rank;
            List<Integer> given = column.from().stream()
                    .map(name -> Objects.requireNonNull(from.get(name))[at])
                    .toList();
            Integer code = made.get(given);
            if (code == null) {
                String value = maker.make(name -> {
                    int[] codesOf = from.get(name);
                    return codesOf == null || codesOf[at] < 0 ? null : dictionary.pool.get(codesOf[at]);
                });
                code = value == null ? -1 : dictionary.pool.add(value);
                made.put(given, code);
            }
            codes[rank] = code;
        }
        if (column.make() == DerivedColumn.Make.BIRTH_INTERVAL && !"false".equals(column.argument("placeholders"))) {
            new PlaceholderDays(column, codes, dictionary.pool, findings).widen();
        }
        return codes;
    }

    private void prepareDictionary() {
        boolean[] asWords = new boolean[dictionary.pool.size()];
        boolean[] asDays = new boolean[dictionary.pool.size()];
        boolean[] asNumbers = new boolean[dictionary.pool.size()];
        boolean[] asBirths = new boolean[dictionary.pool.size()];
        for (Comparison comparison : model.comparisons()) {
            comparison.levels().forEach(level -> mark(level.condition(), asWords, asDays, asNumbers, asBirths));
        }
        for (KeyRule rule : model.pairs().rules()) {
            markEach(rule, asWords);
        }
        model.training().rules().forEach(rule -> markEach(rule, asWords));
        dictionary.split(asWords);
        dictionary.freeze();
        dictionary.readDays(asDays);
        dictionary.readNumbers(asNumbers);
        dictionary.readBirths(asBirths);
    }

    private void markEach(KeyRule rule, boolean[] asWords) {
        for (KeyRule.Part part : rule.parts()) {
            if (part instanceof KeyRule.Part.Each each) {
                mark(each.column(), asWords);
            }
        }
    }

    private void mark(Condition condition, boolean[] words, boolean[] days, boolean[] numbers, boolean[] births) {
        switch (condition) {
            case Condition.Sets s -> s.columns().forEach(c -> mark(c, words));
            case Condition.DateWithin d -> mark(d.column(), days);
            case Condition.NumberWithin n -> mark(n.column(), numbers);
            case Condition.KmWithin k -> k.columns().forEach(c -> mark(c, numbers));
            case Condition.Birth b -> mark(b.column(), births);
            case Condition.All a -> a.parts().forEach(p -> mark(p, words, days, numbers, births));
            case Condition.Any a -> a.parts().forEach(p -> mark(p, words, days, numbers, births));
            case Condition.Not n -> mark(n.part(), words, days, numbers, births);
            case Condition.Missing _,
                    Condition.Else _,
                    Condition.Equal _,
                    Condition.Swapped _,
                    Condition.Alike _,
                    Condition.Within _,
                    Condition.Prefix _,
                    Condition.Value _ -> {}
        }
    }

    private void mark(String column, boolean[] marked) {
        for (int code : codes(column)) {
            if (code >= 0) {
                marked[code] = true;
            }
        }
    }
}

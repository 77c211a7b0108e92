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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    final Dictionary dictionary;
    final List<Finding> findings = new ArrayList<>();

    private final LinkageModel model;
    private final Marks marks;
    /// Codes by rank, and at the size of the table that of a [Guest], −1 while there is none.
    private final Map<String, int[]> columns = new LinkedHashMap<>();

    private final Map<String, PlaceholderDays> placeholders = new HashMap<>();
    private final Map<String, PlaceholderDays.Days> dayCounts = new HashMap<>();
    /// Of the whole table these records are a share of; null where they are the whole.
    private final @Nullable TableFacts whole;
    private final Readings.Seen namesSeen = new Readings.Seen();
    private @Nullable Readings readings;
    private final Map<KeyRule, Keys> keys = new ConcurrentHashMap<>();
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();
    private final Set<String> nullValues = new HashSet<>();

    Encoded(RecordTable table, LinkageModel model, Run run) {
        this(table, model, null, run);
    }

    /// @param whole facts of the table these records are a share of
    Encoded(RecordTable table, LinkageModel model, @Nullable TableFacts whole, Run run) {
        this.table = table;
        this.whole = whole;
        this.model = model;
        this.size = table.size();
        this.dictionary = new Dictionary();
        model.nullValues().forEach(v -> nullValues.add(v.strip().toLowerCase(Locale.ROOT)));
        this.rowOf = CanonicalOrder.of(table, run);
        this.rankOf = new int[size];
        for (int rank = 0; rank < size; rank++) {
            rankOf[rowOf[rank]] = rank;
        }
        this.source = sourceNumbers();
        this.marks = Marks.of(model);
        checkColumns();
        Derivations derivations = new Derivations(dictionary, run);
        needed().forEach(name -> column(name, derivations));
        prepareDictionary(run);
        noteBadDates();
    }

    /// Some records of a table, with the same dictionary.
    private Encoded(Encoded all, int[] ranks) {
        this.table = all.table;
        this.whole = all.whole;
        this.model = all.model;
        this.size = ranks.length;
        this.dictionary = all.dictionary;
        this.marks = all.marks;
        this.rowOf = IntStream.of(ranks).map(rank -> all.rowOf[rank]).toArray();
        this.rankOf = new int[0];
        this.source = IntStream.of(ranks).map(rank -> all.source[rank]).toArray();
        all.columns.forEach((name, codes) -> columns.put(
                name,
                IntStream.concat(IntStream.of(ranks).map(rank -> codes[rank]), IntStream.of(-1))
                        .toArray()));
    }

    /// Only some records, for comparing: ranks in ascending order become 0, 1 …
    Encoded of(int[] ranks) {
        return new Encoded(this, ranks);
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

    /// The columns in use, sources of derived ones before these.
    Set<String> columns() {
        return columns.keySet();
    }

    LinkageModel model() {
        return model;
    }

    Marks marks() {
        return marks;
    }

    /// The keys of a rule; those of pair rules are kept, the others are needed for training only.
    Keys keys(KeyRule rule) {
        return model.pairs().rules().contains(rule)
                ? keys.computeIfAbsent(rule, r -> new Keys(r, this))
                : new Keys(rule, this);
    }

    /// How often the values of a column occur, by code.
    record Counts(int[] byCode, int filled) {
        int of(int code) {
            return code < byCode.length ? byCode[code] : 0;
        }
    }

    Counts counts(String column) {
        return counts.computeIfAbsent(column, name -> whole == null ? counted(name) : counted(name, whole));
    }

    private Counts counted(String column) {
        int[] byCode = new int[dictionary.pool.size()];
        int filled = 0;
        int[] codes = codes(column);
        for (int rank = 0; rank < size; rank++) {
            if (codes[rank] >= 0) {
                byCode[codes[rank]]++;
                filled++;
            }
        }
        return new Counts(byCode, filled);
    }

    private Counts counted(String column, TableFacts facts) {
        int[] byCode = new int[dictionary.pool.size()];
        int[] codes = codes(column);
        for (int rank = 0; rank < size; rank++) {
            if (codes[rank] >= 0 && byCode[codes[rank]] == 0) {
                byCode[codes[rank]] = Math.toIntExact(facts.count(column, dictionary.pool.get(codes[rank])));
            }
        }
        return new Counts(byCode, Math.toIntExact(facts.filled(column)));
    }

    /// Facts of the whole table where these records are a share of it.
    @Nullable
    TableFacts whole() {
        return whole;
    }

    /// Records of the whole table.
    long records() {
        return whole == null ? size : whole.records();
    }

    /// Births by day of the year, for columns in which days may stand for a year or a month.
    Map<String, PlaceholderDays.Days> dayCounts() {
        return dayCounts;
    }

    /// Days that count as year or month in a column of births; null where there are none.
    @Nullable
    PlaceholderDays placeholders(String column) {
        return placeholders.get(column);
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

    private int[] column(String name, Derivations derivations) {
        int[] known = columns.get(name);
        if (known != null) {
            return known;
        }
        int[] codes =
                model.derived(name).map(column -> derive(column, derivations)).orElseGet(() -> stored(name));
        columns.put(name, codes);
        return codes;
    }

    private int[] stored(String name) {
        int[] codes = new int[size + 1];
        codes[size] = -1;
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

    boolean isNull(String text) {
        return !nullValues.isEmpty() && nullValues.contains(text.toLowerCase(Locale.ROOT));
    }

    private int[] derive(DerivedColumn column, Derivations derivations) {
        columns.put(column.name(), new int[0]); // a column made from itself ends here
        int[][] from =
                column.from().stream().map(name -> column(name, derivations)).toArray(int[][]::new);
        int[] codes = derivations.make(column, from, size, column.learnsReadings() ? learn(derivations) : null);
        if (column.make() == DerivedColumn.Make.BIRTH_INTERVAL && !"false".equals(column.argument("placeholders"))) {
            PlaceholderDays days = new PlaceholderDays(column, codes, dictionary.pool, findings);
            PlaceholderDays.Days here = days.count();
            dayCounts.put(column.name(), here);
            days.widen(whole == null ? here : whole.days(column.name()));
            placeholders.put(column.name(), days);
        }
        return codes;
    }

    /// Names as the table spells them; learnt on first use, from every column that asks for it.
    private Readings learn(Derivations derivations) {
        Readings known = readings;
        if (known != null) {
            return known;
        }
        NameParts names = new NameParts();
        Set<List<String>> shown = new HashSet<>();
        for (DerivedColumn column : model.columns()) {
            if (column.learnsReadings() && shown.add(column.from())) {
                Map<String, int[]> from = new HashMap<>();
                column.from().forEach(name -> from.put(name, column(name, derivations)));
                for (int rank = 0; rank < size; rank++) {
                    names.show(row(from, rank), column, namesSeen);
                }
            }
        }
        known = new Readings(whole == null ? namesSeen : whole.names());
        readings = known;
        return known;
    }

    private Derivation.Row row(Map<String, int[]> from, int rank) {
        return name -> {
            int[] codesOf = from.get(name);
            return codesOf == null || codesOf[rank] < 0 ? null : dictionary.pool.get(codesOf[rank]);
        };
    }

    /// How the names here are written, where a column asks for it.
    Readings.Seen namesSeen() {
        return namesSeen;
    }

    /// How the names of this table read; null where no column asks for it.
    @Nullable
    Readings readings() {
        return readings;
    }

    private void prepareDictionary(Run run) {
        dictionary.split(marked(marks.words()));
        dictionary.freeze(run);
        dictionary.readDays(marked(marks.days()));
        dictionary.readNumbers(marked(marks.numbers()));
        dictionary.readBirths(marked(marks.births()));
    }

    /// Filled values of date columns that are no dates, counted by column.
    private void noteBadDates() {
        Set<String> plain = new LinkedHashSet<>(marks.days());
        for (DerivedColumn made : model.columns()) {
            int[] codes = columns.get(made.name());
            if (codes != null
                    && made.make() == DerivedColumn.Make.DATE
                    && made.from().size() == 1) {
                int[] from = codes(made.from().getFirst());
                noteBadDates(made.from().getFirst(), rank -> from[rank] >= 0 && codes[rank] < 0);
            } else if (codes != null && made.make() == DerivedColumn.Make.BIRTH_INTERVAL) {
                Stream.of(made.argument("date"), made.argument("at"))
                        .filter(Objects::nonNull)
                        .forEach(plain::add);
            }
        }
        plain.removeIf(name -> model.derived(name).isPresent() || !table.has(name));
        for (String name : plain) {
            int[] codes = codes(name);
            Map<Integer, Boolean> isDate = new HashMap<>();
            noteBadDates(
                    name,
                    rank -> codes[rank] >= 0
                            && !isDate.computeIfAbsent(
                                    codes[rank],
                                    c -> Dates.day(dictionary.pool.get(c)).isPresent()));
        }
    }

    private void noteBadDates(String column, IntPredicate isBad) {
        int[] bad = IntStream.range(0, size).filter(isBad).toArray();
        if (bad.length > 0) {
            int first = IntStream.of(bad).map(rank -> rowOf[rank]).min().orElse(0) + 1;
            findings.add(LinkageProblem.BAD_DATES.at(
                    "", "column", column, "count", String.valueOf(bad.length), "row", String.valueOf(first)));
        }
    }

    /// The codes that occur in some columns.
    private boolean[] marked(Set<String> some) {
        boolean[] marked = new boolean[dictionary.pool.size()];
        some.forEach(column -> mark(column, marked));
        return marked;
    }

    private void mark(String column, boolean[] marked) {
        for (int code : codes(column)) {
            if (code >= 0) {
                marked[code] = true;
            }
        }
    }
}

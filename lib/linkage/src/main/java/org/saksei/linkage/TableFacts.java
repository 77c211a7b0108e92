package org.saksei.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What must be known of a whole table to weigh a pair of its records as the whole table would: how often
/// values occur, and which days stand for a year or a month, how names are written.
///
/// Facts of parts add up to the facts of the whole, in any order, because they are whole numbers. They
/// hold values of records, names among them: they belong beside the records, never into a model file.
public final class TableFacts implements Serializable {
    private static final long serialVersionUID = 1;

    /// A column: how often each value, or item of a list, occurs; in how many records it is filled.
    private static final class Column implements Serializable {
        private static final long serialVersionUID = 1;
        private final HashMap<String, Long> items = new HashMap<>();
        private long filled;
        private boolean list;
    }

    private long records;
    private final HashMap<String, PlaceholderDays.Days> days = new HashMap<>();
    private final Readings.Seen names = new Readings.Seen();
    private final HashMap<String, Column> columns = new HashMap<>();
    /// By the columns of a frequency that starts from the mean: how often their values occur together.
    private final HashMap<List<String>, HashMap<List<String>, Long>> together = new HashMap<>();

    private TableFacts() {}

    /// Nothing known: no day is widened.
    public static TableFacts none() {
        return new TableFacts();
    }

    /// The days of births of a table, and how its names are written; a share is made under them before its
    /// values are counted.
    static TableFacts daysOf(Encoded table) {
        TableFacts facts = new TableFacts();
        facts.days.putAll(table.dayCounts());
        facts.names.add(table.namesSeen());
        return facts;
    }

    /// All but the days.
    static TableFacts of(Encoded table) {
        TableFacts facts = new TableFacts();
        facts.records = table.size;
        table.model().comparisons().stream()
                .flatMap(comparison -> comparison.levels().stream())
                .map(Level::tf)
                .forEach(tf -> facts.add(tf, table));
        return facts;
    }

    private void add(@Nullable TermFrequency tf, Encoded table) {
        if (tf == null) {
            return;
        }
        tf.columns().forEach(column -> columns.computeIfAbsent(column, name -> column(name, table)));
        if (tf.base() != TermFrequency.Base.LEVEL) {
            together.computeIfAbsent(tf.columns(), names -> together(names, table));
        }
    }

    private static Column column(String name, Encoded table) {
        Column column = new Column();
        for (int rank = 0; rank < table.size; rank++) {
            int code = table.codes(name)[rank];
            if (code >= 0) {
                column.filled++;
                int[] items = table.dictionary.items[code];
                column.list |= items != null;
                for (int item : items == null ? new int[] {code} : items) {
                    column.items.merge(table.dictionary.pool.get(item), 1L, Long::sum);
                }
            }
        }
        return column;
    }

    private static HashMap<List<String>, Long> together(List<String> names, Encoded table) {
        HashMap<List<String>, Long> counts = new HashMap<>();
        for (int rank = 0; rank < table.size; rank++) {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                String value = table.value(name, rank);
                if (value != null) {
                    values.add(value);
                }
            }
            if (values.size() == names.size()) {
                counts.merge(values, 1L, Long::sum);
            }
        }
        return counts;
    }

    /// These facts with those of other records, or with the days found before.
    public TableFacts plus(TableFacts other) {
        TableFacts sum = new TableFacts();
        for (TableFacts part : List.of(this, other)) {
            sum.records += part.records;
            part.days.forEach((column, counted) -> sum.days.merge(column, counted, PlaceholderDays.Days::plus));
            sum.names.add(part.names);
            part.columns.forEach((name, column) -> {
                Column into = sum.columns.computeIfAbsent(name, key -> new Column());
                column.items.forEach((item, count) -> into.items.merge(item, count, Long::sum));
                into.filled += column.filled;
                into.list |= column.list;
            });
            part.together.forEach((names, counts) -> {
                HashMap<List<String>, Long> into = sum.together.computeIfAbsent(names, key -> new HashMap<>());
                counts.forEach((values, count) -> into.merge(values, count, Long::sum));
            });
        }
        return sum;
    }

    long records() {
        return records;
    }

    PlaceholderDays.Days days(String column) {
        return days.getOrDefault(column, new PlaceholderDays.Days());
    }

    /// How names are written, for [Readings].
    Readings.Seen names() {
        return names;
    }

    boolean isList(String column) {
        return get(column).list;
    }

    long filled(String column) {
        return get(column).filled;
    }

    long count(String column, String item) {
        return get(column).items.getOrDefault(item, 0L);
    }

    /// How often each value or item of a column occurs.
    List<Long> counts(String column) {
        return List.copyOf(get(column).items.values());
    }

    /// How often the columns' values occur together, with the values.
    Map<List<String>, Long> together(List<String> names) {
        return together.getOrDefault(names, new HashMap<>());
    }

    private Column get(String column) {
        return columns.getOrDefault(column, new Column());
    }
}

package org.saksei.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Part;
import org.saksei.figures.Rounding;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;

/// The JSON of a frozen report while it is read: every value is where and what it must be, or the file
/// is refused with the name of the key.
///
/// @param at path of the object in the file, for problems
record FrozenTree(Map<String, @Nullable Object> map, String at) {

    static FrozenTree of(@Nullable Object tree) {
        return object(tree, "");
    }

    static FrozenReport report(FrozenTree file) {
        FigureTable table = new FigureTable(
                period(file, "period"),
                period(file, "compared_with"),
                instant(file),
                file.text("pack"),
                file.list("figures", FrozenTree::figure));
        return new FrozenReport(
                layout(file.child("layout")),
                table,
                file.text("pack_sha256"),
                file.truth("fiction"),
                file.list(
                        "records",
                        records -> new FrozenReport.RecordCount(
                                records.text("type"), records.words("title"), records.whole("count"))),
                file.list(
                        "notes",
                        note -> new FrozenReport.QualityNote(
                                note.constant("severity", Severity.class), note.words("text"))));
    }

    private static Figure figure(FrozenTree tree) {
        return new Figure(
                tree.text("id"),
                tree.words("title"),
                tree.words("sentence"),
                tree.words("definition"),
                tree.text("unit"),
                tree.constant("rounding", Rounding.class),
                tree.number("value"),
                tree.number("before"),
                tree.whole("undecided_pairs"),
                tree.list("splits", FrozenTree::split));
    }

    private static SplitTable split(FrozenTree tree) {
        return new SplitTable(
                tree.text("split"),
                tree.words("title"),
                tree.truth("complete"),
                tree.list(
                        "parts",
                        part -> new Part(
                                part.text("code"), part.words("label"), part.number("value"), part.number("before"))));
    }

    private static ReportLayout layout(FrozenTree tree) {
        return new ReportLayout(
                tree.text("id"),
                tree.words("title"),
                tree.optionalWords("subtitle"),
                tree.optionalWords("publisher"),
                tree.list("sections", FrozenTree::section),
                tree.optionalWords("notes"),
                tree.text("source"),
                new Place.Nowhere());
    }

    private static ReportLayout.Section section(FrozenTree tree) {
        return new ReportLayout.Section(
                tree.words("title"),
                tree.texts("figures"),
                tree.list("tables", table -> new ReportLayout.Table(table.text("figure"), table.texts("splits"))),
                tree.list("charts", chart -> new ReportLayout.Chart(chart.text("figure"), chart.optionalText("split"))),
                tree.optionalWords("text"));
    }

    private static Period period(FrozenTree file, String key) {
        return Period.find(file.text(key)).orElseThrow(() -> file.wrong(key));
    }

    private static Instant instant(FrozenTree file) {
        try {
            return Instant.parse(file.text("as_of"));
        } catch (DateTimeException e) {
            throw file.wrong("as_of");
        }
    }

    String text(String key) {
        return map.get(key) instanceof String text ? text : fail(key);
    }

    @Nullable
    String optionalText(String key) {
        return map.get(key) == null ? null : text(key);
    }

    boolean truth(String key) {
        return map.get(key) instanceof Boolean truth ? truth : fail(key);
    }

    int whole(String key) {
        BigDecimal number = number(key);
        try {
            return number == null ? fail(key) : number.intValueExact();
        } catch (ArithmeticException e) {
            throw wrong(key);
        }
    }

    @Nullable
    BigDecimal number(String key) {
        Object value = map.get(key);
        if (value == null && map.containsKey(key)) {
            return null;
        }
        return value instanceof BigDecimal number ? number : fail(key);
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        try {
            return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(key);
        }
    }

    Text words(String key) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        FrozenTree byLanguage = child(key);
        byLanguage.map.keySet().forEach(language -> words.put(language, byLanguage.text(language)));
        if (words.isEmpty()) {
            throw wrong(key);
        }
        return new Text(words);
    }

    @Nullable
    Text optionalWords(String key) {
        return map.get(key) == null ? null : words(key);
    }

    FrozenTree child(String key) {
        return object(map.get(key), path(key));
    }

    List<String> texts(String key) {
        return items(key).stream()
                .map(item -> item instanceof String text ? text : this.<String>fail(key))
                .toList();
    }

    <T> List<T> list(String key, Function<FrozenTree, T> read) {
        return items(key).stream()
                .map(item -> read.apply(object(item, path(key))))
                .toList();
    }

    private List<?> items(String key) {
        return map.get(key) instanceof List<?> list ? list : fail(key);
    }

    private static FrozenTree object(@Nullable Object tree, String at) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new JsonReader.Malformed(at.isEmpty() ? "character 1" : at);
        }
        Map<String, @Nullable Object> typed = new LinkedHashMap<>();
        map.forEach((key, value) -> typed.put((String) key, value));
        return new FrozenTree(typed, at);
    }

    private String path(String key) {
        return at.isEmpty() ? key : at + "." + key;
    }

    private <T> T fail(String key) {
        throw wrong(key);
    }

    private JsonReader.Malformed wrong(String key) {
        return new JsonReader.Malformed(path(key));
    }
}

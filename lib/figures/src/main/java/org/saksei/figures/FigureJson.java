package org.saksei.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table of figures as the tree of its JSON, in one language: what `figures show --format json`
/// prints, what the web answers and what a report freezes.
public final class FigureJson {

    private final String language;
    private final SentenceWriter words;

    public FigureJson(String language) {
        this.language = language;
        this.words = new SentenceWriter(language);
    }

    /// Maps keep the order in which people read; [CanonicalJson] sorts them itself.
    public Map<String, @Nullable Object> of(FigureTable table) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("period", table.period().id());
        tree.put("compared_with", table.before().id());
        tree.put("as_of", table.asOf().toString());
        tree.put("pack", table.pack());
        tree.put("figures", table.figures().stream().map(this::of).toList());
        return tree;
    }

    private Map<String, @Nullable Object> of(Figure figure) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", figure.id());
        tree.put("title", figure.title().in(language));
        tree.put("unit", figure.unit());
        tree.put("value", figure.value());
        tree.put("before", figure.before());
        tree.put("change", figure.change().map(this::of).orElse(null));
        tree.put("undecided_pairs", figure.undecidedPairs());
        Map<String, List<Map<String, @Nullable Object>>> splits = new LinkedHashMap<>();
        figure.splits()
                .forEach(split -> splits.put(
                        split.split(), split.parts().stream().map(this::of).toList()));
        tree.put("splits", splits);
        return tree;
    }

    private Map<String, @Nullable Object> of(Change change) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("absolute", change.absolute());
        tree.put("percent", change.percent());
        tree.put("printed", words.printed(change));
        return tree;
    }

    private Map<String, @Nullable Object> of(Part part) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", part.code());
        tree.put("label", part.label().in(language));
        tree.put("value", part.value());
        tree.put("before", part.before());
        return tree;
    }
}

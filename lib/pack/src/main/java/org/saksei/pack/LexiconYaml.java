package org.saksei.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Filter;
import org.saksei.statements.Lexicon.IndicatorWords;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.LexiconEntry;
import org.saksei.statements.Named;

/// Writes what a lexicon learned as the lines a pack needs to know it too.
///
/// An entry is written whole, with all its old words: in a pack that extends another one a later entry
/// takes the place of an earlier one of the same name.
public final class LexiconYaml {

    private final Lexicon before;
    private final Lexicon after;
    private final String source;
    private final StringBuilder out = new StringBuilder();

    /// @param source where the words come from, for the key `source:`
    public LexiconYaml(Lexicon pack, List<LexiconEntry> entries, String source) {
        Lexicon learned = pack;
        for (LexiconEntry entry : entries) {
            learned = entry.addedTo(learned);
        }
        this.before = pack;
        this.after = learned;
        this.source = source;
    }

    /// For `statements/lexicon-<language>.yaml`.
    public String words() {
        start();
        out.append("language: ").append(quoted(after.language())).append('\n');
        Map<CountedClass, List<Noun>> nouns = added(before.nouns(), after.nouns()).stream()
                .collect(Collectors.groupingBy(Noun::type, LinkedHashMap::new, Collectors.toList()));
        out.append(nouns.isEmpty() ? "" : "nouns:\n");
        nouns.forEach((type, list) -> {
            out.append("  ").append(type.word()).append(":\n");
            list.forEach(noun -> out.append("    - ").append(noun(noun)).append('\n'));
        });
        List<Event> events = added(before.events(), after.events());
        out.append(events.isEmpty() ? "" : "events:\n");
        events.forEach(event -> line(event.id(), event(event)));
        return out.toString();
    }

    /// For `statements/indicators-<language>.yaml`.
    public String indicators() {
        start();
        List<IndicatorWords> indicators = added(before.indicators(), after.indicators());
        out.append(indicators.isEmpty() ? "indicators: {}\n" : "indicators:\n");
        indicators.forEach(words -> line(words.id(), indicator(words)));
        return out.toString();
    }

    private void start() {
        out.setLength(0);
        out.append("source: ").append(quoted(source)).append('\n');
    }

    private void line(String key, String value) {
        out.append("  ").append(key).append(": ").append(value).append('\n');
    }

    private static <T> List<T> added(List<T> before, List<T> after) {
        List<T> added = new ArrayList<>(after);
        added.removeAll(before);
        return added;
    }

    private static String noun(Noun noun) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("lemma", quoted(noun.lemma()));
        list(keys, "plural", noun.plurals());
        word(keys, "event", noun.event());
        attributes(keys, noun.attributes());
        if (noun.multiple() > 1) {
            keys.put("persons", Integer.toString(noun.multiple()));
        }
        return keys.size() == 1 ? quoted(noun.lemma()) : map(keys);
    }

    private static String event(Event event) {
        Map<String, String> keys = new LinkedHashMap<>();
        list(keys, "verbs", event.verbs());
        list(keys, "forms", event.forms());
        CountedClass befalls = event.befalls();
        word(keys, "befalls", befalls == null ? null : befalls.word());
        Integer stage = event.stage();
        if (stage != null) {
            keys.put("stage", stage.toString());
        }
        word(keys, "family", event.family());
        return map(keys);
    }

    private static String indicator(IndicatorWords words) {
        Map<String, String> keys = new LinkedHashMap<>();
        list(keys, "class", words.types().stream().map(Named::word).toList());
        list(keys, "events", words.events());
        list(keys, "nouns", words.lemmas());
        attributes(keys, words.attributes());
        Map<String, String> filters = new LinkedHashMap<>();
        words.filters().forEach(filter -> filters.put(filter.dimension(), filter(filter)));
        if (!filters.isEmpty()) {
            keys.put("filters", map(filters));
        }
        return map(keys);
    }

    private static String filter(Filter filter) {
        Map<String, String> keys = new LinkedHashMap<>();
        word(keys, "split", filter.split());
        if (!filter.values().isEmpty()) {
            Map<String, String> values = new LinkedHashMap<>();
            filter.values().forEach((ours, code) -> values.put(quoted(ours), quoted(code)));
            keys.put("values", map(values));
        }
        return map(keys);
    }

    private static void attributes(Map<String, String> keys, List<Attribute> attributes) {
        if (!attributes.isEmpty()) {
            Map<String, String> values = new LinkedHashMap<>();
            attributes.forEach(each -> values.put(each.dimension(), quoted(value(each))));
            keys.put("attributes", map(values));
        }
    }

    /// A band from 15 below 18 years is `15-17`.
    private static String value(Attribute attribute) {
        String value = attribute.value();
        if (value != null) {
            return value;
        }
        BigDecimal from = attribute.from();
        BigDecimal below = attribute.below();
        return (from == null ? "" : from.toPlainString())
                + "-"
                + (below == null ? "" : below.subtract(BigDecimal.ONE).toPlainString());
    }

    private static void word(Map<String, String> keys, String key, @Nullable String value) {
        if (value != null) {
            keys.put(key, quoted(value));
        }
    }

    private static void list(Map<String, String> keys, String key, List<String> values) {
        if (!values.isEmpty()) {
            keys.put(key, values.stream().map(LexiconYaml::quoted).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private static String map(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + ": " + key.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

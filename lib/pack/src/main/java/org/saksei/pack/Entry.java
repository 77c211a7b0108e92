package org.saksei.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// The keys and values of one mapping in a file. What had a wrong shape was reported and is missing
/// here, so every question has an answer for that case.
final class Entry {

    private final Place.InFile at;
    private final SequencedMap<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Place.InFile> keys = new LinkedHashMap<>();

    Entry(Place.InFile at) {
        this.at = at;
    }

    void put(String key, Place.InFile keyAt, Value value) {
        values.put(key, value);
        keys.put(key, keyAt);
    }

    Place.InFile at() {
        return at;
    }

    /// Where the key stands, or the entry where there is no such key.
    Place.InFile at(String key) {
        return keys.getOrDefault(key, at);
    }

    SequencedSet<String> keys() {
        return values.sequencedKeySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Value find(String key) {
        return values.get(key);
    }

    Optional<String> word(String key) {
        return content(key, String.class);
    }

    String word(String key, String otherwise) {
        return word(key).orElse(otherwise);
    }

    Optional<Text> text(String key) {
        return content(key, Text.class);
    }

    Text text(String key, String otherwise) {
        return text(key).orElseGet(() -> Text.english(otherwise));
    }

    Optional<Long> whole(String key) {
        return content(key, Long.class);
    }

    boolean flag(String key) {
        return content(key, Boolean.class).orElse(false);
    }

    Optional<Entry> entry(String key) {
        return content(key, Entry.class);
    }

    List<Value> list(String key) {
        Value value = values.get(key);
        return value != null && value.content() instanceof List<?> items
                ? items.stream().map(Value.class::cast).toList()
                : List.of();
    }

    List<String> words(String key) {
        return list(key).stream().map(item -> item.content().toString()).toList();
    }

    List<Entry> entries(String key) {
        return list(key).stream()
                .map(Value::content)
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .toList();
    }

    /// The entries of a map of names to entries.
    SequencedMap<String, Entry> entries() {
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value.content() instanceof Entry entry) {
                entries.put(name, entry);
            }
        });
        return entries;
    }

    private <T> Optional<T> content(String key, Class<T> type) {
        Value value = values.get(key);
        return value == null || !type.isInstance(value.content())
                ? Optional.empty()
                : Optional.of(type.cast(value.content()));
    }
}

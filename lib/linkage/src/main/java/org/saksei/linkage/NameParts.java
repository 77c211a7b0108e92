package org.saksei.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.names.Khmer;

/// The parts of persons' names by script, with their romanisation and key: words are few, so each is
/// worked out once. For one thread.
final class NameParts {
    private static final int MOST_VALUES = 200_000;

    private record Word(String latin, String key) {}

    /// What one value holds, by script.
    private record Value(List<String> khmer, List<String> latin) {}

    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();

    /// The name of a record, from all its columns.
    Name of(Derivation.Row row, List<String> columns) {
        List<String> khmer = new ArrayList<>();
        List<String> latin = new ArrayList<>();
        if (values.size() > MOST_VALUES) {
            values.clear();
        }
        for (String column : columns) {
            String text = row.value(column);
            if (text != null) {
                Value value = values.computeIfAbsent(text, NameParts::split);
                khmer.addAll(value.khmer);
                latin.addAll(value.latin);
            }
        }
        return new Name(khmer, latin);
    }

    private static Value split(String text) {
        List<String> khmer = new ArrayList<>();
        List<String> latin = new ArrayList<>();
        for (String part : Khmer.parts(text)) {
            if (Khmer.isKhmer(part)) {
                khmer.add(part);
            } else {
                String folded = Khmer.fold(part);
                if (!folded.isEmpty()) {
                    latin.addAll(List.of(folded.split(" ")));
                }
            }
        }
        return new Value(khmer, latin);
    }

    private Word word(String part) {
        return words.computeIfAbsent(part, p -> {
            String latin = Khmer.isKhmer(p) ? Khmer.romanise(p) : p;
            return new Word(latin, Khmer.key(latin));
        });
    }

    /// One person's name.
    final class Name {
        private final List<String> khmerParts;
        private final List<String> latinParts;

        private Name(List<String> khmerParts, List<String> latinParts) {
            this.khmerParts = khmerParts;
            this.latinParts = latinParts;
        }

        @Nullable
        String khmer() {
            return sorted(khmerParts);
        }

        @Nullable
        String latin() {
            return sorted(latinParts);
        }

        /// List: romanised, and as written in Latin.
        @Nullable
        String spellings() {
            Set<String> all = new LinkedHashSet<>();
            for (List<String> parts : List.of(khmerParts, latinParts)) {
                String spelled = sorted(parts.stream().map(p -> word(p).latin).toList());
                if (spelled != null) {
                    all.add(spelled);
                }
            }
            return Derivation.items(all);
        }

        /// List: keys of the whole name, sorted and as one word.
        @Nullable
        String keys() {
            Set<String> all = new LinkedHashSet<>();
            for (List<String> parts : List.of(khmerParts, latinParts)) {
                List<String> keys = parts.stream().map(p -> word(p).key).toList();
                String sorted = sorted(keys);
                if (sorted != null) {
                    all.add(sorted);
                    all.add(String.join("", keys));
                }
            }
            return Derivation.items(all);
        }

        /// List: the key of every part.
        @Nullable
        String parts() {
            Set<String> all = new LinkedHashSet<>();
            khmerParts.forEach(part -> all.add(word(part).key));
            latinParts.forEach(part -> all.add(word(part).key));
            return Derivation.items(all);
        }

        private static @Nullable String sorted(List<String> parts) {
            return parts.isEmpty()
                    ? null
                    : String.join(" ", parts.stream().sorted().toList());
        }
    }
}

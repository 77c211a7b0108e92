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

    private final @Nullable Readings readings;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();

    /// Names by their spelling alone.
    NameParts() {
        this(null);
    }

    /// @param readings how the names of the table read; null for by spelling alone
    NameParts(@Nullable Readings readings) {
        this.readings = readings;
    }

    /// Shows readings the name of a record, and the father's beside it.
    void show(Derivation.Row row, DerivedColumn column, Readings.Seen seen) {
        Name name = of(row, column.own());
        seen.name(name.khmerParts, name.latinParts, part -> word(part).key);
        String father = column.father();
        if (father != null) {
            Name parent = of(row, List.of(father));
            seen.family(name.khmerParts, parent.khmerParts, part -> word(part).key);
            seen.family(name.latinParts, parent.latinParts, part -> word(part).key);
        }
    }

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

    /// The same; who is called by one part alone gets the family name of the father, where the readings of
    /// the table say that a father's name holds it.
    Name of(Derivation.Row row, List<String> columns, @Nullable String father) {
        Name own = of(row, columns);
        String text = father == null ? null : row.value(father);
        if (readings == null || text == null || own.khmerParts.size() > 1 || own.latinParts.size() > 1) {
            return own;
        }
        Value named = values.computeIfAbsent(text, NameParts::split);
        readings.familyOf(named.khmer).ifPresent(own.khmerParts::add);
        readings.familyOf(named.latin).ifPresent(own.latinParts::add);
        return own;
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
            return new Word(latin, readings == null ? Khmer.key(latin) : readings.key(p));
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

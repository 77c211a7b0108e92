package org.saksei.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A column computed once per record from others.
///
/// @param arguments by name, for instance `pattern` of a regular expression
public record DerivedColumn(String name, Make make, List<String> from, Map<String, String> arguments) {
    public DerivedColumn {
        from = List.copyOf(from);
        arguments = Map.copyOf(arguments);
    }

    /// Whether keys of names are learnt from the table: `readings: table`.
    boolean learnsReadings() {
        return "table".equals(arguments.get("readings"));
    }

    /// The column of the father's name, from which a family name left out is taken; null where there is none.
    @Nullable
    String father() {
        return arguments.get("father");
    }

    /// The columns that hold the name itself.
    List<String> own() {
        return from.stream().filter(column -> !column.equals(father())).toList();
    }

    @Nullable
    String argument(String key) {
        return arguments.get(key);
    }

    String argument(String key, String otherwise) {
        return arguments.getOrDefault(key, otherwise);
    }

    /// What a derived column can be.
    public enum Make {
        /// Lower case, accents and blanks folded, punctuation dropped.
        NORMAL,
        /// The columns joined by a blank.
        JOIN,
        /// What a regular expression finds (`pattern`, `group`, 0 by default).
        REGEX,
        /// Digits only.
        DIGITS,
        /// The last `length` digits (8 by default), so that a country code does not matter.
        PHONE,
        /// A date in ISO form read by `format` (patterns of `java.time`, several separated by `|`).
        DATE,
        /// A list split at `separator` (`|` by default).
        LIST,
        /// The interval a person was born in, from `date`, `year` and `age` `at` a date.
        BIRTH_INTERVAL,
        /// The Khmer-script parts, normalised, sorted.
        KHMER_SPELLING,
        /// The Latin-script parts, lower case and unaccented, sorted.
        LATIN_SPELLING,
        /// List: the name in Latin letters, romanised from Khmer, and as written in Latin.
        KHMER_LATIN,
        /// List: keys of the whole name, the same for both scripts and any order of the parts.
        KHMER_KEY,
        /// List: a key for every part of the name.
        KHMER_PARTS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

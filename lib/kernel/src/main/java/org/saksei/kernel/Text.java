package org.saksei.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Words for people in several languages.
///
/// Languages are ISO 639-1 codes (`en`, `km`). A missing language falls back to English, then to the
/// first language there is, so that a page is never blank because a translation is.
///
/// @param byLanguage language code to text, at least one entry, in the order of the source
public record Text(SequencedMap<String, String> byLanguage) {

    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        byLanguage = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byLanguage));
    }

    public static Text english(String text) {
        return new Text(new LinkedHashMap<>(Map.of("en", text)));
    }

    /// The text in `language`, or in English, or in the first language there is.
    public String in(String language) {
        String exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        String english = byLanguage.get("en");
        return english != null ? english : byLanguage.firstEntry().getValue();
    }

    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }
}

package org.saksei.figures;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The building blocks of sentences in one language, from `words_en.properties` and
/// `words_km.properties`.
final class Words {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z]*)}");

    private final String language;
    private final ResourceBundle patterns;

    private Words(String language) {
        this.language = language;
        this.patterns = ResourceBundle.getBundle(
                Words.class.getPackageName() + ".words",
                Locale.of(language),
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Khmer for `km`, English for everything else.
    static Words in(String language) {
        return new Words(language.equals("km") ? "km" : "en");
    }

    String language() {
        return language;
    }

    /// The pattern `key` with its placeholders filled; names and values come in turn.
    String say(String key, String... namesAndValues) {
        Map<String, String> values = HashMap.newHashMap(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fill(patterns.getString(key), values);
    }

    static String fill(String pattern, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}

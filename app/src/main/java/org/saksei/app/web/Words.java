package org.saksei.app.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of the pages in one language. What a pack defines brings its own texts; these are the
/// frame's.
public final class Words {

    /// The languages the pages speak, the first being the one for visitors who ask for none of them.
    public static final List<String> LANGUAGES = List.of("en", "km");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    private static final String BUNDLE = "org.saksei.app.web.words";

    private final String language;
    private final ResourceBundle words;

    private Words(String language, ResourceBundle words) {
        this.language = language;
        this.words = words;
    }

    /// @param language one of [#LANGUAGES]; anything else gives English
    public static Words in(String language) {
        String known = LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
        return new Words(
                known,
                ResourceBundle.getBundle(
                        BUNDLE,
                        Locale.of(known),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public String language() {
        return language;
    }

    /// The text of `key` with `{0}`, `{1}` … replaced. `{0|day|days}` is the first word where the value
    /// is one, the second where it is any other number; Khmer needs no such choice.
    ///
    /// @throws MissingResourceException when the page asks for words nobody wrote: our bug, found by a
    ///     test
    public String of(String key, Object... values) {
        return PLACEHOLDER.matcher(words.getString(key)).replaceAll(found -> {
            int number = Integer.parseInt(found.group(1));
            String value = number < values.length ? String.valueOf(values[number]) : found.group();
            String chosen = found.group(2) == null ? value : found.group(value.equals("1") ? 2 : 3);
            return Matcher.quoteReplacement(chosen);
        });
    }

    /// Whether anybody wrote words for `key`.
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /// A whole number with its thousands set apart: 1,009.
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

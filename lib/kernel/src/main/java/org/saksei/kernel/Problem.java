package org.saksei.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Something wrong with people's data or wishes, to be collected and shown with all the others.
///
/// @param code what kind
/// @param place where
/// @param values what is known, by the names used in the sentence; never a personal value
public record Problem(ProblemCode code, Place place, SequencedMap<String, String> values) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z0-9]*)(?:\\|([^|}]*)\\|([^|}]*))?}");

    public Problem {
        values = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /// A problem with its values given as name, value, name, value.
    public static Problem of(ProblemCode code, Place place, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs");
        }
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), String.valueOf(namesAndValues[i + 1]));
        }
        return new Problem(code, place, values);
    }

    public Severity severity() {
        return code.severity();
    }

    /// The sentence for people in `language` (`en`, `km`), starting with the place where there is one.
    /// `{count}` is a value; `{count|row|rows}` is the first word where the value is one, else the second.
    public String text(String language) {
        ResourceBundle sentences = sentences(code, language);
        String sentence = fill(sentences.getString(code.id()), values, sentences);
        String where = place instanceof Place.InInput input ? inWords(input.name(), sentences) : place.toString();
        return where.isEmpty() ? sentence : where + ": " + sentence;
    }

    /// The sentence with its placeholders, as it stands in the module's properties file.
    ///
    /// @throws MissingResourceException when the module has no sentence for the code: our bug
    public static String pattern(ProblemCode code, String language) {
        return sentences(code, language).getString(code.id());
    }

    private static ResourceBundle sentences(ProblemCode code, String language) {
        Class<?> owner =
                code.getClass().isEnum() ? code.getClass() : code.getClass().getSuperclass();
        return ResourceBundle.getBundle(
                owner.getPackageName() + ".problems",
                Locale.of(language.equals("km") ? "km" : "en"),
                owner.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private String fill(String pattern, Map<String, String> values, ResourceBundle sentences) {
        return PLACEHOLDER.matcher(pattern).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (found.group(2) != null) {
                return Matcher.quoteReplacement(found.group("1".equals(value) ? 2 : 3));
            }
            return Matcher.quoteReplacement(value == null ? "–" : inWords(value, sentences));
        });
    }

    /// A value in the reader's language where the part has a word for it (`assessment.word.due`); a list
    /// of values one by one.
    private String inWords(String value, ResourceBundle sentences) {
        return Arrays.stream(value.split(", ", -1))
                .map(word -> {
                    String key = code.part() + ".word." + word.replace(' ', '-');
                    return sentences.containsKey(key) ? sentences.getString(key) : word;
                })
                .collect(Collectors.joining(", "));
    }
}

package org.saksei.linkage;

import java.util.Locale;
import java.util.Map;

/// A problem at a place. Values are names of columns, files and comparisons, counts and limits; never a
/// cell's value.
///
/// @param where file and line, or the part of the run
public record Finding(LinkageProblem problem, String where, Map<String, String> values) {
    public Finding {
        values = Map.copyOf(values);
    }

    /// The sentence in Khmer where the locale says so, else in English.
    public String text(Locale locale) {
        String text = problem.template(locale);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return where.isEmpty() ? text : where + ": " + text;
    }
}

package org.saksei.app.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What is known of a text beside its words, as far as a person can mend it.
public record SourceDetails(
        @Nullable LocalDate published,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String url) {

    /// By the names of the form's fields; empty where nothing is known.
    public SequencedMap<String, String> fields() {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("published", published == null ? "" : published.toString());
        fields.put("publisher", text(publisher));
        fields.put("title", text(title));
        fields.put("url", text(url));
        return fields;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// What another knowledge of the same text says otherwise.
    List<SourceChange.Field> difference(SourceDetails now) {
        Map<String, String> became = now.fields();
        List<SourceChange.Field> changed = new ArrayList<>();
        fields().forEach((name, was) -> {
            String other = became.getOrDefault(name, "");
            if (!was.equals(other)) {
                changed.add(new SourceChange.Field(name, was, other));
            }
        });
        return changed;
    }
}

package org.saksei.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is counted, and in which event.
///
/// @param text the words that name it in the text, or null where it is taken from elsewhere
/// @param lemma singular head noun, lower case
/// @param type what sort of thing
/// @param event past participle of what befell it (`arrested`, `rescued`, `convicted`), or null
public record Counted(
        @Nullable String text,
        @Nullable Span span,
        @Nullable String lemma,
        @Nullable CountedClass type,
        @Nullable String event,
        List<Attribute> attributes) {

    public Counted {
        attributes = List.copyOf(attributes);
    }
}

package org.saksei.statements.khmer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;

/// What a Khmer word for something countable stands for.
///
/// @param lemma English head noun, singular, lower case: figures of both languages are compared by it
/// @param event past participle the word itself names, or null
public record KhmerTerm(
        String lemma, CountedClass type, @Nullable String event, List<Attribute> attributes) {

    public KhmerTerm {
        attributes = List.copyOf(attributes);
    }

    public static KhmerTerm of(String lemma, CountedClass type) {
        return new KhmerTerm(lemma, type, null, List.of());
    }
}

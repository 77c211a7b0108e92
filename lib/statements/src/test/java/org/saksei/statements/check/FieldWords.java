package org.saksei.statements.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon;

/// The few words the made-up reports are written with.
final class FieldWords {

    private FieldWords() {}

    static Lexicon lexicon() {
        return new Lexicon(
                "en",
                List.of(
                        noun("case", CountedClass.EVENT),
                        noun("victim", CountedClass.VICTIM),
                        noun("suspect", CountedClass.PERPETRATOR),
                        noun("defendant", CountedClass.PERPETRATOR),
                        noun("trafficker", CountedClass.PERPETRATOR),
                        noun("official", CountedClass.PERSON),
                        noun("country", CountedClass.OTHER),
                        new Lexicon.Noun("couple", List.of(), CountedClass.PERSON, null, List.of(), 2),
                        new Lexicon.Noun("person", List.of("people"), CountedClass.PERSON, null, List.of(), 1),
                        person("woman", "women", "sex", "female"),
                        person("man", "men", "sex", "male"),
                        child("girl", "female"),
                        child("boy", "male"),
                        person("child", "children", "age", "child"),
                        person("adult", "adults", "age", "adult")),
                List.of(
                        event("recorded", "record", null, null),
                        event("rescued", "rescue", CountedClass.VICTIM, null),
                        event("identified", "identify", CountedClass.VICTIM, null),
                        event("arrested", "arrest", CountedClass.PERPETRATOR, 2),
                        event("charged", "charge", CountedClass.PERPETRATOR, 4),
                        event("convicted", "convict", CountedClass.PERPETRATOR, 6)),
                List.of(
                        trait("form", "sex_trafficking", "sex trafficking"),
                        trait("form", "forced_labour", "forced labour"),
                        trait("form", "forced_begging", "forced begging")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Lexicon.HouseRules.USUAL);
    }

    private static Lexicon.Noun noun(String lemma, CountedClass type) {
        return new Lexicon.Noun(lemma, List.of(), type, null, List.of(), 1);
    }

    private static Lexicon.Noun child(String lemma, String sex) {
        return new Lexicon.Noun(
                lemma,
                List.of(),
                CountedClass.PERSON,
                null,
                List.of(Attribute.of("sex", sex), Attribute.of("age", "child")),
                1);
    }

    private static Lexicon.Noun person(String lemma, String plural, String dimension, String value) {
        return new Lexicon.Noun(
                lemma, List.of(plural), CountedClass.PERSON, null, List.of(Attribute.of(dimension, value)), 1);
    }

    private static Lexicon.Event event(
            String id, String verb, @Nullable CountedClass befalls, @Nullable Integer stage) {
        return new Lexicon.Event(id, List.of(verb), List.of(), befalls, stage, null);
    }

    private static Lexicon.Trait trait(String dimension, String value, String words) {
        return new Lexicon.Trait(Attribute.of(dimension, value), List.of(words));
    }
}

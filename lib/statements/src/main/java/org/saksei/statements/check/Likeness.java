package org.saksei.statements.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;

/// Whether two figures count the same thing.
final class Likeness {

    /// Nouns that say no more than their class does; any other noun is a population of its own
    /// ("recruiter").
    private static final Map<CountedClass, Set<String>> PLAIN = Map.of(
            CountedClass.VICTIM,
            Set.of("victim", "survivor", "person", "people", "individual", "trafficking victim"),
            CountedClass.PERSON,
            Set.of("person", "people", "individual", "human being"),
            CountedClass.PERPETRATOR,
            Set.of(
                    "suspect",
                    "perpetrator",
                    "offender",
                    "trafficker",
                    "defendant",
                    "accused",
                    "criminal",
                    "person",
                    "people",
                    "individual"));

    private static final Set<String> BARE = Set.of("number", "count", "figure", "total", "tally", "toll", "caseload");

    private Likeness() {}

    /// The noun, or the class where the noun says no more.
    static String noun(Told told) {
        String lemma = Objects.requireNonNullElse(told.lemma(), "").toLowerCase(Locale.ROOT);
        CountedClass type = told.type();
        return type != null
                        && (lemma.isEmpty()
                                || PLAIN.getOrDefault(type, Set.of()).contains(lemma))
                ? type.word()
                : lemma;
    }

    static boolean sameClass(Told one, Told other) {
        CountedClass left = isBare(one) ? null : one.type();
        CountedClass right = isBare(other) ? null : other.type();
        return left == null || right == null || left == right || (isPerson(left) && isPerson(right));
    }

    /// "The count was 5,612", "the overall number": a word for any number is of no class.
    static boolean isBare(Told told) {
        return told.type() == CountedClass.OTHER && told.lemma() != null && BARE.contains(told.lemma());
    }

    static boolean isPerson(Told told) {
        CountedClass type = told.type();
        return type != null && isPerson(type);
    }

    private static boolean isPerson(CountedClass type) {
        return type == CountedClass.VICTIM || type == CountedClass.PERSON || type == CountedClass.PERPETRATOR;
    }

    /// Same class, noun, event and properties; what one of them does not say does not part them.
    static boolean sameThing(Told one, Told other) {
        return sameNoun(one, other) && agree(one.event(), other.event()) && sameAttributes(one, other);
    }

    /// Same class and noun; what one of them does not say does not part them.
    static boolean sameNoun(Told one, Told other) {
        return sameClass(one, other)
                && (one.lemma() == null || other.lemma() == null || noun(one).equals(noun(other)));
    }

    static boolean sameAttributes(Told one, Told other) {
        return one.attributes().size() == other.attributes().size()
                && new HashSet<>(one.attributes()).equals(new HashSet<>(other.attributes()));
    }

    /// Equal, or one is unknown.
    static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }
}

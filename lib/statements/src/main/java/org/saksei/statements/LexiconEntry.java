package org.saksei.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.IndicatorWords;
import org.saksei.statements.Lexicon.Noun;

/// One thing a lexicon can learn from a person's correction: a word, or a use of words.
///
/// Words are in small letters, because a name must never become one: a sentence that begins with the
/// word does not teach it, the next one does.
public sealed interface LexiconEntry {

    /// The lexicon that knows it too; an equal one where it knows it already, or cannot say it.
    Lexicon addedTo(Lexicon lexicon);

    /// A noun of some class.
    ///
    /// @param event the event the noun itself names, or null: as the lexicon has it
    record CountedWord(
            String lemma, CountedClass type, @Nullable String event) implements LexiconEntry {

        public CountedWord {
            require(isWord(lemma) && (event == null || isName(event)));
        }

        /// What else the lexicon knows of the noun stays.
        @Override
        public Lexicon addedTo(Lexicon lexicon) {
            Noun old = first(lexicon.nouns(), noun -> noun.lemma().equals(lemma));
            String named = event != null || old == null ? event : old.event();
            Noun noun = old == null
                    ? new Noun(lemma, List.of(), type, named, List.of(), 1)
                    : new Noun(lemma, old.plurals(), type, named, old.attributes(), old.multiple());
            return lexicon.with(replaced(lexicon.nouns(), old, noun), lexicon.events(), lexicon.indicators());
        }
    }

    /// A form of a verb that says an event, as it is written.
    ///
    /// @param stage of an event the lexicon does not know yet, or null for none
    record EventWord(String form, String event, @Nullable Integer stage) implements LexiconEntry {

        public EventWord {
            require(isWord(form) && isName(event) && (stage == null || stage > 0 && stage <= 100));
        }

        @Override
        public Lexicon addedTo(Lexicon lexicon) {
            Event old = first(lexicon.events(), each -> each.id().equals(event));
            Event known = old == null
                    ? new Event(event, List.of(), List.of(form), null, stage, null)
                    : new Event(event, old.verbs(), with(old.forms(), form), old.befalls(), old.stage(), old.family());
            return lexicon.with(lexicon.nouns(), replaced(lexicon.events(), old, known), lexicon.indicators());
        }
    }

    /// What is counted as a figure of the register.
    ///
    /// @param lemma of the noun, where nouns and not events tell figures apart, or null
    record IndicatorUse(
            String indicator,
            CountedClass type,
            @Nullable String event,
            @Nullable String lemma) implements LexiconEntry {

        public IndicatorUse {
            require(isName(indicator) && (event == null || isName(event)) && (lemma == null || isWord(lemma)));
        }

        /// A figure that counts any event or any noun goes on doing so.
        @Override
        public Lexicon addedTo(Lexicon lexicon) {
            IndicatorWords old = first(lexicon.indicators(), each -> each.id().equals(indicator));
            IndicatorWords words = old == null
                    ? new IndicatorWords(indicator, List.of(type), given(event), given(lemma), List.of(), List.of())
                    : new IndicatorWords(
                            indicator,
                            with(old.types(), type),
                            old.events().isEmpty() ? List.of() : with(old.events(), event),
                            old.lemmas().isEmpty() ? List.of() : with(old.lemmas(), lemma),
                            old.attributes(),
                            old.filters());
            return lexicon.with(lexicon.nouns(), lexicon.events(), replaced(lexicon.indicators(), old, words));
        }

        private static List<String> given(@Nullable String word) {
            return word == null ? List.of() : List.of(word);
        }
    }

    /// Whether a lexicon can take it for a word: small letters, four words at most.
    static boolean isWord(@Nullable String word) {
        return word != null && word.matches("[a-z][a-z' -]{0,38}[a-z]") && word.split(" ", -1).length <= 4;
    }

    /// Whether it is written like an id of a lexicon (`handed_over`).
    static boolean isName(@Nullable String name) {
        return name != null && name.matches("[a-z][a-z0-9_]{0,50}");
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("not a word of a lexicon");
        }
    }

    private static <T> @Nullable T first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }

    private static <T> List<T> replaced(List<T> all, @Nullable T old, T other) {
        List<T> replaced = new ArrayList<>(all);
        if (old == null) {
            replaced.add(other);
        } else {
            replaced.replaceAll(each -> Objects.equals(each, old) ? other : each);
        }
        return replaced;
    }

    private static <T> List<T> with(List<T> all, @Nullable T another) {
        return another == null || all.contains(another)
                ? all
                : Stream.concat(all.stream(), Stream.of(another)).toList();
    }
}

package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Collections;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Reads claims that nothing was counted: "no prosecutions or convictions", "did not arrest, charge or convict any
/// trafficker". Each noun and each verb gives a figure of its own; they share the word that denies.
final class Zeros {

    private static final Set<CountedClass> COUNTED = Collections.unmodifiableSet(EnumSet.of(CountedClass.VICTIM, CountedClass.PERPETRATOR, CountedClass.PERSON, CountedClass.EVENT));

    private static final Set<String> DENIALS = Set.of("not", "n't", "never");
    private static final Set<String> HELPING = Set.of("did", "has", "have", "had", "does", "do", "could", "was", "were", "ever");
    private static final Set<String> ANY = Set.of("any", "single");

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;
    private final CountedNouns nouns;

    Zeros(Vocabulary vocabulary, NounPhrases phrases, CountedNouns nouns) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.nouns = nouns;
    }

    static boolean isDenial(String word) {
        return DENIALS.contains(word);
    }

    /// Drops what denies nothing countable, and adds the claims that share a denial.
    List<Figure> read(Passage passage, List<Figure> figures) {
        List<Figure> all = new ArrayList<>();
        for (Figure figure : figures) {
            boolean never = figure.isTentative() && figure.sentence.is(figure.at, "never");
            if (!figure.isTentative() || figure.isRejected()) {
                all.add(figure);
            } else if (!never && isCounted(figure)) {
                all.add(figure);
                all.addAll(further(figure));
            }
        }
        for (Sentence sentence : passage.sentences()) {
            for (int at = 0; at < sentence.size(); at++) {
                if (DENIALS.contains(sentence.lower(at))) {
                    all.addAll(denied(sentence, at));
                }
            }
        }
        return all;
    }

    private boolean isCounted(Figure figure) {
        boolean known = COUNTED.contains(figure.type) && figure.hasNoun();
        boolean none = figure.sentence.is(figure.at, "none");
        return known && !none || none && (known || CountedNouns.POINTERS.contains(figure.sentence.lower(figure.at + 2)));
    }

    /// "no investigations, prosecutions, or convictions".
    private List<Figure> further(Figure first) {
        List<Figure> found = new ArrayList<>();
        Sentence sentence = first.sentence;
        int at = first.nounTo;
        while (at >= 0 && at < sentence.size()) {
            int next = pastSeparators(sentence, at);
            Phrase phrase = next == at ? null : phrases.at(sentence, next);
            if (phrase == null) {
                return found;
            }
            Figure figure = figure(sentence, first.at, first.start, first.end);
            figure.numeral = null;
            nouns.take(figure, phrase, false);
            if (!COUNTED.contains(figure.type)) {
                return found;
            }
            found.add(figure);
            at = phrase.to();
        }
        return found;
    }

    private static int pastSeparators(Sentence sentence, int from) {
        int at = from;
        while (sentence.is(at, ",") || sentence.is(at, "or") || sentence.is(at, "and") || sentence.is(at, "nor") || sentence.is(at, "no")) {
            at++;
        }
        return at;
    }

    private static Figure figure(Sentence sentence, int at, int start, int end) {
        Figure figure = new Figure(start, end, sentence, at);
        figure.kind = Kind.ZERO;
        figure.value = BigDecimal.ZERO;
        figure.rule("zero.coordinated");
        return figure;
    }

    /// "did not prosecute, convict, or sentence any traffickers".
    private List<Figure> denied(Sentence sentence, int denial) {
        boolean never = sentence.is(denial, "never");
        if (!never && !HELPING.contains(sentence.lower(denial - 1))) {
            return List.of();
        }
        List<Event> verbs = new ArrayList<>();
        int at = verb(sentence, denial + 1, 4);
        int end = at;
        while (at >= 0) {
            Phrases.Match<Event> match = vocabulary.events().at(sentence, at);
            if (match == null) {
                break;
            }
            verbs.add(match.value());
            end = match.to();
            int next = pastSeparators(sentence, end);
            at = next == end ? -1 : next;
        }
        Phrase object = verbs.isEmpty() ? null : object(sentence, end, never);
        List<Figure> found = new ArrayList<>();
        for (Event verb : object == null ? List.<Event>of() : verbs) {
            Figure figure = figure(sentence, denial, sentence.get(denial).start(), sentence.get(denial).end());
            nouns.take(figure, object, false);
            figure.phraseTo = object.to();
            if (COUNTED.contains(figure.type)) {
                figure.event = verb.id();
                figure.ownEvent = true;
                found.add(figure);
            }
        }
        return found;
    }

    /// The first verb of the lexicon among the next words: "did not formally identify", "did not report arresting".
    private int verb(Sentence sentence, int from, int reach) {
        for (int at = from; at < sentence.size() && at < from + reach; at++) {
            if (vocabulary.events().at(sentence, at) != null && !sentence.get(at).isNominal()) {
                return at;
            }
            if (sentence.is(at, ",") || sentence.get(at).isNominal()) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Phrase object(Sentence sentence, int from, boolean never) {
        int at = from;
        boolean any = false;
        while (at < sentence.size() && (ANY.contains(sentence.lower(at)) || sentence.is(at, "a") || sentence.is(at, "an"))) {
            any |= ANY.contains(sentence.lower(at)) || never;
            at++;
        }
        return any ? phrases.at(sentence, at) : null;
    }
}

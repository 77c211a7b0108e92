package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.Headings.Heading;
import org.saksei.statements.reading.Labels.Label;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Reads figures by their labels: the noun a label names or the heading above, the event, the properties.
final class LabelledFigures {

    private static final Set<String> REST = Set.of("other", "others", "unknown", "elsewhere", "remaining", "total");

    private static final Set<String> NUMBERS = Set.of("number", "total", "numbers", "count");

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;
    private final CountedNouns nouns;
    private final Traits traits;
    private final Headings headings;

    LabelledFigures(Vocabulary vocabulary, NounPhrases phrases, CountedNouns nouns, Traits traits, Headings headings) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.nouns = nouns;
        this.traits = traits;
        this.headings = headings;
    }

    void read(Figure figure) {
        Label label = figure.label;
        if (label == null) {
            if (isOpening(figure)) {
                bare(figure);
            }
            return;
        }
        Heading heading = headings.above(figure.sentence);
        if (figure.isCount()) {
            noun(figure, label, heading);
        }
        boolean paid = figure.kind == Kind.RATE && figure.unit.kind() == UnitKind.MONEY;
        if (paid || figure.kind == Kind.DURATION || figure.kind == Kind.MONEY || figure.kind == Kind.MEASURE) {
            amount(figure, label);
        }
        traits.label(figure, label, heading != null && heading.origin());
        String event = event(figure.sentence, label);
        boolean taken = heading != null
                && event == null
                && figure.lemma != null
                && (figure.lemma.equals(heading.noun().lemma())
                        || Parts.isPerson(figure)
                                && Parts.isPerson(heading.noun().type()));
        if (event != null || taken) {
            figure.event = event != null ? event : heading == null ? null : heading.event();
            figure.ownEvent = figure.event != null;
        }
        figure.settled = figure.isCount() && (figure.event != null || !figure.hasNoun() || isPlainItem(figure, label));
        figure.rule("np.label");
    }

    /// The 604 of "calls concerned trafficking: 604 labour exploitation, 288 …": what stands before the colon is
    /// told of the whole.
    private static boolean isOpening(Figure figure) {
        Sentence sentence = figure.sentence;
        return figure.kind == Kind.COUNT
                && !figure.isRejected()
                && sentence.is(figure.phraseFrom - 1, ":")
                && figure.hasNoun()
                && figure.nounTo <= figure.phraseFrom
                && figure.phraseTo < sentence.size()
                && !sentence.get(figure.phraseTo).isSign();
    }

    private void noun(Figure figure, Label label, @Nullable Heading heading) {
        Phrase named = named(figure.sentence, label);
        if (named != null) {
            nouns.take(figure, named, false);
            boolean people =
                    heading != null && Parts.isPerson(heading.noun().type()) && figure.type == CountedClass.PERSON;
            figure.type = people && heading != null ? heading.noun().type() : figure.type;
            return;
        }
        boolean unknown = figure.hasNoun() && isThing(figure, label);
        boolean known = figure.hasNoun() && heading != null && (nouns.isKnown(figure) || isOther(figure, label));
        if (unknown && !known && !label.listed()) {
            return;
        }
        Phrase thing = isLine(figure, label) ? thing(figure.sentence, label) : null;
        thing = heading == null || thing != null && isDone(figure.sentence, thing, label) ? thing : null;
        if (thing != null) {
            nouns.take(figure, thing, false);
            return;
        }
        bare(figure);
        if (heading != null && !label.listed() || heading != null && isLine(figure, label)) {
            Noun noun = heading.noun();
            figure.lemma = noun.lemma();
            figure.type = noun.type();
            figure.unit = new Unit(UnitKind.NOUN, null, noun.lemma());
            figure.plainNoun = noun.attributes().isEmpty();
            noun.attributes().forEach(figure::attribute);
            figure.rule("np.heading");
        }
    }

    /// "Medical check-ups: 58", "Release certificates – 171": under no heading a plural before a colon or a dash is
    /// what is
    /// counted, whatever it is.
    private @Nullable Phrase thing(Sentence sentence, Label label) {
        boolean ends = sentence.is(label.to(), ":") || sentence.is(label.to(), "–") || sentence.is(label.to(), "—");
        Phrase phrase = ends ? phrases.at(sentence, label.from()) : null;
        boolean whole = phrase != null && phrase.to() <= label.to() && phrase.head() > 0;
        boolean name = phrase != null
                && (sentence.tag(phrase.head()).equals("PROPN")
                        || REST.contains(sentence.lower(phrase.head()))
                        || vocabulary.demonyms().at(sentence, phrase.head()) != null
                        || vocabulary.countries().at(sentence, phrase.from()) != null
                        || vocabulary.traits().at(sentence, phrase.from(), label.to()) != null);
        return whole && !name && phrase != null && phrases.isPlural(sentence, phrase.head()) ? phrase : null;
    }

    /// The victims of "persons arrested 58, victims 203": an item with a noun of its own tells nothing of the others.
    private static boolean isPlainItem(Figure figure, Label label) {
        boolean joined = figure.sentence.is(label.from() - 1, ",");
        return joined && label.listed() && figure.hasNoun() && label.to() == figure.nounTo;
    }

    /// "Houses searched: 13", "Mobile phones seized: 31": what befell it stands behind the noun.
    private static boolean isDone(Sentence sentence, Phrase thing, Label label) {
        return thing.to() == label.to() - 1 && Participles.isPast(sentence.lower(thing.to()));
    }

    /// "other provinces: 16", "Kandal district: 9": a place or a rest names an item.
    private static boolean isOther(Figure figure, Label label) {
        return REST.contains(figure.sentence.lower(label.from())) || StandingFacts.isPlace(figure.lemma);
    }

    /// "Average sentence: 7 years", "Longest call: 205 minutes": what the label names lasts or costs that.
    private void amount(Figure figure, Label label) {
        Phrase phrase = figure.lemma == null ? phrases.at(figure.sentence, label.from()) : null;
        if (phrase != null && phrase.to() <= label.to() && figure.sentence.is(label.to(), ":")) {
            CountedClass type = figure.type;
            nouns.take(figure, phrase, true);
            figure.type = figure.unit.kind() == UnitKind.MONEY ? type : figure.type;
        }
    }

    private static boolean isLine(Figure figure, Label label) {
        return label.from() <= 2 || figure.sentence.is(label.from() - 1, ";");
    }

    /// The noun at the head of a label, if the lexicon knows it and it is no mere property.
    private @Nullable Phrase named(Sentence sentence, Label label) {
        int from = phrases.pastDeterminers(sentence, label.from());
        boolean number = NUMBERS.contains(sentence.lower(from)) && sentence.is(from + 1, "of");
        Phrase phrase = phrases.at(sentence, number ? phrases.pastDeterminers(sentence, from + 2) : from);
        if (phrase == null || phrase.to() > label.to()) {
            return null;
        }
        Noun noun = nouns.known().noun(sentence, phrase);
        boolean plural = phrases.isPlural(sentence, phrase.head());
        boolean place = vocabulary.demonyms().at(sentence, phrase.head()) != null
                || vocabulary.countries().at(sentence, phrase.from()) != null;
        boolean counts = noun != null
                && noun.type() != CountedClass.OTHER
                && noun.type() != CountedClass.MONEY
                && (noun.type() != CountedClass.ENTITY || !label.listed());
        return counts && plural && !place ? phrase : null;
    }

    /// "Chat sessions: 3,015": a plural the lexicon does not know, alone in its line.
    private boolean isThing(Figure figure, Label label) {
        boolean inside = figure.nounFrom >= label.from() && figure.nounTo <= label.to();
        Token head = figure.sentence.get(figure.nounTo - 1);
        boolean adjective = vocabulary.traits().at(figure.sentence, figure.nounFrom) != null;
        boolean behind = figure.sentence.tag(label.from()).equals("ADP")
                || figure.sentence.tag(label.from()).equals("VERB");
        return inside
                && !adjective
                && !behind
                && !head.tag().equals("PROPN")
                && phrases.isPlural(figure.sentence, figure.nounTo - 1);
    }

    private @Nullable String event(Sentence sentence, Label label) {
        for (int at = label.from(); at < label.to(); at++) {
            var trait = vocabulary.traits().at(sentence, at, label.to());
            if (trait != null) {
                at = trait.to() - 1;
                continue;
            }
            Phrases.Match<Event> match = vocabulary.events().at(sentence, at, label.to());
            if (match != null
                    && Participles.isPast(sentence.lower(at))
                    && !LightVerbs.isLight(match.value().id())) {
                return match.value().id();
            }
        }
        int last = label.to() - 1;
        boolean done = last > label.from()
                && sentence.get(last - 1).isNominal()
                && sentence.tag(last).equals("VERB")
                && Participles.isPast(sentence.lower(last))
                && !LightVerbs.isLight(sentence.lower(last));
        return done ? sentence.lower(last) : null;
    }

    /// Takes a noun away that only names an item: "the police: 97".
    static void unnamed(Figure figure) {
        String event = figure.event;
        var attributes = List.copyOf(figure.attributes);
        bare(figure);
        figure.event = event;
        figure.attributes.addAll(attributes);
    }

    private static void bare(Figure figure) {
        figure.forgetNoun();
        figure.unit = new Unit(UnitKind.NONE, null, null);
        if (figure.kind != Kind.ZERO) {
            figure.kind = Kind.COUNT;
        }
    }

    /// The figures of each sentence, with their labels.
    void label(Passage passage, List<Figure> figures) {
        Labels labels = new Labels(vocabulary, passage.numerals());
        int from = 0;
        while (from < figures.size()) {
            Sentence sentence = figures.get(from).sentence;
            int to = from;
            while (to < figures.size() && figures.get(to).sentence == sentence) {
                to++;
            }
            List<Figure> here = figures.subList(from, to).stream()
                    .filter(figure -> !figure.isRejected())
                    .toList();
            boolean headed = headings.above(sentence) != null;
            labels.read(here, passage.shapes().get(sentence.index()), headed);
            from = to;
        }
    }
}

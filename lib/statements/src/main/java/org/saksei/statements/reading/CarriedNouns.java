package org.saksei.statements.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Gives a number that says what some did or were, and not what they are, the noun of the last figure that
/// fits: "112 had been arrested", "at least 60 others were deported", "the youngest is 16".
final class CarriedNouns {

    private static final Set<String> FURTHER = Set.of("others", "other", "more");

    private static final Set<String> SAID_OF_PERSONS = Set.of("sex", "age", "citizenship");

    /// What befalls persons and no cases.
    private static final Set<String> PERSONAL = WordList.of("""
            deported returned released freed come gone fled escaped killed injured died born
            married hospitalised hospitalized interviewed screened expelled enrolled hired fired
            employed recruited lured sold deceived abused raped beaten held kept jailed trained
            drowned rescued missing paid resigned sent taken flown brought questioned bailed
            """);

    private final Vocabulary vocabulary;
    /// How many figures back a noun is looked for.
    private static final int REACH = 12;

    /// Figures with a noun, the last one first.
    private final Deque<Figure> named = new ArrayDeque<>();

    CarriedNouns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void keep(Scene scene) {
        for (Figure figure : scene.figures()) {
            boolean main = figure.isCount() && figure.baseOf == null && figure.restates == null;
            boolean share = figure.kind == Kind.SHARE && figure.hasNoun();
            if (figure.lemma != null && (main || share) && scene.shape().bracket(figure.at) == 0) {
                named.push(figure);
            }
        }
        while (named.size() > REACH) {
            named.removeLast();
        }
    }

    void fill(Scene scene) {
        for (Figure figure : scene.figures()) {
            if (isBare(figure) && isPredicated(scene, figure)) {
                boolean age = figure.kind == Kind.AGE && !StatedAges.isExtreme(figure);
                Figure source = age ? null : source(scene, figure);
                if (source != null) {
                    take(figure, source);
                } else if (figure.kind == Kind.AGE) {
                    figure.type = CountedClass.PERSON;
                }
            }
        }
    }

    private static boolean isBare(Figure figure) {
        boolean number = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NONE;
        boolean share = figure.kind == Kind.SHARE;
        boolean age = figure.kind == Kind.AGE
                && (figure.rules.contains(StatedAges.RULE) || StatedAges.isExtreme(figure));
        return (number || share || age) && !figure.hasNoun() && figure.lemma == null;
    }

    /// Whether a verb follows, or the number is one of others of the kind.
    private static boolean isPredicated(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int at = figure.phraseTo;
        if (FURTHER.contains(sentence.lower(at)) && !sentence.is(at + 1, "than")) {
            return true;
        }
        while (sentence.tag(at).equals("ADV")) {
            at++;
        }
        if (sentence.is(at, "accused")) {
            return false;
        }
        return figure.kind == Kind.AGE
                || sentence.is(at, ":") && figure.phraseFrom > 0
                || sentence.tag(at).equals("AUX")
                || sentence.tag(at).equals("VERB")
                || sentence.isOneOf(at, CountedNouns.POINTERS);
    }

    /// The nearest figure before with a noun that this can be said of.
    private @Nullable Figure source(Scene scene, Figure figure) {
        boolean person = figure.kind == Kind.AGE || isOfPersons(figure);
        for (Figure other : scene.figures().reversed()) {
            boolean before = other.at < figure.at
                    && other.lemma != null
                    && scene.comparing(other.at) == null
                    && scene.shape().bracket(other.at) == 0;
            if (before && can(other, person)) {
                return other;
            }
        }
        return named.stream()
                .filter(other -> figure.sentence.paragraph() - other.sentence.paragraph() <= 1 && can(other, person))
                .findFirst()
                .orElse(null);
    }

    private boolean isOfPersons(Figure figure) {
        String done = figure.event != null ? figure.event : verb(figure);
        Event event = vocabulary.event(done);
        boolean befalls = event != null && (event.befalls() != null || event.family() != null)
                || done != null && PERSONAL.contains(done);
        return befalls
                || figure.attributes.stream().map(Attribute::dimension).anyMatch(SAID_OF_PERSONS::contains);
    }

    /// The verb behind a number, by its participle.
    private static @Nullable String verb(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        while (sentence.tag(at).equals("AUX") || sentence.tag(at).equals("ADV")) {
            at++;
        }
        return sentence.tag(at).equals("VERB") ? Participles.of(sentence.lower(at)) : null;
    }

    private static boolean can(Figure other, boolean person) {
        boolean place = other.type == CountedClass.OTHER || other.type == CountedClass.MONEY;
        boolean known = other.isCount() || other.kind == Kind.SHARE || other.kind == Kind.AGE;
        return known && (person ? Parts.isPerson(other) : !place);
    }

    private static void take(Figure figure, Figure source) {
        boolean near = source.sentence == figure.sentence;
        figure.lemma = figure.kind != Kind.AGE || near ? source.lemma : null;
        figure.type = source.type;
        if (figure.kind == Kind.COUNT && source.unit.kind() == UnitKind.NOUN) {
            figure.unit = source.unit;
        }
        if (figure.kind == Kind.AGE && near && source.kind == Kind.AGE) {
            source.attributes.forEach(figure::attribute);
        }
        figure.rule("ellipsis.carried-noun");
    }
}

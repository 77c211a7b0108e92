package org.saksei.statements.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

    /// What persons are found to be.
    private static final Set<String> STATES =
            Set.of("dead", "missing", "injured", "wounded", "hurt", "homeless", "pregnant", "unconscious", "unpaid");

    private static final Set<String> SAID_OF_PERSONS = Set.of("sex", "age", "citizenship");

    /// What befalls persons and no cases.
    private static final Set<String> PERSONAL = WordList.of("""
            deported returned released freed come gone fled escaped killed injured died born married
            hospitalised hospitalized interviewed screened expelled enrolled hired fired employed
            recruited lured sold deceived abused raped beaten held kept jailed trained drowned
            rescued missing paid resigned sent taken flown brought questioned bailed saved dead
            wounded intercepted hurt shot stabbed executed acquitted cleared sacked evacuated
            stranded paraded nabbed netted caught quizzed remanded apprehended feared bused
            trafficked repatriated smuggled ferried disembarked charged indicted convicted fined
            """);

    /// Behind a number these begin to say when.
    private static final Set<String> LATER = Set.of("last", "this", "so", "during", "yesterday", "today", "nationwide");

    private static final Set<String> PLACING = Set.of("in", "for", "against", "on");

    private static final Set<String> LEADING = Set.of("for", "of", "on", "to", "at");

    /// Verbs whose object stands behind a preposition.
    private static final Set<String> TAKING = WordList.of("""
            accounted accounts account disposed disposes hung agreed stood stands asked heard dealt amounted amounts
            objected replied responded ruled decided called looked provided
            """);

    private final Vocabulary vocabulary;
    private static final int FAR = 14;

    /// How many sentences back a noun without a number is looked for.
    private static final int NEAR = 2;

    /// How many sentences back a number may take its noun from over the border of a paragraph.
    private static final int SENTENCES = 3;

    /// How many figures back a noun is looked for.
    private static final int REACH = 12;

    /// Figures with a noun, the last one first.
    private final Deque<Figure> named = new ArrayDeque<>();

    /// What the nouns of figures without one say.
    private final Map<Figure, List<Attribute>> said = new IdentityHashMap<>();

    private final Parts parts;
    private final NamedNouns nouns;
    private final List<Sentence> sentences;

    CarriedNouns(Vocabulary vocabulary, Parts parts, List<Sentence> sentences) {
        this.vocabulary = vocabulary;
        this.parts = parts;
        this.sentences = sentences;
        nouns = new NamedNouns(vocabulary);
    }

    void keep(Scene scene) {
        for (Figure figure : scene.figures()) {
            boolean main = figure.isCount() && figure.baseOf == null && figure.restates == null;
            boolean share = figure.kind == Kind.SHARE && figure.hasNoun();
            boolean times = "time".equals(figure.lemma);
            boolean line = figure.label != null && figure.label.from() <= 1;
            boolean outside = line || scene.shape().bracket(figure.at) == 0;
            if (figure.lemma != null && !times && (main || share) && outside) {
                named.push(figure);
            }
        }
        while (named.size() > REACH) {
            named.removeLast();
        }
    }

    void fill(Scene scene) {
        Figure last = null;
        for (Figure figure : scene.figures()) {
            boolean row = last != null
                    && last.lemma != null
                    && last.kind == Kind.SHARE
                    && figure.kind == Kind.SHARE
                    && figure.list > 0
                    && figure.list == last.list;
            if (row && last != null && isBare(figure)) {
                take(figure, last);
            }
            last = figure;
            if (isBare(figure) && isPredicated(scene, figure)) {
                boolean age = figure.kind == Kind.AGE && !StatedAges.isExtreme(figure);
                Figure source = age ? null : source(scene, figure);
                if (source != null) {
                    take(figure, source);
                    placed(figure, source.list > 0 && source.whole != null ? source.whole : source);
                    boolean tally = Subjects.isTold(figure) && !isThere(figure.sentence, figure.phraseFrom - 1);
                    if (figure.isCount() && figure.event == null && tally) {
                        figure.event = source.event;
                    }
                    Figure whole = source.sentence == figure.sentence && isGapped(figure) ? source.whole : null;
                    if (whole != null && Parts.bounds(whole, figure)) {
                        parts.join(figure, whole, source.closed, source.cue, source.list, "disc.gapped");
                    }
                } else if (figure.kind == Kind.AGE) {
                    figure.type = CountedClass.PERSON;
                }
            }
        }
    }

    private static boolean isBare(Figure figure) {
        boolean number = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NONE;
        boolean share = figure.kind == Kind.SHARE;
        boolean age =
                figure.kind == Kind.AGE && (figure.rules.contains(StatedAges.RULE) || StatedAges.isExtreme(figure));
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
        boolean listed = figure.label != null && figure.label.listed();
        if (listed || isAlone(figure) || isAnswer(figure) || isPlaced(figure) || sentence.is(at, "who") || isGapped(figure) || isObject(figure) || isNumberOfThose(figure)) {
            return true;
        }
        return figure.kind == Kind.AGE
                || sentence.is(at, ":") && figure.phraseFrom > 0
                || sentence.tag(at).equals("AUX")
                || sentence.tag(at).equals("VERB")
                || sentence.isOneOf(at, CountedNouns.POINTERS)
                || STATES.contains(sentence.lower(at))
                || Subjects.isTold(figure);
    }

    /// "followed 31 cases, and compensation was paid in two", "of 60 reports in 23 the reason was missing": where or
    /// for what some of those before it stood.
    private static boolean isPlaced(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        boolean ends = at >= sentence.size()
                || sentence.get(at).isSign() && !sentence.is(at, "-") && !sentence.is(at, ":") && !sentence.is(at, "(")
                || sentence.tag(at).equals("CCONJ")
                || sentence.tag(at).equals("DET");
        int before = figure.phraseFrom - 1;
        while (before > 0
                && (sentence.tag(before).equals("ADV")
                        || sentence.is(before, "a")
                        || sentence.is(before, "mere")
                        || Parts.isModifier(sentence, before))
                && !PLACING.contains(sentence.lower(before))) {
            before--;
        }
        return ends
                && figure.kind == Kind.COUNT
                && PLACING.contains(sentence.lower(before))
                && !sentence.get(Math.max(0, before - 1)).isNumeral();
    }

    private void placed(Figure figure, Figure source) {
        if (isPlaced(figure)
                && !isPlaced(source)
                && source.sentence == figure.sentence
                && figure.whole == null
                && source.isCount()
                && Parts.bounds(source, figure)) {
            parts.join(figure, source, true, null, parts.newList(), "disc.placed");
        }
    }

    /// "five were jailed, two a fine": the verb is that of the clause before.
    private static boolean isGapped(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean joined = sentence.is(figure.phraseFrom - 1, ",")
                || sentence.tag(figure.phraseFrom - 1).equals("CCONJ");
        return joined && (sentence.is(figure.phraseTo, "a") || sentence.is(figure.phraseTo, "an"));
    }

    /// "In 2021 it took 71.", "had repatriated no more than 70 since January", "accounted for 34": the object of a verb
    /// with no noun behind.
    private static boolean isObject(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        boolean ends = at >= sentence.size()
                || sentence.get(at).isSign() && !sentence.is(at, "-") && !sentence.is(at, ":")
                || sentence.tag(at).equals("ADP") && !sentence.is(at, "of")
                || sentence.tag(at).equals("CCONJ")
                || sentence.tag(at).equals("SCONJ")
                || sentence.isOneOf(at, LATER);
        int verb = figure.phraseFrom - 1;
        while (verb > 0 && sentence.tag(verb).equals("ADV")) {
            verb--;
        }
        if (ends && sentence.tag(verb).equals("AUX") && isThere(sentence, verb)) {
            return true;
        }
        boolean led = verb > 0 && LEADING.contains(sentence.lower(verb));
        verb = led ? verb - 1 : verb;
        boolean rest = sentence.is(verb, "remaining") || sentence.is(verb, "following");
        return ends && verb >= 0 && !rest && sentence.tag(verb).equals("VERB") && (!led || TAKING.contains(sentence.lower(verb)));
    }

    /// "in 2015 there were 1,138".
    private static boolean isThere(Sentence sentence, int verb) {
        int at = verb;
        while (at > 0
                && (sentence.tag(at).equals("AUX")
                        || sentence.tag(at).equals("ADV")
                        || sentence.is(at, "been"))
                && !sentence.is(at, "there")) {
            at--;
        }
        return sentence.is(at, "there");
    }

    /// "the number of those brought out since March is 63".
    private static boolean isNumberOfThose(Figure figure) {
        Sentence sentence = figure.sentence;
        for (int at = figure.phraseFrom - 1; at > 0 && at > figure.phraseFrom - FAR; at--) {
            if (sentence.is(at, "number") && sentence.is(at + 1, "of")) {
                return CountedNouns.POINTERS.contains(sentence.lower(at + 2));
            }
        }
        return false;
    }

    /// "Germany (83 victims), Italy (49)": alone with its noun in a bracket behind a name.
    private static boolean isAlone(Figure figure) {
        Sentence sentence = figure.sentence;
        int end = Math.max(figure.phraseTo, figure.nounTo);
        return sentence.is(figure.phraseFrom - 1, "(")
                && sentence.is(end, ")")
                && figure.phraseFrom > 1
                && (sentence.get(figure.phraseFrom - 2).isNominal()
                        || sentence.tag(figure.phraseFrom - 2).equals("ADJ"));
    }

    /// The nearest figure before with a noun that this can be said of.
    private @Nullable Figure source(Scene scene, Figure figure) {
        boolean who = figure.sentence.is(figure.phraseTo, "who");
        boolean person = figure.kind == Kind.AGE || who || isOfPersons(figure);
        for (Figure other : scene.figures().reversed()) {
            boolean before = other.at < figure.at
                    && other.lemma != null
                    && scene.comparing(other.at) == null
                    && (scene.shape().bracket(other.at) == 0 || isAlone(figure) && isAlone(other));
            if (before && (can(other, person) || isPlaced(figure) && isThing(other))) {
                return other;
            }
        }
        int last = figure.sentence.index() - 1;
        Figure asked = isAnswer(figure) ? nouns.answered(figure, last < 0 ? null : sentences.get(last)) : null;
        if (asked != null) {
            return asked;
        }
        Figure regarded = nouns.regarding(figure);
        List<Figure> near = named.stream()
                .filter(other -> isNear(figure, other, person || isAlone(figure)))
                .filter(other -> can(other, person) || isPlaced(figure) && isThing(other))
                .toList();
        Figure told = near.stream().filter(other -> !isAside(other)).findFirst().orElse(near.isEmpty() ? null : near.getFirst());
        Figure later = regarded != null ? regarded : unnumbered(figure, told);
        return later != null && can(later, person) ? later : told;
    }

    /// "– Eight.", "he answered: \"Seven, Your Honor": nothing else is said.
    private static boolean isAnswer(Figure figure) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        while (before >= 0
                && (sentence.tag(before).equals("ADV") || Parts.isModifier(sentence, before))) {
            before--;
        }
        boolean opens = before < 0 || sentence.get(before).isSign() && !sentence.is(before, ",");
        boolean ends = figure.phraseTo >= sentence.size()
                || sentence.get(figure.phraseTo).isSign()
                || sentence.tag(figure.phraseTo).equals("ADP");
        return opens && ends && !sentence.is(figure.phraseTo, "%");
    }

    /// In this paragraph or the one before; where each sentence is a paragraph, a few sentences back.
    ///
    /// @param sure whether what is said of it is said of such only
    private static boolean isNear(Figure figure, Figure other, boolean sure) {
        int paragraphs = figure.sentence.paragraph() - other.sentence.paragraph();
        return paragraphs <= 1 || sure && figure.sentence.index() - other.sentence.index() <= SENTENCES;
    }

    /// "46 women boarded at three shelters": where or with what, and no person and no event.
    private static boolean isAside(Figure figure) {
        int before = figure.phraseFrom - 1;
        boolean placed = figure.sentence.tag(before).equals("ADP") && !figure.sentence.is(before, "of");
        return placed && (figure.type == CountedClass.ENTITY || figure.type == CountedClass.OTHER);
    }

    private static boolean isThing(Figure figure) {
        return figure.type == CountedClass.OTHER && figure.isCount() && figure.hasNoun() && !isAside(figure);
    }

    /// A noun without a number that stands nearer than the last figure that fits.
    private @Nullable Figure unnumbered(Figure figure, @Nullable Figure told) {
        Sentence own = figure.sentence;
        int from = told == null ? own.index() - NEAR : Math.max(told.sentence.index() + 1, own.index() - NEAR);
        for (int index = own.index() - 1; index >= Math.max(0, from); index--) {
            Sentence sentence = sentences.get(index);
            Figure noun = own.paragraph() - sentence.paragraph() <= 1 ? nouns.in(sentence) : null;
            if (noun != null) {
                return noun;
            }
        }
        return null;
    }

    /// Whether what befell a number, or what is said of it, is told of persons only.
    boolean isOfPersons(Figure figure) {
        String done = figure.event != null ? figure.event : verb(figure);
        Event event = vocabulary.event(done);
        boolean befalls = event != null && (event.befalls() != null || event.family() != null)
                || done != null && PERSONAL.contains(done)
                || STATES.contains(figure.sentence.lower(figure.phraseTo));
        boolean placed = figure.attributes.isEmpty() && isPlaced(figure);
        return befalls && !placed || figure.attributes.stream().map(Attribute::dimension).anyMatch(SAID_OF_PERSONS::contains);
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
        // "of which 215 minors": what comes after goes on with the whole.
        if (other.whole != null && other.hasNoun() && !other.plainNoun && other.whole.lemma != null) {
            return false;
        }
        return known && (person ? Parts.isPerson(other) : !place);
    }

    /// What the noun phrase of a figure says of who they are: "women", "Lo nationals"; not what only befell them.
    private List<Attribute> belonging(Figure source) {
        List<Attribute> own = source.hasNoun() && source.saidToBe == null ? source.attributes : List.of();
        return said.getOrDefault(source, own).stream()
                .filter(attribute -> SAID_OF_PERSONS.contains(attribute.dimension()))
                .toList();
    }

    /// Gives a figure the noun of another and what that noun says.
    void take(Figure figure, Figure source) {
        boolean near = source.sentence == figure.sentence;
        figure.lemma = figure.kind != Kind.AGE || near ? source.lemma : null;
        figure.type = source.type;
        if (figure.kind == Kind.COUNT && source.unit.kind() == UnitKind.NOUN) {
            figure.unit = source.unit;
        }
        if (figure.kind == Kind.AGE && near && source.kind == Kind.AGE) {
            source.attributes.forEach(figure::attribute);
        }
        if (figure.kind != Kind.AGE) {
            belonging(source).stream()
                    .filter(attribute -> !figure.has(attribute.dimension()))
                    .forEach(figure::attribute);
            said.put(figure, belonging(source));
        }
        figure.rule("ellipsis.carried-noun");
    }
}

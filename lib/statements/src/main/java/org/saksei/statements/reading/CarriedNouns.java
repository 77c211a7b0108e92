package org.saksei.statements.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Gives a number that says what some did or were, and not what they are, the noun of the last figure that
/// fits: "112 had been arrested", "at least 60 others were deported", "the youngest is 16".
final class CarriedNouns {

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

    /// What is done with cases, complaints and sentences only.
    private static final Set<String> OF_CASES = WordList.of("""
            increased reduced upheld overturned quashed adjourned appealed dismissed filed closed reopened resolved
            settled lodged lengthened shortened commuted annulled concluded substantiated withdrawn dropped shelved
            archived concerned related decided heard solved processed handled
            """);

    /// What persons and bodies do, and cases do not.
    private static final Set<String> HUMAN = WordList.of("""
            appealed won accepted agreed refused declined asked said told complained wanted chose testified gave pleaded
            confessed denied claimed wept slept lived worked spoke waited stayed left walked ran hid borrowed owed earned
            admitted knew believed feared hoped signed applied received got answered replied paid bought sold travelled
            traveled suffered endured experienced filed crossed cried fell fought signed-up joined returned
            """);

    private static final Set<String> BEFALLING =
            Set.of("identified", "assessed", "counselled", "recognised", "recognized");

    private static final Set<String> CONCERNING = WordList.of("""
            concerned involved related led ended resulted stemmed arisen pertained
            """);

    /// What is handed "to 48" persons.
    private static final Set<String> GIVING =
            Set.of("given", "handed", "issued", "awarded", "granted", "paid", "provided");

    private static final Set<String> RELATIVES = WordList.of("""
            son daughter brother sister wife husband mother father parent cousin uncle aunt nephew niece relative
            sibling stepson stepdaughter stepfather stepmother lieutenant colleague friend twin
            """);

    private final Vocabulary vocabulary;
    /// How many sentences back a noun without a number is looked for.
    private static final int NEAR = 2;

    /// How many sentences back a number may take its noun from over the border of a paragraph.
    private static final int SENTENCES = 3;

    /// How many figures of its own sentence a number looks back over.
    private static final int BEFORE = 40;

    /// Over how many wholes the noun of a part is looked for.
    private static final int WHOLES = 4;

    /// How many figures back a noun is looked for.
    private static final int REACH = 12;

    /// Figures with a noun, the last one first.
    private final Deque<Figure> named = new ArrayDeque<>();

    /// What the nouns of figures without one say.
    private final Map<Figure, List<Attribute>> said = new IdentityHashMap<>();

    /// The last share of something named.
    private @Nullable Figure lastShare;

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
            boolean times = "time".equals(figure.lemma) || "occasion".equals(figure.lemma);
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
        List<Figure> figures = scene.figures();
        for (int index = 0; index < figures.size(); index++) {
            Figure figure = figures.get(index);
            Figure last = index > 0 ? figures.get(index - 1) : null;
            if (last != null && BareNumbers.isBare(figure) && isRow(last, figure)) {
                take(figure, last);
            }
            Figure portion = lastShare;
            if (portion != null && BareNumbers.isBare(figure) && isShareAgain(figure, portion)) {
                take(figure, portion);
                figure.event = figure.event == null ? portion.event : figure.event;
            }
            lastShare = figure.kind == Kind.SHARE && figure.lemma != null ? figure : lastShare;
            boolean sum = figure.whole != null && figure.whole.kind == Kind.MONEY;
            if (!sum && BareNumbers.isBare(figure) && BareNumbers.isPredicated(scene, figure)) {
                fill(scene, index);
            }
        }
    }

    /// "Half were Nigerian; in Lyon the share is two thirds": of what the share before was told.
    private static boolean isShareAgain(Figure figure, Figure before) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0 && (sentence.tag(at).equals("AUX") || sentence.tag(at).equals("ADV") || sentence.is(at, "at"))) {
            at--;
        }
        boolean told = sentence.isOneOf(at, Set.of("share", "proportion", "percentage", "figure", "rate"))
                && sentence.tag(at - 1).equals("DET");
        return told && figure.kind == Kind.SHARE && sentence.index() - before.sentence.index() <= NEAR;
    }

    /// "45% by friends, 21% by relatives": shares of one list.
    private static boolean isRow(Figure last, Figure figure) {
        return last.lemma != null
                && last.kind == Kind.SHARE
                && figure.kind == Kind.SHARE
                && figure.list > 0
                && figure.list == last.list;
    }

    private void fill(Scene scene, int index) {
        Figure figure = scene.figures().get(index);
        boolean age = figure.kind == Kind.AGE && !StatedAges.isExtreme(figure);
        Figure source = age ? null : source(scene, index);
        if (source == null) {
            figure.type = figure.kind == Kind.AGE && figure.type == null ? CountedClass.PERSON : figure.type;
            return;
        }
        take(figure, source);
        placed(figure, source.list > 0 && source.whole != null ? source.whole : source);
        boolean tally = Subjects.isTold(figure) && !BareNumbers.isThere(figure.sentence, figure.phraseFrom - 1);
        if (figure.isCount() && figure.event == null && tally) {
            figure.event = source.event;
        }
        Figure whole = source.sentence == figure.sentence && BareNumbers.isGapped(figure) ? source.whole : null;
        if (whole != null && Parts.bounds(whole, figure)) {
            parts.join(figure, whole, source.closed, source.cue, source.list, "disc.gapped");
        }
    }

    /// "12 charged after long investigation": persons, though nothing in the text says so.
    boolean unsaid(Scene scene, Figure figure) {
        boolean those = figure.lemma == null
                && !figure.hasNoun()
                && figure.unit.kind() == UnitKind.NONE
                && figure.kind == Kind.ZERO
                && figure.sentence.is(figure.phraseTo, "of")
                && figure.sentence.is(figure.phraseTo + 1, "those")
                && !figure.isRejected()
                && isDoneToPersons(figure.sentence.lower(figure.phraseTo + 2));
        boolean told = those
                || figure.kind == Kind.COUNT
                        && (figure.label == null || !figure.label.listed())
                        && figure.whole == null
                        && !figure.isRejected()
                        && BareNumbers.isBare(figure)
                        && BareNumbers.isPredicated(scene, figure)
                        && befalls(figure) != null;
        if (told) {
            figure.lemma = "person";
            CountedClass befallen = those ? befalls(figure.sentence.lower(figure.phraseTo + 2)) : befalls(figure);
            boolean accused = befallen == CountedClass.PERPETRATOR;
            figure.type = accused ? CountedClass.PERPETRATOR : CountedClass.PERSON;
            figure.unit = new Unit(UnitKind.NOUN, null, "person");
            figure.rule("np.crowd");
        }
        return told;
    }

    private void placed(Figure figure, Figure source) {
        if (BareNumbers.isPlaced(figure)
                && !BareNumbers.isPlaced(source)
                && source.sentence == figure.sentence
                && figure.whole == null
                && source.isCount()
                && Parts.bounds(source, figure)) {
            parts.join(figure, source, true, null, parts.newList(), "disc.placed");
        }
    }

    /// The nearest figure before with a noun that this can be said of.
    private @Nullable Figure source(Scene scene, int index) {
        Figure figure = scene.figures().get(index);
        boolean who = figure.sentence.is(figure.phraseTo, "who");
        boolean person = figure.kind == Kind.AGE || who || isOfPersons(figure);
        boolean alone = BareNumbers.isAlone(figure);
        for (int before = index - 1; before >= 0 && before > index - BEFORE; before--) {
            Figure other = scene.figures().get(before);
            boolean outside = scene.shape().bracket(other.at) == 0 || alone && BareNumbers.isAlone(other);
            boolean named = other.lemma != null && other.at < figure.at && scene.comparing(other.at) == null;
            if (outside && named && isSource(figure, other, person)) {
                return other;
            }
        }
        int last = figure.sentence.index() - 1;
        Figure asked =
                BareNumbers.isAnswer(figure) ? nouns.answered(figure, last < 0 ? null : sentences.get(last)) : null;
        return asked != null ? asked : earlier(figure, person);
    }

    private boolean isSource(Figure figure, Figure other, boolean person) {
        if (isOfCases(figure)) {
            return other.type == CountedClass.EVENT && other.lemma != null;
        }
        if (isOfPeople(figure) && other.type == CountedClass.EVENT) {
            return false;
        }
        return can(other, person) && !isOfOthers(figure, other) && !isFewRelatives(figure, other)
                || BareNumbers.isPlaced(figure) && isThing(other);
    }

    /// "three were increased", "Only nine went to trial": what is done with cases and sentences and with nobody.
    private static boolean isOfCases(Figure figure) {
        Sentence sentence = figure.sentence;
        String verb = verb(figure);
        boolean passive = sentence.tag(figure.phraseTo).equals("AUX");
        if (verb != null && !passive && !verb.equals("gone")) {
            return CONCERNING.contains(verb);
        }
        String done = verb != null ? verb : BareNumbers.isObject(figure) ? figure.event : null;
        boolean tried = "gone".equals(done)
                && indexOf(sentence, "to", figure.phraseTo) > 0
                && sentence.is(indexOf(sentence, "to", figure.phraseTo) + 1, "trial");
        return tried || done != null && OF_CASES.contains(done);
    }

    /// "49 not identified", "20 had been assessed": said of persons or of what is run by persons.
    private static boolean isOfPeople(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = sentence.is(figure.phraseTo, "not") ? figure.phraseTo + 1 : figure.phraseTo;
        while (sentence.tag(at).equals("AUX") || sentence.tag(at).equals("ADV")) {
            at++;
        }
        return HUMAN.contains(sentence.lower(figure.phraseTo)) || BEFALLING.contains(sentence.lower(at));
    }

    private static int indexOf(Sentence sentence, String word, int from) {
        for (int at = from; at < sentence.size() && at < from + NEAR + 2; at++) {
            if (sentence.is(at, word)) {
                return at;
            }
        }
        return -1;
    }

    /// "the owner and his two sons. Certificates were given to 48": more than there are brothers and sons.
    private static boolean isFewRelatives(Figure figure, Figure other) {
        boolean relative = other.lemma != null && RELATIVES.contains(other.lemma);
        return relative && !Parts.bounds(other, figure);
    }

    /// "sold 16 women. Two others were acquitted": who is judged is none of the victims, and who is rescued none of
    /// the accused.
    private boolean isOfOthers(Figure figure, Figure other) {
        Event event = vocabulary.event(figure.event);
        CountedClass befalls = event == null ? null : event.befalls();
        return befalls == CountedClass.PERPETRATOR && other.type == CountedClass.VICTIM
                || befalls == CountedClass.VICTIM && other.type == CountedClass.PERPETRATOR;
    }

    /// What a sentence before counted or was about.
    private @Nullable Figure earlier(Figure figure, boolean person) {
        Figure regarded = nouns.regarding(figure);
        boolean sure = person || BareNumbers.isAlone(figure) || isOfPeople(figure);
        List<Figure> near = named.stream()
                .filter(other -> isNear(figure, other, sure) && isSource(figure, other, person))
                .toList();
        if (near.isEmpty()) {
            near = named.stream()
                    .filter(other -> isNear(figure, other, sure) && isOfOthers(figure, other) && can(other, person))
                    .toList();
        }
        Figure first = near.isEmpty() ? null : near.getFirst();
        Figure told = near.stream().filter(other -> !isAside(other)).findFirst().orElse(first);
        Figure later = regarded != null ? regarded : unnumbered(figure, told);
        return later != null && can(later, person) ? later : told;
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

    /// Whether a figure before another only says where or with what, and the other does not stand there too.
    static boolean isAside(Figure figure, Figure before) {
        return isAside(before) && !figure.sentence.tag(figure.phraseFrom - 1).equals("ADP");
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
        int blank = done == null ? -1 : done.indexOf(' ');
        done = done != null && blank > 0 ? done.substring(0, blank) : done;
        boolean befalls = event != null && (event.befalls() != null || event.family() != null)
                || done != null && PERSONAL.contains(done)
                || BareNumbers.STATES.contains(figure.sentence.lower(figure.phraseTo));
        boolean placed = figure.attributes.isEmpty() && BareNumbers.isPlaced(figure);
        boolean given = figure.sentence.is(figure.phraseFrom - 1, "to") && done != null && GIVING.contains(done);
        return given
                || befalls && !placed
                || figure.attributes.stream().map(Attribute::dimension).anyMatch(SAID_OF_PERSONS::contains);
    }

    /// The arrested of "none of those arrested".
    private boolean isDoneToPersons(String participle) {
        Event event = vocabulary.event(participle);
        return PERSONAL.contains(participle) || event != null && event.befalls() != null;
    }

    /// The class of person that what befell a number befalls, or null.
    @Nullable
    CountedClass befalls(Figure figure) {
        return befalls(figure.event != null ? figure.event : verb(figure));
    }

    private @Nullable CountedClass befalls(@Nullable String participle) {
        Event event = vocabulary.event(participle);
        return event == null ? null : event.befalls();
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
        Figure whole = source.whole;
        if (whole != null && !source.hasNoun() && !said.containsKey(source)) {
            return belonging(whole);
        }
        Figure named = said.containsKey(source) ? source : named(source);
        List<Attribute> own = isNamed(named) ? named.attributes : List.of();
        return said.getOrDefault(named, own).stream()
                .filter(attribute -> SAID_OF_PERSONS.contains(attribute.dimension()))
                .toList();
    }

    /// The figure with the noun a number has taken: up its wholes and those it was taken from.
    static Figure named(Figure figure) {
        Figure named = figure;
        for (int steps = 0; steps < WHOLES && !isNamed(named); steps++) {
            Figure above = named.whole != null ? named.whole : named.again != null ? named.again : named.namesake;
            if (above == null || !Objects.equals(above.lemma, figure.lemma)) {
                break;
            }
            named = above;
        }
        return named;
    }

    private static boolean isNamed(Figure figure) {
        return figure.hasNoun() && figure.saidToBe == null;
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

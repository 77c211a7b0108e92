package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Finds what a figure counts: the noun after it, behind "of", or the subject before "numbered".
final class CountedNouns {

    /// Words after "of" that point back at a whole.
    static final Set<String> POINTERS = Set.of("them", "whom", "which", "these", "those", "this", "that", "it");

    private static final Set<String> COSTING = Set.of("cost", "costs", "costing");

    private static final Set<String> TOTALS = Set.of("total", "totals", "overall");

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final UnitSubjects amounts;
    private final Predicates predicates;
    private final ShareNouns shares;
    private final LexiconNouns known;
    private final NounsBehind behind;
    private final PersonAges ages;

    CountedNouns(Vocabulary vocabulary, NounPhrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        subjects = new Subjects(phrases);
        amounts = new UnitSubjects(phrases, subjects);
        predicates = new Predicates(vocabulary, phrases);
        shares = new ShareNouns(phrases, subjects);
        known = new LexiconNouns(vocabulary, phrases);
        behind = new NounsBehind(vocabulary, phrases, known);
        ages = new PersonAges(known);
    }

    /// What is known of nouns that need not be counted.
    LexiconNouns known() {
        return known;
    }

    void read(Figure figure) {
        if (figure.isRejected() || figure.kind == Kind.RATING) {
            return;
        }
        if (ages.isAge(figure)) {
            figure.kind = Kind.AGE;
            figure.unit = new Unit(UnitKind.AGE, null, "year of age");
            figure.rule("age.apposition");
        }
        boolean ownUnit = figure.unit.kind() != UnitKind.NONE;
        boolean named = figure.kind == Kind.DURATION || figure.kind == Kind.MONEY;
        Phrase phrase = phrase(figure, ownUnit);
        if (phrase != null && isSuperlative(figure.sentence, phrase)) {
            phrase = null;
        }
        if (phrase != null
                && TOTALS.contains(figure.sentence.lower(phrase.head()))
                && phrase.to() == phrase.from() + 1) {
            phrase = null;
        }
        if (phrase != null) {
            take(figure, phrase, ownUnit);
        } else if (!ownUnit && UnsaidPersons.areOfParent(figure)) {
            figure.lemma = "child";
            figure.type = CountedClass.PERSON;
            figure.unit = new Unit(UnitKind.NOUN, null, "child");
            figure.settled = true;
            figure.rule("np.parent");
        } else if (!ownUnit && UnsaidPersons.are(figure)) {
            figure.lemma = "person";
            figure.type = CountedClass.PERSON;
            figure.unit = new Unit(UnitKind.NOUN, null, "person");
            figure.rule("np.crowd");
        }
        Phrase owned = phrase == null && !ownUnit ? behind.ofOwner(figure) : null;
        Noun whole = owned == null ? null : known.noun(figure.sentence, owned);
        if (owned != null) {
            figure.lemma = whole != null && whole.lemma().indexOf(' ') < 0
                    ? whole.lemma()
                    : English.singular(figure.sentence.lower(owned.head()));
            figure.type = whole == null ? CountedClass.OTHER : whole.type();
            figure.unit = new Unit(UnitKind.NOUN, null, phrases.unitName(figure.sentence, owned));
        }
        figure.tailTo = Math.max(figure.phraseTo, figure.nounTo);
        if (figure.kind == Kind.FOLD && figure.type == CountedClass.OTHER && isFromMoney(figure)) {
            figure.type = CountedClass.MONEY;
        }
        if (phrase == null && figure.kind == Kind.MEASURE) {
            figure.type = CountedClass.OTHER;
        }
        if (phrase == null && figure.unit.kind() == UnitKind.MONEY) {
            figure.type = CountedClass.MONEY;
        }
        if (named && figure.type == CountedClass.MONEY == (figure.kind == Kind.DURATION)) {
            figure.type = figure.kind == Kind.MONEY ? CountedClass.MONEY : CountedClass.OTHER;
        }
        boolean term = figure.lemma != null && Events.isPenalty(figure.lemma) && !figure.lemma.equals("sentence");
        boolean time = figure.unit.kind() == UnitKind.TIME;
        if (time && (figure.type == null || term)) {
            figure.type = CountedClass.OTHER;
        }
    }

    /// "Travel doubled, from $2 million".
    private static boolean isFromMoney(Figure figure) {
        Sentence sentence = figure.sentence;
        int from = sentence.is(figure.phraseTo, ",") ? figure.phraseTo + 1 : figure.phraseTo;
        boolean currency = from + 2 < sentence.size()
                && sentence.get(from + 2).isNumeral()
                && (sentence.tag(from + 1).equals("SYM")
                        || sentence.get(from + 1).isCapitalised()
                                && sentence.get(from + 1).text().length() < 5);
        return currency && sentence.is(from, "from");
    }

    /// "the longest was 25 years": a degree and no noun.
    private boolean isSuperlative(Sentence sentence, Phrase phrase) {
        String word = sentence.lower(phrase.head());
        return phrase.to() == phrase.from() + 1
                && word.endsWith("est")
                && sentence.is(phrase.from() - 1, "the")
                && vocabulary.noun(word).isEmpty();
    }

    private @Nullable Phrase phrase(Figure figure, boolean ownUnit) {
        if (figure.kind == Kind.DURATION || figure.kind == Kind.MONEY) {
            Phrase amount = amounts.of(figure);
            return ruled(figure, amount != null && isPayer(figure, amount) ? null : amount, "np.of");
        }
        if (figure.kind == Kind.RATE && figure.unit.kind() == UnitKind.MONEY) {
            Phrase paid = amounts.of(figure);
            boolean money = paid != null
                    && paid.to() <= figure.phraseFrom
                    && phrases.isMoney(figure.sentence.lower(paid.head()));
            if (money) {
                return ruled(figure, paid, "np.of");
            }
        }
        if (figure.kind == Kind.AGE) {
            Phrase phrase = phrases.at(figure.sentence, pastHyphen(figure));
            if (figure.rules.contains(StatedAges.RULE)) {
                return ruled(figure, StatedAges.who(figure, phrases), "np.before");
            }
            phrase = phrase == null ? beforeAge(figure) : phrase;
            Phrase aged = phrase != null ? phrase : subjects.of(figure, false);
            figure.type = CountedClass.PERSON;
            return aged == null || figure.sentence.is(aged.head(), "age") ? null : ruled(figure, aged, "np.of");
        }
        if (figure.kind == Kind.FOLD) {
            Phrase folded = shares.folded(figure);
            if (folded != null) {
                return ruled(figure, folded, "np.before");
            }
        }
        boolean share = figure.kind == Kind.SHARE;
        boolean fraction =
                share && figure.unit.kind() == UnitKind.FRACTION && !figure.sentence.is(figure.phraseTo, "of");
        Phrase phrase = ownUnit && !fraction
                ? behind.behindOf(figure)
                : fraction ? behind.plural(figure) : behind.after(figure);
        Phrase compared = ownUnit && !fraction && phrase == null ? behind.compared(figure) : null;
        if (compared != null) {
            return ruled(figure, compared, "np.after");
        }
        figure.saidToBe = share || phrase == null ? predicates.of(figure) : null;
        if (figure.saidToBe != null) {
            figure.rule("np.predicate");
            return share ? phrase : null;
        }
        Phrase mover = phrase != null && share && !fraction ? shares.moved(figure) : null;
        if (mover != null) {
            return ruled(figure, mover, "np.before");
        }
        Phrase part = phrase == null && share ? behind.part(figure) : null;
        if (part != null) {
            return ruled(figure, part, "np.after");
        }
        if (phrase == null && share) {
            boolean moved = figure.sentence.is(figure.phraseFrom - 1, "up")
                    || figure.sentence.is(figure.phraseFrom - 1, "down");
            Phrase named = shares.of(figure);
            return ruled(figure, named == null && moved ? subjects.of(figure, false) : named, "np.before");
        }
        boolean of = phrase == null && figure.kind == Kind.MEASURE && figure.sentence.is(figure.phraseFrom - 1, "of");
        if (of && figure.sentence.get(Math.max(0, figure.phraseFrom - 2)).isNominal()) {
            return ruled(figure, new Phrase(figure.phraseFrom - 2, figure.phraseFrom - 1), "np.before");
        }
        if (phrase == null && figure.kind == Kind.MEASURE) {
            return ruled(figure, subjects.of(figure, false), "np.before");
        }
        if (phrase != null || ownUnit) {
            return ruled(figure, phrase, ownUnit ? "np.of" : "np.after");
        }
        phrase = figure.isTentative() || isOfPronoun(figure) ? null : subjects.of(figure, false);
        phrase = phrase == null ? predicates.numbered(figure) : phrase;
        figure.rule(phrase == null ? "np.none" : "np.before");
        return phrase;
    }

    /// "A campaign cost 4 million francs", "the guests raised $700": who has a sum or what it buys is not what the
    /// money is.
    private boolean isPayer(Figure figure, Phrase phrase) {
        Sentence sentence = figure.sentence;
        if (figure.kind != Kind.MONEY
                || phrase.to() > figure.phraseFrom
                || phrases.isMoney(sentence.lower(phrase.head()))) {
            return false;
        }
        Noun noun = known.noun(sentence, phrase);
        boolean body = noun != null && (Parts.isPerson(noun.type()) || noun.type() == CountedClass.ENTITY);
        for (int at = phrase.to(); at < figure.phraseFrom; at++) {
            body |= COSTING.contains(sentence.lower(at));
        }
        return body;
    }

    /// "The year before it was 107": the subject is no noun.
    private static boolean isOfPronoun(Figure figure) {
        Sentence sentence = figure.sentence;
        int verb = figure.phraseFrom - 1;
        while (verb > 0 && !sentence.get(verb).isVerbal() && verb > figure.phraseFrom - 4) {
            verb--;
        }
        return verb > 0 && (sentence.is(verb - 1, "it") || sentence.is(verb - 1, "they"));
    }

    /// "a girl aged 6", "one Ethiopian man, 24": the noun right before; a name is none.
    private @Nullable Phrase beforeAge(Figure figure) {
        int at = figure.phraseFrom - 1;
        while (figure.sentence.is(at, "aged") || figure.sentence.is(at, "age") || figure.sentence.is(at, ",")) {
            at--;
        }
        boolean noun = at >= 0
                && at < figure.phraseFrom - 1
                && figure.sentence.get(at).isNominal()
                && !figure.sentence.get(at).isCapitalised();
        return noun ? subjects.backwards(figure.sentence, at) : null;
    }

    private static int pastHyphen(Figure figure) {
        return figure.sentence.is(figure.phraseTo, "-") ? figure.phraseTo + 1 : figure.phraseTo;
    }

    private static @Nullable Phrase ruled(Figure figure, @Nullable Phrase phrase, String rule) {
        if (phrase != null) {
            figure.rule(rule);
        }
        return phrase;
    }

    void take(Figure figure, Phrase phrase, boolean ownUnit) {
        Sentence sentence = figure.sentence;
        Phrase compound = phrases.compound(sentence, phrase);
        figure.wideFrom = phrase.from();
        figure.nounFrom = compound.from();
        figure.nounTo = phrase.to();
        figure.tailTo = phrase.to();
        Noun noun = known.noun(sentence, phrase);
        String head = sentence.lower(phrase.head());
        boolean people =
                noun != null && !noun.attributes().isEmpty() && noun.plurals().isEmpty();
        boolean named = noun != null && (noun.lemma().indexOf(' ') < 0 || people);
        figure.lemma = noun != null && named ? noun.lemma() : English.singular(head);
        CountedClass members = known.members(sentence, phrase);
        figure.type = members != null ? members : noun == null ? CountedClass.OTHER : noun.type();
        if (head.equals("times")) {
            figure.type = CountedClass.EVENT;
        }
        figure.plainNoun = noun != null && noun.attributes().isEmpty();
        if (noun != null) {
            Noun other = known.joined(sentence, phrase);
            noun.attributes().stream()
                    .filter(attribute -> other == null || other.attributes().contains(attribute))
                    .forEach(figure::attribute);
            if (noun.event() != null) {
                figure.event = noun.event();
                figure.ownEvent = true;
            }
        }
        if (!ownUnit) {
            figure.unit = new Unit(UnitKind.NOUN, null, phrases.unitName(sentence, compound));
            Rates.read(figure, phrase.to());
        }
    }

    /// Whether the lexicon has the noun of a figure.
    boolean isKnown(Figure figure) {
        return known.noun(figure.sentence, new Phrase(figure.nounFrom, figure.nounTo)) != null;
    }

    /// Gives a figure the noun its sentence says it is, once its whole and its event are known.
    void name(Figure figure) {
        if (figure.kind == Kind.COUNT && !figure.hasNoun() && !figure.isRejected()) {
            Rates.read(figure, figure.phraseTo);
        }
        Phrase phrase = figure.saidToBe;
        Noun noun = phrase == null ? null : known.noun(figure.sentence, phrase);
        if (phrase == null || noun == null || figure.isRejected()) {
            return;
        }
        figure.wideFrom = phrase.from();
        figure.nounFrom = phrases.compound(figure.sentence, phrase).from();
        figure.nounTo = phrase.to();
        figure.lemma =
                noun.lemma().indexOf(' ') > 0 ? English.singular(figure.sentence.lower(phrase.head())) : noun.lemma();
        boolean plain = noun.type() == CountedClass.PERSON && figure.type != null && Parts.isPerson(figure);
        figure.type = plain ? figure.type : noun.type();
        noun.attributes().forEach(figure::attribute);
    }
}

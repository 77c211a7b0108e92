package org.saksei.statements.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
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

    private static final Set<String> CROWDS = Set.of(
            "crowd",
            "audience",
            "population",
            "jury",
            "attendance",
            "workforce",
            "congregation",
            "crew",
            "staff",
            "team",
            "family",
            "group",
            "household",
            "squad",
            "delegation",
            "capacity");

    private static final Set<String> PLACES = Set.of("room", "space", "places", "beds", "bunks", "capacity");

    private static final Set<String> GROUPS =
            Set.of("group", "batch", "wave", "band", "pair", "party", "busload", "boatload", "set");

    private static final Set<String> SPANS_OF_TIME =
            Set.of("year", "half", "quarter", "month", "period", "semester", "week", "decade");

    private static final Set<String> TIME_TOLD =
            Set.of("last", "previous", "prior", "preceding", "same", "earlier", "corresponding");

    /// How far behind a noun the verb of its clause is looked for, in tokens.
    private static final int CLAUSE = 30;

    private static final Set<String> PARENTS = Set.of(
            "mother", "father", "parent", "mum", "mom", "dad", "widow", "widower", "mothers", "fathers", "parents");

    private static final Set<String> TOTALS = Set.of("total", "totals", "overall");

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final UnitSubjects amounts;
    private final Predicates predicates;
    private final ShareNouns shares;
    private final FalseNouns none;
    private final PersonAges ages;

    CountedNouns(Vocabulary vocabulary, NounPhrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        subjects = new Subjects(phrases);
        amounts = new UnitSubjects(phrases, subjects);
        predicates = new Predicates(vocabulary, phrases);
        shares = new ShareNouns(phrases, subjects);
        none = new FalseNouns(vocabulary, phrases);
        ages = new PersonAges(this);
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
        } else if (!ownUnit && isOfParent(figure)) {
            figure.lemma = "child";
            figure.type = CountedClass.PERSON;
            figure.unit = new Unit(UnitKind.NOUN, null, "child");
            figure.settled = true;
            figure.rule("np.parent");
        } else if (!ownUnit && (isCrowd(figure) || isOfUs(figure))) {
            figure.lemma = "person";
            figure.type = CountedClass.PERSON;
            figure.unit = new Unit(UnitKind.NOUN, null, "person");
            figure.rule("np.crowd");
        }
        Phrase owned = phrase == null && !ownUnit ? ofOwner(figure) : null;
        Noun whole = owned == null ? null : noun(figure.sentence, owned);
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

    /// "a mother of six", "the father-of-three": children, though no word says so.
    private static boolean isOfParent(Figure figure) {
        Sentence sentence = figure.sentence;
        int of = figure.phraseFrom - 1;
        if (sentence.is(of, "-")) {
            return sentence.is(of - 1, "of") && PARENTS.contains(sentence.lower(of - 3));
        }
        String before = sentence.lower(of);
        boolean joined = before.endsWith("-of") && PARENTS.contains(before.substring(0, before.length() - 3));
        return figure.kind == Kind.COUNT
                && (joined || sentence.is(of, "of") && PARENTS.contains(sentence.lower(of - 1)));
    }

    /// "four of us".
    private static boolean isOfUs(Figure figure) {
        return figure.sentence.is(figure.phraseTo, "of")
                && (figure.sentence.is(figure.phraseTo + 1, "us") || figure.sentence.is(figure.phraseTo + 1, "you"));
    }

    /// "a crowd of 61,204", "room for 60": persons, though no word says so.
    private static boolean isCrowd(Figure figure) {
        Sentence sentence = figure.sentence;
        int of = figure.phraseFrom - 1;
        while (of > 0
                && (sentence.tag(of).equals("ADV") || Parts.isModifier(sentence, of))
                && !sentence.is(of, "for")) {
            of--;
        }
        boolean placed = sentence.is(of, "for") && PLACES.contains(sentence.lower(of - 1));
        return placed || sentence.is(of, "of") && CROWDS.contains(sentence.lower(of - 1));
    }

    private @Nullable Phrase phrase(Figure figure, boolean ownUnit) {
        if (figure.kind == Kind.DURATION || figure.kind == Kind.MONEY) {
            return ruled(figure, amounts.of(figure), "np.of");
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
        Phrase phrase = ownUnit && !fraction ? behindOf(figure) : fraction ? plural(figure) : after(figure);
        figure.saidToBe = share || phrase == null ? predicates.of(figure) : null;
        if (figure.saidToBe != null) {
            figure.rule("np.predicate");
            return share ? phrase : null;
        }
        Phrase mover = phrase != null && share && !fraction ? shares.moved(figure) : null;
        if (mover != null) {
            return ruled(figure, mover, "np.before");
        }
        Phrase part = phrase == null && share ? part(figure) : null;
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

    /// "31 percent were relatives, 12 percent employers": persons right behind a share are its
    /// part.
    private @Nullable Phrase part(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean listed = sentence.is(figure.phraseFrom - 1, ",")
                || sentence.tag(figure.phraseFrom - 1).equals("CCONJ");
        Phrase phrase = listed ? plural(figure) : null;
        Noun noun = phrase == null ? null : noun(figure.sentence, phrase);
        return noun != null && Parts.isPerson(noun.type()) ? phrase : null;
    }

    /// "six in ten migrants", "one in four (26%) victims": the noun right behind a fraction.
    private @Nullable Phrase plural(Figure figure) {
        Phrase phrase = phrases.at(figure.sentence, Predicates.pastBracket(figure.sentence, figure.phraseTo));
        return phrase != null && phrases.isPlural(figure.sentence, phrase.head()) ? phrase : null;
    }

    /// The noun right after, or behind "of" unless that leads to a pronoun or another number.
    private @Nullable Phrase after(Figure figure) {
        Sentence sentence = figure.sentence;
        int from = figure.phraseTo;
        if (sentence.is(from, "of") || sentence.is(from, "out") && sentence.is(from + 1, "of")) {
            return behindOf(figure);
        }
        if (sentence.is(from, "-") && from + 1 < sentence.size()) {
            if (sentence.tag(from + 1).equals("ADP") || sentence.is(from + 1, "to")) {
                return null;
            }
            return new Phrase(from + 1, from + 2);
        }
        Phrase phrase = phrases.at(sentence, from);
        return phrase == null || none.isNone(figure, phrase) || isObject(figure, phrase) ? null : phrase;
    }

    /// "Most worked at a bakery; nine cleaned hotels": a past tense that opens the predicate of a clause, whose
    /// object the noun is.
    private boolean isObject(Figure figure, Phrase phrase) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        boolean opens = sentence.is(before, ";") || before < 0 && sentence.is(sentence.size() - 1, ".");
        boolean past = sentence.tag(figure.phraseTo).equals("VERB")
                && sentence.lower(figure.phraseTo).endsWith("ed")
                && vocabulary.events().at(sentence, figure.phraseTo) == null;
        if (!opens || !past) {
            return false;
        }
        Noun noun = noun(sentence, phrase);
        boolean thing = noun == null || !Parts.isPerson(noun.type());
        for (int at = phrase.to(); at < sentence.size() && at < phrase.to() + CLAUSE && !sentence.is(at, ";"); at++) {
            thing &= !sentence.get(at).isVerbal();
        }
        return thing;
    }

    private @Nullable Phrase behindOf(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean alone = sentence.is(figure.phraseFrom - 1, "(") && sentence.is(figure.phraseTo, ")");
        int from = alone && figure.kind == Kind.SHARE ? figure.phraseTo + 1 : figure.phraseTo;
        if (sentence.is(from, "out")) {
            from++;
        }
        if (!sentence.is(from, "of")) {
            return null;
        }
        if (POINTERS.contains(sentence.lower(from + 1)) && !isNamed(sentence, from + 2)) {
            return null;
        }
        int noun = phrases.pastDeterminers(sentence, from + 1);
        if (ofOwner(figure) != null) {
            return null;
        }
        if (noun < sentence.size() && sentence.get(noun).isNumeral()) {
            return null;
        }
        if (sentence.is(noun, "others")) {
            return null;
        }
        Phrase phrase = phrases.at(sentence, noun);
        boolean country = noun == from + 1 && vocabulary.countries().at(sentence, noun) != null;
        if (country && figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NONE
                || phrase != null && isTime(sentence, phrase)) {
            return null;
        }
        boolean bare = figure.unit.kind() == UnitKind.NONE && noun == from + 1;
        return phrase != null && bare && none.isNoneBehindOf(figure, phrase) ? null : phrase;
    }

    /// Whether a noun follows a pointer: "these victims", not "those freed", "these arrested in
    /// May".
    private boolean isNamed(Sentence sentence, int at) {
        Phrase phrase = phrases.at(sentence, at);
        boolean done = Participles.isPast(sentence.lower(at))
                && vocabulary.noun(sentence.lower(at)).isEmpty();
        return phrase != null && !(done && phrase.to() == at + 1);
    }

    /// "the 137 of a year earlier", "36 of the previous half-year": when, not what.
    private static boolean isTime(Sentence sentence, Phrase phrase) {
        String head = English.singular(sentence.lower(phrase.head()));
        boolean stretch = SPANS_OF_TIME.stream().anyMatch(span -> head.equals(span) || head.endsWith("-" + span));
        boolean before = sentence.isOneOf(phrase.to(), Set.of("earlier", "before", "ago", "previously"));
        boolean told = phrase.from() < phrase.head() && TIME_TOLD.contains(sentence.lower(phrase.head() - 1));
        return stretch && (before || told || sentence.isOneOf(phrase.from() - 1, TIME_TOLD));
    }

    /// "three of Lo's five centers": what the owner has.
    private @Nullable Phrase ofOwner(Figure figure) {
        Sentence sentence = figure.sentence;
        if (!sentence.is(figure.phraseTo, "of")) {
            return null;
        }
        for (int at = figure.phraseTo + 2; at < figure.phraseTo + 6 && at + 1 < sentence.size(); at++) {
            boolean owner = sentence.is(at, "'s") || sentence.is(at, "'");
            if (owner && sentence.get(at + 1).isNumeral()) {
                return phrases.at(sentence, at + 2);
            }
        }
        return null;
    }

    void take(Figure figure, Phrase phrase, boolean ownUnit) {
        Sentence sentence = figure.sentence;
        Phrase compound = phrases.compound(sentence, phrase);
        figure.wideFrom = phrase.from();
        figure.nounFrom = compound.from();
        figure.nounTo = phrase.to();
        figure.tailTo = phrase.to();
        Noun noun = noun(sentence, phrase);
        String head = sentence.lower(phrase.head());
        boolean people =
                noun != null && !noun.attributes().isEmpty() && noun.plurals().isEmpty();
        boolean named = noun != null && (noun.lemma().indexOf(' ') < 0 || people);
        figure.lemma = noun != null && named ? noun.lemma() : English.singular(head);
        CountedClass members = members(sentence, phrase);
        figure.type = members != null ? members : noun == null ? CountedClass.OTHER : noun.type();
        if (head.equals("times")) {
            figure.type = CountedClass.EVENT;
        }
        figure.plainNoun = noun != null && noun.attributes().isEmpty();
        if (noun != null) {
            Noun other = joined(sentence, phrase);
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
        return noun(figure.sentence, new Phrase(figure.nounFrom, figure.nounTo)) != null;
    }

    /// "two groups of traffickers", "three families of victims": a group is what its members are.
    private @Nullable CountedClass members(Sentence sentence, Phrase phrase) {
        boolean group = GROUPS.contains(English.singular(sentence.lower(phrase.head())));
        if (!group || !sentence.is(phrase.to(), "of")) {
            return null;
        }
        Phrase members = phrases.at(sentence, phrases.pastDeterminers(sentence, phrase.to() + 1));
        Noun noun = members == null ? null : noun(sentence, members);
        return noun == null ? null : noun.type();
    }

    /// Gives a figure the noun its sentence says it is, once its whole and its event are known.
    void name(Figure figure) {
        if (figure.kind == Kind.COUNT && !figure.hasNoun() && !figure.isRejected()) {
            Rates.read(figure, figure.phraseTo);
        }
        Phrase phrase = figure.saidToBe;
        Noun noun = phrase == null ? null : noun(figure.sentence, phrase);
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

    /// The second of "women and children": what one of them alone says holds not for both.
    private @Nullable Noun joined(Sentence sentence, Phrase phrase) {
        if (!sentence.is(phrase.to(), "and") && !sentence.is(phrase.to(), "or")) {
            return null;
        }
        Phrase second = phrases.at(sentence, phrase.to() + 1);
        Noun noun = second == null || second.to() > phrase.to() + 3 ? null : noun(sentence, second);
        return noun != null && noun.type() == CountedClass.PERSON ? noun : null;
    }

    /// The longest end of a phrase that the lexicon knows: "potential victim" before "victim".
    @Nullable
    Noun noun(Sentence sentence, Phrase phrase) {
        for (int from = Math.max(phrase.from(), phrase.to() - 4); from < phrase.to(); from++) {
            StringBuilder words = new StringBuilder();
            for (int at = from; at < phrase.to(); at++) {
                words.append(at > from ? " " : "")
                        .append(at == phrase.head() ? English.singular(sentence.lower(at)) : sentence.lower(at));
            }
            Optional<Noun> noun = vocabulary.noun(words.toString().toLowerCase(Locale.ROOT));
            if (noun.isPresent()) {
                return noun.get();
            }
        }
        Noun demonym = demonym(sentence, phrase);
        Noun known = demonym != null ? demonym : known(sentence.lower(phrase.head()));
        boolean one = sentence.is(phrase.from() - 1, "one") && phrase.from() > 0;
        return known != null ? known : WordFamilies.happening(sentence.lower(phrase.head()), one);
    }

    /// The class of a word by the lexicon or, where it does not know it, by its form.
    @Nullable
    CountedClass classOf(String word) {
        Noun noun = known(word);
        return noun == null ? null : noun.type();
    }

    private @Nullable Noun known(String word) {
        return vocabulary
                .noun(lastPart(word))
                .orElseGet(() -> WordFamilies.of(English.singular(lastPart(word)), vocabulary));
    }

    private static String lastPart(String word) {
        return word.substring(word.lastIndexOf('-') + 1);
    }

    /// "two Americans": persons by their citizenship.
    private @Nullable Noun demonym(Sentence sentence, Phrase phrase) {
        var two = vocabulary.demonyms().at(sentence, phrase.head() - 1, phrase.to());
        boolean whole = two != null && two.to() == phrase.to() && two.from() < phrase.head();
        var match = whole ? two : vocabulary.demonyms().at(sentence, phrase.head());
        String before = whole ? sentence.lower(phrase.head() - 1) + " " : "";
        return match == null
                ? null
                : new Noun(
                        before + English.singular(sentence.lower(phrase.head())),
                        java.util.List.of(),
                        CountedClass.PERSON,
                        null,
                        java.util.List.of(
                                Attribute.of("citizenship", match.value().code())),
                        1);
    }
}

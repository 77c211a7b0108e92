package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Finds the noun a sentence says a bare number is: "57 were adults", "60 percent of the victims
/// were women", "women made up 60 percent"; and the one a bracket repeats: "the number of victims
/// referred (12 in 2016)".
final class Predicates {

    private static final Set<String> TO_BE = Set.of("was", "were", "is", "are");

    private static final Set<String> ADDED = Set.of("all", "mostly", "mainly", "also", "likely", "reportedly", "still");

    /// Verbs by which a part says its share of a whole.
    private static final Set<String> MAKING = WordList.of("""
            represented represent represents constituted constitute constitutes comprised comprise
            accounted account accounts formed form
            """);

    private static final Set<String> NATIONALS = Set.of("nationals", "citizens");

    private static final Set<String> OPENING_AGE =
            Set.of("aged", "younger", "older", "under", "over", "below", "between");

    private static final Set<String> OF_AGE = WordList.of("""
            aged younger older under over below between than to and years of age old or
            """);

    private static final Set<String> PRONOUNS = Set.of("them", "whom", "which");

    /// What says of which kind persons are: "five of them nursing mothers".
    private static final Set<String> BEING = Set.of("nursing", "breastfeeding", "expecting", "working", "serving");

    private static final int FAR = 24;

    /// How many words a bracket behind a number may hold.
    private static final int BRACKET = 6;

    /// How many words may stand before the "as" of "were formally identified as victims".
    private static final int NAMING = 7;

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;

    Predicates(Vocabulary vocabulary, NounPhrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /// Whether a verb says which share of a whole its subject is.
    static boolean isMaking(String word) {
        return MAKING.contains(word);
    }

    @Nullable
    Phrase of(Figure figure) {
        Phrase subject = figure.kind == Kind.SHARE || figure.kind == Kind.COUNT ? made(figure) : null;
        boolean people = subject != null
                && (figure.kind == Kind.SHARE || isPeople(figure.sentence, subject) || isCase(figure, subject));
        Phrase said = people ? subject : apposed(figure);
        said = said != null ? said : said(figure);
        said = said != null ? said : listed(figure);
        said = said != null ? said : nationals(figure);
        return said != null ? said : named(figure);
    }

    /// "Labour cases made up 31 of the offences".
    private boolean isCase(Figure figure, Phrase phrase) {
        return figure.sentence.is(figure.phraseTo, "of")
                && phrases.isPlural(figure.sentence, phrase.head())
                && vocabulary
                        .noun(figure.sentence.lower(phrase.head()))
                        .filter(noun -> noun.type() == CountedClass.EVENT)
                        .isPresent();
    }

    private boolean isPeople(Sentence sentence, Phrase phrase) {
        return vocabulary.demonyms().at(sentence, phrase.head()) != null
                || vocabulary
                        .noun(sentence.lower(phrase.head()))
                        .filter(noun -> Parts.isPerson(noun.type()))
                        .isPresent();
    }

    /// "688 of them women", "12 of whom children".
    private @Nullable Phrase apposed(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        boolean pointed = sentence.is(at, "of")
                && (sentence.is(at + 1, "them") || sentence.is(at + 1, "whom") || sentence.is(at + 1, "these"));
        int from = ADDED.contains(sentence.lower(at + 2)) ? at + 3 : at + 2;
        Phrase phrase = pointed ? phrases.at(sentence, from) : null;
        boolean plural = phrase != null
                && !isDoing(sentence, from)
                && sentence.get(phrase.head()).isNominal()
                && phrases.isPlural(sentence, phrase.head())
                && isPeople(sentence, phrase);
        return plural ? phrase : null;
    }

    /// "18 of them involving children": what some of them do.
    private static boolean isDoing(Sentence sentence, int at) {
        return sentence.lower(at).endsWith("ing")
                && !sentence.get(at).isNominal()
                && !(BEING.contains(sentence.lower(at)) && sentence.get(at + 1).isNominal());
    }

    /// "29 of the 51,204 had been identified as victims", "37 were found to be victims", "confirmed 31 of them as
    /// victims".
    private @Nullable Phrase named(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        if (sentence.is(figure.phraseFrom - 1, "of") || sentence.is(figure.phraseFrom - 2, "of")) {
            return null;
        }
        if (sentence.is(at, "of")) {
            at = pastWhole(sentence, at + 1);
        }
        int end = at + NAMING;
        while (at < end
                && (sentence.tag(at).equals("AUX")
                        || sentence.tag(at).equals("ADV")
                        || Participles.isPast(sentence.lower(at)))) {
            at++;
        }
        boolean counted = figure.kind == Kind.COUNT || figure.kind == Kind.SHARE;
        boolean be = at > figure.phraseTo && sentence.is(at, "to") && sentence.is(at + 1, "be");
        int noun = sentence.is(at, "as") ? at + 1 : be ? at + 2 : -1;
        Phrase phrase = counted && noun > 0 ? phrases.at(sentence, noun) : null;
        boolean known = phrase != null
                && phrases.isPlural(sentence, phrase.head())
                && vocabulary.noun(sentence.lower(phrase.head())).isPresent();
        return known ? phrase : null;
    }

    /// "31% were relatives, 12% employers", "2,000 workers, 688 of them women": the noun right behind a percentage or
    /// behind "of them", with nothing that goes on.
    private @Nullable Phrase listed(Figure figure) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        boolean joined = figure.unit.kind() == UnitKind.PERCENT
                && (before < 0
                        || sentence.get(before).isSign()
                        || sentence.tag(before).equals("CCONJ"));
        boolean pointing = sentence.is(figure.phraseTo, "of") && sentence.isOneOf(figure.phraseTo + 1, PRONOUNS);
        Phrase phrase = pointing
                ? phrases.at(sentence, figure.phraseTo + 2)
                : joined ? phrases.at(sentence, figure.phraseTo) : null;
        boolean known = phrase != null
                && !(pointing && isDoing(sentence, figure.phraseTo + 2))
                && phrases.isPlural(sentence, phrase.head())
                && vocabulary
                        .noun(sentence.lower(phrase.head()))
                        .filter(noun -> Parts.isPerson(noun.type()))
                        .isPresent();
        boolean ends = phrase != null
                && (phrase.to() >= sentence.size()
                        || sentence.get(phrase.to()).isSign()
                        || sentence.tag(phrase.to()).equals("CCONJ")
                        || pointing && sentence.tag(phrase.to()).equals("ADP"));
        return known && ends ? phrase : null;
    }

    /// "90 were Lo nationals, 12 Vietnamese and 4 Thai": the noun the first of a row of peoples is said to be.
    private @Nullable Phrase nationals(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean people = figure.kind == Kind.COUNT && vocabulary.demonyms().at(sentence, figure.phraseTo) != null;
        for (int at = figure.phraseFrom - 1; people && at > 0 && at > figure.phraseFrom - FAR; at--) {
            if (NATIONALS.contains(sentence.lower(at))) {
                return new Phrase(at, at + 1);
            }
            boolean row = sentence.get(at).isNumeral()
                    || sentence.is(at, ",")
                    || sentence.is(at, "and")
                    || vocabulary.demonyms().at(sentence, at) != null;
            if (!row) {
                return null;
            }
        }
        return null;
    }

    /// Past "(6.5 per cent)" behind a number and past the bracket it stands in itself.
    static int pastBracket(Sentence sentence, int from) {
        if (sentence.is(from, ")")) {
            return from + 1;
        }
        for (int at = from + 1; sentence.is(from, "(") && at < sentence.size() && at < from + BRACKET; at++) {
            if (sentence.is(at, ")")) {
                return at + 1;
            }
        }
        return from;
    }

    /// "57 were adults", "12 of those were children", "60 percent of the victims were women".
    private @Nullable Phrase said(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = pastBracket(sentence, figure.phraseTo);
        boolean ratio = figure.kind == Kind.SHARE && figure.unit.kind() == UnitKind.FRACTION;
        if (sentence.is(at, "of") || ratio) {
            at = pastWhole(sentence, sentence.is(at, "of") ? at + 1 : at);
        }
        if (!TO_BE.contains(sentence.lower(at)) || isWholeOfAnother(figure)) {
            return null;
        }
        at++;
        while (ADDED.contains(sentence.lower(at))) {
            at++;
        }
        boolean one = sentence.is(at, "a") || sentence.is(at, "an");
        Phrase phrase = phrases.at(sentence, one ? at + 1 : at);
        if (phrase == null || !sentence.get(phrase.head()).isNominal()) {
            return null;
        }
        boolean adjective = vocabulary.demonyms().at(sentence, phrase.head()) != null;
        boolean plural = one || phrases.isPlural(sentence, phrase.head());
        boolean known = vocabulary.noun(sentence.lower(phrase.head())).isPresent();
        // "the 64 were offered rooms": what somebody was given, and not what they are.
        boolean given = sentence.tag(at).equals("VERB")
                && Participles.isPast(sentence.lower(at))
                && !isPeople(sentence, phrase);
        // "By work the 29 were maids (12) and drivers (17)": what a split begins with is no name of the whole.
        boolean split = sentence.is(phrase.to(), "(")
                && phrase.to() + 1 < sentence.size()
                && sentence.get(phrase.to() + 1).isNumeral()
                && sentence.is(phrase.to() + 2, ")");
        return plural && known && !adjective && !given && !split ? phrase : null;
    }

    /// The 148 of "Seventeen of the 148 were minors": the predicate is that of the part.
    private static boolean isWholeOfAnother(Figure figure) {
        Sentence sentence = figure.sentence;
        int of = figure.phraseFrom - 1;
        of = sentence.tag(of).equals("DET") ? of - 1 : of;
        return of > 0 && sentence.is(of, "of") && sentence.get(of - 1).isNumeral();
    }

    private static int pastWhole(Sentence sentence, int from) {
        int at = from;
        while (at < sentence.size()
                && at < from + 9
                && (sentence.get(at).isNominal()
                        || sentence.get(at).isNumeral()
                        || CountedNouns.POINTERS.contains(sentence.lower(at))
                        || sentence.tag(at).equals("DET")
                        || sentence.tag(at).equals("ADJ")
                        || sentence.tag(at).equals("CCONJ")
                        || sentence.tag(at).equals("PRON") && !sentence.is(at, "who"))) {
            at++;
        }
        for (int be = at + 1; sentence.is(at, "who") && be < at + 9; be++) {
            if (TO_BE.contains(sentence.lower(be)) && be > at + 1) {
                return be;
            }
        }
        return Participles.isPast(sentence.lower(at)) ? pastReduced(sentence, at) : at;
    }

    /// "37 percent of the victims detected worldwide in 2022 were": past the participle and what
    /// hangs on it.
    private static int pastReduced(Sentence sentence, int participle) {
        for (int at = participle + 1; at < sentence.size() && at < participle + NAMING + NAMING; at++) {
            if (TO_BE.contains(sentence.lower(at))) {
                return at;
            }
            if (sentence.get(at).isVerbal()
                    || sentence.get(at).isSign()
                    || sentence.tag(at).equals("CCONJ")) {
                return participle;
            }
        }
        return participle;
    }

    /// Before "younger than 18" and "aged 12 to 15" behind a noun.
    private static int beforeBand(Sentence sentence, int end) {
        int at = end;
        while (at > 0 && (sentence.get(at).isNumeral() || sentence.isOneOf(at, OF_AGE))) {
            at--;
        }
        return at + 1 < sentence.size() && at < end && sentence.isOneOf(at + 1, OPENING_AGE) ? at : end;
    }

    /// "Women made up 81 percent of the residents".
    private @Nullable Phrase made(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0 && (sentence.tag(at).equals("ADV") || sentence.tag(at).equals("ADP"))) {
            at--;
        }
        boolean made = sentence.isOneOf(at, Set.of("made", "make", "makes", "making")) && sentence.is(at + 1, "up");
        int subject = sentence.is(at - 1, "who") ? at - 2 : at - 1;
        subject = subject < at - 1 && sentence.is(subject, ",") ? subject - 1 : subject;
        int end = beforeBand(sentence, subject);
        boolean equal = end < at - 1
                && figure.kind == Kind.SHARE
                && TO_BE.contains(sentence.lower(at))
                && sentence.is(figure.phraseTo, "of");
        if (!made && !equal && !MAKING.contains(sentence.lower(at))
                || end < 0
                || !sentence.get(end).isNominal()) {
            return null;
        }
        int from = end;
        while (from > 0
                && (sentence.get(from - 1).isNominal() || sentence.tag(from - 1).equals("ADJ"))) {
            from--;
        }
        Phrase phrase = phrases.at(sentence, from);
        boolean sector = phrase != null
                && vocabulary
                        .noun(sentence.lower(phrase.head()))
                        .filter(noun -> !Parts.isPerson(noun.type()))
                        .isPresent();
        return sector ? null : phrase;
    }

    /// "did not report the number of victims it referred (12 in 2016)", "how many victims it
    /// referred, compared with 12".
    @Nullable
    Phrase numbered(Figure figure) {
        Sentence sentence = figure.sentence;
        int lowest = Math.max(0, figure.phraseFrom - FAR);
        boolean compared = sentence.is(figure.phraseFrom - 1, "from") || sentence.is(figure.phraseFrom - 1, "to");
        for (int at = figure.phraseFrom - 1; at >= lowest; at--) {
            compared |= sentence.is(at, "(") || sentence.is(at, "compared") || sentence.is(at, "against");
            if (sentence.is(at, ";") || sentence.get(at).isNumeral() && !isOther(sentence, at)) {
                return null;
            }
            Phrase moved = compared && sentence.is(at, "from") ? moved(sentence, at - 1) : null;
            if (moved != null) {
                return moved;
            }
            boolean many = sentence.is(at, "how") && sentence.is(at + 1, "many");
            boolean number = (sentence.is(at, "number") || sentence.is(at, "total")) && sentence.is(at + 1, "of");
            if (many || number) {
                return compared ? phrases.at(sentence, phrases.pastDeterminers(sentence, at + 2)) : null;
            }
        }
        return null;
    }

    /// The other end of "from 32 in 2016 to 34", or its year.
    private static boolean isOther(Sentence sentence, int at) {
        return sentence.is(at - 1, "from") || sentence.is(at - 1, "in") || sentence.is(at - 1, "by");
    }

    /// "increased staff from nine to 15": the object of a verb that moves it.
    private @Nullable Phrase moved(Sentence sentence, int end) {
        int from = end;
        while (from > 0 && (sentence.get(from).isNominal() || sentence.tag(from).equals("ADJ"))) {
            from--;
        }
        int verb = sentence.tag(from).equals("DET") || sentence.tag(from).equals("PRON") ? from - 1 : from;
        boolean moving = verb >= 0
                && from < end
                && sentence.get(verb).isVerbal()
                && Changes.direction(sentence.lower(verb)) != null;
        return moving ? phrases.at(sentence, from + 1) : null;
    }
}

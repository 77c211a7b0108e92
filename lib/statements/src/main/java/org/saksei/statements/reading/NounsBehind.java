package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Finds the noun behind a number: right after it, behind "of", or what the owner named there has.
final class NounsBehind {

    private static final Set<String> SPANS_OF_TIME =
            Set.of("year", "half", "quarter", "month", "period", "semester", "week", "decade");

    private static final Set<String> TIME_TOLD =
            Set.of("last", "previous", "prior", "preceding", "same", "earlier", "corresponding");

    /// How far behind a noun the verb of its clause is looked for, in tokens.
    private static final int CLAUSE = 30;

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;
    private final LexiconNouns known;
    private final FalseNouns none;

    NounsBehind(Vocabulary vocabulary, NounPhrases phrases, LexiconNouns known) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.known = known;
        this.none = new FalseNouns(vocabulary, phrases);
    }

    /// "31 percent were relatives, 12 percent employers": persons right behind a share are its
    /// part.
    @Nullable
    Phrase part(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean listed = sentence.is(figure.phraseFrom - 1, ",")
                || sentence.tag(figure.phraseFrom - 1).equals("CCONJ");
        Phrase phrase = listed ? plural(figure) : null;
        Noun noun = phrase == null ? null : known.noun(figure.sentence, phrase);
        return noun != null && Parts.isPerson(noun.type()) ? phrase : null;
    }

    /// "31 percent fewer suspects", "12 percentage points more arrests": what changed stands behind the comparative.
    @Nullable
    Phrase compared(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        boolean percent = figure.unit.kind() == UnitKind.PERCENT || figure.unit.kind() == UnitKind.PERCENTAGE_POINT;
        boolean more = sentence.is(at, "more") || sentence.is(at, "fewer") || sentence.is(at, "less");
        Phrase phrase = percent && more ? phrases.at(sentence, at + 1) : null;
        return phrase != null && phrases.isPlural(sentence, phrase.head()) ? phrase : null;
    }

    /// "six in ten migrants", "one in four (26%) victims": the noun right behind a fraction.
    @Nullable
    Phrase plural(Figure figure) {
        Phrase phrase = phrases.at(figure.sentence, Predicates.pastBracket(figure.sentence, figure.phraseTo));
        return phrase != null && phrases.isPlural(figure.sentence, phrase.head()) ? phrase : null;
    }

    /// The noun right after, or behind "of" unless that leads to a pronoun or another number.
    @Nullable
    Phrase after(Figure figure) {
        Sentence sentence = figure.sentence;
        int from = figure.phraseTo;
        if (sentence.is(from, "of") || sentence.is(from, "out") && sentence.is(from + 1, "of")) {
            return behindOf(figure);
        }
        if (isNumberOf(sentence, from)) {
            return phrases.at(sentence, phrases.pastDeterminers(sentence, from + 3));
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

    /// "That brings to 554 the number of migrants flown home".
    private static boolean isNumberOf(Sentence sentence, int from) {
        boolean number = sentence.is(from + 1, "number") || sentence.is(from + 1, "total");
        return sentence.is(from, "the") && number && sentence.is(from + 2, "of");
    }

    /// "Most worked at a bakery; nine cleaned hotels": a past tense that opens the predicate of a clause, whose
    /// object the noun is.
    private boolean isObject(Figure figure, Phrase phrase) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        boolean other = sentence.is(before, "other") && sentence.is(before - 1, "the");
        before = other ? before - 2 : before;
        boolean opens = sentence.is(before, ";") || before < 0 && sentence.is(sentence.size() - 1, ".");
        boolean past = sentence.tag(figure.phraseTo).equals("VERB")
                && sentence.lower(figure.phraseTo).endsWith("ed")
                && vocabulary.events().at(sentence, figure.phraseTo) == null;
        if (!opens || !past) {
            return false;
        }
        Noun noun = known.noun(sentence, phrase);
        boolean thing = noun == null || !Parts.isPerson(noun.type());
        for (int at = phrase.to(); at < sentence.size() && at < phrase.to() + CLAUSE && !sentence.is(at, ";"); at++) {
            thing &= !sentence.get(at).isVerbal();
        }
        return thing;
    }

    @Nullable
    Phrase behindOf(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean alone = sentence.is(figure.phraseFrom - 1, "(") && sentence.is(figure.phraseTo, ")");
        int from = alone && figure.kind == Kind.SHARE ? figure.phraseTo + 1 : figure.phraseTo;
        if (sentence.is(from, "out")) {
            from++;
        }
        if (!sentence.is(from, "of")) {
            return null;
        }
        if (CountedNouns.POINTERS.contains(sentence.lower(from + 1)) && !isNamed(sentence, from + 2)) {
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
    @Nullable
    Phrase ofOwner(Figure figure) {
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
}

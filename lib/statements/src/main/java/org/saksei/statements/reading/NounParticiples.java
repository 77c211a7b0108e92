package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.reading.Verbs.Verb;

/// Finds the participle or relative clause that tells in a noun phrase what befell the counted: "12
/// identified victims", "30 suspects who had been charged".
final class NounParticiples {

    /// How far the participle of a noun may stand behind it.
    private static final int NEAR = 14;

    /// How long the subject of a clause told without a pronoun may be, in tokens.
    private static final int CLAUSE = 5;

    private static final Set<String> TIMES = Set.of(
            "last",
            "next",
            "earlier",
            "later",
            "abroad",
            "home",
            "overseas",
            "guilty",
            "so",
            "yesterday",
            "today",
            "previous",
            "dead",
            "alive",
            "free",
            "hostage",
            "captive",
            "similar",
            "due");

    /// What people only do by themselves: behind its noun no participle.
    private static final Set<String> BY_THEMSELVES = Set.of(
            "arrived",
            "died",
            "worked",
            "lived",
            "appeared",
            "departed",
            "went",
            "came",
            "slept",
            "waited",
            "emerged",
            "happened",
            "occurred",
            "existed",
            "remained",
            "fell",
            "fled",
            "sat",
            "stood",
            "lay",
            "rose",
            "began");

    /// Light where they move a level, but not before a noun: "63 lost calls".
    private static final Set<String> GONE = Set.of("lost", "dropped", "failed", "attempted");

    private static final Set<String> MEASURES =
            Set.of("number", "total", "group", "list", "sum", "toll", "tally", "count", "majority", "batch");

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");

    private final Vocabulary vocabulary;
    private final SentenceVerbs verbs;

    NounParticiples(Vocabulary vocabulary, SentenceVerbs verbs) {
        this.vocabulary = vocabulary;
        this.verbs = verbs;
    }

    /// A participle that stands in the noun phrase: "12 identified victims", "120 victims identified",
    /// "30 suspects who had been charged".
    @Nullable
    String of(Figure figure) {
        Sentence sentence = figure.sentence;
        for (int at = figure.phraseTo; at < figure.nounTo - 1; at++) {
            if (sentence.is(at, "known")) {
                return "known";
            }
            if (isSaid(sentence, at)) {
                return Participles.of(sentence.lower(at));
            }
        }
        boolean before = figure.hasNoun() && figure.nounTo <= figure.phraseFrom && figure.isLevel();
        int sort = figure.nounFrom - 1;
        if (before && sort > 0 && sentence.tag(sort - 1).equals("ADP") && isSaid(sentence, sort)) {
            return Participles.of(sentence.lower(sort));
        }
        String told = before ? told(figure, figure.nounTo) : null;
        return told != null ? told : told(figure, Math.max(figure.phraseTo, figure.nounTo));
    }

    /// "None of those arrested is in custody", "40 of these were girls taken from Lo": what is told of the
    /// persons pointed at, or behind the noun that says who they are.
    @Nullable
    String ofThose(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        boolean those = sentence.is(at, "of") && (sentence.is(at + 1, "those") || sentence.is(at + 1, "these"));
        boolean past = those && Participles.isPast(sentence.lower(at + 2));
        return past ? told(figure, at + 2) : null;
    }

    /// "34 were women rescued from bars": the participle behind the noun that says who they are.
    @Nullable
    String ofPredicate(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        if (!sentence.is(at, "were") && !sentence.is(at, "was") && !sentence.is(at, "are") && !sentence.is(at, "is")) {
            return null;
        }
        at++;
        int start = at;
        while (at < sentence.size()
                && at < start + CLAUSE
                && verbs.of(sentence).at(at) == null
                && (sentence.get(at).isNominal()
                        || sentence.tag(at).equals("DET")
                        || sentence.tag(at).equals("CCONJ")
                        || sentence.tag(at).equals("ADJ"))) {
            at++;
        }
        boolean noun = at > start && sentence.get(at - 1).isNominal();
        Verb verb = verbs.of(sentence).at(at);
        boolean past = verb != null && !verb.isLight() && Participles.isPast(sentence.lower(at));
        return verb != null && noun && past && sentence.tag(at + 1).equals("ADP") ? verb.participle() : null;
    }

    /// The participle of what is told of a noun from `start` on: "who married abroad", "paid by
    /// families".
    private @Nullable String told(Figure figure, int start) {
        Sentence sentence = figure.sentence;
        String contact = contact(figure, start);
        if (contact != null) {
            return contact;
        }
        boolean relative = false;
        for (int at = start; at < sentence.size() && at < start + NEAR; at++) {
            Token token = sentence.get(at);
            boolean bracketed = token.is("(")
                    && at == start
                    && !sentence.tag(figure.phraseFrom - 1).equals("ADP");
            int bracket = bracketed ? Events.closing(sentence, at) : -1;
            if (bracket > 0) {
                return told(figure, bracket + 1);
            }
            if (token.isNumeral() || token.isSign() && !token.is("'") && !isRelativeComma(sentence, at)) {
                return null;
            }
            relative |= RELATIVE.contains(token.lower());
            if (token.is("since") && at > start) {
                return null;
            }
            if (token.is("who") && (figure.type == CountedClass.ENTITY || figure.type == CountedClass.OTHER)) {
                return null;
            }
            boolean other = !relative
                    && token.isNominal()
                    && at > start
                    && vocabulary
                            .noun(token.lower())
                            .filter(NounParticiples::acts)
                            .isPresent();
            Verb verb = verbs.of(sentence).at(at);
            boolean predicate = token.tag().equals("AUX") && !relative;
            if (other || predicate || verb != null && sentence.is(at - 1, "to")) {
                return null;
            }
            boolean named = token.lower().endsWith("ing")
                    && sentence.get(Math.min(at + 1, sentence.size() - 1)).isSign();
            boolean finite = verb != null
                    && at == start
                    && (BY_THEMSELVES.contains(token.lower())
                            || figure.hasNoun() && !Participles.isVerbal(token.lower())
                            || !verb.aside() && isTransitive(sentence, at));
            if (finite || verb != null && (isDenied(sentence, start, at) || isMain(figure, verb, start))) {
                return null;
            }
            if (token.is("accused") && sentence.tag(at - 1).equals("DET")) {
                return null;
            }
            if (verb != null && !named && (verb.aside() || at == start || relative || reduced(sentence, start, at))) {
                return verb.isLight() ? null : verb.participle();
            }
            if (verb != null || token.tag().equals("CCONJ") || token.is("than") || token.is("compared")) {
                return null;
            }
        }
        return null;
    }

    /// "the 84 people my clinic assisted last year": a clause told of a noun without a pronoun.
    private @Nullable String contact(Figure figure, int start) {
        Sentence sentence = figure.sentence;
        boolean owned = sentence.tag(start).equals("DET") || sentence.tag(start).equals("PRON");
        boolean definite = sentence.tag(figure.phraseFrom - 1).equals("DET");
        if (!owned || !definite || !figure.hasNoun() || RELATIVE.contains(sentence.lower(start))) {
            return null;
        }
        int at = start + 1;
        while (at < start + CLAUSE
                && (sentence.tag(at).equals("ADJ")
                        || at < sentence.size() && sentence.get(at).isNominal())) {
            at++;
        }
        Verb verb = verbs.of(sentence).at(at);
        if (verb == null) {
            return null;
        }
        boolean bare = at > start + 1
                && !verb.isLight()
                && Participles.isPast(sentence.lower(at))
                && !sentence.tag(at + 1).equals("DET")
                && !sentence.tag(at + 1).equals("NUM");
        return bare ? verb.participle() : null;
    }

    /// "One of the nine contacted the embassy": no participle.
    private static boolean isTransitive(Sentence sentence, int at) {
        String next = sentence.tag(at + 1);
        boolean counted = next.equals("NUM") && sentence.tag(at + 2).equals("NOUN") && !isTime(sentence, at + 2);
        if (counted) {
            return true;
        }
        boolean noun = (next.equals("ADJ") || next.equals("NOUN")) && !isTime(sentence, at + 1);
        return Participles.isPast(sentence.lower(at)) && (next.equals("DET") || next.equals("PRON") || noun);
    }

    /// "last year", "abroad", "weekly": when and where, no object.
    private static boolean isTime(Sentence sentence, int at) {
        return TIMES.contains(sentence.lower(at)) || sentence.lower(at).endsWith("ly");
    }

    /// "Checks at 300 bars led to fines": the only verb of the clause belongs to what the number hangs on.
    private boolean isMain(Figure figure, Verb verb, int start) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0
                && (SubjectVerbs.isLeading(sentence.lower(at)) && !sentence.is(at, "of")
                        || sentence.tag(at).equals("DET"))) {
            at--;
        }
        boolean hangs =
                at > 0 && sentence.tag(at).equals("ADP") && sentence.get(at - 1).isNominal();
        boolean measure = sentence.is(at, "of") && sentence.isOneOf(at - 1, MEASURES);
        if (!hangs || measure || verb.at() != start || verb.aside() || isCut(sentence, at)) {
            return false;
        }
        for (int next = verb.to(); next < sentence.size() && !sentence.is(next, ";"); next++) {
            if (sentence.tag(next).equals("AUX") || verbs.of(sentence).at(next) != null) {
                return false;
            }
        }
        return sentence.tokens().getLast().is(".");
    }

    /// A verb or a sign stands between the beginning of the sentence and a preposition.
    private boolean isCut(Sentence sentence, int preposition) {
        for (int at = 0; at < preposition; at++) {
            if (sentence.get(at).isSign()
                    || sentence.tag(at).equals("AUX")
                    || verbs.of(sentence).at(at) != null) {
                return true;
            }
        }
        return false;
    }

    /// "78 cases not approved", "43 who had not been paid".
    private static boolean isDenied(Sentence sentence, int start, int verb) {
        int at = verb - 1;
        while (at > start && sentence.tag(at).equals("AUX")) {
            at--;
        }
        return at >= start && (sentence.is(at, "not") || sentence.is(at, "n't") || sentence.is(at, "never"));
    }

    /// "identified victims", "confirmed cases": a participle that says what befell them.
    private boolean isSaid(Sentence sentence, int at) {
        String word = sentence.lower(at);
        boolean gone = GONE.contains(word);
        if (!Participles.isPast(word) || !gone && LightVerbs.isLight(Participles.of(word))) {
            return false;
        }
        if (gone) {
            return true;
        }
        boolean known = vocabulary.event(Participles.of(word)) != null;
        boolean plain = (sentence.tag(at).equals("VERB") || VerbWords.isDone(word))
                && word.endsWith("ed")
                && !Verbs.isSort(word);
        return known || plain && vocabulary.traits().at(sentence, at) == null;
    }

    private static boolean acts(Noun noun) {
        return switch (noun.type()) {
            case VICTIM, PERPETRATOR, PERSON, ENTITY -> true;
            case EVENT, MONEY, OTHER -> false;
        };
    }

    private static boolean isRelativeComma(Sentence sentence, int at) {
        return sentence.is(at, ",")
                && (RELATIVE.contains(sentence.lower(at + 1))
                        || sentence.is(at + 2, "of") && RELATIVE.contains(sentence.lower(at + 3))
                        || Participles.isPast(sentence.lower(at + 1))
                                && sentence.tag(at + 2).equals("ADP"));
    }

    /// Only adverbs and the like stand between the noun and its participle.
    private static boolean reduced(Sentence sentence, int start, int at) {
        for (int between = start; between < at; between++) {
            if (!Events.PASSABLE.contains(sentence.tag(between))) {
                return false;
            }
        }
        return true;
    }
}

package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.Verbs.Verb;

/// Finds the verb a figure is the subject of: "12 victims from Lo who had fled were repatriated".
final class SubjectVerbs {

    /// How far behind its subject a verb may stand, in tokens.
    /// "have yet to furnish", "had to return", "were able to": what they must, may or fail to do is what is said.
    private static final Set<String> BOUND = Set.of("yet", "had", "has", "have", "able", "unable");

    private static final int AFTER = 40;

    /// How far a form of "be" may stand.
    private static final int NEAR = 14;

    private static final Set<String> BEFALLEN = Set.of("was", "were", "is", "are", "be", "been", "being", "get", "got");

    /// Helpers of a verb that the subject itself does.
    private static final Set<String> HELPING =
            Set.of("have", "had", "has", "will", "would", "could", "must", "may", "might", "should", "can");

    private static final Set<String> SUBJECTS = Set.of("PRON", "DET", "PROPN", "NOUN");

    private static final Set<String> TO_BE = Set.of("was", "were", "is", "are");

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");

    /// Words at which a clause begins.
    private static final Set<String> OPENING = WordList.of("""
            that while whereas although though because when where if since whether but as how why
            """);

    /// Words at which a clause begins where a verb follows.
    private static final Set<String> AFTER_THAT = Set.of("after", "before", "until", "once", "unless");

    private static final Set<String> GROUPS = WordList.of("""
            group team crew delegation band party batch convoy squad panel staff fleet force handful jury gang ring
            network crowd pair trio family commission committee board bench contingent detachment platoon
            """);

    /// "officials from 12 provinces were trained": nothing befell the provinces.
    private static final Set<String> PLACING = WordList.of("""
            from in of at by across within along near around through inside outside via per involving with
            concerning regarding
            """);

    /// What ends a sentence behind a comma: "…, officials told the agency".
    private static final Set<String> SAYING = WordList.of("""
            said told announced stated noted reported disclosed revealed explained tweeted written added
            """);

    /// Verbs that have an object as often as a clause: "found 12 girls hidden in a truck".
    private static final Set<String> FINDING =
            Set.of("found", "recorded", "documented", "observed", "seen", "mentioned");

    private static final Set<String> BOUNDING = WordList.of("""
            about around nearly almost over more than less approximately some up to roughly at least most fewer
            under only just
            """);

    /// Verbs that are light only for what follows them.
    private static final Set<String> LEADING_ON = Set.of("led", "followed", "failed", "attempted", "appeared", "known");

    /// Light of a level, but not of somebody with an object: "150 officers executed 14 warrants".
    private static final Set<String> ACTING = Set.of("executed", "ticked", "counted", "ranked");

    private static final Set<String> COMPARED = Set.of("less", "more", "fewer");

    /// Words that may stand between the beginning of a clause and the number of its subject.
    private static final Set<String> LEADING = WordList.of("""
            a an the total of about around nearly almost over more than less approximately some up
            to roughly at least most fewer under only just another other additional all these those
            its their our my his her your as many estimated remaining first last further also mere
            whopping staggering paltry meagre meager measly
            """);

    private final Vocabulary vocabulary;
    private final SentenceVerbs verbs;

    SubjectVerbs(Vocabulary vocabulary, SentenceVerbs verbs) {
        this.vocabulary = vocabulary;
        this.verbs = verbs;
    }

    /// Whether a word may stand between the beginning of a clause and the number of its subject.
    static boolean isLeading(String word) {
        return LEADING.contains(word);
    }

    /// Whether a word leads to a number where it stands: "at least 12", not "at 12 sites".
    private static boolean isLeading(Sentence sentence, int at) {
        boolean place = sentence.is(at, "at") && !sentence.is(at + 1, "least") && !sentence.is(at + 1, "most");
        return !place && LEADING.contains(sentence.lower(at));
    }

    /// "about", "at least", "more than": what bounds a number behind it.
    static boolean isBound(Sentence sentence, int at) {
        return BOUNDING.contains(sentence.lower(at));
    }

    /// Whether the number stands in the subject of its clause.
    boolean opensClause(Figure figure) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        int lowest = Math.max(0, before - 8);
        while (before >= lowest && isLeading(sentence, before)) {
            if (sentence.is(before, "of") && isWhole(sentence, before)) {
                return false;
            }
            before--;
        }
        if (sentence.is(before + 1, "of") && GROUPS.contains(sentence.lower(before))) {
            before = Insertions.pastGroup(sentence, before);
        }
        if (sentence.is(before, "in") && sentence.is(before + 1, "total")) {
            before--;
        }
        boolean aside = (sentence.is(before, "which") || sentence.is(before, "whom"))
                && sentence.tag(before - 1).equals("ADP");
        if (before == 0 && (sentence.is(0, "-") || sentence.is(0, "•") || sentence.is(0, "*"))) {
            return true;
        }
        if (isEnumerated(sentence, before) || SubjectHeads.isBareSubject(figure, verbs.of(sentence))) {
            return true;
        }
        before = SubjectHeads.beforeOwner(sentence, before);
        if (sentence.is(before, "not") && COMPARED.contains(sentence.lower(before + 1))) {
            before--;
        }
        if (sentence.is(before, "far") && sentence.is(before - 1, "so")) {
            before -= 2;
        }
        if (aside || before < 0 || OPENING.contains(sentence.lower(before))) {
            return before < 0 || !sentence.is(before + 1, "to");
        }
        if (AFTER_THAT.contains(sentence.lower(before))) {
            return isFollowedByVerb(figure);
        }
        Token token = sentence.get(before);
        boolean dash = token.is("–") || token.is("—") || token.is("--");
        if (Shape.isQuote(token) || dash && isFollowedByVerb(figure)) {
            return true;
        }
        if (token.is(",") || token.is(":") || token.is(";") || token.tag().equals("CCONJ")) {
            return !continuesObject(figure, before);
        }
        Verb verb = verbs.of(sentence).at(before);
        if (verb != null && FINDING.contains(verb.participle())) {
            Verb main = main(figure);
            return main != null && isHelped(sentence, main)
                    || main == null && copula(figure) >= 0 && !RELATIVE.contains(sentence.lower(pastWhole(figure)));
        }
        return verb != null
                && !verb.aside()
                && Events.TELLING.contains(verb.participle())
                && !GoverningVerbs.isLinking(verb.participle())
                && isFollowedByVerb(figure);
    }

    /// "(b) 379 children …": the letter of a paragraph.
    private static boolean isEnumerated(Sentence sentence, int before) {
        return before == 2
                && sentence.is(2, ")")
                && sentence.is(0, "(")
                && sentence.lower(1).length() < 4;
    }

    /// "12 of the 20 victims", "Of the 20 victims, 12": what is said is said of the part.
    static boolean isWhole(Sentence sentence, int of) {
        return of == 0
                || sentence.get(of - 1).isNumeral()
                || sentence.get(of - 1).isSign();
    }

    /// "rescued 12 girls, three boys": what follows the comma is one more object, unless a verb of
    /// its own comes.
    private boolean continuesObject(Figure figure, int separator) {
        return !isFollowedByVerb(figure) || separator < 1;
    }

    private boolean isFollowedByVerb(Figure figure) {
        return main(figure) != null || copula(figure) >= 0;
    }

    /// The main verb of the clause the figure is the subject of; null where it says nothing.
    @Nullable
    String predicate(Figure figure) {
        Verb verb = main(figure);
        if (verb == null) {
            return state(figure);
        }
        if (verb.participle().equals("received") || verb.participle().equals("gotten")) {
            return Received.of(figure.sentence, verb.at());
        }
        if (verb.isLight() && !isOwn(figure, verb)) {
            Verb next = verbs.of(figure.sentence).at(verb.to());
            if (next != null && !next.isLight() && Participles.isPast(figure.sentence.lower(next.at()))) {
                return next.participle();
            }
            var state = vocabulary.events().at(figure.sentence, verb.to());
            return state != null && state.to() > verb.to() + 1 ? state.value().id() : null;
        }
        figure.acts = !isHelped(figure.sentence, verb);
        boolean denied = figure.sentence.is(verb.at() - 1, "not") || figure.sentence.is(verb.at() - 1, "n't");
        if (figure.kind != Kind.ZERO && denied && TO_BE.contains(figure.sentence.lower(verb.at() - 2))) {
            return null;
        }
        return verb.participle();
    }

    /// "Seventeen were under investigation": what somebody is in, by the words of the lexicon.
    private @Nullable String state(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = copula(figure) + 1;
        while (at > 0 && sentence.tag(at).equals("ADV")) {
            at++;
        }
        var state = at > 0 ? vocabulary.events().at(sentence, at) : null;
        return state != null && state.to() > at + 1 ? state.value().id() : null;
    }

    /// "16 charges followed", "only eight files led to a conviction", "two failed to appear": light
    /// where the counted comes behind them, but not where it is their subject.
    private static boolean isOwn(Figure figure, Verb verb) {
        return ACTING.contains(verb.participle())
                        && figure.type != CountedClass.EVENT
                        && figure.kind != Kind.DIRECTION
                        && ReducedClauses.isObject(figure.sentence, verb.to())
                || LEADING_ON.contains(verb.participle())
                        && figure.kind != Kind.DIRECTION
                        && !figure.sentence.is(verb.to(), "by")
                        && !isHelped(figure.sentence, verb);
    }

    /// The 37 of "Two of 37 applications succeeded": the verb right behind is the only one of the clause, so it
    /// is told of the part.
    @Nullable
    String lastVerb(Figure figure) {
        Sentence sentence = figure.sentence;
        Verbs all = verbs.of(sentence);
        Verb verb = all.at(Math.max(figure.phraseTo, figure.nounTo));
        if (figure.kind != Kind.COUNT || verb == null || verb.aside() || all.isHelper(verb.at())) {
            return null;
        }
        for (int at = verb.to(); at < sentence.size() && at < verb.to() + AFTER; at++) {
            if (sentence.is(at, ";")
                    || sentence.is(at, ",") && sentence.tag(at + 1).equals("CCONJ")) {
                return verb.participle();
            }
            Verb other = all.at(at);
            if (all.isHelper(at) || other != null && !other.aside()) {
                return null;
            }
        }
        return verb.participle();
    }

    /// "In the first quarter 44 minors were removed": the verb right behind the noun, whatever stands
    /// before the number.
    @Nullable
    String follows(Figure figure) {
        int before = figure.phraseFrom - 1;
        boolean money = figure.kind == Kind.MONEY;
        while (before > 0
                && (isLeading(figure.sentence, before)
                        || money && isCurrency(figure.sentence.get(before).text()))) {
            before--;
        }
        if (before >= 0 && PLACING.contains(figure.sentence.lower(before))) {
            return null;
        }
        int start = pastWhole(figure);
        int part = Insertions.pastPart(figure.sentence, verbs.of(figure.sentence), start);
        int at = part > start ? part + 1 : Insertions.pastApposition(figure.sentence, start);
        Verb verb = verbs.of(figure.sentence).at(at);
        boolean finite =
                verb != null && !verb.aside() && !figure.sentence.lower(at).endsWith("ing");
        boolean helped = BEFALLEN.contains(figure.sentence.lower(at)) || HELPING.contains(figure.sentence.lower(at));
        return finite || helped ? predicate(figure) : null;
    }

    /// "UGX", "KSh", "$": a sign of a currency before its number.
    private static boolean isCurrency(String text) {
        return text.length() <= 4 && text.chars().filter(Character::isLowerCase).count() < 2;
    }

    /// "were arrested": it befell them; "had arrested", "arrested": they did it.
    private static boolean isHelped(Sentence sentence, Verb verb) {
        for (int at = verb.at() - 1; at > verb.at() - 4; at--) {
            if (BEFALLEN.contains(sentence.lower(at))) {
                return true;
            }
            if (!Events.PASSABLE.contains(sentence.tag(at))) {
                return false;
            }
        }
        return false;
    }

    /// Past the noun and a whole: "of these", "of the 20 victims", "of whom".
    private int pastWhole(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        while (at < figure.nounFrom && verbs.of(sentence).at(at) == null) {
            at++;
        }
        at = at < figure.nounFrom ? figure.phraseTo : Math.max(figure.phraseTo, figure.nounTo);
        if (!figure.hasNoun() && sentence.is(at, "of") && isPartOf(sentence, at + 1)) {
            return pastNoun(sentence, at + 1);
        }
        if (sentence.is(at, "of") && CountedNouns.POINTERS.contains(sentence.lower(at + 1))) {
            at += 2;
            while (at < sentence.size()
                    && (sentence.get(at).isNominal() || sentence.get(at).isNumeral())) {
                at++;
            }
        }
        return at;
    }

    /// "12 of the 15 posts", "two of her sons".
    private static boolean isPartOf(Sentence sentence, int at) {
        return (sentence.tag(at).equals("DET") || sentence.tag(at).equals("PRON"))
                && !CountedNouns.POINTERS.contains(sentence.lower(at));
    }

    private static int pastNoun(Sentence sentence, int from) {
        int at = from + 1;
        while (at < sentence.size()
                && (sentence.get(at).isNominal()
                        || sentence.get(at).isNumeral()
                        || sentence.tag(at).equals("ADJ"))) {
            at++;
        }
        return at;
    }

    /// The first verb behind a subject that is not told aside.
    private @Nullable Verb main(Figure figure) {
        Sentence sentence = figure.sentence;
        Verbs all = verbs.of(sentence);
        int start = pastWhole(figure);
        if (all.isLastBefore(start)) {
            return null;
        }
        boolean relative = false;
        boolean other = false;
        int commas = 0;
        for (int at = start; at < sentence.size() && at < start + AFTER; at++) {
            Token token = sentence.get(at);
            int aside = Insertions.pastAside(sentence, at);
            if (aside > at) {
                at = aside;
                continue;
            }
            int part = Insertions.pastPart(sentence, all, at);
            if (part > at) {
                at = part;
                continue;
            }
            if (token.is(",") && Insertions.isOfWhich(sentence, at + 1)) {
                int behind = Insertions.pastOfWhich(sentence, all, at + 1);
                if (behind < 0) {
                    return null;
                }
                at = behind;
                commas += 2;
                continue;
            }
            if (stopsSubject(sentence, at)) {
                return null;
            }
            int said = Insertions.pastSaying(sentence, all, at);
            if (said > at) {
                at = said;
                continue;
            }
            boolean told = RELATIVE.contains(token.lower()) || Participles.isPast(token.lower()) && all.at(at) != null;
            int closed = told && sentence.is(at - 1, ",") ? Insertions.pastRelative(sentence, all, at) : at;
            if (closed > at) {
                at = closed;
                commas++;
                continue;
            }
            int beside = token.is(",") && Insertions.isOther(sentence, at + 1)
                    ? Insertions.pastApposition(sentence, at)
                    : at;
            if (beside > at) {
                at = beside - 1;
                commas++;
                continue;
            }
            other = other && !token.tag().equals("CCONJ") || token.is(",") && Insertions.isOther(sentence, at + 1);
            commas += token.is(",") ? 1 : 0;
            boolean another = token.is(",")
                    && sentence.tag(at + 1).equals("CCONJ")
                    && !sentence.tag(at + 2).equals("NUM");
            if (another || !relative && all.isOwning(at) && at > start - 1) {
                return null;
            }
            relative |= RELATIVE.contains(token.lower()) && at > start;
            boolean copula = token.tag().equals("AUX") && !relative;
            if (copula && verbs.of(sentence).isCopula(at)) {
                return null;
            }
            if (at == start && RELATIVE.contains(token.lower()) && SUBJECTS.contains(sentence.tag(at + 1))) {
                at = Insertions.pastFirst(sentence, all, at);
                relative = false;
                continue;
            }
            Verb verb = all.at(at);
            if (verb != null && commas > 0 && SAYING.contains(verb.participle()) && !verb.aside()) {
                return null;
            }
            boolean pronoun = RELATIVE.contains(sentence.lower(start));
            boolean reduced = verb != null && at == start && ReducedClauses.isReduced(sentence, all, verb);
            if (verb != null && (verb.aside() && (at > start + 1 || pronoun) || reduced)) {
                relative = false;
                at = verb.to() - 1;
            } else if (verb != null && isPredicate(sentence, verb, start) && !isOfSome(sentence, verb)) {
                boolean listed = other || commas == 1 && sentence.is(verb.at() - 1, ",");
                int helper = verb.at() - 1;
                while (helper > start && all.isHelper(helper)) {
                    helper--;
                }
                boolean joined = sentence.tag(helper).equals("CCONJ");
                return listed || joined ? null : verb;
            }
        }
        return null;
    }

    /// ", some recruited from camps,": told of a part of the subject.
    private static boolean isOfSome(Sentence sentence, Verb verb) {
        String before = sentence.lower(verb.at() - 1);
        boolean some = before.equals("some") || before.equals("most") || before.equals("many") || before.equals("all");
        return some && sentence.is(verb.at() - 2, ",");
    }

    /// A finite verb or a participle with its auxiliary, not a gerund of a phrase.
    private static boolean isPredicate(Sentence sentence, Verb verb, int start) {
        String word = sentence.lower(verb.at());
        int before = verb.at() - 1;
        while (before >= start && sentence.tag(before).equals("ADV")) {
            before--;
        }
        boolean helped = sentence.tag(before).equals("AUX");
        if (sentence.is(before, "be") && sentence.is(before - 1, "to")) {
            return sentence.get(Math.max(0, before - 2)).isVerbal() || Verbs.isDue(sentence.lower(before - 2));
        }
        if (sentence.is(before, "to") && BOUND.contains(sentence.lower(before - 1))) {
            return true;
        }
        return helped || !sentence.is(before, "to") && !word.endsWith("ing");
    }

    static boolean stopsSubject(Sentence sentence, int at) {
        Token token = sentence.get(at);
        return token.is(";")
                || token.is(":")
                || token.is("(")
                || token.is(")")
                || token.is("—")
                || AFTER_THAT.contains(token.lower()) && sentence.tag(at + 1).equals("PRON")
                || token.is("compared")
                || token.is("than")
                || OPENING.contains(token.lower()) && !token.is("that") && !token.is("as") && !token.is("since");
    }

    private int copula(Figure figure) {
        Sentence sentence = figure.sentence;
        int start = pastWhole(figure);
        int from = Insertions.pastApposition(sentence, start);
        for (int at = from; at < sentence.size() && at < from + NEAR; at++) {
            if (stopsSubject(sentence, at) || sentence.is(at, ",")) {
                return -1;
            }
            if (sentence.tag(at).equals("AUX")) {
                return at;
            }
        }
        return -1;
    }
}

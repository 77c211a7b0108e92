package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.Verbs.Verb;

/// Finds the verb a figure is the subject of: "12 victims from Lo who had fled were repatriated".
final class SubjectVerbs {

    /// How far behind its subject a verb may stand, in tokens.
    private static final int AFTER = 40;

    /// How far a form of "be" may stand.
    private static final int NEAR = 14;

    private static final Set<String> BEFALLEN = Set.of("was", "were", "is", "are", "be", "been", "being", "get", "got");

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");

    /// Words at which a clause begins.
    private static final Set<String> OPENING = WordList.of("""
            that while whereas although though because when where if since whether but as
            """);

    /// Words that may stand between the beginning of a clause and the number of its subject.
    private static final Set<String> LEADING = WordList.of("""
            a an the total of about around nearly almost over more than less approximately some up
            to roughly at least most fewer under only just another other additional all these those
            its their as many estimated remaining first last further also
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

    /// Whether the number stands in the subject of its clause.
    boolean opensClause(Figure figure) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        int lowest = Math.max(0, before - 8);
        while (before >= lowest && LEADING.contains(sentence.lower(before))) {
            if (sentence.is(before, "of") && isWhole(sentence, before)) {
                return false;
            }
            before--;
        }
        boolean aside = sentence.is(before, "which") && sentence.tag(before - 1).equals("ADP");
        if (aside || before < 0 || OPENING.contains(sentence.lower(before))) {
            return before < 0 || !sentence.is(before + 1, "to");
        }
        Token token = sentence.get(before);
        if (Shape.isQuote(token)) {
            return true;
        }
        if (token.is(",") || token.is(":") || token.is(";") || token.tag().equals("CCONJ")) {
            return !continuesObject(figure, before);
        }
        Verb verb = verbs.of(sentence).at(before);
        return verb != null
                && Events.TELLING.contains(verb.participle())
                && !GoverningVerbs.isLinking(verb.participle())
                && isFollowedByVerb(figure);
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
            return null;
        }
        if (verb.participle().equals("received")) {
            return Received.of(figure.sentence, verb.at());
        }
        if (verb.isLight()) {
            Verb next = verbs.of(figure.sentence).at(verb.to());
            if (next != null && !next.isLight() && Participles.isPast(figure.sentence.lower(next.at()))) {
                return next.participle();
            }
            var state = vocabulary.events().at(figure.sentence, verb.to());
            return state != null && state.to() > verb.to() + 1 ? state.value().id() : null;
        }
        figure.acts = !isHelped(figure.sentence, verb);
        if (figure.kind != Kind.ZERO && isDenied(figure.sentence, verb)) {
            return null;
        }
        return verb.participle();
    }

    /// "were not paid": what did not happen befell nobody.
    private static boolean isDenied(Sentence sentence, Verb verb) {
        for (int at = verb.at() - 1; at > verb.at() - 4; at--) {
            if (sentence.is(at, "not") || sentence.is(at, "n't") || sentence.is(at, "never")) {
                return true;
            }
        }
        return false;
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
        int at = Math.max(figure.phraseTo, figure.nounTo);
        if (sentence.is(at, "of") && CountedNouns.POINTERS.contains(sentence.lower(at + 1))) {
            at += 2;
            while (at < sentence.size()
                    && (sentence.get(at).isNominal() || sentence.get(at).isNumeral())) {
                at++;
            }
        }
        return at;
    }

    /// The first verb behind a subject that is not told aside.
    private @Nullable Verb main(Figure figure) {
        Sentence sentence = figure.sentence;
        Verbs all = verbs.of(sentence);
        int start = pastWhole(figure);
        boolean relative = false;
        int commas = 0;
        for (int at = start; at < sentence.size() && at < start + AFTER; at++) {
            Token token = sentence.get(at);
            int aside = pastAside(sentence, at);
            if (aside > at) {
                at = aside;
                continue;
            }
            if (stopsSubject(sentence, at)) {
                return null;
            }
            commas += token.is(",") ? 1 : 0;
            relative |= RELATIVE.contains(token.lower()) && at > start;
            boolean copula = token.tag().equals("AUX") && !relative;
            if (copula && verbs.of(sentence).isCopula(at)) {
                return null;
            }
            Verb verb = all.at(at);
            if (verb != null && verb.aside() && at > start + 1) {
                relative = false;
                at = verb.to() - 1;
            } else if (verb != null && isPredicate(sentence, verb, start) && !isOfSome(sentence, verb)) {
                boolean listed = commas == 1 && sentence.is(verb.at() - 1, ",");
                return listed ? null : verb;
            }
        }
        return null;
    }

    /// The end of a bracket or of what stands between two dashes, or the token itself.
    private static int pastAside(Sentence sentence, int at) {
        if (sentence.is(at, "(")) {
            return Events.closing(sentence, at);
        }
        for (int end = at + 1; sentence.is(at, "—") && end < sentence.size() && end < at + AFTER; end++) {
            if (sentence.is(end, "—")) {
                return end;
            }
        }
        return at;
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
        return helped || !sentence.is(before, "to") && !word.endsWith("ing");
    }

    private static boolean stopsSubject(Sentence sentence, int at) {
        Token token = sentence.get(at);
        return token.is(";")
                || token.is(":")
                || token.is("(")
                || token.is("—")
                || token.is("compared")
                || token.is("than")
                || OPENING.contains(token.lower()) && !token.is("that") && !token.is("as") && !token.is("since");
    }

    private int copula(Figure figure) {
        Sentence sentence = figure.sentence;
        int start = pastWhole(figure);
        for (int at = start; at < sentence.size() && at < start + NEAR; at++) {
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

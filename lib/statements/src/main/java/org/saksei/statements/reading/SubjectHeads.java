package org.saksei.statements.reading;

import org.saksei.statements.Kind;
import org.saksei.statements.reading.Verbs.Verb;

/// Tells where a clause begins that its first word does not show: before the owner of its subject, or right
/// at a number that stands alone.
final class SubjectHeads {

    private SubjectHeads() {}

    /// "Of the 14 files opened last year half were dropped": a number alone with "were" and a participle
    /// behind it is the subject, whatever stands before.
    static boolean isBareSubject(Figure figure, Verbs verbs) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseTo;
        boolean bare = (!figure.hasNoun() || figure.nounTo <= figure.phraseFrom)
                && (figure.kind == Kind.COUNT || figure.kind == Kind.SHARE)
                && (sentence.is(at, "were") || sentence.is(at, "was"));
        if (!bare) {
            return false;
        }
        int next = at + 1;
        while (sentence.tag(next).equals("ADV") || sentence.is(next, "being")) {
            next++;
        }
        Verb verb = verbs.at(next);
        String before = sentence.tag(figure.phraseFrom - 1);
        return verb != null
                && !verb.isLight()
                && Participles.isPast(sentence.lower(next))
                && (before.equals("NOUN") || before.equals("VERB") || before.equals("PROPN") || before.equals("NUM"));
    }

    /// "The union's 214 inspectors visited 3,100 farms": before the owner of the subject, or the token.
    static int beforeOwner(Sentence sentence, int owning) {
        if (!sentence.is(owning, "'s") && !sentence.is(owning, "’s") && !sentence.is(owning, "'")) {
            return owning;
        }
        int at = owning - 1;
        while (at >= 0 && (sentence.get(at).isNominal() || sentence.tag(at).equals("ADJ"))) {
            at--;
        }
        while (sentence.tag(at).equals("DET")) {
            at--;
        }
        return at < 0 || sentence.get(at).isSign() ? at : owning;
    }
}

package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Knows the places in a sentence where a number stands for what was said before: as the subject of a verb, as its
/// object, behind "in" and "for", alone in a bracket, as an answer.
final class BareNumbers {

    /// What persons are found to be.
    static final Set<String> STATES =
            Set.of("dead", "missing", "injured", "wounded", "hurt", "homeless", "pregnant", "unconscious", "unpaid");

    private static final Set<String> FURTHER = Set.of("others", "other", "more");

    /// Behind a number these begin to say when.
    private static final Set<String> LATER = Set.of("last", "this", "so", "during", "yesterday", "today", "nationwide");

    private static final Set<String> PLACING = Set.of("in", "for", "against", "on");

    private static final Set<String> LEADING = Set.of("for", "of", "on", "to", "at");

    /// Verbs whose object stands behind a preposition.
    private static final Set<String> TAKING = WordList.of("""
            accounted accounts account disposed disposes hung agreed stood stands asked heard dealt amounted amounts
            objected replied responded ruled decided called looked provided
            """);

    private static final int FAR = 14;

    private BareNumbers() {}

    static boolean isBare(Figure figure) {
        boolean number = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NONE;
        boolean share = figure.kind == Kind.SHARE;
        boolean age =
                figure.kind == Kind.AGE && (figure.rules.contains(StatedAges.RULE) || StatedAges.isExtreme(figure));
        return (number || share || age) && !figure.hasNoun() && figure.lemma == null;
    }

    /// Whether a verb follows, or the number is one of others of the kind.
    static boolean isPredicated(Scene scene, Figure figure) {
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
        if (listed
                || isAlone(figure)
                || isAnswer(figure)
                || isPlaced(figure)
                || sentence.is(at, "who")
                || isGapped(figure)
                || isObject(figure)
                || isNumberOfThose(figure)) {
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
    static boolean isPlaced(Figure figure) {
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

    /// "five were jailed, two a fine": the verb is that of the clause before.
    static boolean isGapped(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean joined = sentence.is(figure.phraseFrom - 1, ",")
                || sentence.tag(figure.phraseFrom - 1).equals("CCONJ");
        return joined && sentence.isOneOf(figure.phraseTo, Set.of("a", "an", "the", "their", "no"));
    }

    /// "In 2021 it took 71.", "had repatriated no more than 70 since January", "accounted for 34": the object of a verb
    /// with no noun behind.
    static boolean isObject(Figure figure) {
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
        return ends
                && verb >= 0
                && !rest
                && sentence.tag(verb).equals("VERB")
                && (!led || TAKING.contains(sentence.lower(verb)));
    }

    /// "in 2015 there were 1,138".
    static boolean isThere(Sentence sentence, int verb) {
        int at = verb;
        while (at > 0
                && (sentence.tag(at).equals("AUX") || sentence.tag(at).equals("ADV") || sentence.is(at, "been"))
                && !sentence.is(at, "there")) {
            at--;
        }
        return sentence.is(at, "there");
    }

    /// "the number of those brought out since March is 63".
    static boolean isNumberOfThose(Figure figure) {
        Sentence sentence = figure.sentence;
        for (int at = figure.phraseFrom - 1; at > 0 && at > figure.phraseFrom - FAR; at--) {
            if (sentence.is(at, "number") && sentence.is(at + 1, "of")) {
                return CountedNouns.POINTERS.contains(sentence.lower(at + 2));
            }
        }
        return false;
    }

    /// "Germany (83 victims), Italy (49)": alone with its noun in a bracket behind a name.
    static boolean isAlone(Figure figure) {
        Sentence sentence = figure.sentence;
        int end = Math.max(figure.phraseTo, figure.nounTo);
        return sentence.is(figure.phraseFrom - 1, "(")
                && sentence.is(end, ")")
                && figure.phraseFrom > 1
                && (sentence.get(figure.phraseFrom - 2).isNominal()
                        || sentence.tag(figure.phraseFrom - 2).equals("ADJ"));
    }

    /// "– Eight.", "he answered: \"Seven, Your Honor": nothing else is said.
    static boolean isAnswer(Figure figure) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        while (before >= 0 && (sentence.tag(before).equals("ADV") || Parts.isModifier(sentence, before))) {
            before--;
        }
        boolean opens = before < 0 || sentence.get(before).isSign() && !sentence.is(before, ",");
        boolean ends = figure.phraseTo >= sentence.size()
                || sentence.get(figure.phraseTo).isSign()
                || sentence.tag(figure.phraseTo).equals("ADP");
        return opens && ends && !sentence.is(figure.phraseTo, "%");
    }
}

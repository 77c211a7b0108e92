package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.Verbs.Verb;

/// Tells what stands between a verb and the number it may govern: somebody who is led to the counted, a
/// sum the verb only names, the label of another number, a part told of before the verb's adverb.
final class VerbObjects {

    /// How long what is told of a part may be, in tokens.
    private static final int PART = 14;

    /// What is done to victims names a sort of case.
    private static final Set<String> CRIMES = WordList.of("""
            bought procured sold recruited exploited trafficked abducted kidnapped smuggled harboured harbored
            transported purchased raped abused lured enslaved confined
            """);

    /// How far before what is given its verb may stand, in tokens.
    private static final int GIVEN = 8;

    private VerbObjects() {}

    /// Whether an event is one that a case is named after.
    static boolean isCrime(@Nullable String event) {
        return event != null && CRIMES.contains(event);
    }

    /// "Purchase of children: 41 cases": what stands before the colon says which cases.
    static boolean isLabelled(Sentence sentence, int noun, Figure figure) {
        for (int at = noun + 1; at < figure.phraseFrom; at++) {
            if (sentence.is(at, ":") || sentence.is(at, "–")) {
                return figure.hasNoun() && figure.nounFrom > at;
            }
        }
        return false;
    }

    /// "gave a half-day briefing to 90 guards": it is given, as shelter is.
    static boolean isGiven(Sentence sentence, int noun) {
        for (int at = noun - 1; at >= 0 && at > noun - GIVEN; at--) {
            if (Participles.of(sentence.lower(at)).equals("given")) {
                return true;
            }
            String tag = sentence.tag(at);
            if (!sentence.get(at).isNominal()
                    && !tag.equals("ADJ")
                    && !tag.equals("DET")
                    && !tag.equals("NUM")
                    && !sentence.is(at, "-")) {
                return false;
            }
        }
        return false;
    }

    /// "led us to 152 people", "led the officers to 12 women"; not "led to 12 arrests".
    static boolean leadsSomebody(Figure figure, int from) {
        Sentence sentence = figure.sentence;
        int to = from;
        while (to < figure.phraseFrom && !sentence.is(to, "to")) {
            String tag = sentence.tag(to);
            if (!sentence.get(to).isNominal() && !tag.equals("PRON") && !tag.equals("DET")) {
                return false;
            }
            to++;
        }
        int number = to + 1;
        while (number < figure.phraseFrom && SubjectVerbs.isLeading(sentence.lower(number))) {
            number++;
        }
        return to > from && number == figure.phraseFrom;
    }

    /// "costs came to 412,000 crowns", "the loss is put at 9,000": what a sum is, not what is done.
    static boolean isSum(Figure figure, Verb verb) {
        boolean to =
                figure.sentence.is(verb.to(), "to") && Set.of("come", "run").contains(verb.participle());
        boolean at = Set.of("put", "set", "pegged").contains(verb.participle())
                && (figure.sentence.is(verb.to(), "at") || figure.kind != Kind.COUNT && isLedBy(figure, "at"));
        return figure.kind != Kind.COUNT && (to || at) || at && !figure.hasNoun();
    }

    /// "put the takings at more than 40 billion": a word before what leads to the number.
    private static boolean isLedBy(Figure figure, String word) {
        int at = figure.phraseFrom - 1;
        while (at > 0 && !figure.sentence.is(at, word) && SubjectVerbs.isLeading(figure.sentence.lower(at))) {
            at--;
        }
        return figure.sentence.is(at, word);
    }

    /// "persons charged 58, victims 203": the participle is a part of another label.
    static boolean isLabel(Figure figure, Verb verb) {
        Sentence sentence = figure.sentence;
        int number = verb.to();
        boolean own = figure.hasNoun() && figure.nounTo <= figure.phraseFrom && figure.nounFrom > number;
        return own
                && sentence.get(number).isNumeral()
                && sentence.get(Math.min(number + 1, sentence.size() - 1)).isSign()
                && Participles.isPast(sentence.lower(verb.at()));
    }

    /// "took 26 workers, among them 9 women, off the bus": past what is told of a part.
    static int pastPart(Figure figure) {
        int end = Math.max(figure.phraseTo, figure.nounTo);
        Sentence sentence = figure.sentence;
        boolean part = sentence.is(end, ",") && (sentence.is(end + 1, "among") || sentence.is(end + 1, "including"));
        for (int at = end + 2; part && at < sentence.size() && at < end + PART; at++) {
            if (sentence.is(at, ",")) {
                return at + 1;
            }
        }
        return end;
    }
}

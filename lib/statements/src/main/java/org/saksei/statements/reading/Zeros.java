package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Reads claims that nothing was counted: "no prosecutions or convictions", "did not arrest, charge or
/// convict any trafficker". Each noun and each verb gives a figure of its own; they share the word
/// that denies.
final class Zeros {

    private static final Set<String> DENIALS = Set.of("not", "n't", "never");

    /// Behind these "none" is a level somebody is compared with: "compared with none the year before".
    private static final Set<String> COMPARED = Set.of("with", "to", "from", "against", "than", "versus");

    private static final Set<String> OWNING = Set.of("has", "have", "had", "having", "with");

    private static final Set<String> WITH = Set.of("with", "to", "from", "than", "against");

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;
    private final CountedNouns nouns;
    private final SharedDenials shared;
    private final DeniedVerbs verbs;

    Zeros(Vocabulary vocabulary, NounPhrases phrases, CountedNouns nouns) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.nouns = nouns;
        this.shared = new SharedDenials(phrases, nouns);
        this.verbs = new DeniedVerbs(vocabulary, phrases, nouns, shared);
    }

    static boolean isDenial(String word) {
        return DENIALS.contains(word);
    }

    /// Drops what denies nothing countable, and adds the claims that share a denial.
    List<Figure> read(Passage passage, List<Figure> figures) {
        List<Figure> all = new ArrayList<>();
        for (Figure figure : figures) {
            boolean never = figure.isTentative() && figure.sentence.is(figure.at, "never");
            if (!figure.isTentative() || figure.isRejected()) {
                if (figure.kind != Kind.ZERO
                        || figure.isRejected()
                        || !Denials.isUnsaid(figure) && !isNothing(figure)) {
                    all.add(figure);
                }
            } else if (!never && isCounted(figure)) {
                all.add(figure);
                all.addAll(shared.further(figure));
                all.addAll(SharedDenials.befallen(figure));
            }
        }
        for (Sentence sentence : passage.sentences()) {
            for (int at = 0; at < sentence.size(); at++) {
                if (DENIALS.contains(sentence.lower(at))) {
                    all.addAll(verbs.of(sentence, at));
                }
            }
        }
        return all;
    }

    /// "zero evidence", "zero funding": what cannot be counted is not denied by a number.
    private static boolean isNothing(Figure figure) {
        boolean zero = figure.sentence.is(figure.at, "zero");
        return zero && figure.hasNoun() && figure.type == CountedClass.OTHER && Countables.isAbstract(figure.lemma);
    }

    private boolean isCounted(Figure figure) {
        if (Denials.isUnsaid(figure)) {
            return false;
        }
        mend(figure);
        boolean nil = figure.sentence.is(figure.at, "nil");
        boolean none = figure.sentence.is(figure.at, "none") || nil && !figure.hasNoun();
        if (none && isOfNumber(figure)) {
            return true;
        }
        if (none && (isNoneOfBefore(figure) || isAlone(figure) || isListed(figure))) {
            return true;
        }
        if (figure.label != null && figure.sentence.is(figure.phraseFrom - 1, ":")) {
            return figure.lemma != null && Countables.isCountable(figure) || figure.event != null;
        }
        if (Denials.isReported(figure)) {
            return false;
        }
        boolean nobody = Nobody.isSaid(figure);
        if (nobody && !Nobody.isBefallen(figure)) {
            return false;
        }
        if (nobody) {
            figure.lemma = "person";
            figure.type = CountedClass.PERSON;
            figure.unit = new Unit(UnitKind.NOUN, null, "person");
            return true;
        }
        boolean owned = figure.type == CountedClass.OTHER
                && !Countables.isThing(figure.lemma)
                && OWNING.contains(figure.sentence.lower(figure.at - 1));
        boolean able = figure.hasNoun() && DeniedVerbs.ABLE.contains(figure.sentence.lower(figure.nounTo));
        boolean known = Countables.isCountable(figure) && figure.hasNoun() && !isReport(figure) && !owned && !able;
        return known && !none
                || none
                        && (known || CountedNouns.POINTERS.contains(figure.sentence.lower(figure.at + 2)))
                        && !Set.of("it", "this", "that").contains(figure.sentence.lower(figure.at + 2));
    }

    /// "no Thai suspect had been indicted": a known noun the model took for a verb.
    private void mend(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.at + 2;
        boolean led = sentence.is(figure.at, "no") && !figure.hasNoun() && at + 1 < sentence.size();
        boolean name = led && sentence.get(at - 1).isCapitalised()
                || sentence.tag(at - 1).equals("ADJ");
        boolean subject = led && name && sentence.tag(at + 1).equals("AUX");
        if (subject && vocabulary.noun(sentence.lower(at)).isPresent()) {
            nouns.take(figure, new Phrase(at - 1, at + 1), false);
        }
    }

    /// "none of the 18 suspects": the number behind says what is counted.
    private boolean isOfNumber(Figure figure) {
        Sentence sentence = figure.sentence;
        int number = figure.at + 2;
        number = sentence.tag(number).equals("DET") || sentence.tag(number).equals("PRON") ? number + 1 : number;
        boolean of = sentence.is(figure.at + 1, "of")
                && number < sentence.size()
                && sentence.get(number).isNumeral();
        Phrase phrase = of ? phrases.at(sentence, number + 1) : null;
        if (phrase != null) {
            nouns.take(figure, phrase, false);
        }
        return phrase != null;
    }

    /// "was five, none and six", "12 shelters but none for men": one of some numbers.
    private static boolean isListed(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean left = (sentence.is(figure.at - 1, ",") || sentence.is(figure.at - 1, "and"))
                && figure.at > 1
                && sentence.get(figure.at - 2).isNumeral();
        boolean right = (sentence.is(figure.at + 1, ",") || sentence.is(figure.at + 1, "and"))
                && figure.at + 2 < sentence.size()
                && sentence.get(figure.at + 2).isNumeral();
        boolean but = sentence.is(figure.at - 1, "but") && sentence.is(figure.at + 1, "for");
        boolean number = false;
        for (int at = 0; but && at < figure.at; at++) {
            number |= sentence.get(at).isNumeral();
        }
        return left || right || number;
    }

    /// "388 complaints; none was anonymous", "one victim in 2016 and none in 2015".
    private static boolean isNoneOfBefore(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean goesOn = sentence.isOneOf(figure.at - 1, COMPARED)
                || sentence.tag(figure.at + 1).equals("AUX")
                || sentence.is(figure.at + 1, "in")
                        && sentence.tag(figure.at + 2).equals("NUM");
        boolean number = false;
        for (int at = 0; at < figure.at; at++) {
            number |= sentence.get(at).isNumeral();
        }
        boolean compared = WITH.contains(sentence.lower(figure.at - 1)) && !sentence.is(figure.at + 1, "of");
        return goesOn && (number || figure.at == 0) || number && compared;
    }

    /// "the defence called none", "acquitted: none".
    private static boolean isAlone(Figure figure) {
        Sentence sentence = figure.sentence;
        int last = figure.at + 1;
        last = sentence.is(last, "at") && sentence.is(last + 1, "all") ? last + 2 : last;
        boolean judged = sentence.is(last, "to") && sentence.is(last + 1, "be");
        boolean ends = judged || last >= sentence.size() || sentence.get(last).isSign() || last > figure.at + 1;
        boolean particle = sentence.is(figure.at - 1, "down")
                || sentence.is(figure.at - 1, "out")
                || sentence.is(figure.at - 1, "up");
        int before = particle ? figure.at - 2 : figure.at - 1;
        boolean verb =
                figure.at > 0 && (sentence.tag(before).equals("VERB") || OWNING.contains(sentence.lower(before)));
        return ends && (verb || sentence.is(figure.at - 1, ":") || sentence.is(figure.at - 1, "were"));
    }

    /// "no reports of victims": reports are denied, not victims.
    private static boolean isReport(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean person = sentence.is(figure.at, "no")
                && sentence.is(figure.phraseFrom - 1, "that")
                && !Denials.isTold(sentence, figure.phraseFrom - 2);
        for (int at = Math.max(0, figure.at - 8); at < figure.at; at++) {
            if (sentence.is(at, "not")
                    || sentence.is(at, "so") && sentence.is(at + 1, "that")
                    || sentence.is(at, "ensure")) {
                return true;
            }
        }
        return person;
    }
}

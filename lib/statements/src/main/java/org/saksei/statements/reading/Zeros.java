package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Reads claims that nothing was counted: "no prosecutions or convictions", "did not arrest, charge or
/// convict any trafficker". Each noun and each verb gives a figure of its own; they share the word
/// that denies.
final class Zeros {

    private static final Set<String> DENIALS = Set.of("not", "n't", "never");
    private static final Set<String> HELPING =
            Set.of("did", "has", "have", "had", "does", "do", "could", "was", "were", "ever");
    private static final Set<String> ANY = Set.of("any", "single");

    /// A missing report is no zero.
    static final Set<String> SAYING = WordList.of("""
            reported provided shared disclosed published released maintained collected know known
            mentioned indicated announced confirmed specified tracked kept
            """);

    static final Set<String> ABLE = Set.of("could", "can", "should", "must", "may", "might", "shall", "will", "would");

    /// Behind these "none" is a level somebody is compared with: "compared with none the year before".
    private static final Set<String> COMPARED = Set.of("with", "to", "from", "against", "than", "versus");

    private static final Set<String> OWNING = Set.of("has", "have", "had", "having", "with");

    private static final Set<String> GOING_ON =
            Set.of("because", "but", "that", "who", "which", "after", "while", "when", "although", "as", "if");

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;
    private final CountedNouns nouns;

    Zeros(Vocabulary vocabulary, NounPhrases phrases, CountedNouns nouns) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.nouns = nouns;
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
                all.addAll(further(figure));
                all.addAll(befallen(figure));
            }
        }
        for (Sentence sentence : passage.sentences()) {
            for (int at = 0; at < sentence.size(); at++) {
                if (DENIALS.contains(sentence.lower(at))) {
                    all.addAll(denied(sentence, at));
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
        boolean able = figure.hasNoun() && ABLE.contains(figure.sentence.lower(figure.nounTo));
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

    private static final Set<String> WITH = Set.of("with", "to", "from", "than", "against");

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

    /// "no victims were arrested, fined or deported": each further verb denies on its own.
    private List<Figure> befallen(Figure first) {
        Sentence sentence = first.sentence;
        int from = Math.max(first.at + 1, first.nounTo);
        int at = from;
        while (at < from + 5 && !Nobody.BEFALLEN.contains(sentence.lower(at)) && !Nobody.isPastVerb(sentence, at)) {
            at++;
        }
        List<Figure> found = new ArrayList<>();
        boolean whole = at < from + 5;
        int listed = -1;
        for (int end = Math.min(sentence.size() - 1, at + 14); whole && at < end; at++) {
            if (sentence.get(at).isSign() && !sentence.is(at, ",") || GOING_ON.contains(sentence.lower(at))) {
                break;
            }
            boolean joined = sentence.is(at, "or") || sentence.is(at, "nor");
            boolean comma = sentence.is(at, ",") && Nobody.isPastVerb(sentence, at + 1);
            if (comma && isListEnded(sentence, at)) {
                listed = at;
            }
            boolean alone = sentence.is(at, "alone") && sentence.is(at - 1, "let");
            if ((joined || alone || listed == at)
                    && Nobody.isPastVerb(sentence, at + 1)
                    && !sentence.get(at - 1).isNumeral()) {
                found.add(another(first, Participles.of(sentence.lower(at + 1))));
            }
        }
        return found;
    }

    /// Whether "or" with another verb closes the list that goes on at a comma: "arrested, charged or fined".
    private static boolean isListEnded(Sentence sentence, int comma) {
        for (int at = comma + 1; at < comma + 8 && at < sentence.size(); at++) {
            if (sentence.is(at, "or")) {
                return Nobody.isPastVerb(sentence, at + 1);
            }
            boolean passes = sentence.is(at, ",") || sentence.tag(at).equals("ADV") || Nobody.isPastVerb(sentence, at);
            if (!passes) {
                return false;
            }
        }
        return false;
    }

    private static Figure another(Figure first, String event) {
        Figure figure = figure(first.sentence, first.at, first.start, first.end);
        figure.numeral = null;
        figure.phraseTo = first.phraseTo;
        figure.nounFrom = first.nounFrom;
        figure.nounTo = first.nounTo;
        figure.wideFrom = first.wideFrom;
        figure.tailTo = first.tailTo;
        figure.lemma = first.lemma;
        figure.type = first.type;
        figure.unit = first.unit;
        first.attributes.forEach(figure::attribute);
        figure.event = event;
        figure.ownEvent = true;
        figure.settled = true;
        return figure;
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

    /// "no investigations, prosecutions, or convictions".
    private List<Figure> further(Figure first) {
        List<Figure> found = new ArrayList<>();
        Sentence sentence = first.sentence;
        int at = first.nounTo;
        while (at >= 0 && at < sentence.size()) {
            int next = pastSeparators(sentence, at);
            Phrase phrase = next == at ? null : phrases.at(sentence, next);
            if (phrase == null || sentence.is(phrase.to(), "any")) {
                return found;
            }
            Figure figure = figure(sentence, first.at, first.start, first.end);
            figure.numeral = null;
            nouns.take(figure, phrase, false);
            if (!Countables.isCountable(figure)) {
                return found;
            }
            found.add(figure);
            at = phrase.to();
        }
        return found;
    }

    private static int pastSeparators(Sentence sentence, int from) {
        int at = from;
        while (sentence.is(at, ",") || sentence.is(at, "or") || sentence.is(at, "and") || sentence.is(at, "nor")) {
            at++;
        }
        return at;
    }

    private static Figure figure(Sentence sentence, int at, int start, int end) {
        Figure figure = new Figure(start, end, sentence, at);
        figure.kind = Kind.ZERO;
        figure.value = BigDecimal.ZERO;
        figure.rule("zero.coordinated");
        return figure;
    }

    /// "did not prosecute, convict, or sentence any traffickers": the word that carries the number
    /// is "any".
    private List<Figure> denied(Sentence sentence, int denial) {
        boolean never = sentence.is(denial, "never");
        int any = any(sentence, denial);
        int helping = denial - 1;
        if (sentence.is(helping, "far") && sentence.is(helping - 1, "so")) {
            helping -= 2;
        } else if (sentence.tag(helping).equals("ADV")) {
            helping--;
        }
        boolean able = !never && ABLE.contains(sentence.lower(helping));
        if (able || !never && (any < 0 || !HELPING.contains(sentence.lower(helping)))) {
            return List.of();
        }
        List<Figure> found = denied(sentence, denial, any);
        int again = found.isEmpty() ? -1 : again(sentence, any);
        if (again > 0) {
            found.addAll(denied(sentence, again, any(sentence, again)));
        }
        return found;
    }

    /// "or fund any" behind "did not operate any shelters": where the denied clause goes on, or -1.
    private static int again(Sentence sentence, int any) {
        for (int at = any + 1; at > 0 && at < sentence.size() && at < any + 10; at++) {
            boolean joined = sentence.is(at, "or") || sentence.is(at, "nor") || sentence.is(at, "and");
            if (joined && (sentence.tag(at + 1).equals("VERB") || sentence.is(at + 2, "any"))) {
                return any(sentence, at) > 0 ? at : -1;
            }
            if (sentence.is(at, ";") || sentence.is(at, "but")) {
                return -1;
            }
        }
        return -1;
    }

    private List<Figure> denied(Sentence sentence, int denial, int any) {
        boolean never = sentence.is(denial, "never");
        int end = any > 0 ? any : Math.min(sentence.size(), denial + 6);
        List<String> verbs = new ArrayList<>();
        boolean has = false;
        for (int at = denial + 1; at < end; at++) {
            Phrases.Match<Event> match = vocabulary.events().at(sentence, at);
            if (SAYING.contains(Participles.of(sentence.lower(at)))) {
                return new ArrayList<>();
            }
            boolean verb = match != null
                    || sentence.tag(at).equals("VERB")
                            && !Events.TELLING.contains(sentence.lower(at))
                            && !Verbs.isThing(sentence.lower(at));
            has |= sentence.is(at, "have") || sentence.is(at, "include");
            String noun = verbs.isEmpty() || !LightVerbs.isLight(verbs.getLast())
                    ? null
                    : vocabulary.noun(sentence.lower(at)).map(Noun::event).orElse(null);
            if (noun != null) {
                verbs.set(verbs.size() - 1, noun);
            } else if (verb && !sentence.is(at, "or") && !sentence.is(at, "and")) {
                verbs.add(match != null ? match.value().id() : Participles.of(sentence.lower(at)));
                at = match == null ? at : match.to() - 1;
            }
        }
        Figure untouched = never ? untouched(sentence, denial) : null;
        if (untouched != null) {
            return new ArrayList<>(List.of(untouched));
        }
        int from = never ? objectOfNever(sentence, denial, end) : any + 1;
        boolean one = any > 0 && sentence.is(any, "single") && sentence.is(from, "one") && sentence.is(from + 1, "of");
        from = one ? phrases.pastDeterminers(sentence, from + 2) : from;
        while (sentence.is(from, "single") || sentence.is(from, "a") || sentence.is(from, "an")) {
            from++;
        }
        Phrase object = from < 0 ? null : phrases.at(sentence, from);
        int word = never ? denial : any;
        List<Figure> found = new ArrayList<>();
        if (object == null) {
            return found;
        }
        if (verbs.isEmpty() && has) {
            verbs.add("had");
        }
        for (String verb : verbs) {
            int first = isSingle(sentence, word) ? word - 1 : word;
            Figure figure = figure(
                    sentence,
                    word,
                    sentence.get(first).start(),
                    sentence.get(word).end());
            nouns.take(figure, object, false);
            figure.phraseTo = object.to();
            if (Countables.isCountable(figure) || isDealtOut(figure, never) || first < word) {
                figure.event = LightVerbs.isLight(verb) ? figure.event : verb;
                figure.ownEvent = true;
                figure.settled = figure.event != null;
                found.add(figure);
                found.addAll(alike(figure, verb, never));
            }
        }
        return found;
    }

    /// "has not issued a single notice": what comes singly can be counted.
    private static boolean isSingle(Sentence sentence, int word) {
        return sentence.is(word, "single") && sentence.is(word - 1, "a");
    }

    /// "The company has never been inspected": what is denied befell its subject.
    private @Nullable Figure untouched(Sentence sentence, int never) {
        Phrases.Match<Event> match =
                sentence.is(never + 1, "been") ? vocabulary.events().at(sentence, never + 2) : null;
        int to = never - 1;
        int from = to;
        while (from > 0
                && (sentence.get(from - 1).isNominal() || sentence.tag(from - 1).equals("ADJ"))) {
            from--;
        }
        Phrase subject =
                match == null || match.value().befalls() == null || from == to ? null : phrases.at(sentence, from);
        if (match == null || subject == null || subject.to() != to) {
            return null;
        }
        Figure figure = figure(
                sentence,
                never,
                sentence.get(never).start(),
                sentence.get(never).end());
        nouns.take(figure, subject, false);
        boolean known = figure.type != CountedClass.OTHER && figure.type != CountedClass.MONEY;
        figure.event = match.value().id();
        figure.ownEvent = true;
        figure.settled = true;
        return known ? figure : null;
    }

    /// "any investigations, prosecutions or convictions": each noun is denied.
    private List<Figure> alike(Figure figure, String verb, boolean never) {
        List<Figure> others = never ? List.of() : further(figure);
        for (Figure other : others) {
            other.event = LightVerbs.isLight(verb) ? other.event : verb;
            other.ownEvent = true;
            other.settled = other.event != null;
        }
        return others;
    }

    /// "has never granted a permit": what is given one at a time.
    private static boolean isDealtOut(Figure figure, boolean never) {
        boolean article = figure.hasNoun()
                && (figure.sentence.is(figure.wideFrom - 1, "a") || figure.sentence.is(figure.wideFrom - 1, "an"));
        return never && article && figure.type == CountedClass.OTHER && !Countables.isAbstract(figure.lemma);
    }

    /// Where "any" stands after a denial, in its clause, or -1.
    private static int any(Sentence sentence, int denial) {
        for (int at = denial + 1; at < sentence.size() && at < denial + 12; at++) {
            if (ANY.contains(sentence.lower(at))) {
                return at;
            }
            if (sentence.is(at, ";")
                    || DENIALS.contains(sentence.lower(at))
                    || sentence.is(at, "that")
                    || sentence.get(at).isNumeral()) {
                return -1;
            }
        }
        return -1;
    }

    /// "has never charged a recruiter".
    private int objectOfNever(Sentence sentence, int never, int end) {
        for (int at = never + 1; at < end; at++) {
            Phrases.Match<Event> match = vocabulary.events().at(sentence, at);
            if (match != null) {
                return match.to();
            }
        }
        return -1;
    }
}

package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Reads claims that nothing was counted: "no prosecutions or convictions", "did not arrest,
/// charge or convict any
/// trafficker". Each noun and each verb gives a figure of its own; they share the word that denies.
final class Zeros {

    private static final Set<CountedClass> COUNTED = Collections.unmodifiableSet(
            EnumSet.of(CountedClass.VICTIM, CountedClass.PERPETRATOR, CountedClass.PERSON, CountedClass.EVENT));

    private static final Set<String> PLACES = WordList.of("""
            shelter facility hotline home house centre center school company employer factory agency
            owner firm campaign training business station recruiter
            """);

    private static final Set<String> DENIALS = Set.of("not", "n't", "never");
    private static final Set<String> HELPING =
            Set.of("did", "has", "have", "had", "does", "do", "could", "was", "were", "ever");
    private static final Set<String> ANY = Set.of("any", "single");

    /// A missing report is no zero.
    private static final Set<String> SAYING = WordList.of("""
            reported provided shared disclosed published released maintained collected know known
            mentioned indicated announced confirmed specified tracked kept made took taken found
            """);

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
                all.add(figure);
            } else if (!never && isCounted(figure)) {
                all.add(figure);
                all.addAll(further(figure));
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

    private boolean isCounted(Figure figure) {
        if (figure.sentence.is(figure.at, "none") && isNoneOfBefore(figure)) {
            return true;
        }
        if (figure.label != null && figure.sentence.is(figure.phraseFrom - 1, ":")) {
            return figure.lemma != null && COUNTED.contains(figure.type) || figure.event != null;
        }
        if (isNobody(figure)) {
            figure.lemma = "person";
            figure.type = CountedClass.PERSON;
            figure.unit = new Unit(UnitKind.NOUN, null, "person");
            return true;
        }
        boolean known = isCountable(figure) && figure.hasNoun() && !isReport(figure);
        boolean none = figure.sentence.is(figure.at, "none");
        return known && !none
                || none && (known || CountedNouns.POINTERS.contains(figure.sentence.lower(figure.at + 2)));
    }

    /// "388 complaints; none was anonymous", "one victim in 2016 and none in 2015".
    private static boolean isNoneOfBefore(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean goesOn = sentence.tag(figure.at + 1).equals("AUX")
                || sentence.is(figure.at + 1, "in")
                        && sentence.tag(figure.at + 2).equals("NUM");
        boolean number = false;
        for (int at = 0; at < figure.at; at++) {
            number |= sentence.get(at).isNumeral();
        }
        return goesOn && number;
    }

    /// "acquitted no one", "no one was fined": not "no one knew".
    private static boolean isNobody(Figure figure) {
        Sentence sentence = figure.sentence;
        String words = sentence.lower(figure.at);
        boolean nobody = words.equals("no one") || words.equals("nobody") || words.equals("no-one");
        boolean object = figure.at > 0
                && sentence.tag(figure.at - 1).equals("VERB")
                && !SAYING.contains(Participles.of(sentence.lower(figure.at - 1)));
        boolean subject = sentence.is(figure.at + 1, "was")
                || sentence.is(figure.at + 1, "has") && sentence.is(figure.at + 2, "been");
        return nobody && (object || subject);
    }

    /// Documents and arrangements are not counted, houses and firms are.
    private static boolean isCountable(Figure figure) {
        if (COUNTED.contains(figure.type) || figure.lemma != null && PLACES.contains(figure.lemma)) {
            return true;
        }
        String noun = figure.hasNoun() ? figure.sentence.lower(figure.nounTo - 1) : "";
        boolean plural = figure.lemma != null && noun.endsWith("s") && !noun.equals(figure.lemma);
        return plural && figure.type == CountedClass.ENTITY
                || plural && figure.type == CountedClass.OTHER && THINGS.contains(figure.lemma);
    }

    /// Things that are handed out, opened or done one by one.
    private static final Set<String> THINGS = Set.of(
            "permit",
            "visa",
            "appeal",
            "application",
            "license",
            "licence",
            "certificate",
            "warrant",
            "phone",
            "vehicle",
            "bed",
            "officer",
            "embassy",
            "office",
            "unit",
            "court",
            "action",
            "request",
            "claim",
            "award",
            "grant",
            "contract",
            "passport",
            "fine",
            "order",
            "verdict",
            "charge",
            "penalty");

    /// "no reports of victims": reports are denied, not victims.
    private static boolean isReport(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean person = sentence.is(figure.at, "no") && sentence.is(figure.phraseFrom - 1, "that");
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
            if (phrase == null) {
                return found;
            }
            Figure figure = figure(sentence, first.at, first.start, first.end);
            figure.numeral = null;
            nouns.take(figure, phrase, false);
            if (!isCountable(figure)) {
                return found;
            }
            found.add(figure);
            at = phrase.to();
        }
        return found;
    }

    private static int pastSeparators(Sentence sentence, int from) {
        int at = from;
        while (sentence.is(at, ",")
                || sentence.is(at, "or")
                || sentence.is(at, "and")
                || sentence.is(at, "nor")
                || sentence.is(at, "no")) {
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
        if (!never && (any < 0 || !HELPING.contains(sentence.lower(denial - 1)))) {
            return List.of();
        }
        int end = any > 0 ? any : Math.min(sentence.size(), denial + 6);
        List<String> verbs = new ArrayList<>();
        for (int at = denial + 1; at < end; at++) {
            Phrases.Match<Event> match = vocabulary.events().at(sentence, at);
            if (SAYING.contains(Participles.of(sentence.lower(at)))) {
                return List.of();
            }
            boolean verb = match != null
                    || sentence.tag(at).equals("VERB")
                            && !Events.TELLING.contains(sentence.lower(at))
                            && !Verbs.isThing(sentence.lower(at));
            if (verb && !sentence.is(at, "or") && !sentence.is(at, "and")) {
                verbs.add(match != null ? match.value().id() : Participles.of(sentence.lower(at)));
                at = match == null ? at : match.to() - 1;
            }
        }
        int from = never ? objectOfNever(sentence, denial, end) : any + 1;
        while (sentence.is(from, "single") || sentence.is(from, "a") || sentence.is(from, "an")) {
            from++;
        }
        Phrase object = from < 0 ? null : phrases.at(sentence, from);
        int word = never ? denial : any;
        List<Figure> found = new ArrayList<>();
        if (object == null) {
            return found;
        }
        for (String verb : verbs) {
            Figure figure = figure(
                    sentence,
                    word,
                    sentence.get(word).start(),
                    sentence.get(word).end());
            nouns.take(figure, object, false);
            figure.phraseTo = object.to();
            if (isCountable(figure)) {
                figure.event = Verbs.isLight(verb) ? figure.event : verb;
                figure.ownEvent = true;
                figure.settled = true;
                found.add(figure);
            }
        }
        return found;
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

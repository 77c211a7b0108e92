package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Reads claims of nothing that a denied verb makes: "did not prosecute or convict any
/// traffickers", "has never charged a recruiter".
final class DeniedVerbs {

    private static final Set<String> HELPING =
            Set.of("did", "has", "have", "had", "does", "do", "could", "was", "were", "ever");

    private static final Set<String> ANY = Set.of("any", "single");

    /// A missing report is no zero.
    static final Set<String> SAYING = WordList.of("""
            reported provided shared disclosed published released maintained collected know known
            mentioned indicated announced confirmed specified tracked kept
            """);

    static final Set<String> ABLE = Set.of("could", "can", "should", "must", "may", "might", "shall", "will", "would");

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;
    private final CountedNouns nouns;
    private final SharedDenials shared;

    DeniedVerbs(Vocabulary vocabulary, NounPhrases phrases, CountedNouns nouns, SharedDenials shared) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.nouns = nouns;
        this.shared = shared;
    }

    /// "did not prosecute, convict, or sentence any traffickers": the word that carries the number
    /// is "any".
    List<Figure> of(Sentence sentence, int denial) {
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
            Figure figure = SharedDenials.figure(
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
        Figure figure = SharedDenials.figure(
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
        List<Figure> others = never ? List.of() : shared.further(figure);
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
                    || Zeros.isDenial(sentence.lower(at))
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

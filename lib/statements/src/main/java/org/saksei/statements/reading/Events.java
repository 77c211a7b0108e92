package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Noun;

/// Finds what befell the counted: the participle after the noun, else the nearest verb before the
/// number.
final class Events {

    /// How far a verb may stand from the number, in tokens.
    private static final int BEFORE = 45;

    private static final int AFTER = 14;

    /// Verbs that only tell that somebody tells.
    static final Set<String> TELLING = Set.of(
            "said",
            "say",
            "says",
            "saying",
            "reported",
            "report",
            "reporting",
            "reports",
            "told",
            "stated",
            "noted",
            "announced",
            "added",
            "claimed",
            "showed",
            "shows",
            "revealed",
            "indicated",
            "confirmed",
            "estimated",
            "including",
            "compared",
            "continued",
            "managed",
            "helped",
            "involving",
            "resulting",
            "resulted",
            "led",
            "leading",
            "according",
            "included",
            "totaling",
            "totalling",
            "involved",
            "did",
            "does",
            "do",
            "had",
            "has",
            "have",
            "was",
            "were",
            "is",
            "are",
            "been",
            "being",
            "be",
            "made",
            "related",
            "connected",
            "concerning");

    /// Verbs that lead from the event to a number of it.
    private static final Set<String> LINKING = Set.of(
            "including",
            "compared",
            "involving",
            "resulting",
            "resulted",
            "leading",
            "led",
            "included",
            "totaling",
            "totalling",
            "involved",
            "related",
            "connected",
            "concerning",
            "helped",
            "managed",
            "made",
            "ranging",
            "ranged",
            "culminating",
            "existing");

    /// Verbs that say nothing of what befell the counted, by their participle.
    private static final Set<String> LIGHT = Set.of(
            "reported",
            "haved",
            "ranged",
            "aged",
            "culminated",
            "existed",
            "determined",
            "had",
            "made",
            "maked",
            "conducted",
            "carried",
            "obtained",
            "secured",
            "achieved",
            "received",
            "seen",
            "sawed",
            "seed",
            "included",
            "involved",
            "recorded",
            "documented",
            "compared",
            "remained",
            "becomed",
            "becamed",
            "represented",
            "exploited",
            "subjected",
            "taken",
            "increased",
            "decreased",
            "stated",
            "noted",
            "estimated",
            "based",
            "according",
            "resulted",
            "followed",
            "continued",
            "said",
            "told",
            "added",
            "did",
            "concerned",
            "totaled",
            "totalled",
            "reached",
            "risen",
            "fallen",
            "rised",
            "rosed",
            "numbered",
            "exceeded",
            "claimed",
            "was",
            "cited");

    private static boolean isLight(Token token) {
        return TELLING.contains(token.lower()) || LIGHT.contains(English.participle(token.lower()));
    }

    private static final Set<String> PENALTIES = Set.of(
            "imprisonment",
            "prison",
            "fine",
            "penalty",
            "sentence",
            "term",
            "jail",
            "detention",
            "punishment",
            "confinement");

    private static final Set<String> PASSABLE = Set.of("ADV", "AUX", "PART", "PRON", "DET", "ADJ");

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");

    private final Vocabulary vocabulary;

    Events(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void read(Figure figure, Shape shape) {
        if (figure.isRejected()) {
            return;
        }
        String named = figure.event;
        if (named == null || !figure.ownEvent || figure.kind != Kind.ZERO) {
            String verb = after(figure, false);
            verb = verb == null ? before(figure, shape) : verb;
            verb = verb == null ? after(figure, true) : verb;
            verb = isPlaceOfAction(figure, verb) ? null : verb;
            figure.event = verb == null ? named : verb;
            figure.ownEvent = verb != null;
            penalty(figure);
            figure.rule(verb != null ? "event.verb" : named != null ? "event.noun" : "event.none");
        }
        befall(figure);
    }

    /// "rescued 12 girls from two shelters": what befalls persons does not befall the place.
    private boolean isPlaceOfAction(Figure figure, @Nullable String verb) {
        Event event = vocabulary.event(verb);
        boolean place = figure.type == CountedClass.ENTITY || figure.type == CountedClass.OTHER;
        return place
                && event != null
                && event.befalls() != null
                && figure.sentence.tag(figure.phraseFrom - 1).equals("ADP");
    }

    /// A law prescribes, a judgment sentences or fines.
    private static void penalty(Figure figure) {
        if (figure.kind != Kind.DURATION && figure.kind != Kind.MONEY
                || figure.lemma == null
                || !PENALTIES.contains(figure.lemma)) {
            return;
        }
        boolean law = figure.sentence.tokens().stream().anyMatch(token -> StandingFacts.isOfLaw(token.lower()));
        boolean own = figure.event != null && !isLightEvent(figure.event);
        if (law || !own) {
            figure.event = law ? "prescribed" : figure.lemma.equals("fine") ? "fined" : "sentenced";
        }
    }

    private static boolean isLightEvent(String event) {
        return LIGHT.contains(event) || event.equals("received") || event.equals("imposed");
    }

    /// A convicted man is a perpetrator: the event says the class of a person.
    void befall(Figure figure) {
        Event event = vocabulary.event(figure.event);
        if (event != null && event.befalls() != null && figure.type == CountedClass.PERSON) {
            figure.type = event.befalls();
        }
    }

    /// "120 victims identified", "259 were arrested", "30 suspects who had been charged".
    ///
    /// @param clause whether a verb of a relative clause is taken, which only adds to the main one
    private @Nullable String after(Figure figure, boolean clause) {
        Sentence sentence = figure.sentence;
        int start = Math.max(figure.phraseTo, figure.nounTo);
        boolean passive = false;
        for (int at = start; at < sentence.size() && at < start + AFTER; at++) {
            Token token = sentence.get(at);
            if (token.isNumeral() || token.isSign() && !token.is("'")) {
                return null;
            }
            if (!clause && RELATIVE.contains(token.lower())) {
                return null;
            }
            var match = isTrade(sentence, at) ? null : vocabulary.events().at(sentence, at);
            if (match != null && (passive || at == start || isParticiple(token) && reduced(sentence, start, at))) {
                return isVerbal(sentence, at, match.to()) ? match.value().id() : null;
            }
            if (token.is("received")) {
                return received(sentence, at);
            }
            boolean unknown = match == null
                    && English.isPast(token.lower())
                    && isParticiple(token)
                    && !isLight(token)
                    && (passive || at == start && token.tag().equals("VERB"));
            if (unknown && !token.lower().endsWith("ing")) {
                return English.participle(token.lower());
            }
            passive |= token.tag().equals("AUX") || token.is("were") || token.is("was");
            boolean other = token.tag().equals("VERB") && !TELLING.contains(token.lower()) && match == null && !passive;
            if (other || token.tag().equals("CCONJ") || token.is("than") || token.is("compared")) {
                return null;
            }
        }
        return null;
    }

    /// "who had been held": what is told aside of an object governs no later one.
    private static boolean isSuffered(Sentence sentence, int at) {
        if (!sentence.get(at).isVerbal() || !sentence.tag(at - 1).equals("AUX")) {
            return false;
        }
        for (int before = at - 1; before >= 0 && before > at - 5; before--) {
            if (RELATIVE.contains(sentence.lower(before))) {
                return sentence.is(at - 1, "been") || sentence.is(at - 1, "were") || sentence.is(at - 1, "was");
            }
        }
        return false;
    }

    /// "Labour trafficking" is a thing; "trafficking the women" is done.
    private static boolean isTrade(Sentence sentence, int at) {
        boolean name = sentence.is(at, "trafficking") || sentence.is(at, "smuggling");
        return name
                && !sentence.tag(at + 1).equals("DET")
                && !sentence.tag(at + 1).equals("NUM");
    }

    /// Only adverbs and the like stand between the noun and its participle.
    private static boolean reduced(Sentence sentence, int start, int at) {
        for (int between = start; between < at; between++) {
            if (!PASSABLE.contains(sentence.tag(between))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParticiple(Token token) {
        return token.tag().equals("VERB") || token.tag().equals("ADJ");
    }

    private static boolean isVerbal(Sentence sentence, int from, int to) {
        String word = sentence.lower(from);
        return to > from + 1 || sentence.get(from).isVerbal() || word.endsWith("ed") || word.endsWith("ing");
    }

    /// "police arrested 30 suspects and eleven accomplices": the verb may have several objects.
    private @Nullable String before(Figure figure, Shape shape) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        if (sentence.is(at, "by") || at < 0) {
            return null;
        }
        int bracket = shape.bracket(figure.at);
        int lowest = Math.max(shape.get(bracket).open(), Math.max(-1, at - BEFORE));
        for (; at > lowest; at--) {
            int own = shape.bracket(at);
            if (own != bracket) {
                at = Math.max(lowest, skip(shape, own, bracket));
                continue;
            }
            Token token = sentence.get(at);
            if (token.is(";")) {
                return null;
            }
            if (isSuffered(sentence, at)) {
                continue;
            }
            var match = isTrade(sentence, at) ? null : vocabulary.events().at(sentence, at, figure.at);
            if (match != null && isVerbal(sentence, at, match.to()) && !modifies(sentence, at, match.to(), figure)) {
                String first = coordinated(sentence, at);
                return first != null ? first : match.value().id();
            }
            String noun = verbalNoun(sentence, at);
            if (noun != null) {
                return noun;
            }
            Event around = vocabulary.split(token.lower(), sentence, Math.max(figure.phraseTo, figure.nounTo));
            if (around != null) {
                String first = coordinated(sentence, at);
                return first != null ? first : around.id();
            }
            boolean passes = token.tag().equals("AUX")
                    || LINKING.contains(token.lower())
                    || isTrade(sentence, at)
                    || modifies(sentence, at, at + 1, figure);
            if (token.isVerbal() && !passes) {
                String first = coordinated(sentence, at);
                if (first != null) {
                    return first;
                }
                boolean base =
                        (sentence.is(at - 1, "to") || sentence.tag(at - 1).equals("AUX"))
                                && !sentence.tag(at + 1).equals("ADP");
                boolean verb = token.tag().equals("VERB") || sentence.is(at + 1, "information");
                boolean past = English.isPast(token.lower())
                        || base && vocabulary.noun(token.lower()).isEmpty();
                return isLight(token) || !verb || !past ? null : English.participle(token.lower());
            }
        }
        return null;
    }

    /// Of two verbs with one object the first: "identified and referred 20 victims".
    private @Nullable String coordinated(Sentence sentence, int verb) {
        int before = sentence.tag(verb - 1).equals("ADV") ? verb - 2 : verb - 1;
        if (!sentence.is(before, "and") && !sentence.is(before, "or") || before < 1) {
            return null;
        }
        Token first = sentence.get(before - 1);
        var match = vocabulary.events().at(sentence, before - 1, before);
        boolean verbal = first.tag().equals("VERB") && English.isPast(first.lower()) && !isLight(first);
        return match != null && first.isVerbal()
                ? match.value().id()
                : verbal ? English.participle(first.lower()) : null;
    }

    /// "prosecutions of 23 men", "convictions in eight cases".
    private @Nullable String verbalNoun(Sentence sentence, int at) {
        boolean leads =
                sentence.get(at).isNominal() && sentence.tag(at + 1).equals("ADP") && !sentence.is(at + 1, "including");
        return leads ? vocabulary.noun(sentence.lower(at)).map(Noun::event).orElse(null) : null;
    }

    /// "received suspended sentences", "received a fine", "received training".
    private static @Nullable String received(Sentence sentence, int verb) {
        for (int at = verb + 1; at < sentence.size() && at < verb + 7; at++) {
            String word = sentence.lower(at);
            if (word.startsWith("sentence")
                    || word.equals("years")
                    || word.equals("imprisonment")
                    || word.equals("prison")) {
                return "sentenced";
            }
            if (word.equals("fine") || word.equals("fines")) {
                return "fined";
            }
            if (word.equals("training")) {
                return "trained";
            }
        }
        return null;
    }

    /// The opening sign of the outermost bracket below the figure's own.
    private static int skip(Shape shape, int from, int bracket) {
        int id = from;
        while (id != 0
                && shape.get(id).parent() != bracket
                && shape.get(id).parent() != id
                && shape.get(id).parent() != 0) {
            id = shape.get(id).parent();
        }
        return id == 0 ? 0 : shape.get(id).open() + 1;
    }

    /// "convicted traffickers received": a participle before its own noun is no verb of the clause.
    private static boolean modifies(Sentence sentence, int from, int to, Figure figure) {
        return to < figure.phraseFrom
                && to == from + 1
                && sentence.get(to).isNominal()
                && (sentence.tag(from - 1).equals("DET")
                        || sentence.tag(from - 1).equals("ADP")
                        || sentence.tag(from - 1).equals("NUM")
                        || sentence.tag(from).equals("ADJ"));
    }
}

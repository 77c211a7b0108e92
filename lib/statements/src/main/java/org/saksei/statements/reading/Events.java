package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.Verbs.Verb;

/// Finds what befell the counted: the verb it is the subject of, else the nearest verb that governs
/// it, else a participle of its own noun phrase, else the event its noun names.
///
/// Read for one text; it keeps the verbs of its sentences.
final class Events {

    /// How far a verb may stand from the number, in tokens.
    private static final int BEFORE = 45;

    private static final int AFTER = 40;

    /// How far the participle of a noun may stand behind it.
    private static final int NEAR = 14;

    /// Verbs that only tell that somebody tells.
    static final Set<String> TELLING = WordList.of("""
            said say says saying reported report reporting reports told stated noted announced added
            claimed showed shown shows revealed indicated confirmed estimated including compared
            continued managed helped involving resulting resulted led leading according included
            totaling totalling involved did does do had has have was were is are been being be made
            related connected concerning acknowledged alleged asserted believed observed documented
            recorded found mentioned warned admitted stressed highlighted
            """);

    /// Verbs that lead from the event to a number of it, by their participle.
    private static final Set<String> LINKING = Set.of(
            "included", "compared", "totaled", "totalled", "ranged", "existed", "helped", "managed");

    /// Verbs that govern only the figure beside them.
    private static final Set<String> DIRECT = Set.of("lasted", "lasting", "cost", "costing", "spanned", "weighed");

    private static final Set<String> BEFALLEN = Set.of("was", "were", "is", "are", "be", "been", "being", "get", "got");

    /// Words that say a penalty is one of a law.
    private static final Set<String> THREATENING =
            Set.of("minimum", "maximum", "punishable", "carries", "carry", "carried", "subject", "liable", "stipulated");

    private static final Set<String> COMPARATIVE = Set.of("more", "fewer", "less");

    private static final Set<String> PENALTIES = WordList.of("""
            imprisonment prison fine penalty sentence term jail detention punishment confinement
            incarceration probation
            """);

    /// What somebody receives says what befell him.
    private static final Map<String, String> RECEIVED = Map.ofEntries(
            Map.entry("sentence", "sentenced"),
            Map.entry("year", "sentenced"),
            Map.entry("month", "sentenced"),
            Map.entry("imprisonment", "sentenced"),
            Map.entry("prison", "sentenced"),
            Map.entry("probation", "sentenced"),
            Map.entry("fine", "fined"),
            Map.entry("training", "trained"),
            Map.entry("support", "supported"),
            Map.entry("assistance", "assisted"),
            Map.entry("aid", "assisted"),
            Map.entry("care", "assisted"),
            Map.entry("service", "assisted"),
            Map.entry("help", "helped"),
            Map.entry("shelter", "sheltered"),
            Map.entry("counseling", "counseled"),
            Map.entry("counselling", "counselled"),
            Map.entry("protection", "protected"),
            Map.entry("treatment", "treated"),
            Map.entry("compensation", "compensated"),
            Map.entry("restitution", "compensated"));

    private static final Set<String> PASSABLE = Set.of("ADV", "AUX", "PART", "PRON", "DET", "ADJ");

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
    private final Map<Sentence, Verbs> verbs = new IdentityHashMap<>();

    /// What befell the levels told before, by lemma and value.
    private final Map<String, String> told = new HashMap<>();

    Events(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private Verbs verbs(Sentence sentence) {
        return verbs.computeIfAbsent(sentence, key -> Verbs.of(key, vocabulary));
    }

    void read(Figure figure, Shape shape) {
        if (figure.isRejected()) {
            return;
        }
        String named = figure.event;
        if (!figure.settled) {
            String verb = verb(figure, shape);
            figure.event = verb == null ? named : verb;
            figure.ownEvent = verb != null && !figure.borrowed;
            penalty(figure);
            figure.rule(verb != null ? "event.verb" : named != null ? "event.noun" : "event.none");
        }
        befall(figure);
    }

    private @Nullable String verb(Figure figure, Shape shape) {
        if (figure.kind == Kind.DIRECTION
                && !COMPARATIVE.contains(figure.sentence.lower(figure.at))
                && !(figure.sentence.tag(figure.at - 1).equals("DET") && figure.sentence.is(figure.at + 1, "number"))) {
            return ofNounPhrase(figure);
        }
        if (figure.kind == Kind.COUNT && figure.sentence.is(figure.phraseTo, "-")) {
            return null;
        }
        boolean subject = opensClause(figure);
        String verb = subject ? predicate(figure) : governing(figure, shape);
        if (verb == null) {
            verb = ofNounPhrase(figure);
        }
        return verb != null ? verb : subject ? null : received(figure);
    }

    /// A law prescribes, a judgment sentences or fines.
    private static void penalty(Figure figure) {
        if (figure.kind != Kind.DURATION && figure.kind != Kind.MONEY
                || figure.lemma == null
                || !PENALTIES.contains(figure.lemma)) {
            return;
        }
        boolean law = figure.sentence.tokens().stream().anyMatch(token -> Periods.isOfLaw(token.lower()));
        for (int at = Math.max(0, figure.phraseFrom - 5); at < figure.phraseTo; at++) {
            law |= THREATENING.contains(figure.sentence.lower(at));
        }
        boolean own = figure.event != null && !isLightEvent(figure.event);
        if (law || !own) {
            figure.event = law ? "prescribed" : figure.lemma.equals("fine") ? "fined" : "sentenced";
        }
    }

    static boolean isPenalty(String lemma) {
        return PENALTIES.contains(lemma);
    }

    /// Whether a verb before a penalty says no more than that there is one.
    static boolean isLightEvent(String event) {
        return Verbs.isLight(event)
                || Set.of("imposed", "convicted", "given", "issued", "handed", "faced", "punished", "penalized")
                        .contains(event);
    }

    /// "Of the 86 cases, 52 concerned …": a part of a level told before has its event.
    void inherit(Figure figure) {
        Figure whole = figure.whole;
        if (whole != null && figure.event == null && whole.event == null && !figure.isRejected()) {
            figure.event = told.get(whole.lemma + " " + whole.value);
        }
        if (figure.event != null && figure.whole == null) {
            told.put(figure.lemma + " " + figure.value, figure.event);
        }
    }

    /// A convicted man is a perpetrator: the event says the class of a person.
    void befall(Figure figure) {
        Event event = vocabulary.event(figure.event);
        if (event != null && event.befalls() != null && figure.type == CountedClass.PERSON && !figure.acts) {
            figure.type = event.befalls();
        }
    }

    /// Whether the number stands in the subject of its clause.
    private boolean opensClause(Figure figure) {
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
        if (token.is(",") || token.is(":") || token.is(";") || token.tag().equals("CCONJ")) {
            return !continuesObject(figure, before);
        }
        Verb verb = verbs(sentence).at(before);
        return verb != null
                && TELLING.contains(verb.participle())
                && !LINKING.contains(verb.participle())
                && isFollowedByVerb(figure);
    }

    /// "12 of the 20 victims", "Of the 20 victims, 12": what is said is said of the part.
    private static boolean isWhole(Sentence sentence, int of) {
        return of == 0 || sentence.get(of - 1).isNumeral() || sentence.get(of - 1).isSign();
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
    private @Nullable String predicate(Figure figure) {
        Verb verb = main(figure);
        if (verb == null) {
            return null;
        }
        if (verb.participle().equals("received")) {
            return received(figure.sentence, verb.at());
        }
        if (verb.isLight()) {
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
            if (!PASSABLE.contains(sentence.tag(at))) {
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
            while (at < sentence.size() && (sentence.get(at).isNominal() || sentence.get(at).isNumeral())) {
                at++;
            }
        }
        return at;
    }

    /// The first verb behind a subject that is not told aside.
    private @Nullable Verb main(Figure figure) {
        Sentence sentence = figure.sentence;
        Verbs all = verbs(sentence);
        int start = pastWhole(figure);
        boolean relative = false;
        for (int at = start; at < sentence.size() && at < start + AFTER; at++) {
            Token token = sentence.get(at);
            if (stopsSubject(sentence, at)) {
                return null;
            }
            relative |= RELATIVE.contains(token.lower()) && at > start;
            boolean copula = token.tag().equals("AUX") && !relative;
            if (copula && isCopula(sentence, at)) {
                return null;
            }
            Verb verb = all.at(at);
            if (verb != null && verb.aside() && at > start + 1) {
                relative = false;
                at = verb.to() - 1;
            } else if (verb != null && isPredicate(sentence, verb, start)) {
                return verb;
            }
        }
        return null;
    }

    /// A finite verb or a participle with its auxiliary, not a gerund of a phrase.
    private static boolean isPredicate(Sentence sentence, Verb verb, int start) {
        String word = sentence.lower(verb.at());
        int before = verb.at() - 1;
        while (before >= start && sentence.tag(before).equals("ADV")) {
            before--;
        }
        boolean helped = sentence.tag(before).equals("AUX") || sentence.is(before, "to");
        return helped || !word.endsWith("ing");
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

    /// "were women", "was in Lo": a form of "be" without a participle.
    private boolean isCopula(Sentence sentence, int at) {
        for (int next = at + 1; next < sentence.size() && next < at + 5; next++) {
            if (verbs(sentence).at(next) != null) {
                return false;
            }
            String tag = sentence.tag(next);
            boolean helping = tag.equals("ADV") || tag.equals("AUX") || tag.equals("PART");
            if (!helping && !verbs(sentence).isHelper(next)) {
                return true;
            }
        }
        return true;
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

    /// "police arrested 30 suspects and eleven accomplices": the verb may have several objects.
    private @Nullable String governing(Figure figure, Shape shape) {
        Sentence sentence = figure.sentence;
        Verbs all = verbs(sentence);
        int at = figure.phraseFrom - 1;
        if (sentence.is(at, "by") && figure.isChange() || at < 0) {
            return null;
        }
        int bracket = shape.bracket(figure.at);
        boolean further = isFurther(sentence, at);
        int lowest = Math.max(shape.get(bracket).open(), Math.max(-1, at - BEFORE));
        for (; at > lowest; at--) {
            int own = shape.bracket(at);
            if (own != bracket) {
                at = Math.max(lowest, skip(shape, own, bracket));
                continue;
            }
            if (sentence.is(at, ";") || isBorder(sentence, at, figure)) {
                return null;
            }
            String noun = verbalNoun(sentence, at);
            if (noun != null) {
                return noun;
            }
            if (verbs(sentence).isHelper(at) && isCopula(sentence, at)) {
                return null;
            }
            Event around = vocabulary.split(sentence.lower(at), sentence, Math.max(figure.phraseTo, figure.nounTo));
            Verb verb = around != null ? new Verb(at, at + 1, around.id(), false, false) : all.at(at);
            if (verb != null && figure.kind == Kind.SHARE && Predicates.isMaking(sentence.lower(at))) {
                return null;
            }
            figure.borrowed |= verb != null && verb.participle().equals("included");
            if (verb != null && !passes(figure, verb, further)) {
                Verb first = first(sentence, all, verb);
                return first.isLight() ? null : first.participle();
            }
        }
        return null;
    }

    /// Where what governs a figure ends: a comparison, "among the 70,000 migrants".
    private static boolean isBorder(Sentence sentence, int at, Figure figure) {
        boolean near = at > figure.phraseFrom - 5;
        boolean change = Changes.direction(sentence.lower(at)) != null
                && sentence.is(at + 1, "from")
                && sentence.get(at).isNominal();
        boolean lasted = DIRECT.contains(sentence.lower(at)) && !near;
        return change || lasted || near && (sentence.is(at, "among") || sentence.is(at, "compared"));
    }

    /// Whether the number is one more of a list of objects.
    private static boolean isFurther(Sentence sentence, int at) {
        int before = at;
        while (before > 0 && LEADING.contains(sentence.lower(before))) {
            before--;
        }
        return sentence.is(before, ",") || sentence.tag(before).equals("CCONJ");
    }

    /// Verbs that lead on to the one that governs: "including", and what is told aside of an object
    /// before.
    private static boolean passes(Figure figure, Verb verb, boolean further) {
        Sentence sentence = figure.sentence;
        boolean own = sentence.get(Math.min(verb.to(), sentence.size() - 1)).isNumeral();
        return LINKING.contains(verb.participle()) || verb.aside() && further && !own;
    }

    /// Of two verbs with one object the first: "identified and referred 20 victims", "identifying and
    /// providing services to 20 victims".
    private static Verb first(Sentence sentence, Verbs all, Verb verb) {
        Verb first = verb;
        for (int times = 0; times < 4; times++) {
            int before = first.at() - 1;
            while (sentence.tag(before).equals("ADV") || sentence.is(before, "to")) {
                before--;
            }
            boolean and = sentence.is(before, "and") || sentence.is(before, "or");
            boolean listed = and && sentence.is(before - 1, ",");
            int last = listed ? before - 2 : before - 1;
            boolean comma = sentence.is(before, ",") && first != verb;
            if (!and && !comma || listed && !sentence.is(last - 1, ",")) {
                return first;
            }
            Verb earlier = all.at(last);
            if (earlier == null || earlier.aside() || earlier.isLight()) {
                return first;
            }
            first = earlier;
        }
        return first;
    }

    /// "prosecutions of 23 men", "the arrest and conviction of 23 men".
    private @Nullable String verbalNoun(Sentence sentence, int at) {
        boolean leads =
                sentence.get(at).isNominal() && sentence.tag(at + 1).equals("ADP") && !sentence.is(at + 1, "including");
        if (!leads) {
            return null;
        }
        String event = eventOf(sentence, at);
        String first = sentence.is(at - 1, "and") || sentence.is(at - 1, "or") ? eventOf(sentence, at - 2) : null;
        return first != null ? first : event;
    }

    private @Nullable String eventOf(Sentence sentence, int at) {
        return vocabulary.noun(sentence.lower(at)).map(Noun::event).orElse(null);
    }

    /// A participle that stands in the noun phrase: "12 identified victims", "120 victims identified",
    /// "30 suspects who had been charged".
    private @Nullable String ofNounPhrase(Figure figure) {
        Sentence sentence = figure.sentence;
        for (int at = figure.phraseTo; at < figure.nounTo - 1; at++) {
            Event event = vocabulary.event(Participles.of(sentence.lower(at)));
            if (Participles.isPast(sentence.lower(at)) && event != null && !Verbs.isLight(event.id())) {
                return event.id();
            }
        }
        int start = Math.max(figure.phraseTo, figure.nounTo);
        boolean relative = false;
        for (int at = start; at < sentence.size() && at < start + NEAR; at++) {
            Token token = sentence.get(at);
            if (token.isNumeral() || token.isSign() && !token.is("'") && !isRelativeComma(sentence, at)) {
                return null;
            }
            relative |= RELATIVE.contains(token.lower());
            if (token.is("who") && (figure.type == CountedClass.ENTITY || figure.type == CountedClass.OTHER)) {
                return null;
            }
            boolean other = token.isNominal()
                    && at > start
                    && vocabulary.noun(token.lower()).filter(Events::acts).isPresent();
            Verb verb = verbs(sentence).at(at);
            boolean predicate = token.tag().equals("AUX") && !relative;
            if (other || predicate || verb != null && sentence.is(at - 1, "to")) {
                return null;
            }
            if (verb != null && (verb.aside() || at == start || relative || reduced(sentence, start, at))) {
                return verb.isLight() ? null : verb.participle();
            }
            if (verb != null || token.tag().equals("CCONJ") || token.is("than") || token.is("compared")) {
                return null;
            }
        }
        return null;
    }

    private static boolean acts(Noun noun) {
        return switch (noun.type()) {
            case VICTIM, PERPETRATOR, PERSON, ENTITY -> true;
            case EVENT, MONEY, OTHER -> false;
        };
    }

    private static boolean isRelativeComma(Sentence sentence, int at) {
        return sentence.is(at, ",")
                && (RELATIVE.contains(sentence.lower(at + 1))
                        || sentence.is(at + 2, "of") && RELATIVE.contains(sentence.lower(at + 3)));
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

    private static @Nullable String received(Figure figure) {
        Sentence sentence = figure.sentence;
        int start = Math.max(figure.phraseTo, figure.nounTo);
        for (int at = start; at < sentence.size() && at < start + NEAR; at++) {
            if (sentence.get(at).isSign()) {
                return null;
            }
            if (sentence.is(at, "received")) {
                return received(sentence, at);
            }
        }
        return null;
    }

    /// "received suspended sentences", "received a fine", "received training".
    private static @Nullable String received(Sentence sentence, int verb) {
        for (int at = verb + 1; at < sentence.size() && at < verb + 7 && !sentence.is(at, ","); at++) {
            String event = RECEIVED.get(English.singular(sentence.lower(at)));
            if (event != null) {
                return event;
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
}

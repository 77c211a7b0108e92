package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.reading.Verbs.Verb;

/// Finds the verb or verbal noun before a figure that governs it: "arrested 30 suspects", "the arrest
/// of 30 suspects", "gave shelter to 30 women".
final class GoverningVerbs {

    /// How far a verb may stand from the number, in tokens.
    private static final int BEFORE = 45;

    /// How long the whole of a figure may be, in tokens.
    private static final int WHOLE = 8;

    /// Verbs that lead from the event to a number of it, by their participle.
    private static final Set<String> LINKING =
            Set.of("included", "compared", "totaled", "totalled", "ranged", "existed", "helped", "managed");

    /// Verbs that govern only the figure beside them.
    private static final Set<String> DIRECT = Set.of("lasted", "lasting", "cost", "costing", "spanned", "weighed");

    /// Light verbs that are none where they have an object that is counted.
    private static final Set<String> DONE = Set.of(
            "added",
            "lost",
            "gained",
            "reached",
            "shown",
            "executed",
            "counted",
            "hit",
            "marked",
            "led",
            "warned",
            "told",
            "ticked",
            "ranked",
            "continued");

    /// With these somebody tells of an event: "the ministry counts 188 probes".
    private static final Set<String> TELLING = Set.of("counted", "shown");

    private static final Set<String> PAID = Set.of("executed");

    private static final Set<String> SHED = Set.of("lost", "dropped", "gained", "shown", "executed");

    /// What is drawn up or asked is not what stands in it.
    private static final Set<String> LISTS = Set.of("list", "survey", "database", "register");

    /// What is missing is not what befalls the rest: "was told of a shortage of 41 inspectors".
    private static final Set<String> LACKS = Set.of("shortage", "shortfall", "lack", "dearth", "backlog", "deficit");

    /// What is done with a conviction says no more than that there is one.
    private static final Set<String> WON =
            Set.of("won", "gotten", "clinched", "netted", "yielded", "produced", "managed");

    private static final Set<String> MEASURES = Set.of(
            "number", "total", "toll", "figure", "count", "tally", "sum", "amount", "rate", "which", "that", "it");

    private final Vocabulary vocabulary;
    private final SentenceVerbs verbs;

    GoverningVerbs(Vocabulary vocabulary, SentenceVerbs verbs) {
        this.vocabulary = vocabulary;
        this.verbs = verbs;
    }

    private Verbs all(Sentence sentence) {
        return verbs.of(sentence);
    }

    /// Whether a verb leads on from the one that governs to a number of it.
    static boolean isLinking(String participle) {
        return LINKING.contains(participle);
    }

    /// "police arrested 30 suspects and eleven accomplices": the verb may have several objects.
    @Nullable
    String of(Figure figure, Shape shape) {
        Sentence sentence = figure.sentence;
        Verbs all = verbs.of(sentence);
        int at = figure.phraseFrom - 1;
        if (sentence.is(at, "by") && figure.isChange() || at < 0) {
            return at < 0 ? null : SumVerbs.ofCut(figure, all);
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
            boolean content = sentence.is(at, "that")
                    && (sentence.get(Math.max(0, at - 1)).isVerbal()
                            || sentence.tag(at - 1).equals("CCONJ"));
            if (content || sentence.is(at, ";") || isBorder(sentence, at, figure)) {
                return null;
            }
            if (isOwnClause(sentence, at, figure)) {
                return null;
            }
            String noun = isSecondEvent(figure, at, further) ? null : verbalNoun(sentence, at, figure);
            if (noun != null) {
                return noun;
            }
            if (all.isHelper(at) && all.isCopula(at)) {
                String sum = SumVerbs.ofSubject(sentence, at, figure);
                return sum != null ? sum : among(sentence, all, at);
            }
            Event around = vocabulary.split(sentence.lower(at), sentence, Math.max(figure.phraseTo, figure.nounTo));
            Verb verb = around != null ? new Verb(at, at + 1, around.id(), false, false) : all.at(at);
            boolean ends = verb != null && verb.participle().equals("ended") && sentence.is(verb.to(), "with");
            if (ends || verb != null && figure.kind == Kind.SHARE && Predicates.isMaking(sentence.lower(at))) {
                return null;
            }
            figure.borrowed |= verb != null && verb.participle().equals("included");
            if (verb != null && !passes(figure, verb, further)) {
                Verb first = first(sentence, all, verb);
                if (WON.contains(first.participle()) && (figure.event != null || winsEvent(sentence, first, figure))) {
                    return null;
                }
                String particle =
                        first == verb ? Particles.behind(sentence, verb.at(), VerbObjects.pastPart(figure)) : null;
                if (particle != null && verb.participle().indexOf(' ') < 0) {
                    return Particles.join(verb.participle(), particle);
                }
                String sum = first.isLight() || VerbObjects.isSum(figure, first)
                        ? SumVerbs.ofSubject(sentence, first.at(), figure)
                        : null;
                if (sum != null || VerbObjects.isSum(figure, first) || VerbObjects.isLabel(figure, verb)) {
                    return sum;
                }
                return first.isLight() && !isDone(figure, first) ? ofSubject(sentence, first) : first.participle();
            }
        }
        return null;
    }

    private static int end(Figure figure) {
        return Math.max(figure.phraseTo, figure.nounTo);
    }

    /// "Of those arrested, 12 were women": what is told of the whole that opens the sentence.
    @Nullable
    String ofFirst(Figure figure) {
        Sentence sentence = figure.sentence;
        int comma = figure.phraseFrom - 1;
        while (comma > 0 && SubjectVerbs.isLeading(sentence.lower(comma))) {
            comma--;
        }
        int first = sentence.is(comma, ",") ? comma - 1 : -1;
        Verb last = null;
        for (;
                first >= 0
                        && !sentence.get(first).isNumeral()
                        && !sentence.get(first).isSign();
                first--) {
            Verb verb = all(sentence).at(first);
            boolean past = verb != null && !verb.isLight() && Participles.isPast(sentence.lower(first));
            last = past ? verb : last;
        }
        boolean opens = sentence.is(first + 1, "of")
                || sentence.is(first + 1, "among")
                || sentence.is(first + 1, "out") && sentence.is(first + 2, "of");
        return opens && last != null ? last.participle() : null;
    }

    /// "Among those rescued were 12 minors": what is told of the whole that stands first.
    private static @Nullable String among(Sentence sentence, Verbs all, int copula) {
        int lowest = Math.max(0, copula - BEFORE);
        for (int at = copula - 1; at >= lowest && !sentence.is(at, ";") && !sentence.is(at, ","); at--) {
            Verb verb = all.at(at);
            boolean opens = sentence.is(0, "among") || sentence.is(0, "amongst");
            if (verb != null && !verb.isLight() && opens && Participles.isPast(sentence.lower(at))) {
                return verb.participle();
            }
        }
        return null;
    }

    /// "won 16 convictions, or about two a year".
    private boolean winsEvent(Sentence sentence, Verb verb, Figure figure) {
        for (int at = verb.to(); figure.lemma == null && at < figure.phraseFrom; at++) {
            if (sentence.get(at).isNominal() && eventOf(sentence, at) != null) {
                return true;
            }
        }
        return false;
    }

    /// The main verb behind the comma that ends a phrase at the head of a sentence.
    @Nullable
    String behindComma(Figure figure) {
        Sentence sentence = figure.sentence;
        int start = pastNoun(figure);
        boolean inverted = sentence.tag(start).equals("AUX");
        boolean subject = sentence.tag(start).equals("DET")
                || start < sentence.size() && sentence.get(start).isNominal();
        boolean comma = inverted || subject;
        for (int at = start; at < sentence.size() && at < start + BEFORE; at++) {
            if (sentence.is(at, ";") || sentence.is(at, ":")) {
                return null;
            }
            comma |= sentence.is(at, ",");
            Verb verb = comma ? verbs.of(sentence).at(at) : null;
            if (verb != null && (inverted || !verb.aside())) {
                return verb.isLight() || isNamed(sentence, verb) ? null : verb.participle();
            }
        }
        return null;
    }

    /// Past the noun and the whole of a figure: "11 of the 12 months", "none of these cases".
    static int pastNoun(Figure figure) {
        Sentence sentence = figure.sentence;
        int start = Math.max(figure.phraseTo, figure.nounTo);
        int of = sentence.is(figure.phraseTo, "of") ? figure.phraseTo : start;
        boolean owned = sentence.is(of, "of")
                && (sentence.tag(of + 1).equals("DET") || sentence.tag(of + 1).equals("PRON"));
        if (!owned) {
            return start;
        }
        int at = of + 2;
        while (at < sentence.size()
                && at < of + WHOLE
                && (sentence.get(at).isNominal() || sentence.get(at).isNumeral())) {
            at++;
        }
        return Math.max(start, at);
    }

    /// "Convictions were secured in 217 cases": a light verb in the passive hands on what its subject
    /// names.
    private @Nullable String ofSubject(Sentence sentence, Verb verb) {
        int at = verb.at() - 1;
        while (at >= 0 && (sentence.tag(at).equals("ADV") || all(sentence).isHelper(at))) {
            at--;
        }
        boolean passive = at < verb.at() - 1
                && all(sentence).isBeing(verb.at() - 1)
                && sentence.tag(verb.to()).equals("ADP");
        return passive && at >= 0 && sentence.get(at).isNominal() ? eventOf(sentence, at) : null;
    }

    /// "the motive was hijacking;": what something is, not what is done.
    private boolean isNamed(Sentence sentence, Verb verb) {
        return sentence.lower(verb.at()).endsWith("ing")
                && all(sentence).isBeing(verb.at() - 1)
                && (verb.to() >= sentence.size() || sentence.get(verb.to()).isSign());
    }

    /// Where what governs a figure ends: a comparison, "among the 70,000 migrants".
    private static boolean isBorder(Sentence sentence, int at, Figure figure) {
        boolean near = at > figure.phraseFrom - 5;
        boolean change = Changes.direction(sentence.lower(at)) != null
                && sentence.is(at + 1, "from")
                && sentence.get(at).isNominal();
        boolean listed = sentence.is(at, "of")
                && (LISTS.contains(sentence.lower(at - 1)) || near && LACKS.contains(sentence.lower(at - 1)));
        boolean beside = sentence.is(at, "with") && sentence.is(at - 1, ",") && sentence.is(at + 1, "an");
        if (listed || beside || sentence.is(at, "whose")) {
            return true;
        }
        boolean lasted = DIRECT.contains(sentence.lower(at)) && !near;
        return change || lasted || near && (sentence.is(at, "among") || sentence.is(at, "compared"));
    }

    /// "nine convictions against 14 persons and two acquittals": the acquittals are handed down as the
    /// convictions are.
    private static boolean isSecondEvent(Figure figure, int at, boolean further) {
        return further
                && figure.type == CountedClass.EVENT
                && figure.sentence.tag(at + 1).equals("ADP")
                && figure.sentence.get(Math.max(0, at - 1)).isNumeral();
    }

    /// ", and a cheque for 20,000 was in court": the number stands in the subject of a clause of its
    /// own.
    private boolean isOwnClause(Sentence sentence, int at, Figure figure) {
        int end = Math.max(figure.phraseTo, figure.nounTo);
        boolean finite = sentence.tag(end).equals("AUX") && all(sentence).isHelper(end);
        boolean subject =
                sentence.tag(at + 1).equals("DET") || sentence.tag(at + 1).equals("PROPN");
        return sentence.is(at, "and") && finite && subject && at + 2 < figure.phraseFrom;
    }

    /// Whether the number is one more of a list of objects.
    private static boolean isFurther(Sentence sentence, int at) {
        int before = at;
        while (before > 0 && SubjectVerbs.isLeading(sentence.lower(before))) {
            before--;
        }
        return sentence.is(before, ",") || sentence.tag(before).equals("CCONJ");
    }

    /// "added ten cases", "lost 400 jobs": a verb of movement that has its own object moves nothing.
    private static boolean isDone(Figure figure, Verb verb) {
        if (TELLING.contains(verb.participle())) {
            boolean shown = verb.participle().equals("shown") && figure.type != CountedClass.OTHER;
            boolean told = figure.event != null || shown;
            if (told) {
                return false;
            }
        }
        boolean object = figure.kind == Kind.COUNT && figure.hasNoun() && figure.nounFrom >= figure.phraseTo;
        if (object && verb.participle().equals("led") && VerbObjects.leadsSomebody(figure, verb.to())) {
            return true;
        }
        boolean sum = figure.kind == Kind.MONEY && PAID.contains(verb.participle());
        boolean share = (figure.kind == Kind.SHARE || figure.isChange())
                && SHED.contains(verb.participle())
                && figure.sentence.is(figure.phraseTo, "of");
        if (!sum && !share && (!object || !DONE.contains(verb.participle()))) {
            return false;
        }
        for (int at = verb.to(); at < figure.phraseFrom; at++) {
            if (!SubjectVerbs.isLeading(figure.sentence.lower(at))) {
                return false;
            }
        }
        String subject = English.singular(figure.sentence.lower(verb.at() - 1));
        return !MEASURES.contains(subject) && !subject.equals(figure.lemma);
    }

    /// Verbs that lead on to the one that governs: "including", and what is told aside of an object
    /// before.
    private boolean passes(Figure figure, Verb verb, boolean further) {
        Sentence sentence = figure.sentence;
        boolean own = sentence.get(Math.min(verb.to(), sentence.size() - 1)).isNumeral();
        boolean helping =
                verb.participle().equals("helped") || verb.participle().equals("managed");
        boolean linking = LINKING.contains(verb.participle())
                && (!helping || sentence.is(verb.to(), "to") || all(sentence).at(verb.to()) != null);
        boolean kept = sentence.lower(verb.at()).endsWith("ing")
                && sentence.tag(verb.at() - 1).equals("ADP")
                && sentence.is(figure.phraseTo, "of");
        return linking || (verb.aside() || kept) && (further || isClosed(figure, verb)) && !own;
    }

    /// "24 men organising exits, an increase of seven": what was told aside ends at the comma before
    /// the number.
    private static boolean isClosed(Figure figure, Verb verb) {
        for (int at = verb.to(); at < figure.phraseFrom; at++) {
            if (figure.sentence.is(at, ",")) {
                return figure.isChange();
            }
        }
        return false;
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
            boolean joined = and
                    && !listed
                    && Participles.isPast(sentence.lower(last))
                    && Participles.isPast(sentence.lower(first.at()));
            if (earlier == null || earlier.aside() && !joined || earlier.isLight()) {
                return first;
            }
            first = earlier;
        }
        return first;
    }

    /// "prosecutions of 23 men", "the arrest and conviction of 23 men".
    private @Nullable String verbalNoun(Sentence sentence, int at, Figure figure) {
        boolean leads = (sentence.get(at).isNominal() || Verbs.isThing(sentence.lower(at)))
                && sentence.tag(at + 1).equals("ADP")
                && !sentence.is(at + 1, "including");
        if (!leads) {
            return null;
        }
        int before = at - 1;
        while (before > at - 4
                && (sentence.get(Math.max(0, before)).isNominal()
                        || sentence.tag(before).equals("ADJ"))) {
            before--;
        }
        boolean listed = sentence.is(before, ",") || sentence.tag(before).equals("CCONJ");
        if (!figure.hasNoun()
                && figure.isCount()
                && listed
                && at + 2 >= figure.phraseFrom
                && sentence.is(at + 1, "in")) {
            return null;
        }
        if (sentence.is(at + 1, "for") && (sentence.is(before, "on") || sentence.is(before, "about"))) {
            return null;
        }
        if (sentence.is(at + 1, "to") && VerbObjects.isGiven(sentence, at)) {
            return null;
        }
        String deed = eventOf(sentence, at);
        if (VerbObjects.isCrime(deed) && VerbObjects.isLabelled(sentence, at, figure)) {
            return null;
        }
        boolean charge = sentence.lower(at).startsWith("charge") && sentence.is(at + 1, "against");
        String event = charge ? "charged" : deed;
        String first = sentence.is(at - 1, "and") || sentence.is(at - 1, "or") ? eventOf(sentence, at - 2) : null;
        return first != null ? first : event;
    }

    private @Nullable String eventOf(Sentence sentence, int at) {
        return vocabulary.noun(sentence.lower(at)).map(Noun::event).orElse(null);
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

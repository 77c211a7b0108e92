package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.number.WordList;

/// Finds what befell the counted: the verb it is the subject of, else the nearest verb that governs
/// it, else a participle of its own noun phrase, else the event its noun names.
///
/// Read for one text; it keeps the verbs of its sentences.
final class Events {

    /// How far the participle of a noun may stand behind it.
    private static final int NEAR = 14;

    /// How long a bracket may be that is passed over, in tokens.
    private static final int LONGEST_BRACKET = 30;

    /// Verbs that only tell that somebody tells.
    static final Set<String> TELLING = WordList.of("""
            said say says saying reported report reporting reports told stated noted announced added
            claimed showed shown shows revealed indicated confirmed estimated including compared
            continued managed helped involving resulting resulted led leading according included
            totaling totalling involved did does do had has have was were is are been being be made
            related connected concerning acknowledged alleged asserted believed observed documented
            recorded found mentioned warned admitted stressed highlighted
            """);

    /// Words that say a penalty is one of a law.
    private static final Set<String> THREATENING = Set.of(
            "minimum",
            "maximum",
            "punishable",
            "carries",
            "carry",
            "carried",
            "carrying",
            "subject",
            "liable",
            "stipulated");

    /// Where people work or live: sites only when somebody inspects them.
    private static final Set<String> SITES = WordList.of("""
            boat ship vessel trawler house villa apartment dormitory building market
            """);

    private static final Set<String> INSPECTING =
            Set.of("inspected", "boarded", "raided", "searched", "checked", "closed", "audited", "visited", "shut");

    /// How far before a term words of a judgment make it one, in tokens.
    private static final int REACH = 25;

    /// With these a crime has a penalty.
    private static final Set<String> CARRYING = Set.of("carries", "carry", "carrying", "carried");

    private static final Set<String> LAWS = Set.of("law", "code", "statute", "act");

    /// What is done with a penalty besides sentencing somebody to it.
    private static final Set<String> PENAL = WordList.of("""
            served suspended paid ordered commuted reduced sentenced fined appealed upheld demanded sought
            requested awarded collected recommended proposed increased extended waived overturned confirmed
            annulled prescribed given added doubled
            """);

    private static final Set<String> JUDGING = WordList.of("""
            sentenced sentencing convicted court courts judge judges received ordered served serving imposed
            trafficker traffickers defendant defendants he she offender offenders issued suspended handed
            """);

    private static final Set<String> GETTING = WordList.of("""
            got get gets getting received receive receives receiving handed drew draws
            """);

    /// What sets a number against the level behind it: "double the six hired in May".
    private static final Set<String> FOLDS =
            Set.of("twice", "double", "triple", "treble", "quadruple", "half", "against");

    private static final Set<String> COMPARATIVE = Set.of("more", "fewer", "less");

    private static final Set<String> PENALTIES = WordList.of("""
            imprisonment prison fine penalty sentence term jail detention punishment confinement
            incarceration probation
            """);

    /// How long the name of an owner may be, in tokens.
    private static final int OWNER = 5;

    static final Set<String> PASSABLE = Set.of("ADV", "AUX", "PART", "PRON", "DET", "ADJ");

    /// With these a sentence begins where it goes on: "At 14 sites police found".
    private static final Set<String> FRAMING = Set.of("at", "from", "on");

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");

    private final Vocabulary vocabulary;
    private final SentenceVerbs verbs;
    private final SubjectVerbs subjects;
    private final GoverningVerbs governing;
    private final NounParticiples participles;

    /// What befell the levels told before, by lemma and value.
    private final Map<String, String> told = new HashMap<>();

    Events(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        verbs = new SentenceVerbs(vocabulary);
        subjects = new SubjectVerbs(vocabulary, verbs);
        governing = new GoverningVerbs(vocabulary, verbs);
        participles = new NounParticiples(vocabulary, verbs);
    }

    void read(Figure figure, Shape shape) {
        if (figure.isRejected()) {
            return;
        }
        String named = figure.event;
        if (!figure.settled) {
            String verb = verb(figure, shape);
            String term = verb != null ? verb : isTerm(figure) ? "sentenced" : named;
            figure.event = isThreat(figure) ? "prescribed" : term;
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
            return participles.of(figure);
        }
        boolean distance = figure.kind == Kind.MEASURE
                && !figure.hasNoun()
                && (figure.sentence.is(figure.phraseTo, "to") || figure.sentence.is(figure.phraseTo, "from"));
        if (distance) {
            return null;
        }
        if (Holders.holds(figure)) {
            return null;
        }
        boolean compound = figure.kind == Kind.COUNT && figure.sentence.is(figure.phraseTo, "-");
        if (compound || figure.kind == Kind.AGE && !figure.hasNoun()) {
            return null;
        }
        if (isWhole(figure)) {
            String own = participles.of(figure);
            return own != null && own.equals(subjects.lastVerb(figure)) ? null : own;
        }
        boolean subject = subjects.opensClause(figure);
        String compared = isCompared(figure) ? participles.of(figure) : null;
        if (compared != null) {
            figure.told = true;
            return compared;
        }
        String verb = subject ? subjects.predicate(figure) : governing.of(figure, shape);
        if (verb == null && subject) {
            verb = participles.ofPredicate(figure);
        }
        if (verb == null) {
            verb = participles.of(figure);
            figure.told = verb != null;
        }
        boolean amount = figure.kind == Kind.MONEY || figure.kind == Kind.SHARE;
        if (verb == null && !subject && (amount || isCounted(figure) && (figure.hasNoun() || isPartOf(figure)))) {
            verb = subjects.follows(figure);
        }
        if (Holders.isOrigin(figure) && verb != null && !Holders.isBringing(verb)) {
            return null;
        }
        if (isFronted(figure) && (verb == null || isOfSubject(figure))) {
            verb = governing.behindComma(figure);
        }
        if (verb == null && subject) {
            String whole = participles.ofThose(figure);
            verb = whole != null ? whole : governing.ofFirst(figure);
        }
        return verb != null ? verb : subject ? null : received(figure);
    }

    private static boolean isCounted(Figure figure) {
        return figure.kind == Kind.COUNT || figure.kind == Kind.ZERO;
    }

    /// "more than the 30 rescued in 2021": a level compared may have a verb of its own.
    private static boolean isCompared(Figure figure) {
        int than = figure.sentence.tag(figure.phraseFrom - 1).equals("DET")
                ? figure.phraseFrom - 2
                : figure.phraseFrom - 1;
        boolean the = than < figure.phraseFrom - 1;
        boolean fold = FOLDS.contains(figure.sentence.lower(than));
        return than >= 0 && (the && (fold || figure.sentence.is(than, "than")) || !the && isPartTold(figure, than));
    }

    /// "including 45 handed over by Lo": the part has a participle of its own right behind it.
    private static boolean isPartTold(Figure figure, int including) {
        Sentence sentence = figure.sentence;
        return sentence.is(including, "including")
                && !figure.hasNoun()
                && Participles.isPast(sentence.lower(figure.phraseTo));
    }

    /// "In one case, judges convicted four men", "In no case was the consul told": what the sentence begins
    /// with.
    private static boolean isFronted(Figure figure) {
        int at = figure.phraseFrom - 1;
        while (at > 0 && SubjectVerbs.isLeading(figure.sentence.lower(at))) {
            at--;
        }
        boolean and = figure.sentence.tag(at - 1).equals("CCONJ") || figure.sentence.is(at - 1, "yet");
        boolean joined = and && figure.sentence.is(at - 2, ",");
        boolean sign = figure.sentence.is(at - 1, ";") || figure.sentence.is(at - 1, ":");
        boolean head = at == 0 || sign || joined && isOfSubject(figure);
        boolean counts = figure.kind == Kind.COUNT || figure.kind == Kind.ZERO && isOfSubject(figure);
        boolean own = figure.hasNoun() && figure.nounFrom >= figure.phraseTo;
        boolean frame = figure.sentence.is(at, "in") || own && FRAMING.contains(figure.sentence.lower(at));
        return head && frame && counts;
    }

    /// "in 22 cases the complainant had left": the subject of the clause stands behind the noun.
    private static boolean isOfSubject(Figure figure) {
        int next = GoverningVerbs.pastNoun(figure);
        boolean inverted = figure.sentence.tag(next).equals("AUX") && isNominal(figure.sentence, next + 1);
        return inverted || figure.sentence.tag(next).equals("DET") && !figure.sentence.is(next, "each");
    }

    private static boolean isNominal(Sentence sentence, int at) {
        boolean owned = sentence.tag(at).equals("DET") || sentence.tag(at).equals("PRON");
        return owned || at < sentence.size() && sentence.get(at).isNominal();
    }

    /// "At present 12 of the 15 posts are filled".
    private static boolean isPartOf(Figure figure) {
        return figure.sentence.is(figure.phraseTo, "of")
                && figure.sentence.tag(figure.phraseTo + 1).equals("DET");
    }

    /// The 20 of "sheltered 12 of the 20 victims": what befell the part is not told of its whole.
    private static boolean isWhole(Figure figure) {
        Sentence sentence = figure.sentence;
        int of = figure.phraseFrom - 1;
        while (of > 0
                && (sentence.tag(of).equals("DET") || sentence.tag(of).equals("PRON") || sentence.is(of, "all"))) {
            of--;
        }
        of = beforeOwner(sentence, of);
        int part = sentence.is(of - 1, "out") ? of - 2 : of - 1;
        boolean first = part >= 0 && sentence.get(part).isSign() && !RELATIVE.contains(sentence.lower(of + 1));
        return sentence.is(of, "of")
                && part >= 0
                && (first || sentence.get(part).isNumeral());
    }

    /// "two of the family's three cows": before the owner of the whole, or the token.
    private static int beforeOwner(Sentence sentence, int owning) {
        if (!sentence.is(owning, "'s") && !sentence.is(owning, "’s")) {
            return owning;
        }
        int at = owning - 1;
        while (at > owning - OWNER
                && at > 0
                && (sentence.get(at).isNominal() || sentence.tag(at).equals("ADJ"))) {
            at--;
        }
        while (at > 0 && sentence.tag(at).equals("DET")) {
            at--;
        }
        return at < owning - 1 ? at : owning;
    }

    /// "the leader got 30 years".
    private static boolean isTerm(Figure figure) {
        int before = figure.phraseFrom - 1;
        while (before > 0 && SubjectVerbs.isLeading(figure.sentence.lower(before))) {
            before--;
        }
        boolean years = "year".equals(figure.unit.name()) || "month".equals(figure.unit.name());
        boolean got = GETTING.contains(figure.sentence.lower(before));
        boolean bare = figure.lemma == null && !figure.sentence.is(figure.phraseTo, "of");
        return figure.kind == Kind.DURATION && years && got && bare;
    }

    /// "smuggling carries two to eight years": of a law.
    private static boolean isThreat(Figure figure) {
        int before = figure.phraseFrom - 1;
        while (before > 0 && SubjectVerbs.isLeading(figure.sentence.lower(before))) {
            before--;
        }
        boolean years = "year".equals(figure.unit.name()) || "month".equals(figure.unit.name());
        return figure.kind == Kind.DURATION && years && CARRYING.contains(figure.sentence.lower(before));
    }

    /// A law prescribes, a judgment sentences or fines.
    private static void penalty(Figure figure) {
        if (figure.kind != Kind.DURATION && figure.kind != Kind.MONEY
                || figure.lemma == null
                || !PENALTIES.contains(figure.lemma)) {
            return;
        }
        if ("faced".equals(figure.event)) {
            return;
        }
        boolean law = isOfLaw(figure);
        for (int at = Math.max(0, figure.phraseFrom - 5); at < figure.phraseTo; at++) {
            law |= THREATENING.contains(figure.sentence.lower(at));
        }
        boolean sum = figure.kind == Kind.MONEY && figure.lemma.equals("penalty") && "imposed".equals(figure.event);
        boolean fine = figure.lemma.equals("fine")
                && "sentenced".equals(figure.event)
                && figure.sentence.tokens().stream().noneMatch(token -> token.is("sentenced"));
        boolean own = figure.event != null && PENAL.contains(figure.event) && !fine || sum;
        if (law || !own) {
            figure.event = law ? "prescribed" : figure.lemma.equals("fine") ? "fined" : "sentenced";
        }
    }

    /// "Article 22 made it a crime …, with sentences of three to 12 years", "the term of imprisonment
    /// was five to 12 years": nobody was sentenced.
    private static boolean isOfLaw(Figure figure) {
        boolean law = false;
        boolean crime = false;
        boolean judged = false;
        for (Token token : figure.sentence.tokens()) {
            boolean near = token.index() < figure.at && token.index() > figure.at - REACH;
            boolean clause = token.is(";") || token.is("although") || token.is("while") || token.is("but");
            judged &= !clause || token.index() > figure.at;
            law |= StandingFacts.isOfLaw(token.lower());
            crime |= token.is("crime") || token.is("crimes") || near && LAWS.contains(token.lower());
            judged |= near && JUDGING.contains(token.lower());
        }
        int be = figure.phraseFrom - 1;
        boolean range = figure.upper != null
                && (figure.sentence.is(be, "was") || figure.sentence.is(be, "were") || figure.sentence.is(be, "are"));
        return law || !judged && (crime || range);
    }

    static boolean isPenalty(String lemma) {
        return PENALTIES.contains(lemma);
    }

    /// Whether a verb before a penalty says no more than that there is one.
    static boolean isLightEvent(String event) {
        return LightVerbs.isLight(event)
                || Set.of("imposed", "convicted", "given", "issued", "handed", "faced", "punished", "penalized")
                        .contains(event);
    }

    /// "Of the 86 cases, 52 concerned …": a part of a level told before has its event.
    void inherit(Figure figure) {
        Figure whole = figure.whole;
        boolean open = whole != null && figure.event == null && !figure.isRejected();
        if (open && whole != null && whole.event == null) {
            figure.event = told.get(whole.lemma + " " + whole.value);
        } else if (open && whole != null && whole.whole != null && whole.whole.event == null) {
            figure.event = whole.event;
        }
        figure.event = Lengths.event(figure);
        if (figure.event != null && figure.whole == null) {
            told.put(figure.lemma + " " + figure.value, figure.event);
        }
    }

    /// A convicted man is a perpetrator: the event says the class of a person.
    void befall(Figure figure) {
        boolean site = figure.type == CountedClass.OTHER && figure.lemma != null && SITES.contains(figure.lemma);
        if (site && figure.event != null && INSPECTING.contains(figure.event)) {
            figure.type = CountedClass.ENTITY;
        }
        boolean court = "sent".equals(figure.event) && isToCourt(figure);
        if (figure.type == CountedClass.PERSON && (court || "imposed".equals(figure.event))) {
            figure.type = CountedClass.PERPETRATOR;
        }
        Event event = vocabulary.event(figure.event);
        if (event != null && event.befalls() != null && figure.type == CountedClass.PERSON && !figure.acts) {
            figure.type = event.befalls();
        }
    }

    /// "97 people were sent to court".
    private static boolean isToCourt(Figure figure) {
        int from = Math.max(figure.phraseTo, figure.nounTo);
        for (int at = from; at < figure.sentence.size() && at < from + 6; at++) {
            if (figure.sentence.is(at, "to")) {
                return figure.sentence.is(at + 1, "court") || figure.sentence.is(at + 2, "court");
            }
        }
        return false;
    }

    /// Where the bracket that opens at a token closes, or -1.
    static int closing(Sentence sentence, int open) {
        for (int at = open + 1; at < sentence.size() && at < open + LONGEST_BRACKET; at++) {
            if (sentence.is(at, ")")) {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable String received(Figure figure) {
        Sentence sentence = figure.sentence;
        int start = Math.max(figure.phraseTo, figure.nounTo);
        for (int at = start; at < sentence.size() && at < start + NEAR; at++) {
            if (sentence.get(at).isSign()) {
                return null;
            }
            if (sentence.is(at, "received")) {
                return Received.of(sentence, at);
            }
        }
        return null;
    }
}

package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.number.WordList;

/// The verbs of a sentence that say what somebody does or what befalls somebody.
///
/// A tagger calls "forced" in "forced labour" a verb and "disseminating" in "reported disseminating
/// leaflets" an adjective. What decides here is the place of a word: a participle between a
/// determiner, a preposition or a number and a noun belongs to the noun, any other one is done by
/// somebody.
final class Verbs {

    /// A verb.
    ///
    /// @param to one after its last token ("provided assistance to" is one verb of the lexicon)
    /// @param participle what a figure carries
    /// @param aside whether it only tells something of a noun before it ("victims who were referred",
    ///     "suspects arrested in 2016")
    /// @param light whether it says nothing of what befell the counted
    record Verb(int at, int to, String participle, boolean aside, boolean light) {

        boolean isLight() {
            return light;
        }
    }

    /// Words in "-ing" that name a thing more often than they are done.
    private static final Set<String> THINGS = WordList.of("""
            trafficking smuggling training funding begging counseling counselling housing monitoring
            screening processing hearing meeting building following according including during
            fishing mining farming testing programming wellbeing policing manufacturing labeling
            networking opening pending existing ongoing remaining willing outstanding underlying
            neighboring neighbouring nursing banking proceeding shipping publishing marketing
            missing cleaning clothing gaming gambling shopping dancing quarrying camping wedding grooming
            lodging boarding catering bedding seating schooling tutoring logging racing painting printing wiring
            plumbing roofing recycling accounting advertising briefing booking phishing scamming poisoning
            sentencing licensing zoning budgeting bargaining blackmailing earning saving knitting weaving
            welding tailoring drinking walking sewing engineering filing ruling offering staffing upbringing
            """);

    /// Participles that stand before a noun unless their own object or "to" follows.
    private static final Set<String> SORTS = WordList.of("""
            suspected alleged presumed displaced organized organised related unaccompanied
            undocumented undeclared bonded unlicensed unregistered specialized specialised
            experienced qualified unidentified armed estimated aggravated so-called mixed unknown
            stranded retired affiliated accredited united skilled unskilled enslaved indentured
            repeated unsolved untrained unauthorized unauthorised advanced prolonged multifaceted
            sworn
            """);

    /// What is forced rather than who.
    private static final Set<String> FORCED = WordList.of("""
            labor labour marriage marriages prostitution begging criminality criminal sex sexual
            child military recruitment servitude surrogacy adoption or and conscription work
            laborers labourers domestic street drug organ commercial marital return returns removal
            eviction evictions pregnancy military-style
            """);

    static final Set<String> EACH = Set.of("each", "all", "both", "together");

    /// What stands between "be" and the verb it helps: "are due to be flown home".
    private static final Set<String> DUE =
            Set.of("due", "set", "likely", "about", "ready", "unlikely", "slated", "bound", "yet", "still");

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "whose");

    /// Nouns without an article behind "to": "sent to court".
    private static final Set<String> SENT_TO = WordList.of("""
            court trial prison jail school life death safety care freedom home date work market
            custody detention shelter
            """);

    private static final Set<String> HELPERS = WordList.of("""
            was were is are be been being has had have 've ’ve having do does did may might can could will
            would shall should must
            """);

    /// What somebody is doing, though it has the form of an adjective: "was awaiting trial".
    private static final Set<String> LASTING = WordList.of("""
            awaiting facing seeking serving receiving attending pursuing holding fleeing contesting
            """);

    static final Set<String> COPULAS = Set.of("was", "were", "is", "are", "be", "been", "being");

    private final Sentence sentence;
    private final Vocabulary vocabulary;
    private final BesideVerbs beside;
    private final @Nullable Verb[] verbs;

    /// Where the last verb stands, or -1.
    private final int last;

    private Verbs(Sentence sentence, Vocabulary vocabulary) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
        this.beside = new BesideVerbs(sentence);
        this.verbs = new Verb[sentence.size()];
        int found = -1;
        for (int at = 0; at < verbs.length; at++) {
            verbs[at] = read(at);
            found = verbs[at] == null ? found : at;
        }
        this.last = found;
    }

    static Verbs of(Sentence sentence, Vocabulary vocabulary) {
        return new Verbs(sentence, vocabulary);
    }

    /// The verb whose first word a token is, or null.
    @Nullable
    Verb at(int token) {
        return token < 0 || token >= verbs.length ? null : verbs[token];
    }

    /// Whether no verb stands at a token or behind it.
    boolean isLastBefore(int token) {
        return last < token;
    }

    /// Whether a participle before a noun says of what sort it is.
    static boolean isSort(String word) {
        return SORTS.contains(word) || word.equals("forced");
    }

    /// "due to be flown home": what stands between "be" and the verb it helps.
    static boolean isDue(String word) {
        return DUE.contains(word);
    }

    /// Whether a word in "-ing" names a thing more often than it is done.
    static boolean isThing(String word) {
        return THINGS.contains(word);
    }

    boolean isBeing(int token) {
        return COPULAS.contains(sentence.lower(token));
    }

    /// Whether a token is a form of "be", "have", "do" or a modal verb.
    boolean isHelper(int token) {
        return HELPERS.contains(sentence.lower(token));
    }

    /// "were women", "was in Lo": a form of "be" without a participle.
    boolean isCopula(int at) {
        for (int next = Insertions.pastTime(sentence, at + 1); next < sentence.size() && next < at + 9; next++) {
            if (at(next) != null) {
                return false;
            }
            String tag = sentence.tag(next);
            boolean helping = tag.equals("ADV")
                    || tag.equals("AUX")
                    || tag.equals("PART")
                    || EACH.contains(sentence.lower(next))
                    || DUE.contains(sentence.lower(next)) && sentence.is(next + 1, "to");
            if (!helping && !isHelper(next)) {
                return true;
            }
        }
        return true;
    }

    private @Nullable Verb read(int at) {
        Token token = sentence.get(at);
        if (token.isNumeral() || token.isSign() || token.tag().equals("SYM")) {
            return null;
        }
        Phrases.Match<Event> match = vocabulary.events().at(sentence, at);
        boolean phrase = match != null && match.to() > at + 1;
        if (!isVerb(at, match != null) && !(phrase && Participles.isVerbal(token.lower()))) {
            return null;
        }
        String participle = match != null ? match.value().id() : Participles.of(token.lower());
        int to = match != null ? match.to() : at + 1;
        boolean ending = participle.equals("ended")
                && sentence.is(to, "up")
                && (sentence.lower(to + 1).endsWith("ing")
                        || sentence.tag(to + 1).equals("ADP"));
        if (ending) {
            return new Verb(
                    at, to + 1, "ended up", isAside(at), !sentence.tag(to + 1).equals("ADP"));
        }
        boolean light = !phrase && LightVerbs.isLight(sentence, at, to, participle) && !isMoving(at, participle);
        String particle = participle.indexOf(' ') > 0 ? null : Particles.of(sentence, at, to);
        return particle == null
                ? new Verb(at, to, participle, isAside(at), light)
                : new Verb(at, to + 1, Particles.join(participle, particle), isAside(at), false);
    }

    private boolean isVerb(int at, boolean known) {
        Token token = sentence.get(at);
        String word = token.lower();
        boolean gerund = word.endsWith("ing");
        boolean befallen = Participles.isPast(word)
                && (COPULAS.contains(sentence.lower(at - 1)) || Insertions.isBehindTime(sentence, at));
        boolean doing = gerund && known && !THINGS.contains(word) && beside.hasOwnObject(at) && !beside.isLed(at);
        boolean tagged = token.tag().equals("VERB") || befallen || doing;
        boolean named = at > 0 && token.isCapitalised() && !known;
        boolean compound = word.indexOf('-') > 3 && !known || !known && isAdjectival(word);
        if (!Participles.isVerbal(word)
                && PresentVerbs.isFinite(sentence.tokens(), sentence.tokens().subList(0, at), at)) {
            return true;
        }
        if (word.equals("aged")
                || sentence.is(at - 1, "per")
                || named
                || compound
                || word.length() < 3 && !word.equals("go")
                || HELPERS.contains(word)
                || word.equals("present") && !beside.hasOwnObject(at)
                || word.equals("given")
                        && !isHelped(at)
                        && !sentence.get(Math.max(0, at - 1)).isNominal()) {
            return false;
        }
        if (!Participles.isVerbal(word)) {
            return (tagged || known) && isFinite(at, tagged);
        }
        boolean means = gerund
                && sentence.tag(at - 1).equals("ADP")
                && at + 1 < sentence.size()
                && (sentence.get(at + 1).isNumeral()
                        || SubjectVerbs.isBound(sentence, at + 1) && beside.hasOwnObject(at));
        boolean done = at > 0
                && at + 1 < sentence.size()
                && Participles.isPast(word)
                && isNumber(at)
                && (sentence.get(at - 1).isNominal()
                        || sentence.get(at - 1).isNumeral()
                        || sentence.tag(at - 1).equals("PRON"));
        boolean lasting = LASTING.contains(word) && COPULAS.contains(sentence.lower(at - 1));
        if (!tagged && !means && !done && !lasting && !(known && (!token.isNominal() || word.endsWith("ed")))) {
            return false;
        }
        if (gerund && THINGS.contains(word)) {
            return beside.hasOwnObject(at) && !beside.isLed(at)
                    || tagged && sentence.is(at + 1, "more") && !beside.isLed(at);
        }
        return !isBeforeNoun(at);
    }

    /// "lent 300 crowns", "lent a quarter", "struck out 35 cases": a number right behind, whatever the model
    /// says of the word.
    private boolean isNumber(int at) {
        boolean article = sentence.is(at + 1, "a") || sentence.is(at + 1, "the") || sentence.is(at + 1, "$");
        boolean in = sentence.is(at + 1, "in");
        int number = article || !in && Particles.isPart(sentence.lower(at), sentence.lower(at + 1)) ? at + 2 : at + 1;
        return number < sentence.size() && sentence.get(number).isNumeral();
    }

    /// "found employers compliant": no verb, whatever the model says.
    private static boolean isAdjectival(String word) {
        return word.endsWith("iant")
                || word.endsWith("ious")
                || word.endsWith("ive") && word.length() > 6
                || word.endsWith("able") && word.length() > 6
                || word.endsWith("ical");
    }

    /// "given the increase" is a preposition.
    private boolean isHelped(int at) {
        return sentence.tag(at - 1).equals("AUX") || sentence.tag(at - 1).equals("ADV");
    }

    /// "traffic women", "to fund a hotline"; not "to life imprisonment".
    private boolean isFinite(int at, boolean tagged) {
        int before = at - 1;
        while (sentence.tag(before).equals("ADV")) {
            before--;
        }
        boolean infinitive = sentence.is(before, "to")
                && !SENT_TO.contains(sentence.lower(at))
                && !sentence.lower(at).endsWith("s")
                && (!sentence.tag(before - 1).equals("NUM") || tagged && beside.hasOwnObject(at))
                && !sentence.lower(before - 1).startsWith("year");
        boolean helped = HELPERS.contains(sentence.lower(before)) && !COPULAS.contains(sentence.lower(before))
                || Set.of("not", "n't", "never").contains(sentence.lower(before))
                || sentence.lower(before).startsWith("help") && beside.hasOwnObject(at);
        boolean noun = vocabulary.noun(sentence.lower(at)).isPresent()
                || vocabulary.traits().at(sentence, at) != null;
        boolean known = tagged || vocabulary.events().at(sentence, at) != null;
        boolean plain = tagged
                && vocabulary.traits().at(sentence, at) == null
                && (sentence.tag(at + 1).equals("NOUN") || sentence.tag(at + 1).equals("ADJ"));
        if (beside.isOwnSubject(at)) {
            return false;
        }
        if (known && beside.isHelpedTo(at)) {
            return true;
        }
        if (sentence.is(before, "to")
                && beside.isHaving(before - 1)
                && !sentence.lower(at).endsWith("s")) {
            return true;
        }
        if (infinitive && known && (!noun || plain || beside.hasOwnObject(at)) || helped) {
            return true;
        }
        return tagged
                && (!noun || beside.hasOwnObject(at))
                && !sentence.is(before, "to")
                && !beside.isLed(at)
                && beside.agrees(before, at);
    }

    /// "dropped charges", "lost their homes": what the subject does to another, no movement of its
    /// own.
    private boolean isMoving(int at, String participle) {
        return LightVerbs.isMovement(participle) && beside.hasPlainObject(at);
    }

    /// Whether a participle belongs to a noun behind it: "for alleged forced labour".
    private boolean isBeforeNoun(int at) {
        boolean number = beside.isLed(at)
                && !sentence.tag(at - 1).equals("ADJ")
                && !sentence.tag(at - 1).equals("NUM")
                && at + 1 < sentence.size()
                && sentence.get(at + 1).isNumeral();
        if (!number && !beside.leadsToNoun(at)) {
            return false;
        }
        String word = sentence.lower(at);
        boolean past = !word.endsWith("ing");
        if (word.equals("forced")) {
            return FORCED.contains(sentence.lower(at + 1))
                    || beside.isLed(at)
                    || sentence.tag(at - 1).equals("ADP");
        }
        if (SORTS.contains(word)) {
            return !sentence.tag(at - 1).equals("AUX") || !beside.hasOwnObject(at);
        }
        int before = at - 1;
        while (sentence.tag(before).equals("ADV")) {
            before--;
        }
        if (beside.isLed(before + 1)) {
            return !sentence.tag(before).equals("NUM") || !NounPhrases.isDone(word);
        }
        String tag = sentence.tag(before);
        if (tag.equals("CCONJ")) {
            return beside.isLed(before) && !sentence.tag(before - 1).equals("NUM")
                    || sentence.tag(before - 1).equals("VERB") && at(before - 1) == null;
        }
        boolean first = before < 0 && past && sentence.tag(at + 1).equals("NOUN");
        return first || past && (tag.equals("ADP") || tag.equals("VERB") && !isHelper(before));
    }

    /// Whether the verb only tells something of a noun before it.
    private boolean isAside(int at) {
        if (Insertions.isBehindTime(sentence, at)) {
            return false;
        }
        int before = at - 1;
        boolean helped = false;
        while (before > at - 5
                && (sentence.tag(before).equals("AUX")
                        || isHelper(before)
                        || sentence.tag(before).equals("ADV")
                        || sentence.tag(before).equals("PART"))) {
            helped |= sentence.tag(before).equals("AUX") || isHelper(before);
            before--;
        }
        if (RELATIVE.contains(sentence.lower(before))) {
            return true;
        }
        boolean age = before > 0
                && sentence.get(before).isNumeral()
                && sentence.lower(at).endsWith("ing");
        boolean noun = before >= 0 && sentence.get(before).isNominal() || age;
        if (noun && sentence.is(before - 1, "whose")) {
            return true;
        }
        if (sentence.is(before, "that")) {
            Token holder = sentence.get(Math.max(0, before - 1));
            return holder.isNominal();
        }
        if (helped || !noun && !sentence.is(before, ")")) {
            return false;
        }
        boolean gerund = sentence.lower(at).endsWith("ing");
        return gerund || Participles.isPast(sentence.lower(at)) && !beside.hasObject(at) && verbBefore(at);
    }

    /// Whether the clause has its verb already.
    private boolean verbBefore(int at) {
        for (int before = at - 1; before >= 0 && before > at - 40; before--) {
            if (sentence.is(before, ";")) {
                return false;
            }
            Verb verb = verbs[before];
            if (verb != null
                    && !verb.aside()
                    && !(isTelling(verb) && !sentence.get(before + 1).isNumeral())) {
                return true;
            }
            if (COPULAS.contains(sentence.lower(before)) && !isOfAside(before, at) || isOwning(before)) {
                return true;
            }
        }
        return false;
    }

    /// "who had been moved": the helper of a verb that is told aside.
    private boolean isOfAside(int helper, int end) {
        for (int at = helper + 1; at < end && at < helper + 4; at++) {
            Verb verb = verbs[at];
            if (verb != null) {
                return verb.aside();
            }
        }
        return false;
    }

    /// "had one nurse": no helper of another verb.
    boolean isOwning(int at) {
        boolean have = sentence.is(at, "had") || sentence.is(at, "has") || sentence.is(at, "have");
        boolean object = beside.hasOwnObject(at)
                || sentence.tag(at + 1).equals("NOUN")
                || sentence.tag(at + 1).equals("ADJ") && !Participles.isPast(sentence.lower(at + 1));
        return have && object && at(at + 1) == null;
    }

    private static boolean isTelling(Verb verb) {
        return Events.TELLING.contains(verb.participle());
    }
}

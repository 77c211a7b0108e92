package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksei.statements.number.WordList;

/// Parts of speech the model gets wrong again and again, set right by their neighbours.
///
/// The treebank of the model splits words at hyphens, so it takes an unsplit "anti-trafficking"
/// for a sign; it knows few reports, so it takes the gerund of "reported disseminating" for an
/// adjective.
final class MendedTags {

    /// Words that are nouns in reports of figures, whatever the model says.
    private static final Set<String> NOUNS = WordList.of("""
            percent minors minor suspects suspect convicts youths males females adults juveniles
            nationals foreigners girls boys labor labour imprisonment traffickers fine fines life
            personnel recruits migrants inmates detainees immigrants trainings shelters prosecutions
            convictions referrals raids arrests meetings workshops seminars complaints calls visits
            patrols permits visas units authorities officials police prosecutors courts inspectors
            investigators observers experts ngos ngo organizations organisations ministries victims
            children women men persons individuals cases investigations workers media defendants
            offenders perpetrators survivors recruiters profit profits sales exports imports turnout advocates activists analysts charities charity
            revenue income output shares stocks attendance officer official victim trafficker person
            woman man child girl boy worker migrant prosecutor policeman inspector defendant conviction
            investigation prosecution shelter recruiter perpetrator offender survivor
            """);

    /// Verbs the model takes for nouns.
    private static final Set<String> VERBS = WordList.of("""
            fell rose grew climbed jumped slumped soared slid sank crept shrank dipped tumbled dwindled slipped plunged
            plummeted becomes became exists exist resides reside expires
            survives occurs remains belongs pertains seems equals equalled
            """);

    /// Nouns that are spelled like a past tense.
    private static final Set<String> PAST_NOUNS = WordList.of("""
            cut cost hit set bet cast run split hurt spread saw felt thought left shut put read broadcast burst
            bid shot cut-off found wound ground fit bit lit stand stuck bound bore dead lost born hidden shown
            fallen stolen broken frozen forgotten rebuilt drunk sunk burnt bred spilt hung spent meant laid paid
            sent held sold brought built caught taught kept lent led dug fed won sung woven worn torn sworn
            beat let quit rid shed slit thrust upset wed took
            """);

    /// Past tenses no noun phrase begins with: "10 got prison terms".
    private static final Set<String> PASTS = Set.of("got", "came", "went", "gave", "said", "knew", "fell", "ran");

    /// What may follow a participle that stands behind its noun.
    private static final Set<String> ENDING = Set.of("ADP", "ADV", "PUNCT", "SCONJ", "CCONJ", "PART");

    private static final Set<String> PREPOSITIONS = WordList.of("""
            of in for by with from at on into against between among during incl
            """);

    /// Adverbs that look like plurals.
    private static final Set<String> PLURAL_ADVERBS = WordList.of("""
            always perhaps sometimes besides overseas afterwards nowadays indoors outdoors towards upwards downwards
            onwards backwards forwards inwards outwards northwards southwards eastwards westwards upstairs downstairs
            needs alas yes thanks lots heaps loads else's
            """);

    /// Tags of words English makes no new ones of.
    private static final Set<String> CLOSED = Set.of("PRON", "DET", "ADP", "AUX", "SCONJ", "CCONJ", "PART", "INTJ");

    /// Words that have such a tag and end like a plural.
    private static final Set<String> CLOSED_WORDS = WordList.of("""
            this his hers ours yours theirs its us as was is has does whereas unless across towards besides versus
            ourselves yourselves themselves others perhaps yes thus plus minus alas thanks regards amongst whilst
            needs dares vis-a-vis vis-à-vis whose these those
            """);

    /// Verbs a gerund is the object of.
    private static final Set<String> BEFORE_GERUND = WordList.of("""
            reported report reports reporting began begin started continued included includes
            including by stopped recommended considered without after before while announced denied
            admitted acknowledged of in for
            """);

    private MendedTags() {}

    static List<Token> of(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens.size());
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            String tag = tag(tokens, mended, at);
            mended.add(tag.equals(token.tag()) ? token : token.tagged(tag));
        }
        return MissingVerbs.of(mended);
    }

    private static String tag(List<Token> tokens, List<Token> before, int at) {
        Token token = tokens.get(at);
        String word = token.lower();
        if (token.isNumeral()) {
            return "NUM";
        }
        if (token.text().length() == 1
                && !Character.isLetterOrDigit(token.text().charAt(0))) {
            return "%$€£+".contains(token.text()) ? "SYM" : "PUNCT";
        }
        if (word.equals("were") || word.equals("was") || isHaving(tokens, at)) {
            return "AUX";
        }
        if (PresentVerbs.isVerb(tokens, before, at)) {
            return "VERB";
        }
        if (NOUNS.contains(word)) {
            return "NOUN";
        }
        if (VERBS.contains(word) || isBefallen(tokens, before, at) || word.startsWith("plead")) {
            return "VERB";
        }
        boolean numbered = at > 0 && tokens.get(at - 1).isNumeral();
        boolean people = at > 0
                && tokens.get(at - 1).lower().equals("the")
                && at + 1 < tokens.size()
                && (VerbWords.isGoing(tokens.get(at + 1).lower())
                        || !tokens.get(at + 1).tag().equals("NOUN")
                                && !tokens.get(at + 1).tag().equals("PROPN"));
        if (word.equals("accused") && (numbered && !followed(tokens, at) || people)) {
            return "NOUN";
        }
        if (PREPOSITIONS.contains(word)) {
            return "ADP";
        }
        String named = WordsBehindNumbers.tag(tokens, before, at);
        if (named != null) {
            return named;
        }
        boolean letters = Character.isLetter(token.text().codePointAt(0));
        if (word.equals("'s")) {
            return "PART";
        }
        if (letters && word.length() > 3 && (token.isSign() || token.tag().equals("X"))) {
            return word.indexOf('-') > 0 && followed(tokens, at) ? "ADJ" : "NOUN";
        }
        if (letters && token.tag().equals("NUM")) {
            return "ADJ";
        }
        if (isPlural(tokens, before, at)) {
            return "NOUN";
        }
        if (isSubject(tokens, before, at)) {
            return "NOUN";
        }
        boolean doer = numbered
                && token.isVerbal()
                && word.endsWith("s")
                && !tokens.get(at - 1).is("one")
                && at + 1 < tokens.size()
                && Participles.isPast(tokens.get(at + 1).lower());
        if (doer) {
            return "NOUN";
        }
        boolean several = at > 0
                && before.getLast().isNominal()
                && !English.singular(before.getLast().lower())
                        .equals(before.getLast().lower());
        if ((numbered || several) && token.isNominal() && isIrregular(word)) {
            return "VERB";
        }
        boolean open = !token.isVerbal() && !token.isNominal() && !token.tag().equals("ADJ");
        if (numbered && open && word.length() > 4 && word.endsWith("ed") && followed(tokens, at)) {
            return "VERB";
        }
        return isGerund(tokens, before, at) ? "VERB" : token.tag();
    }

    /// "issued verdicts against", "said abductees had": the model takes plurals it has not met for adverbs, pronouns
    /// and
    /// verbs.
    private static boolean isPlural(List<Token> tokens, List<Token> before, int at) {
        Token token = tokens.get(at);
        String word = token.lower();
        if (word.length() < 5 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return false;
        }
        if (CLOSED.contains(token.tag())) {
            return !CLOSED_WORDS.contains(word);
        }
        if (token.tag().equals("ADV")) {
            return !PLURAL_ADVERBS.contains(word);
        }
        boolean object = at > 0 && before.getLast().tag().equals("VERB");
        boolean subject = at + 1 < tokens.size() && isHelperOfSeveral(tokens.get(at + 1));
        return token.tag().equals("VERB") && (object || subject);
    }

    private static boolean isHelperOfSeveral(Token token) {
        return token.is("were") || token.is("have") || token.is("are") || token.is("had");
    }

    /// "of whom 19 slept", "two fled": a past tense that is no noun.
    private static boolean isIrregular(String word) {
        return Participles.isPast(word) && !word.endsWith("ed") && !PAST_NOUNS.contains(word);
    }

    /// "the drought has", "a strike will": no verb stands between an article and an auxiliary.
    private static boolean isSubject(List<Token> tokens, List<Token> before, int at) {
        boolean article = at > 0
                && (before.getLast().is("the")
                        || before.getLast().is("a")
                        || before.getLast().is("an"));
        return article
                && tokens.get(at).isVerbal()
                && at + 1 < tokens.size()
                && tokens.get(at + 1).tag().equals("AUX");
    }

    /// "have fulfilled the order", "had each paid 2,500": a helper, though the model takes the
    /// participle for an adjective.
    private static boolean isHaving(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        int next = at + 1;
        while (next < tokens.size()
                && (tokens.get(next).tag().equals("ADV")
                        || tokens.get(next).is("each")
                        || tokens.get(next).is("all"))) {
            next++;
        }
        if (!token.is("have") && !token.is("has") && !token.is("had") || next + 1 >= tokens.size()) {
            return false;
        }
        String word = tokens.get(next).lower();
        String object = tokens.get(next + 1).tag();
        boolean thing = object.equals("NOUN") || object.equals("ADJ") || object.equals("PROPN");
        return !thing && Participles.isPast(word) && Participles.of(word).equals(word);
    }

    /// "45 workers freed from a compound", "300 stranded off the coast": what befell them stands
    /// behind them.
    private static boolean isBefallen(List<Token> tokens, List<Token> before, int at) {
        Token token = tokens.get(at);
        boolean past = at > 0 && !token.isVerbal() && Participles.isPast(token.lower()) && !Verbs.isSort(token.lower());
        if (!past) {
            return false;
        }
        Token last = before.getLast();
        boolean other = token.is("accused") || token.lower().startsWith("un") || token.isCapitalised();
        if (last.isNumeral() && PASTS.contains(token.lower())) {
            return true;
        }
        if (other || !Participles.of(token.lower()).equals(token.lower())) {
            return false;
        }
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).tag() : "PUNCT";
        Token helper =
                at > 1 && (last.is("each") || last.is("all") || last.tag().equals("ADV")) ? before.get(at - 2) : last;
        if (helper.is("had") || helper.is("has") || helper.is("have")) {
            return !next.equals("NOUN") && !next.equals("ADJ") && !next.equals("PROPN");
        }
        boolean several = last.isNominal()
                && !English.singular(last.lower()).equals(last.lower())
                && before.subList(Math.max(0, at - 40), at).stream().anyMatch(Token::isNumeral);
        return ENDING.contains(next) && (several || last.isNumeral());
    }

    private static boolean followed(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(at + 1);
        return !next.isNumeral()
                && Character.isLetter(next.text().codePointAt(0))
                && !next.tag().equals("ADP")
                && !next.tag().equals("CCONJ")
                && !next.tag().equals("AUX")
                && !next.tag().equals("DET");
    }

    /// "reported disseminating leaflets", "identifying and assisting 20 victims".
    private static boolean isGerund(List<Token> tokens, List<Token> before, int at) {
        Token token = tokens.get(at);
        if (!token.lower().endsWith("ing") || token.tag().equals("VERB") || at == 0 || Verbs.isThing(token.lower())) {
            return false;
        }
        Token last = before.getLast();
        boolean joined = last.tag().equals("CCONJ")
                && before.size() > 1
                && before.get(before.size() - 2).tag().equals("VERB")
                && before.get(before.size() - 2).lower().endsWith("ing");
        boolean object = at + 1 < tokens.size()
                && !tokens.get(at + 1).isSign()
                && !tokens.get(at + 1).lower().equals("of");
        return object && (BEFORE_GERUND.contains(last.lower()) || joined);
    }
}

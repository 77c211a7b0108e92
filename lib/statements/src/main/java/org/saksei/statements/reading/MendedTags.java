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
            fell rose grew climbed jumped slumped soared becomes became exists exist resides reside expires
            survives occurs remains belongs pertains seems
            """);

    /// Nouns that are spelled like a past tense.
    private static final Set<String> PAST_NOUNS = WordList.of("""
            cut cost hit set bet cast run split hurt spread saw felt thought left shut put read broadcast burst
            bid shot cut-off found wound ground fit bit lit stand stuck bound bore dead lost born hidden shown
            fallen stolen broken frozen forgotten rebuilt drunk sunk burnt bred spilt hung spent meant laid paid
            sent held sold brought built caught taught kept lent led dug fed won sung woven worn torn sworn
            beat let quit rid shed slit thrust upset wed took
            """);

    private static final Set<String> PLAIN = WordList.of("""
            work live face study travel move attend need fear die escape flee remain stay suffer return cross
            leave arrive hail come originate complain beg sleep drown
            """);

    private static final Set<String> PRESENT = WordList.of("""
            covers list lists counts employs serves hosts houses holds operates runs names keeps shelters trains
            owns needs wants costs pays spends earns produces sells buys builds manages gives offers
            hands fines jails charges hires plans targets ranks cuts
            """);

    private static final Set<String> HEADLINE = Set.of("arrests", "raids", "convicts", "recruits", "fines", "calls");

    private static final Set<String> PREPOSITIONS = WordList.of("""
            of in for by with from at on into against between among during incl
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
        return mended;
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
        if (NOUNS.contains(word)) {
            return isHeadlineVerb(tokens, at) ? "VERB" : "NOUN";
        }
        if (word.equals("were") || word.equals("was")) {
            return "AUX";
        }
        if (VERBS.contains(word) || isPresent(tokens, before, at) || PresentVerbs.isVerb(tokens, before, at)) {
            return "VERB";
        }
        boolean numbered = at > 0 && tokens.get(at - 1).isNumeral();
        boolean people = at > 0
                && tokens.get(at - 1).lower().equals("the")
                && at + 1 < tokens.size()
                && (PresentVerbs.isPlain(tokens.get(at + 1).lower())
                        || !tokens.get(at + 1).tag().equals("NOUN")
                                && !tokens.get(at + 1).tag().equals("PROPN"));
        if (word.equals("accused") && (numbered && !followed(tokens, at) || people)) {
            return "NOUN";
        }
        if (PREPOSITIONS.contains(word)) {
            return "ADP";
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
        if (isSubject(tokens, before, at)) {
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

    /// "Lo arrests 13", "Guard rescues 31, arrests six": the present tense of a headline before a number.
    private static boolean isHeadlineVerb(List<Token> tokens, int at) {
        boolean number = at > 0 && at + 1 < tokens.size() && tokens.get(at + 1).isNumeral();
        boolean verb = HEADLINE.contains(tokens.get(at).lower());
        return number
                && verb
                && (tokens.get(at - 1).tag().equals("PROPN")
                        || tokens.get(at - 1).lower().equals(","));
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

    /// "the report covers 188 countries": a present tense between its subject and a number.
    private static boolean isPresent(List<Token> tokens, List<Token> before, int at) {
        boolean money = at + 2 < tokens.size()
                && (tokens.get(at + 1).tag().equals("SYM")
                        || tokens.get(at + 1).text().length() == 3
                                && tokens.get(at + 1).isCapitalised())
                && tokens.get(at + 2).isNumeral();
        boolean between =
                at > 0 && (at + 1 < tokens.size() && tokens.get(at + 1).isNumeral() || money);
        return between
                && PRESENT.contains(tokens.get(at).lower())
                && (before.getLast().isNominal() || before.getLast().tag().equals("PRON"));
    }

    /// "40,000 people work in compounds": a base form between a plural of persons and its
    /// complement.
    private static boolean isDone(List<Token> tokens, List<Token> before, int at) {
        if (at == 0 || at + 1 >= tokens.size() || !PLAIN.contains(tokens.get(at).lower())) {
            return false;
        }
        String subject = before.getLast().lower();
        String next = tokens.get(at + 1).tag();
        boolean several = !English.singular(subject).equals(subject) || subject.equals("accused");
        boolean people = several && before.getLast().isNominal();
        return people
                && (next.equals("ADP")
                        || next.equals("DET")
                        || next.equals("PART")
                        || next.equals("ADV")
                        || next.equals("SCONJ")
                        || next.equals("PRON")
                        || next.equals("PUNCT"));
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

package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksei.statements.number.WordList;

/// Verbs in the present tense, which the model, raised on full sentences, takes for nouns: "Police arrest 12",
/// "Ministry shuts two agencies, fines 14", "11 die as boat sinks".
///
/// Such a word is a verb only where a subject stands before it and the number of its object behind it, or the
/// number of its subject before it.
final class HeadlineVerbs {

    /// What is done to a counted thing, in the base form.
    private static final Set<String> DOING = WordList.of("""
            abandon abduct abuse accept accommodate accuse acquit add admit adopt advise aid
            allocate allot allow answer appoint apprehend approve arrest assess assign assist attack
            attract audit await award back ban bar beat benefit block board book borrow bring build
            burn bury bust buy call cancel capture care carry catch certify charge check choose cite
            clear close coach collect compensate complete confirm confiscate contact contain
            contract convict cost counsel count cover create cut deceive decide defend defraud delay
            deliver demand deny deploy deport describe destroy detain detect discharge discover
            dismiss dispatch distribute document donate draft drown earn educate elect embrace
            employ enlist enrol enroll enslave enter equip escort evacuate evict examine exchange
            exclude execute exempt expel exploit export expose extradite face feature feed feel
            fight file fill finance find fine fire flag flee fly follow force forward found free
            freeze fund give grant guard guide hail halt hand handle harbor harbour hear help hide
            hire hit hold honor honour host house hunt identify impound import imprison include
            indict inform injure inspect interrogate interview intercept invest investigate invite
            involve issue jail join keep kidnap kill land launch lay lead lease leave lend license
            link list locate lodge lose lure maintain make manage mark marry meet mentor miss
            mistreat monitor move murder nab name nationalise need net nominate notify obtain occupy
            offer open operate order organise organize outline oversee owe own pardon pay parade perform
            permit pick pilot place plan pledge post present prevent print probe process produce
            promise promote propose prosecute protect provide publish pull punish purchase push
            question quiz quote raid raise rank reach read rebuild recall receive recognise
            recognize recommend record recover recruit redeem refer refund refuse register
            rehabilitate reject release relocate remand remove rent repair repatriate repay replace
            represent request require rescue reserve resettle resolve return reunite revoke rob
            round run rule sack sanction save schedule screen search seek seize select sell send
            sentence serve settle share shelter ship shoot shut sign slap smuggle spare spend sponsor
            stage start steal stop store strand strike strip subpoena sue summon support surround
            survey suspend swap swindle take target tax teach test threaten total trace track trade
            traffic train transfer transport trap treat trick try turn uncover unearth update
            upgrade urge use validate value view visit want warn welcome win withdraw withhold wound
            blacklist fast-track prioritise prioritize fingerprint deregister disqualify disburse
            delist
            """);

    /// What people do by themselves, in the base form.
    private static final Set<String> GOING = WordList.of("""
            appear arrive attend beg belong camp come compete complain confess cook cross
            demonstrate depend die disappear drown enrol enter escape face fall fear flee flock
            gather get go graduate hail head hide join lack land leave live lose march marry miss move
            need participate perish plead protest queue quit rely remain resign return sail seek
            settle sew sit sleep specialise stand starve stay struggle study sue suffer surrender
            survive swim take testify travel vanish vote wait walk want watch win work
            """);

    private static final Set<String> COMPLEMENTS = Set.of("ADP", "DET", "PART", "ADV", "SCONJ", "PRON", "PUNCT");

    private static final Map<String, String> BASES = new HashMap<>();

    /// Base forms that are as often nouns: between a number and a noun they are half of it.
    private static final Set<String> NOUNS = WordList.of("""
            work return face fear escape cross head camp land march need protest queue study vote
            wait walk watch win travel stay move leave plead fall
            """);

    /// Plurals of nouns that begin no predicate where they end a line.
    private static final Set<String> THINGS = WordList.of("""
            arrests charges fines sentences raids rescues releases returns visits calls cases cuts
            deaths deports orders offers plans reports requests searches tests trials transfers
            permits grants loans contracts audits awards attacks bans checks claims costs records
            probes seizures surveys books posts places houses hands ranks marks names lists counts
            covers shelters trains needs wants benefits aids exports imports sanctions refunds backs
            boards traffics supports strikes trades tricks turns uses values views finds fires flags
            hits holds hunts links leads licenses meets misses moves nets pays picks pilots presents
            prints processes quotes reads recalls rents repairs rounds runs rules shoots shows signs
            stages starts stops stores swaps targets taxes totals tracks traps treats tries updates
            upgrades wins wounds guides hosts joins keeps lands mentors murders monitors owes
            contacts files fills forces features escorts exchanges drafts delays demands contains
            captures buys builds burns beats bars answers guards guarantees
            """);

    private static final Set<String> LEADING = WordList.of("""
            about around nearly almost over more than less approximately some up to roughly at least
            most fewer only just another additional all a total of its their
            """);

    private static final Set<String> PARTICLES =
            Set.of("home", "back", "out", "up", "off", "over", "down", "away", "in");

    private static final Set<String> PRONOUNS =
            Set.of("they", "we", "you", "i", "it", "he", "she", "who", "that", "which");

    /// Subjects that are many though they have no plural.
    private static final Set<String> MANY = WordList.of("""
            police people men women children authorities officials mps staff un navy army government
            cops
            """);

    private static final Set<String> SINGLE = Set.of("it", "he", "she");

    private static final Set<String> WISHING =
            Set.of("recommended", "demanded", "proposed", "suggested", "requested", "urged", "insisted", "ordered");

    private static final Set<String> DONE = new HashSet<>();

    static {
        DOING.forEach(base -> DONE.add(Participles.of(base)));
        for (String base : DOING) {
            BASES.put(English.plural(base), base);
        }
    }

    /// How many tokens of a line are looked at.
    private static final int FAR = 40;

    private HeadlineVerbs() {}

    /// Whether a participle says what is done to somebody, whatever the model says it is.
    static boolean isDone(String participle) {
        return DONE.contains(participle);
    }

    /// Whether a word is a verb by its place.
    ///
    /// @param before the tokens before it, their tags mended
    static boolean isVerb(List<Token> tokens, List<Token> before, int at) {
        return isDone(tokens, before, at) || isGone(tokens, before, at) || isPlain(tokens, before, at);
    }

    /// "Police arrest 12", "Court fines three agencies", "…, arrests four men".
    private static boolean isDone(List<Token> tokens, List<Token> before, int at) {
        String word = tokens.get(at).lower();
        boolean base = DOING.contains(word);
        boolean third = BASES.containsKey(word);
        if (isImperative(tokens, before, at)) {
            return base && number(tokens, at + 1) >= 0 && !isYear(tokens.get(number(tokens, at + 1)));
        }
        if (at == 0 || !base && !third || tokens.get(at).isCapitalised() && !isTitle(tokens)) {
            return false;
        }
        int number = number(tokens, at + 1);
        if (number < 0
                || isYear(tokens.get(number))
                || third && THINGS.contains(word) && ends(tokens, number) && !isSecond(before)) {
            return false;
        }
        int last = at - 1;
        while (last > 0 && before.get(last).tag().equals("ADV")) {
            last--;
        }
        Token subject = before.get(last);
        if (last == 0 && third && !THINGS.contains(word)) {
            return !subject.isSign();
        }
        if (subject.is(",") || subject.is("and") || subject.is("but")) {
            return before.subList(Math.max(0, last - FAR), last).stream()
                    .anyMatch(token -> token.tag().equals("VERB")
                            && (base ? DOING.contains(token.lower()) : BASES.containsKey(token.lower())));
        }
        if (subject.tag().equals("PRON")) {
            return PRONOUNS.contains(subject.lower()) && (!base || !SINGLE.contains(subject.lower()) || isWished(before));
        }
        int head = head(before, last);
        boolean many = isMany(head >= 0 ? before.get(head) : subject);
        boolean fits = base ? many || isMany(subject) || isWished(before) : !many || head >= 0 || subject.isCapitalised();
        return subject.isNominal() && fits;
    }

    /// "Reserve at least 20 percent", "(b) Move 300 million": a wish begins with its verb.
    private static boolean isImperative(List<Token> tokens, List<Token> before, int at) {
        boolean first = at == 0
                || at == 1 && tokens.getFirst().isSign()
                || at < 5 && before.getLast().is(")") && tokens.getFirst().is("(");
        return first && tokens.get(at).isCapitalised() && at + 1 < tokens.size() && !isTitle(tokens);
    }

    /// "We recommend that it fill 22 posts": what is wished has its verb in the base form.
    private static boolean isWished(List<Token> before) {
        boolean that = false;
        for (int at = before.size() - 1; at >= 0 && at > before.size() - 12; at--) {
            that |= before.get(at).is("that");
            if (that && WISHING.contains(Participles.of(before.get(at).lower()))) {
                return true;
            }
        }
        return false;
    }

    /// "rescues 31, arrests six": behind the object of another verb in the present tense.
    private static boolean isSecond(List<Token> before) {
        Token last = before.getLast();
        return (last.is(",") || last.is("and"))
                && before.subList(Math.max(0, before.size() - FAR), before.size()).stream()
                        .anyMatch(token -> token.tag().equals("VERB") && BASES.containsKey(token.lower()));
    }

    /// "11 die as boat sinks", "Over 400 flee compound": the number opens the line and is the subject.
    private static boolean isGone(List<Token> tokens, List<Token> before, int at) {
        String word = tokens.get(at).lower();
        if (at == 0 || !GOING.contains(word) || !before.get(at - 1).isNumeral() || isYear(before.get(at - 1))) {
            return false;
        }
        int first = at - 2;
        while (first >= 0 && LEADING.contains(before.get(first).lower())) {
            first--;
        }
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).tag() : "PUNCT";
        boolean noun = next.equals("NOUN") || next.equals("ADJ") || next.equals("VERB");
        boolean still = NOUNS.contains(word) && (noun || next.equals("PUNCT"));
        boolean opens = first < 0
                || before.get(first).isSign()
                || before.get(first).tag().equals("CCONJ");
        return opens && !still;
    }

    /// "Police Rescue Five Girls From Club": every longer word is written with a capital.
    private static boolean isTitle(List<Token> tokens) {
        return tokens.stream()
                .limit(FAR)
                .filter(token -> token.text().length() > 4
                        && Character.isLetter(token.text().charAt(0)))
                .allMatch(Token::isCapitalised);
    }

    /// The head of "the figure of the auditors", or -1 for a noun behind no preposition.
    private static int head(List<Token> before, int noun) {
        for (int at = noun - 1; at > noun - 4 && at > 0; at--) {
            if (before.get(at).tag().equals("ADP")) {
                return before.get(at - 1).isNominal() ? at - 1 : -1;
            }
        }
        return -1;
    }

    /// "40,000 people work in compounds": a base form between a plural and its complement.
    private static boolean isPlain(List<Token> tokens, List<Token> before, int at) {
        if (at == 0 || at + 1 >= tokens.size() || !GOING.contains(tokens.get(at).lower())) {
            return false;
        }
        Token subject = before.get(at - 1);
        boolean several = !English.singular(subject.lower()).equals(subject.lower()) || subject.is("accused");
        return several
                && subject.isNominal()
                && COMPLEMENTS.contains(tokens.get(at + 1).tag());
    }

    /// Whether a word in its base form says what people do by themselves.
    static boolean isPlain(String word) {
        return GOING.contains(word);
    }

    /// The number an object begins with, or -1.
    private static int number(List<Token> tokens, int from) {
        int at = from;
        if (at < tokens.size() && PARTICLES.contains(tokens.get(at).lower())) {
            at++;
        }
        int end = Math.min(tokens.size(), at + 4);
        for (; at < end; at++) {
            Token token = tokens.get(at);
            if (token.isNumeral()) {
                return at;
            }
            boolean currency = token.tag().equals("SYM")
                    || token.text().length() <= 4
                            && token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT));
            if (!LEADING.contains(token.lower()) && !currency) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean ends(List<Token> tokens, int number) {
        if (number + 1 >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(number + 1);
        return next.isNumeral() || !Character.isLetter(next.text().codePointAt(0));
    }

    private static boolean isYear(Token number) {
        String text = number.text();
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }

    private static boolean isMany(Token subject) {
        return MANY.contains(subject.lower())
                || !English.singular(subject.lower()).equals(subject.lower());
    }
}

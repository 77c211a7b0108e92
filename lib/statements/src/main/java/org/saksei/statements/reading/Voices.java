package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;

/// Finds who says something in a sentence: the party of "said" and "according to"; "he" and "the report" point
/// back to who spoke before.
final class Voices {

    /// Who speaks in a sentence, and which words say so.
    ///
    /// @param limit the token before which its reach ends, if it does not go to the end of the sentence, or -1
    record Voice(Party party, int from, int to, boolean ahead, int limit) {
        Voice(Party party, int from, int to, boolean ahead) {
            this(party, from, to, ahead, -1);
        }
    }

    /// How many tokens the title before a name may take.
    private static final int TITLE = 12;

    /// How many initials a short name may have.
    private static final int INITIALS = 9;

    /// How many tokens who speaks may take in a headline.
    static final int NAME = 7;

    /// Who speaks for "its" body, beside those with a role.
    private static final Set<String> HEADS = Set.of(
            "secretary",
            "president",
            "coordinator",
            "commander",
            "lawyer",
            "lawyers",
            "attorney",
            "general",
            "executive",
            "officer",
            "treasurer",
            "secretary-general",
            "counsel",
            "member",
            "members",
            "staff");

    private static final Set<String> OWNING = Set.of("its", "their", "his", "her", "one");

    private static final Set<String> RECKONINGS = Set.of(
            "study",
            "count",
            "estimate",
            "estimates",
            "reckoning",
            "tally",
            "account",
            "survey",
            "calculation",
            "calculations",
            "census",
            "figures",
            "records",
            "admission");

    /// How far into a sentence the body stands that is meant by "its", in tokens.
    private static final int OWNER = 12;

    private final Parties parties;
    private final Quotations quotations;
    private final @Nullable String home;

    /// Short names the text itself explains: "the Ministry of Social Affairs (MINAS)".
    private final Map<String, Party> acronyms = new HashMap<>();

    /// Who was named in full before: "Sokun" is Chhay Sokun of the police.
    private final Map<String, Party> people = new HashMap<>();

    /// Papers of which "it says" may follow.
    private static final Set<String> OWN_PAPERS = Set.of("audit", "verdict", "judgment", "judgement", "indictment");

    /// What a paper of a court named before may be called.
    private static final Set<String> PAPERS = Set.of("document", "paper", "papers", "documents", "filing");

    /// Whether a verdict or an indictment was named.
    private boolean courtPaper;

    private @Nullable String land;

    /// Who writes the yearly report the text speaks of.
    private @Nullable Party report;

    private @Nullable Party last;
    private @Nullable Party lastBody;
    private @Nullable Party lastPerson;

    /// The last person without a function that a sentence began with.
    private @Nullable Party introduced;

    /// The body the sentence before is about, which "it said" means.
    private @Nullable Party subject;

    /// @param land country the text speaks of, if it is known before reading
    Voices(Parties parties, Quotations quotations, @Nullable String land, @Nullable String home) {
        this.parties = parties;
        this.quotations = quotations;
        this.land = land;
        this.home = home;
    }

    static boolean isTelling(String word) {
        return TellingWords.VERBS.contains(word) || word.equals("according");
    }

    /// The country the text turns out to speak of, or null.
    @Nullable
    String land() {
        return land;
    }

    @Nullable
    Party last() {
        return last;
    }

    /// Forgets the body the sentence before was about.
    void leave() {
        subject = null;
    }

    /// Keeps who spoke last, and whose country the text speaks of.
    ///
    /// @param head whether a headline speaks, whose government may turn out to be another country's
    void remember(Party party, boolean head) {
        last = party;
        boolean nobody = party.type() == SpeakerType.PERSON || party.type() == SpeakerType.UNKNOWN;
        lastBody = nobody ? lastBody : party;
        name(party);
        lastPerson = party.person() ? party : lastPerson;
        boolean author = report != null && report.name().equals(party.name());
        if (land == null && party.country() != null && !author && !head) {
            land = party.country();
        }
    }

    /// Somebody with a function before the first verb is whom "he says" in the next sentence means:
    /// "Superintendent Hari Thapa keeps a chart".
    void introduce(Sentence sentence) {
        int end = 0;
        while (end < sentence.size()
                && end < Stretches.FAR
                && (!sentence.get(end).isVerbal() || sentence.tag(end - 1).equals("DET"))) {
            end++;
        }
        Party party = end > 1 ? parties.find(sentence, 0, end) : null;
        String paper = party == null && end > 1 && end < sentence.size() ? Tellings.document(sentence, 0, end) : null;
        if (paper != null && OWN_PAPERS.contains(Tellings.lastWord(paper))) {
            subject = told(sentence, 0, end);
            return;
        }
        if (party == null) {
            Party official = Officials.of(sentence);
            Party one = official == null ? somebody(sentence, 0, end) : inLand(official);
            lastPerson = one == null || !one.person() ? lastPerson : one;
            return;
        }
        if (party.type() == SpeakerType.PERSON) {
            introduced = party;
            return;
        }
        Party known = inLand(party);
        if (party.person()) {
            name(known);
            lastPerson = known;
        } else {
            subject = known;
        }
    }

    private void name(Party party) {
        int comma = party.name().indexOf(',');
        String person = comma > 0 ? party.name().substring(0, comma) : party.name();
        for (String word : party.person() ? person.split(" ") : new String[0]) {
            if (word.length() > 2) {
                people.putIfAbsent(word, party);
            }
        }
    }

    /// Learns the initials of the bodies a text names in full: "FIA" is the Federal Investigation Agency.
    void learn(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            int from = 0;
            while (from < sentence.size()) {
                int to = from;
                StringBuilder initials = new StringBuilder();
                while (to < sentence.size() && isOfName(sentence, to, initials.length() > 0)) {
                    if (sentence.get(to).isCapitalised()) {
                        initials.append(sentence.get(to).text().charAt(0));
                    }
                    to++;
                }
                if (initials.length() > 2 && initials.length() < INITIALS) {
                    Party party = parties.find(sentence, from, to);
                    if (party != null && !party.person()) {
                        acronyms.putIfAbsent(initials.toString(), party);
                    }
                }
                from = Math.max(to, from + 1);
            }
        }
    }

    private static boolean isOfName(Sentence sentence, int at, boolean begun) {
        Token token = sentence.get(at);
        boolean word = token.isCapitalised() && Character.isLetter(token.text().codePointAt(0)) && !token.is("the");
        return word
                || begun
                        && Set.of("of", "for", "and", "the", "on", "against", "in")
                                .contains(token.lower());
    }

    /// Learns the short names a sentence explains, and whose report it names.
    void explain(Sentence sentence, @Nullable Party author) {
        report = author != null ? author : report;
        courtPaper |= sentence.tokens().stream().anyMatch(token -> TellingWords.OF_COURTS.contains(token.lower()));
        for (int at = 2; at + 1 < sentence.size(); at++) {
            String word = sentence.get(at).text();
            boolean acronym = word.length() > 1
                    && word.length() < 12
                    && word.equals(word.toUpperCase(Locale.ROOT))
                    && Character.isLetter(word.charAt(0))
                    && sentence.is(at - 1, "(")
                    && sentence.is(at + 1, ")");
            Party party = acronym ? parties.find(sentence, Math.max(0, at - 9), at - 1) : null;
            if (party != null && !party.person()) {
                acronyms.putIfAbsent(word, new Party(party.name(), party.type(), party.country(), false, null));
            }
        }
    }

    /// The voices of a sentence from left to right; those inside quotation marks say nothing of who quotes.
    ///
    /// @param head whether it is a headline, which may name who speaks before or behind a colon
    List<Voice> of(Sentence sentence, boolean head) {
        List<Voice> found = new ArrayList<>();
        Voice titled = head ? headline(sentence) : null;
        if (titled != null) {
            found.add(titled);
            return found;
        }
        for (int at = 0; at < sentence.size(); at++) {
            Voice voice = null;
            if (sentence.is(at, "according") && sentence.is(at + 1, "to")) {
                voice = according(sentence, at);
            } else if (sentence.is(at, "by") && !quotations.holds(sentence.get(at))) {
                voice = reckoned(sentence, at);
            } else if (TellingWords.LEARNING.contains(sentence.lower(at)) && sentence.is(at + 1, "from")) {
                voice = quotations.holds(sentence.get(at)) ? null : learnt(sentence, at);
            } else if (TellingWords.GOING_ON.contains(sentence.lower(at)) && sentence.is(at - 1, ",")) {
                voice = quotations.holds(sentence.get(at)) || !found.isEmpty() ? null : goingOn(sentence, at);
            } else if (TellingWords.VERBS.contains(sentence.lower(at))
                    && !Tellings.isInfinitive(sentence, at)
                    && !Tellings.isSearch(sentence, at)
                    && !Tellings.isAdding(sentence, at)
                    && (sentence.get(at).isVerbal() || sentence.is(at, "said") || Tellings.isOfPaper(sentence, at))
                    && !quotations.holds(sentence.get(at))) {
                voice = telling(sentence, at);
            }
            if (voice != null) {
                found.add(voice);
                at = Math.max(at, voice.to() - 1);
            }
        }
        return found;
    }

    /// "NCCT: Cases up 21 percent", "45 freed in raids: police".
    private @Nullable Voice headline(Sentence sentence) {
        int first = -1;
        int last = -1;
        for (int at = 0; at < sentence.size(); at++) {
            boolean sign = sentence.is(at, ":") || at > 0 && sentence.is(at, "-") && isApart(sentence, at);
            first = sign && first < 0 ? at : first;
            last = sign ? at : last;
        }
        if (first > 0 && first < NAME && isName(sentence, 0, first) && sentence.is(first, ":")) {
            Party party = told(sentence, 0, first);
            return party == null || party.type() == SpeakerType.PERSON ? null : new Voice(party, 0, first + 1, true);
        }
        boolean title = last > 0 && Tellings.document(sentence, 0, last) != null && isName(sentence, 0, last - 1);
        if (last > 0 && !title && last + 1 < sentence.size() && isName(sentence, last + 1, sentence.size())) {
            Party party = told(sentence, last + 1, sentence.size());
            boolean far = sentence.size() - last > NAME;
            return far || party == null || party.type() == SpeakerType.PERSON
                    ? null
                    : new Voice(party, last + 1, sentence.size(), false);
        }
        return null;
    }

    private static boolean isApart(Sentence sentence, int at) {
        return sentence.get(at - 1).end() < sentence.get(at).start();
    }

    private static boolean isName(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            Token token = sentence.get(at);
            if (token.isNumeral() || token.isVerbal() && !token.isCapitalised()) {
                return false;
            }
        }
        return from < to;
    }

    private @Nullable Voice according(Sentence sentence, int at) {
        if (sentence.is(at + 2, "which")) {
            Party whose = told(sentence, Stretches.stretchStart(sentence, at), at);
            return whose == null ? null : new Voice(whose, at, at + 3, true);
        }
        int noun = sentence.tag(at + 2).equals("DET") ? at + 4 : at + 3;
        int end = Math.min(sentence.size(), Math.max(noun, Stretches.stretchEnd(sentence, noun)));
        boolean by = sentence.is(end + 1, "by")
                && end < sentence.size()
                && sentence.get(end).isVerbal();
        end = by ? Math.max(end, Stretches.stretchEnd(sentence, end + 2)) : end;
        Party party = told(sentence, at + 2, end);
        return party == null ? null : new Voice(party, at, end, at < 2);
    }

    /// "the court heard from two witnesses that", "we learnt from the ministry:".
    private @Nullable Voice learnt(Sentence sentence, int at) {
        int from = at + 2;
        while (from < sentence.size()
                && (sentence.get(from).isNumeral() || sentence.tag(from).equals("DET"))) {
            from++;
        }
        int end = Stretches.stretchEnd(sentence, from);
        boolean told = sentence.is(end, "that") || sentence.is(end, ":");
        Party party = told ? told(sentence, from, end) : null;
        return party == null ? null : new Voice(party, at, end + 1, true);
    }

    /// "The prosecutor pressed for 20 years, saying that 14 …": the subject of the sentence goes on.
    private @Nullable Voice goingOn(Sentence sentence, int at) {
        int end = Stretches.firstBreak(sentence, 0, at);
        Party party = end == at - 1 ? null : told(sentence, 0, end);
        return party == null ? null : new Voice(party, at, at + 1, true, sentence.size());
    }

    /// "by a university study", "by the ministry's own count": who reckoned it, apart by a comma.
    private @Nullable Voice reckoned(Sentence sentence, int at) {
        boolean apart = at == 0 || sentence.get(at - 1).isSign();
        int paper = at + 1;
        while (apart
                && paper < Math.min(sentence.size(), at + NAME)
                && !RECKONINGS.contains(sentence.lower(paper))
                && !sentence.get(paper).isSign()) {
            paper++;
        }
        if (!apart || !RECKONINGS.contains(sentence.lower(paper))) {
            return null;
        }
        Party party = told(sentence, at + 1, paper + 1);
        if (party == null) {
            return null;
        }
        int number = at < 2 ? -1 : goesOn(sentence, paper + 1);
        return number < 0
                ? new Voice(party, at, paper + 1, at < 2)
                : new Voice(party, at, paper + 1, true, comma(sentence, number));
    }

    private static int comma(Sentence sentence, int from) {
        int at = from;
        while (at < sentence.size() && !sentence.is(at, ",") && !sentence.is(at, ";")) {
            at++;
        }
        return at;
    }

    /// ", by a study of 2018, some 1,100 children": what was reckoned follows.
    private static int goesOn(Sentence sentence, int from) {
        int comma = comma(sentence, from);
        return comma + 1 < sentence.size() && comma < from + NAME ? comma + 1 : -1;
    }

    /// "police said", "said Ana Tolu of the Haven Foundation".
    private @Nullable Voice telling(Sentence sentence, int verb) {
        int aged = Stretches.behindName(sentence, Stretches.behindAuxiliary(sentence, verb));
        int start = Stretches.stretchStart(sentence, aged);
        boolean relative = sentence.is(aged - 1, "who");
        Party antecedent = relative ? beforeRelative(sentence, aged) : null;
        Party party = antecedent != null ? antecedent : told(sentence, start, aged);
        if (party != null) {
            Party who = named(sentence, titled(sentence, party, start), start);
            return new Voice(isOfItself(sentence, who, verb) ? body(who) : who, start, verb + 1, true);
        }
        boolean cut = sentence.is(verb - 1, ",")
                || sentence.is(verb - 1, "and")
                || sentence.is(verb - 1, "to") && sentence.is(verb - 2, "continued");
        Party parted = cut ? null : beforeRelative(sentence, verb);
        if (parted != null) {
            return new Voice(parted, start, verb + 1, true);
        }
        Voice behind = behind(sentence, verb);
        if (behind != null) {
            return behind;
        }
        int front = sentence.is(1, ",") && !sentence.get(0).isNominal() ? 2 : 0;
        int end = Stretches.firstBreak(sentence, front, verb);
        Party fronted = cut && front < verb ? told(sentence, front, end) : null;
        boolean paper = cut && sentence.is(end, ",") && Tellings.document(sentence, front, end) != null;
        Party author = paper && end + 1 < verb ? parties.find(sentence, end + 1, verb) : null;
        fronted = author == null ? fronted : inLand(author);
        return fronted == null ? null : new Voice(fronted, 0, verb + 1, true);
    }

    /// "Open Road Laos said it received": who says "it" of himself is no person.
    private static boolean isOfItself(Sentence sentence, Party party, int verb) {
        int next = sentence.is(verb + 1, "that") ? verb + 2 : verb + 1;
        return party.type() == SpeakerType.PERSON && (sentence.is(next, "it") || sentence.is(next, "its"));
    }

    private static Party body(Party party) {
        return new Party(party.name(), SpeakerType.NGO, null, false, party.source());
    }

    /// "…, said Maj. Gen. Keo Rithy, deputy director of the department": who speaks stands behind the verb.
    private @Nullable Voice behind(Sentence sentence, int verb) {
        boolean inverted = TellingWords.INVERTED.contains(sentence.lower(verb));
        boolean apart = verb == 0 || sentence.get(verb - 1).isSign();
        if (!inverted
                || !apart
                || sentence.is(verb + 1, "that")
                || sentence.tag(verb + 1).equals("PRON") && !OWNING.contains(sentence.lower(verb + 1))) {
            return null;
        }
        boolean more = sentence.is(verb + 1, "one") || sentence.is(verb, "pointed") && sentence.is(verb + 1, "out");
        int first = more ? verb + 2 : verb + 1;
        int end = Math.min(Stretches.stretchEnd(sentence, first), verb + 14);
        boolean goesOn = end < sentence.size()
                && sentence.get(end).isVerbal()
                && !sentence.is(end - 1, "who")
                && !Shape.isQuote(sentence.get(Math.max(0, verb - 1)));
        if (goesOn) {
            return null;
        }
        Party behind = told(sentence, first, end);
        if (behind == null || behind.type() == SpeakerType.PERSON) {
            int far = Stretches.apposition(sentence, verb + 1);
            Party whose = far > end ? told(sentence, verb + 1, far) : null;
            behind = whose == null ? behind : whose;
            end = whose == null ? end : far;
        }
        return behind == null ? null : new Voice(behind, verb, end, false);
    }

    /// "Hari Thapa, a spokesman of the border police, said": the name stands before the function.
    private Party named(Sentence sentence, Party party, int start) {
        int from = start - 1;
        while (from > 0
                && start - from < 5
                && sentence.get(from - 1).isCapitalised()
                && !sentence.get(from - 1).isSign()) {
            from--;
        }
        boolean name = !party.person() && sentence.is(start - 1, ",") && from < start - 2;
        Party who = name ? parties.find(sentence, from, start - 1) : null;
        return who == null || who.type() != SpeakerType.PERSON
                ? party
                : new Party(who.name() + ", " + party.name(), party.type(), party.country(), true, party.source());
    }

    /// "The governor of Lo, Um Ha, said", "its director, Um Ha, said": who somebody speaks for stands before the name.
    private Party titled(Sentence sentence, Party party, int start) {
        if (party.type() != SpeakerType.PERSON || !sentence.is(start - 1, ",")) {
            return party;
        }
        int from = start - 1;
        while (from > 0
                && start - from < TITLE
                && !sentence.get(from - 1).isSign()
                && !sentence.get(from - 1).isVerbal()) {
            from--;
        }
        boolean its = sentence.is(from, "its") || sentence.is(from, "their");
        Party body = parties.find(sentence, from, start - 1);
        Party owner = its ? owned(sentence, from, start - 1) : null;
        body = owner != null ? owner : body == null && its ? subject != null ? subject : lastBody : body;
        return body == null
                ? party
                : inLand(new Party(party.name() + ", " + body.name(), body.type(), body.country(), true, null));
    }

    /// "The body that paid for it believes": the subject stands before "that".
    private @Nullable Party beforeRelative(Sentence sentence, int verb) {
        for (int at = verb - 1; at > 0 && at > verb - TITLE; at--) {
            Token token = sentence.get(at);
            if (token.isSign() || token.isNumeral()) {
                return null;
            }
            boolean relative = token.is("who") || token.is("which") || token.is("that");
            if (relative && sentence.get(at - 1).isNominal()) {
                Party party = told(sentence, Stretches.stretchStart(sentence, at), at);
                return party != null && sentence.get(at + 1).isVerbal() ? party : null;
            }
        }
        return null;
    }

    /// The party in a stretch; "he" and "the report" point back.
    private @Nullable Party told(Sentence sentence, int from, int to) {
        String document = Tellings.document(sentence, from, to);
        if (document != null && isOurs(sentence, from, to)) {
            return null;
        }
        Party owner = owned(sentence, from, to);
        Party party = owner != null ? owner : parties.find(sentence, from, to);
        for (int at = from; at < to && party == null; at++) {
            party = acronyms.get(sentence.get(at).text());
            party = party == null && sentence.get(at).isCapitalised()
                    ? people.get(sentence.get(at).text())
                    : party;
        }
        if (party != null) {
            return inLand(ofBody(sentence, party, from, to)).withSource(document);
        }
        for (int at = from; at < to; at++) {
            boolean near = at == to - 1 || at == to - 2 && sentence.tag(to - 1).equals("ADV");
            boolean object = sentence.tag(at - 1).equals("ADP");
            if (TellingWords.PRONOUNS.contains(sentence.lower(at)) && near && !object) {
                boolean person = sentence.is(at, "he") || sentence.is(at, "she");
                return person ? he() : subject != null ? subject : last;
            }
        }
        boolean called = TellingWords.CALLED.contains(sentence.lower(to - 1)) && sentence.is(to - 2, "the");
        if (to > from && (called || TellingWords.ROLES.contains(sentence.lower(to - 1)))) {
            return lastPerson != null ? lastPerson : last;
        }
        if (document == null) {
            Party alone = to - from == 1 ? alone(sentence, from) : null;
            return alone == null ? somebody(sentence, from, to) : alone;
        }
        return author(sentence, from, to, document);
    }

    /// Who wrote a paper: a court, the author of the yearly report, "its" body, or who spoke last.
    private @Nullable Party author(Sentence sentence, int from, int to, String document) {
        if (document.equalsIgnoreCase("reports")) {
            return new Party("reports", SpeakerType.UNKNOWN, null, false, null);
        }
        boolean court = TellingWords.OF_COURTS.contains(Tellings.lastWord(document))
                || Tellings.lastWord(document).equals("sheet");
        boolean itself = PAPERS.contains(Tellings.lastWord(document)) && sentence.is(to - 2, "the") && courtPaper;
        if (court || itself) {
            return inLand(new Party("Court", SpeakerType.GOVERNMENT, null, false, document));
        }
        if (Tellings.lastWord(document).equals("audit")) {
            return inLand(new Party("Auditor", SpeakerType.GOVERNMENT, null, false, document));
        }
        if (report != null && document.endsWith("report")) {
            return report.withSource(document);
        }
        boolean its = sentence.is(from, "its") || sentence.is(from, "their") || sentence.is(from, "his");
        if (isOfUnknown(sentence, from, to)) {
            return null;
        }
        Party about = its ? parties.find(sentence, 0, Math.min(from, 12)) : null;
        Party author = about != null ? inLand(about) : last;
        return author == null ? null : author.withSource(document);
    }

    /// "a study we commissioned", "our records": the text's own voice.
    private static boolean isOurs(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.is(at, "we") || sentence.is(at, "our") || sentence.is(at, "my")) {
                return true;
            }
        }
        return false;
    }

    /// Whom "he" and "she" mean: who spoke last; before anybody spoke, whom the text began with.
    private @Nullable Party he() {
        Party spoke = lastPerson != null ? lastPerson : last;
        return spoke != null ? spoke : introduced;
    }

    /// "the front's yearly report": a paper of somebody unknown is not of who spoke last.
    private static boolean isOfUnknown(Sentence sentence, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (sentence.is(at, "'s") || sentence.is(at, "'")) {
                return true;
            }
        }
        return false;
    }

    /// "its director", "their secretary": who speaks for the body the sentence is about.
    private @Nullable Party owned(Sentence sentence, int from, int to) {
        boolean its = sentence.is(from, "its") || sentence.is(from, "their");
        boolean head = false;
        for (int at = from + 1; at < to && at < from + 4; at++) {
            head |= TellingWords.ROLES.contains(sentence.lower(at)) || HEADS.contains(sentence.lower(at));
        }
        if (!its || !head) {
            return null;
        }
        Party about = parties.find(sentence, 0, Math.min(from, OWNER));
        about = about == null || about.type() == SpeakerType.PERSON ? subject : about;
        about = about == null ? lastBody : about;
        return about == null
                ? null
                : inLand(new Party(about.name(), about.type(), about.country(), true, about.source()));
    }

    /// "Spokesman Ramon Abellera": he speaks for the body that spoke before.
    private Party ofBody(Sentence sentence, Party party, int from, int to) {
        Party body = subject != null ? subject : lastBody;
        if (party.type() != SpeakerType.PERSON || body == null) {
            return party;
        }
        for (int at = from; at < to; at++) {
            if (TellingWords.ROLES.contains(sentence.lower(at))) {
                return new Party(party.name() + ", " + body.name(), body.type(), body.country(), true, null);
            }
        }
        return party;
    }

    /// "said one Ethiopian man, 24", "a mother of two says": somebody without a name.
    private static @Nullable Party somebody(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.tag(at).equals("ADP")) {
                return null;
            }
            boolean first = at > 0 || sentence.get(at).isCapitalised() && to - from > 1;
            if (first
                    && (TellingWords.PEOPLE.contains(sentence.lower(at))
                            || TellingWords.PEOPLE.contains(English.singular(sentence.lower(at))))
                    && sentence.get(at).isNominal()) {
                boolean one = TellingWords.PEOPLE.contains(sentence.lower(at));
                return new Party(sentence.lower(at), SpeakerType.PERSON, null, one, null);
            }
        }
        return null;
    }

    /// "Maya said", "says Maya": somebody of whom only one name is told.
    private static @Nullable Party alone(Sentence sentence, int at) {
        Token token = sentence.get(at);
        boolean name = token.tag().equals("PROPN")
                && token.isCapitalised()
                && !Scene.TIMES.contains(token.lower())
                && !token.text().equals(token.text().toUpperCase(Locale.ROOT));
        return name ? new Party(token.text(), SpeakerType.PERSON, null, true, null) : null;
    }

    /// A government without a country is that of the text, else of home.
    Party inLand(Party party) {
        if (party.type() != SpeakerType.GOVERNMENT || party.country() != null) {
            return party;
        }
        String country = land != null ? land : home;
        return new Party(party.name(), party.type(), country, party.person(), party.source());
    }
}

package org.saksei.statements.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.number.WordList;

/// Who is meant by the words before a verb of telling or behind it: a name, a function, a paper,
/// "he", "its director".
final class Sayers {

    /// How many tokens the title before a name may take.
    private static final int TITLE = 12;

    /// Papers of which "it says" may follow.
    private static final Set<String> OWN_PAPERS = Set.of("audit", "verdict", "judgment", "judgement", "indictment");

    /// What a paper of a court named before may be called.
    private static final Set<String> PAPERS = Set.of("document", "paper", "papers", "documents", "filing");

    /// Officials who are one person: "he" may mean them.
    private static final Set<String> OFFICERS = WordList.of("""
            judge magistrate minister governor mayor prosecutor officer official inspector ambassador senator commissioner
            superintendent detective investigator lawmaker secretary commander registrar coroner sheriff premier president
            rapporteur researcher professor activist campaigner
            """);

    /// Where a body meets: "the meeting noted".
    private static final Set<String> GATHERINGS =
            Set.of("meeting", "session", "conference", "gathering", "workshop", "sitting", "participants", "attendees");

    /// Who judges together.
    private static final Set<String> COURTS = Set.of("panel", "bench", "jury");

    private static final Set<String> RUNNING =
            Set.of("runs", "heads", "leads", "directs", "founded", "manages", "chairs", "coordinates", "oversees");

    private final Parties parties;
    private final Acquaintances known;
    private final Representatives representatives;

    Sayers(Parties parties, Acquaintances known) {
        this.parties = parties;
        this.known = known;
        this.representatives = new Representatives(parties, known);
    }

    /// Somebody with a function before the first verb is whom "he says" in the next sentence means:
    /// "Superintendent Hari Thapa keeps a chart".
    void introduce(Sentence sentence) {
        int end = 0;
        boolean named = sentence.size() > 1
                && sentence.get(1).isCapitalised()
                && (sentence.tag(1).equals("PROPN") || PersonNames.isOpening(sentence, 0));
        while (end < sentence.size()
                && end < Stretches.FAR
                && (end == 0 && named
                        || !sentence.get(end).isVerbal()
                        || sentence.tag(end - 1).equals("DET"))) {
            end++;
        }
        Party party = end > 0 ? parties.find(sentence, 0, end) : null;
        if (party == null && end == 1 && sentence.size() > 2) {
            Party one = alone(sentence, 0);
            if (one != null) {
                known.open(one);
            }
            return;
        }
        String paper = party == null && end > 1 && end < sentence.size() ? Tellings.document(sentence, 0, end) : null;
        if (paper != null && OWN_PAPERS.contains(Tellings.lastWord(paper))) {
            known.isAbout(told(sentence, 0, end));
            return;
        }
        if (party == null) {
            Party official = Officials.of(sentence);
            Party one = official == null ? somebody(sentence, 0, end) : known.inLand(official);
            if (one != null && one.person()) {
                known.meet(one);
            }
            return;
        }
        if (party.type() == SpeakerType.PERSON) {
            Party body = runBy(sentence, comma(sentence, end));
            if (body != null) {
                known.meet(body);
            } else {
                known.open(party);
            }
            return;
        }
        Party placed = known.inLand(party);
        if (party.person()) {
            known.name(placed);
            known.meet(placed);
        } else if (isOfficer(sentence, end)) {
            known.meet(new Party(placed.name(), placed.type(), placed.country(), true, placed.source()));
            known.isAbout(placed);
        } else {
            known.isAbout(placed);
        }
    }

    private static int comma(Sentence sentence, int to) {
        int at = 0;
        while (at < to && !sentence.is(at, ",")) {
            at++;
        }
        return at;
    }

    /// The party in a stretch; "he" and "the report" point back.
    @Nullable
    Party told(Sentence sentence, int from, int to) {
        String document = Tellings.document(sentence, from, to);
        if (document != null && isOurs(sentence, from, to)) {
            return null;
        }
        if (Representatives.isOurs(sentence, from, to)) {
            return known.ours();
        }
        if (isGathering(sentence, from, to)) {
            return known.gathered();
        }
        Party owner = representatives.owned(sentence, from, to);
        Party party =
                owner != null ? owner : representatives.ofStaff(sentence, parties.find(sentence, from, to), from, to);
        for (int at = from; at < to && party == null; at++) {
            party = known.byName(sentence.get(at));
        }
        if (party != null) {
            boolean person = party.type() == SpeakerType.PERSON;
            Party official = person ? known.official(sentence, from, to) : null;
            return official != null
                    ? official
                    : known.inLand(nearby(sentence, from, representatives.ofBody(sentence, party, from, to)))
                            .withSource(document);
        }
        for (int at = from; at < to; at++) {
            boolean near = at == to - 1 || at == to - 2 && sentence.tag(to - 1).equals("ADV");
            boolean object = sentence.tag(at - 1).equals("ADP");
            if (TellingWords.PRONOUNS.contains(sentence.lower(at)) && near && !object) {
                boolean person = sentence.is(at, "he") || sentence.is(at, "she");
                Party own = person ? ownSubject(sentence, at) : null;
                Party meant = own != null ? own : person ? known.he() : known.it();
                return meant == null && person
                        ? new Party(sentence.lower(at), SpeakerType.PERSON, null, false, null)
                        : meant;
            }
        }
        boolean called = TellingWords.CALLED.contains(sentence.lower(to - 1)) && sentence.is(to - 2, "the");
        if (to > from && (called || TellingWords.ROLES.contains(sentence.lower(to - 1)))) {
            Party official = called ? known.person() : known.official();
            return official == null && sentence.is(to - 2, "the") ? known.body() : official;
        }
        if (COURTS.contains(sentence.lower(to - 1)) && to - from < 5) {
            return known.inLand(new Party("Court", SpeakerType.GOVERNMENT, null, false, null));
        }
        if (document == null) {
            Party alone = to - from == 1 ? alone(sentence, from) : null;
            return alone == null ? somebody(sentence, from, to) : alone;
        }
        return author(sentence, from, to, document);
    }

    /// "Nepal's embassy recorded 12 deaths, the ambassador said": the country of the government the sentence begins
    /// with.
    private Party nearby(Sentence sentence, int from, Party party) {
        if (party.type() != SpeakerType.GOVERNMENT || party.country() != null) {
            return party;
        }
        Party subject = parties.find(sentence, 0, Stretches.firstBreak(sentence, 0, from));
        return subject != null && subject.type() == SpeakerType.GOVERNMENT && subject.country() != null
                ? new Party(party.name(), party.type(), subject.country(), party.person(), party.source())
                : party;
    }

    /// "The judge was unmoved: in three years, he noted, he had": who the sentence begins with.
    private @Nullable Party ownSubject(Sentence sentence, int pronoun) {
        int end = Stretches.firstBreak(sentence, 0, pronoun);
        boolean quoted = sentence.get(0).isSign();
        boolean subject =
                !quoted && end > 1 && end < pronoun && sentence.get(end).isVerbal();
        if (!subject) {
            return null;
        }
        Party party = parties.find(sentence, 0, end);
        boolean officer = isOfficer(sentence, end);
        if (party == null) {
            return officer ? known.official() : null;
        }
        return officer || party.person() ? known.inLand(party) : null;
    }

    /// "The labour minister", "the spokesman for the police": one person who holds an office.
    private static boolean isOfficer(Sentence sentence, int end) {
        for (int at = 0;
                at < end && !sentence.tag(at).equals("ADP") && !sentence.get(at).isSign();
                at++) {
            boolean office = OFFICERS.contains(sentence.lower(at)) || TellingWords.ROLES.contains(sentence.lower(at));
            boolean more = sentence.is(at + 1, "'s")
                    || at + 1 < end && sentence.tag(at + 1).equals("NOUN");
            if (office && !more) {
                return true;
            }
        }
        return false;
    }

    /// "said Ana Tolu, who runs the shelter": the body a person is at the head of, or null.
    @Nullable
    Party runBy(Sentence sentence, int comma) {
        if (!sentence.is(comma, ",")
                || !sentence.is(comma + 1, "who")
                || !RUNNING.contains(sentence.lower(comma + 2))) {
            return null;
        }
        Party body = parties.find(sentence, comma + 3, Stretches.stretchEnd(sentence, comma + 3));
        return body == null || body.type() == SpeakerType.PERSON || body.type() == SpeakerType.UNKNOWN
                ? null
                : known.inLand(new Party(body.name(), body.type(), body.country(), true, null));
    }

    /// Who wrote a paper: a court, the author of the yearly report, "its" body, or who spoke last.
    private @Nullable Party author(Sentence sentence, int from, int to, String document) {
        if (document.equalsIgnoreCase("reports")) {
            return new Party("reports", SpeakerType.UNKNOWN, null, false, null);
        }
        boolean court = TellingWords.OF_COURTS.contains(Tellings.lastWord(document))
                || Tellings.lastWord(document).equals("sheet");
        boolean itself =
                PAPERS.contains(Tellings.lastWord(document)) && sentence.is(to - 2, "the") && known.hasCourtPaper();
        if (court || itself) {
            return known.inLand(new Party("Court", SpeakerType.GOVERNMENT, null, false, document));
        }
        if (Tellings.lastWord(document).equals("audit")) {
            return known.inLand(new Party("Auditor", SpeakerType.GOVERNMENT, null, false, document));
        }
        Party report = known.reporter();
        if (report != null && document.endsWith("report")) {
            return report.withSource(document);
        }
        boolean its = sentence.is(from, "its") || sentence.is(from, "their") || sentence.is(from, "his");
        if (isOfUnknown(sentence, from, to)) {
            return null;
        }
        Party about = its ? parties.find(sentence, 0, Math.min(from, 12)) : null;
        Party author = about != null ? known.inLand(about) : known.last();
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

    static boolean isGathering(Sentence sentence, int from, int to) {
        return to - from < 4 && GATHERINGS.contains(sentence.lower(to - 1));
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

    /// "said one Ethiopian man, 24", "a mother of two says": somebody without a name.
    private static @Nullable Party somebody(Sentence sentence, int from, int to) {
        if (sentence.is(to - 1, ",") && !sentence.is(from - 1, ",")) {
            return null;
        }
        boolean counted = from > 0 && sentence.get(from - 1).isNumeral();
        int start = counted && sentence.is(from, "of") ? from + 1 : from;
        for (int at = start; at < to; at++) {
            if (sentence.tag(at).equals("ADP")) {
                return null;
            }
            if (counted && sentence.lower(at).startsWith("year-old") && at < start + 2) {
                return new Party("person", SpeakerType.PERSON, null, true, null);
            }
            boolean many = !TellingWords.PEOPLE.contains(sentence.lower(at));
            boolean capital = sentence.get(at).isCapitalised();
            boolean first = at > 0 && !capital || at == 0 && capital && (to - from > 1 || many);
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

    /// A party with what stands before its stretch: the body of a name, the name of a function.
    Party introduced(Sentence sentence, Party party, int start) {
        return withName(sentence, withBody(sentence, party, start), start);
    }

    /// "Hari Thapa, a spokesman of the border police, said": the name stands before the function.
    private Party withName(Sentence sentence, Party party, int start) {
        int from = start - 1;
        while (from > 0
                && start - from < 5
                && sentence.get(from - 1).isCapitalised()
                && !sentence.get(from - 1).isSign()) {
            from--;
        }
        boolean name = !party.person() && sentence.is(start - 1, ",") && from < start - 2;
        Party who = name ? parties.find(sentence, from, start - 1) : null;
        return who == null || !who.person() || who.type() != SpeakerType.PERSON && who.type() != party.type()
                ? party
                : new Party(who.name() + ", " + party.name(), party.type(), party.country(), true, party.source());
    }

    /// "The governor of Lo, Um Ha, said", "its director, Um Ha, said": who somebody speaks for stands before the name.
    private Party withBody(Sentence sentence, Party party, int start) {
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
        Party owner = its ? representatives.owned(sentence, from, start - 1) : null;
        body = owner != null ? owner : body == null && its ? known.body() : body;
        return body == null
                ? party
                : known.inLand(new Party(party.name() + ", " + body.name(), body.type(), body.country(), true, null));
    }

    /// "Researchers who interviewed 1,200 workers found": the words before the verb are what the subject did.
    @Nullable
    Party ofRelative(Sentence sentence, int start) {
        if (start == 0
                || !sentence.get(start - 1).isNumeral()
                        && !sentence.get(start - 1).isVerbal()) {
            return null;
        }
        int who = start - 1;
        while (who > 0 && start - who < TITLE && !sentence.get(who).isSign() && !sentence.is(who, "who")) {
            who--;
        }
        boolean subject =
                who > 0 && sentence.is(who, "who") && sentence.get(who - 1).isNominal();
        return subject && sentence.get(who + 1).isVerbal() ? told(sentence, 0, who) : null;
    }

    /// "The body that paid for it believes": the subject stands before "that".
    @Nullable
    Party beforeRelative(Sentence sentence, int verb) {
        for (int at = verb - 1; at > 0 && at > verb - TITLE; at--) {
            Token token = sentence.get(at);
            if (token.isSign() || token.isNumeral()) {
                return null;
            }
            boolean relative = token.is("who") || token.is("which") || token.is("that");
            int end = relative && sentence.is(at - 1, ",") && at > 1 ? at - 1 : at;
            if (relative && sentence.get(end - 1).isNominal()) {
                Party party = told(sentence, Stretches.stretchStart(sentence, end), end);
                return party != null && sentence.get(at + 1).isVerbal() ? party : null;
            }
        }
        return null;
    }
}

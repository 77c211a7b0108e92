package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;

/// Whom a text has made known up to a sentence: bodies with their short names, persons named in
/// full, who spoke last, what the sentence before is about. "He", "it" and "FIA" point back to
/// them.
final class Acquaintances {

    /// How many initials a short name may have.
    private static final int INITIALS = 9;

    private final Parties parties;
    private final Set<String> raters;
    private final OwnVoice own;

    /// Short names the text itself explains: "the Ministry of Social Affairs (MINAS)".
    private final Map<String, Party> acronyms = new HashMap<>();

    /// Who was named in full before: "Sokun" is Chhay Sokun of the police.
    private final Map<String, Party> people = new HashMap<>();

    /// Whether a verdict or an indictment was named.
    private boolean courtPaper;

    private @Nullable String land;

    /// The country a round-up is at, or null.
    private @Nullable String turn;

    /// Who writes the yearly report the text speaks of.
    private @Nullable Party report;

    private @Nullable Party last;

    private @Nullable Party lastBody;

    private @Nullable Party lastPerson;

    /// The last of them who speaks for somebody else.
    private @Nullable Party lastOfficial;

    /// The last person without a function that a sentence began with.
    private @Nullable Party introduced;

    /// Whom the sentence before begins with, by name.
    private @Nullable Party opening;

    /// The body the sentence before is about, which "it said" means.
    private @Nullable Party subject;

    /// @param raters countries whose government rates others
    /// @param land country the text speaks of, if it is known before reading
    Acquaintances(Parties parties, Set<String> raters, @Nullable String land, OwnVoice own) {
        this.parties = parties;
        this.raters = raters;
        this.land = land;
        this.own = own;
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

    /// Keeps the country a round-up is at; null in another text.
    void turnTo(@Nullable String country) {
        turn = country;
    }

    /// Who writes the yearly report the text speaks of, or null.
    @Nullable
    Party reporter() {
        return report;
    }

    boolean hasCourtPaper() {
        return courtPaper;
    }

    /// Whom "he" and "she" mean: who spoke last; before anybody spoke, whom the text began with.
    @Nullable
    Party he() {
        Party spoke = person();
        return opening != null ? opening : spoke != null ? spoke : introduced;
    }

    /// Whom "the spokesman" means.
    @Nullable
    Party official() {
        return lastOfficial != null ? lastOfficial : person();
    }

    /// Whom "the lawyer" and "the doctor" mean: who spoke last, with an office or without.
    @Nullable
    Party person() {
        return lastPerson != null ? lastPerson : last;
    }

    /// Whom "it" and "they" mean.
    @Nullable
    Party it() {
        boolean body = opening != null && opening.type() != SpeakerType.PERSON;
        return subject != null ? subject : body ? opening : last;
    }

    /// The body for which "its director" speaks.
    @Nullable
    Party body() {
        boolean begun = opening != null && opening.type() != SpeakerType.PERSON;
        return subject != null ? subject : begun ? opening : lastBody;
    }

    /// Who gathered in "the meeting": the body that spoke last there.
    @Nullable
    Party gathered() {
        Party body = last == null || last.type() == SpeakerType.PERSON ? body() : last;
        return body == null ? null : new Party(body.name(), body.type(), body.country(), false, null);
    }

    /// "our director": who speaks for the text itself.
    Party ours() {
        return own.ours();
    }

    /// The body that publishes the text and speaks of itself there, or null.
    @Nullable
    Party publishing() {
        return own.body();
    }

    /// The party of a short name the text explained, or of one name of somebody named in full before.
    @Nullable
    Party byName(Token word) {
        Party body = acronyms.get(word.text());
        return body == null && word.isCapitalised() ? people.get(word.text()) : body;
    }

    /// Keeps the body a sentence is about.
    void isAbout(@Nullable Party body) {
        subject = body;
    }

    /// Keeps a person with a function, named or not, whom "he says" may mean next.
    void meet(Party person) {
        keep(person);
        opening = person;
    }

    private void keep(Party person) {
        lastPerson = person;
        lastOfficial = person.type() == SpeakerType.PERSON ? lastOfficial : person;
    }

    /// Keeps a person without a function that a sentence began with.
    void open(Party person) {
        introduced = person;
        opening = person;
    }

    /// Forgets the body the sentence before was about.
    void leave() {
        subject = null;
        opening = null;
    }

    /// Keeps who spoke last, and whose country the text speaks of.
    ///
    /// @param head whether a headline speaks, whose government may turn out to be another country's
    void remember(Party party, boolean head) {
        last = party;
        boolean nobody = party.type() == SpeakerType.PERSON || party.type() == SpeakerType.UNKNOWN;
        lastBody = nobody ? lastBody : party;
        name(party);
        if (party.person()) {
            keep(party);
        }
        boolean author = party.country() != null && raters.contains(party.country());
        if (land == null && turn == null && party.country() != null && !author && !head) {
            land = party.country();
        }
    }

    /// Keeps each name of a person, who may be called by one of them later.
    void name(Party party) {
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

    /// Somebody of whom a text told for whom he speaks, by one of his names.
    @Nullable
    Party official(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            Party party = sentence.get(at).isCapitalised()
                    ? people.get(sentence.get(at).text())
                    : null;
            if (party != null && party.type() != SpeakerType.PERSON) {
                return party;
            }
        }
        return null;
    }

    /// "Guests: Ana Tolu (Red Lamp Association)": for whom somebody speaks stands in brackets behind his name.
    private void bracketed(Sentence sentence, int open) {
        int close = open + 1;
        while (close < sentence.size() && close < open + INITIALS && !sentence.is(close, ")")) {
            close++;
        }
        int from = open;
        while (from > 0 && open - from < 4 && isPartOfName(sentence, from - 1)) {
            from--;
        }
        if (open - from < 2 || !sentence.is(close, ")")) {
            return;
        }
        for (int at = open + 1; at < close; at++) {
            SpeakerType type = BodyWords.type(sentence, at);
            if (type != null && type != SpeakerType.UNKNOWN) {
                String body = Parties.text(sentence, open + 1, close);
                name(inLand(new Party(Parties.text(sentence, from, open) + ", " + body, type, null, true, null)));
                return;
            }
        }
    }

    private static boolean isPartOfName(Sentence sentence, int at) {
        Token token = sentence.get(at);
        return token.isCapitalised()
                && BodyWords.type(sentence, at) == null
                && !token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }

    /// Learns the short names a sentence explains, and whose report it names.
    void explain(Sentence sentence, @Nullable Party author) {
        report = author != null ? author : report;
        courtPaper |= sentence.tokens().stream().anyMatch(token -> TellingWords.OF_COURTS.contains(token.lower()));
        for (int at = 2; at + 1 < sentence.size(); at++) {
            if (sentence.is(at, "(")) {
                bracketed(sentence, at);
            }
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

    /// A government without a country is that of the text, else of home.
    Party inLand(Party party) {
        if (party.type() != SpeakerType.GOVERNMENT || party.country() != null) {
            return party;
        }
        String mission = own.countryOf(party);
        String here = turn != null ? turn : land != null ? land : own.home();
        String country = mission != null ? mission : here;
        return new Party(party.name(), party.type(), country, party.person(), party.source());
    }
}

package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.number.WordList;

/// For whom somebody speaks who is named by his function: "its director" for the body the sentence is about, "our
/// director" for the text itself, "the protection officer" for the body that publishes it.
final class Representatives {

    /// How far into a sentence the body stands that is meant by "its", in tokens.
    private static final int OWNER = 12;

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

    /// Who works for a body that is not the state, with what he does before his function.
    private static final Set<String> STAFF =
            Set.of("officer", "coordinator", "manager", "specialist", "adviser", "advisor", "assistant", "lead");

    private static final Set<String> WORK = WordList.of("""
            protection programme program project field communications communication advocacy media press information
            policy outreach monitoring legal research gender partnership reintegration case country regional operations
            data campaign campaigns shelter
            """);

    private final Parties parties;
    private final Acquaintances known;

    Representatives(Parties parties, Acquaintances known) {
        this.parties = parties;
        this.known = known;
    }

    /// "our director, Ana Tolu": who speaks for the text itself.
    static boolean isOurs(Sentence sentence, int from, int to) {
        if (!sentence.is(from, "our") && !sentence.is(from, "my")) {
            return false;
        }
        for (int at = from + 1; at < to && at < from + 4; at++) {
            if (TellingWords.ROLES.contains(sentence.lower(at)) || HEADS.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "its director", "their secretary": who speaks for the body the sentence is about.
    @Nullable
    Party owned(Sentence sentence, int from, int to) {
        boolean its = sentence.is(from, "its") || sentence.is(from, "their");
        boolean head = false;
        for (int at = from + 1; at < to && at < from + 4; at++) {
            head |= TellingWords.ROLES.contains(sentence.lower(at)) || HEADS.contains(sentence.lower(at));
        }
        if (!its || !head) {
            return null;
        }
        Party about = parties.find(sentence, 0, Math.min(from, OWNER));
        about = about == null || about.type() == SpeakerType.PERSON ? known.body() : about;
        return about == null
                ? null
                : known.inLand(new Party(about.name(), about.type(), about.country(), true, about.source()));
    }

    /// "said Ana Tolu, the protection officer": in what a body publishes of itself, one of its own.
    @Nullable
    Party ofStaff(Sentence sentence, @Nullable Party party, int from, int to) {
        Party own = known.publishing();
        boolean named = party != null && party.person() && party.name().indexOf(' ') > 0;
        if (own == null || party == null || !named || own.type() == SpeakerType.GOVERNMENT) {
            return party;
        }
        boolean staff = false;
        for (int at = from; at < to; at++) {
            boolean function = STAFF.contains(sentence.lower(at)) && WORK.contains(sentence.lower(at - 1));
            boolean head = TellingWords.ROLES.contains(sentence.lower(at));
            if (!function && !head && BodyWords.type(sentence, at) != null || parties.isBodyOf(sentence, at)) {
                return party;
            }
            staff |= function || head && (at + 1 >= to || !sentence.is(at + 1, "of"));
        }
        return staff
                ? new Party(party.name() + ", " + own.name(), own.type(), own.country(), true, party.source())
                : party;
    }

    /// "Spokesman Ramon Abellera": he speaks for the body that spoke before.
    Party ofBody(Sentence sentence, Party party, int from, int to) {
        Party body = known.body();
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
}

package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.number.WordList;

/// Finds for whom a witness speaks whom a record calls by his name only: "Mr Tolu: The Labour Office boarded 40 boats.
/// We found …", "Ms Aren: our shelter took in 12".
final class Witnesses {

    /// How many tokens behind "our" the body may stand.
    private static final int NEAR = 6;

    /// What an authority calls its own; the rest a witness may share with everybody ("our police", "our courts").
    private static final Set<String> OF_OFFICES =
            WordList.of("inspectors inspectorate officers office unit department ministry investigators directorate");

    private final Parties parties;

    /// For whom each one speaks, by his name.
    private final Map<String, Party> known = new HashMap<>();

    Witnesses(Parties parties) {
        this.parties = parties;
    }

    /// Reads what one of them says in a paragraph.
    ///
    /// @param said the sentences of the paragraph
    /// @param from the first token behind his name in the first of them
    void read(String name, List<Sentence> said, int from) {
        if (known.containsKey(name)) {
            return;
        }
        Party body = subject(said, from);
        for (Sentence sentence : said) {
            body = body == null ? owned(sentence, name) : body;
        }
        if (body != null) {
            known.put(name, new Party(body.name(), body.type(), body.country(), true, null));
        }
    }

    /// For whom somebody speaks, or null.
    @Nullable
    Party of(String name) {
        return known.get(name);
    }

    /// "The Labour Office boarded 40 boats. We found …": the body he begins with is his.
    private @Nullable Party subject(List<Sentence> said, int from) {
        boolean we = said.stream().skip(1).anyMatch(sentence -> sentence.is(0, "we") || sentence.is(0, "our"));
        Sentence first = said.getFirst();
        int verb = from;
        while (verb < first.size()
                && !first.get(verb).isSign()
                && (!first.get(verb).isVerbal() || first.get(verb).isCapitalised())) {
            verb++;
        }
        boolean active = verb < first.size() && !first.get(verb).isSign();
        Party party = we && active ? parties.find(first, from, verb) : null;
        return party == null || party.person() || party.type() == SpeakerType.UNKNOWN ? null : party;
    }

    /// "our drop-in centre": a hyphen ends nothing.
    private static boolean isEnd(Token token) {
        return token.isSign() && !token.is("-");
    }

    private static @Nullable Party owned(Sentence sentence, String name) {
        for (int our = 0; our < sentence.size(); our++) {
            if (!sentence.is(our, "our")) {
                continue;
            }
            for (int at = our + 1; at < our + NEAR && at < sentence.size() && !isEnd(sentence.get(at)); at++) {
                SpeakerType type = BodyWords.type(sentence, at);
                boolean office = type == SpeakerType.GOVERNMENT && OF_OFFICES.contains(sentence.lower(at));
                if (type != null && (office || type == SpeakerType.NGO || type == SpeakerType.COMPANY)) {
                    return new Party(name, type, null, true, null);
                }
                boolean compound = at == our + 1 || sentence.is(at - 1, "-") || sentence.is(at + 1, "-");
                if (type != null || sentence.get(at).isVerbal() && !compound) {
                    break;
                }
            }
        }
        return null;
    }
}
